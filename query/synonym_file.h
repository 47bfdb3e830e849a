#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "query/synonym.h"

namespace council {

// The groups that are part of the program; query/synonyms.toml tells their form.
const Synonyms& shipped_synonyms();

// `groups` with those of a text of that form. Throws QueryError naming the file and the
// line of what is wrong: what is no group, an id that has other characters than small
// letters, digits and '-', and a group that is to be off and that there is none of.
Synonyms parse_synonyms(std::string_view text, const std::string& file_name,
                        const Synonyms& groups);
Synonyms read_synonyms(const std::filesystem::path& file, const Synonyms& groups);

}  // namespace council
