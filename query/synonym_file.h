#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "query/synonym.h"

namespace council {

// `groups`, or none, with those of a text in the form that query/synonyms.toml tells.
// Throws QueryError naming the file and the line of what is wrong: what is no group, an
// id that has other characters than small letters, digits and '-', and a group that is to
// be off and that there is none of.
Synonyms parse_synonyms(std::string_view text, const std::string& file_name,
                        const Synonyms& groups);
Synonyms read_synonyms(const std::filesystem::path& file, const Synonyms& groups);

}  // namespace council
