#include "indexer/segment/lettered_parts.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "indexer/segment/name_words.h"
#include "indexer/segment/number_scanner.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/titled_start.h"

namespace council {
namespace {

struct Part {
  char letter = 'a';
  std::string number;    // as printed
  std::size_t skip = 0;  // bytes of Line::match before the title
};

std::optional<Part> read_part(const std::string& match, const std::string& number) {
  if (!match.starts_with(number)) {
    return std::nullopt;
  }
  NumberScanner scanner{match};
  scanner.go_to(number.size());
  scanner.skip(' ');
  const bool is_bracketed = scanner.skip('(');
  if (scanner.at() > number.size() && !is_bracketed) {
    return std::nullopt;  // "6 a side" is none
  }
  const char letter = scanner.peek();
  if (letter < 'a' || letter > 'z') {
    return std::nullopt;
  }
  scanner.skip(letter);
  if (is_bracketed && !scanner.skip(')')) {
    return std::nullopt;
  }
  Part part{.letter = letter, .number = match.substr(0, scanner.at()), .skip = 0};
  scanner.skip('.') || scanner.skip(')') || scanner.skip(':');
  if (scanner.at_end() || !scanner.at_blank_or_end()) {
    return std::nullopt;
  }
  scanner.skip_blanks();
  part.skip = scanner.at();
  return part;
}

// "PUBLIC QUESTIONS", not "That the report be noted." nor "Cllr. Fern" over a motion.
bool is_title(std::string_view rest) {
  constexpr std::size_t most_words = 30;
  return !rest.empty() && NumberScanner::is_upper(rest.front()) &&
         !honorific_at(rest, 0) && count_words(rest) <= most_words &&
         std::string_view{".,;:"}.find(rest.back()) == std::string_view::npos &&
         !starts_with_any(rest, {"that", "resolved", "agreed", "noted"});
}

}  // namespace

std::vector<SectionStart> find_lettered_parts(Lines lines, std::size_t from,
                                              std::size_t end,
                                              const std::string& number) {
  std::vector<SectionStart> starts;
  char next = 'a';
  for (std::size_t at = from; at < end; ++at) {
    const Line& line = lines[at];
    auto part =
        line.blank() || line.furniture ? std::nullopt : read_part(line.match, number);
    if (!part) {
      continue;
    }
    if (part->letter != next ||
        !is_title(std::string_view{line.match}.substr(part->skip))) {
      return {};
    }
    ++next;
    starts.push_back(start_with_title(lines, at, part->skip, part->number));
  }
  return starts;
}

}  // namespace council
