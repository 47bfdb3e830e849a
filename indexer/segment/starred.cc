#include "indexer/segment/starred.h"

#include <algorithm>
#include <string_view>

#include "indexer/segment/name_words.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// "* Denotes attendance", "(*indicates Member present)", "*present": not "denotes
// substitute" or "denotes absence".
bool explains_star(const Line& line) {
  constexpr std::size_t longest = 60;
  std::string_view text = line.text;
  const std::size_t star = text.find('*');
  if (text.size() > longest || star == std::string_view::npos || star > 2) {
    return false;
  }
  text = trim(text.substr(star + 1));
  const bool tells = starts_with_any(text, {"denotes", "indicates", "signifies", "shows",
                                            "present", "attended", "=", "- ", "those"});
  return tells &&
         contains_any(text, {"attendance", "attended", "attending", "present"}) &&
         !contains_any(text, {"not", "non", "absent", "virtually", "remotely"});
}

// Whether an asterisk stands before the name and its title, or right behind it.
bool has_star(std::string_view text, std::size_t name, std::size_t name_size) {
  // "A Bee *"; the star of "A Bee   *C Dee" and "A Bee<tab>* C Dee" is of the next name.
  const std::size_t behind = skip_blanks(text, name + name_size);
  const bool is_next_cell = behind < text.size() &&
                            text.substr(0, behind).ends_with('\t') &&
                            behind + 1 < text.size();
  if (behind < text.size() && text[behind] == '*' && !is_next_cell &&
      (behind == name + name_size || !is_word_at(text, behind + 1))) {
    return true;
  }
  const std::size_t star = text.rfind('*', name);
  if (star == std::string_view::npos) {
    return false;
  }
  const std::size_t start = skip_blanks(text, star + 1);
  const auto title = honorific_at(text, start);
  return start == name || (title && title->end == name);
}

}  // namespace

void mark_starred(Lines lines, std::vector<Person>& people) {
  if (std::none_of(lines.begin(), lines.end(), explains_star)) {
    return;
  }
  for (Person& person : people) {
    const auto line = std::find_if(
        lines.begin(), lines.end(),
        [&](const Line& candidate) { return candidate.number == person.line; });
    if (line == lines.end() || person.attendance != Attendance::Present) {
      continue;
    }
    const std::size_t name = line->text.find(person.name);
    if (name != std::string::npos && !has_star(line->text, name, person.name.size())) {
      person.attendance = Attendance::Membership;
    }
  }
}

}  // namespace council
