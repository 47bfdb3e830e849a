#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "query/query_word.h"

namespace council {

// One or more words, and what they are compared by.
struct SynonymWords {
  std::string text;                // "foster carers"
  std::vector<std::string> stems;  // as terms: any inflection of each word

  bool operator==(const SynonymWords&) const = default;
};
SynonymWords make_synonym_words(const std::string& text);

// Words that stand for each other in council papers and in questions about them.
struct SynonymGroup {
  std::string id;                   // "children-in-care"
  std::vector<SynonymWords> asked;  // words of a question that are searched …
  std::vector<SynonymWords> also;   // … as each of these too
  bool off = false;                 // takes away a group of the same id

  bool operator==(const SynonymGroup&) const = default;
};

// In the order of their ids. Shared by all copies of a query: the list is long, and never
// changes once it is read. Null: no synonyms.
using Synonyms = std::shared_ptr<const std::vector<SynonymGroup>>;

// `groups` with `others` in the places of those of the same id, or added; without those
// that are off.
Synonyms with_synonyms(const Synonyms& groups, const std::vector<SynonymGroup>& others);

// Without the groups of these ids. Throws QueryError for an id that no group has.
Synonyms without_synonyms(const Synonyms& groups, const std::vector<std::string>& ids);

// What a group says of words of a question.
struct SynonymUse {
  std::string id;
  std::string words;              // as typed
  std::vector<std::string> also;  // without what the words are themselves

  bool operator==(const SynonymUse&) const = default;
};

// That the words [first, last] of a question are those of a group, in any inflection.
struct SynonymPlace {
  std::size_t first = 0;
  std::size_t last = 0;
  SynonymUse use;
};

// Of words that stand side by side, from the left. Longer names go before shorter ones
// and none goes across another; two groups may speak of the very same words.
std::vector<SynonymPlace> find_synonyms(const Synonyms& groups,
                                        const std::vector<QueryWord>& words);

}  // namespace council
