#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "common/record.h"
#include "query/database.h"
#include "query/query.h"
#include "tests/relevance/score.h"

namespace council::relevance {

// How deep rankings are compared: as trec_eval does by default.
inline constexpr std::size_t ranking_depth = 1000;

// The question as a person would type it, in the product's query language: the marks that
// mean something there are blanked out, capitals that are operators made small.
Query make_query(const std::string& question);

// ASCII letters made small.
std::string in_small_letters(std::string text);

// The source of every record: reading thousands of records anew for each question would
// take longer than asking it.
using SourceNames = std::map<Xapian::docid, std::string>;
SourceNames read_source_names(const OpenIndex& index);

// The sources of the sections that the product shows for the question, in its order: what
// counts as a match, then what follows below the line.
Ranking ask(const OpenIndex& index, const SourceNames& names,
            const std::string& question);

// The same for a query in the product's language, as keys of sections. The mark that
// tells papers apart that stand twice in the index is left out, and each is named once.
Ranking ask_for_sections(const OpenIndex& index, const std::string& query);
std::string unmarked_section_key(const Record& record);

// How many sections count as a match of a query in the product's language.
std::size_t count_found(const OpenIndex& index, const std::string& query);

// What stands first for a text typed as it is printed; nullopt where nothing is found.
std::optional<Record> first_found(const OpenIndex& index, const std::string& text);

// The question cut to its `kept` rarest words, in their order.
std::string shortened(const OpenIndex& index, const std::string& question,
                      std::size_t kept);

// The question with one slip of the finger in the rarest of its words that have at least
// five letters; `random` says which slip.
std::string misspelt(const OpenIndex& index, const std::string& question,
                     std::uint64_t random);

}  // namespace council::relevance
