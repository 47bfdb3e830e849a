#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <xapian.h>

#include "query/database.h"
#include "query/plan/expansion.h"
#include "query/query_word.h"
#include "query/synonym.h"

namespace council {

// Up to this many words of a topic are all required under MatchRule::Auto.
inline constexpr std::size_t max_words_all_required = 4;

// What a word, alone or with its neighbours, may be called as well.
struct OtherWords {
  std::vector<Sequence> forms;
  double share = 1;  // of the weight that their own would be
};

// A plain word that counts for the match rule.
struct GroupedWord {
  std::string text;                // as typed
  std::string term;                // folded
  std::vector<std::string> stems;  // terms as in the index
  std::size_t place = 0;           // among all words, those without a topic counted
  std::vector<OtherWords> others;  // acronym for long form and back, synonyms
  bool follows_last = false;       // stood right behind the word before it in the query
  double share = 1;                // of what it would weigh by itself
  std::string respelt = {};        // the nearest word of the index, where it has no such
  const OpenIndex* own_in = nullptr;  // where only sections' own words count
};

using WordGroup = std::vector<GroupedWord>;

// The words that count: those with a topic, or all if there are no others or `keep_all`.
WordGroup make_word_group(const std::vector<QueryWord>& words, bool keep_all);

// In a question of many words, those that it asks with say little of what it asks for. To
// be done again when words were respelt.
void share_out(WordGroup& group);

// Notes how the index stems the group's words: before they are matched.
void find_stems(const OpenIndex& index, WordGroup& group);

// Notes in the group's words what else they may be called.
Expansions expand(const OpenIndex& index, WordGroup& group);

// Notes what the group's words are called by synonyms, as far as the index may hold it,
// and tells what of that is searched. `words` are those that the group was made of.
std::vector<SynonymUse> add_synonyms(const OpenIndex& index, const Synonyms& synonyms,
                                     const std::vector<QueryWord>& words,
                                     WordGroup& group);

// A word that stands twice counts once for the match rule.
std::size_t count_distinct(const WordGroup& group);

// Each scores the words by their stems. The first matches sections with all of them; the
// second with all but `spared`, a stemmed term; the third with any; the last with any, be
// it respelt.
Xapian::Query match_all_query(const WordGroup& group);
Xapian::Query match_most_query(const WordGroup& group, const std::string& spared);
Xapian::Query match_any_query(const WordGroup& group);
Xapian::Query match_near_query(const OpenIndex& index, const WordGroup& group);

// The words that match_most_query leaves out.
Xapian::Query spared_query(const WordGroup& group, const std::string& spared);

// The word that a section may lack under MatchRule::Most, as a stemmed term: one that no
// paper has, else the commonest.
std::string spared_word(const OpenIndex& index, const WordGroup& group);

// What raises a matching section: the very forms, the title, decisions, neighbours.
Xapian::Query bonus_query(const OpenIndex& index, const WordGroup& group);

}  // namespace council
