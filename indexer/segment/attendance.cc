#include "indexer/segment/attendance.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "indexer/segment/apology.h"
#include "indexer/segment/attendance_columns.h"
#include "indexer/segment/attendance_label.h"
#include "indexer/segment/attendance_lines.h"
#include "indexer/segment/attendance_list.h"
#include "indexer/segment/attendance_row.h"
#include "indexer/segment/attendance_sentence.h"
#include "indexer/segment/beside_list.h"
#include "indexer/segment/chair.h"
#include "indexer/segment/glued_names.h"
#include "indexer/segment/joined_lines.h"
#include "indexer/segment/label_lines.h"
#include "indexer/segment/loose_attendance.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/role_line.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/starred.h"

namespace council {
namespace {

using Group = AttendanceLabel::Group;

constexpr std::size_t most_block_bytes = std::size_t{32} * 1024;

Attendance to_attendance(Group group) {
  constexpr std::array<Attendance, 6> of_group{
      Attendance::Present,    Attendance::Attending, Attendance::Apology,
      Attendance::Membership, Attendance::Present,   Attendance::Present};
  return of_group.at(static_cast<std::size_t>(group));
}

// Who was a member once is none, though listed with them.
void settle_guest(Person& person) {
  const bool is_honorary = person.honorific && person.honorific->starts_with("Honorary");
  if (person.attendance == Attendance::Present && is_honorary) {
    person.attendance = Attendance::Attending;
  }
}

// One label and the lines of its list.
struct Block {
  AttendanceLabel label;
  std::size_t label_index = 0;
  std::vector<const Line*> lines;  // after the label's own line
  std::size_t end = 0;             // index after the last line taken
};

// The list of a block as far as it is read.
struct OpenList {
  JoinedLines joined;
  Group group = Group::Present;
  bool under_title = false;
};

class BlockFinder {
 public:
  explicit BlockFinder(Lines lines) : lines_{lines} {}

  AttendanceBlocks run() {
    for (std::size_t i = 0; i < lines_.size() && !is_far_from_blocks(lines_[i]);) {
      i = read_at(i);
    }
    constexpr int near = 25;
    const int last = blocks_.last_line + near;
    const auto end = std::find_if(lines_.begin(), lines_.end(),
                                  [&](const Line& line) { return line.number > last; });
    mark_chair({lines_.begin(), end}, blocks_.people);
    mark_starred({lines_.begin(), end}, blocks_.people);
    std::ranges::for_each(blocks_.people, settle_guest);
    return std::move(blocks_);
  }

 private:
  // What begins at a line; the index of the line after it.
  std::size_t read_at(std::size_t index) {
    AttendanceColumns table = read_attendance_columns(lines_, index);
    if (table.end > 0 && !table.people.empty()) {
      std::ranges::move(table.people, std::back_inserter(blocks_.people));
      blocks_.first_line =
          blocks_.first_line == 0 ? lines_[index].number : blocks_.first_line;
      blocks_.last_line = lines_[table.end - 1].number;
      return table.end;
    }
    const auto label = label_at(index);
    if (!label || (label->is_numbered && label->group == Group::Apology)) {
      read_loose_people(blocks_, lines_, index);
      return index + 1;
    }
    Block block{.label = *label, .label_index = index, .lines = {}, .end = index + 1};
    block.label.group =
        is_under_attendance(index) || are_members_present(index, label->group)
            ? Group::Present
            : group_of(label->group);
    collect(block);
    // The chair may stand above them.
    if (block.label.group == Group::Attending && blocks_.people.size() <= 1 &&
        lists_members(block)) {
      block.label.group = Group::Present;
    }
    read(block);
    if (block.label.group != Group::Apology && label->role.empty()) {
      last_group_ =
          block.label.group == Group::Membership ? Group::Membership : Group::Present;
    }
    return block.end;
  }

  // "In attendance: Councillors A Bee, …" before anybody was present: the members.
  [[nodiscard]] bool lists_members(const Block& block) const {
    std::string_view first = trim(rest_of(block));
    if (first.empty() && !block.lines.empty()) {
      first = block.lines.front()->text;
    }
    first.remove_prefix(first.starts_with('(') ? 1 : 0);
    return starts_with_any(
        first, {"councillor", "councillors", "cllr", "cllrs", "alderman", "aldermen"});
  }

  // "Members of the Panel" right below the heading "ATTENDANCE": those who came.
  [[nodiscard]] bool is_under_attendance(std::size_t index) const {
    std::size_t above = index;
    while (above > 0 && (lines_[above - 1].blank() || lines_[above - 1].furniture)) {
      --above;
    }
    return above > 0 && is_bare_attendance(lines_[above - 1].text) &&
           has_at(lines_[index].text, 0, "members of the ");
  }

  // "Committee Members:" below "Present" and who chaired.
  [[nodiscard]] bool are_members_present(std::size_t index, Group group) const {
    return group == Group::Membership && heads_members(lines_[index].text) &&
           !blocks_.people.empty() &&
           std::ranges::all_of(blocks_.people, [](const Person& one) {
             return one.attendance == Attendance::Present;
           });
  }

  // The group that a label means here.
  [[nodiscard]] Group group_of(Group label) const {
    if (label == Group::Inherited) {
      return last_group_;
    }
    if (label == Group::Others) {
      if (last_group_ == Group::Membership) {
        return Group::Membership;
      }
      // Below who presided stand the members.
      const bool chair_only =
          blocks_.people.size() == 1 && blocks_.people.front().role == "Chair";
      return blocks_.people.empty() || chair_only ? Group::Present : Group::Attending;
    }
    return label;
  }

  [[nodiscard]] std::optional<AttendanceLabel> label_at(std::size_t index) const {
    const Line& line = lines_[index];
    const auto label = find_attendance_label(line);
    if (!label && announces_people(line.text)) {
      AttendanceLabel announced;
      announced.end = line.text.size();
      announced.is_alone = true;
      return announced;
    }
    if (!label && blocks_.people.empty() && opens_noted_entries(lines_, index)) {
      return AttendanceLabel{};  // all of the line is an entry
    }
    if (label || !heads_people(lines_, index)) {
      return label;
    }
    AttendanceLabel bare;
    bare.end = line.text.size();
    bare.is_alone = true;
    return bare;
  }

  // Attendance stands together; later on "Clerk:" and "Present" mean something else.
  [[nodiscard]] bool is_far_from_blocks(const Line& line) const {
    constexpr int far = 40;
    return !blocks_.people.empty() && line.number > blocks_.last_line + far;
  }

  // Lines that belong to the label's list: wrapped text, or a name a line.
  void collect(Block& block) {
    std::string_view last = rest_of(block);
    bool in_list = last.empty() || is_one_with_initials(last);
    std::size_t bytes = 0;
    std::size_t blanks = 0;
    for (std::size_t i = block.label_index + 1;
         i < lines_.size() && bytes < most_block_bytes; ++i) {
      const Line& line = lines_[i];
      if (stands_beside_list(line) || heads_names(lines_, i)) {
        // "Representing Ash Council" heads the names below it.
        const bool heads_group = is_note_on_list(line.text);
        blanks *= static_cast<std::size_t>(!heads_group);
        in_list |= heads_group;
        continue;
      }
      if (!sentence_of_attendance(lines_, i).empty()) {
        return;
      }
      if (line.blank()) {
        ++blanks;
        continue;
      }
      constexpr std::size_t most_blanks = 3;
      const ListPlace place{.last = last, .in_list = in_list, .after_blank = blanks > 0};
      if (blanks > most_blanks || find_attendance_label(line) ||
          !goes_on_in_block(line, place)) {
        return;
      }
      in_list = in_list && line.text.size() < wrapped_line_bytes;
      blanks = 0;
      last = line.text;
      bytes += line.text.size();
      block.lines.push_back(&line);
      block.end = i + 1;
    }
  }

  std::string_view rest_of(const Block& block) const {
    return std::string_view{lines_[block.label_index].text}.substr(block.label.end);
  }

  void read(const Block& block) {
    OpenList list{.joined = {}, .group = block.label.group};
    const std::size_t before = blocks_.people.size();
    if (!block.label.is_alone) {
      std::string_view rest = rest_of(block);
      rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
      take(rest, lines_[block.label_index].number, list);
    }
    for (const Line* const line : block.lines) {
      const std::string row = row_of_initials(*line);
      take(row.empty() ? without_bullet(line->text) : std::string_view{row}, line->number,
           list);
    }
    add_joined(list.joined, list.group);
    give_role(block, before);
    note_extent(block, before);
  }

  void take(std::string_view text, int line, OpenList& list) {
    if (text.find('\t') == std::string_view::npos) {
      take_line(text, line, list);
    } else {
      take_row(text, line, list);
    }
  }

  static void take_line(std::string_view text, int line, OpenList& list) {
    const std::string_view entry = without_footnote(text);
    list.under_title = list.under_title || is_title_line(entry);
    std::string names = part_glued_names(entry);
    if (names.empty()) {
      names = name_before_role(entry);
    }
    if (names.empty()) {
      names = name_before_civic_office(entry);
    }
    if (names.empty()) {
      names = name_before_initials(entry);
    }
    if (names.empty()) {
      names = entry;
    }
    // What has a mark ends with it.
    append_entry(list.joined, entry.size() < text.size() ? names + ";" : names, line);
  }

  void take_row(std::string_view text, int line, OpenList& list) {
    // "Independent Persons:<tab>Mr A Bee, Mrs C Dee" among other rows.
    const std::size_t tab = text.find('\t');
    if (tab > 0 && text[tab - 1] == ':' && !is_title_line(text.substr(0, tab))) {
      if (is_noted_entry(text) ||
          is_about_people(text.substr(0, tab), trim(text.substr(tab)))) {
        take(trim(text.substr(tab)), line, list);
      }
      return;
    }
    if (text.find(",\t") != std::string_view::npos || is_unfinished(list.joined.text())) {
      std::string justified{text};  // the gaps of justified lines
      std::replace(justified.begin(), justified.end(), '\t', ' ');
      append_entry(list.joined, justified, line);
      return;
    }
    const std::string joined = with_title_joined(text);
    text = joined;
    const std::string cells = list_of_cells(text, list.under_title);
    const auto title = honorific_at(text, 0);
    list.under_title = list.under_title || (title && title->plural);
    if (!cells.empty()) {
      // However long the row above is, a name does not go on over its end.
      list.joined.add_copy(cells, line, list.joined.text().empty() ? "" : "; ");
      return;
    }
    add_joined(list.joined, list.group);
    for (Person& person : read_people_row(without_title_cell(text))) {
      const bool is_listed = person.attendance == Attendance::Present;
      person.attendance = is_listed ? to_attendance(list.group) : person.attendance;
      person.line = line;
      blocks_.people.push_back(std::move(person));
    }
  }

  // The list read so far; what comes after it is another one.
  void add_joined(JoinedLines& joined, Group group) {
    if (joined.text().empty()) {
      return;
    }
    const std::string_view text = joined.text();
    const std::size_t apology = find_apology_sentence(text);
    if (group == Group::Apology) {
      add_labelled_apologies(blocks_, joined);
    } else {
      const std::string_view list = text.substr(0, apology);
      const AttendingClause clause = find_attending_clause(list);
      add_people(blocks_, {joined, list.substr(0, clause.begin)}, to_attendance(group));
      add_people(blocks_, {joined, clause.names}, Attendance::Attending);
    }
    if (group != Group::Apology && apology < text.size()) {
      add_apologies(blocks_, joined, apology);
    }
    joined = {};
  }

  void give_role(const Block& block, std::size_t before) {
    if (block.label.role.empty() || blocks_.people.size() <= before) {
      return;
    }
    // The label is of the one person on its line, whoever is listed below.
    const int line = lines_[block.label_index].number;
    const auto first = blocks_.people.begin() + static_cast<std::ptrdiff_t>(before);
    const auto on_line = std::count_if(
        first, blocks_.people.end(), [&](const Person& one) { return one.line == line; });
    if (on_line == 1 || blocks_.people.size() == before + 1) {
      first->role = first->role.value_or(std::string{block.label.role});
    }
  }

  void note_extent(const Block& block, std::size_t before) {
    const Line& first = lines_[block.label_index];
    if (blocks_.first_line == 0) {
      blocks_.first_line = first.number;
    }
    const bool took_lines = blocks_.people.size() > before && !block.lines.empty();
    blocks_.last_line = took_lines ? block.lines.back()->number : first.number;
  }

  Lines lines_;
  Group last_group_ = Group::Present;  // of the labels so far
  AttendanceBlocks blocks_;
};

}  // namespace

AttendanceBlocks find_attendance(Lines lines) {
  const std::vector<Line> apart = with_labels_apart(lines);
  return BlockFinder{apart.empty() ? lines : Lines{apart}}.run();
}

}  // namespace council
