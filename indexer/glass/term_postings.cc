#include "indexer/glass/term_postings.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "common/beginning_of.h"
#include "indexer/glass/table.h"

namespace council::glass {
namespace {

constexpr std::size_t first_places = 1U << 12U;

// As many as the processor fetches from memory at a time.
constexpr std::size_t at_a_time = 16;

std::uint32_t hash_of(std::string_view term) {
  return static_cast<std::uint32_t>(std::hash<std::string_view>{}(term));
}

}  // namespace

TermPostings::TermPostings() : places_(first_places) {}

void TermPostings::add(std::uint32_t record,
                       const std::vector<DocumentView::Term>& terms) {
  for (std::size_t at = 0; at < terms.size(); at += at_a_time) {
    add_some(record, terms.data() + at, std::min(at_a_time, terms.size() - at));
  }
}

// What a step needs of each is asked for in the step before.
void TermPostings::add_some(std::uint32_t record, const DocumentView::Term* terms,
                            std::size_t count) {
  std::array<std::uint32_t, at_a_time> hashes{};
  std::array<const Term*, at_a_time> likely{};
  for (std::size_t i = 0; i < count; ++i) {
    hashes[i] = hash_of(terms[i].term);
    __builtin_prefetch(&places_[home_of(hashes[i])]);
  }
  for (std::size_t i = 0; i < count; ++i) {
    const Place& place = places_[home_of(hashes[i])];
    likely[i] =
        place.hash == hashes[i] && place.number > 0 ? &terms_[place.number - 1] : nullptr;
    if (likely[i] != nullptr) {
      __builtin_prefetch(likely[i]);
      __builtin_prefetch(reinterpret_cast<const char*>(likely[i] + 1) - 1);
    }
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (likely[i] != nullptr) {
      __builtin_prefetch(likely[i]->term.data());
      likely[i]->postings.prefetch();
    }
  }
  for (std::size_t i = 0; i < count; ++i) {
    find(terms[i].term, hashes[i]).postings.add(record, terms[i].count);
  }
}

// Enters a term that is new.
TermPostings::Term& TermPostings::find(std::string_view term, std::uint32_t hash) {
  std::size_t at = home_of(hash);
  for (; places_[at].number > 0; at = home_of(static_cast<std::uint32_t>(at) + 1)) {
    Term& found = terms_[places_[at].number - 1];
    if (places_[at].hash == hash && found.term == term) {
      return found;
    }
  }
  terms_.push_back({.term = bytes_.emplace_back(term), .postings = {}});
  places_[at] = {.hash = hash, .number = static_cast<std::uint32_t>(terms_.size())};
  if (terms_.size() * 2 > places_.size()) {
    grow();
  }
  return terms_.back();
}

void TermPostings::grow() {
  const std::vector<Place> before =
      std::exchange(places_, std::vector<Place>(places_.size() * 2));
  for (const Place& place : before) {
    if (place.number == 0) {
      continue;
    }
    std::size_t at = home_of(place.hash);
    while (places_[at].number > 0) {
      at = home_of(static_cast<std::uint32_t>(at) + 1);
    }
    places_[at] = place;
  }
}

void TermPostings::write(Table& table) const {
  using Sorted = std::pair<std::uint64_t, const Term*>;
  std::vector<Sorted> sorted;
  sorted.reserve(terms_.size());
  for (const Term& term : terms_) {
    sorted.emplace_back(beginning_of(term.term), &term);
  }
  std::sort(sorted.begin(), sorted.end(), [](const Sorted& a, const Sorted& b) {
    return a.first != b.first ? a.first < b.first : a.second->term < b.second->term;
  });
  for (const auto& [beginning, term] : sorted) {
    term->postings.write(term->term, table);
  }
}

}  // namespace council::glass
