#include "query/plan/word_group.h"

#include <algorithm>

#include "common/text_index.h"
#include "common/word.h"
#include "query/plan/stems.h"
#include "query/plan/weights.h"
#include "query/stop_word.h"

namespace council {
namespace {

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool has_lower(const std::string& text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return c >= 'a' && c <= 'z'; });
}

// "IT" among small letters is not the word "it".
bool is_topical(const GroupedWord& word, bool query_has_small_letters) {
  const bool is_acronym = query_has_small_letters && word.text.size() > 1 &&
                          std::all_of(word.text.begin(), word.text.end(), is_upper);
  return is_acronym || !is_stop_word(word.term);
}

Xapian::Query any_of(const std::vector<Xapian::Query>& queries) {
  return {Xapian::Query::OP_OR, queries.begin(), queries.end()};
}

Xapian::Query word_query(const GroupedWord& word) {
  const Xapian::Query stem = word.stems.size() == 1
                                 ? Xapian::Query{word.stems.front()}
                                 : Xapian::Query{Xapian::Query::OP_SYNONYM,
                                                 word.stems.begin(), word.stems.end()};
  if (word.others.empty()) {
    return stem;
  }
  return any_of({stem, scaled(expansion_share * word.others_share,
                              any_phrase_query("", word.others))});
}

// For the quorum: the same alternatives without weights.
Alternatives alternatives_of(const GroupedWord& word) {
  Alternatives alternatives;
  for (const std::string& stem : word.stems) {
    alternatives.push_back({stem});
  }
  alternatives.insert(alternatives.end(), word.others.begin(), word.others.end());
  return alternatives;
}

Xapian::Query pair_query(const GroupedWord& first, const GroupedWord& second) {
  return phrase_query("", {first.term, second.term});
}

}  // namespace

WordGroup make_word_group(const std::vector<const Node*>& words, bool keep_all) {
  WordGroup all;
  bool has_small_letters = false;
  for (const Node* node : words) {
    for (const Word& word : find_words(node->text)) {
      if (!word.is_variant) {
        all.push_back({.text = node->text, .term = word.term, .stems = {}, .others = {}});
      }
    }
    has_small_letters = has_small_letters || has_lower(node->text);
  }
  WordGroup topical;
  bool follows_last = false;
  for (GroupedWord& word : all) {
    word.follows_last = follows_last;
    follows_last = is_topical(word, has_small_letters);
    if (follows_last) {
      topical.push_back(word);
    }
  }
  for (std::size_t i = 1; i < all.size(); ++i) {
    all[i].follows_last = true;
  }
  return keep_all || topical.empty() ? all : topical;
}

void find_stems(const OpenIndex& index, WordGroup& group) {
  for (GroupedWord& word : group) {
    word.stems = stems_in_index(index, "", word.term);
  }
}

Expansions expand(const OpenIndex& index, WordGroup& group) {
  std::vector<QueryWord> words;
  for (const GroupedWord& word : group) {
    words.push_back({word.text, word.term});
  }
  Expansions expansions = find_expansions(index, words);
  for (const FoundExpansion& found : expansions.found) {
    for (std::size_t i = found.first; i <= found.last; ++i) {
      group[i].others.push_back(found.other);
      group[i].others_share = 1.0 / static_cast<double>(found.last - found.first + 1);
    }
  }
  return expansions;
}

Xapian::Query match_query(const WordGroup& group, std::size_t needed) {
  std::vector<Xapian::Query> words;
  std::vector<Alternatives> alternatives;
  for (const GroupedWord& word : group) {
    words.push_back(word_query(word));
    alternatives.push_back(alternatives_of(word));
  }
  if (needed == group.size()) {
    return {Xapian::Query::OP_AND, words.begin(), words.end()};
  }
  Xapian::Query any = any_of(words);
  if (needed <= 1) {
    return any;
  }
  return {Xapian::Query::OP_FILTER, any, quorum_query(std::move(alternatives), needed)};
}

Xapian::Query bonus_query(const WordGroup& group) {
  const std::string title{spec_of(Field::Title).prefix};
  const std::string decision{spec_of(Field::Decision).prefix};
  std::vector<Xapian::Query> exact;
  std::vector<Xapian::Query> in_title;
  std::vector<Xapian::Query> in_decision;
  std::vector<Xapian::Query> pairs;
  for (std::size_t i = 0; i < group.size(); ++i) {
    exact.emplace_back(exact_term("", group[i].term));
    in_title.emplace_back(stemmed_term(title, group[i].term));
    in_decision.emplace_back(stemmed_term(decision, group[i].term));
    if (i > 0 && group[i].follows_last) {
      pairs.push_back(pair_query(group[i - 1], group[i]));
    }
  }
  return any_of(
      {scaled(exact_share, any_of(exact)), scaled(title_share, any_of(in_title)),
       scaled(decision_share, any_of(in_decision)), scaled(pair_share, any_of(pairs))});
}

}  // namespace council
