#pragma once

#include <string>
#include <string_view>

namespace council {

// Text printed in capitals as titles are written: "CHILDREN’S AND ADULTS’ CARE" ->
// "Children’s and Adults’ Care". Small words stay small, known acronyms and words
// without a vowel stay capital. Text that is not all in capitals comes back unchanged.
std::string title_case(std::string_view text);

}  // namespace council
