#pragma once

#include <map>
#include <string>
#include <vector>

#include "indexer/body_aliases.h"
#include "indexer/store/maintenance.h"

namespace council {

// A body and how the papers name it.
struct BodyRow {
  std::string council;  // "" where no paper names one
  std::string key;
  std::string name;
  std::map<std::string, int> spellings;  // as printed -> papers
  int papers = 0;
  int first_year = 0;  // 0 where no paper is dated
  int last_year = 0;

  bool operator==(const BodyRow&) const = default;
};

// Two bodies of one council that might be one: for a person to judge, never merged.
struct BodySuggestion {
  std::string council;
  std::string earlier;
  std::string later;
  std::string reason;   // "renamed", "spelled alike", or "told" where a paper says so
  std::string where{};  // what tells it: "minutes.pdf, page 3"; "" where none does

  bool operator==(const BodySuggestion&) const = default;
};

struct BodyList {
  std::vector<BodyRow> bodies;              // by council and name
  std::vector<BodySuggestion> suggestions;  // by council and name
  std::string lineage;                      // JSON as lineage_as_json writes it, or ""

  bool operator==(const BodyList&) const = default;
};

// What an index knows of bodies. Suggested are first those of which a paper says that one
// is the other's former name, each pair where it is told first. Suggested as renamed are
// two whose years do not overlap, at most two years apart, with most of their telling
// words in common; as spelled alike, two whose names differ in one or two letters.
BodyList list_bodies(const IndexStatus& status);

// The list for people, and as JSON (one object, '\n' at its end).
std::string bodies_as_text(const BodyList& list);
std::string bodies_as_json(const BodyList& list);

// Which body followed which, as the index keeps it; "" when the aliases tell of none.
std::string lineage_as_json(const BodyAliases& aliases);

}  // namespace council
