#pragma once

#include <string>
#include <vector>

#include "query/query.h"
#include "query/result.h"

namespace council {

// What a query's plain words are searched as too, whether or not an index has it: not
// those of phrases, fields, wildcards and exclusions. Each once.
std::vector<SynonymUse> named_synonyms(const Query& query);

// "Synonyms:" and a line for each; "" where there are none.
std::string synonym_outline(const std::vector<SynonymUse>& used);

// For lists that have notes: "also searched: bins = waste collection (synonyms
// waste-collection)".
std::vector<std::string> synonym_notes(const std::vector<SynonymUse>& used);

// "waste collection, refuse collection".
std::string also_of(const SynonymUse& use);

// The groups of these ids, or all. Throws QueryError for an id that no group has.
Table list_synonyms(const Synonyms& synonyms, const std::vector<std::string>& ids);

}  // namespace council
