#include "indexer/segment/verbless_title.h"

#include "indexer/segment/line.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

// "moved", not "Related", "proposed": a participle before or behind its noun is no verb.
bool is_past_tense(std::string_view word) {
  constexpr std::size_t shortest = 5;
  return word.size() >= shortest && word.ends_with("ed") && word.front() >= 'a' &&
         !is_any_phrase(word, {"proposed", "related", "received", "raised", "revised",
                               "updated", "amended", "attached", "required", "shared",
                               "united", "delegated", "disabled", "unpaved"});
}

bool is_verb(std::string_view word) {
  return is_past_tense(word) ||
         (word.front() >= 'a' && word.front() <= 'z' &&
          is_any_phrase(
              word, {"is",   "are",  "was",   "were",   "be",    "been", "has",  "have",
                     "had",  "will", "would", "should", "can",   "may",  "must", "gave",
                     "took", "said", "told",  "spoke",  "wrote", "went", "made", "met",
                     "sent", "felt", "read",  "left",   "found", "that", "it",   "he",
                     "she",  "they", "we",    "who",    "which", "could"}));
}

// What opens a sentence, an answer or an outcome rather than a title.
bool opens_otherwise(std::string_view words) {
  return honorific_at(words, 0) ||
         starts_with_any(
             words,
             {"the",      "a",        "an",       "no",         "none",     "nil",
              "nothing",  "there",    "this",     "these",      "all",      "both",
              "noted",    "agreed",   "approved", "resolved",   "accepted", "received",
              "deferred", "refused",  "proposed", "seconded",   "carried",  "as",
              "yes",      "clerk to", "chair to", "chairman to"});
}

// "Mill Rd", "Ash Ave": the stop belongs to the word.
bool is_cut_short(std::string_view word) {
  constexpr std::size_t longest = 3;
  return word.size() <= longest ||
         is_any_phrase(
             word, {"dept", "assoc", "govt", "cncl", "messrs", "approx", "cres", "incl"});
}

}  // namespace

bool is_verbless_title(std::string_view words) {
  constexpr std::size_t most_words = 20;
  const std::string match = fold_typography(trim(words));
  if (match.empty() || match.front() < 'A' || match.front() > 'Z' ||
      count_words(match) > most_words || opens_otherwise(match) ||
      match.find_first_of(";:?!\t") != std::string::npos ||
      match.find(". ") != std::string::npos) {
    return false;
  }
  std::string_view rest = match;
  std::string_view last;
  while (!rest.empty()) {
    last = first_word(rest);
    if (last.empty() || is_verb(last)) {
      return false;
    }
    rest = trim(rest.substr(last.size()));
  }
  return !is_cut_short(last);
}

}  // namespace council
