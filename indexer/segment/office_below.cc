#include "indexer/segment/office_below.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/attendance_label.h"
#include "indexer/segment/list_heading.h"
#include "indexer/segment/make_line.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/role_line.h"

namespace council {
namespace {

constexpr std::size_t head_lines = 100;

// "Councillor Ann Bee", alone.
bool is_one_name(const Line& line) {
  constexpr std::size_t longest = 50;
  return !line.blank() && line.text.size() <= longest &&
         line.text.find_first_of(",;:.\t(") == std::string::npos &&
         split_name_list(line.text).size() == 1 && is_list_of_names(line.text);
}

// "Deputy Leader and Cabinet Member for Finance", alone.
bool is_one_office(const Line& line) {
  constexpr std::size_t longest = 90;
  const std::string_view text = line.text;
  return !text.empty() && text.size() <= longest && text.front() >= 'A' &&
         text.front() <= 'Z' && text.find_first_of(":;.\t") == std::string_view::npos &&
         names_an_office(text) && !honorific_at(text, 0) && !is_list_of_names(text) &&
         !is_role_line(text) && !find_attendance_label(line);
}

// "Ann Bee (Leader of the Council) (Chair)"
std::string with_office(const std::string& name, std::string_view office) {
  const std::size_t bracket = std::min(office.find('('), office.size());
  std::string note{trim(office.substr(0, bracket))};
  std::string rest{office.substr(bracket)};
  return name + " (" + note + ")" + (rest.empty() ? "" : " " + rest);
}

// The lines that hold a name above an office.
std::vector<std::size_t> names_over_offices(Lines lines) {
  std::vector<std::size_t> names;
  std::size_t taken = 0;  // the line after the last such office
  for (std::size_t at = 0; at + 1 < std::min(head_lines, lines.size()); ++at) {
    if (!is_one_office(lines[at + 1]) || !is_one_name(lines[at])) {
      continue;
    }
    if (at > taken && is_one_office(lines[at - 1])) {
      return {};  // "Chair" over "Ann Bee"
    }
    names.push_back(at);
    taken = at + 2;
  }
  return names;
}

}  // namespace

std::vector<Line> with_offices_behind(Lines lines) {
  constexpr std::size_t fewest = 2;
  const std::vector<std::size_t> names = names_over_offices(lines);
  if (names.size() < fewest) {
    return {};
  }
  std::vector<Line> joined;
  std::size_t done = 0;
  for (const std::size_t at : names) {
    joined.insert(joined.end(), lines.begin() + static_cast<std::ptrdiff_t>(done),
                  lines.begin() + static_cast<std::ptrdiff_t>(at));
    joined.push_back(
        with_text(lines[at], with_office(lines[at].text, lines[at + 1].text)));
    done = at + 2;
  }
  joined.insert(joined.end(), lines.begin() + static_cast<std::ptrdiff_t>(done),
                lines.end());
  return joined;
}

}  // namespace council
