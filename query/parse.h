#pragma once

#include <cstddef>
#include <string_view>

#include "query/ast.h"

namespace council {

// What one query may hold; more is a QueryError that says so.
struct QueryLimits {
  std::size_t max_bytes = 2048;
  std::size_t max_terms = 32;  // words, each word of a phrase counted, stop words not
  std::size_t max_phrase_words = 16;
  std::size_t max_prefixes = 4;
  std::size_t min_prefix_letters = 3;
  std::size_t max_near_words = 8;
  std::size_t max_nesting = 16;
};

// Reads a query:
//
//   school meals            both words (the match rule decides, see query.h)
//   "be noted"              these words in this order, these very forms
//   a AND b, a OR b, NOT a  capitals; -a is NOT a; words side by side bind tightest, then
//                           AND, then OR; brackets group
//   safeguard*              words that start so, at least three letters
//   a NEAR/5 b              within five words of each other
//   25/47  12/0034/FUL  s106   references, found as such
//   panel:audit title:"school meals" title:(meals OR milk)
//   date:2021..2023 since:2021-07 before:2022 on:2021-07-05 my:2021/22 fy:2021/22
//
// `today` is what relative dates count from. Throws QueryError for anything malformed.
Node parse(std::string_view text, const Date& today, const QueryLimits& limits = {});

}  // namespace council
