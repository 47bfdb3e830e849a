#include "indexer/segment/label_tail.h"

#include <algorithm>
#include <string_view>

#include "indexer/segment/attendance_words.h"
#include "indexer/segment/beside_list.h"
#include "indexer/segment/line.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// "…", "....": leaders between a label and its names.
std::size_t dots_at(std::string_view text, std::size_t at) {
  constexpr std::string_view ellipsis = "\xE2\x80\xA6";
  constexpr std::size_t fewest = 3;
  if (text.substr(at).starts_with(ellipsis)) {
    return ellipsis.size();
  }
  const std::size_t end = std::min(text.find_first_not_of('.', at), text.size());
  return end - at >= fewest ? end - at : 0;
}

}  // namespace

LabelTail skip_tail(std::string_view text, std::size_t from) {
  constexpr std::size_t longest_bracket = 60;
  std::size_t at = skip_blanks(text, from);
  if (at < text.size() && text[at] == '(' && !honorific_at(text, at + 1)) {
    const std::size_t close = text.substr(0, at + longest_bracket).find(')', at);
    at = close == std::string_view::npos ? at : skip_blanks(text, close + 1);
  }
  LabelTail tail{at, false};
  while (tail.end < text.size()) {
    const std::size_t mark = std::max(
        {dash_at(text, tail.end), dots_at(text, tail.end),
         static_cast<std::size_t>(text[tail.end] == ':' || (tail.end == at && at > from &&
                                                            text[tail.end] == ';'))});
    if (mark == 0) {
      break;
    }
    tail.has_colon = true;
    tail.end = skip_blanks(text, tail.end + mark);
  }
  // A column of labels: "Chair<tab>Councillor A Bee".
  tail.has_colon = tail.has_colon || (at > from && text.substr(0, at).ends_with('\t') &&
                                      honorific_at(text, at));
  return tail;
}

namespace {

// "Officers in attendance for all or part of the meeting:": nothing but words up to the
// colon that ends the line.
bool is_worded_on(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 45;
  const std::size_t end = std::min(text.find_first_of(":,;(", at), text.size());
  return end - at < longest && (text.substr(end) == ":" || text.substr(end) == ":-");
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
      attendance_words.begin(), attendance_words.end(),
      [&](const AttendanceWords& row) { return equals_ignoring_case(row.phrase, twin); });
  return is_known || upper_case_share(label) >= 0.9 ? skip_blanks(text, at + colon + 1)
                                                    : at;
}

// "On line – " behind "PRESENT – ": how they took part, before their names.
std::size_t past_mode(std::string_view text, const LabelTail& tail) {
  constexpr std::size_t longest = 40;
  if (!tail.has_colon) {
    return tail.end;
  }
  const std::string_view near = text.substr(0, tail.end + longest);
  for (std::size_t at = tail.end; at < near.size(); ++at) {
    const std::size_t dash = dash_at(near, at);
    if (dash == 0 && near[at] != ':') {
      continue;
    }
    const bool is_mode = is_mode_line(near.substr(tail.end, at - tail.end));
    return is_mode ? skip_blanks(text, at + std::max<std::size_t>(1, dash)) : tail.end;
  }
  return tail.end;
}

// Past " via Video Link (Microsoft Teams):", " via Teams virtually:".
LabelTail behind_mode(std::string_view text, const LabelTail& tail) {
  const std::string_view mode = text.substr(std::min(tail.end, text.size()), 50);
  const std::size_t colon = std::min(mode.find_first_of(":,;"), mode.size());
  const bool is_mode =
      !tail.has_colon && mode.substr(colon).starts_with(':') && opens_with_mode(mode);
  return is_mode ? skip_tail(text, tail.end + colon) : tail;
}

}  // namespace

LabelTail skip_whole_tail(std::string_view text, std::size_t from) {
  LabelTail tail = skip_tail(text, from);
  if (const std::size_t twin = twin_end(text, tail.end); twin > tail.end) {
    tail = {twin, true};
  }
  // "PRESENT: / CHAIRMAN": a border between cells.
  if (text.substr(tail.end).starts_with("/ ")) {
    tail.end += 2;
    // "Hefyd yn bresennol / In attendance Mrs A Bee"
    const AttendanceWords* const twin = attendance_words_at(text, tail.end);
    tail = twin == nullptr || tail.has_colon
               ? tail
               : skip_tail(text, tail.end + twin->phrase.size());
  }
  tail.end = past_mode(text, tail);
  tail = behind_mode(text, tail);
  if (!tail.has_colon && is_worded_on(text, tail.end)) {
    tail = {text.size(), true};
  }
  return tail;
}

}  // namespace council
