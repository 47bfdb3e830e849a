#include "indexer/segment/exempt.h"

#include <algorithm>
#include <array>

#include "indexer/segment/decisions.h"
#include "indexer/segment/joined_lines.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t most_bytes = std::size_t{16} * 1024;

bool has_words(std::string_view text, std::string_view words) {
  return find_ignoring_case(text, words) != std::string_view::npos;
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return has_words(text, phrase); });
}

// "Lease of the depot (Exempt - Paragraph 3)", "EXEMPT: Contract award"
bool is_exempt_title(std::string_view title) {
  if (has_any(title, {"exempt items", "exempt information", "exclusion of",
                      "exempt business", "exemption", "non-exempt", "not exempt",
                      "confidential items", "exempt minutes of"})) {
    return false;
  }
  constexpr auto openings = std::to_array<std::string_view>(
      {"exempt", "confidential -", "confidential:", "not for publication",
       "restricted -"});
  const bool opens =
      std::any_of(openings.begin(), openings.end(), [&](std::string_view word) {
        return has_at(title, 0, word) && !is_word_at(title, word.size());
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
  return has_at(text, 0, "not for publication") ||
         (has_at(text, 0, "exempt") &&
          has_any(text, {"by virtue of", "under paragraph"}));
}

}  // namespace

bool is_exempt(std::string_view title, Lines body) {
  constexpr std::size_t near_top = 40;
  const Lines top = body.first(std::min(body.size(), near_top));
  return is_exempt_title(title) ||
         std::any_of(top.begin(), top.end(), [](const Line& line) {
           return is_exempt_line(std::string_view{line.text}.substr(0, 300));
         });
}

bool excludes_public(Lines body) {
  const JoinedLines joined = join_lines(body, most_bytes);
  if (!has_words(joined.text, "exclu") ||
      has_any(joined.text, {"did not resolve", "not resolved to exclude",
                            "was not required", "not required"})) {
    return false;
  }
  const std::vector<Decision> decisions =
      find_decisions(body, "", DecisionSource::Minutes);
  return std::any_of(decisions.begin(), decisions.end(), [](const Decision& decision) {
    const bool decided = decision.verb != "RECOMMENDED";
    return decided && std::find(decision.types.begin(), decision.types.end(),
                                "exclude_public") != decision.types.end();
  });
}

}  // namespace council
