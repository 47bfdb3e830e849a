#include "indexer/segment/attendance.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "indexer/segment/apology.h"
#include "indexer/segment/attendance_label.h"
#include "indexer/segment/attendance_lines.h"
#include "indexer/segment/joined_lines.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

using Group = AttendanceLabel::Group;

constexpr std::size_t most_block_bytes = std::size_t{32} * 1024;

Attendance to_attendance(Group group) {
  constexpr std::array<Attendance, 5> of_group{
      Attendance::Present, Attendance::Attending, Attendance::Apology,
      Attendance::Membership, Attendance::Present};
  return of_group.at(static_cast<std::size_t>(group));
}

// One label and the lines of its list.
struct Block {
  AttendanceLabel label;
  std::size_t label_index = 0;
  std::vector<const Line*> lines;  // after the label's own line
  std::size_t end = 0;             // index after the last line taken
};

class BlockFinder {
 public:
  explicit BlockFinder(Lines lines) : lines_{lines} {}

  AttendanceBlocks run() {
    Group last_group = Group::Present;
    for (std::size_t i = 0; i < lines_.size();) {
      if (is_far_from_blocks(lines_[i])) {
        break;
      }
      const auto label = find_attendance_label(lines_[i]);
      if (!label || (label->is_numbered && label->group == Group::Apology)) {
        read_loose_apology(i);
        ++i;
        continue;
      }
      Block block{.label = *label, .label_index = i, .lines = {}, .end = i + 1};
      if (block.label.group == Group::Inherited) {
        block.label.group = last_group;
      }
      collect(block);
      read(block);
      if (block.label.group != Group::Apology && label->role.empty()) {
        last_group =
            block.label.group == Group::Membership ? Group::Membership : Group::Present;
      }
      i = block.end;
    }
    name_chair();
    return std::move(blocks_);
  }

 private:
  // Attendance stands together; later on "Clerk:" and "Present" mean something else.
  [[nodiscard]] bool is_far_from_blocks(const Line& line) const {
    constexpr int far = 40;
    return !blocks_.people.empty() && line.number > blocks_.last_line + far;
  }

  // Lines that belong to the label's list: wrapped text, or a name a line.
  void collect(Block& block) {
    std::string_view last = rest_of(block);
    bool in_list = last.empty();
    std::size_t bytes = 0;
    std::size_t blanks = 0;
    for (std::size_t i = block.label_index + 1;
         i < lines_.size() && bytes < most_block_bytes; ++i) {
      const Line& line = lines_[i];
      if (line.furniture) {
        continue;
      }
      if (line.blank()) {
        constexpr std::size_t most_blanks = 3;
        if (++blanks > most_blanks) {
          return;
        }
        continue;
      }
      if (find_attendance_label(line) ||
          !goes_on_in_block(
              line, {.last = last, .in_list = in_list, .after_blank = blanks > 0})) {
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

  // A list of one name a line gets separators, wrapped text gets blanks.
  static void append(JoinedLines& joined, std::string_view text, int line) {
    std::string& all = joined.text;
    if (!all.empty()) {
      const bool closes_up =
          all.back() == '-' && is_word_before(all, all.size() - 1) && is_word_at(text, 0);
      const std::size_t start = joined.starts.empty() ? 0 : joined.starts.back().at;
      const std::string_view last = std::string_view{all}.substr(start);
      const bool wrapped = is_unfinished(last) ||
                           last.find(',') != std::string_view::npos ||
                           last.size() >= wrapped_line_bytes || text.front() == '(' ||
                           (text.front() >= 'a' && text.front() <= 'z');
      all += closes_up ? "" : wrapped ? " " : "; ";
    }
    joined.starts.push_back({all.size(), line});
    all += text;
  }

  void read(const Block& block) {
    JoinedLines joined;
    const Line& first = lines_[block.label_index];
    std::vector<const Line*> rows;
    if (!block.label.is_alone) {
      append(joined, rest_of(block), first.number);
    }
    for (const Line* const line : block.lines) {
      if (line->text.find('\t') != std::string::npos) {
        rows.push_back(line);
      } else {
        append(joined, line->text, line->number);
      }
    }
    const std::size_t before = blocks_.people.size();
    if (block.label.group == Group::Apology) {
      add_labelled_apologies(blocks_, joined);
    } else {
      add_people(blocks_, {joined, joined.text}, to_attendance(block.label.group));
    }
    for (const Line* const row : rows) {
      read_row(*row, block.label.group);
    }
    give_role(block, before);
    note_extent(block, before);
  }

  // "Councillor A Smith<tab>Chair<tab>Present"
  void read_row(const Line& row, Group group) {
    const std::string_view text = row.text;
    const std::size_t tab = text.find('\t');
    std::vector<NamedPerson> named = find_names(text.substr(0, tab));
    if (named.size() != 1) {
      return;
    }
    Person person = std::move(named.front().person);
    person.attendance = to_attendance(group);
    person.line = row.number;
    std::string_view rest = text.substr(tab + 1);
    while (!rest.empty()) {
      const std::size_t next = std::min(rest.find('\t'), rest.size());
      read_cell(person, trim_segment(rest.substr(0, next)));
      rest.remove_prefix(std::min(next + 1, rest.size()));
    }
    blocks_.people.push_back(std::move(person));
  }

  static void read_cell(Person& person, std::string_view cell) {
    if (has_at(cell, 0, "apolog") || equals_ignoring_case(cell, "absent")) {
      person.attendance = Attendance::Apology;
    } else if (names_an_office(cell)) {
      person.role = person.role.value_or(std::string{cell});
    } else if (names_an_organisation(cell)) {
      person.organisation = person.organisation.value_or(std::string{cell});
    }
  }

  void give_role(const Block& block, std::size_t before) {
    if (block.label.role.empty() || blocks_.people.size() != before + 1) {
      return;
    }
    Person& person = blocks_.people.back();
    person.role = person.role.value_or(std::string{block.label.role});
  }

  void note_extent(const Block& block, std::size_t before) {
    const Line& first = lines_[block.label_index];
    if (blocks_.first_line == 0) {
      blocks_.first_line = first.number;
    }
    const bool took_lines = blocks_.people.size() > before && !block.lines.empty();
    blocks_.last_line = took_lines ? block.lines.back()->number : first.number;
  }

  // "An apology was received from …" between the blocks, without a label.
  void read_loose_apology(std::size_t index) {
    constexpr std::size_t near = 12;
    const Line& line = lines_[index];
    const bool opens = has_at(line.text, 0, "apologies ") ||
                       has_at(line.text, 0, "an apology ") ||
                       has_at(line.text, 0, "apology ");
    const bool is_near = blocks_.last_line != 0 &&
                         line.number <= blocks_.last_line + static_cast<int>(near);
    if (!opens || !is_near) {
      return;
    }
    const JoinedLines joined = join_lines(
        lines_.subspan(index).first(std::min<std::size_t>(near, lines_.size() - index)));
    const std::size_t before = blocks_.people.size();
    add_apologies(blocks_, joined, 0);
    if (blocks_.people.size() > before) {
      blocks_.last_line = std::max(blocks_.last_line, blocks_.people.back().line);
    }
  }

  // "Cllr. G. Evans took the Chair", "Cymerwyd y Gadair gan y Cyng. G. Evans"
  void name_chair() {
    constexpr int near = 25;
    if (blocks_.people.empty() ||
        std::any_of(blocks_.people.begin(), blocks_.people.end(), is_chair)) {
      return;
    }
    for (const Line& line : lines_) {
      if (line.number > blocks_.last_line + near) {
        return;
      }
      const std::vector<NamedPerson> named = find_names(chair_sentence(line.text));
      if (!named.empty()) {
        mark_chair(named.front().person.name);
        return;
      }
    }
  }

  // The words that name who takes the chair; "" where nobody does.
  static std::string_view chair_sentence(std::string_view text) {
    const std::size_t english = find_ignoring_case(text, "took the chair");
    if (english != std::string_view::npos) {
      return text.substr(0, english);
    }
    constexpr std::string_view welsh = "gadair gan y ";
    const std::size_t cue = find_ignoring_case(text, welsh);
    return cue == std::string_view::npos ? std::string_view{}
                                         : text.substr(cue + welsh.size(), 40);
  }

  static bool is_chair(const Person& person) {
    return person.role &&
           find_ignoring_case(*person.role, "chair") != std::string_view::npos &&
           find_ignoring_case(*person.role, "vice") == std::string_view::npos;
  }

  // "G. Evans" is Gwenfil Evans when only she fits.
  void mark_chair(std::string_view name) {
    const std::string_view surname = name.substr(name.rfind(' ') + 1);
    Person* chair = nullptr;
    for (Person& person : blocks_.people) {
      const bool fits = person.attendance == Attendance::Present && !person.role &&
                        person.name.ends_with(surname) &&
                        person.name.front() == name.front();
      if (fits && chair != nullptr) {
        return;
      }
      chair = fits ? &person : chair;
    }
    if (chair != nullptr) {
      chair->role = "Chair";
    }
  }

  Lines lines_;
  AttendanceBlocks blocks_;
};

}  // namespace

AttendanceBlocks find_attendance(Lines lines) {
  const std::vector<Line> split = split_at_inline_labels(lines);
  return BlockFinder{split.empty() ? lines : Lines{split}}.run();
}

}  // namespace council
