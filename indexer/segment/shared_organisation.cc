#include "indexer/segment/shared_organisation.h"

#include <cstddef>
#include <string>

#include "indexer/segment/line.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/ward_or_party.h"

namespace council {
namespace {

// What stands between a name and the next one's: ", ", " and ".
std::string_view between(std::string_view list, const NamedPerson& one,
                         const NamedPerson& next) {
  const std::size_t end = one.begin + one.person.name.size();
  return next.begin > end ? trim(list.substr(end, next.begin - end)) : std::string_view{};
}

bool has_note(const Person& person) {
  return person.role || person.organisation || person.postnominals;
}

// "(Ash Council)", "(ASHTRAN)" tell where they come from; "(Clerk)" what one of them is,
// "(Labour Group)", "(Oakham)" whom one of them sits for.
bool is_of_body(const Person& person) {
  if (person.organisation) {
    return !is_ward_or_party(*person.organisation);
  }
  return person.role && person.role->find(' ') == std::string::npos &&
         upper_case_share(*person.role) >= 1.0 && !names_an_office(*person.role) &&
         !is_ward_or_party(*person.role);
}

}  // namespace

void share_organisations(std::string_view list, std::vector<NamedPerson>& people) {
  if (list.find(';') == std::string_view::npos) {
    return;
  }
  for (std::size_t last = people.size(); last-- > 1;) {
    const Person& told = people[last].person;
    if (!is_of_body(told) ||
        !is_any_phrase(between(list, people[last - 1], people[last]), {"and", "&"})) {
      continue;
    }
    for (std::size_t i = last; i-- > 0;) {
      Person& one = people[i].person;
      const bool is_listed =
          i + 1 == last || is_any_phrase(between(list, people[i], people[i + 1]), {","});
      if (!is_listed || has_note(one) || one.honorific != told.honorific) {
        break;
      }
      one.role = told.role;
      one.organisation = told.organisation;
    }
  }
}

}  // namespace council
