#include "query/synonym.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "common/error.h"
#include "common/nearest.h"
#include "common/text_index.h"
#include "common/word.h"

namespace council {
namespace {

using Stems = std::vector<std::string>;

// What a group says of words that are one of its own.
SynonymPlace make_place(const SynonymGroup& group, std::size_t first,
                        const Stems& asked) {
  SynonymPlace place{.first = first,
                     .last = first + asked.size() - 1,
                     .use = {.id = group.id, .words = {}, .also = {}}};
  for (const SynonymWords& other : group.also) {
    if (other.stems != asked) {
      place.use.also.push_back(other.text);
    }
  }
  return place;
}

void add_places(const SynonymGroup& group, const Stems& words,
                std::vector<SynonymPlace>& places) {
  for (const SynonymWords& asked : group.asked) {
    const Stems& wanted = asked.stems;
    auto at = std::search(words.begin(), words.end(), wanted.begin(), wanted.end());
    while (at != words.end()) {
      places.push_back(
          make_place(group, static_cast<std::size_t>(at - words.begin()), wanted));
      at = std::search(at + 1, words.end(), wanted.begin(), wanted.end());
    }
  }
}

// The longest first, then from the left.
bool goes_before(const SynonymPlace& a, const SynonymPlace& b) {
  const std::size_t length_of_a = a.last - a.first;
  const std::size_t length_of_b = b.last - b.first;
  return std::tie(length_of_b, a.first, a.use.id) <
         std::tie(length_of_a, b.first, b.use.id);
}

// Of other words altogether, or of the same ones by another group.
bool go_together(const SynonymPlace& a, const SynonymPlace& b) {
  const bool apart = a.last < b.first || b.last < a.first;
  const bool same = a.first == b.first && a.last == b.last;
  return apart || (same && a.use.id != b.use.id);
}

std::string typed_words(const std::vector<QueryWord>& words, const SynonymPlace& place) {
  std::string text;
  for (std::size_t i = place.first; i <= place.last; ++i) {
    text += (text.empty() ? "" : " ") + words[i].text;
  }
  return text;
}

}  // namespace

SynonymWords make_synonym_words(const std::string& text) {
  SynonymWords words{.text = text, .stems = {}};
  for (const Word& word : find_words(text)) {
    if (!word.is_variant) {
      words.stems.push_back(stemmed_term("", word.term));
    }
  }
  return words;
}

Synonyms with_synonyms(const Synonyms& groups, const std::vector<SynonymGroup>& others) {
  std::vector<SynonymGroup> all = groups ? *groups : std::vector<SynonymGroup>{};
  for (const SynonymGroup& other : others) {
    const auto old = std::find_if(all.begin(), all.end(), [&](const SynonymGroup& group) {
      return group.id == other.id;
    });
    if (old != all.end()) {
      *old = other;
    } else {
      all.push_back(other);
    }
  }
  std::erase_if(all, [](const SynonymGroup& group) { return group.off; });
  std::sort(all.begin(), all.end(),
            [](const SynonymGroup& a, const SynonymGroup& b) { return a.id < b.id; });
  return std::make_shared<const std::vector<SynonymGroup>>(std::move(all));
}

Synonyms without_synonyms(const Synonyms& groups, const std::vector<std::string>& ids) {
  if (!groups || ids.empty()) {
    return groups;
  }
  std::vector<std::string> known;
  known.reserve(groups->size());
  for (const SynonymGroup& group : *groups) {
    known.push_back(group.id);
  }
  std::vector<SynonymGroup> off;
  for (const std::string& id : ids) {
    if (std::find(known.begin(), known.end(), id) == known.end()) {
      throw QueryError{"no group of synonyms has the id '" + id + "'" +
                       did_you_mean(id, known)};
    }
    off.push_back({.id = id, .asked = {}, .also = {}, .off = true});
  }
  return with_synonyms(groups, off);
}

std::vector<SynonymPlace> find_synonyms(const Synonyms& groups,
                                        const std::vector<QueryWord>& words) {
  std::vector<SynonymPlace> places;
  if (!groups || words.empty()) {
    return places;
  }
  Stems stems;
  for (const QueryWord& word : words) {
    stems.push_back(stemmed_term("", word.term));
  }
  std::vector<SynonymPlace> candidates;
  for (const SynonymGroup& group : *groups) {
    add_places(group, stems, candidates);
  }
  std::stable_sort(candidates.begin(), candidates.end(), goes_before);
  for (SynonymPlace& candidate : candidates) {
    const bool fits = std::all_of(
        places.begin(), places.end(),
        [&](const SynonymPlace& place) { return go_together(place, candidate); });
    if (fits && !candidate.use.also.empty()) {
      candidate.use.words = typed_words(words, candidate);
      places.push_back(std::move(candidate));
    }
  }
  std::stable_sort(
      places.begin(), places.end(),
      [](const SynonymPlace& a, const SynonymPlace& b) { return a.first < b.first; });
  return places;
}

}  // namespace council
