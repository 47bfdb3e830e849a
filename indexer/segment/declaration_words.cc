#include "indexer/segment/declaration_words.h"

#include <algorithm>
#include <array>

#include "indexer/segment/has_words.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// The point of "7.2".
bool is_point_of_number(std::string_view text, std::size_t at) {
  return text[at] == '.' && at > 0 && is_ascii_digit(text[at - 1]) &&
         at + 1 < text.size() && is_ascii_digit(text[at + 1]);
}

}  // namespace

std::string_view trim_declared(std::string_view text) {
  constexpr std::string_view edge = " \t.,;:";
  text.remove_prefix(std::min(text.find_first_not_of(edge), text.size()));
  const std::size_t last = text.find_last_not_of(edge);
  return text.substr(0, last == npos ? 0 : last + 1);
}

std::optional<ItemAt> item_at(std::string_view text) {
  std::size_t at = 0;
  for (const std::string_view word : {"agenda ", "items", "item", "eitem agenda", "eitem",
                                      "no.", "no ", "number", "minute", "rhif"}) {
    if (has_at(text, at, word)) {
      at = skip_blanks(text, at + word.size());
    }
  }
  std::size_t end = at;
  while (end < text.size() &&
         (is_word_at(text, end) || text[end] == '/' || text[end] == '(' ||
          is_point_of_number(text, end) ||
          (text[end] == ')' && text.substr(at, end - at).find('(') != npos))) {
    ++end;
  }
  const bool has_number = end > at && is_ascii_digit(text[at]);
  return has_number ? std::optional{ItemAt{std::string{text.substr(at, end - at)}, end}}
                    : std::nullopt;
}

std::string_view drop_connectors(std::string_view text) {
  constexpr auto connectors = std::to_array<std::string_view>({"in respect of",
                                                               "in relation to",
                                                               "in regard to",
                                                               "with regard to",
                                                               "relating to",
                                                               "regarding",
                                                               "concerning",
                                                               "because",
                                                               "due to",
                                                               "by virtue of",
                                                               "in that",
                                                               "that",
                                                               "in",
                                                               "as",
                                                               "under",
                                                               "to",
                                                               "on",
                                                               "yn",
                                                               "yng",
                                                               "ym",
                                                               "the following",
                                                               "re",
                                                               "agenda",
                                                               "and"});
  for (bool dropped = true; dropped;) {
    dropped = false;
    std::size_t at = skip_blanks(text, 0);
    while (at < text.size() && (text[at] == ',' || text[at] == ':' || text[at] == ')' ||
                                dash_at(text, at) != 0)) {
      at = skip_blanks(text, at + std::max<std::size_t>(1, dash_at(text, at)));
    }
    text.remove_prefix(std::min(at, text.size()));
    for (const std::string_view word : connectors) {
      if (!dropped && has_at(text, 0, word) && blank_at(text, word.size()) != 0 &&
          !(word == "agenda" && !has_at(text, 7, "item"))) {
        text.remove_prefix(word.size());
        dropped = true;
      }
    }
  }
  return text;
}

std::string_view without_item_title(std::string_view rest) {
  const std::size_t begin = skip_blanks(rest, 0);
  constexpr std::size_t longest_title = 200;
  const std::size_t dash = begin < rest.size() ? dash_at(rest, begin) : 0;
  const std::size_t that = find_ignoring_case(rest.substr(0, longest_title), " that ");
  const std::size_t as = find_ignoring_case(rest.substr(0, longest_title), ", as ");
  if (begin < rest.size() && rest[begin] == ',' && as != npos && as > begin) {
    return rest.substr(as);
  }
  return dash != 0 && that != npos ? rest.substr(that) : rest;
}

std::string_view without_departure(std::string_view rest) {
  constexpr auto departures = std::to_array<std::string_view>(
      {" and took no part", " took no part", " and did not take part",
       " did not take part", " and left the room", " left the room",
       " and left the meeting", " left the meeting", " and withdrew", " ac ni chym",
       " a gadawodd"});
  std::size_t end = rest.size();
  for (const std::string_view departure : departures) {
    // "… an interest, left the room" tells of no nature.
    const bool is_all = has_at(rest, 0, departure.substr(1));
    end = is_all ? 0 : std::min(end, find_ignoring_case(rest, departure));
  }
  rest = rest.substr(0, end);
  constexpr std::string_view then = " and then";
  rest.remove_suffix(rest.ends_with(then) ? then.size() : 0);
  return rest;
}

bool declares_nothing(std::string_view text) {
  text = text.substr(0, 2000);
  constexpr auto phrases = std::to_array<std::string_view>(
      {"no declarations",       "no declaration",       "no interests",
       "no disclosures",        "nothing was declared", "nothing to declare",
       "none declared",         "none was declared",    "none were declared",
       "no personal interests", "no members declared",  "were none",
       "no disclosable",        "not declare any",      "did not declare",
       "none received",         "dim datganiadau",      "ni chafwyd",
       "ni dderbyniwyd",        "no member declared",   "no pecuniary"});
  const std::string_view opening = trim_declared(text);
  for (const std::string_view word : {"none", "nil", "dim", "n/a"}) {
    if (has_at(opening, 0, word) && !is_word_at(opening, word.size())) {
      return true;
    }
  }
  // "Declarations of interest: None."
  const std::size_t colon = text.substr(0, 80).find(':');
  const std::string_view after =
      colon == npos ? text : trim_declared(text.substr(colon + 1));
  if (has_at(after, 0, "none") && !is_word_at(after, 4)) {
    return true;
  }
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return has_words(text, phrase); });
}

}  // namespace council
