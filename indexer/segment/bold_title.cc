#include "indexer/segment/bold_title.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {

namespace {

// "– PC Gray reported two thefts", not "– David Bee, A/SEE": a sign, and words. The sign
// may be the stop within the bold: "**Travel Policy.** This had been copied".
bool is_told(std::string_view title, std::string_view rest) {
  const bool has_stop = title.ends_with('.') || title.ends_with(':') ||
                        rest.starts_with(". ") || rest.starts_with(':');
  if (dash_at(rest, 0) == 0 && !has_stop) {
    return false;
  }
  constexpr std::size_t word = 4;
  for (std::size_t at = 0; at < rest.size(); at = std::max(at + 1, word_end(rest, at))) {
    if (rest[at] >= 'a' && rest[at] <= 'z' && !is_word_before(rest, at) &&
        word_end(rest, at) - at >= word) {
      return true;
    }
  }
  return false;
}

// "**1 Apologies for Absence** To receive any apologies for absence.": what it is for.
bool tells_purpose(std::string_view rest) {
  return (rest.starts_with("To ") || rest.starts_with("This item ")) &&
         rest.find('.') != std::string_view::npos;
}

// "6. **Travel Policy.** This …" without its number.
std::string_view without_number(std::string_view raw) {
  raw = trim(raw);
  const std::size_t end = digits_end(raw, 0);
  const std::size_t title = raw.find_first_not_of("\\.) \t", end);
  return end > 0 && title != std::string_view::npos ? raw.substr(title) : raw;
}

}  // namespace

std::size_t end_of_bold(const Line& line) {
  constexpr std::string_view mark = "**";
  constexpr std::size_t longest_title = 160;
  constexpr std::ptrdiff_t fewest_letters = 4;
  const std::string_view raw = without_number(line.raw);
  if (!raw.starts_with(mark)) {
    return 0;
  }
  const std::size_t close = raw.substr(0, longest_title).find(mark, mark.size());
  if (close == std::string_view::npos) {
    return 0;
  }
  const std::string title = clean_line(raw.substr(mark.size(), close - mark.size()));
  const std::string rest = clean_line(raw.substr(close + mark.size()));
  const auto letters = std::ranges::count_if(
      title, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  if (letters < fewest_letters || !(is_told(title, rest) || tells_purpose(rest)) ||
      line.text.find(title) == std::string::npos || !line.text.ends_with(rest)) {
    return 0;
  }
  return line.text.size() - rest.size();
}

}  // namespace council
