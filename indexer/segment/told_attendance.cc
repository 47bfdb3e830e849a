#include "indexer/segment/told_attendance.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/segment/make_line.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

using Texts = std::vector<std::string>;

// "Minutes of the meeting held on 4 March": what a list may follow.
bool is_heading(std::string_view text) {
  return contains_any(text, {"meeting", "minutes"}) &&
         contains_any(text, {"held", "minutes"});
}

// The heading and "Present: Cllrs A Bee and C Dee"; "was attended by" tells of others.
Texts cut_at_cue(const std::string& text) {
  for (const std::string_view cue :
       {" attended by ", " attended by: ", " at which were present ",
        " there being present "}) {
    const std::size_t at = find_ignoring_case(text, cue);
    if (at == std::string::npos || !honorific_at(text, at + cue.size())) {
      continue;
    }
    const std::string heading = text.substr(0, at);
    if (is_heading(heading) && !heading.ends_with(" was")) {
      return {heading, "Present: " + text.substr(at + cue.size())};
    }
  }
  return {};
}

// The heading, and what each label has behind it.
Texts cut_at_labels(const std::string& text) {
  std::vector<std::size_t> places;
  for (const std::string_view label :
       {" PRESENT:", " Present:", " ALSO PRESENT:", " Also present:", " IN ATTENDANCE:",
        " In attendance:", " In Attendance:", " APOLOGIES:", " Apologies:"}) {
    const std::size_t at = text.find(label);
    if (at != std::string::npos && at > 0 && text[at - 1] != ' ' &&
        starts_with_name(std::string_view{text}.substr(at + label.size()))) {
      places.push_back(at + 1);
    }
  }
  std::ranges::sort(places);
  if (places.empty() || !has_at(text, places.front(), "present:") ||
      !is_heading(text.substr(0, places.front()))) {
    return {};
  }
  Texts pieces;
  std::size_t from = 0;
  for (const std::size_t place : places) {
    pieces.push_back(text.substr(from, place - from));
    from = place;
  }
  pieces.push_back(text.substr(from));
  return pieces;
}

}  // namespace

std::vector<Line> with_told_lists_apart(Lines lines) {
  constexpr std::size_t head = 12;
  for (std::size_t at = 0; at < std::min(head, lines.size()); ++at) {
    Texts pieces = cut_at_cue(lines[at].text);
    pieces = pieces.empty() ? cut_at_labels(lines[at].text) : pieces;
    if (pieces.empty()) {
      continue;
    }
    std::vector<Line> apart{lines.begin(),
                            lines.begin() + static_cast<std::ptrdiff_t>(at)};
    for (const std::string& piece : pieces) {
      apart.push_back(with_text(lines[at], piece));
    }
    apart.insert(apart.end(), lines.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                 lines.end());
    return apart;
  }
  return {};
}

}  // namespace council
