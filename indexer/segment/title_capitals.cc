#include "indexer/segment/title_capitals.h"

#include <algorithm>

#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/usual_item.h"

namespace council {
namespace {

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

// "INTEREST" of "INTEREST(s)".
std::string_view without_plural(std::string_view word) {
  return word.ends_with("(s)") ? word.substr(0, word.size() - 3) : word;
}

// "23/01234/FUL" behind "PLANNING.", not behind "NO.": the first word of the text.
bool opens_text(std::string_view word, std::string_view text, std::size_t at) {
  constexpr std::size_t longest_abbreviation = 4;
  const std::string_view before = trim(text.substr(0, at));
  const std::size_t blank = before.find_last_of(" \t");
  const std::size_t last =
      before.size() - (blank == std::string_view::npos ? 0 : blank + 1);
  return before.ends_with('.') && last > longest_abbreviation && has_digit(word) &&
         word.find('/') != std::string_view::npos;
}

}  // namespace

std::size_t leading_capitals(std::string_view text) {
  std::size_t end = 0;
  bool single = false;  // the last word taken is one letter
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t stop = std::min(text.find_first_of(" \t", at), text.size());
    const std::string_view word = text.substr(at, stop - at);
    if (std::ranges::any_of(without_plural(word), is_lower) ||
        opens_text(word, text, at)) {
      // "HIGHWAYS A resident said": the article belongs to the text.
      return single ? text.substr(0, end).find_last_of(" \t", end - 2) + 1 : end;
    }
    single = word == "A" || word == "I";
    at = std::min(text.find_first_not_of(" \t", stop), text.size());
    end = at;
  }
  return end;
}

std::size_t capitals_before_text(std::string_view text) {
  const std::size_t size = leading_capitals(text);
  const std::string_view title = trim(text.substr(0, size));
  const bool is_text = size > 0 && size + 1 < text.size() && text[size] >= 'A' &&
                       text[size] <= 'Z' && is_lower(text[size + 1]);
  return is_text && title.ends_with(':') ? title.size() - 1 : 0;
}

std::size_t text_after_capitals(std::string_view text, std::string_view below) {
  constexpr std::size_t fewest_letters = 6;
  constexpr std::size_t fewest_words = 8;
  const std::size_t size = leading_capitals(text);
  if (size == 0 || size == text.size()) {
    return 0;
  }
  const std::string_view title = trim(text.substr(0, size));
  const std::string_view rest = text.substr(size);
  const auto letters = std::count_if(title.begin(), title.end(),
                                     [](char c) { return c >= 'A' && c <= 'Z'; });
  // "LANGHAM - 20060770 - Conversion of buildings …" is a title throughout.
  const bool goes_on =
      (title.ends_with('-') || title.ends_with("\xE2\x80\x93")) && has_digit(title);
  const bool is_title = !goes_on && static_cast<std::size_t>(letters) >= fewest_letters &&
                        !is_any_phrase(title, {"resolved", "agreed", "ordered",
                                               "recommended", "approved", "decided"});
  // "PUBLIC PARTICIPATION (Standing Orders suspended) A parishioner spoke …"
  const std::size_t close =
      rest.front() == '(' ? rest.find(") ") : std::string_view::npos;
  const bool starts_text = (rest.front() >= 'A' && rest.front() <= 'Z') ||
                           (title.ends_with('.') && has_digit(rest.substr(0, 1))) ||
                           (close != std::string_view::npos &&
                            count_words(rest.substr(close)) >= fewest_words) ||
                           (rest.size() > 2 && is_lower(rest[0]) && rest[1] == '.');
  // "TOWN GUIDE Deferred"
  const bool is_outcome = is_any_phrase(
      rest, {"deferred", "noted", "none", "nil", "withdrawn", "nothing to report"});
  const bool goes_on_below = !below.empty() && is_lower(below.front());
  const bool is_text =
      rest.back() == '.' ||
      count_words(rest) + (goes_on_below ? count_words(below) : 0) >= fewest_words ||
      is_outcome || is_procedural_title(title);
  return is_title && starts_text && is_text ? size : 0;
}

}  // namespace council
