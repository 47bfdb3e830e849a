#pragma once

namespace council {

// Ranking constants, in one place; docs/relevance.md holds the tables that they come
// from.

// The length parameter of IneB2. On six public collections nDCG@10 is .604 at 1, .601 at
// 1.5, .599 at 2 and .581 at 8; judged questions over council papers, whose items are of
// uneven length, want more: .860, .866, .868 and .876. Between 1 and 2 neither suffers.
inline constexpr double ineb2_length = 1.5;

// Shares of a word's own weight that are added for more than its stem.
inline constexpr double exact_share = 0.25;     // the very form that was typed
inline constexpr double title_share = 0.25;     // in the title as well
inline constexpr double decision_share = 0.1;   // in a decision as well
inline constexpr double pair_share = 0.1;       // next to its neighbour in the query; at
                                                // 0.2 the collections lose 1.5 %
inline constexpr double expansion_share = 0.3;  // an acronym's other form, at full weight
                                                // it cost 3 % on keyword queries
inline constexpr double synonym_share = 0.1;    // other words for the same thing; at 0.3
                                                // officers' questions lose 1 %
inline constexpr double respelt_share = 1;      // the nearest to a word that no paper has

// Fixed weights, to be compared with the 3 to 10 that a telling word scores.
inline constexpr double reference_weight =
    20;                                     // the section that bears the number asked for
inline constexpr double title_weight = 20;  // the query is the section's title
inline constexpr double number_weight = 5;  // the item of a number that is a plain word
inline constexpr double substance_weight = 2;  // what procedural items do not get

}  // namespace council
