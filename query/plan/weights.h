#pragma once

namespace council {

// Ranking constants, in one place. The formula is IneB2: on nine public test collections
// it beat tuned BM25 by 1.8 % nDCG@10. Whole sections of very uneven length want a large
// length parameter: 0.903 nDCG@10 on judged council queries at 8 against 0.885 at 1, and
// 0.785 against 0.613 among twenty thousand foreign texts.
inline constexpr double ineb2_length = 8;

// Shares of a word's own weight that are added for more than its stem.
inline constexpr double exact_share = 0.25;     // the very form that was typed
inline constexpr double title_share = 0.25;     // in the title as well
inline constexpr double decision_share = 0.1;   // in a decision as well
inline constexpr double pair_share = 0.2;       // next to its neighbour in the query
inline constexpr double expansion_share = 0.3;  // an acronym's other form, at full weight
                                                // it cost 3 % on keyword queries

// Fixed weights, to be compared with the 3 to 10 that a telling word scores.
inline constexpr double reference_weight =
    20;  // the section that bears the number asked for
inline constexpr double substance_weight = 2;  // what procedural items do not get

}  // namespace council
