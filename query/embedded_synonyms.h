#pragma once

#include <string_view>

namespace council {

// query/synonyms.toml as it was when the program was built.
std::string_view embedded_synonyms();

}  // namespace council
