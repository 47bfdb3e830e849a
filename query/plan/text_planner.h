#pragma once

#include <cstdint>
#include <vector>

#include <xapian.h>

#include "query/database.h"
#include "query/plan/plan.h"
#include "query/plan/prefix_terms.h"
#include "query/plan/word_group.h"

namespace council {

// Whether a section must satisfy the match rule, or come near it. Unranked is ByRule
// without what only raises the weight of sections that match anyway: an AND_MAYBE may not
// stand on the right of an AND_NOT, where Xapian 1.4 reads bounds of weights that it
// never set and then leaves out documents at random.
// Own is Unranked, by the sections' own words alone, as if each word were asked by text:.
enum class Reading : std::uint8_t { ByRule, Looser, Unranked, Own };

// Turns the nodes of a tree into Xapian queries, noting in the plan what was matched,
// expanded and worth a warning.
class TextPlanner {
 public:
  // Both must outlive the planner.
  TextPlanner(const OpenIndex& index, const Query& query, Reading reading, Plan& plan)
      : index_{index}, query_{query}, reading_{reading}, plan_{plan} {}

  Xapian::Query plan(const Node& node);

  // Clauses side by side: the plain words by the match rule, everything else required.
  Xapian::Query plan_together(const std::vector<Node>& clauses);

 private:
  Xapian::Query plan_phrase(const Node& node);
  Xapian::Query plan_hyphenated(const Node& node);
  Xapian::Query phrase_of(const Node& node, const std::vector<Sequence>& sequences);
  Xapian::Query plan_field_word(const Node& node);
  void note_stems(const std::string& term);
  void note_parts(const QueryWord& word);
  Xapian::Query plan_prefix(const Node& node);
  void note_left_out(const Node& node, const PrefixTerms& found);
  Xapian::Query plan_near(const Node& node);
  Xapian::Query plan_reference(const Node& node);
  Xapian::Query plan_filter(const Node& node);
  Xapian::Query plan_and(const Node& node);
  Xapian::Query plan_or(const Node& node);
  Xapian::Query plan_words(const std::vector<const Node*>& words);
  void add_expansions(WordGroup& group);
  void note_synonyms(const std::vector<SynonymUse>& used);
  void add_spellings(WordGroup& group);
  [[nodiscard]] bool is_ranked() const {
    return !excluded_ && reading_ != Reading::Unranked && reading_ != Reading::Own;
  }
  // text:word
  [[nodiscard]] bool asks_own(const Node& node) const {
    return node.field == Field::Body || (reading_ == Reading::Own && !node.field);
  }
  [[nodiscard]] MatchRule rule_for(const WordGroup& group) const;
  Xapian::Query match_words(const WordGroup& group);
  void note_rule(MatchRule rule, std::size_t needed, std::size_t words);

  const OpenIndex& index_;
  const Query& query_;
  Reading reading_;
  Plan& plan_;
  bool is_long_ = false;   // of more words than must all be there
  bool excluded_ = false;  // inside a NOT, where nothing is shown as matched
};

// The period as a query on the date that records are sorted by.
Xapian::Query dates_query(const Node& node);

}  // namespace council
