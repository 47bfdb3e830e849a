#pragma once

#include <string>
#include <vector>

#include "common/document.h"

namespace council {

// Splits the text of a decision that counts its parts within the sentence, "(A) That …
// (B) That …" or "that (1) … and (2) …", and leaves what stands before the first; other
// text stays as it is.
void split_inline_parts(std::string& text, std::vector<DecisionPart>& parts);

}  // namespace council
