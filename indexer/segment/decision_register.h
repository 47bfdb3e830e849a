#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "indexer/segment/line.h"

namespace council {

// A page that lists decisions of several makers, each under its title and the labels of a
// form:
//
//   Lease of Unit 4, Quay Road
//   Date of decision: 14 March 2022
//   Decision maker: Director of Growth
//   Decision: To grant a lease …
//
// Returns the lines that open its entries, each a paper of its own: the title, or the
// first label where the page has lost the titles. Empty where fewer than two makers are
// named, and where a meeting is told of above them.
std::vector<std::size_t> find_register_entries(Lines lines);

// Whether the lines begin with such an entry.
bool opens_register_entry(Lines lines);

// The title of the entry that opens the lines; nullopt where it is a label or where no
// entry opens them.
std::optional<std::string> find_entry_title(Lines lines);

}  // namespace council
