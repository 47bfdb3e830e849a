#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/document.h"

namespace council {

struct NamedPerson {
  Person person;          // attendance and line are the caller's to fill in
  std::size_t begin = 0;  // where the name starts, in bytes of the list
};

// The people of a name list: "Councillors E Clynch (Chair), D Jackson and M Nugent",
// "Mr R C Love, OBE, Dr A Ghosh (Director of Public Health)", "Director, Housing (Mr. K.
// Lane)". A plural title holds for the names after it; roles come from brackets, dashes
// and commas; names are as printed. Reads on over full stops as long as sentences name
// people, and leaves out the public, bare offices ("the Clerk") and "None".
std::vector<NamedPerson> find_names(std::string_view list);

// Whether the text starts with a name: with a title, or with words that can be one and
// are followed by a comma, a bracket, a dash or the end.
bool starts_with_name(std::string_view text);

// The size of "Co-opted member " before a name; 0 where no such words are.
std::size_t membership_size(std::string_view text);

}  // namespace council
