#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace council {

// Where the words of a record stand, for phrases. Xapian's own table of positions has an
// entry for each word of each record, with the word in it: more than ten bytes for most,
// which makes it as large as all else. Packed, a place takes about one and a half.
class WordPlaces {
 public:
  void add(std::string_view term, unsigned position);

  // As PlacesFinder reads it; "" where there are none.
  [[nodiscard]] std::string pack() const;

 private:
  struct HashedPlace {
    std::uint64_t hash = 0;  // of the term
    unsigned position = 0;
  };
  std::vector<HashedPlace> places_;
};

using Positions = std::vector<unsigned>;

class PackedNumbers;

// Finds where terms stand in one record after another.
class PlacesFinder {
 public:
  explicit PlacesFinder(const std::vector<std::string>& terms);

  // The positions of each term in packed places, each list rising; until the next call.
  // Terms are told from each other, not known by name: all must be terms that the record
  // has. Gives no positions where the bytes are not those of WordPlaces::pack.
  const std::vector<Positions>& find(std::string_view packed);

 private:
  void collect(const PackedNumbers& ranks, std::uint64_t places);
  void repeat_positions();

  std::vector<std::uint64_t> hashes_;  // of the terms
  std::vector<Positions> positions_;
  // Of the record at hand, kept for their memory: the ranks of the terms' digests, by
  // rank the first term that has it (from 1; 0 is none), and where places do not stand
  // one after the other, with the steps to them.
  std::vector<std::size_t> ranks_;
  std::vector<std::uint32_t> wanted_by_;
  std::vector<std::pair<std::uint64_t, unsigned>> steps_;
};

// Whether the terms of these positions stand one after the other somewhere.
bool stand_in_order(const std::vector<Positions>& positions);

// How often they do.
std::size_t times_in_order(const std::vector<Positions>& positions);

// Whether they stand at different positions, in any order, of which the last is less than
// `window` after the first.
bool stand_near(const std::vector<Positions>& positions, unsigned window);

}  // namespace council
