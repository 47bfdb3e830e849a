#pragma once

#include <string>

#include "common/document.h"

namespace council {

// The verb as it stands before the text; "" where the text is a sentence that holds it:
// "The payments listed were approved."
std::string verb_before_text(const Decision& decision);

}  // namespace council
