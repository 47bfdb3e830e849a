#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace council {

// Folded words that follow each other in a text.
using Sequence = std::vector<std::string>;

// The ways in which a phrase may stand in the index, the plain one first: "anti-social"
// as two words or one. Never empty unless `text` holds no word.
std::vector<Sequence> find_sequences(std::string_view text);

// The words of one sequence right after each other, in the text indexed under `prefix`.
Xapian::Query phrase_query(std::string_view prefix, const Sequence& sequence);

// Any of the sequences.
Xapian::Query any_phrase_query(std::string_view prefix,
                               const std::vector<Sequence>& sequences);

// Any of the sequences; of several that a text has, the one that weighs most counts.
// OP_SYNONYM finds the same texts, but Xapian 1.4.22 weighs phrases in it by a frequency
// that it only estimates, too high, and passes over weights set inside it.
Xapian::Query best_phrase_query(const std::vector<Sequence>& sequences);

// What matches `query`, all at one fixed weight.
Xapian::Query fixed_weight(double weight, const Xapian::Query& query);

// The weight, of that part of it which gives it; nullopt of any other.
std::optional<double> fixed_weight_of(const Xapian::Query& part);

// `query` with its weight multiplied. A factor of 0 only filters.
Xapian::Query scaled(double factor, const Xapian::Query& query);

// The factor of an OP_SCALE_WEIGHT.
std::optional<double> factor_of(const Xapian::Query& scaled);

}  // namespace council
