#include "indexer/segment/loose_attendance.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/segment/apology.h"
#include "indexer/segment/attendance_sentence.h"
#include "indexer/segment/joined_lines.h"
#include "indexer/segment/list_heading.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t near = 12;
constexpr std::size_t head = 16;  // lines without any list

// Where the sentence starts that opens with the apologies: "The Chairman welcomed all.
// Apologies had been received from …"; npos where none does.
std::size_t find_apology_opening(std::string_view text) {
  constexpr std::size_t reach = 300;
  constexpr std::string_view page_label = "Minutes: ";
  constexpr std::string_view heading = "APOLOGIES ";
  constexpr std::size_t farthest_heading = 12;
  std::size_t begin = text.starts_with(page_label) ? page_label.size() : 0;
  // "1.3 Apologies for absence were received from …"
  if (const std::size_t number = text.find_first_not_of("0123456789.");
      number != std::string_view::npos && number > 2 && text[number] == ' ') {
    begin = number + 1;
  }
  // "41/01APOLOGIES Apologies were received from …"
  if (const std::size_t at = text.find(heading);
      at < farthest_heading && has_at(text, at + heading.size(), "apolog")) {
    begin = at + heading.size();
  }
  for (bool is_first = true; begin < std::min(reach, text.size()); is_first = false) {
    const std::size_t end = sentence_end(text, begin);
    const std::string_view sentence = text.substr(begin, end - begin);
    if (starts_with_any(sentence, {"apologies", "an apology", "apology"}) &&
        (is_first || contains_any(sentence, {"received from", "sent by", "given by",
                                             "tendered by", "noted from"}))) {
      return begin;
    }
    begin = skip_blanks(text, end + 1);
  }
  return std::string_view::npos;
}

// How many lines the paragraph at `at` may take: up to the number of another minute.
std::size_t lines_of_apology(Lines lines, std::size_t at) {
  const std::size_t most = std::min(near, lines.size() - at);
  for (std::size_t i = 1; i < most; ++i) {
    const std::string_view text = lines[at + i].text;
    const std::size_t digits = digits_end(text, 0);
    if (digits > 0 && digits < text.size() && text[digits] == '/') {
      return i;
    }
  }
  return most;
}

// "2. To receive apologies for absence." over "Cllr A Bee, Cllr C Dee. Accepted."
void read_apologies_below(AttendanceBlocks& blocks, Lines lines, std::size_t at) {
  const std::string_view heading = lines[at].text;
  const bool is_heading =
      heading.size() <= 80 &&
      contains_any(heading, {"to receive apologies", "to receive any apologies",
                             "to accept apologies"});
  if (!is_heading || at + 1 >= lines.size() || !honorific_at(lines[at + 1].text, 0)) {
    return;
  }
  const std::string_view text = lines[at + 1].text;
  const JoinedLines joined = join_lines(lines.subspan(at + 1).first(1));
  const std::string_view names = joined.text().substr(0, sentence_end(text, 0));
  if (is_list_of_names(names)) {
    add_people(blocks, {joined, names}, Attendance::Apology);
  }
}

// "An apology was received from …" between the blocks.
void read_apology(AttendanceBlocks& blocks, Lines lines, std::size_t at) {
  const Line& line = lines[at];
  const std::size_t begin = find_apology_opening(line.text);
  // Without any list only what says that they came: "Apologies were received from …".
  const bool is_near =
      blocks.last_line == 0
          ? at < head &&
                contains_any(line.text, {"received", "sent", "submitted", "accepted from",
                                         "tendered by", "given by", "noted from"})
          : line.number <= blocks.last_line + static_cast<int>(near);
  if (!is_near) {
    return;
  }
  if (begin == std::string_view::npos) {
    return read_apologies_below(blocks, lines, at);
  }
  const JoinedLines joined =
      join_lines(lines.subspan(at).first(lines_of_apology(lines, at)));
  const std::size_t before = blocks.people.size();
  add_apologies(blocks, joined, begin);
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

// "Cathaoirleach" of "The Cathaoirleach, ", what stands before the name.
std::optional<std::string> office_before(std::string_view lead) {
  std::string_view office = trim_segment(lead);
  for (const std::string_view article : {"the ", "an "}) {
    office.remove_prefix(has_at(office, 0, article) ? article.size() : 0);
  }
  constexpr std::size_t most_words = 3;
  return names_an_office(office) && count_words(office) <= most_words
             ? std::optional{std::string{office}}
             : std::nullopt;
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
      person.role =
          person.role.value_or(office_before(text.substr(0, name)).value_or("Chair"));
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
