#pragma once

#include <string>

#include "query/render/template_values.h"

namespace council {

// The file "<name>.mustache" with its names filled in, from `values` and, as "m_<key>",
// from the messages of the language. Throws std::logic_error for a name that is not set:
// what is absent is set to false.
std::string render_template(const std::string& name, const Values& values,
                            const std::string& language);

}  // namespace council
