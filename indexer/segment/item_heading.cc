#include "indexer/segment/item_heading.h"

#include <algorithm>

#include "indexer/segment/attendance_lines.h"
#include "indexer/segment/item_candidate.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/plain_headings.h"
#include "indexer/segment/unnumbered_item.h"
#include "indexer/segment/usual_item.h"

namespace council {
namespace {

// "NOTED" over what was noted, "SIGNED: ______ CHAIR".
bool is_lone_verb(std::string_view match) {
  constexpr std::size_t longest = 16;
  if (starts_with_any(match, {"signed"}) && match.find("___") != std::string_view::npos) {
    return true;
  }
  return match.size() <= longest &&
         is_any_phrase(match, {"noted", "agreed", "resolved", "received", "approved",
                               "recommended", "ordered", "endorsed", "deferred"});
}

}  // namespace

bool is_attendance_label(std::string_view match) {
  const bool labelled = match.find(':') != std::string_view::npos ||
                        match.find(" - ") != std::string_view::npos ||
                        count_words(match) <= 5;
  return labelled && starts_with_any(match, {"present",
                                             "in attendance",
                                             "also in attendance",
                                             "also present",
                                             "officers",
                                             "officials",
                                             "members present",
                                             "councillors present",
                                             "membership",
                                             "non-voting",
                                             "voting members",
                                             "by invitation",
                                             "other members",
                                             "sederunt",
                                             "presennol",
                                             "attendance",
                                             "attending",
                                             "hefyd yn bresennol",
                                             "swyddogion",
                                             "observers",
                                             "invitees",
                                             "those present"});
}

bool has_many_letters(std::string_view text) {
  return std::count_if(text.begin(), text.end(), [](char c) {
           return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
         }) >= 4;
}

int heading_strength(Lines lines, std::size_t at) {
  const Line& line = lines[at];
  constexpr std::size_t most_words = 30;
  if (line.blank() || line.furniture) {
    return 0;
  }
  const bool styled = is_styled(line);
  const bool after_gap = at == 0 || lines[at - 1].blank() || lines[at - 1].furniture;
  const bool capitals = upper_case_share(line.match) >= 0.9;
  if ((!styled && !(capitals && after_gap)) || count_words(line.match) > most_words ||
      !has_many_letters(line.match) || is_attendance_label(line.match) ||
      is_title_line(line.text) || line.match.find('\t') != std::string::npos ||
      is_lone_verb(line.match)) {
    return 0;
  }
  if (styled) {
    return capitals ? 3 : 2;
  }
  return 1;
}

namespace {

// A heading with which items begin, whatever it looks like; "MINUTES" and "APOLOGIES"
// may also be part of the masthead.
bool is_first_item(Lines lines, std::size_t at) {
  const std::string& match = lines[at].match;
  if (is_styled(lines[at]) && is_procedural_title(match)) {
    return true;
  }
  return heading_strength(lines, at) > 0 &&
         contains_any(match,
                      {"declaration", "declarations", "disclosure", "disclosures",
                       "welcome", "urgent items", "urgent business",
                       "minutes of previous meeting", "minutes of previous meetings",
                       "minutes of the previous meeting", "public participation"});
}

}  // namespace

std::size_t end_of_masthead(Lines lines) {
  constexpr std::size_t longest_masthead = 60;
  std::size_t end = 0;
  bool in_attendance = false;
  for (std::size_t at = 0; at < lines.size() && at < longest_masthead; ++at) {
    const std::string& match = lines[at].match;
    if (starts_with_any(match, {"proposed by", "seconded by", "it was proposed"})) {
      break;
    }
    if (is_any_phrase(match, {"agenda", "a g e n d a"})) {
      return at + 1;
    }
    const bool label = is_attendance_label(match);
    const bool held = contains_any(
        match, {"was held on", "was held at", "held on", "held at", "held in"});
    const bool named = in_attendance && at < end + 4 && honorific_at(match, 0);
    if (label || named || (held && !in_attendance) ||
        (in_attendance && match.ends_with("in the Chair.")) ||
        starts_with_any(match, {"apologies for absence:", "apologies:"})) {
      end = at + 1;
    }
    in_attendance = in_attendance || label;
    if (is_first_item(lines, at) ||
        (tells_task(lines, at + 1) && is_procedural_title(match))) {
      break;
    }
  }
  return end;
}

}  // namespace council
