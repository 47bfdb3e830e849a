#include "indexer/segment/group_label.h"

#include <string_view>

#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

using Group = AttendanceLabel::Group;

// A title of an item names what is done: "APPOINTMENT OF REPRESENTATIVES".
bool names_a_group(std::string_view label) {
  constexpr std::size_t most_words = 5;
  return upper_case_share(label) >= 0.9 && count_words(label) > 1 &&
         count_words(label) <= most_words &&
         label.find_first_of(",.;(") == std::string_view::npos &&
         is_any_phrase(label.substr(label.rfind(' ') + 1),
                       {"members", "nominees", "nominations", "representatives",
                        "delegates", "observers"}) &&
         !contains_any(label, {"of", "to", "from", "for", "by", "all"});
}

}  // namespace

std::optional<AttendanceLabel> find_group_label(const Line& line, std::size_t begin) {
  constexpr std::size_t longest = 60;
  const std::string_view text = line.text;
  const std::size_t colon = text.substr(0, begin + longest).find(':', begin);
  if (colon == std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view label = trim(text.substr(begin, colon - begin));
  const std::size_t end = skip_blanks(text, colon + 1);
  if (!names_a_group(label) ||
      (end < text.size() && !starts_with_name(text.substr(end)))) {
    return std::nullopt;
  }
  const bool are_guests = contains_any(label, {"garda", "police", "observers"});
  return AttendanceLabel{.group = are_guests ? Group::Attending : Group::Inherited,
                         .role = "",
                         .end = end,
                         .has_colon = true,
                         .is_alone = end >= text.size(),
                         .is_numbered = is_ascii_digit(text[0])};
}

}  // namespace council
