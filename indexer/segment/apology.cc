#include "indexer/segment/apology.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>

#include "indexer/segment/apology_names.h"
#include "indexer/segment/attendance_list.h"
#include "indexer/segment/attendance_row.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/list_heading.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/role_line.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/substitution.h"

namespace council {
namespace {

bool is_nil(std::string_view text) {
  text = trim_segment(text.substr(0, 200));
  for (const std::string_view word :
       {"none", "nil", "dim", "neb", "n/a", "no apologies"}) {
    if (has_at(text, 0, word) && !is_word_at(text, word.size())) {
      return true;
    }
  }
  return find_ignoring_case(text, "no apologies") != std::string_view::npos ||
         find_ignoring_case(text, "were none") != std::string_view::npos;
}

// The first word about apologies at or after `from`.
std::size_t find_apology_word(std::string_view text, std::size_t from) {
  std::size_t first = std::string_view::npos;
  for (const std::string_view word :
       {"apolog", "ymddiheur", "accepted from", "absence"}) {
    first = std::min(first, find_ignoring_case(text, word, from));
  }
  return first;
}

// ". Apologies accepted.", ". The meeting accepted these reasons for absence." behind a
// list; not ". There were no apologies."
bool accepts_apologies(std::string_view text) {
  return has_any(text,
                 {"apolog", "ymddiheur", "reasons for absence", "reasons for their"}) &&
         !is_nil(text.substr(skip_blanks(text, 1)));
}

// The body without the item's own heading, should it be there.
Lines without_heading(Lines body) {
  constexpr double in_capitals = 0.8;
  while (!body.empty() &&
         (body.front().blank() || body.front().heading_level > 0 ||
          (upper_case_share(body.front().text) > in_capitals &&
           find_ignoring_case(body.front().text, "cllr") == std::string_view::npos))) {
    body = body.subspan(1);
  }
  return body;
}

}  // namespace

void add_people(AttendanceBlocks& blocks, const NameListAt& list, Attendance attendance) {
  const auto offset =
      static_cast<std::size_t>(list.names.data() - list.joined.text().data());
  const std::string_view names = attendance == Attendance::Apology
                                     ? before_others_absent(list.names)
                                     : before_exception(list.names);
  for (NamedPerson& named : find_names(names)) {
    named.person.attendance = attendance;
    named.person.line = list.joined.line_at(offset + named.begin);
    blocks.people.push_back(std::move(named.person));
  }
}

// Where the sentence that holds byte `at` starts.
std::size_t sentence_begin(std::string_view text, std::size_t at) {
  std::size_t begin = 0;
  for (std::size_t end = sentence_end(text, 0); end < at;
       end = sentence_end(text, end + 1)) {
    begin = skip_blanks(text, end + 1);
  }
  return begin;
}

// "Apologies for lateness were received from …": they came.
bool is_about_lateness(std::string_view sentence) {
  return contains_any(sentence, {"lateness", "late arrival", "late attendance"}) &&
         !contains_any(sentence, {"absence", "non-attendance", "and for lateness"});
}

// "Cllr A Bee for non-attendance" of "Cllr A Bee for non-attendance and from Cllr C Dee
// for late arrival": who is late came.
std::string_view before_those_late(std::string_view names) {
  std::size_t others = find_ignoring_case(names, " and from ");
  for (const std::string_view cue : {" for absence and ", " for non-attendance and "}) {
    others = std::min(others, find_ignoring_case(names, cue));
  }
  const bool are_late =
      others != std::string_view::npos &&
      is_about_lateness(names.substr(find_ignoring_case(names, " and ", others)));
  return are_late ? names.substr(0, others) : names;
}

// "… from Councillors – Councillor A Bee will be attending in due course"
bool tells_of_coming(std::string_view sentence) {
  return contains_any(sentence, {"will be attending", "will attend", "would be attending",
                                 "hoped to attend", "took the chair", "in the chair",
                                 "chaired the meeting", "opened the meeting",
                                 "welcomed everyone", "y gadair"});
}

// "from Mr A Bee, for whom Mr C Dee was present; Mr E Eff, …": those who were absent.
void add_absent(AttendanceBlocks& blocks, const JoinedLines& joined,
                std::string_view names) {
  const std::size_t clause = find_substitute_clause(names).begin;
  names = before_reason(names.substr(0, clause == 0 ? names.size() : clause));
  constexpr std::string_view cue = ", for whom ";
  std::size_t end = find_ignoring_case(names, cue);
  while (end != std::string_view::npos) {
    add_people(blocks, {joined, names.substr(0, end)}, Attendance::Apology);
    names.remove_prefix(std::min(names.find(';', end), names.size()));
    end = find_ignoring_case(names, cue);
  }
  add_people(blocks, {joined, names}, Attendance::Apology);
}

// "Also: County Councillor A Bee" behind the sentence that ends at `end`.
void add_also_absent(AttendanceBlocks& blocks, const JoinedLines& joined,
                     std::size_t end) {
  constexpr std::string_view opening = "also: ";
  const std::string_view text = joined.text();
  const std::size_t at = skip_blanks(text, end + 1);
  const std::size_t names = at + opening.size();
  if (has_at(text, at, opening) && honorific_at(text, names)) {
    add_absent(blocks, joined, text.substr(names, sentence_end(text, names) - names));
  }
}

void add_apologies(AttendanceBlocks& blocks, const JoinedLines& joined,
                   std::size_t begin) {
  const std::string_view text = joined.text();
  const std::size_t end = sentence_end(text, begin);
  const std::string_view sentence = text.substr(begin, end - begin);
  if (is_about_lateness(sentence) || tells_of_coming(sentence)) {
    return;
  }
  if (const auto names = names_in_apology(sentence)) {
    add_absent(blocks, joined, before_those_late(sentence.substr(*names)));
    add_also_absent(blocks, joined, end);
    return;
  }
  const std::size_t start = sentence_begin(text, begin);
  const std::string_view subject =
      names_before_apology(text.substr(start, end - start), begin - start);
  if (!subject.empty()) {
    add_people(blocks, {joined, subject}, Attendance::Apology);
  } else if (is_nil(sentence)) {
    blocks.explicit_nil_apologies = true;
  }
}

std::size_t find_apology_sentence(std::string_view text) {
  const std::size_t word = find_ignoring_case(text, "apologies ");
  if (word == std::string_view::npos) {
    return text.size();
  }
  const std::size_t begin = sentence_begin(text, word);
  return begin > 0 ? begin : text.size();
}

void add_labelled_apologies(AttendanceBlocks& blocks, const JoinedLines& joined) {
  const std::string_view text = joined.text();
  if (starts_with_name(text) || is_role_line(text)) {
    add_people(blocks, {joined, text}, Attendance::Apology);
  } else if (is_nil(text)) {
    blocks.explicit_nil_apologies = true;
  } else {
    add_apologies(blocks, joined, 0);
  }
}

namespace {

AttendanceBlocks with_extent(AttendanceBlocks blocks, std::string_view text) {
  blocks.explicit_nil_apologies = blocks.people.empty() && is_nil(text);
  if (!blocks.people.empty()) {
    blocks.first_line = blocks.people.front().line;
    blocks.last_line = blocks.people.back().line;
  }
  return blocks;
}

// "Ann Bee<tab>Elm Parish Council" on every line.
std::vector<Person> absent_in_rows(Lines body) {
  std::vector<Person> people;
  for (const Line& line : body) {
    if (line.blank() || line.furniture) {
      continue;
    }
    const bool is_row = line.text.find('\t') != std::string::npos &&
                        list_of_cells(line.text, false).empty();
    std::vector<Person> named =
        is_row ? read_people_row(line.text) : std::vector<Person>{};
    if (named.size() != 1) {
      return {};
    }
    named.front().attendance = Attendance::Apology;
    named.front().line = line.number;
    people.push_back(std::move(named.front()));
  }
  return people;
}

// "Ann Bee (represented by Dr Carl Dee)": who is away, and who came in place.
void add_represented(std::vector<Person>& people, const Line& line) {
  const std::string_view text = line.text;
  const std::size_t bracket = std::min(text.find('('), text.size());
  std::vector<NamedPerson> absent = find_names(text.substr(0, bracket));
  if (absent.size() != 1) {
    return;
  }
  absent.front().person.attendance = Attendance::Apology;
  absent.front().person.line = line.number;
  people.push_back(absent.front().person);
  for (const std::string_view cue :
       {"(represented by ", "(substituted by ", "(replaced by "}) {
    if (!has_at(text, bracket, cue)) {
      continue;
    }
    for (NamedPerson& named :
         find_names(text.substr(bracket, text.find(')', bracket) - bracket)
                        .substr(cue.size()))) {
      named.person.attendance = Attendance::Present;
      named.person.substitute_for = absent.front().person.name;
      named.person.line = line.number;
      people.push_back(std::move(named.person));
    }
  }
}

// "The following apologies were noted:" over a name on each line.
std::vector<Person> absent_on_lines(Lines body) {
  constexpr std::size_t longest = 90;
  constexpr std::size_t fewest = 2;
  std::vector<Person> people;
  if (body.empty() || !body.front().text.ends_with(':') ||
      find_apology_word(body.front().text, 0) == std::string_view::npos) {
    return people;
  }
  std::size_t lines = 0;
  for (const Line& line : body.subspan(1)) {
    if (line.blank() || line.furniture) {
      continue;
    }
    if (line.text.size() > longest || !starts_with_name(line.text) ||
        line.text.find_first_of(",;:.\t") != std::string::npos) {
      break;
    }
    add_represented(people, line);
    ++lines;
  }
  return lines >= fewest ? people : std::vector<Person>{};
}

// "Ann Bee" over "Carl Dee": the names that stand alone on their lines up to `size`
// bytes, parted; nothing where they do not.
JoinedLines names_on_lines(Lines body, std::size_t size) {
  JoinedLines names;
  for (const Line& line : body) {
    if (line.blank() || line.furniture || names.text().size() >= size) {
      continue;
    }
    if (is_any_phrase(line.text,
                      {"accepted", "approved", "noted", "agreed", "received"})) {
      break;
    }
    // "Cllr A Bee. Accepted." is more than a name, "Cllr A Bee. Mr C Dee." is not.
    const bool has_remark =
        std::ranges::any_of(split_name_list(line.text), [](const NameSegment& each) {
          return each.separator == '.' && !honorific_at(each.text, 0);
        });
    if (has_remark || !is_list_of_names(line.text)) {
      return {};
    }
    append_entry(names, line.text, line.number);
  }
  return names;
}

// The names on the lines above the first blank one, where what follows is prose: "Ann Bee
// – away" over "The Clerk took the meeting …"; else all of the body.
Lines names_before_prose(Lines body) {
  constexpr std::size_t most_bytes = 4096;
  const auto end = std::ranges::find_if(body, &Line::blank);
  const auto below = std::find_if_not(end, body.end(), std::mem_fn(&Line::blank));
  const bool is_told = std::ranges::any_of(body, [](const Line& line) {
    return find_apology_word(line.text, 0) != std::string_view::npos;
  });
  const Lines first{body.begin(), end};
  const bool are_names = !is_told && below != body.end() &&
                         !is_list_of_names(below->text) &&
                         !names_on_lines(first, most_bytes).text().empty();
  return are_names ? first : body;
}

}  // namespace

namespace {

// The lines above "Resolved: Apologies are accepted", where it closes the item.
Lines above_decision(Lines body) {
  const auto decided = std::ranges::find_if(body, [](const Line& line) {
    return starts_with_any(line.match, {"resolved", "agreed", "it was resolved",
                                        "it was agreed", "decision"});
  });
  return {body.begin(), decided};
}

AttendanceBlocks read_apologies(Lines item_body) {
  AttendanceBlocks blocks;
  const Lines body = names_before_prose(without_heading(item_body));
  blocks.people = absent_in_rows(body);
  if (blocks.people.empty()) {
    blocks.people = absent_on_lines(body);
  }
  if (!blocks.people.empty()) {
    return with_extent(std::move(blocks), {});
  }
  const JoinedLines joined = join_lines(body, std::size_t{16} * 1024);
  const std::string_view text = joined.text();
  std::size_t at = find_apology_word(text, 0);
  if (at == std::string_view::npos) {
    // "19/5 Councillors A Bee and C Dee.": the minute's number stands before its text.
    if (starts_with_any(
            text, {"this was received from", "this was submitted", "this was accepted",
                   "these were received", "these were submitted", "these were accepted",
                   "these were given", "were received from", "were accepted from",
                   "were given by", "were tendered by", "had been received",
                   "received from", "accepted from", "oddi wrth"})) {
      add_apologies(blocks, joined, 0);
      return with_extent(std::move(blocks), text);
    }
    const auto number = find_number_label(text.substr(0, 24));
    const bool is_numbered = number && number->shape == NumberShape::Slashed;
    const std::size_t begin = is_numbered ? number->size : 0;
    const std::string_view list = text.substr(begin, sentence_end(text, begin) - begin);
    if (starts_with_name(list) && !tells_of_coming(text) && is_list_of_absent(list)) {
      const JoinedLines entries = names_on_lines(body, list.size());
      const bool are_on_lines = begin == 0 && !entries.text().empty();
      add_people(
          blocks,
          are_on_lines ? NameListAt{entries, entries.text()} : NameListAt{joined, list},
          Attendance::Apology);
    }
  }
  while (at < text.size()) {
    add_apologies(blocks, joined, at);
    at = find_apology_word(text, sentence_end(text, at));
  }
  // "Cllr A Bee, Dist. Cllr C Dee. Apologies accepted."
  if (const std::string_view first = text.substr(0, sentence_end(text, 0));
      blocks.people.empty() && honorific_at(first, 0) && is_list_of_names(first) &&
      accepts_apologies(text.substr(first.size()))) {
    add_people(blocks, {joined, first}, Attendance::Apology);
  }
  return with_extent(std::move(blocks), text);
}

}  // namespace

AttendanceBlocks find_apologies(Lines item_body) {
  const Lines above = above_decision(item_body);
  AttendanceBlocks blocks =
      above.size() < item_body.size() ? read_apologies(above) : AttendanceBlocks{};
  return blocks.people.empty() ? read_apologies(item_body) : blocks;
}

}  // namespace council
