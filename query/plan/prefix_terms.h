#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <xapian.h>

namespace council {

struct PrefixTerms {
  std::vector<std::string> terms;  // the commonest, in alphabetical order
  std::size_t left_out = 0;
};

inline constexpr std::size_t max_prefix_terms = 50;

// The terms of the index that start with `start`.
PrefixTerms find_prefix_terms(const Xapian::Database& database, const std::string& start);

}  // namespace council
