#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace council {

// Where the words of a record stand, for phrases. Xapian's own table of positions has an
// entry for each word of each record, with the word in it: more than ten bytes for most,
// which makes it as large as all else. Packed, a place takes about one and a half.
class WordPlaces {
 public:
  void add(std::string_view term, unsigned position);

  // As find_positions reads it; "" where there are none.
  [[nodiscard]] std::string pack() const;

 private:
  struct HashedPlace {
    std::uint64_t hash = 0;  // of the term
    unsigned position = 0;
  };
  std::vector<HashedPlace> places_;
};

using Positions = std::vector<unsigned>;

// Finds the terms' positions in packed places, each list rising. Terms are told from each
// other, not known by name: all must be terms that the record has. Gives no positions
// where the bytes are not those of WordPlaces::pack.
std::vector<Positions> find_positions(std::string_view packed,
                                      const std::vector<std::string>& terms);

// Whether the terms of these positions stand one after the other somewhere.
bool stand_in_order(const std::vector<Positions>& positions);

// Whether they stand at different positions, in any order, of which the last is less than
// `window` after the first.
bool stand_near(const std::vector<Positions>& positions, unsigned window);

}  // namespace council
