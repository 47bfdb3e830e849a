#include "indexer/segment/attendance.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "indexer/segment/apology.h"
#include "indexer/segment/attendance_block.h"
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
#include "indexer/segment/list_heading.h"
#include "indexer/segment/loose_attendance.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/role_line.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/starred.h"
#include "indexer/segment/titled_names.h"

namespace council {
namespace {

using Group = AttendanceLabel::Group;

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

// The list of a block as far as it is read.
struct OpenList {
  JoinedLines joined;
  Group group = Group::Present;
  bool under_title = false;
  std::string_view office = {};  // of the one on the next line
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
  // The index of the line after the table that begins at a line, 0 where none does.
  std::size_t take_table(std::size_t index) {
    AttendanceColumns table = read_attendance_columns(lines_, index);
    if (table.end == 0 || table.people.empty()) {
      return 0;
    }
    std::ranges::move(table.people, std::back_inserter(blocks_.people));
    const int first = blocks_.first_line;
    blocks_.first_line = first == 0 ? lines_[index].number : first;
    blocks_.last_line = lines_[table.end - 1].number;
    return table.end;
  }

  // What begins at a line; the index of the line after it.
  std::size_t read_at(std::size_t index) {
    if (const std::size_t end = take_table(index); end > 0) {
      return end;
    }
    const auto label = label_at(index);
    if (!label ||
        (label->is_numbered && label->group == Group::Apology && !heads_list(index))) {
      read_loose_people(blocks_, lines_, index);
      return index + 1;
    }
    AttendanceBlock block = collect_block(lines_, index, *label);
    block.label.group =
        is_under_attendance(index) || are_members_present(index, label->group)
            ? Group::Present
            : group_at(index, *label);
    // The chair may stand above them.
    if (block.label.group == Group::Attending && blocks_.people.size() <= 1 &&
        lists_members(block)) {
      block.label.group = Group::Present;
    }
    read(block);
    open_group_ = block.label.group;
    open_end_ = label->is_alone && block.lines.empty() ? block.end : 0;
    if (block.label.group != Group::Apology && label->role.empty()) {
      last_group_ =
          block.label.group == Group::Membership ? Group::Membership : Group::Present;
    }
    return block.end;
  }

  // "In attendance: Councillors A Bee, …" before anybody was present: the members.
  [[nodiscard]] bool lists_members(const AttendanceBlock& block) const {
    std::string_view first = trim(rest_of_label(lines_, block));
    if (first.empty() && !block.lines.empty()) {
      first = block.lines.front().line->text;
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

  // "1. Apologies:" over "Cllr A Bee", in a paper that cuts no item there.
  [[nodiscard]] bool heads_list(std::size_t index) const {
    std::size_t below = index + 1;
    while (below < lines_.size() && lines_[below].blank()) {
      ++below;
    }
    return lines_[index].text.ends_with(':') && below < lines_.size() &&
           honorific_at(lines_[below].text, 0) && is_list_of_names(lines_[below].text);
  }

  // "APOLOGIES" right above "Councillor<tab>Representing" tells who the table is of.
  [[nodiscard]] Group group_at(std::size_t index, const AttendanceLabel& label) const {
    const auto above = lines_.subspan(0, index).subspan(std::min(open_end_, index));
    const bool is_below =
        open_end_ > 0 && label.heads_table && std::ranges::all_of(above, &Line::blank);
    // "IN ATTENDANCE" over "Member<tab>Representing": the members who came.
    const bool are_members =
        is_below && is_any_phrase(lines_[open_end_ - 1].text, {"in attendance"}) &&
        has_at(lines_[index].text, 0, "member");
    return are_members ? Group::Present : is_below ? open_group_ : group_of(label.group);
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
          blocks_.people.size() == 1 && presides(blocks_.people.front());
      return blocks_.people.empty() || chair_only ? Group::Present : Group::Attending;
    }
    return label;
  }

  [[nodiscard]] std::optional<AttendanceLabel> label_at(std::size_t index) const {
    const Line& line = lines_[index];
    const auto label = find_attendance_label(line);
    const AttendanceLabel whole{.role = "", .end = line.text.size(), .is_alone = true};
    if (!label && announces_people(line.text)) {
      return whole;
    }
    if (!label && blocks_.people.empty() &&
        (opens_noted_entries(lines_, index) || heads_titled_names(lines_, index))) {
      return AttendanceLabel{};  // all of the line is an entry
    }
    return label || !heads_people(lines_, index) ? label : std::optional{whole};
  }

  // Attendance stands together; later on "Clerk:" and "Present" mean something else.
  [[nodiscard]] bool is_far_from_blocks(const Line& line) const {
    constexpr int far = 40;
    return !blocks_.people.empty() && line.number > blocks_.last_line + far;
  }

  void read(const AttendanceBlock& block) {
    OpenList list{.joined = {}, .group = block.label.group};
    const std::size_t before = blocks_.people.size();
    if (!block.label.is_alone) {
      std::string_view rest = rest_of_label(lines_, block);
      rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
      list.office = office_of_next(rest, lines_, block.label_index);
      if (list.office.empty()) {
        take(rest, lines_[block.label_index].number, list);
      }
    }
    for (const BlockLine& each : block.lines) {
      take_block_line(each, block, list);
    }
    add_joined(list.joined, list.group);
    drop_public(block, before);
    give_role(block, before);
    note_extent(block, before);
  }

  void take_block_line(const BlockLine& each, const AttendanceBlock& block,
                       OpenList& list) {
    const Line& line = *each.line;
    if (each.kind == BlockLine::Kind::Heading) {
      add_joined(list.joined, list.group);
      list.under_title = false;
      list.group = block.label.group == Group::Present && is_group_of_guests(line.text)
                       ? Group::Attending
                       : block.label.group;
      return;
    }
    if (each.kind == BlockLine::Kind::Office) {
      add_joined(list.joined, list.group);
      list.office = office_of_next(line.text, lines_, index_of(line));
      return;
    }
    if (list.group == Group::Present && serves_the_meeting(line.text)) {
      add_joined(list.joined, list.group);
      list.group = Group::Attending;
    }
    const std::string row = row_of_initials(line);
    const std::string_view text =
        row.empty() ? without_bullet(line.text) : std::string_view{row};
    take(with_office(list, text), line.number, list);
  }

  [[nodiscard]] std::size_t index_of(const Line& line) const {
    return static_cast<std::size_t>(&line - lines_.data());
  }

  // "Mayor Councillor A Bee" of "Councillor A Bee" below "Mayor", "Ann Bee (Secretary)".
  static std::string with_office(OpenList& list, std::string_view text) {
    const std::string office{std::exchange(list.office, {})};
    const std::string name{text};
    const std::string behind = name + " (" + office + ")";
    return office.empty() ? name : honorific_at(text, 0) ? office + " " + name : behind;
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
    std::string names;
    for (const auto read :
         {part_glued_names, part_glued_offices, part_initialled_names, name_before_role,
          name_before_civic_office, name_before_initials, offices_in_brackets}) {
      names = names.empty() ? read(entry) : names;
    }
    names = names.empty() ? std::string{entry} : names;
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
    if (!cells.empty()) {  // a name does not go on over the end of a row
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

  // Among the public only who has a councillor's title is named.
  void drop_public(const AttendanceBlock& block, std::size_t before) {
    if (!block.label.of_public) {
      return;
    }
    const auto first = blocks_.people.begin() + static_cast<std::ptrdiff_t>(before);
    const auto end = std::remove_if(first, blocks_.people.end(), [](const Person& one) {
      return !one.honorific ||
             !contains_any(*one.honorific, {"cllr", "councillor", "alderman", "cyng"});
    });
    blocks_.people.erase(end, blocks_.people.end());
  }

  void give_role(const AttendanceBlock& block, std::size_t before) {
    if (block.label.role.empty() || blocks_.people.size() <= before) {
      return;
    }
    // The label is of the one person on its line, whoever is listed below.
    const int line = lines_[block.label_index].number;
    const auto first = blocks_.people.begin() + static_cast<std::ptrdiff_t>(before);
    const auto on_line = std::count_if(
        first, blocks_.people.end(), [&](const Person& one) { return one.line == line; });
    if (on_line == 1 || block.label.role.ends_with("Clerk") ||
        blocks_.people.size() == before + 1) {
      first->role = first->role.value_or(std::string{block.label.role});
    }
  }

  void note_extent(const AttendanceBlock& block, std::size_t before) {
    const Line& first = lines_[block.label_index];
    blocks_.first_line = blocks_.first_line == 0 ? first.number : blocks_.first_line;
    const bool took_lines = blocks_.people.size() > before && !block.lines.empty();
    blocks_.last_line = took_lines ? block.lines.back().line->number : first.number;
  }

  Lines lines_;
  Group last_group_ = Group::Present;  // of the labels so far
  Group open_group_ = Group::Present;  // of the last label, if nobody is below it yet
  std::size_t open_end_ = 0;           // index of the line below that label, or 0
  AttendanceBlocks blocks_;
};

}  // namespace

AttendanceBlocks find_attendance(Lines lines) {
  const std::vector<Line> apart = with_labels_apart(lines);
  return BlockFinder{apart.empty() ? lines : Lines{apart}}.run();
}

}  // namespace council
