#include "indexer/segment/attendance_block.h"

#include <algorithm>
#include <utility>

#include "indexer/segment/attendance_lines.h"
#include "indexer/segment/attendance_sentence.h"
#include "indexer/segment/beside_list.h"
#include "indexer/segment/body_lines.h"
#include "indexer/segment/list_entry.h"
#include "indexer/segment/list_heading.h"
#include "indexer/segment/meeting_opening.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

constexpr std::size_t most_block_bytes = std::size_t{32} * 1024;
constexpr std::size_t most_blanks = 3;
constexpr std::size_t most_below_heading = 6;

// "Mrs A Bee Assistant Clerk and Management Officer, Ash Parish Council": one person,
// however long the line.
bool is_one_with_office(std::string_view text) {
  const auto title = honorific_at(text, 0);
  if (!title || title->plural || !names_an_office(text) || is_unfinished(text)) {
    return false;
  }
  for (std::size_t at = title->end; at < text.size();
       at = skip_blanks(text, blank_end(text, at))) {
    if (honorific_at(text, at)) {
      return false;
    }
  }
  return true;
}

// "were submitted on behalf of Councillor A Bee" below "Apologies for absence:".
bool goes_on_from_apologies(const AttendanceBlock& block, std::string_view text) {
  return block.label.group == AttendanceLabel::Group::Apology && block.lines.empty() &&
         starts_with_any(text, {"were received", "were submitted", "were given",
                                "were tendered", "was received", "was submitted",
                                "had been received", "received from"});
}

class Collector {
 public:
  Collector(Lines lines, std::size_t index, const AttendanceLabel& label)
      : lines_{lines} {
    block_.label = label;
    block_.label_index = index;
    block_.end = index + 1;
  }

  AttendanceBlock run() {
    constexpr std::size_t reach = 60;
    const std::size_t near = std::min(reach, lines_.size() - block_.label_index);
    if (is_double_spaced(lines_.subspan(block_.label_index, near))) {
      blanks_of_list_ = 1;
    }
    last_ = rest_of_label(lines_, block_);
    if (!office_of_next(trim(last_), lines_, block_.label_index).empty()) {
      last_ = {};
    }
    in_list_ = last_.empty() || is_one_with_initials(last_) ||
               is_name_and_office(last_) || is_title_line(last_);
    for (std::size_t i = block_.end; i < lines_.size() && bytes_ < most_block_bytes;
         ++i) {
      if (!pass_heading(i) && !pass_beside(i) && !take(i)) {
        break;
      }
    }
    return std::move(block_);
  }

 private:
  // What is said of those below: they begin anew.
  bool pass_heading(std::size_t at) {
    if (lines_[at].blank() || blanks_ > most_blanks || is_unfinished(last_) ||
        (blanks_ == 0 && is_cut_body(last_, lines_[at].text))) {
      return false;
    }
    if (has_at(lines_[at].text, 0, "in the chair") && find_attendance_label(lines_[at])) {
      return false;
    }
    const bool is_office = !office_of_next(lines_[at].text, lines_, at).empty();
    if (!is_office && !heads_others(at)) {
      return false;
    }
    block_.lines.push_back(
        {&lines_[at], is_office ? BlockLine::Kind::Office : BlockLine::Kind::Heading});
    last_ = {};
    in_list_ = true;
    blanks_ = 0;
    below_heading_ = true;
    return true;
  }

  // Those below are another group, or hold the office.
  [[nodiscard]] bool heads_others(std::size_t at) {
    const bool is_group = heads_group(lines_, at) || heads_groups(lines_, at) ||
                          heads_visitors(lines_, at) ||
                          (in_groups_ && heads_next_group(lines_, at));
    in_groups_ = in_groups_ || is_group;
    return is_group || is_unnamed_office(lines_, at);
  }

  bool pass_beside(std::size_t at) {
    const Line& line = lines_[at];
    if (!stands_beside_list(line) && !heads_names(lines_, at)) {
      return false;
    }
    // "Representing Ash Council" heads the names below it.
    const bool heads_group = is_note_on_list(line.text);
    blanks_ *= static_cast<std::size_t>(!heads_group);
    in_list_ |= heads_group;
    return true;
  }

  // "Ann Bee, Chief Executive" over "9 March 2021", below a list of members: who calls
  // them to the meeting.
  [[nodiscard]] bool signs_summons(std::size_t at) const {
    const bool is_officer =
        blanks_ > 0 && is_name_and_office(lines_[at].text) &&
        contains_any(lines_[at].text,
                     {"chief executive", "clerk", "director", "monitoring officer",
                      "solicitor", "secretary", "proper officer", "head of"});
    if (!is_officer || block_.label.group == AttendanceLabel::Group::Attending) {
      return false;
    }
    const auto rest = lines_.subspan(at + 1);
    const auto below = std::ranges::find_if_not(rest, &Line::blank);
    constexpr std::size_t longest_date = 30;
    return below != rest.end() && below->text.size() <= longest_date &&
           find_first_full_date(below->text);
  }

  // "The monthly meeting of the Committee will be held in the Harbour Room".
  [[nodiscard]] bool calls_meeting(const Line& line) const {
    return blanks_ > 0 && opening_size(line.match) > 0 &&
           contains_any(line.match, {"will be held", "is to be held", "to be held"});
  }

  // False where the list is over.
  bool take(std::size_t at) {
    const Line& line = lines_[at];
    if (!sentence_of_attendance(lines_, at).empty() || signs_summons(at) ||
        calls_meeting(line)) {
      return false;
    }
    if (line.blank()) {
      ++blanks_;
      return true;
    }
    const ListPlace place{
        .last = last_, .in_list = in_list_, .after_blank = blanks_ > blanks_of_list_};
    const std::size_t reach = below_heading_ ? most_below_heading : most_blanks;
    if (blanks_ > reach || find_attendance_label(line) ||
        !(goes_on_in_block(line, place) ||
          (last_.empty() && goes_on_from_apologies(block_, line.text)))) {
      return false;
    }
    in_list_ = in_list_ &&
               (line.text.size() < wrapped_line_bytes || is_one_with_office(line.text));
    blanks_ = 0;
    below_heading_ = is_title_line(line.text);
    last_ = line.text;
    bytes_ += line.text.size();
    block_.lines.push_back({&line});
    block_.end = at + 1;
    return true;
  }

  Lines lines_;
  AttendanceBlock block_;
  std::string_view last_;
  bool in_list_ = false;
  bool below_heading_ = false;
  bool in_groups_ = false;  // a heading has parted them
  std::size_t bytes_ = 0;
  std::size_t blanks_ = 0;
  std::size_t blanks_of_list_ = 0;  // between its lines
};

}  // namespace

AttendanceBlock collect_block(Lines lines, std::size_t index,
                              const AttendanceLabel& label) {
  return Collector{lines, index, label}.run();
}

std::string_view rest_of_label(Lines lines, const AttendanceBlock& block) {
  return std::string_view{lines[block.label_index].text}.substr(block.label.end);
}

}  // namespace council
