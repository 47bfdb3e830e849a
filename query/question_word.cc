#include "query/question_word.h"

#include <algorithm>
#include <array>

namespace council {
namespace {

constexpr auto openings = std::to_array<std::string_view>(
    {"are",   "can",   "could", "did",  "do",    "does", "had",   "has",
     "have",  "how",   "is",    "was",  "were",  "what", "whats", "when",
     "where", "which", "who",   "whom", "whose", "why",  "will",  "would"});

constexpr auto question_words = std::to_array<std::string_view>(
    {"agree",    "agreed",    "agreeing", "agrees",   "anyone", "come",  "comes",
     "decide",   "decided",   "decides",  "deciding", "ever",   "get",   "gets",
     "getting",  "go",        "goes",     "going",    "gone",   "got",   "happen",
     "happened", "happening", "happens",  "many",     "much",   "often", "said",
     "say",      "saying",    "says",     "went",     "will"});

static_assert(std::is_sorted(openings.begin(), openings.end()));
static_assert(std::is_sorted(question_words.begin(), question_words.end()));

}  // namespace

bool opens_question(std::string_view folded_word) {
  return std::binary_search(openings.begin(), openings.end(), folded_word);
}

bool is_question_word(std::string_view folded_word) {
  return std::binary_search(question_words.begin(), question_words.end(), folded_word);
}

}  // namespace council
