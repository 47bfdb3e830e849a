#include "indexer/segment/ward_or_party.h"

#include <cstddef>

#include "indexer/segment/name_shape.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

bool is_of_party(std::string_view word) {
  return is_any_phrase(
      word, {"labour",    "lab",       "conservative", "conservatives", "con",
             "liberal",   "democrat",  "democrats",    "lib",           "dem",
             "dems",      "green",     "greens",       "independent",   "independents",
             "ind",       "reform",    "plaid",        "snp",           "ukip",
             "unionist",  "unionists", "dup",          "uup",           "sdlp",
             "sinn",      "fianna",    "fine",         "alliance",      "non-aligned",
             "ungrouped", "unaligned", "llafur",       "annibynnol",    "ceidwadwyr"});
}

// "Scottish National Party", "Labour & Co-operative Group".
bool stands_beside_party(std::string_view word) {
  return is_any_phrase(
      word, {"party",  "group",       "grouping",     "uk",       "cymru",       "and",
             "&",      "the",         "of",           "scottish", "national",    "welsh",
             "ulster", "democratic",  "social",       "fein",     "f\xC3\xA9in", "gael",
             "fail",   "f\xC3\xA1il", "co-operative", "non-party"});
}

}  // namespace

bool is_ward_or_party(std::string_view text) {
  constexpr std::size_t most_words = 5;
  if (count_words(text) > most_words) {
    return false;
  }
  if (contains_any(text, {"ward", "division", "constituency", "electoral area"})) {
    return true;
  }
  bool is_party = is_any_phrase(text, {"scottish national party", "snp", "co-operative"});
  for (std::size_t at = skip_blanks(text, 0); at < text.size();) {
    const std::size_t end = blank_end(text, at);
    const std::string_view word = text.substr(at, end - at);
    if (!is_of_party(word) && !stands_beside_party(word)) {
      return false;
    }
    is_party = is_party || is_of_party(word);
    at = skip_blanks(text, end);
  }
  return is_party;
}

}  // namespace council
