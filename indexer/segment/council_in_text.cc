#include "indexer/segment/council_in_text.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
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

// Where the words of a name that ends at `end` may start, the last one first.
struct NameWords {
  std::vector<std::size_t> starts;
  bool follows_comma = false;
};
NameWords words_before(std::string_view text, std::size_t end) {
  constexpr std::size_t most_words = 8;
  NameWords words;
  for (std::size_t at = end; at > 0 && words.starts.size() < most_words;) {
    const std::size_t blank = text.rfind(' ', at - 1);
    const std::size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
    const std::string_view word = text.substr(begin, at - begin);
    const bool ends_other = word.empty() || std::string_view{".,:;)"}.find(word.back()) !=
                                                std::string_view::npos;
    if (ends_other || !(is_capital(word) || joins(word))) {
      words.follows_comma = word.ends_with(',') && is_capital(word);
      break;
    }
    words.starts.push_back(begin);
    at = begin > 0 ? begin - 1 : 0;
  }
  return words;
}

// The name that ends with the word "Council" at `end`, or "".
std::string_view name_before(std::string_view text, std::size_t end) {
  const NameWords words = words_before(text, end);
  const auto first =
      std::find_if(words.starts.rbegin(), words.starts.rend(), [&](std::size_t start) {
        const std::string_view word = first_word(text.substr(start, end - start));
        return is_capital(word) && !opens_no_name(word);
      });
  if (first == words.starts.rend()) {
    return {};
  }
  const std::string_view name = text.substr(*first, end - *first);
  // "Eastfen, Midfen and New Lake Parish Council": a list of which this is the end.
  const bool is_end = words.follows_comma && name.find(" and ") != std::string_view::npos;
  return is_end ? std::string_view{} : name;
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

// The councils that a line names in passing.
std::vector<std::string_view> councils_on(const Line& line) {
  constexpr std::string_view noun = " Council";
  std::vector<std::string_view> names;
  const std::string_view text = line.text;
  for (std::size_t at = text.find(noun); at != std::string_view::npos;
       at = text.find(noun, at + 1)) {
    const std::size_t end = at + noun.size();
    const std::string_view name =
        is_word_at(text, end) ? std::string_view{} : name_before(text, end);
    if (tells_which(name) && looks_like_council_name(name)) {
      names.push_back(name);
    }
  }
  return names;
}

}  // namespace

std::optional<std::string> council_in_text(const Masthead& masthead) {
  constexpr std::size_t most_lines = 25;
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < std::min(most_lines, masthead.size()); ++i) {
    const Line& line = *masthead[i];
    if (lists_people(line) || (i > 0 && find_number_label(line.match))) {
      break;
    }
    std::ranges::move(councils_on(line), std::back_inserter(names));
  }
  const bool are_one = std::ranges::all_of(names, [&](std::string_view name) {
    return panel_key(name) == panel_key(names.front());
  });
  // "Couty Council" is a slip of the pen where it stands but once.
  if (names.empty() || !are_one ||
      (names.size() < 2 && count_words(names.front()) <= 2)) {
    return std::nullopt;
  }
  return std::string{names.front()};
}

}  // namespace council
