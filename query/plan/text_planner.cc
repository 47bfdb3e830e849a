#include "query/plan/text_planner.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/error.h"
#include "common/text_index.h"
#include "common/word.h"
#include "query/plan/number_unit.h"
#include "query/plan/own_words.h"
#include "query/plan/phrase_forms.h"
#include "query/plan/places.h"
#include "query/plan/spelling.h"
#include "query/plan/stems.h"
#include "query/plan/unknown_names.h"
#include "query/plan/weights.h"
#include "query/plan/word_group.h"
#include "query/stop_word.h"

namespace council {
namespace {

std::string prefix_of(const Node& node) {
  return node.field ? std::string{spec_of(*node.field).prefix} : "";
}

Xapian::Query any_of(const std::vector<Xapian::Query>& queries) {
  return {Xapian::Query::OP_OR, queries.begin(), queries.end()};
}

// Everything that must hold and nothing that must not.
Xapian::Query required(const std::vector<Xapian::Query>& wanted,
                       const std::vector<Xapian::Query>& unwanted) {
  Xapian::Query all =
      wanted.empty() ? Xapian::Query::MatchAll
                     : Xapian::Query{Xapian::Query::OP_AND, wanted.begin(), wanted.end()};
  if (!unwanted.empty()) {
    all = Xapian::Query{Xapian::Query::OP_AND_NOT, all, any_of(unwanted)};
  }
  return all;
}

// What matches, with more weight for what matches `bonus` as well.
Xapian::Query raised(const Xapian::Query& matching, const Xapian::Query& bonus) {
  return {Xapian::Query::OP_AND_MAYBE, matching, bonus};
}

// "two-dimensional" typed as one word: several words, asked for by nobody as a phrase.
bool is_hyphenated_word(const Node& node, const std::string& query_text) {
  const bool is_quoted = query_text.find('"' + node.text + '"') != std::string::npos;
  return node.kind == NodeKind::Phrase && !node.field && !is_quoted &&
         node.text.find(' ') == std::string::npos;
}

}  // namespace

Xapian::Query TextPlanner::plan(const Node& node) {
  switch (node.kind) {
    case NodeKind::Everything:
      return Xapian::Query::MatchAll;
    case NodeKind::Word:
      return node.field                 ? plan_field_word(node)
             : is_hyphenated(node.text) ? plan_hyphenated(node)
                                        : plan_words({&node});
    case NodeKind::Phrase:
      return plan_phrase(node);
    case NodeKind::Prefix:
      return plan_prefix(node);
    case NodeKind::Near:
      return plan_near(node);
    case NodeKind::Reference:
      return plan_reference(node);
    case NodeKind::Filter:
      return scaled(0, plan_filter(node));
    case NodeKind::Dates:
      return dates_query(node);
    case NodeKind::Together:
      return plan_together(node.children);
    case NodeKind::And:
      return plan_and(node);
    case NodeKind::Or:
      return plan_or(node);
    case NodeKind::Not:
      return plan_and(node);
  }
  return Xapian::Query::MatchNothing;
}

Xapian::Query TextPlanner::plan_together(const std::vector<Node>& clauses) {
  std::vector<const Node*> words;
  std::vector<Xapian::Query> optional;
  Node others;
  others.kind = NodeKind::And;
  for (const Node& clause : clauses) {
    const bool looser = reading_ == Reading::Looser;
    const bool is_word = clause.kind == NodeKind::Word && !clause.field &&
                         (looser || !is_hyphenated(clause.text));
    if (is_word || (looser && is_hyphenated_word(clause, query_.text))) {
      words.push_back(&clause);
    } else if (looser && clause.kind == NodeKind::Reference) {
      optional.push_back(plan(clause));
    } else {
      others.children.push_back(clause);
    }
  }
  is_long_ = clauses.size() > max_words_all_required;
  if (words.empty() && optional.empty()) {
    return plan_and(others);
  }
  if (!words.empty()) {
    optional.push_back(plan_words(words));
  }
  Xapian::Query text = any_of(optional);
  if (others.children.empty()) {
    return text;
  }
  return {Xapian::Query::OP_AND, text, plan_and(others)};
}

// A Not by itself is an And with nothing wanted.
Xapian::Query TextPlanner::plan_and(const Node& node) {
  std::vector<Xapian::Query> wanted;
  std::vector<Xapian::Query> unwanted;
  const auto exclude = [&](const Node& excluded) {
    const bool outer = std::exchange(excluded_, true);
    unwanted.push_back(plan(excluded));
    excluded_ = outer;
  };
  if (node.kind == NodeKind::Not) {
    exclude(node.children.front());
    return required(wanted, unwanted);
  }
  for (const Node& child : node.children) {
    if (child.kind == NodeKind::Not) {
      exclude(child.children.front());
    } else {
      wanted.push_back(plan(child));
    }
  }
  return required(wanted, unwanted);
}

Xapian::Query TextPlanner::plan_or(const Node& node) {
  std::vector<Xapian::Query> alternatives;
  for (const Node& child : node.children) {
    alternatives.push_back(plan(child));
  }
  return any_of(alternatives);
}

Xapian::Query TextPlanner::plan_phrase(const Node& node) {
  const std::vector<Sequence> sequences = find_sequences(node.text);
  if (!excluded_) {
    plan_.matched.sequences.insert(plan_.matched.sequences.end(), sequences.begin(),
                                   sequences.end());
  }
  return phrase_of(node, sequences);
}

Xapian::Query TextPlanner::phrase_of(const Node& node,
                                     const std::vector<Sequence>& sequences) {
  return asks_own(node) ? own_phrase_query(index_, sequences)
                        : any_phrase_query(prefix_of(node), sequences);
}

Xapian::Query TextPlanner::plan_field_word(const Node& node) {
  std::vector<Xapian::Query> forms;
  for (const QueryWord& word : query_words({&node})) {
    const std::vector<std::string> stems =
        stems_in_index(index_, prefix_of(node), word.term);
    std::vector<Xapian::Query> ways{asks_own(node)
                                        ? own_words_query(index_, {.terms = stems})
                                        : any_term_query(stems)};
    note_stems(word.term);
    note_parts(word);
    if (!word.parts.empty()) {
      ways.push_back(phrase_of(node, {word.parts}));
    }
    forms.push_back(any_of(ways));
  }
  return {Xapian::Query::OP_AND, forms.begin(), forms.end()};
}

// A stem of any language marks a word of the text.
void TextPlanner::note_stems(const std::string& term) {
  if (!excluded_) {
    plan_.matched.stems.insert(stemmed_term("", term));
    for (std::string& stem : stems_in_index(index_, "", term)) {
      if (stem.starts_with('Z')) {
        plan_.matched.stems.insert(std::move(stem));
      }
    }
  }
}

// As it is typed and as one word or several, as a phrase. In a short query in other forms
// too, for which there is no more weight: docs/relevance.md has what it would cost else.
Xapian::Query TextPlanner::plan_hyphenated(const Node& node) {
  const Xapian::Query phrase = plan_phrase(node);
  return is_long_ ? phrase : any_of({phrase, scaled(0, plan_field_word(node))});
}

void TextPlanner::note_parts(const QueryWord& word) {
  if (!excluded_ && !word.parts.empty()) {
    plan_.matched.sequences.push_back(word.parts);
  }
}

Xapian::Query TextPlanner::plan_prefix(const Node& node) {
  const std::vector<Word> words = find_words(node.text);
  const PrefixTerms found =
      find_prefix_terms(index_.database, exact_term(prefix_of(node), words.front().term));
  if (!excluded_) {
    plan_.matched.beginnings.push_back(words.front().term);
  }
  if (found.left_out > 0) {
    note_left_out(node, found);
  }
  return asks_own(node) ? own_words_query(index_, {.terms = found.terms})
                        : Xapian::Query{Xapian::Query::OP_SYNONYM, found.terms.begin(),
                                        found.terms.end()};
}

// Some of what matches is not found. Of what is left out some would be found, so that no
// count could be trusted at all.
void TextPlanner::note_left_out(const Node& node, const PrefixTerms& found) {
  const std::string all = std::to_string(found.terms.size() + found.left_out);
  const std::string searched = std::to_string(found.terms.size());
  if (excluded_) {
    throw QueryError{"'" + node.text + "*' stands for " + all + " words, of which only " +
                         searched +
                         " can be searched, so it cannot be left out: write more letters",
                     node.position};
  }
  plan_.exact = false;
  plan_.warnings.push_back(node.text + "* stands for " + all + " words; only the " +
                           searched + " commonest were searched, so there may be more");
}

Xapian::Query TextPlanner::plan_near(const Node& node) {
  Sequence words;
  for (const Node& child : node.children) {
    words.push_back(find_sequences(child.text).front().front());
    if (!excluded_) {
      plan_.matched.sequences.push_back({words.back()});
    }
  }
  std::vector<std::string> terms;
  terms.reserve(words.size());
  for (const std::string& word : words) {
    terms.push_back(exact_term(prefix_of(node), word));
  }
  // It counts the words from the first to the last, both included.
  const unsigned window = node.window + static_cast<unsigned>(terms.size()) - 1;
  return asks_own(node) ? own_words_query(index_, {.terms = terms,
                                                   .standing = OwnWords::Standing::Near,
                                                   .window = window})
                        : near_query(terms, window);
}

// What bears the reference comes first, then what names it.
Xapian::Query TextPlanner::plan_reference(const Node& node) {
  const Xapian::Query number{filter_term(Field::Number, node.text)};
  const Xapian::Query reference{filter_term(Field::Reference, node.text)};
  return any_of({plan_phrase(node), fixed_weight(reference_weight, number),
                 fixed_weight(reference_weight / 4, reference)});
}

Xapian::Query TextPlanner::plan_filter(const Node& node) {
  const std::vector<std::string> terms = allowed_filter_terms(index_, query_, node);
  return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

Xapian::Query TextPlanner::plan_words(const std::vector<const Node*>& words) {
  const std::vector<QueryWord> typed = parts_of(query_words(words));
  WordGroup group = make_word_group(typed, query_.match == MatchRule::All);
  find_stems(index_, group);
  add_number_units(index_, typed, group);
  if (query_.expand && !excluded_) {
    add_expansions(group);
    note_synonyms(add_synonyms(index_, query_.synonyms, typed, group));
  }
  const bool may_lack_one = rule_for(group) == MatchRule::Most;
  if (query_.expand && !excluded_ && (reading_ == Reading::Looser || may_lack_one)) {
    add_spellings(group);
  }
  for (GroupedWord& word : group) {
    note_stems(word.term);
    word.own_in = reading_ == Reading::Own ? &index_ : nullptr;
  }
  const Xapian::Query matching = match_words(group);
  return is_ranked() ? raised(matching, bonus_query(index_, group)) : matching;
}

void TextPlanner::add_expansions(WordGroup& group) {
  const Expansions expansions = expand(index_, group);
  for (const FoundExpansion& found : expansions.found) {
    plan_.expanded.push_back(found.shown);
    plan_.matched.sequences.push_back(found.other);
  }
  plan_.ambiguous.insert(plan_.ambiguous.end(), expansions.ambiguous.begin(),
                         expansions.ambiguous.end());
}

// Once each, however many clauses of the query have the words.
void TextPlanner::note_synonyms(const std::vector<SynonymUse>& used) {
  for (const SynonymUse& use : used) {
    std::vector<SynonymUse>& noted = plan_.synonyms;
    if (std::find(noted.begin(), noted.end(), use) != noted.end()) {
      continue;
    }
    noted.push_back(use);
    for (const std::string& other : use.also) {
      for (Sequence& form : forms_in_index(index_, other)) {
        plan_.matched.sequences.push_back(std::move(form));
      }
    }
  }
}

void TextPlanner::add_spellings(WordGroup& group) {
  std::vector<std::string> words;
  words.reserve(group.size());
  for (const GroupedWord& word : group) {
    words.push_back(word.term);
  }
  const std::vector<std::string> beside = telling_terms(index_, words);
  for (GroupedWord& word : group) {
    const auto better = respell(index_, word.text, beside);
    // "gthe": a word without a topic raises nothing.
    if (better && !is_stop_word(*better)) {
      word.respelt = *better;
      plan_.respelt = true;
      plan_.matched.stems.insert(stemmed_term("", *better));
    }
  }
  share_out(group);
}

MatchRule TextPlanner::rule_for(const WordGroup& group) const {
  if (query_.match != MatchRule::Auto) {
    return query_.match;
  }
  return count_distinct(group) <= max_words_all_required ? MatchRule::All
                                                         : MatchRule::Most;
}

Xapian::Query TextPlanner::match_words(const WordGroup& group) {
  if (reading_ == Reading::Looser) {
    return match_near_query(index_, group);
  }
  const std::size_t words = count_distinct(group);
  const MatchRule rule = rule_for(group);
  const bool may_lack_one = rule == MatchRule::Most && words > 2;
  const std::size_t needed = rule == MatchRule::Any ? 1 : words - (may_lack_one ? 1 : 0);
  if (!excluded_) {
    note_rule(rule, needed, words);
  }
  if (rule == MatchRule::Any) {
    return match_any_query(group);
  }
  if (!may_lack_one) {
    return match_all_query(group);
  }
  const std::string spared = spared_word(index_, group);
  const Xapian::Query most = match_most_query(group, spared);
  return is_ranked() ? raised(most, spared_query(group, spared)) : most;
}

// Reported for the largest group of words: brackets may hold others.
void TextPlanner::note_rule(MatchRule rule, std::size_t needed, std::size_t words) {
  if (words > plan_.plain_words) {
    plan_.applied = rule;
    plan_.needed_words = needed;
    plan_.plain_words = words;
  }
}

Xapian::Query dates_query(const Node& node) {
  const Xapian::valueno slot = *spec_of(Field::Date).slot;
  if (node.first && node.last) {
    return {Xapian::Query::OP_VALUE_RANGE, slot, to_iso(*node.first), to_iso(*node.last)};
  }
  if (node.first) {
    return {Xapian::Query::OP_VALUE_GE, slot, to_iso(*node.first)};
  }
  // An undated section has an empty value, which is not before any day.
  return {Xapian::Query::OP_VALUE_RANGE, slot, "0", to_iso(*node.last)};
}

}  // namespace council
