#include "indexer/segment/coded_attendance.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t fewest = 3;
constexpr std::size_t head_lines = 60;

struct Code {
  std::string_view mark;  // "P", "*", "**", "Ø"
  Attendance attendance = Attendance::Present;
};

bool is_mark(std::string_view word) {
  constexpr std::size_t longest = 3;
  const bool is_letter = word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z';
  const bool is_sign = !word.empty() && word.size() <= longest &&
                       word.find_first_not_of('*') == std::string_view::npos;
  return is_letter || is_sign || word == "\xC3\x98" || word == "\xC3\xB8" ||
         word == "\xE2\x80\xA0" || word == "\xE2\x80\xA1";
}

// What a mark is said to mean, or nullopt.
std::optional<Attendance> meaning_of(std::string_view words) {
  if (contains_any(words, {"substitute", "non-voting", "late", "left"})) {
    return std::nullopt;
  }
  if (contains_any(words, {"non-attendance", "no apologies", "no apology", "not present",
                           "did not attend", "absent without"})) {
    return Attendance::Membership;
  }
  if (contains_any(words, {"apology", "apologies"})) {
    return Attendance::Apology;
  }
  if (contains_any(words, {"absent", "absence"})) {
    return Attendance::Apology;
  }
  return contains_any(words, {"present", "attendance", "attended", "attending"})
             ? std::optional{Attendance::Present}
             : std::nullopt;
}

// "A = apology", "* Denotes attendance", "A- Absent"
std::optional<Code> read_code(std::string_view text) {
  constexpr std::size_t longest = 60;
  text = trim(text);
  const std::size_t end = std::min(text.find_first_of(" -=:"), text.size());
  const std::string_view mark = text.substr(0, end);
  if (text.size() > longest || !is_mark(mark)) {
    return std::nullopt;
  }
  std::size_t at = skip_blanks(text, end);
  const bool has_sign =
      at < text.size() && (text[at] == '=' || text[at] == ':' || dash_at(text, at) != 0);
  if (has_sign) {
    at = skip_blanks(text, at + std::max<std::size_t>(1, dash_at(text, at)));
  } else if (!starts_with_any(text.substr(at), {"denotes", "indicates", "signifies",
                                                "Denotes", "Indicates"})) {
    return std::nullopt;
  }
  const auto meaning = meaning_of(to_lower(text.substr(at)));
  return meaning ? std::optional{Code{mark, *meaning}} : std::nullopt;
}

// What a line explains: all that it says, or what stands behind its last name.
std::vector<Code> codes_of(std::string_view text) {
  constexpr std::size_t longest = 4000;
  std::vector<Code> codes;
  if (text.size() > longest) {
    return codes;
  }
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(",;\t"), text.size());
    std::string_view piece = text.substr(0, end);
    // "… County Councillor K Olivier N P = present"
    if (const std::size_t sign = piece.find(" = "); sign != std::string_view::npos) {
      piece.remove_prefix(piece.substr(0, sign).rfind(' ') + 1);
    }
    if (const auto code = read_code(piece)) {
      codes.push_back(*code);
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return codes;
}

std::optional<Attendance> meaning_in(const std::vector<Code>& codes,
                                     std::string_view word) {
  const auto code = std::ranges::find(codes, word, &Code::mark);
  return code == codes.end() ? std::nullopt : std::optional{code->attendance};
}

std::string_view last_word(std::string_view text) {
  text = trim(text);
  return text.substr(text.rfind(' ') + 1);
}

// Where the names of a line start, each with the title before it; none in brackets.
std::vector<std::size_t> starts_of_names(std::string_view text) {
  std::vector<std::size_t> starts;
  for (std::size_t at = skip_blanks(text, 0); at < text.size();
       at = skip_blanks(text, blank_end(text, at))) {
    const std::string_view before = text.substr(0, at + 1);
    const bool in_brackets =
        std::ranges::count(before, '(') > std::ranges::count(before, ')');
    const auto title = in_brackets ? std::nullopt : honorific_at(text, at);
    if (title && !title->plural) {
      starts.push_back(at);
      at = title->end;
    }
  }
  return starts;
}

// The text up to a gap between columns.
std::string_view first_column(std::string_view text) {
  return text.substr(0, std::min(text.find("  "), text.find('\t')));
}

// "* A Bee   † C Dee": where the names of a line start behind the signs that mark them.
std::vector<std::size_t> starts_behind_signs(std::string_view text,
                                             const std::vector<Code>& codes) {
  std::vector<std::size_t> starts;
  for (const Code& code : codes) {
    if (is_word_at(code.mark, 0) && code.mark.size() == 1) {
      continue;
    }
    for (std::size_t at = text.find(code.mark); at != std::string_view::npos;
         at = text.find(code.mark, at + 1)) {
      const std::size_t name = skip_blanks(text, at + code.mark.size());
      const bool is_apart = at == 0 || blank_at(text, at - 1) != 0;
      if (is_apart && name < text.size() &&
          starts_with_name(first_column(text.substr(name)))) {
        starts.push_back(name);
      }
    }
  }
  std::ranges::sort(starts);
  return starts;
}

// "Mrs C Dee (Clerk) P": the person, by the mark behind the name or, where all marks
// stand before the names, by `before`.
std::optional<Person> read_person(std::string_view piece, std::string_view before,
                                  const std::vector<Code>& codes) {
  auto attendance = meaning_in(codes, before);
  std::string entry;
  for (std::size_t at = skip_blanks(piece, 0); at < piece.size();) {
    const std::size_t end = blank_end(piece, at);
    const std::string_view word = piece.substr(at, end - at);
    const auto meaning = entry.empty() ? std::nullopt : meaning_in(codes, word);
    // "Mr A Bee": the initial of a name is followed by another word of it.
    const std::size_t next = skip_blanks(piece, end);
    const bool is_initial = next < piece.size() && piece[next] >= 'A' &&
                            piece[next] <= 'Z' && !attendance &&
                            entry.find(' ') == std::string::npos;
    if (meaning && !is_initial && !attendance) {
      attendance = meaning;
      break;
    }
    entry += (entry.empty() ? "" : " ") + std::string{word};
    at = next;
  }
  std::vector<NamedPerson> named = find_names(entry);
  if (!attendance || named.empty()) {
    return std::nullopt;
  }
  Person person = std::move(named.front().person);
  person.attendance = *attendance;
  return person;
}

// "Chairman" of "Chairman:   * " before the first name of a line.
void give_office(Person& person, std::string_view before) {
  const std::size_t colon = before.find(':');
  const std::string_view label = trim(before.substr(0, colon));
  const bool is_office = colon != std::string_view::npos && is_bare_office(label);
  if (is_office && !person.role) {
    person.role = std::string{label};
  }
}

// "† " at the end of "A Bee   † ": the mark of the next name.
std::string_view without_last_mark(std::string_view piece,
                                   const std::vector<Code>& codes) {
  piece = trim(piece);
  const std::string_view last = last_word(piece);
  return meaning_in(codes, last) ? trim(piece.substr(0, piece.size() - last.size()))
                                 : piece;
}

// The people of a line in columns, each behind a sign; who has a title and no sign is a
// member.
std::vector<Person> people_in_columns(const Line& line, const std::vector<Code>& codes) {
  std::vector<Person> people;
  const std::string_view text = line.raw;
  std::vector<std::size_t> starts = starts_behind_signs(text, codes);
  if (starts.empty()) {
    return people;
  }
  std::ranges::copy(starts_of_names(text), std::back_inserter(starts));
  std::ranges::sort(starts);
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : text.size();
    const std::string_view piece =
        without_last_mark(text.substr(starts[i], end - starts[i]), codes);
    std::vector<NamedPerson> named = find_names(piece);
    if (named.empty()) {
      continue;
    }
    const std::string_view before = trim(text.substr(0, starts[i]));
    Person person = std::move(named.front().person);
    person.attendance =
        meaning_in(codes, last_word(before)).value_or(Attendance::Membership);
    if (i == 0) {
      give_office(person, before);
    }
    person.line = line.number;
    people.push_back(std::move(person));
  }
  return people;
}

// "P Adele Bee (Chairman)": where the name starts of a line that starts with a mark.
std::optional<std::size_t> name_behind_mark(std::string_view text,
                                            const std::vector<Code>& codes) {
  const std::size_t mark = skip_blanks(text, 0);
  const std::size_t end = blank_end(text, mark);
  const std::size_t name = skip_blanks(text, end);
  const bool is_marked = meaning_in(codes, text.substr(mark, end - mark)).has_value();
  return is_marked && name < text.size() && count_words(text.substr(name)) > 1 &&
                 starts_with_name(text.substr(name))
             ? std::optional{name}
             : std::nullopt;
}

// Whether the marks of a list stand before names without titles: what may be the initial
// of one name is none of several.
bool marks_lead(Lines head, const std::vector<Code>& codes) {
  const auto marked = std::ranges::count_if(head, [&](const Line& line) {
    return name_behind_mark(line.raw, codes).has_value();
  });
  return marked >= static_cast<std::ptrdiff_t>(fewest) &&
         std::ranges::none_of(head, [&](const Line& line) {
           return !starts_of_names(line.raw).empty() &&
                  meaning_in(codes, last_word(line.raw));
         });
}

struct Marking {
  std::vector<Code> codes;
  bool leads = false;  // the marks stand before names without titles
};

// The people of one line who bear marks, in order; the mark of the first may stand on the
// line above.
std::vector<Person> people_on_line(const Line& line, std::string_view mark_above,
                                   const Marking& marking, bool of_officers) {
  const std::vector<Code>& codes = marking.codes;
  std::vector<Person> people;
  const std::string_view text = line.raw;
  std::vector<std::size_t> starts = starts_of_names(text);
  if (starts.empty() && of_officers && meaning_in(codes, last_word(text))) {
    starts = {0};
  }
  if (const auto name = name_behind_mark(text, codes);
      name && starts.empty() && marking.leads) {
    starts = {*name};
  }
  const std::string_view lead = trim(text.substr(0, starts.empty() ? 0 : starts.front()));
  std::string_view first_mark = lead.empty() ? mark_above : last_word(lead);
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : text.size();
    auto person = read_person(text.substr(starts[i], end - starts[i]),
                              std::exchange(first_mark, {}), codes);
    if (!person) {
      continue;
    }
    if (i == 0) {
      give_office(*person, text.substr(0, starts[i]));
    }
    person->line = line.number;
    if (of_officers && person->attendance == Attendance::Present) {
      person->attendance = Attendance::Attending;
    }
    people.push_back(*std::move(person));
  }
  return people;
}

// The first lines that are not blank.
Lines opening_of(Lines lines) {
  std::size_t end = 0;
  for (std::size_t seen = 0; end < lines.size() && seen < head_lines; ++end) {
    seen += lines[end].blank() ? 0U : 1U;
  }
  return lines.first(end);
}

std::vector<Code> codes_in(Lines head) {
  std::vector<Code> codes;
  for (const Line& line : head) {
    for (const Code& code : codes_of(line.raw)) {
      if (!meaning_in(codes, code.mark)) {
        codes.push_back(code);
      }
    }
  }
  return codes;
}

bool opens_officers(std::string_view match) {
  return starts_with_any(
      match, {"also in attendance", "in attendance", "officers", "also present"});
}

std::vector<Person> read_coded(Lines head, const Marking& marking) {
  const std::vector<Code>& codes = marking.codes;
  std::vector<Person> people;
  bool of_officers = false;
  std::string_view mark_above;  // on a line of its own
  for (const Line& line : head) {
    if (line.blank() || line.furniture) {
      continue;
    }
    of_officers = of_officers || opens_officers(line.match);
    // One name alone, or an officer, may bear the mark behind it.
    const bool has_columns = !of_officers && starts_of_names(line.raw).size() != 1;
    std::vector<Person> found =
        has_columns ? people_in_columns(line, codes) : std::vector<Person>{};
    if (found.empty()) {
      found = people_on_line(line, mark_above, marking, of_officers);
    }
    const std::string_view whole = trim(line.raw);
    mark_above = meaning_in(codes, whole) ? whole : std::string_view{};
    if (found.empty() && people.size() >= fewest && find_number_label(line.match)) {
      break;
    }
    std::ranges::move(found, std::back_inserter(people));
  }
  return people;
}

}  // namespace

std::vector<Person> find_coded_attendance(Lines head) {
  head = opening_of(head);
  const std::vector<Code> codes = codes_in(head);
  const bool tells_present =
      std::ranges::find(codes, Attendance::Present, &Code::attendance) != codes.end();
  if (codes.size() < 2 || !tells_present) {
    return {};
  }
  std::vector<Person> people = read_coded(head, {codes, marks_lead(head, codes)});
  return people.size() >= fewest ? people : std::vector<Person>{};
}

}  // namespace council
