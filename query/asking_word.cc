#include "query/asking_word.h"

#include <algorithm>
#include <array>

namespace council {
namespace {

constexpr auto asking_words = std::to_array<std::string_view>(
    {"anything",   "article",   "articles",  "concerned",  "concerning", "deal",
     "dealing",    "deals",     "dealt",     "describe",   "described",  "describes",
     "describing", "discuss",   "discussed", "discusses",  "discussing", "document",
     "documents",  "eg",        "etc",       "find",       "finding",    "give",
     "given",      "gives",     "giving",    "ie",         "interested", "involve",
     "involved",   "involves",  "involving", "know",       "known",      "like",
     "look",       "looking",   "mention",   "mentioned",  "mentioning", "mentions",
     "paper",      "papers",    "pertain",   "pertaining", "please",     "possible",
     "regard",     "regarding", "relate",    "related",    "relates",    "relating",
     "relevant",   "say",       "says",      "see",        "show",       "shown",
     "shows",      "something", "tell",      "tells",      "topic",      "topics",
     "want",       "wants",     "whether"});

static_assert(std::is_sorted(asking_words.begin(), asking_words.end()));

}  // namespace

bool is_asking_word(std::string_view folded_word) {
  return std::binary_search(asking_words.begin(), asking_words.end(), folded_word);
}

}  // namespace council
