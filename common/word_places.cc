#include "common/word_places.h"

#include <algorithm>
#include <bit>
#include <optional>
#include <tuple>
#include <utility>

#include "common/packed_numbers.h"

namespace council {

namespace {

// The format, numbers as bytes of seven bits with the lowest first:
//
//   how many words W and places P; how many bits a digest has, and its seed
//   the digests of the words as RisingNumbers
//   how many places do not stand one after the place before; of each how many places it
//   is after the last such one, and how far after the place before it stands
//   the words of the places, rising by position: the rank of its digest, in as few bits
//   as a rank needs
//
// So a word costs a byte and a place another. Digests are as short as tells the words of
// one record from each other.

// FNV-1a.
std::uint64_t hash_of(std::string_view term) {
  std::uint64_t hash = 14'695'981'039'346'656'037U;
  for (const char byte : term) {
    hash = (hash ^ static_cast<unsigned char>(byte)) * 1'099'511'628'211U;
  }
  return hash;
}

constexpr unsigned most_bits = 40;

struct Digesting {
  unsigned bits = 1;
  unsigned seed = 0;
};

std::uint64_t digest_of(std::uint64_t hash, const Digesting& digesting) {
  constexpr std::uint64_t odd = 0x9E37'79B9'7F4A'7C15U;
  const std::uint64_t mixed = (hash ^ (digesting.seed * odd)) * odd;
  return (mixed ^ (mixed >> 29U)) * odd >> (64U - digesting.bits);
}

void put_number(std::string& bytes, std::uint64_t number) {
  while (number >= 0x80U) {
    bytes += static_cast<char>(0x80U | (number & 0x7FU));
    number >>= 7U;
  }
  bytes += static_cast<char>(number);
}

// Nothing but zeros after the end.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_{bytes} {}

  std::uint64_t number() {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const std::uint64_t byte = next();
      number |= (byte & 0x7FU) << shift;
      if (byte < 0x80U) {
        break;
      }
    }
    return number;
  }

  [[nodiscard]] std::size_t left() const { return bytes_.size() - at_; }
  [[nodiscard]] std::string_view rest() const { return bytes_.substr(at_); }
  void skip(std::size_t count) { at_ += count; }

 private:
  unsigned char next() {
    return at_ < bytes_.size() ? static_cast<unsigned char>(bytes_[at_++]) : 0;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
};

unsigned width_of_ranks(std::uint64_t words) {
  return std::max(1U, static_cast<unsigned>(std::bit_width(words - 1)));
}

std::vector<std::uint64_t> digests_of(const std::vector<std::uint64_t>& hashes,
                                      const Digesting& digesting) {
  std::vector<std::uint64_t> digests;
  digests.reserve(hashes.size());
  for (const std::uint64_t hash : hashes) {
    digests.push_back(digest_of(hash, digesting));
  }
  std::sort(digests.begin(), digests.end());
  return digests;
}

// Looks at no more of them than it takes to find two that are the same.
bool are_distinct(const std::vector<std::uint64_t>& hashes, const Digesting& digesting) {
  constexpr unsigned most_bits_in_table = 18;
  if (digesting.bits > most_bits_in_table) {
    const std::vector<std::uint64_t> digests = digests_of(hashes, digesting);
    return std::adjacent_find(digests.begin(), digests.end()) == digests.end();
  }
  std::vector<bool> taken(std::size_t{1} << digesting.bits);
  return std::none_of(hashes.begin(), hashes.end(), [&](std::uint64_t hash) {
    auto place = taken[digest_of(hash, digesting)];
    const bool was_taken = place;
    place = true;
    return was_taken;
  });
}

// The shortest digests that tell all words apart. Words made to have the same hash cannot
// be: they count as one, and a phrase may be found that is not there.
Digesting choose_digesting(const std::vector<std::uint64_t>& hashes) {
  constexpr unsigned seeds = 32;
  const std::uint64_t words = hashes.size();
  // Of so many, one seed in seven or so gives no two words the same.
  Digesting digesting{
      .bits = std::max(1U, static_cast<unsigned>(std::bit_width(words * words / 4)))};
  for (; digesting.bits < most_bits; ++digesting.bits) {
    for (digesting.seed = 0; digesting.seed < seeds; ++digesting.seed) {
      if (are_distinct(hashes, digesting)) {
        return digesting;
      }
    }
  }
  return digesting;
}

struct Place {
  unsigned position = 0;
  std::uint64_t rank = 0;

  bool operator<(const Place& other) const {
    return std::tie(position, rank) < std::tie(other.position, other.rank);
  }
};

void put_steps(std::string& bytes, const std::vector<Place>& places) {
  std::string steps;
  std::size_t count = 0;
  std::size_t last = 0;
  unsigned before = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (const unsigned step = places[i].position - before; step != 1) {
      put_number(steps, i - last);
      put_number(steps, step);
      last = i;
      ++count;
    }
    before = places[i].position;
  }
  put_number(bytes, count);
  bytes += steps;
}

std::string pack_ranks(const std::vector<Place>& places, unsigned width) {
  NumberPacker ranks{width};
  for (const Place& place : places) {
    ranks.put(place.rank);
  }
  return ranks.bytes();
}

// What the reader is at the beginning of.
struct Head {
  std::uint64_t words = 0;
  std::uint64_t places = 0;
  Digesting digesting;
};

std::optional<Head> read_head(Reader& reader) {
  Head head;
  head.words = reader.number();
  head.places = reader.number();
  head.digesting.bits = static_cast<unsigned>(reader.number());
  head.digesting.seed = static_cast<unsigned>(reader.number());
  // A word takes two bits at least, and a place one: what claims more is not read.
  const bool may_be =
      head.words > 0 && head.words / 8 <= reader.left() && head.places >= head.words &&
      head.places / 8 <= reader.left() && head.digesting.bits > 0 &&
      head.digesting.bits <= most_bits &&
      RisingNumbers::size_of(head.words, head.digesting.bits) <= reader.left();
  return may_be ? std::optional{head} : std::nullopt;
}

constexpr std::size_t nobody = static_cast<std::size_t>(-1);

// Whether each word can have a position of its own from `first` on, within the window.
// Words with fewer to choose from choose first, so that none is left without.
bool can_stand_from(const std::vector<Positions>& positions, unsigned first,
                    unsigned window) {
  std::vector<Positions> choices;
  for (const Positions& some : positions) {
    const auto begin = std::lower_bound(some.begin(), some.end(), first);
    choices.emplace_back(begin, std::lower_bound(begin, some.end(), first + window));
  }
  std::sort(choices.begin(), choices.end(),
            [](const Positions& a, const Positions& b) { return a.size() < b.size(); });
  Positions taken;
  for (const Positions& some : choices) {
    const auto free = std::find_if(some.begin(), some.end(), [&taken](unsigned position) {
      return std::find(taken.begin(), taken.end(), position) == taken.end();
    });
    if (free == some.end()) {
      return false;
    }
    taken.push_back(*free);
  }
  return true;
}

}  // namespace

void WordPlaces::add(std::string_view term, unsigned position) {
  places_.push_back({hash_of(term), position});
}

std::string WordPlaces::pack() const {
  if (places_.empty()) {
    return "";
  }
  std::vector<std::uint64_t> hashes;
  hashes.reserve(places_.size());
  for (const HashedPlace& place : places_) {
    hashes.push_back(place.hash);
  }
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  const Digesting digesting = choose_digesting(hashes);
  const std::vector<std::uint64_t> digests = digests_of(hashes, digesting);
  std::vector<Place> places;
  places.reserve(places_.size());
  for (const HashedPlace& place : places_) {
    const auto rank = std::lower_bound(digests.begin(), digests.end(),
                                       digest_of(place.hash, digesting));
    places.push_back(
        {place.position, static_cast<std::uint64_t>(rank - digests.begin())});
  }
  std::sort(places.begin(), places.end());
  std::string bytes;
  put_number(bytes, digests.size());
  put_number(bytes, places.size());
  put_number(bytes, digesting.bits);
  put_number(bytes, digesting.seed);
  bytes += RisingNumbers::pack(digests, digesting.bits);
  put_steps(bytes, places);
  return bytes + pack_ranks(places, width_of_ranks(digests.size()));
}

PlacesFinder::PlacesFinder(const std::vector<std::string>& terms)
    : positions_(terms.size()), ranks_(terms.size(), nobody) {
  for (const std::string& term : terms) {
    hashes_.push_back(hash_of(term));
  }
}

const std::vector<Positions>& PlacesFinder::find(std::string_view packed) {
  for (Positions& some : positions_) {
    some.clear();
  }
  Reader reader{packed};
  const auto head = read_head(reader);
  if (!head) {
    return positions_;
  }
  const unsigned width = width_of_ranks(head->words);
  // As many as numbers of that width: what no digest has is wanted by nobody.
  wanted_by_.assign(std::size_t{1} << width, 0);
  const RisingNumbers digests{reader.rest(), head->words, head->digesting.bits};
  for (std::size_t i = 0; i < hashes_.size(); ++i) {
    const auto rank = digests.find(digest_of(hashes_[i], head->digesting));
    ranks_[i] = rank.value_or(nobody);
    if (rank && wanted_by_[*rank] == 0) {
      wanted_by_[*rank] = static_cast<std::uint32_t>(i) + 1;
    }
  }
  reader.skip(RisingNumbers::size_of(head->words, head->digesting.bits));
  steps_.clear();
  const std::uint64_t steps = reader.number();
  std::uint64_t at = 0;
  for (std::uint64_t i = 0; i < steps && reader.left() > 0; ++i) {
    at += reader.number();
    steps_.emplace_back(at, static_cast<unsigned>(reader.number()));
  }
  collect(PackedNumbers{reader.rest(), width}, head->places);
  repeat_positions();
  return positions_;
}

// Two loops, the inner one over places that stand one after the other.
void PlacesFinder::collect(const PackedNumbers& ranks, std::uint64_t places) {
  // The position of a place, less the place.
  unsigned offset = 1;
  auto step = steps_.begin();
  for (std::uint64_t place = 0; place < places;) {
    while (step != steps_.end() && step->first <= place) {
      offset += (step++)->second - 1;
    }
    const std::uint64_t end =
        step == steps_.end() ? places : std::min(step->first, places);
    for (; place < end; ++place) {
      if (const std::uint32_t wanted = wanted_by_[ranks[place]]; wanted != 0) {
        positions_[wanted - 1].push_back(static_cast<unsigned>(place) + offset);
      }
    }
  }
}

// A term that is wanted twice has its positions twice.
void PlacesFinder::repeat_positions() {
  for (std::size_t i = 0; i < ranks_.size(); ++i) {
    const std::size_t first = ranks_[i] == nobody ? i : wanted_by_[ranks_[i]] - 1;
    if (first != i) {
      positions_[i] = positions_[first];
    }
  }
}

namespace {

bool stand_in_order_from(const std::vector<Positions>& positions, unsigned first) {
  return std::all_of(positions.begin(), positions.end(), [&](const Positions& some) {
    return std::binary_search(some.begin(), some.end(), first++);
  });
}

}  // namespace

bool stand_in_order(const std::vector<Positions>& positions) {
  return !positions.empty() && std::any_of(positions.front().begin(),
                                           positions.front().end(), [&](unsigned first) {
                                             return stand_in_order_from(positions, first);
                                           });
}

std::size_t times_in_order(const std::vector<Positions>& positions) {
  return positions.empty() ? 0
                           : static_cast<std::size_t>(std::count_if(
                                 positions.front().begin(), positions.front().end(),
                                 [&](unsigned first) {
                                   return stand_in_order_from(positions, first);
                                 }));
}

bool stand_near(const std::vector<Positions>& positions, unsigned window) {
  return std::any_of(positions.begin(), positions.end(), [&](const Positions& some) {
    return std::any_of(some.begin(), some.end(), [&](unsigned first) {
      return can_stand_from(positions, first, window);
    });
  });
}

}  // namespace council
