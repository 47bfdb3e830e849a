#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "query/database.h"
#include "query/plan/sequence.h"

namespace council {

// What is asked of a section's own words: any of the terms of the body, or, all of them,
// how they are to stand.
struct OwnWords {
  enum class Standing : unsigned char { Any, InOrder, Near };

  std::vector<std::string> terms;
  Standing standing = Standing::Any;
  unsigned window = 0;  // of Near
};

// The sections that have them in their heading, text or decisions: not those that have
// them only in the title of their paper or the names of its body, council or authority.
// A section weighs what the terms weigh in all that it is found by. The index must
// outlive the query.
Xapian::Query own_words_query(const OpenIndex& index, const OwnWords& asked);

// Any of the sequences, which may be single words.
Xapian::Query own_phrase_query(const OpenIndex& index,
                               const std::vector<Sequence>& sequences);

}  // namespace council
