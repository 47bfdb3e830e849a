#include "indexer/segment/exempt.h"

#include <algorithm>
#include <array>

#include "indexer/segment/has_words.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// "Lease of the depot (Exempt - Paragraph 3)", "EXEMPT: Contract award"
bool is_exempt_title(std::string_view title) {
  if (has_any(title, {"exempt items", "exempt information", "exclusion of",
                      "exempt business", "exemption", "non-exempt", "not exempt",
                      "confidential items", "exempt minutes of"})) {
    return false;
  }
  constexpr auto openings =
      std::to_array<std::string_view>({"exempt", "confidential", "restricted"});
  // "Exempt accommodation" is housing.
  const bool opens =
      has_at(title, 0, "not for publication") ||
      std::any_of(openings.begin(), openings.end(), [&](std::string_view word) {
        const std::size_t next = skip_blanks(title, word.size());
        return has_at(title, 0, word) && !is_word_at(title, word.size()) &&
               !is_word_at(title, next);
      });
  return opens || has_any(title, {"(exempt", "- exempt", "\xE2\x80\x93 exempt",
                                  "(confidential", "(paragraph ", "(paragraphs ",
                                  "not for publication", "schedule 12a", "schedule 7a"});
}

// "Classification: Exempt", "NOT FOR PUBLICATION by virtue of paragraph 3 …"
bool is_exempt_line(std::string_view text) {
  if (has_at(text, 0, "classification")) {
    return has_any(text, {"exempt", "confidential"}) &&
           !has_words(text, "unrestricted") && !has_words(text, "not exempt") &&
           !has_words(text, "non-exempt");
  }
  // "Exempt: No, except for Appendix 2, which is exempt under …"; not "Exempt: Not for …"
  const std::size_t answer = skip_blanks(text, std::string_view{"exempt:"}.size());
  if (has_at(text, 0, "exempt:") && has_at(text, answer, "no") &&
      !is_word_at(text, answer + 2)) {
    return false;
  }
  return has_at(text, 0, "not for publication") ||
         (has_at(text, 0, "exempt") &&
          has_any(text, {"by virtue of", "under paragraph"}));
}

// "(Paragraph 3)", "(Paragraphs 1, 2 and 3)" and nothing else.
bool is_bare_reason(std::string_view text) {
  std::size_t at = skip_blanks(text, text.starts_with('(') ? 1U : 0U);
  const bool is_paragraph = has_at(text, at, "paragraph") || has_at(text, at, "para ");
  if (!is_paragraph || !text.starts_with('(')) {
    return false;
  }
  const std::size_t digit = find_digit(text);
  if (digit == std::string_view::npos) {
    return false;
  }
  for (at = digit; at < text.size(); ++at) {
    if (has_at(text, at, "and") || has_at(text, at, "of part 1")) {
      at += has_at(text, at, "and") ? 2U : 8U;
    } else if (is_word_at(text, at) && !is_ascii_digit(text[at])) {
      return false;
    }
  }
  return true;
}

// The reason under an item's heading: "(Paragraph 3)", "Exempt information - paragraph 3
// of Part 1 of Schedule 12A".
bool is_reason_line(std::string_view text) {
  constexpr std::size_t opening = 30;
  const bool is_reason =
      has_any(text.substr(0, opening),
              {"by virtue of para", "exempt information", "exempt under", "paragraph"});
  return is_bare_reason(text) || (is_reason &&
                                  has_any(text, {"schedule 12a", "schedule 7a",
                                                 "schedule 6", "part 1 of sched"}) &&
                                  !has_any(text, {"resol", "exclude", "recommend"}));
}

// An item about the exclusion itself, or the heading over exempt items.
bool is_about_exclusion(std::string_view title) {
  return has_any(title, {"exclu", "exempt items", "exempt business", "press and public",
                         "exempt information"});
}

bool has_reason_below_heading(std::string_view title, Lines body) {
  constexpr std::size_t most_lines = 3;
  std::size_t lines_read = 0;
  for (const Line& line : body) {
    if (line.blank() || line.furniture) {
      continue;
    }
    if (lines_read == most_lines || is_about_exclusion(title)) {
      return false;
    }
    const std::string_view text = std::string_view{line.text}.substr(0, 300);
    if (has_words(text, "exclu")) {
      return false;  // the reason is that of the resolution
    }
    if (is_reason_line(text)) {
      return true;
    }
    ++lines_read;
  }
  return false;
}

}  // namespace

bool is_exempt(std::string_view title, Lines body) {
  constexpr std::size_t near_top = 40;
  const Lines top = body.first(std::min(body.size(), near_top));
  return is_exempt_title(title) || has_reason_below_heading(title, body) ||
         std::any_of(top.begin(), top.end(), [](const Line& line) {
           return is_exempt_line(std::string_view{line.text}.substr(0, 300));
         });
}

bool is_exempt_paper(Lines lines) {
  constexpr std::size_t head = 25;
  std::size_t seen = 0;
  for (const Line& line : lines) {
    if (line.blank() || line.furniture) {
      continue;
    }
    if (is_exempt_line(std::string_view{line.text}.substr(0, 300))) {
      return true;
    }
    if (++seen == head) {
      break;
    }
  }
  return false;
}

}  // namespace council
