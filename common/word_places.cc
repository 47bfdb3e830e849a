#include "common/word_places.h"

#include <algorithm>
#include <bit>
#include <optional>
#include <utility>

namespace council {
namespace {

// The format, all numbers as bytes of seven bits with the lowest first:
//
//   how many words W and places P; how many bits a digest has, and its seed
//   the digests of the words, rising, each as the difference to the one before
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

  std::uint64_t bits(unsigned count) {
    while (kept_ < count) {
      held_ |= std::uint64_t{next()} << kept_;
      kept_ += 8;
    }
    const std::uint64_t value = held_ & ((std::uint64_t{1} << count) - 1);
    held_ >>= count;
    kept_ -= count;
    return value;
  }

  [[nodiscard]] std::size_t left() const { return bytes_.size() - at_; }

 private:
  unsigned char next() {
    return at_ < bytes_.size() ? static_cast<unsigned char>(bytes_[at_++]) : 0;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::uint64_t held_ = 0;
  unsigned kept_ = 0;
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

  auto operator<=>(const Place&) const = default;
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

void put_ranks(std::string& bytes, const std::vector<Place>& places, unsigned width) {
  std::uint64_t held = 0;
  unsigned kept = 0;
  for (const Place& place : places) {
    held |= place.rank << kept;
    for (kept += width; kept >= 8; kept -= 8) {
      bytes += static_cast<char>(held & 0xFFU);
      held >>= 8U;
    }
  }
  if (kept > 0) {
    bytes += static_cast<char>(held);
  }
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
  // A word takes a byte at least, and a place a bit: what claims more is not read.
  const bool may_be = head.words > 0 && head.words <= reader.left() &&
                      head.places >= head.words && head.places / 8 <= reader.left() &&
                      head.digesting.bits > 0 && head.digesting.bits <= most_bits;
  return may_be ? std::optional{head} : std::nullopt;
}

constexpr std::size_t nobody = static_cast<std::size_t>(-1);

// By rank, the first of the wanted digests that has it, or nobody.
std::vector<std::size_t> read_ranks(Reader& reader, const Head& head,
                                    const std::vector<std::uint64_t>& wanted) {
  std::vector<std::size_t> wanted_by(head.words, nobody);
  std::uint64_t digest = 0;
  for (std::size_t& first : wanted_by) {
    digest += reader.number();
    const auto found = std::find(wanted.begin(), wanted.end(), digest);
    if (found != wanted.end()) {
      first = static_cast<std::size_t>(found - wanted.begin());
    }
  }
  return wanted_by;
}

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

// Where places do not stand one after the other: the place, and the step to it.
using Steps = std::vector<std::pair<std::uint64_t, unsigned>>;

Steps read_steps(Reader& reader) {
  const std::uint64_t count = reader.number();
  Steps steps;
  std::uint64_t at = 0;
  for (std::uint64_t i = 0; i < count && reader.left() > 0; ++i) {
    at += reader.number();
    steps.emplace_back(at, static_cast<unsigned>(reader.number()));
  }
  return steps;
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
  std::uint64_t before = 0;
  for (const std::uint64_t digest : digests) {
    put_number(bytes, digest - std::exchange(before, digest));
  }
  put_steps(bytes, places);
  put_ranks(bytes, places, width_of_ranks(digests.size()));
  return bytes;
}

std::vector<Positions> find_positions(std::string_view packed,
                                      const std::vector<std::string>& terms) {
  std::vector<Positions> positions(terms.size());
  Reader reader{packed};
  const auto head = read_head(reader);
  if (!head) {
    return positions;
  }
  std::vector<std::uint64_t> wanted;
  wanted.reserve(terms.size());
  for (const std::string& term : terms) {
    wanted.push_back(digest_of(hash_of(term), head->digesting));
  }
  const std::vector<std::size_t> wanted_by = read_ranks(reader, *head, wanted);
  const Steps steps = read_steps(reader);
  const unsigned width = width_of_ranks(head->words);
  unsigned position = 0;
  auto step = steps.begin();
  for (std::uint64_t place = 0; place < head->places; ++place) {
    const bool is_apart = step != steps.end() && step->first == place;
    position += is_apart ? (step++)->second : 1U;
    const std::uint64_t rank = reader.bits(width);
    if (rank < wanted_by.size() && wanted_by[rank] != nobody) {
      positions[wanted_by[rank]].push_back(position);
    }
  }
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const auto first = std::find(wanted.begin(), wanted.end(), wanted[i]);
    positions[i] = positions[static_cast<std::size_t>(first - wanted.begin())];
  }
  return positions;
}

bool stand_in_order(const std::vector<Positions>& positions) {
  return !positions.empty() &&
         std::any_of(positions.front().begin(), positions.front().end(),
                     [&](unsigned first) {
                       for (const Positions& some : positions) {
                         if (!std::binary_search(some.begin(), some.end(), first++)) {
                           return false;
                         }
                       }
                       return true;
                     });
}

bool stand_near(const std::vector<Positions>& positions, unsigned window) {
  return std::any_of(positions.begin(), positions.end(), [&](const Positions& some) {
    return std::any_of(some.begin(), some.end(), [&](unsigned first) {
      return can_stand_from(positions, first, window);
    });
  });
}

}  // namespace council
