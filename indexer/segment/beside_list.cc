#include "indexer/segment/beside_list.h"

#include <algorithm>
#include <array>

#include "indexer/segment/attendance_label.h"
#include "indexer/segment/chair.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {

bool is_mode_line(std::string_view text) {
  constexpr auto modes = std::to_array<std::string_view>({"in person",
                                                          "via zoom",
                                                          "by zoom",
                                                          "on zoom",
                                                          "via teams",
                                                          "via ms teams",
                                                          "via microsoft teams",
                                                          "via webex",
                                                          "remotely",
                                                          "remote",
                                                          "virtually",
                                                          "virtual",
                                                          "online",
                                                          "on line",
                                                          "attending in person",
                                                          "attending remotely",
                                                          "attending virtually",
                                                          "attending online",
                                                          "in the chamber",
                                                          "in the council chamber",
                                                          "via video conference",
                                                          "by video conference",
                                                          "present in person",
                                                          "present remotely",
                                                          "via remote attendance",
                                                          "remote attendance"});
  text = trim_segment(text);
  return std::any_of(modes.begin(), modes.end(), [&](std::string_view mode) {
    return equals_ignoring_case(mode, text);
  });
}

bool opens_with_mode(std::string_view text) {
  return starts_with_any(text, {"via", "by video", "by phone", "by telephone", "remotely",
                                "virtually", "online"});
}

bool is_civic_office(std::string_view text) {
  constexpr std::size_t longest = 60;
  constexpr auto offices = std::to_array<std::string_view>(
      {"mayor", "mayoress", "chairman", "chair", "provost", "convener", "president"});
  if (text.size() > longest || !has_at(text, 0, "the ") ||
      text.find_first_of(",.:;\t") != std::string_view::npos) {
    return false;
  }
  const std::string_view last = text.substr(text.rfind(' ') + 1);
  return std::ranges::any_of(offices,
                             [&](std::string_view office) {
                               return equals_ignoring_case(last, office);
                             }) &&
         !contains_any(text, {" of ", " by ", " to "});
}

bool is_note_on_list(std::string_view text) {
  constexpr std::size_t longest = 70;
  const bool is_bare = text.size() <= longest &&
                       text.find_first_of(",;\t") == std::string_view::npos &&
                       !text.ends_with('.');
  return is_bare &&
         (starts_with_any(text, {"representing", "members appointed by",
                                 "members nominated by", "members representing"}) ||
          has_at(text, 0, "(*"));
}

namespace {

// "Mr A Bee in the Chair" below a list of others.
bool names_the_chair(std::string_view text) {
  constexpr std::size_t longest = 60;
  return text.size() <= longest && !find_presiding(text).name.empty();
}

// "3 members of the public", "One resident": how many came, and nobody's name.
bool counts_public(std::string_view text) {
  constexpr std::size_t longest = 50;
  const bool is_counted =
      !text.empty() && text.size() <= longest &&
      (is_ascii_digit(text[0]) ||
       starts_with_any(text, {"one", "two", "three", "four", "five", "six", "seven",
                              "eight", "nine", "ten", "approximately", "about"}));
  return is_counted && text.find_first_of(",;\t") == std::string_view::npos &&
         contains_any(text, {"public", "resident", "residents", "parishioner",
                             "parishioners", "press"});
}

// "Chairperson of the Authority", below the name.
bool is_body_office(std::string_view text) {
  constexpr std::size_t longest = 60;
  return text.size() <= longest &&
         starts_with_any(text, {"chair of the", "chairman of the", "chairperson of the",
                                "leader of the"}) &&
         names_an_organisation(text) &&
         text.find_first_of(",.:;()\t") == std::string_view::npos;
}

}  // namespace

bool stands_beside_list(const Line& line) {
  const bool tells_office =
      is_body_office(line.text) && !honorific_at(line.text, 0).has_value();
  return line.furniture || tells_office || counts_public(line.text) ||
         is_mode_line(line.text) || names_the_chair(line.text) ||
         is_civic_office(line.text) || is_note_on_list(line.text);
}

bool heads_members(std::string_view text) {
  return starts_with_any(
      text, {"committee members", "panel members", "board members",
             "members of the committee", "members of the panel", "members of the board"});
}

bool heads_names(Lines lines, std::size_t at) {
  constexpr std::size_t longest = 60;
  const std::string_view text = lines[at].text;
  if (text.size() > longest || !text.ends_with(':') || !has_digit(text) ||
      find_attendance_label(lines[at])) {
    return false;
  }
  std::size_t next = at + 1;
  while (next < lines.size() && lines[next].blank()) {
    ++next;
  }
  return next < lines.size() && honorific_at(lines[next].text, 0);
}

bool is_one_with_initials(std::string_view text) {
  const SegmentParts parts = take_apart(trim(text));
  return parts.brackets.size() == 1 && is_capital_code(parts.brackets.front()) &&
         is_bare_name(parts.core) && trim(text).ends_with(')');
}

}  // namespace council
