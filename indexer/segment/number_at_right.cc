#include "indexer/segment/number_at_right.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

bool is_in_capitals(std::string_view title) {
  constexpr std::size_t fewest_bytes = 4;
  return title.size() >= fewest_bytes && upper_case_share(title) >= 0.9;
}

struct MarginNumber {
  std::size_t title_end = 0;  // in Line::text
  std::string number;
};

// "APOLOGIES (2)": the number in brackets behind capitals.
std::optional<MarginNumber> read_bracketed(const Line& line) {
  constexpr std::size_t most_digits = 3;
  const std::size_t open = line.text.rfind(" (");
  if (line.blank() || line.furniture || open == std::string::npos ||
      line.text.back() != ')') {
    return std::nullopt;
  }
  const std::string_view number =
      std::string_view{line.text}.substr(open + 2, line.text.size() - open - 3);
  const bool is_number = number.size() <= most_digits && is_all_digits(number);
  return is_number && is_in_capitals(trim(std::string_view{line.text}.substr(0, open)))
             ? std::optional{MarginNumber{open, std::string{number}}}
             : std::nullopt;
}

// "2872" behind the gap on a line of capitals.
std::optional<MarginNumber> read_margin(const Line& line) {
  constexpr std::size_t fewest_digits = 2;
  constexpr std::size_t most_digits = 4;
  const std::size_t tab = line.text.rfind('\t');
  if (line.blank() || line.furniture || tab == std::string::npos) {
    return read_bracketed(line);
  }
  const std::string_view number = trim(std::string_view{line.text}.substr(tab));
  const std::string_view title = trim(std::string_view{line.text}.substr(0, tab));
  const bool is_number = number.size() >= fewest_digits && number.size() <= most_digits &&
                         is_all_digits(number);
  if (!is_number || !is_in_capitals(title) ||
      title.find('\t') != std::string_view::npos) {
    return std::nullopt;
  }
  return MarginNumber{tab, std::string{number}};
}

// The title with the lines of capitals that it goes on in.
SectionStart start_at(Lines lines, std::size_t at, MarginNumber margin) {
  SectionStart start;
  start.line = at;
  start.body = at + 1;
  start.number = std::move(margin.number);
  start.title =
      std::string{trim(std::string_view{lines[at].text}.substr(0, margin.title_end))};
  while (start.body < lines.size() && !lines[start.body].blank() &&
         is_in_capitals(lines[start.body].match) && !read_margin(lines[start.body])) {
    *start.title += ' ' + std::string{trim(lines[start.body].text)};
    ++start.body;
  }
  return start;
}

}  // namespace

std::vector<SectionStart> find_items_numbered_at_right(Lines lines) {
  constexpr std::size_t fewest = 3;
  std::vector<SectionStart> starts;
  int last = 0;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    auto margin = read_margin(lines[at]);
    if (!margin) {
      continue;
    }
    const int number = to_number(margin->number);
    if (!starts.empty() && number != last + 1) {
      return {};
    }
    last = number;
    starts.push_back(start_at(lines, at, *std::move(margin)));
  }
  return starts.size() >= fewest ? starts : std::vector<SectionStart>{};
}

}  // namespace council
