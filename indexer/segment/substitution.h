#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/document.h"
#include "indexer/segment/line.h"

namespace council {

// "… Cllr A Bee and Cllr C Dee attended as substitute": the clause that tells who came
// for the one named before it, or for "her".
struct SubstituteClause {
  std::size_t begin = 0;  // before its "and"; the sentence's size where there is none
  std::string_view name;
};
SubstituteClause find_substitute_clause(std::string_view sentence);

// Who stood in for whom by the sentences of an item about apologies or substitutes:
// "Councillor A Bee substituted for Councillor Dee", "Cllr A Bee was present as a
// substitute for Cllr Dee". `substitute_for` is the absent member.
std::vector<Person> find_substitutions(Lines item_body);

// Notes the substitutions with the people they are about: with the one of that surname
// who was present, else as another who was.
void add_substitutions(std::vector<Person> substitutes, std::vector<Person>& people);

}  // namespace council
