#pragma once

#include <optional>
#include <string_view>

#include "common/document.h"

namespace council {

// "en", "cy" or "ga" by the small words that only one language has ("the", "mae",
// "agus"); nullopt for a text too short to tell, for lists of names and for a text that
// is as much one as the other.
std::optional<std::string_view> find_language(std::string_view text);

// Gives every section its language, and the document that of most of its text. A section
// too short to tell gets none.
void tell_languages(Document& document);

}  // namespace council
