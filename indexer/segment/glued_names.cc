#include "indexer/segment/glued_names.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "indexer/segment/name_list.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// Where the titles stand that follow other words without a separator.
std::vector<std::size_t> glued_titles(std::string_view list) {
  std::vector<std::size_t> places;
  bool has_title = false;
  for (std::size_t at = 0; at < list.size();) {
    const auto title = honorific_at(list, at);
    if (!title) {
      // "Cllr A Bee (Borough Councillor)": what is in a bracket is of the name before it.
      const std::size_t close = list[at] == '(' ? list.find(')', at) : npos;
      at = close == npos ? skip_blanks(list, blank_end(list, at))
                         : skip_blanks(list, close + 1);
      continue;
    }
    const std::string_view before = trim_segment(list.substr(0, at));
    const bool is_parted = before.size() != trim(list.substr(0, at)).size();
    const bool is_joined = before.ends_with(" and") || before.ends_with(" &");
    // "Cllr A Bee, Clerk Mrs Dee": the office is hers.
    const std::string_view words = before.substr(before.find_last_of(",;") + 1);
    const bool is_of_office =
        words.size() < before.size() &&
        is_any_phrase(trim(words),
                      {"clerk", "parish clerk", "town clerk", "the clerk", "rfo"});
    if (has_title && !is_parted && !is_joined && !is_of_office) {
      places.push_back(at);
    }
    has_title = true;
    at = title->end;
  }
  return places;
}

bool is_name_word(std::string_view word) {
  return !word.empty() && !is_lower_case_start(word) && is_bare_name(word, true) &&
         !names_an_office(word) && !names_an_organisation(word) &&
         !is_field_of_work(word);
}

std::string_view word_at(std::string_view text, std::size_t at) {
  return text.substr(std::min(at, text.size()), blank_end(text, at) - at);
}

// Where two words of a name that start at `at` end; `at` where no such words stand there.
std::size_t two_names_end(std::string_view text, std::size_t at) {
  const std::size_t first = blank_end(text, at);
  const std::size_t second = skip_blanks(text, first);
  if (second >= text.size() || !is_name_word(word_at(text, at)) ||
      !is_name_word(trim_segment(word_at(text, second)))) {
    return at;
  }
  return blank_end(text, second);
}

// The person who stands at the end of another's office: "Footpath Warden Kevin Kent,
// Planning Officer".
std::size_t next_person(std::string_view rest) {
  bool after_office = false;
  for (std::size_t at = 0; at < rest.size();
       at = skip_blanks(rest, blank_end(rest, at))) {
    const std::size_t end = two_names_end(rest, at);
    const bool is_named = end > at && (end >= rest.size() || rest[end - 1] == ',');
    if (after_office && is_named) {
      return at;
    }
    after_office = names_an_office(word_at(rest, at));
  }
  return npos;
}

void add(std::string& list, std::string_view entry) {
  list += list.empty() ? "" : "; ";
  list += trim_segment(entry);
}

void add_person(std::string& list, std::string_view entry, std::size_t name_end) {
  const std::string_view rest = trim(entry.substr(name_end));
  if (rest.empty() || rest.front() == '(' || rest.front() == ',' ||
      (!names_an_office(rest) && !names_an_organisation(rest))) {
    return add(list, entry);
  }
  const std::size_t next = next_person(rest);
  const std::string_view role = trim(rest.substr(0, next));
  add(list, entry.substr(0, name_end));
  list += " (" + std::string{role} + ")";
  if (next != npos) {
    add(list, rest.substr(next));
  }
}

// "Cllr Gail Reeve Helen Richardson Parish Clerk": one with a title, one without.
void add_entry(std::string& list, std::string_view entry) {
  const auto title = honorific_at(entry, 0);
  const std::size_t begin = title ? title->end : 0;
  const std::size_t end = two_names_end(entry, begin);
  if (end == begin) {
    return add(list, entry);
  }
  const std::size_t next = skip_blanks(entry, end);
  const std::size_t next_end = two_names_end(entry, next);
  // "Norfolk County Council" is no second person.
  const bool is_body =
      names_an_organisation(word_at(entry, skip_blanks(entry, next_end)));
  if (next_end > next && !is_body && entry[end - 1] != ',') {
    add(list, entry.substr(0, end));
    add_person(list, entry.substr(next), next_end - next);
    return;
  }
  add_person(list, entry, end);
}

// The columns of a line that wide gaps keep apart, cleaned.
std::vector<std::string> columns_of(std::string_view raw) {
  constexpr std::string_view gap = "    ";
  constexpr std::string_view no_break_space = "\xC2\xA0";
  std::string blanked{raw};
  for (std::size_t at = blanked.find(no_break_space); at != std::string::npos;
       at = blanked.find(no_break_space, at)) {
    blanked.replace(at, no_break_space.size(), " ");
  }
  raw = blanked;
  std::vector<std::string> columns;
  for (std::size_t at = 0; at < raw.size();) {
    const std::size_t end = std::min(raw.find(gap, at), raw.size());
    std::string column = clean_line(raw.substr(at, end - at));
    std::erase(column, '*');
    if (!column.empty()) {
      columns.push_back(std::move(column));
    }
    at = end + gap.size();
  }
  return columns;
}

// "AW" of "Cllr Andy Wallace".
bool are_initials_of(std::string_view code, std::string_view name) {
  const auto title = honorific_at(name, 0);
  std::string initials;
  for (std::size_t at = title ? title->end : 0; at < name.size();
       at = skip_blanks(name, blank_end(name, at))) {
    initials += name[at];
  }
  return is_capital_code(code) && code == initials;
}

bool ends_entry(std::string_view text) {
  text = trim(text);
  return text.ends_with(')') || names_an_office(text.substr(text.rfind(' ') + 1));
}

}  // namespace

std::string part_glued_names(std::string_view list) {
  constexpr std::size_t longest_list = 4'000;
  if (list.size() > longest_list) {
    return {};
  }
  // "… and E Eff. Also in attendance was Mrs A Bee": a sentence behind the list.
  const std::size_t end = sentence_end(list, 0);
  const std::string_view behind = list.substr(end);
  if (!contains_any(list.substr(0, end), {"in attendance"}) &&
      contains_any(behind, {"in attendance", "also present", "welcomed", "resolved"})) {
    return {};
  }
  const std::vector<std::size_t> titles = glued_titles(list);
  // Of two names the first must be told to end: "… (JL) – Chair CCllr Margaret Hughes".
  if (titles.empty() ||
      (titles.size() == 1 &&
       (!honorific_at(list, 0) || !ends_entry(list.substr(0, titles[0]))))) {
    return {};
  }
  std::string parted;
  std::size_t from = 0;
  for (const std::size_t title : titles) {
    add_entry(parted, trim(list.substr(from, title - from)));
    from = title;
  }
  add_entry(parted, trim(list.substr(from)));
  return parted;
}

std::string part_initialled_names(std::string_view list) {
  constexpr std::size_t longest_list = 200;
  std::string parted;
  std::size_t names = 0;
  bool has_initial = false;
  for (std::size_t at = 0; at < list.size() && list.size() <= longest_list;) {
    const std::size_t end = blank_end(list, at);
    const std::string_view word = list.substr(at, end - at);
    const bool is_initial =
        is_word_at(word, 0) && (word.size() == 1 || (word.size() == 2 && word[1] == '.'));
    if (!is_initial && (!has_initial || !is_name_word(word) || word.back() == ',')) {
      return {};
    }
    const bool opens_name = is_initial && !has_initial;
    parted += parted.empty() ? "" : opens_name ? "; " : " ";
    parted += word;
    names += opens_name ? 1U : 0U;
    has_initial = is_initial;
    at = skip_blanks(list, end);
  }
  return names > 1 && !has_initial ? parted : std::string{};
}

namespace {

constexpr std::size_t fewest_glued = 3;

// Where the next " - " or " – " stands, and how many bytes it takes; npos where none
// does.
std::size_t find_dash(std::string_view text, std::size_t& size) {
  for (std::size_t at = text.find(' '); at != npos; at = text.find(' ', at + 1)) {
    const std::size_t dash = dash_at(text, at + 1);
    if (dash != 0 && blank_at(text, at + 1 + dash) != 0) {
      size = dash + 2;
      return at;
    }
  }
  return npos;
}

// Where "A Bee" or "Ann Bee" ends that opens a text; 0 where no such name does.
std::size_t leading_name_end(std::string_view text) {
  const auto is_initial = [](std::string_view word) {
    return is_word_at(word, 0) &&
           (word.size() == 1 || (word.size() == 2 && word[1] == '.'));
  };
  if (!is_initial(word_at(text, 0))) {
    return two_names_end(text, 0);
  }
  std::size_t at = 0;
  while (at < text.size() && is_initial(word_at(text, at))) {
    at = skip_blanks(text, blank_end(text, at));
  }
  return is_name_word(word_at(text, at)) ? blank_end(text, at) : 0;
}

// "Chief Executive - A Bee Head of Play – C Dee Clerk – E Eff".
std::string part_offices_with_dashes(std::string_view list) {
  std::string parted;
  std::size_t people = 0;
  std::size_t size = 0;
  std::size_t dash = find_dash(list, size);
  while (dash != npos) {
    const std::string_view office = trim(list.substr(0, dash));
    list = trim(list.substr(dash + size));
    const std::size_t name = leading_name_end(list);
    if (name == 0 || !names_an_office(office)) {
      return {};
    }
    parted += parted.empty() ? "" : "; ";
    parted += trim_segment(list.substr(0, name));
    parted += " (" + std::string{office} + ")";
    ++people;
    list = trim(list.substr(name));
    dash = find_dash(list, size);
  }
  return people >= fewest_glued && trim_segment(list).empty() ? parted : std::string{};
}

// Where the office ends that opens a text, "Acting Staff Officer"; 0 where none does or
// it may go on as "Director of Play" does.
std::size_t leading_office_end(std::string_view text) {
  constexpr std::size_t most_words = 5;
  std::size_t end = 0;
  std::size_t at = 0;
  for (std::size_t word = 0; word < most_words && at < text.size(); ++word) {
    const bool is_office = names_an_office(word_at(text, at));
    if (end > 0 && !is_office) {
      break;
    }
    end = is_office ? blank_end(text, at) : end;
    at = skip_blanks(text, blank_end(text, at));
  }
  const std::string_view next = word_at(text, skip_blanks(text, end));
  return next.empty() || !is_lower_case_start(next) ? end : 0;
}

// "Matt Bee District Director Ann Dee B.E. District Engineer Eve Eff Staff Officer".
std::string part_names_before_offices(std::string_view list) {
  std::string parted;
  std::size_t people = 0;
  for (list = trim(list); !list.empty(); ++people) {
    const std::size_t name = two_names_end(list, 0);
    const std::string_view person = list.substr(0, name);
    std::string_view rest = trim(list.substr(name));
    // "B.E." between the name and the office.
    const std::string_view letters = word_at(rest, 0);
    if (letters.find('.') != npos && upper_case_share(letters) >= 0.9) {
      rest = trim(rest.substr(letters.size()));
    }
    const std::size_t office = leading_office_end(rest);
    if (name == 0 || office == 0 || person.find_first_of(",;:(") != npos) {
      return {};
    }
    parted += parted.empty() ? "" : "; ";
    parted += std::string{person} + " (" + std::string{rest.substr(0, office)} + ")";
    list = trim(rest.substr(office));
  }
  return people >= fewest_glued ? parted : std::string{};
}

}  // namespace

std::string part_glued_offices(std::string_view list) {
  constexpr std::size_t longest_list = 2'000;
  if (list.size() > longest_list || list.find_first_of(";:\t") != npos) {
    return {};
  }
  std::string parted = part_offices_with_dashes(list);
  return parted.empty() ? part_names_before_offices(list) : parted;
}

std::string offices_in_brackets(std::string_view list) {
  std::string bracketed;
  bool has_office = false;
  for (std::size_t at = list.find(';') == npos ? list.size() : 0; at < list.size();) {
    const std::size_t stop = std::min(list.find(';', at), list.size());
    const std::string_view entry = trim(list.substr(at, stop - at));
    const std::size_t end = two_names_end(entry, 0);
    const std::string_view office = trim(entry.substr(end));
    const bool is_office = end > 0 && entry[end - 1] != ',' && !honorific_at(entry, 0) &&
                           !office.empty() && office.front() >= 'A' &&
                           office.front() <= 'Z' && names_an_office(office) &&
                           office.find_first_of(",(") == npos;
    has_office = has_office || is_office;
    bracketed += bracketed.empty() ? "" : "; ";
    bracketed += entry.substr(0, is_office ? end : entry.size());
    bracketed += is_office ? " (" + std::string{trim_segment(office)} + ")" : "";
    at = stop + 1;
  }
  return has_office ? bracketed : std::string{};
}

std::string name_before_initials(std::string_view entry) {
  constexpr std::size_t most_words = 4;
  const auto title = honorific_at(entry, 0);
  std::size_t at = title ? title->end : 0;
  for (std::size_t word = 0; word < most_words && at < entry.size(); ++word) {
    const std::size_t end = blank_end(entry, at);
    // "RCp" of a second Richard Chapple.
    std::string_view code = entry.substr(at, end - at);
    while (!code.empty() && code.back() >= 'a' && code.back() <= 'z') {
      code.remove_suffix(1);
    }
    const std::string_view name = trim(entry.substr(0, at));
    const std::string_view role = trim(entry.substr(end));
    if (word >= 2 && are_initials_of(code, name) && names_an_office(role)) {
      return std::string{name} + " (" + std::string{role} + ")";
    }
    at = skip_blanks(entry, end);
  }
  return {};
}

std::string row_of_initials(const Line& line) {
  if (line.text.find('\t') != std::string::npos) {
    return {};
  }
  const std::vector<std::string> columns = columns_of(line.raw);
  if (columns.size() < 2 || !are_initials_of(columns[1], columns[0])) {
    return {};
  }
  std::string row = columns[0];
  for (std::size_t i = 2; i < columns.size(); ++i) {
    row += '\t' + columns[i];
  }
  return row;
}

}  // namespace council
