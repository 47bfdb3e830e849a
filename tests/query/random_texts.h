#pragma once

#include <cstddef>
#include <random>
#include <string>

#include <xapian.h>

#include "common/record.h"
#include "common/word_places.h"

namespace council::test {

struct RandomTexts {
  std::size_t count = 0;
  Xapian::termpos longest = 0;  // in words
  int vocabulary = 0;           // words "a", "b", … of which they are made
};

// A database of random texts, in memory, with the places of words both as Xapian keeps
// them and as records do.
inline Xapian::WritableDatabase random_texts(std::mt19937& random,
                                             const RandomTexts& wanted) {
  Xapian::WritableDatabase database{"", Xapian::DB_BACKEND_INMEMORY};
  std::uniform_int_distribution<Xapian::termpos> lengths{0, wanted.longest};
  std::uniform_int_distribution<int> words{0, wanted.vocabulary - 1};
  for (std::size_t i = 0; i < wanted.count; ++i) {
    Xapian::Document document;
    WordPlaces places;
    const Xapian::termpos length = lengths(random);
    for (Xapian::termpos position = 1; position <= length; ++position) {
      const std::string term(1, static_cast<char>('a' + words(random)));
      document.add_posting(term, position);
      places.add(term, position);
    }
    document.add_value(places_slot, places.pack());
    database.add_document(document);
  }
  return database;
}

}  // namespace council::test
