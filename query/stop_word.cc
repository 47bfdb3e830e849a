#include "query/stop_word.h"

#include <algorithm>
#include <array>

namespace council {
namespace {

// The Snowball project's English list without its contractions ("isn't" folds to "isnt").
constexpr auto stop_words = std::to_array<std::string_view>(
    {"a",       "about",   "above",     "after",    "again",   "against",  "all",
     "am",      "an",      "and",       "any",      "are",     "arent",    "as",
     "at",      "be",      "because",   "been",     "before",  "being",    "below",
     "between", "both",    "but",       "by",       "cannot",  "could",    "couldnt",
     "did",     "didnt",   "do",        "does",     "doesnt",  "doing",    "dont",
     "down",    "during",  "each",      "few",      "for",     "from",     "further",
     "had",     "hadnt",   "has",       "hasnt",    "have",    "havent",   "having",
     "he",      "her",     "here",      "hers",     "herself", "him",      "himself",
     "his",     "how",     "i",         "if",       "in",      "into",     "is",
     "isnt",    "it",      "its",       "itself",   "me",      "more",     "most",
     "mustnt",  "my",      "myself",    "no",       "nor",     "not",      "of",
     "off",     "on",      "once",      "only",     "or",      "other",    "ought",
     "our",     "ours",    "ourselves", "out",      "over",    "own",      "same",
     "shant",   "she",     "should",    "shouldnt", "so",      "some",     "such",
     "than",    "that",    "the",       "their",    "theirs",  "them",     "themselves",
     "then",    "there",   "these",     "they",     "this",    "those",    "through",
     "to",      "too",     "under",     "until",    "up",      "very",     "was",
     "wasnt",   "we",      "were",      "werent",   "what",    "when",     "where",
     "which",   "while",   "who",       "whom",     "why",     "with",     "wont",
     "would",   "wouldnt", "you",       "your",     "yours",   "yourself", "yourselves"});

static_assert(std::is_sorted(stop_words.begin(), stop_words.end()));

}  // namespace

bool is_stop_word(std::string_view folded_word) {
  return std::binary_search(stop_words.begin(), stop_words.end(), folded_word);
}

}  // namespace council
