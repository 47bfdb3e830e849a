#include "indexer/segment/marked_absence.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "indexer/segment/attendance_label.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t head_lines = 40;

// "A" of "Persons absent are marked with `A'", "" where a line explains no mark.
std::string_view mark_of_absence(const Line& line) {
  constexpr std::string_view words = "marked with ";
  const std::size_t at = find_ignoring_case(line.text, words);
  if (at == std::string_view::npos || !contains_any(line.match, {"absent"})) {
    return {};
  }
  const std::string_view rest = std::string_view{line.text}.substr(at + words.size());
  const std::size_t mark = rest.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  return mark == std::string_view::npos || is_word_at(rest, mark + 1)
             ? std::string_view{}
             : rest.substr(mark, 1);
}

// The cells of a line as printed, between tabs or gaps of two blanks and more.
std::vector<std::string_view> cells_of(std::string_view raw) {
  std::vector<std::string_view> cells;
  for (std::size_t at = raw.find_first_not_of(" \t"); at < raw.size();) {
    const std::size_t end =
        std::min({raw.find("  ", at), raw.find('\t', at), raw.size()});
    cells.push_back(trim(raw.substr(at, end - at)));
    at = raw.find_first_not_of(" \t", end);
  }
  return cells;
}

// The same, where a sign may stand a gap before its name: "+  Cllr Ida Fern".
std::vector<std::string_view> cells_of_signs(std::string_view raw) {
  std::vector<std::string_view> cells;
  for (const std::string_view cell : cells_of(raw)) {
    if (!cells.empty() && cells.back().size() == 1) {
      cells.back() = raw.substr(
          static_cast<std::size_t>(cells.back().data() - raw.data()),
          static_cast<std::size_t>(cell.data() + cell.size() - cells.back().data()));
    } else {
      cells.push_back(cell);
    }
  }
  return cells;
}

// "Geoff Merrey" of "A Geoff Merrey", where all of the words behind the mark are a name.
std::string_view behind_mark(std::string_view cell, std::string_view mark) {
  const bool is_marked = cell.starts_with(mark) && blank_at(cell, mark.size()) != 0;
  const std::string_view name = is_marked ? trim(cell.substr(mark.size())) : "";
  return name.find(' ') == std::string_view::npos ? std::string_view{} : name;
}

std::optional<Person> person_in(std::string_view cell) {
  const std::string_view core = take_apart(cell).core;
  const bool is_name = core.find(' ') != std::string_view::npos &&
                       (honorific_at(core, 0) || is_bare_name(core));
  std::vector<NamedPerson> named =
      is_name ? find_names(cell) : std::vector<NamedPerson>{};
  return named.size() == 1 ? std::optional{std::move(named.front().person)}
                           : std::nullopt;
}

// The people of a line in columns; a mark may stand in a cell of its own.
void read_columns(const Line& line, std::string_view mark, std::vector<Person>& people) {
  bool is_absent = false;
  for (const std::string_view cell : cells_of(line.raw)) {
    if (cell == mark) {
      is_absent = true;
      continue;
    }
    const std::string_view marked = behind_mark(cell, mark);
    if (auto person = person_in(marked.empty() ? cell : marked)) {
      person->attendance =
          is_absent || !marked.empty() ? Attendance::Apology : Attendance::Present;
      person->line = line.number;
      people.push_back(*std::move(person));
    }
    is_absent = false;
  }
}

// A sign that may stand before a name, and what it says of the person.
struct Sign {
  char sign = ' ';
  Attendance attendance = Attendance::Present;
};

// "+  Present" of a legend, alone in its line.
std::optional<Sign> read_sign(const Line& line) {
  constexpr std::size_t longest = 60;
  const std::string_view text = line.match;
  if (text.size() < 3 || text.size() > longest ||
      std::string_view{"+-*#~^"}.find(text.front()) == std::string_view::npos ||
      blank_at(text, 1) == 0) {
    return std::nullopt;
  }
  const std::string_view words = trim(text.substr(1));
  if (is_any_phrase(words, {"present", "in attendance"})) {
    return Sign{text.front(), Attendance::Present};
  }
  if (starts_with_any(words, {"apologies", "apology", "absent", "not present"})) {
    return Sign{text.front(), Attendance::Apology};
  }
  return std::nullopt;
}

void read_signed(const Line& line, const std::vector<Sign>& signs,
                 std::vector<Person>& people) {
  for (const std::string_view cell : cells_of_signs(line.raw)) {
    const auto sign = std::ranges::find(signs, cell.front(), &Sign::sign);
    const bool is_signed = sign != signs.end() && blank_at(cell, 1) != 0;
    if (auto person = is_signed ? person_in(trim(cell.substr(1))) : std::nullopt) {
      person->attendance = sign->attendance;
      person->line = line.number;
      people.push_back(*std::move(person));
    }
  }
}

}  // namespace

std::vector<Person> find_signed_attendance(Lines head) {
  constexpr std::size_t fewest = 3;
  head = head.first(std::min(head.size(), head_lines + head_lines));
  std::vector<Sign> signs;
  std::size_t legend = 0;
  for (std::size_t at = 0; at < head.size(); ++at) {
    const auto sign = head[at].blank() ? std::nullopt : read_sign(head[at]);
    if (sign) {
      legend = signs.empty() ? at : legend;
      signs.push_back(*sign);
    }
  }
  std::vector<Person> people;
  if (signs.size() < 2) {
    return people;
  }
  for (const Line& line : head.first(legend)) {
    if (!line.blank() && !line.furniture) {
      read_signed(line, signs, people);
    }
  }
  return people.size() >= fewest ? std::move(people) : std::vector<Person>{};
}

std::vector<Person> find_marked_absence(Lines head) {
  constexpr std::size_t fewest = 3;
  head = head.first(std::min(head.size(), head_lines + head_lines));
  const auto legend = std::ranges::find_if(
      head, [](const Line& line) { return !mark_of_absence(line).empty(); });
  std::vector<Person> people;
  if (legend == head.end()) {
    return people;
  }
  const std::string_view mark = mark_of_absence(*legend);
  for (auto line = legend + 1; line != head.end(); ++line) {
    if (line->blank() || line->furniture) {
      continue;
    }
    const bool is_over = find_number_label(line->match) ||
                         (!people.empty() && find_attendance_label(*line));
    if (is_over) {
      break;
    }
    read_columns(*line, mark, people);
  }
  return people.size() >= fewest ? std::move(people) : std::vector<Person>{};
}

}  // namespace council
