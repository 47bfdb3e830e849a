#include "indexer/segment/loose_attendance.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/segment/apology.h"
#include "indexer/segment/attendance_sentence.h"
#include "indexer/segment/joined_lines.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t near = 12;

// "An apology was received from …" between the blocks.
void read_apology(AttendanceBlocks& blocks, Lines lines, std::size_t at) {
  const Line& line = lines[at];
  const bool opens = starts_with_any(line.text, {"apologies", "an apology", "apology"});
  // Without any list only what says that they came: "Apologies were received from …".
  const bool is_near =
      blocks.last_line == 0
          ? at < near && contains_any(line.text, {"received", "sent", "submitted"})
          : line.number <= blocks.last_line + static_cast<int>(near);
  if (!opens || !is_near) {
    return;
  }
  const JoinedLines joined =
      join_lines(lines.subspan(at).first(std::min(near, lines.size() - at)));
  const std::size_t before = blocks.people.size();
  add_apologies(blocks, joined, 0);
  if (blocks.people.size() > before) {
    blocks.last_line = std::max(blocks.last_line, blocks.people.back().line);
  }
}

// "Councillors A Bee and C Dee were in attendance, by invitation."
void read_attendance(AttendanceBlocks& blocks, Lines lines, std::size_t at) {
  const Line& line = lines[at];
  if (blocks.last_line == 0 || line.number > blocks.last_line + static_cast<int>(near)) {
    return;
  }
  std::vector<Person> people = people_told_to_attend(lines, at);
  if (!people.empty()) {
    blocks.last_line = people.back().line;
    std::ranges::move(people, std::back_inserter(blocks.people));
  }
}

// "An Cathaoirleach, Councillor A Bee, presided." above the lists.
void read_presiding(AttendanceBlocks& blocks, const Line& line, std::size_t at) {
  constexpr std::size_t longest = 100;
  const std::string_view text = line.text;
  const std::size_t verb = text.size() > longest ? std::string_view::npos
                                                 : find_ignoring_case(text, " presided");
  if (!blocks.people.empty() || at >= near || verb == std::string_view::npos) {
    return;
  }
  for (std::size_t name = 0; name < verb; ++name) {
    if ((name > 0 && text[name - 1] != ' ') || !honorific_at(text, name)) {
      continue;
    }
    std::vector<NamedPerson> named = find_names(text.substr(name, verb - name));
    if (named.size() == 1) {
      Person person = std::move(named.front().person);
      person.role = person.role.value_or("Chair");
      person.attendance = Attendance::Present;
      person.line = line.number;
      blocks.people.push_back(std::move(person));
    }
    return;
  }
}

}  // namespace

void read_loose_people(AttendanceBlocks& blocks, Lines lines, std::size_t at) {
  read_presiding(blocks, lines[at], at);
  read_apology(blocks, lines, at);
  read_attendance(blocks, lines, at);
}

}  // namespace council
