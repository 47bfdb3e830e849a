#include "query/suggest.h"

#include <algorithm>

#include "common/text_index.h"
#include "common/word.h"
#include "query/nearest.h"

namespace council {
namespace {

constexpr std::size_t min_letters = 4;
constexpr std::size_t max_terms_compared = 1'000'000;

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_plain(const std::string& term) {
  return std::all_of(term.begin(), term.end(), is_lower);
}

bool is_known(const OpenIndex& index, const std::string& term) {
  return index.database.term_exists(exact_term("", term)) ||
         index.database.term_exists(stemmed_term("", term));
}

struct Candidate {
  std::size_t distance = 0;
  Xapian::doccount frequency = 0;
  std::string term;

  [[nodiscard]] bool better_than(const Candidate& other) const {
    return distance != other.distance ? distance < other.distance
                                      : frequency > other.frequency;
  }
};

// The nearest of the words that start with `start`.
std::optional<Candidate> nearest_term(const OpenIndex& index, const std::string& word,
                                      const std::string& start) {
  Candidate best{.distance = (word.size() < 6 ? 1U : 2U) + 1, .frequency = 0, .term = {}};
  std::size_t compared = 0;
  const Xapian::Database& database = index.database;
  for (auto term = database.allterms_begin(start);
       term != database.allterms_end(start) && compared < max_terms_compared;
       ++term, ++compared) {
    Candidate candidate{.distance = edit_distance(word, *term, best.distance),
                        .frequency = term.get_termfreq(),
                        .term = *term};
    if (is_plain(candidate.term) && candidate.better_than(best)) {
      best = std::move(candidate);
    }
  }
  return best.term.empty() ? std::nullopt : std::optional{std::move(best)};
}

// Slips in the first letter are rare, and looking for them costs a look at every word.
std::optional<std::string> better_spelling(const OpenIndex& index,
                                           const std::string& word) {
  std::optional<Candidate> best = nearest_term(index, word, word.substr(0, 1));
  for (char first = 'a'; !best && first <= 'z'; ++first) {
    best = nearest_term(index, word, std::string(1, first));
  }
  return best ? std::optional{best->term} : std::nullopt;
}

void add_words(const Node& node, std::vector<const Node*>& words) {
  if (node.kind == NodeKind::Word) {
    words.push_back(&node);
  }
  for (const Node& child : node.children) {
    add_words(child, words);
  }
}

// "MACH", "Ofsted" in small letters only is fair game: names are misspelt as well.
bool is_acronym(const std::string& text) {
  return std::none_of(text.begin(), text.end(), is_lower);
}

}  // namespace

std::optional<std::string> suggest(const OpenIndex& index, const Query& query) {
  std::vector<const Node*> words;
  add_words(query.tree, words);
  std::sort(words.begin(), words.end(),
            [](const Node* a, const Node* b) { return a->position > b->position; });
  std::string suggestion = query.text;
  for (const Node* node : words) {
    const std::vector<Word> found = find_words(node->text);
    const std::size_t at = query.text.find(node->text, node->position);
    if (found.size() != 1 || at == std::string::npos || is_acronym(node->text)) {
      continue;
    }
    const std::string& term = found.front().term;
    if (term.size() < min_letters || !is_plain(term) || is_known(index, term)) {
      continue;
    }
    if (const std::optional<std::string> better = better_spelling(index, term)) {
      suggestion.replace(at, node->text.size(), *better);
    }
  }
  return suggestion == query.text ? std::nullopt : std::optional{suggestion};
}

}  // namespace council
