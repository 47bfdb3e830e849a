#include "indexer/segment/addressed_members.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/joined_lines.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t head_lines = 60;
constexpr std::size_t fewest = 3;
constexpr std::size_t most_lines = 40;

// Where the list starts on a line that addresses several councillors, or npos.
std::size_t list_on(std::string_view text) {
  std::size_t at = 0;
  for (const std::string_view opening : {"to:", "to -", "to"}) {
    if (has_at(text, 0, opening) && !is_word_at(text, opening.size())) {
      at = skip_blanks(text, opening.size());
      break;
    }
  }
  const auto title = honorific_at(text, at);
  if (!title || title->end >= text.size()) {
    return npos;
  }
  // "Councillor A Bee (Chairman), Councillors C Dee, …"
  const bool are_several =
      title->plural || find_ignoring_case(text, ", councillor", title->end) != npos;
  return are_several ? at : npos;
}

std::vector<Person> people_in(const JoinedLines& joined, std::string_view text) {
  std::vector<Person> people;
  for (NamedPerson& named : find_names(text)) {
    Person person = std::move(named.person);
    person.attendance = Attendance::Membership;
    person.line = joined.line_at(named.begin);
    people.push_back(std::move(person));
  }
  return people;
}

std::vector<Person> addressed_at(Lines lines, std::size_t first) {
  const std::size_t begin = list_on(lines[first].text);
  if (begin == npos) {
    return {};
  }
  JoinedLines joined;
  for (std::size_t i = first; i < std::min(lines.size(), first + most_lines); ++i) {
    // "Councillors C Dee, …" may stand apart from "Aldermen A Bee, …".
    if (lines[i].blank() && i + 1 < lines.size() && list_on(lines[i + 1].text) != npos) {
      joined.add_copy("", lines[i].number, "; ");
      continue;
    }
    if (lines[i].blank()) {
      break;
    }
    const std::string_view text = lines[i].text;
    joined.add(i == first ? text.substr(begin) : text, lines[i].number);
  }
  return people_in(joined, joined.text());
}

// "Membership of Northern Area Planning Committee"
bool heads_membership(std::string_view text) {
  constexpr std::size_t longest = 90;
  return text.size() <= longest && starts_with_any(text, {"membership of"});
}

// "Councillor C Dee (Vice Chairman)<tab>North Ward", a member a line.
std::vector<Person> rows_below(Lines lines, std::size_t heading) {
  std::vector<Person> people;
  for (std::size_t i = heading + 1; i < std::min(lines.size(), heading + most_lines);
       ++i) {
    const std::string_view text = lines[i].text;
    const std::string_view cell = text.substr(0, text.find('\t'));
    const auto title = honorific_at(cell, 0);
    if (title && !title->plural) {
      JoinedLines joined;
      joined.add(cell, lines[i].number);
      std::ranges::move(people_in(joined, cell), std::back_inserter(people));
    } else if (!people.empty() && !lines[i].blank() && !lines[i].furniture) {
      break;
    }
  }
  return people;
}

// "cc: Substitute Members of the Panel" over their own list.
bool heads_substitutes(std::string_view text) {
  constexpr std::size_t longest = 80;
  return text.size() <= longest && find_ignoring_case(text, "substitute members") != npos;
}

// The list of substitutes below the one that ends near `from`.
std::vector<Person> substitutes_below(Lines lines, std::size_t from) {
  constexpr std::size_t near = 6;
  for (std::size_t i = from; i + 2 < std::min(lines.size(), from + near); ++i) {
    if (heads_substitutes(lines[i].text)) {
      return addressed_at(lines, lines[i + 1].blank() ? i + 2 : i + 1);
    }
  }
  return {};
}

}  // namespace

std::vector<Person> find_addressed_members(Lines lines) {
  for (std::size_t i = 0; i < std::min(head_lines, lines.size()); ++i) {
    std::vector<Person> people =
        heads_membership(lines[i].text) ? rows_below(lines, i) : addressed_at(lines, i);
    if (people.size() >= fewest) {
      std::ranges::move(substitutes_below(lines, i + 1), std::back_inserter(people));
      return people;
    }
  }
  return {};
}

}  // namespace council
