#include "indexer/segment/motion_fate.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "indexer/segment/has_words.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

std::string_view next_word(std::string_view& rest) {
  rest.remove_prefix(std::min(rest.find_first_not_of(" ,"), rest.size()));
  const std::size_t end = std::min(rest.find_first_of(" ,.;:("), rest.size());
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(end);
  return word;
}

// What may stand between "the motion" and "carried".
bool is_between(std::string_view word) {
  constexpr auto words = std::to_array<std::string_view>(
      {"was",       "were",        "is",        "has",       "had",         "been",
       "being",     "then",        "thereupon", "therefore", "accordingly", "put",
       "to",        "the",         "a",         "vote",      "meeting",     "council",
       "committee", "and",         "declared",  "as",        "duly",        "on",
       "upon",      "show",        "of",        "hands",     "it",          "by",
       "which",     "unanimously", "members",   "recorded",  "also"});
  return is_one_of(word, words);
}

// Behind "proposed by" the names of the movers.
std::string_view behind_movers(std::string_view rest) {
  constexpr std::size_t longest = 160;
  for (const std::string_view words :
       {" was proposed by", " was moved by", " was seconded by"}) {
    if (has_at(rest, 0, words)) {
      const std::size_t joint = rest.substr(0, longest).rfind(" and ");
      return joint == std::string_view::npos ? rest : rest.substr(joint);
    }
  }
  return rest;
}

// The fate of the `subject` that stands at the start of what `rest` goes on from.
std::optional<ToldFate> fate_behind(std::string_view rest) {
  constexpr auto carried = std::to_array<std::string_view>(
      {"carried", "agreed", "passed", "adopted", "approved"});
  constexpr auto lost = std::to_array<std::string_view>(
      {"lost", "defeated", "rejected", "fell", "failed", "withdrawn", "not"});
  rest = behind_movers(rest);
  constexpr int most_words = 16;
  for (int i = 0; i < most_words; ++i) {
    const std::string_view word = next_word(rest);
    if (is_one_of(word, carried)) {
      return ToldFate{Fate::Carried, word};
    }
    if (is_one_of(word, lost)) {
      return ToldFate{Fate::Lost, word};
    }
    if (!is_between(word)) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<ToldFate> find_fate(std::string_view text, std::string_view subject) {
  std::optional<ToldFate> found;
  for (std::size_t at = find_word_start(text, subject); at != std::string_view::npos;
       at = find_word_start(text, subject, at + subject.size())) {
    if (auto fate = fate_behind(text.substr(at + subject.size()))) {
      found = fate;
    }
  }
  return found;
}

std::optional<ToldFate> find_vote_fate(std::string_view text) {
  for (const std::string_view subject : {"it was declared", "proposal"}) {
    if (auto fate = find_fate(text, subject)) {
      return fate;
    }
  }
  return std::nullopt;
}

std::optional<ToldFate> find_adopted(std::string_view text) {
  constexpr std::string_view adopted = "glacadh leis";
  const std::size_t at = find_ignoring_case(text, adopted);
  if (at == std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view rest = trim(text.substr(at + adopted.size()));
  const bool ends =
      is_any_phrase(rest, {"", ".", "the motion", "the motion.", "an rún", "an rún."});
  return ends ? std::optional{ToldFate{Fate::Carried, text.substr(at, adopted.size())}}
              : std::nullopt;
}

}  // namespace council
