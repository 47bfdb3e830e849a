#include "indexer/segment/page_break.h"

#include <cstdlib>
#include <string>

#include "indexer/segment/phrase.h"

namespace council {
namespace {

// "---" and longer; a table's rule and a line to sign on are set otherwise.
bool is_rule(const Line& line) {
  return line.raw.size() >= 3 &&
         trim(line.raw).find_first_not_of('-') == std::string_view::npos &&
         trim(line.raw).size() >= 3;
}

// "Scanned page, text may contain errors. See original file for clarity"
bool is_scan_notice(std::string_view match) {
  constexpr std::size_t most_words = 20;
  return starts_with_any(match, {"scanned page", "scanned document", "[scanned page"}) &&
         count_words(match) <= most_words;
}

void mark_copyright(std::vector<Line>& lines) {
  constexpr int deepest = 2;  // lines with text, from the end
  int seen = 0;
  for (auto line = lines.rbegin(); line != lines.rend() && seen < deepest; ++line) {
    if (!line->blank() && !line->furniture) {
      ++seen;
      line->furniture = is_copyright_notice(line->match);
    }
  }
}

}  // namespace

std::size_t end_of_metadata(Lines lines) {
  constexpr std::size_t longest = 40;
  if (lines.empty() || !is_rule(lines.front())) {
    return 0;
  }
  for (std::size_t at = 1; at < lines.size() && at < longest; ++at) {
    if (is_rule(lines[at])) {
      return at + 1;
    }
    const std::string& match = lines[at].match;
    if (lines[at].blank() ||
        (match.find(':') == std::string::npos && match.front() != '-')) {
      return 0;
    }
  }
  return 0;
}

bool is_copyright_notice(std::string_view match) {
  constexpr std::size_t most_words = 40;
  // "(c)" alone may letter the last part of a decision.
  const bool notice = starts_with_any(match, {"copyright", "(c) copyright"}) ||
                      match.starts_with("\xC2\xA9") ||
                      contains_any(match, {"all rights reserved"});
  return notice && count_words(match) <= most_words;
}

void mark_page_breaks(std::vector<Line>& lines) {
  constexpr std::size_t near = 4;  // lines from a break to its page number
  constexpr int widest_slip = 2;   // pages that bear no number
  int page = 0;
  std::size_t break_at = lines.size();
  for (std::size_t at = end_of_metadata(lines); at < lines.size(); ++at) {
    Line& line = lines[at];
    if (is_rule(line) || is_scan_notice(line.match)) {
      page += is_rule(line) ? 1 : 0;
      line.furniture = true;
      break_at = at;
      continue;
    }
    if (line.blank()) {
      continue;
    }
    const bool number = break_at < at && at - break_at <= near &&
                        line.match.size() <= 3 && is_all_digits(line.match);
    if (number && std::abs(std::atoi(line.match.c_str()) - page) <= widest_slip) {
      line.furniture = true;
    }
    break_at = lines.size();
  }
  mark_copyright(lines);
}

}  // namespace council
