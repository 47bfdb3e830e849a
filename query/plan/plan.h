#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <xapian.h>

#include "query/database.h"
#include "query/plan/sequence.h"
#include "query/result.h"

namespace council {

// What to show as matched in a section's text.
struct Matched {
  std::set<std::string> stems;          // stemmed terms of words
  std::vector<Sequence> sequences;      // exact words in a row; single words too
  std::vector<std::string> beginnings;  // folded starts of words
};

// A query as Xapian runs it: `text` is scored; the filters narrow it, those of one facet
// together, so that a facet can be counted without its own.
struct Plan {
  Xapian::Query text;
  bool has_words = false;  // something is scored
  std::map<Field, Xapian::Query> filters;
  std::map<Field, std::set<std::string>> filter_terms;  // the terms that filters want
  std::vector<Xapian::Query> others;  // periods, exclusions, filters in brackets
  std::string title;  // the term of sections of which the query is the title; "" for none
  MatchRule applied = MatchRule::All;
  std::size_t needed_words = 0;
  std::size_t plain_words = 0;
  Matched matched;
  std::vector<Expansion> expanded;
  std::vector<Ambiguity> ambiguous;
  std::vector<SynonymUse> synonyms;
  bool respelt = false;  // a word that the index does not have was read as its nearest
  bool exact = true;     // else a word with '*' stands for more words than are searched
  std::vector<std::string> warnings;
};

// Throws QueryError for a filter value that the index does not know.
Plan make_plan(const OpenIndex& index, const Query& query);

// What comes near the query: any of its words, in the nearest spelling where the index
// does not have them, and its references; all else as in the query. Never what make_plan
// matches.
Plan make_looser_plan(const OpenIndex& index, const Query& query);

// What make_plan matches, in no order: for counting.
Plan make_counted_plan(const OpenIndex& index, const Query& query);

// What make_plan matches by the words of the sections themselves: not by the title of
// their paper and the names of its body, council and authority. For counting.
Plan make_own_plan(const OpenIndex& index, const Query& query);

// The whole query, the filters of one field left out if asked.
Xapian::Query whole_query(const Plan& plan, std::optional<Field> left_out = {});

}  // namespace council
