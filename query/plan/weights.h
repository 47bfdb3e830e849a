#pragma once

namespace council {

// Ranking constants, in one place; docs/relevance.md holds the tables that they come
// from.

// How the words of a question weigh against each other (word_weight.h). Of IneB2, which
// has 1 and 1, six public collections have .601 nDCG@10 with its length parameter at 1.5
// (below) and .603 at 1; with these .605. Alone, 1.3 for clustering brings .001, and
// costs queries for a rare thing, which 0.8 for rarity gives back.
inline constexpr double rarity_power = 0.8;
inline constexpr double clustering_power = 1.3;
inline constexpr double usual_rarity =
    7;  // of a word in one section of 128, which keeps it

// Of the average length: a section is not taken for shorter. IneB2 lets a word count for
// 2.6 in a line of a fifth of the average, which is right for abstracts of even length
// and wrong for minutes: questions over council papers have .876 at 0, .883 at 0.4, .888
// at 0.5 and .897 at 1; the collections .605 at 0 as at 0.5, and .600 at 1.
inline constexpr double least_length = 0.5;

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
inline constexpr double asking_share = 0.1;     // of a word that is asked with, in a long
                                             // question; at 1 the collections lose .5 %
inline constexpr double respelt_share = 1;  // the nearest to a word that no paper has

// Fixed weights, to be compared with the 3 to 10 that a telling word scores.
inline constexpr double reference_weight =
    20;                                     // the section that bears the number asked for
inline constexpr double title_weight = 20;  // the query is the section's title
inline constexpr double decided_weight =
    4;  // a decision of which the title has all the words: questions over council papers
        // have .889 at 0, .896 at 4; from 5 on those in lay words lose .02
inline constexpr double number_weight = 5;  // the item of a number that is a plain word
inline constexpr double substance_weight = 2;  // what procedural items do not get

// Under --recency, which no collection of judged questions can tune, since none has
// dates: what papers of the newest year get, how much of it is left a year
// before, and what is too little to tell.
inline constexpr double recency_weight = 2;
inline constexpr double recency_kept = 0.8;
inline constexpr double least_recency = 0.1;

}  // namespace council
