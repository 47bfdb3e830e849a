#include "indexer/segment/document_people.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/addressed_members.h"
#include "indexer/segment/attendance.h"
#include "indexer/segment/attendance_columns.h"
#include "indexer/segment/attendance_label.h"
#include "indexer/segment/chair.h"
#include "indexer/segment/coded_attendance.h"
#include "indexer/segment/item_attendance.h"
#include "indexer/segment/label_column.h"
#include "indexer/segment/marked_absence.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/repeated_people.h"
#include "indexer/segment/settled_people.h"
#include "indexer/segment/substitution.h"
#include "indexer/segment/unlabelled_people.h"

namespace council {
namespace {

bool has_attendance(const Document& document) {
  const DocumentKind kind = document.kind;
  const bool is_of_hearing =
      kind == DocumentKind::DecisionRecord && document.meeting_date.has_value();
  return is_of_hearing || kind == DocumentKind::Minutes || kind == DocumentKind::Agenda ||
         kind == DocumentKind::ModernGovMeetingPage ||
         kind == DocumentKind::LegacyKab12Page || kind == DocumentKind::SupplementaryPack;
}

// "1. Present: Miss Bee, …": the item's title is the label of its list.
std::vector<Line> with_label(Lines lines, const std::string& title) {
  std::vector<Line> body{lines.begin(), lines.end()};
  const auto first = std::ranges::find_if_not(body, &Line::blank);
  if (first != body.end() && !find_attendance_label(*first)) {
    first->text.insert(0, title + ": ");
    first->match.insert(0, title + ": ");
  }
  return body;
}

// A web page prints what the agenda says, then "Minutes:" and what was minuted.
Lines below_page_label(Lines lines) {
  const auto label = std::ranges::find_if(lines, [](const Line& line) {
    return line.match.ends_with(':') &&
           is_any_phrase(line.match, {"minutes", "cofnodion"});
  });
  return label == lines.end() ? lines : Lines{label + 1, lines.end()};
}

bool is_about_absence(const Section& section) {
  return section.title &&
         contains_any(*section.title, {"apologies", "apology", "apologises", "absence",
                                       "ymddiheuriadau"});
}

// "Sederunt and apologies", "Record of attendance and absence": an item about both.
bool is_about_both(const Section& section) {
  return is_about_absence(section) &&
         contains_any(*section.title,
                      {"attendance", "present", "presence", "sederunt", "attendees",
                       "roll call", "calling of the roll"}) &&
         !contains_any(*section.title, {"non-attendance", "non attendance", "inability",
                                        "not present", "not in attendance"});
}

bool is_about_substitutes(const Section& section) {
  return is_about_absence(section) ||
         (section.title &&
          contains_any(*section.title, {"substitute", "substitutes", "substitutions"}));
}

// "Apologies for absence were received from Mrs A Bee", "Apologies: Mrs A Bee": a title
// that is all that the item says.
std::vector<Line> sentence_of_title(const Section& section) {
  const std::size_t colon = section.title->find(": ");
  const bool is_list =
      colon != std::string::npos && starts_with_name(section.title->substr(colon + 2));
  if (!is_list && !contains_any(*section.title,
                                {"received", "accepted", "given", "tendered", "sent"})) {
    return {};
  }
  Line line;
  line.number = section.start_line;
  line.text = *section.title;
  line.match = line.text;
  return {std::move(line)};
}

// Text that no heading cuts may hold a head.
bool may_hold_head(const Document& document, std::size_t index) {
  const Section& section = document.sections[index];
  // "Welcome to the Ashby Website" over the paper is none of its items.
  const bool opens_page = index == 0 && section.part == SectionPart::Item &&
                          !section.number && !is_about_absence(section);
  return opens_page || is_front_or_back(section) || section.part == SectionPart::Body ||
         (section.part == SectionPart::Page && index < 2);
}

// Where the names bear marks, the marks tell who was there.
void prefer_coded(Lines lines, AttendanceBlocks& found) {
  std::vector<Person> people = find_coded_attendance(lines);
  if (people.empty()) {
    people = find_marked_absence(lines);
  }
  if (people.empty()) {
    people = find_signed_attendance(lines);
  }
  if (people.empty()) {
    people = find_status_rows(lines);
  }
  if (people.empty()) {
    return;
  }
  std::vector<Person> others;
  std::ranges::copy_if(
      found.people, std::back_inserter(others), [&](const Person& other) {
        return std::ranges::find(people, other.line, &Person::line) == people.end();
      });
  std::ranges::move(others, std::back_inserter(people));
  found.people = std::move(people);
}

// "Also present: Mr A Bee (Applicant)." as the first paragraph of a hearing.
Lines also_present(Lines lines) {
  constexpr std::size_t near = 8;
  for (std::size_t at = 0; at < std::min(near, lines.size()); ++at) {
    if (starts_with_any(lines[at].match, {"also present:"})) {
      std::size_t end = at + 1;
      while (end < lines.size() && !lines[end].blank()) {
        ++end;
      }
      return lines.subspan(at, end - at);
    }
  }
  return {};
}

// "Apologies were received from …" as a paragraph of an item about something else.
Lines told_apologies(Lines lines) {
  const auto first = std::ranges::find_if(lines, [](const Line& line) {
    const std::size_t text = line.match.find_first_not_of("0123456789. ");
    return text != std::string::npos &&
           starts_with_any(std::string_view{line.match}.substr(text),
                           {"apologies", "apology", "an apology"}) &&
           contains_any(line.match,
                        {"received from", "noted from", "submitted by",
                         "submitted on behalf of", "given by", "sent by", "tendered by"});
  });
  const auto end = std::find_if(first, lines.end(), std::mem_fn(&Line::blank));
  return {first, end};
}

// The lines above "Present via Teams:", where those in the room may stand without a
// label; none where the first label is another.
Lines above_those_online(Lines lines, const AttendanceBlocks& found) {
  const auto label = std::ranges::find(lines, found.first_line, &Line::number);
  const bool is_of_mode =
      label != lines.end() && contains_any(label->text, {"via", "online", "remotely",
                                                         "virtually", "teams", "zoom"});
  return is_of_mode ? Lines{lines.begin(), label} : Lines{};
}

bool is_present(const Person& person) {
  return person.attendance == Attendance::Present;
}

bool names_present(const std::vector<Person>& people) {
  return std::ranges::any_of(people, is_present);
}

// Those of an item that lists who came and who did not, by its labels; or whom it lists
// as having come, where nobody is known to have so far and no sentence tells of apologies
// first.
std::vector<Person> people_of_both(Lines lines, const std::vector<Person>& before) {
  AttendanceBlocks found = find_attendance(lines);
  if (names_present(found.people) || names_present(before)) {
    return names_present(found.people) ? std::move(found.people) : std::vector<Person>{};
  }
  const auto first = std::ranges::find_if_not(lines, &Line::blank);
  const bool is_list =
      first != lines.end() && starts_with_name(first->text) &&
      !contains_any(std::string_view{first->text}.substr(0, sentence_end(first->text, 0)),
                    {"apologies", "apology"});
  return is_list ? find_attendance(with_label(lines, "Present")).people
                 : std::vector<Person>{};
}

// The people of a section, where those of the sections before it are known.
AttendanceBlocks people_of_section(Lines lines, const Document& document,
                                   std::size_t index, const std::vector<Person>& before) {
  const Section& section = document.sections[index];
  const bool has_columns = index < 2 && !with_column_rows(lines).empty();
  if (has_columns || may_hold_head(document, index)) {
    AttendanceBlocks found = find_attendance(lines);
    prefer_coded(lines, found);
    if (document.kind == DocumentKind::Minutes) {
      const Lines head =
          names_present(found.people) ? above_those_online(lines, found) : lines;
      std::ranges::move(find_unlabelled_people(head), std::back_inserter(found.people));
      std::ranges::stable_sort(found.people, {}, &Person::line);
    }
    return found;
  }
  if (is_about_absence(section) && document.kind != DocumentKind::Agenda) {
    const Lines body = below_page_label(lines);
    if (is_about_both(section)) {
      std::vector<Person> people = people_of_both(body, before);
      if (!people.empty()) {
        return {.people = std::move(people)};
      }
    }
    // "In attendance:" below the apologies is no item of its own.
    const Lines others = from_presence(body);
    const Lines own = body.first(body.size() - others.size());
    AttendanceBlocks found = find_apologies(own);
    if (found.people.empty()) {
      found = find_apologies(sentence_of_title(section));
    }
    if (found.people.empty()) {
      found.people = apologies_below(own);
    }
    std::vector<Person> also = find_attendance(others).people;
    for (Person& person : also) {
      const bool is_guest = is_present(person) && names_present(before) &&
                            !contains_any(others.front().match, {"present"});
      person.attendance = is_guest ? Attendance::Attending : person.attendance;
    }
    std::ranges::move(also, std::back_inserter(found.people));
    return found;
  }
  if (section.title &&
      is_any_phrase(
          *section.title,
          {"present", "attendance", "sederunt", "members", "presennol", "in attendance",
           "members present", "councillors present", "those attending", "those present",
           "present and in attendance", "those present and in attendance"})) {
    AttendanceBlocks found = find_attendance(with_label(lines, *section.title));
    prefer_coded(lines, found);
    return found;
  }
  constexpr std::size_t first_items = 6;
  if (index < first_items) {
    AttendanceBlocks listed = find_attendance(list_of_title(lines, section));
    if (!listed.people.empty()) {
      return listed;
    }
  }
  const bool is_page = document.kind == DocumentKind::ModernGovMeetingPage;
  if (document.kind != DocumentKind::Minutes && !is_page) {
    return {};
  }
  if (const Lines told = told_apologies(lines); index < 5 && !told.empty()) {
    return find_apologies(told);
  }
  // "1. Welcome" over "Present:"
  if (index < first_items && !names_present(before)) {
    AttendanceBlocks listed = find_attendance(from_presence(lines));
    if (names_present(listed.people)) {
      return listed;
    }
  }
  const Lines beside = also_present(lines);
  return beside.empty() ? AttendanceBlocks{} : find_attendance(beside);
}

// "To: All Members of Council" below the last item, and what follows it.
Lines from_address(Lines lines) {
  const auto address = std::ranges::find_if(lines, [](const Line& line) {
    return starts_with_any(line.match, {"to:", "to all members", "distribution:"});
  });
  return {address, lines.end()};
}

// An agenda is printed before anybody came: its lists are of members.
void settle_agenda(const std::vector<SectionBody>& bodies, std::vector<Person>& people) {
  for (Person& person : people) {
    if (person.attendance == Attendance::Present) {
      person.attendance = Attendance::Membership;
    }
  }
  const bool names_members = std::ranges::any_of(people, [](const Person& person) {
    return person.attendance == Attendance::Membership;
  });
  // "Town Clerk: Ann Bee" of the letterhead is of no list.
  if (!names_members && people.size() == 1 && people.front().role &&
      contains_any(*people.front().role, {"clerk", "proper officer"})) {
    people.clear();
  }
  if (names_members || bodies.empty()) {
    return;
  }
  std::vector<Person> addressed = find_addressed_members(bodies.front().lines());
  if (addressed.empty()) {
    addressed = find_addressed_members(from_address(bodies.back().lines()));
  }
  std::ranges::move(addressed, std::back_inserter(people));
}

// "Attendance Details" over "Present:" below the last item.
std::vector<Person> people_at_end(Lines lines) {
  const auto head = std::ranges::find_if(lines, [](const Line& line) {
    return is_any_phrase(line.match, {"attendance details", "attendance", "attendees"});
  });
  const auto at = static_cast<std::size_t>(head - lines.begin());
  return find_attendance(lines.subspan(at)).people;
}

}  // namespace

FoundPeople read_people(const std::vector<SectionBody>& bodies,
                        const Document& document) {
  FoundPeople read;
  std::vector<Person>& people = read.people;
  std::vector<Person> substitutes;
  if (!has_attendance(document)) {
    return read;
  }
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    const Lines lines = bodies[i].lines();
    AttendanceBlocks found = people_of_section(lines, document, i, people);
    std::ranges::move(found.people, std::back_inserter(people));
    const bool may_tell = is_about_substitutes(document.sections[i]) ||
                          document.sections[i].part == SectionPart::Front ||
                          (i < 5 && !told_apologies(lines).empty());
    if (may_tell && document.kind != DocumentKind::Agenda) {
      std::ranges::move(find_substitutions(lines), std::back_inserter(substitutes));
    }
  }
  if (people.empty() && !bodies.empty() && document.kind != DocumentKind::Agenda) {
    people = people_at_end(bodies.back().lines());
  }
  if (document.kind == DocumentKind::Agenda) {
    settle_agenda(bodies, people);
  }
  if (document.kind == DocumentKind::Minutes) {
    read.are_settled = settle_guests(document, people);
  }
  drop_repeated_people(people);
  add_substitutions(std::move(substitutes), people);
  constexpr std::size_t first_items = 3;
  constexpr std::size_t first_lines = 45;
  for (std::size_t i = 0; i < std::min(first_items, bodies.size()); ++i) {
    const Lines lines = bodies[i].lines();
    mark_chair(lines.first(std::min(first_lines, lines.size())), people);
  }
  return read;
}

}  // namespace council
