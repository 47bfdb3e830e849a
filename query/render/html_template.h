#pragma once

#include <kainjow/mustache.hpp>
#include <string>
#include <string_view>

namespace council {

// What stands for the names in a template. {{name}} is escaped, {{{name}}} is HTML that
// was made by html_text.h or by another template.
using Values = kainjow::mustache::data;

// A list of them under construction. The library copies what is put into its own, and all
// of it again as it grows and when it becomes a value; this one moves it.
class ValueList {
 public:
  void push_back(Values&& item);
  [[nodiscard]] bool empty() const { return size() == 0; }
  [[nodiscard]] std::size_t size() const { return list_.list_value().size(); }
  // The list as a value; nothing is left here.
  Values take();

 private:
  Values list_{Values::type::list};
};

// The file "<name>.mustache" with its names filled in, from `values` and, as "m_<key>",
// from the messages of the language. Throws std::logic_error for a name that is not set:
// what is absent is set to false.
std::string render_template(const std::string& name, const Values& values,
                            const std::string& language);

}  // namespace council
