#pragma once

#include <cstddef>
#include <string_view>

namespace council {

// Whether a text is a sentence of minutes: a verb among the first `far` bytes, and its
// end; or "None.".
bool reads_as_sentence(std::string_view rest, std::size_t far = 160);

}  // namespace council
