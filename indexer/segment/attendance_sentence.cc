#include "indexer/segment/attendance_sentence.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "indexer/segment/attendance_row.h"
#include "indexer/segment/body_lines.h"
#include "indexer/segment/leading_role.h"
#include "indexer/segment/list_heading.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// The line with those that its sentence goes on in, in small letters or behind a comma.
std::string whole_sentence(Lines lines, std::size_t at) {
  constexpr std::size_t most_lines = 4;
  std::string text;
  for (std::size_t i = at;
       i < std::min(lines.size(), at + most_lines) && !lines[i].blank(); ++i) {
    const char first = lines[i].text.front();
    if (i > at && (first < 'a' || first > 'z') && first != '(' && !text.ends_with(',')) {
      break;
    }
    append_line(text, lines[i].text);
    if (lines[i].text.ends_with('.')) {
      break;
    }
  }
  return text;
}

// "Also in attendance at the meeting was Councillor A Bee": where the names start, or 0.
std::size_t names_behind_verb(std::string_view text) {
  constexpr std::size_t longest_lead = 70;
  for (const std::string_view opening : {"also in attendance", "also present"}) {
    if (!has_at(text, 0, opening)) {
      continue;
    }
    for (const std::string_view verb : {" was ", " were "}) {
      const std::size_t at =
          find_ignoring_case(text.substr(0, longest_lead), verb, opening.size());
      if (at != std::string_view::npos && honorific_at(text, at + verb.size())) {
        return at + verb.size();
      }
    }
  }
  return 0;
}

// "The meeting was attended by 2 parishioners and Phil Dee, District Councillor.", "There
// were 2 members of the public present and County Councillor A Bee.": where the name
// starts, or npos.
std::size_t name_behind_public(std::string_view text) {
  constexpr std::string_view joint = " and ";
  const bool is_told = has_at(text, 0, "the meeting was attended by ") ||
                       (has_at(text, 0, "there ") && contains_any(text, {" present"}));
  if (!is_told || !contains_any(text, {"public", "parishioner", "parishioners",
                                       "resident", "residents", "elector", "electors"})) {
    return std::string_view::npos;
  }
  const std::size_t end = sentence_end(text, 0);
  for (std::size_t at = text.find(joint); at < end; at = text.find(joint, at + 1)) {
    const std::size_t name = at + joint.size();
    const std::string_view rest = text.substr(name, end - name);
    const std::size_t comma = std::min(rest.find(','), rest.size());
    if (honorific_at(text, name) || names_an_office(rest.substr(comma)) ||
        contains_any(rest.substr(comma), {"councillor"})) {
      return name;
    }
  }
  return std::string_view::npos;
}

// "Ann Bee (new clerk)" of "Ann Bee, the new clerk, was in attendance."; "" for any other
// line.
std::string officer_in_attendance(std::string_view text) {
  constexpr std::size_t longest = 100;
  constexpr std::string_view article = " the ";
  const std::size_t verb =
      find_ignoring_case(text.substr(0, longest), " was in attendance");
  if (verb == std::string_view::npos) {
    return {};
  }
  const std::string_view lead = text.substr(0, verb);
  const std::size_t the = find_ignoring_case(lead, article);
  if (the == std::string_view::npos) {
    return {};
  }
  const std::string_view name = trim_segment(lead.substr(0, the));
  const std::string_view office = trim_segment(lead.substr(the + article.size()));
  return names_an_office(office) && name.find(' ') != std::string_view::npos &&
                 (honorific_at(name, 0) || is_bare_name(name))
             ? std::string{name} + " (" + std::string{office} + ")"
             : std::string{};
}

// "Councillors A Bee and C Dee were in attendance": the names before the verb.
std::string names_before_cue(std::string_view text) {
  for (const std::string_view cue :
       {" were in attendance", " was in attendance", " were also in attendance",
        " was also in attendance", " were also present", " was also present",
        " attended the meeting", " also attended", " attended by invitation",
        ", attended for ", " attended for items", " attended for item",
        " attended for the item"}) {
    const std::size_t end = find_ignoring_case(text, cue);
    if (end != std::string_view::npos && sentence_end(text, 0) >= end) {
      return std::string{text.substr(0, end)};
    }
  }
  // "Cllr A Bee and Cllr C Dee attended."
  constexpr std::string_view attended = " attended";
  const std::string_view first = text.substr(0, sentence_end(text, 0));
  return first.ends_with(attended)
             ? std::string{first.substr(0, first.size() - attended.size())}
             : std::string{};
}

}  // namespace

std::string sentence_of_attendance(Lines lines, std::size_t at) {
  std::string_view line = lines[at].text;
  const std::size_t mark = line.starts_with('[') || line.starts_with('(') ? 1 : 0;
  const std::size_t note = has_at(line, mark, "note:") ? skip_blanks(line, mark + 5) : 0;
  const bool is_also = has_at(line, 0, "also ");
  const bool is_of_public =
      has_at(line, 0, "there ") || has_at(line, 0, "the meeting was attended");
  if (std::string officer = officer_in_attendance(line.substr(note)); !officer.empty()) {
    return officer;
  }
  if (!honorific_at(line, note) && !is_also && !is_of_public &&
      !opens_with_holder(line.substr(note))) {
    return {};
  }
  const std::string whole = whole_sentence(lines, at);
  // "Councillors A Bee, C Dee, Eve Eff, the clerk, was in attendance.": a list.
  const auto title = honorific_at(line, note);
  if (title && title->plural &&
      find_ignoring_case(whole, ", was in attendance") != std::string::npos) {
    return {};
  }
  if (is_of_public) {
    const std::size_t name = name_behind_public(whole);
    return name == std::string::npos ? std::string{} : whole.substr(name);
  }
  const std::string_view text = std::string_view{whole}.substr(note);
  if (is_also) {
    const std::size_t names = names_behind_verb(text);
    return std::string{names == 0 ? std::string_view{} : text.substr(names)};
  }
  return names_before_cue(text);
}

namespace {

// The start of the sentence, or of the entry, that holds byte `at`.
std::size_t sentence_start(std::string_view text, std::size_t at) {
  constexpr std::string_view joint = "; ";
  std::size_t start = 0;
  for (std::size_t end = sentence_end(text, 0); end < at;
       end = sentence_end(text, end + 1)) {
    start = skip_blanks(text, end + 1);
  }
  const std::size_t entry = text.substr(0, at).rfind(joint);
  return entry == std::string_view::npos ? start : std::max(start, entry + joint.size());
}

// "Also present were Mr A Bee and …" as a sentence of its own behind the members.
AttendingClause find_attending_sentence(std::string_view list) {
  for (std::size_t end = sentence_end(list, 0); end < list.size();
       end = sentence_end(list, end + 1)) {
    const std::size_t begin = skip_blanks(list, end + 1);
    for (const std::string_view opening :
         {"also in attendance", "also present", "in attendance",
          "parish clerk:", "town clerk:", "clerk:"}) {
      if (!has_at(list, begin, opening) || is_word_at(list, begin + opening.size())) {
        continue;
      }
      // "Clerk:" tells the office of who follows.
      std::size_t names =
          opening.ends_with(':') ? begin : skip_blanks(list, begin + opening.size());
      for (const std::string_view verb : {"were ", "was ", ": ", "the "}) {
        names += has_at(list, names, verb) ? verb.size() : 0;
      }
      return {.begin = begin,
              .names = list.substr(names, sentence_end(list, names) - names)};
    }
  }
  return {.begin = list.size(), .names = {}};
}

// "Eve Eff, the clerk, was" of "A Bee, C Dee, Eve Eff, the clerk, was in attendance".
AttendingClause find_last_officer(std::string_view list, std::size_t end) {
  const AttendingClause none{.begin = list.size(), .names = list.substr(list.size())};
  const std::size_t the = list.substr(0, end).rfind(", the ");
  const std::size_t comma =
      the == std::string_view::npos ? the : list.substr(0, the).rfind(", ");
  if (comma == std::string_view::npos || !list.substr(0, end).ends_with(" was") ||
      !names_an_office(list.substr(the, end - the))) {
    return none;
  }
  std::string_view names = list.substr(comma + 2, end - comma - 2);
  names.remove_suffix(names.size() - names.rfind(" was"));
  return {.begin = comma, .names = names};
}

}  // namespace

AttendingClause find_attending_clause(std::string_view list) {
  constexpr std::string_view verb = " in attendance";
  constexpr std::string_view opening = " with ";
  const AttendingClause told = find_attending_sentence(list);
  const std::size_t end = find_ignoring_case(list.substr(0, told.begin), verb);
  if (end == std::string_view::npos || is_word_at(list, end + verb.size())) {
    return told;
  }
  const std::string_view before = list.substr(0, end);
  if (before.ends_with(" was") || before.ends_with(" were")) {
    const std::size_t start = sentence_start(list, end);
    const AttendingClause last = find_last_officer(list, end);
    return start > 0 ? AttendingClause{.begin = start, .names = list.substr(start)}
           : last.begin < list.size() ? last
                                      : told;
  }
  // "Cllr A Bee In Attendance" on a line of the list.
  const std::size_t entry = sentence_start(list, end);
  const std::string_view behind = trim(list.substr(end + verb.size()));
  if (entry > 0 && honorific_at(list, entry) && (behind.empty() || behind[0] == ';') &&
      is_list_of_names(list.substr(entry, end - entry))) {
    return {.begin = entry, .names = list.substr(entry)};
  }
  const std::size_t begin = before.rfind(opening);
  if (begin == std::string_view::npos || sentence_end(list, begin) < end) {
    return told;
  }
  const std::size_t names = begin + opening.size();
  return {.begin = begin, .names = list.substr(names, end - names)};
}

std::vector<Person> people_told_to_attend(Lines lines, std::size_t at) {
  constexpr std::size_t most_blanks = 2;
  std::vector<Person> people;
  const auto add = [&](Person person, int line) {
    person.attendance = Attendance::Attending;
    person.line = line;
    people.push_back(std::move(person));
  };
  for (NamedPerson& named : find_names(sentence_of_attendance(lines, at))) {
    add(std::move(named.person), lines[at].number);
  }
  std::size_t blanks = 0;
  for (std::size_t i = at + 1;
       !people.empty() && i < lines.size() && blanks <= most_blanks; ++i) {
    const std::string_view text = lines[i].text;
    blanks = lines[i].blank() ? blanks + 1 : 0;
    const std::size_t tab = text.find('\t');
    const bool is_officer =
        tab != std::string_view::npos && names_an_office(text.substr(tab));
    if (!lines[i].blank() && !is_officer) {
      break;
    }
    for (Person& person : is_officer ? read_people_row(text) : std::vector<Person>{}) {
      add(std::move(person), lines[i].number);
    }
  }
  return people;
}

}  // namespace council
