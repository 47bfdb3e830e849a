#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "query/ast.h"
#include "query/synonym.h"

namespace council {

// What counts as a match. Phrases, references, NEAR, words with '*', bracketed clauses,
// fields and periods are always required; the rule is about the plain words that stand
// side by side. Words without a topic ("of", "the") count only under All and in queries
// of nothing else.
enum class MatchRule : std::uint8_t {
  Auto,  // all of up to four words, most of more
  All,   // every word
  Most,  // of three words and more, all but one: one that no paper has, else the
         // commonest
  Any    // one word
};

enum class Sort : std::uint8_t { Relevance, Newest, Oldest, Panel };

enum class Group : std::uint8_t { None, Document, Meeting };

// Of what a person reads.
inline constexpr std::size_t max_offset = 1000;
inline constexpr std::size_t max_limit = 100;
// Of an export, which is read by a program: all that was found, so many at a time.
inline constexpr std::size_t max_exported_offset = 1'000'000;
inline constexpr std::size_t max_exported = 20'000;

// What was asked. Options that narrow (--panel audit) are clauses of `tree` like those of
// the text.
struct Query {
  std::string text;  // as typed
  Node tree;         // as understood, options included
  MatchRule match = MatchRule::Auto;
  Sort sort = Sort::Relevance;
  Group group = Group::None;
  // A filter by a name that no paper has (any more) finds nothing, and is no slip.
  bool unknown_names_are_empty = false;
  std::size_t offset = 0;
  std::size_t limit = 10;
  bool facets = true;
  bool duplicates = false;       // each copy of a section by itself
  bool with_provenance = false;  // the answer is to be citable
  bool recency = false;          // what is newer ranks higher, where both say as much
  std::optional<std::uint64_t> since_revision = {};  // only what is new or changed since
  bool expand = true;      // acronyms also as their long forms and the other way round
  Synonyms synonyms = {};  // words that are searched as others too, where `expand` allows
};

}  // namespace council
