#pragma once

#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/word_places.h"
#include "query/section_set.h"

namespace council {

// Exact terms, and how they are to stand.
struct Standing {
  std::vector<std::string> terms;
  std::optional<unsigned> window{};  // absent: in order
};

// What Xapian's OP_PHRASE and OP_NEAR do with its table of positions, which the index
// does not have: it keeps places packed (common/word_places.h).

// The sections in which the exact terms stand next to each other, in order. A section
// weighs what all of the terms together weigh.
Xapian::Query in_order_query(const std::vector<std::string>& terms);

// The same of those in which they stand at different places, in any order, the last less
// than `window` after the first.
Xapian::Query near_query(const std::vector<std::string>& terms, unsigned window);

// How a part of such a query asks its terms to stand; nullopt for any other.
std::optional<Standing> standing_of(const Xapian::Query& part);

// While it lives, queries that this thread runs look for places in no sections but these,
// which must be all that the queries may find. A part that only raises weights would
// otherwise look on from each section to the next where its terms stand so, wherever that
// is. Of a single database.
class PlacesWithin {
 public:
  explicit PlacesWithin(const SectionSet& sections);
  ~PlacesWithin();
  PlacesWithin(const PlacesWithin&) = delete;
  PlacesWithin& operator=(const PlacesWithin&) = delete;
};

// The packed places of sections, one after another.
class PackedPlaces {
 public:
  explicit PackedPlaces(const Xapian::Database& database);

  // Of one that does not come before those asked for before; until the next call. "" for
  // one that has none.
  const std::string& find(Xapian::docid section);

 private:
  Xapian::ValueIterator at_;
  Xapian::docid section_ = 0;
  std::string packed_;
};

// Whether terms stand as they are to in sections that have them all.
class StandingTest {
 public:
  explicit StandingTest(const Standing& standing);

  bool holds(const std::string& packed_places);

 private:
  std::optional<unsigned> window_;
  PlacesFinder finder_;
};

// The places of terms, section after section.
class PlacesCursor {
 public:
  PlacesCursor(const Xapian::Database& database, const std::vector<std::string>& terms);

  // Of a section that has all of the terms, and comes after those asked for before; until
  // the next call.
  const std::vector<Positions>& find(Xapian::docid section);

 private:
  PlacesFinder finder_;
  PackedPlaces packed_;
};

}  // namespace council
