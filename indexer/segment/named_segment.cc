#include "indexer/segment/named_segment.h"

#include <algorithm>
#include <array>

#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/person_note.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// "Ann Bee" of "Ann Bee as she had been detained", "Ann Bee joined the meeting late",
// "Ann Bee The Chairman welcomed all".
std::string_view without_reason(std::string_view segment) {
  constexpr auto openings = std::to_array<std::string_view>(
      {" who ", " as he ", " as she ", " as they ", " due to ", " owing to ", " because ",
       " joined ", " arrived ", " left ", " in attendance", " In Attendance",
       " In attendance", " The Chair", " The Clerk", " The Mayor", " The meeting",
       " The Council"});
  std::size_t end = segment.size();
  for (const std::string_view opening : openings) {
    const std::size_t at = segment.find(opening);
    // "Ann Bee – The Mayor" is her office, "(In The Chair)" a note.
    const bool is_behind_name = at != npos && at > 0 && at < segment.find('(') &&
                                segment[at - 1] != '-' &&
                                static_cast<unsigned char>(segment[at - 1]) < 0x80;
    end = is_behind_name ? std::min(end, at) : end;
  }
  return segment.substr(0, end);
}

bool is_person(std::string_view text) {
  const auto title = honorific_at(text, 0);
  return title ? title->end < text.size() && is_bare_name(text.substr(title->end), true)
               : text.find(' ') != npos && is_bare_name(text) && !names_an_office(text);
}

// An office at the end of a segment, behind a name.
struct TrailingOffice {
  std::string_view words;  // with the blank before them
  bool is_told_by_itself;  // that a name stands before it, not only initials
};

// "A. Bee" of "A. Bee Chairman", which stands for no other office; "Ann Bee" of "Ann Bee
// Town Clerk".
void part_office(SegmentParts& parts) {
  constexpr auto offices = std::to_array<TrailingOffice>({{" Vice-Chairman", false},
                                                          {" Vice Chairman", false},
                                                          {" Vice-Chair", false},
                                                          {" Vice Chair", false},
                                                          {" Chairman", false},
                                                          {" Chair", false},
                                                          {" Deputy Town Clerk", true},
                                                          {" Town Clerk", true},
                                                          {" Parish Clerk", true},
                                                          {" Assistant Clerk", true},
                                                          {" Deputy Clerk", true},
                                                          {" Locum Clerk", true},
                                                          {" Clerk", false},
                                                          {" Chief Executive", true},
                                                          {" County Councillor", true},
                                                          {" District Councillor", true},
                                                          {" Borough Councillor", true},
                                                          {" Ward Councillor", true},
                                                          {" Treasurer", false},
                                                          {" Secretary", false}});
  const auto* const found = std::ranges::find_if(
      offices, [&](const auto& office) { return parts.core.ends_with(office.words); });
  if (found == offices.end()) {
    return;
  }
  const std::size_t end = parts.core.size() - found->words.size();
  const std::string_view name = parts.core.substr(0, end);
  // "K Kay Clerk"
  const bool has_initial = name.find(' ') == 1 && is_person(name);
  const bool is_name = found->is_told_by_itself ? is_person(name)
                                                : has_initial || is_initialled_name(name);
  if (is_name && parts.after_brackets.empty()) {
    parts.after_brackets = parts.core.substr(end + 1);
    parts.core = name;
  }
}

}  // namespace

SegmentParts take_named(std::string_view segment) {
  constexpr std::string_view cue = " from ";
  SegmentParts parts = take_apart(without_reason(segment));
  const std::size_t from = parts.core.find(cue);
  if (from != npos && is_person(parts.core.substr(0, from))) {
    const std::string_view origin = trim_segment(parts.core.substr(from + cue.size()));
    const bool is_named = !origin.empty() && !has_digit(origin) &&
                          (!is_lower_case_start(origin) || has_at(origin, 0, "the "));
    parts.origin = is_named ? origin : std::string_view{};
    parts.core = parts.core.substr(0, from);
  }
  part_office(parts);
  return parts;
}

}  // namespace council
