#pragma once

#include <map>
#include <string>
#include <vector>

#include "common/record.h"
#include "indexer/segment/segment.h"

namespace council {

// What a record says of its source beside what was recognised.
struct SourceFacts {
  std::string source;  // path below the corpus root, '/'-separated
  std::string sha256;
  std::string format;
  bool paged = false;
  std::map<int, std::string> page_labels;  // printed labels by page number
};

// A section with more text than this is stored in passages of at most this size.
inline constexpr std::size_t max_passage_bytes = std::size_t{1} << 20;

// The records of one source, in its order; sections without any text give none. What a
// record repeats of its document is bounded, so that a hostile source of n people and n
// sections does not take n² bytes; section texts are kept whole.
std::vector<Record> make_records(const RecognisedSource& recognised,
                                 const SourceFacts& facts);

}  // namespace council
