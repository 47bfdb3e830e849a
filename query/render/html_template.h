#pragma once

#include <string>
#include <string_view>

#include <kainjow/mustache.hpp>

namespace council {

// What stands for the names in a template. {{name}} is escaped, {{{name}}} is HTML that
// was made by html_text.h or by another template.
using Values = kainjow::mustache::data;
using ValueList = kainjow::mustache::list;

// The file "<name>.mustache" with its names filled in, from `values` and, as "m_<key>",
// from the messages of the language. Throws std::logic_error for a name that is not set:
// what is absent is set to false.
std::string render_template(const std::string& name, const Values& values,
                            const std::string& language);

}  // namespace council
