#include "indexer/segment/attendance_label.h"

#include <algorithm>
#include <array>

#include "indexer/segment/name_words.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

using Group = AttendanceLabel::Group;

struct LabelRow {
  std::string_view phrase;
  Group group;
  bool needs_colon;  // too common a word to be a label without one
  std::string_view role;
};

// A phrase stands before every phrase that it starts with.
// clang-format off
constexpr auto labels = std::to_array<LabelRow>({
    {"present for", Group::Attending, true, ""},
    {"present by invitation", Group::Attending, false, ""},
    {"present as an observer", Group::Attending, false, ""},
    {"present as observers", Group::Attending, false, ""},
    {"present as observer", Group::Attending, false, ""},
    {"present in the chair", Group::Present, false, "Chair"},
    {"present virtually", Group::Present, false, ""},
    {"present remotely", Group::Present, false, ""},
    {"present online", Group::Present, false, ""},
    {"present", Group::Present, false, ""},
    {"also in attendance virtually", Group::Attending, false, ""},
    {"also in attendance", Group::Attending, false, ""},
    {"also, in attendance", Group::Attending, false, ""},
    {"also present virtually", Group::Attending, false, ""},
    {"also present", Group::Attending, false, ""},
    {"also attending", Group::Attending, false, ""},
    {"also attended", Group::Attending, false, ""},
    {"in attendance virtually", Group::Attending, false, ""},
    {"in attendance remotely", Group::Attending, false, ""},
    {"in attendance by invitation", Group::Attending, false, ""},
    {"in attendance", Group::Attending, false, ""},
    {"in the chair", Group::Present, true, "Chair"},
    {"invited to attend", Group::Attending, true, ""},
    {"by invitation", Group::Attending, false, ""},
    {"the following officers were in attendance", Group::Attending, true, ""},
    {"the following officers were present", Group::Attending, true, ""},
    {"the following officers attended", Group::Attending, true, ""},
    {"the following were in attendance", Group::Attending, true, ""},
    {"officers in attendance", Group::Attending, false, ""},
    {"officers also in attendance", Group::Attending, false, ""},
    {"officers present", Group::Attending, false, ""},
    {"officers attending", Group::Attending, false, ""},
    {"officers", Group::Attending, true, ""},
    {"officials in attendance", Group::Attending, false, ""},
    {"officials present", Group::Attending, false, ""},
    {"officials", Group::Attending, true, ""},
    {"staff in attendance", Group::Attending, false, ""},
    {"others in attendance", Group::Attending, false, ""},
    {"others present", Group::Attending, false, ""},
    {"non-members also present", Group::Attending, false, ""},
    {"members also in attendance", Group::Attending, false, ""},
    {"councillors also in attendance", Group::Attending, false, ""},
    {"members also present", Group::Attending, false, ""},
    {"clerk in attendance", Group::Attending, true, "Clerk"},
    {"substitute members present", Group::Present, false, ""},
    {"substitutes present", Group::Present, false, ""},
    {"whole of meeting", Group::Inherited, true, ""},
    {"part of meeting", Group::Inherited, true, ""},
    {"for part of the meeting", Group::Inherited, true, ""},
    {"guests", Group::Attending, true, ""},
    {"other persons", Group::Attending, true, ""},
    {"interested parties", Group::Attending, true, ""},
    {"observers", Group::Attending, true, ""},
    {"executive members in attendance", Group::Attending, false, ""},
    {"cabinet members in attendance", Group::Attending, false, ""},
    {"other members in attendance", Group::Attending, false, ""},
    {"other members present", Group::Attending, false, ""},
    {"other councillors present", Group::Attending, false, ""},
    {"other councillors in attendance", Group::Attending, false, ""},
    {"members in attendance", Group::Present, false, ""},
    {"members present", Group::Present, false, ""},
    {"members attending", Group::Present, false, ""},
    {"members of the committee", Group::Membership, true, ""},
    {"members of the panel", Group::Membership, true, ""},
    {"members of the sub-committee", Group::Present, true, ""},
    {"members of the board", Group::Membership, true, ""},
    {"members absent", Group::Membership, false, ""},
    {"membership of the committee", Group::Membership, true, ""},
    {"membership", Group::Membership, false, ""},
    {"members", Group::Inherited, true, ""},
    {"committee members present", Group::Present, false, ""},
    {"committee members in attendance", Group::Present, false, ""},
    {"panel members present", Group::Present, false, ""},
    {"panel members in attendance", Group::Present, false, ""},
    {"board members present", Group::Present, false, ""},
    {"board members in attendance", Group::Present, false, ""},
    {"sub-committee members", Group::Present, true, ""},
    {"sub-committee", Group::Present, true, ""},
    {"committee members", Group::Membership, true, ""},
    {"panel members", Group::Membership, true, ""},
    {"board members", Group::Membership, true, ""},
    {"councillors present", Group::Present, false, ""},
    {"councillors in attendance", Group::Present, false, ""},
    {"councillors attending", Group::Present, false, ""},
    {"councillors absent", Group::Membership, false, ""},
    {"councillors (in person)", Group::Inherited, true, ""},
    {"councillors (virtually)", Group::Inherited, true, ""},
    {"councillors (remotely)", Group::Inherited, true, ""},
    {"councillors (virtual)", Group::Inherited, true, ""},
    {"councillors (online)", Group::Inherited, true, ""},
    {"other members", Group::Inherited, true, ""},
    {"voting members", Group::Inherited, true, ""},
    {"non-voting members", Group::Inherited, true, ""},
    {"statutory co-opted members", Group::Inherited, true, ""},
    {"co-opted members", Group::Inherited, true, ""},
    {"co-optees", Group::Inherited, true, ""},
    {"independent members", Group::Inherited, true, ""},
    {"independent persons", Group::Inherited, true, ""},
    {"independent person", Group::Inherited, true, ""},
    {"joining remotely", Group::Inherited, true, ""},
    {"joining virtually", Group::Inherited, true, ""},
    {"attending remotely", Group::Inherited, true, ""},
    {"attending virtually", Group::Inherited, true, ""},
    {"comhairleoir\xC3\xAD", Group::Inherited, true, ""},
    {"oifigigh", Group::Attending, true, ""},
    {"leithsc\xC3\x89" "alta", Group::Apology, false, ""},
    {"leithsc\xC3\xA9" "alta", Group::Apology, false, ""},
    {"religious representatives", Group::Inherited, true, ""},
    {"parent governor representatives", Group::Inherited, true, ""},
    {"substitute members", Group::Membership, true, ""},
    {"substitutes", Group::Inherited, true, ""},
    {"those attending", Group::Present, false, ""},
    {"those present", Group::Present, true, ""},
    {"attendees", Group::Present, true, ""},
    {"attendance details", Group::Present, false, ""},
    {"attendance", Group::Present, true, ""},
    {"attending", Group::Others, true, ""},
    {"presiding", Group::Present, true, "Chair"},
    {"sederunt", Group::Present, false, ""},
    {"vice-chairman", Group::Inherited, true, "Vice-Chairman"},
    {"vice-chair", Group::Inherited, true, "Vice-Chair"},
    {"vice chair", Group::Inherited, true, "Vice Chair"},
    {"chairperson", Group::Inherited, true, "Chairperson"},
    {"chairman", Group::Inherited, true, "Chairman"},
    {"chair", Group::Inherited, true, "Chair"},
    {"cathaoirleach", Group::Inherited, true, "Cathaoirleach"},
    {"parish clerk", Group::Attending, true, "Parish Clerk"},
    {"town clerk", Group::Attending, true, "Town Clerk"},
    {"clerk to the council", Group::Attending, true, "Clerk to the Council"},
    {"clerk", Group::Attending, true, "Clerk"},
    {"hefyd yn bresennol", Group::Attending, false, ""},
    {"yn bresennol hefyd", Group::Attending, false, ""},
    {"yn bresennol", Group::Present, false, ""},
    {"presennol", Group::Present, false, ""},
    {"absennol", Group::Membership, true, ""},
    {"swyddogion yn bresennol", Group::Attending, false, ""},
    {"swyddogion", Group::Attending, true, ""},
    {"aelodaeth", Group::Membership, false, ""},
    {"aelodau", Group::Inherited, true, ""},
    {"i l\xC3\xA1thair", Group::Present, false, ""},
    {"i l\xC3\x81thair", Group::Present, false, ""},
    {"apologies for non-attendance", Group::Apology, false, ""},
    {"apologies for absence", Group::Apology, false, ""},
    {"apologies received", Group::Apology, false, ""},
    {"apologies", Group::Apology, false, ""},
    {"apology for absence", Group::Apology, false, ""},
    {"apology", Group::Apology, true, ""},
    {"absent with apologies", Group::Apology, true, ""},
    {"absent", Group::Membership, true, ""},
    {"ymddiheuriadau am absenoldeb", Group::Apology, false, ""},
    {"ymddiheuriadau", Group::Apology, false, ""},
    {"leithsc\xC3\xA9il", Group::Apology, false, ""},
});
// clang-format on

constexpr bool longer_first() {
  for (std::size_t i = 0; i < labels.size(); ++i) {
    for (std::size_t j = i + 1; j < labels.size(); ++j) {
      if (labels[j].phrase.starts_with(labels[i].phrase)) {
        return false;
      }
    }
  }
  return true;
}
static_assert(longer_first(), "the longest label is tried first");

// "1. ", "25/44 ", "* " before the label.
std::size_t skip_number(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && (is_ascii_digit(text[at]) || text[at] == '/')) {
    ++at;
  }
  if (at == 0) {
    return text.starts_with('*')
               ? skip_blanks(text, std::min(text.find_first_not_of('*'), text.size()))
               : 0;
  }
  while (at < text.size() && (text[at] == '.' || text[at] == ')' || text[at] == '\\')) {
    ++at;
  }
  return skip_blanks(text, at);
}

// ":", ":-", " - ", and a bracket before it: "(six Councillors): -".
struct Tail {
  std::size_t end = 0;
  bool has_colon = false;
};
Tail skip_tail(std::string_view text, std::size_t from) {
  constexpr std::size_t longest_bracket = 60;
  std::size_t at = skip_blanks(text, from);
  if (at < text.size() && text[at] == '(' && !honorific_at(text, at + 1)) {
    const std::size_t close = text.substr(0, at + longest_bracket).find(')', at);
    at = close == std::string_view::npos ? at : skip_blanks(text, close + 1);
  }
  Tail tail{at, false};
  while (tail.end < text.size()) {
    const std::size_t dash = dash_at(text, tail.end);
    if (dash == 0 && text[tail.end] != ':') {
      break;
    }
    tail.has_colon = true;
    tail.end = skip_blanks(text, tail.end + (dash == 0 ? 1 : dash));
  }
  // A column of labels: "Chair<tab>Councillor A Bee".
  tail.has_colon = tail.has_colon || (at > from && text.substr(0, at).ends_with('\t') &&
                                      honorific_at(text, at));
  return tail;
}

// "Officers in attendance for all or part of the meeting:": nothing but words up to the
// colon that ends the line.
bool is_worded_on(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 45;
  return text.ends_with(':') && text.size() - std::min(at, text.size()) <= longest &&
         text.find_first_of(":,;(", at) + 1 == text.size();
}

// " / PRESENT:" after "PRESENNOL", "CYFETHOLEDIG / CO-OPTED MEMBERS:" after "AELODAU":
// the label goes on in another language up to its colon.
std::size_t twin_end(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 50;
  const std::string_view rest = text.substr(std::min(at, text.size()), longest);
  const std::size_t colon = rest.find(':');
  const std::size_t slash = rest.find('/');
  if (colon == std::string_view::npos || slash > colon) {
    return at;
  }
  std::string_view label = rest.substr(0, colon);
  label = trim(label.substr(0, std::min(label.find('('), label.size())));
  const std::string_view twin =
      slash < label.size() ? trim(label.substr(slash + 1)) : std::string_view{};
  const bool is_known = std::any_of(
      labels.begin(), labels.end(),
      [&](const LabelRow& row) { return equals_ignoring_case(row.phrase, twin); });
  return is_known || upper_case_share(label) >= 0.9 ? skip_blanks(text, at + colon + 1)
                                                    : at;
}

bool is_capitals(std::string_view word) {
  return std::none_of(word.begin(), word.end(),
                      [](char c) { return c >= 'a' && c <= 'z'; });
}

// Without a colon, capitals or a line of its own make a word a label.
bool stands_out(const Line& line, std::string_view printed, const LabelRow& row,
                const Tail& tail) {
  if (tail.has_colon) {
    return true;
  }
  const bool alone = tail.end >= line.text.size();
  const bool capitals = is_capitals(printed);
  if (row.needs_colon) {
    const bool members = alone && row.phrase == "members";
    return members || (alone && (capitals || line.bold || line.heading_level > 0));
  }
  if (alone || capitals) {
    return true;
  }
  return honorific_at(line.text, tail.end).has_value();
}

// "SECTORAL REPRESENTATIVES PRESENT:", whoever they are: in capitals or bold, alone.
std::optional<AttendanceLabel> find_worded_label(const Line& line, std::size_t begin) {
  constexpr std::size_t longest = 60;
  std::string_view text = std::string_view{line.text}.substr(begin);
  if (!text.ends_with(':') || text.size() > longest ||
      (!line.bold && upper_case_share(text) < 0.9)) {
    return std::nullopt;
  }
  text.remove_suffix(1);
  for (const std::string_view end : {" present", " in attendance", " attending"}) {
    if (text.size() > end.size() && has_at(text, text.size() - end.size(), end)) {
      const bool are_members =
          end == " present" &&
          find_ignoring_case(text, "representatives") != std::string_view::npos;
      return AttendanceLabel{.group = are_members ? Group::Present : Group::Attending,
                             .role = "",
                             .end = line.text.size(),
                             .has_colon = true,
                             .is_alone = true,
                             .is_numbered = false};
    }
  }
  return std::nullopt;
}

// "Local authority officers: Ann Bee (Head of Finance)"
std::optional<AttendanceLabel> find_officers_label(const Line& line, std::size_t begin) {
  constexpr std::size_t longest = 40;
  constexpr std::size_t most_words = 4;
  constexpr std::string_view end = " officers";
  const std::string_view text = line.text;
  const std::string_view near = text.substr(0, begin + longest);
  const std::size_t colon = std::min(near.find(": ", begin), near.find(":\t", begin));
  if (colon == std::string_view::npos || colon < begin + end.size() ||
      !has_at(text, colon - end.size(), end)) {
    return std::nullopt;
  }
  const std::string_view label = text.substr(begin, colon - begin);
  if (count_words(label) > most_words ||
      label.find_first_of(",.;(") != std::string_view::npos) {
    return std::nullopt;
  }
  return AttendanceLabel{.group = Group::Attending,
                         .role = "",
                         .end = skip_blanks(text, colon + 1),
                         .has_colon = true,
                         .is_alone = false,
                         .is_numbered = is_ascii_digit(text[0])};
}

// "Board Member<tab>Organisation / Role<tab>25/9/24<tab>Substitute": a table of people.
bool heads_table(std::string_view text) {
  if (text.find('\t') == std::string_view::npos) {
    return false;
  }
  const std::vector<std::string_view> cells = split_cells(text);
  const bool heads_names = is_any_phrase(
      cells.front(), {"name", "names", "member", "members", "board member",
                      "board members", "committee member", "panel member", "forum member",
                      "attendee", "attendees", "councillor", "councillors", "partner"});
  return heads_names &&
         std::any_of(cells.begin() + 1, cells.end(), [](std::string_view cell) {
           return contains_any(cell, {"organisation", "representing", "role", "title",
                                      "position", "attendance", "present", "substitute",
                                      "job title", "constituency", "agency"});
         });
}

}  // namespace

std::optional<AttendanceLabel> find_attendance_label(const Line& line) {
  const std::string_view text = line.text;
  if (heads_table(text)) {
    return AttendanceLabel{.group = Group::Inherited,
                           .role = "",
                           .end = text.size(),
                           .has_colon = true,
                           .is_alone = true,
                           .is_numbered = false};
  }
  const std::size_t begin = skip_number(text);
  if (begin >= text.size() || (text[begin] >= 'a' && text[begin] <= 'z')) {
    return std::nullopt;
  }
  const auto row =
      std::find_if(labels.begin(), labels.end(), [&](const LabelRow& candidate) {
        return has_at(text, begin, candidate.phrase) &&
               !is_word_at(text, begin + candidate.phrase.size());
      });
  if (row == labels.end()) {
    const auto worded = find_worded_label(line, begin);
    return worded ? worded : find_officers_label(line, begin);
  }
  const std::string_view printed = text.substr(begin, row->phrase.size());
  Tail tail = skip_tail(text, begin + row->phrase.size());
  if (const std::size_t twin = twin_end(text, tail.end); twin > tail.end) {
    tail = {twin, true};
  }
  if (!tail.has_colon && is_worded_on(text, tail.end)) {
    tail = {text.size(), true};
  }
  if (!stands_out(line, printed, *row, tail)) {
    return std::nullopt;
  }
  return AttendanceLabel{.group = row->group,
                         .role = row->role,
                         .end = tail.end,
                         .has_colon = tail.has_colon,
                         .is_alone = tail.end >= text.size(),
                         .is_numbered = is_ascii_digit(text[0])};
}

}  // namespace council
