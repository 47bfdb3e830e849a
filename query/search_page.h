#pragma once

#include <cstddef>
#include <vector>

#include "query/database.h"
#include "query/plan/plan.h"
#include "query/result.h"
#include "query/search_match.h"

namespace council {

// A page of a plan of the query, before anything is found.
ResultPage start_page(const OpenIndex& index, const Query& query, const Plan& plan);

// Runs a plan of the query: totals, hits and facets, without suggestion or explanation.
ResultPage make_page(const OpenIndex& index, const Query& query, const Plan& plan);

// Sections that come near a query, and what of it they have.
struct LooserMatch {
  Ranking matches;
  Matched matched;
};

// The `limit` best sections that the query misses by some of its words, or by their
// spelling: none unless its match rule is Auto and its order is relevance, ungrouped.
LooserMatch run_looser_match(const OpenIndex& index, const Query& query, const Plan& plan,
                             std::size_t limit);

// What comes near, to follow a page that has room: at most max_looser_hits, none on later
// pages.
std::vector<Hit> make_looser_hits(const OpenIndex& index, const Query& query,
                                  const Plan& plan, std::size_t hits_before);

inline constexpr std::size_t max_looser_hits = 10;

}  // namespace council
