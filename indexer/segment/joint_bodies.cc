#include "indexer/segment/joint_bodies.h"

#include "indexer/segment/body_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/subkind.h"

namespace council {
namespace {

bool is_body(std::string_view name) {
  return count_words(name) >= 2 &&
         (looks_like_body_name(name) || looks_like_council_name(name));
}

std::string_view without_brackets(std::string_view name) {
  const std::size_t bracket = name.find('(');
  return trim(name.substr(0, bracket));
}

// Cut at the " and " that has a body on either side: the first one in "Audit and
// Standards Committee and Planning Committee" has none before it.
std::vector<std::string> cut_bodies(std::string_view name) {
  std::vector<std::string> bodies;
  const std::string folded = to_lower(name);
  std::size_t from = 0;
  for (std::size_t at = folded.find(" and "); at != std::string::npos;
       at = folded.find(" and ", at + 1)) {
    const std::string_view left = trim(name.substr(from, at - from));
    std::string_view right = trim(name.substr(at + 5));
    if (is_body(left) && is_body(right)) {
      bodies.emplace_back(trim_body_name(left));
      from = at + 5;
    }
  }
  bodies.emplace_back(trim_body_name(name.substr(from)));
  return bodies;
}

}  // namespace

std::vector<std::string> joint_bodies(const Masthead& masthead,
                                      const std::string& printed) {
  constexpr std::size_t head = 8;
  for (std::size_t i = 0; i < masthead.size() && i < head; ++i) {
    if (is_joint_meeting(masthead[i]->match)) {
      std::vector<std::string> bodies = cut_bodies(without_brackets(printed));
      return bodies.size() > 1 ? bodies : std::vector<std::string>{printed};
    }
  }
  return {printed};
}

}  // namespace council
