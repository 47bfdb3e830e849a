#pragma once

#include <string_view>

namespace council {

// Whether a line, markup gone and in ASCII signs, is what reports, decision notices and
// forms call one of their parts: "Background", "Reasons for the decision", "Legal
// implications". In any case of letters; not a label with a colon.
bool is_usual_heading(std::string_view match);

}  // namespace council
