#include "indexer/segment/council_in_text.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "common/slug.h"
#include "indexer/segment/attendance_label.h"
#include "indexer/segment/body_name.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

bool is_capital(std::string_view word) {
  return !word.empty() && word.front() >= 'A' && word.front() <= 'Z';
}

bool joins(std::string_view word) {
  return is_any_phrase(word, {"and", "&", "of", "upon", "on", "in", "le", "the", "with"});
}

// What kind of council it is, not which.
bool is_kind_of_council(std::string_view word) {
  return is_any_phrase(word, {"parish", "town", "city", "county", "borough", "district",
                              "community", "metropolitan", "council", "royal", "and",
                              "of", "the", "full", "annual", "unitary"});
}

// No name starts with these: "Full Council", "Members of the Council".
bool opens_no_name(std::string_view word) {
  return is_any_phrase(
      word,
      {"the",      "full",      "annual",      "members",    "meeting", "this",
       "your",     "each",      "any",         "all",        "minutes", "agenda",
       "clerk",    "notice",    "to",          "of",         "for",     "chairman",
       "chair",    "leader",    "mayor",       "dear",       "summons", "extraordinary",
       "ordinary", "inaugural", "councillors", "councillor", "special", "and",
       "on",       "in"});
}

// The name that ends with the word "Council" at `end`, or "".
std::string_view name_before(std::string_view text, std::size_t end) {
  constexpr std::size_t most_words = 8;
  std::vector<std::size_t> starts;
  bool follows_comma = false;
  std::size_t at = end;
  while (at > 0 && starts.size() < most_words) {
    const std::size_t blank = text.rfind(' ', at - 1);
    const std::size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
    const std::string_view word = text.substr(begin, at - begin);
    const bool ends_other =
        std::string_view{".,:;)"}.find(word.back()) != std::string_view::npos;
    if (word.empty() || ends_other || !(is_capital(word) || joins(word))) {
      follows_comma = word.ends_with(',') && is_capital(word);
      break;
    }
    starts.push_back(begin);
    if (begin == 0) {
      break;
    }
    at = begin - 1;
  }
  while (!starts.empty()) {
    const std::string_view name = text.substr(starts.back(), end - starts.back());
    const std::string_view first = first_word(name);
    if (is_capital(first) && !opens_no_name(first)) {
      break;
    }
    starts.pop_back();
  }
  const std::string_view name = starts.empty()
                                    ? std::string_view{}
                                    : text.substr(starts.back(), end - starts.back());
  // "Eastfen, Midfen and New Lake Parish Council": a list of which this is the end.
  return follows_comma && name.find(" and ") != std::string_view::npos
             ? std::string_view{}
             : name;
}

bool tells_which(std::string_view name) {
  for (std::string_view rest = name; !rest.empty();) {
    const std::string_view word = first_word(rest);
    if (!is_kind_of_council(word)) {
      return true;
    }
    rest = trim(rest.substr(word.size()));
  }
  return false;
}

// Whose names follow are guests'.
bool lists_people(const Line& line) {
  return find_attendance_label(line) || honorific_at(line.text, 0);
}

}  // namespace

std::optional<std::string> council_in_text(const Masthead& masthead) {
  constexpr std::size_t most_lines = 25;
  constexpr std::string_view noun = " Council";
  std::optional<std::string> found;
  int times = 0;
  for (std::size_t i = 0; i < std::min(most_lines, masthead.size()); ++i) {
    const Line& line = *masthead[i];
    if (lists_people(line) || (i > 0 && find_number_label(line.match))) {
      break;
    }
    const std::string_view text = line.text;
    for (std::size_t at = text.find(noun); at != std::string_view::npos;
         at = text.find(noun, at + 1)) {
      const std::size_t end = at + noun.size();
      const std::string_view name =
          is_word_at(text, end) ? std::string_view{} : name_before(text, end);
      if (!tells_which(name) || !looks_like_council_name(name)) {
        continue;
      }
      if (found && panel_key(*found) != panel_key(name)) {
        return std::nullopt;
      }
      found = found ? found : std::optional{std::string{name}};
      ++times;
    }
  }
  // "Couty Council" is a slip of the pen where it stands but once.
  const bool is_short = found && count_words(*found) <= 2;
  return is_short && times < 2 ? std::nullopt : found;
}

}  // namespace council
