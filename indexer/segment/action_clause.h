#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace council {

// What a sentence gives the clerk or a person with a title to do, though they do not open
// it with "to": "Litter at the ford; the Clerk to write", "The Clerk will contact", "Cllr
// Lamb was asked to speak to", "The Chair asked the Clerk to obtain", Welsh "Clerc i
// ymateb".
struct ActionClause {
  std::size_t begin = 0;  // where what is to be done starts in the sentence
  std::string_view owner;
};
std::optional<ActionClause> find_action_clause(std::string_view sentence);

// "Newsletter, *to be put on the notice board", "*Policy to be put on the website": where
// what a star marks as an action starts, or npos.
std::size_t find_starred_action(std::string_view sentence);

}  // namespace council
