#include "indexer/segment/announced_list.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "indexer/segment/between_parts.h"
#include "indexer/segment/body_lines.h"
#include "indexer/segment/decision_stop.h"

namespace council {
namespace {

// "It was resolved to adopt", "to note": what is to be done to it stands below.
bool ends_in_bare_verb(std::string_view text) {
  const std::size_t blank = text.rfind(' ');
  if (blank == std::string_view::npos || blank + 1 == text.size() ||
      !std::ranges::all_of(text.substr(blank + 1),
                           [](char c) { return c >= 'a' && c <= 'z'; })) {
    return false;
  }
  const std::string_view before = text.substr(0, blank);
  return before == "to" || ends_with_any(before, {"resolved to", "agreed to"});
}

// Moved by someone, or "resolved that:", "agreed the following observations:-",
// "recommended that Cabinet:-".
bool announces_parts(const Decision& decision, const PartMarker& first) {
  constexpr std::size_t end = 100;
  constexpr std::size_t longest_addressee = 50;
  constexpr std::size_t longest_lead = 60;
  const std::string_view text = decision.text;
  const std::string_view last = text.substr(text.size() - std::min(text.size(), end));
  const bool is_open = text.empty() || ends_open(last);
  if (first.lone && !is_open) {
    return false;
  }
  // "agreed to award:-" over "(a) £1,500 to the hall": "1." may be the next paragraph.
  if (is_open && first.bracketed && text.size() <= longest_lead) {
    return true;
  }
  return decision.proposer ||
         (is_open &&
          (last.find("that:") != std::string_view::npos || last.ends_with("to:") ||
           last.ends_with("to:-") || last.ends_with(" to") || last == "to" ||
           last.find("follow") != std::string_view::npos || last.ends_with("that -") ||
           last.ends_with("that \xE2\x80\x93") || ends_in_bare_verb(last) ||
           (text.starts_with("that ") && text.size() <= longest_addressee)));
}

}  // namespace

bool ends_open(std::string_view text) {
  return text.ends_with(':') || text.ends_with(":-") || text.ends_with("that -") ||
         text.ends_with("that \xE2\x80\x93") || text.ends_with(" agreed that") ||
         text.ends_with(" agreed to") || text.ends_with(" resolved to") || text == "to" ||
         ends_in_bare_verb(text);
}

namespace {

// "(a) put up signs;" below "(3) that the officers:-": a part of the last part, which
// takes it as it is printed.
bool add_nested(const JoinedLines& paragraph, const PartMarker& marker,
                AnnouncedList& list, Decision& decision) {
  if (!list.last || decision.parts.empty()) {
    return false;
  }
  std::string& part = decision.parts.back().text;
  const bool starts = !list.nested && is_first_part(marker) && ends_open(part) &&
                      (marker.style != list.last->style || marker.text == "i");
  if (!starts && !(list.nested && follows(*list.nested, marker))) {
    return false;
  }
  list.nested = marker;
  part.append(" ").append(paragraph.text());
  decision.end_line = paragraph.line_at(paragraph.text().size() - 1);
  return true;
}

// "After a debate the following was resolved:", "it was agreed that:"
bool announces_paragraph(std::string_view text) {
  return text == "that:" || text == "that" ||
         ends_with_any(text, {"the following was resolved:", "the following was agreed:",
                              "the following was decided:"});
}

// What is no part but belongs to the decision all the same: its own words in a paragraph
// below, or the rows of what is to be paid, "A Bee, wages £88.40".
bool add_unmarked(const JoinedLines& paragraph, AnnouncedList& list, Decision& decision) {
  if (list.last || !decision.parts.empty()) {
    return false;
  }
  const bool is_row = is_sum_row(paragraph.text());
  if (!is_row && !announces_paragraph(decision.text)) {
    return false;
  }
  if (!is_row && !decision.text.starts_with("that")) {
    decision.text.clear();
  }
  append_line(decision.text, paragraph.text());
  decision.end_line = paragraph.line_at(paragraph.text().size() - 1);
  list.is_open = is_row;
  return true;
}

// A marked paragraph as the list's next part, or as a part of the last one.
bool add_marked(const JoinedLines& paragraph, const PartMarker& marker,
                AnnouncedList& list, Decision& decision) {
  const bool is_bullet = marker.style == PartMarker::Style::Bullet;
  const bool is_below = is_bullet && list.last && list.last->style != marker.style;
  if (is_below && add_nested(paragraph, marker, list, decision)) {
    return true;
  }
  const bool goes_on =
      is_bullet || (list.last ? follows(*list.last, marker)
                              : is_first_part(marker) ||
                                    opens_numbered_clause(paragraph.text(), marker));
  if (!goes_on) {
    return add_nested(paragraph, marker, list, decision);
  }
  if (!is_bullet && !announces_parts(decision, marker)) {
    return false;
  }
  list.last = marker;
  list.nested.reset();
  decision.parts.push_back(
      {is_bullet ? "" : marker.text, std::string{paragraph.text().substr(marker.end)}});
  decision.end_line = paragraph.line_at(paragraph.text().size() - 1);
  return true;
}

}  // namespace

bool add_part(const JoinedLines& paragraph, AnnouncedList& list,
              std::vector<Decision>& decisions) {
  auto marker = find_part_marker(paragraph.text());
  if (list.is_open && !marker) {
    if (add_unmarked(paragraph, list, decisions.back())) {
      return true;
    }
    marker = find_lone_marker(paragraph.text());
    marker = marker ? marker : find_dotted_marker(paragraph.text());
  }
  if (list.is_open && marker && add_marked(paragraph, *marker, list, decisions.back())) {
    return true;
  }
  list = {};
  return false;
}

}  // namespace council
