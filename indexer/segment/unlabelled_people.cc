#include "indexer/segment/unlabelled_people.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/attendance_label.h"
#include "indexer/segment/attendance_lines.h"
#include "indexer/segment/beside_list.h"
#include "indexer/segment/leading_role.h"
#include "indexer/segment/list_heading.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t fewest = 3;

Person present_at(NamedPerson named, int line) {
  Person person = std::move(named.person);
  const bool serves =
      person.role && contains_any(*person.role, {"clerk", "officer", "secretary"});
  person.attendance = serves ? Attendance::Attending : Attendance::Present;
  person.line = line;
  return person;
}

// Where the names of a group start: behind "Councillors" or "City of Yorke Councillors",
// or behind "Independent Co-opted Members:"; 0 where the line is of no group.
std::size_t names_of_group(std::string_view text) {
  constexpr std::size_t farthest = 50;
  const std::size_t colon = text.substr(0, farthest).find(':');
  if (colon != std::string_view::npos) {
    const std::string_view label = text.substr(0, colon);
    const bool are_members =
        label.ends_with("Members") &&
        contains_any(label,
                     {"co-opted", "independent", "lay", "elected", "appointed", "voting",
                      "statutory", "nominated", "committee", "panel", "board", "forum"});
    return are_members || label == "Councillors" ? colon + 1 : 0;
  }
  for (std::size_t at = 0; at < std::min(farthest, text.size());
       at = skip_blanks(text, blank_end(text, at))) {
    const auto title = honorific_at(text, at);
    const bool is_small = starts_with_any(text.substr(at), {"of", "and", "the"});
    if (title) {
      return title->plural ? title->end : 0;
    }
    if (!is_small && (text[at] < 'A' || text[at] > 'Z')) {
      return 0;
    }
  }
  return 0;
}

// "Bee (M), Bee (K) and Dee" of "Bee, M, Bee, K and Dee": initials behind namesakes.
std::string with_initials_in_brackets(std::string list) {
  for (std::size_t at = list.find(", "); at != std::string::npos;
       at = list.find(", ", at + 1)) {
    const std::size_t letter = at + 2;
    const bool is_initial =
        letter < list.size() && list[letter] >= 'A' && list[letter] <= 'Z' &&
        (letter + 1 == list.size() || list[letter + 1] == ',' ||
         std::string_view{list}.substr(letter + 1).starts_with(" and "));
    if (is_initial) {
      list.replace(at, 3, std::string{" ("} + list[letter] + ")");
    }
  }
  return list;
}

// "Councillors A Bee, C Dee and E Eff.": all of the line names people.
std::vector<Person> people_of_group(const Line& line) {
  std::vector<Person> people;
  const std::size_t begin = names_of_group(line.text);
  if (begin == 0) {
    return people;
  }
  // "Councillors, A Bee, C Dee": the title is set off as if it were a name.
  const std::size_t first =
      std::min(line.text.find_first_not_of(", \t", begin), line.text.size());
  const std::string list =
      with_initials_in_brackets("Councillors " + line.text.substr(first));
  std::vector<NamedPerson> named = find_names(list);
  if (named.empty() || named.size() < split_name_list(list).size()) {
    return people;
  }
  const bool are_members = line.text.substr(0, begin).ends_with("Members:");
  for (NamedPerson& one : named) {
    if (are_members) {
      one.person.honorific.reset();
    }
    people.push_back(present_at(std::move(one), line.number));
  }
  return people;
}

// "Ann Bee (AB), Carl Dee (CD), …": names with the initials that the minutes use for
// them.
std::vector<Person> people_with_initials(const Line& line) {
  constexpr std::size_t longest_initials = 4;
  std::vector<Person> people;
  for (const NameSegment& segment : split_name_list(line.text)) {
    const SegmentParts parts = take_apart(segment.text);
    const bool has_initials =
        parts.brackets.size() == 1 && parts.brackets.front().size() >= 2 &&
        parts.brackets.front().size() <= longest_initials &&
        upper_case_share(parts.brackets.front()) >= 0.9 && !parts.core.empty() &&
        parts.core.front() == parts.brackets.front().front();
    std::vector<NamedPerson> named =
        has_initials ? find_names(segment.text) : std::vector<NamedPerson>{};
    if (named.size() != 1) {
      return {};
    }
    people.push_back(present_at(std::move(named.front()), line.number));
  }
  return people;
}

// "Carstone - Mr J. Adams, Mrs I. Ray": a place and those who sit for it.
std::vector<Person> people_of_place(const Line& line) {
  constexpr std::size_t most_words = 3;
  const std::size_t dash = line.match.find(" - ");
  if (dash == std::string::npos || line.match.size() != line.text.size() ||
      count_words(line.match.substr(0, dash)) > most_words || line.text.front() < 'A' ||
      line.text.front() > 'Z' || find_attendance_label(line)) {
    return {};
  }
  std::vector<Person> people;
  const std::string_view list = std::string_view{line.text}.substr(dash + 3);
  for (const NameSegment& segment : split_name_list(list)) {
    std::vector<NamedPerson> named = honorific_at(segment.text, 0)
                                         ? find_names(segment.text)
                                         : std::vector<NamedPerson>{};
    if (named.size() != 1) {
      return {};
    }
    people.push_back(present_at(std::move(named.front()), line.number));
  }
  return people;
}

// Whether the list goes on in the next line: behind a comma, or where a long line of it
// has no end.
bool goes_on(const Line& line, const Line& next) {
  constexpr std::size_t long_line = 60;
  if (next.blank()) {
    return false;
  }
  return line.text.ends_with(',') ||
         (line.text.size() >= long_line && line.text.find(',') != std::string::npos &&
          line.text.back() != '.' && !honorific_at(next.text, 0) &&
          next.text.find(',') != std::string::npos && !find_attendance_label(next) &&
          is_list_of_names("Councillors " + next.text));
}

// The index after the lines that the list at `at` goes on in: "Cllrs A Bee, C Dee," over
// "E Eff and G Gee".
std::size_t end_of_group(Lines lines, std::size_t at) {
  constexpr std::size_t most_lines = 6;
  std::size_t end = at + 1;
  while (end < std::min(lines.size(), at + most_lines) &&
         goes_on(lines[end - 1], lines[end])) {
    ++end;
  }
  return end;
}

Line joined_group(Lines group) {
  Line whole;
  whole.number = group.front().number;
  for (const Line& line : group) {
    const std::string_view last =
        std::string_view{whole.text}.substr(whole.text.rfind(' ') + 1);
    // A line that ends with an initial ends within a name.
    const bool is_cut = last.size() <= 1 || last.ends_with(',');
    whole.text += (is_cut ? " " : ", ") + line.text;
  }
  whole.text.erase(0, 1);
  return whole;
}

// "Parish Clerk and RFO A Bee", "District Councillor C Dee and 6 residents" below the
// members: the name as other papers print it.
std::string guest_on_line(std::string_view text) {
  const LabelledName officer = split_leading_role(text);
  if (!officer.role.empty() &&
      !contains_any(officer.role, {"chair", "chairman", "chairperson", "vice-chair",
                                   "vice-chairman"})) {
    return std::string{officer.name} + " (" + std::string{officer.role} + ")";
  }
  const auto title = honorific_at(text, 0);
  const std::size_t joiner = text.find(" and ");
  const bool is_of_tier =
      title && !title->plural && starts_with_any(text, {"district", "county", "borough"});
  return is_of_tier && find_digit(text, std::min(joiner, text.size())) == joiner + 5
             ? std::string{text.substr(0, joiner)}
             : std::string{};
}

// "C Pin, Acting Town Clerk", "• Mr. E Eff, Chief Executive." below the members.
std::optional<Person> officer_on_line(const Line& line) {
  constexpr std::size_t longest = 100;
  const std::string_view text = without_bullet(line.text);
  const std::string guest = text.size() <= longest ? guest_on_line(text) : std::string{};
  if (std::vector<NamedPerson> named = find_names(guest); named.size() == 1) {
    named.front().person.attendance = Attendance::Attending;
    named.front().person.line = line.number;
    return std::move(named.front().person);
  }
  const std::size_t comma = text.find(", ");
  if (comma == std::string_view::npos || text.size() > longest ||
      !names_an_office(text.substr(comma))) {
    return std::nullopt;
  }
  std::vector<NamedPerson> named = find_names(text);
  if (named.size() != 1 || !named.front().person.role) {
    return std::nullopt;
  }
  Person person = std::move(named.front().person);
  person.attendance = Attendance::Attending;
  person.line = line.number;
  return person;
}

// "Cllr Wiles", "Mrs Sally Bee – Clerk."
std::vector<NamedPerson> name_on_line(const Line& line) {
  constexpr std::size_t longest = 70;
  const auto bullet = find_part_marker(line.text);
  const bool is_listed = bullet && bullet->style == PartMarker::Style::Bullet;
  const std::string_view entry =
      std::string_view{line.text}.substr(is_listed ? bullet->end : 0);
  const bool is_titled = entry.size() <= longest && honorific_at(entry, 0) &&
                         !contains_any(entry, {"was", "were", "had", "has", "took"});
  std::vector<NamedPerson> named =
      is_titled ? find_names(entry) : std::vector<NamedPerson>{};
  return named.size() == 1 ? std::move(named) : std::vector<NamedPerson>{};
}

// Reads the head of a paper line by line; its lists of people may be set in one of four
// ways.
class HeadReader {
 public:
  explicit HeadReader(Lines front) : front_{front} {}

  std::vector<Person> run() {
    constexpr std::size_t head = 40;
    const std::size_t end = std::min(head, front_.size());
    for (std::size_t at = 0; at < end; ++at) {
      const Line& line = front_[at];
      if (line.blank() || line.furniture) {
        continue;
      }
      // "Representing Ash Council" heads those below it.
      const bool is_note = !column_.empty() && is_note_on_list(line.text);
      if (find_number_label(line.match) ||
          !(is_note || take_lists(at) || take_name(line))) {
        break;
      }
    }
    for (std::vector<Person>* const found : {&initials_, &places_, &groups_, &column_}) {
      if (found->size() >= fewest) {
        return std::move(*found);
      }
    }
    return {};
  }

 private:
  // Whether the line is a list; a group may go on in the lines below, which are passed.
  bool take_lists(std::size_t& at) {
    std::vector<Person> people = people_with_initials(front_[at]);
    if (people.size() >= fewest || (!people.empty() && !initials_.empty())) {
      std::ranges::move(people, std::back_inserter(initials_));
      return true;
    }
    people = people_of_place(front_[at]);
    if (!people.empty()) {
      std::ranges::move(people, std::back_inserter(places_));
      return true;
    }
    const std::size_t end = end_of_group(front_, at);
    people = people_of_group(joined_group(front_.subspan(at, end - at)));
    if (people.empty()) {
      return false;
    }
    std::ranges::move(people, std::back_inserter(groups_));
    at = end - 1;
    return true;
  }

  // False where the lists are over.
  bool take_name(const Line& line) {
    if (!groups_.empty()) {
      auto officer = officer_on_line(line);
      if (!officer) {
        return false;
      }
      groups_.push_back(*std::move(officer));
      return true;
    }
    std::vector<NamedPerson> named = name_on_line(line);
    if (named.empty()) {
      return column_.empty();
    }
    column_.push_back(present_at(std::move(named.front()), line.number));
    return true;
  }

  Lines front_;
  std::vector<Person> column_;    // a name on each line
  std::vector<Person> groups_;    // "Councillors A Bee and C Dee"
  std::vector<Person> initials_;  // "Ann Bee (AB), Carl Dee (CD)"
  std::vector<Person> places_;    // "Carstone - Mr J. Adams"
};

}  // namespace

std::vector<Person> find_unlabelled_people(Lines front) {
  return HeadReader{front}.run();
}

}  // namespace council
