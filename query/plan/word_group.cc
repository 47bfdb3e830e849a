#include "query/plan/word_group.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "common/text_index.h"
#include "query/asking_word.h"
#include "query/plan/own_words.h"
#include "query/plan/phrase_forms.h"
#include "query/plan/stems.h"
#include "query/plan/weights.h"
#include "query/question_word.h"
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

// By its stem.
Xapian::Query stem_of_word(const GroupedWord& word) {
  if (word.own_in != nullptr) {
    return own_words_query(*word.own_in, {.terms = word.stems});
  }
  return word.share == 1 ? any_term_query(word.stems)
                         : scaled(word.share, any_term_query(word.stems));
}

Xapian::Query word_query(const GroupedWord& word) {
  Xapian::Query stem = stem_of_word(word);
  if (word.others.empty()) {
    return stem;
  }
  std::vector<Xapian::Query> ways{stem};
  for (const OtherWords& other : word.others) {
    ways.push_back(word.own_in != nullptr
                       ? own_phrase_query(*word.own_in, other.forms)
                       : scaled(other.share, best_phrase_query(other.forms)));
  }
  return any_of(ways);
}

std::vector<Xapian::Query> word_queries(const WordGroup& group) {
  std::vector<Xapian::Query> words;
  words.reserve(group.size());
  for (const GroupedWord& word : group) {
    words.push_back(word_query(word));
  }
  return words;
}

bool is_digits(const std::string& term) {
  return std::all_of(term.begin(), term.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

// The word as it may have been meant.
const std::string& meant(const GroupedWord& word) {
  return word.respelt.empty() ? word.term : word.respelt;
}

Xapian::Query pair_query(const GroupedWord& first, const GroupedWord& second) {
  return phrase_query("", {meant(first), meant(second)});
}

// The words of the group that stand at [first, last] among all words.
std::vector<GroupedWord*> words_at(WordGroup& group, const SynonymPlace& place) {
  std::vector<GroupedWord*> found;
  for (GroupedWord& word : group) {
    if (word.place >= place.first && word.place <= place.last) {
      found.push_back(&word);
    }
  }
  return found;
}

// The forms of all other words of a group, those left out that the index has not.
std::vector<Sequence> keep_known(const OpenIndex& index, SynonymUse& use) {
  std::vector<Sequence> forms;
  std::erase_if(use.also, [&](const std::string& other) {
    const std::vector<Sequence> found = forms_in_index(index, other);
    forms.insert(forms.end(), found.begin(), found.end());
    return found.empty();
  });
  return forms;
}

}  // namespace

WordGroup make_word_group(const std::vector<QueryWord>& words, bool keep_all) {
  WordGroup all;
  bool has_small_letters = false;
  for (const QueryWord& word : words) {
    all.push_back({.text = word.text,
                   .term = word.term,
                   .stems = {},
                   .place = all.size(),
                   .others = {}});
    has_small_letters = has_small_letters || has_lower(word.text);
  }
  const bool is_question = words.size() > 1 && opens_question(words.front().term);
  WordGroup topical;
  bool follows_last = false;
  for (GroupedWord& word : all) {
    word.follows_last = follows_last;
    follows_last = is_topical(word, has_small_letters) &&
                   !(is_question && is_question_word(word.term));
    if (follows_last) {
      topical.push_back(word);
    }
  }
  for (std::size_t i = 1; i < all.size(); ++i) {
    all[i].follows_last = true;
  }
  WordGroup group = keep_all || topical.empty() ? std::move(all) : std::move(topical);
  share_out(group);
  return group;
}

void share_out(WordGroup& group) {
  for (GroupedWord& word : group) {
    const bool asks =
        group.size() > max_words_all_required && is_asking_word(meant(word));
    word.share = asks ? asking_share : 1;
  }
}

void find_stems(const OpenIndex& index, WordGroup& group) {
  for (GroupedWord& word : group) {
    word.stems = stems_in_index(index, "", word.term);
  }
}

Expansions expand(const OpenIndex& index, WordGroup& group) {
  std::vector<QueryWord> words;
  words.reserve(group.size());
  for (const GroupedWord& word : group) {
    words.push_back({word.text, word.term});
  }
  Expansions expansions = find_expansions(index, words);
  for (const FoundExpansion& found : expansions.found) {
    const double share =
        expansion_share / static_cast<double>(found.last - found.first + 1);
    for (std::size_t i = found.first; i <= found.last; ++i) {
      group[i].others.push_back({{found.other}, share});
    }
  }
  return expansions;
}

std::vector<SynonymUse> add_synonyms(const OpenIndex& index, const Synonyms& synonyms,
                                     const std::vector<QueryWord>& words,
                                     WordGroup& group) {
  std::vector<SynonymUse> used;
  for (SynonymPlace& place : find_synonyms(synonyms, words)) {
    const std::vector<GroupedWord*> named = words_at(group, place);
    const std::vector<Sequence> forms = keep_known(index, place.use);
    if (named.empty() || forms.empty()) {
      continue;
    }
    for (GroupedWord* word : named) {
      word->others.push_back({forms, synonym_share / static_cast<double>(named.size())});
    }
    used.push_back(std::move(place.use));
  }
  return used;
}

std::size_t count_distinct(const WordGroup& group) {
  std::set<std::string> stems;
  for (const GroupedWord& word : group) {
    stems.insert(stemmed_term("", word.term));
  }
  return stems.size();
}

Xapian::Query match_all_query(const WordGroup& group) {
  const std::vector<Xapian::Query> words = word_queries(group);
  return {Xapian::Query::OP_AND, words.begin(), words.end()};
}

Xapian::Query match_most_query(const WordGroup& group, const std::string& spared) {
  std::vector<Xapian::Query> required;
  for (const GroupedWord& word : group) {
    if (stemmed_term("", word.term) != spared) {
      required.push_back(word_query(word));
    }
  }
  return {Xapian::Query::OP_AND, required.begin(), required.end()};
}

Xapian::Query spared_query(const WordGroup& group, const std::string& spared) {
  std::vector<Xapian::Query> words;
  for (const GroupedWord& word : group) {
    if (stemmed_term("", word.term) == spared) {
      words.push_back(word_query(word));
    }
  }
  return any_of(words);
}

std::string spared_word(const OpenIndex& index, const WordGroup& group) {
  std::string commonest;
  double most = 0;
  for (const GroupedWord& word : group) {
    std::string stem = stemmed_term("", word.term);
    const double frequency = sections_with_any(index, word.stems);
    if (frequency == 0 && word.others.empty() && word.respelt.empty()) {
      return stem;
    }
    if (commonest.empty() || frequency > most) {
      commonest = stem;
      most = frequency;
    }
  }
  return commonest;
}

Xapian::Query match_any_query(const WordGroup& group) {
  return any_of(word_queries(group));
}

Xapian::Query match_near_query(const OpenIndex& index, const WordGroup& group) {
  std::vector<Xapian::Query> words = word_queries(group);
  for (const GroupedWord& word : group) {
    if (!word.respelt.empty()) {
      // Its weight is a bonus already.
      words.push_back(scaled(0, stem_query(index, "", word.respelt)));
    }
  }
  return any_of(words);
}

namespace {

std::vector<std::string> commonest_decisions(const OpenIndex& index) {
  constexpr std::size_t most_types = 8;
  const std::string prefix{spec_of(Field::DecisionType).prefix};
  std::vector<std::string> types{index.database.allterms_begin(prefix),
                                 index.database.allterms_end(prefix)};
  std::stable_sort(types.begin(), types.end(), [&](const auto& a, const auto& b) {
    return term_frequency(index, a) > term_frequency(index, b);
  });
  types.resize(std::min(types.size(), most_types));
  return types;
}

// Sections with a decision of one of the commonest types: a decision has several, and
// each type costs a look at every section whose title matches.
Xapian::Query decided_sections(const OpenIndex& index) {
  std::optional<std::vector<std::string>>& types = index.memory->decided;
  if (!types) {
    types = commonest_decisions(index);
  }
  return {Xapian::Query::OP_OR, types->begin(), types->end()};
}

// An officer asks for what was resolved, and would get its long appendices, which say the
// words oftener.
Xapian::Query decided_query(const OpenIndex& index,
                            const std::vector<Xapian::Query>& in_title) {
  const Xapian::Query titled{Xapian::Query::OP_AND, in_title.begin(), in_title.end()};
  return fixed_weight(decided_weight,
                      {Xapian::Query::OP_AND, titled, decided_sections(index)});
}

}  // namespace

Xapian::Query bonus_query(const OpenIndex& index, const WordGroup& group) {
  const std::string title{spec_of(Field::Title).prefix};
  const std::string decision{spec_of(Field::Decision).prefix};
  std::vector<Xapian::Query> exact;
  std::vector<Xapian::Query> in_title;
  std::vector<Xapian::Query> in_decision;
  std::vector<Xapian::Query> pairs;
  std::vector<Xapian::Query> respelt;
  std::vector<Xapian::Query> numbers;
  for (std::size_t i = 0; i < group.size(); ++i) {
    if (i > 0 && group[i].follows_last) {
      pairs.push_back(pair_query(group[i - 1], group[i]));
    }
    if (group[i].share < 1) {
      continue;
    }
    if (has_term(index, exact_term("", meant(group[i])))) {
      exact.emplace_back(exact_term("", meant(group[i])));
    }
    in_title.push_back(stem_query(index, title, meant(group[i])));
    in_decision.push_back(stem_query(index, decision, meant(group[i])));
    if (is_digits(group[i].term)) {
      numbers.emplace_back(filter_term(Field::Number, group[i].term));
    }
    if (!group[i].respelt.empty()) {
      respelt.push_back(stem_query(index, "", group[i].respelt));
    }
  }
  return any_of(
      {scaled(exact_share, any_of(exact)), scaled(title_share, any_of(in_title)),
       scaled(decision_share, any_of(in_decision)), scaled(pair_share, any_of(pairs)),
       scaled(respelt_share, any_of(respelt)),
       fixed_weight(number_weight, any_of(numbers)), decided_query(index, in_title)});
}

}  // namespace council
