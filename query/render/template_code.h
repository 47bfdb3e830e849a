#pragma once

#include <cstddef>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "query/render/template_values.h"

namespace council {

// A template, read once: what is to be done one after the other.
struct TemplateStep {
  enum class Kind : unsigned char { Text, LineEnd, Escaped, Html, Section, Inverted };

  Kind kind = Kind::Text;
  std::string text{};              // as it is; or the name, to be told in a fault
  std::size_t last_line = npos;    // of a text with line ends: where its last line begins
  ValueName name = ValueName{""};  // of what is filled in
  std::size_t end = 0;             // of a section: the step behind it

  static constexpr std::size_t npos = std::string::npos;
};
using TemplateSteps = std::vector<TemplateStep>;

// What is known of a name before anything is filled in, escaped; nullptr for others.
using KnownText = std::function<const std::string*(std::string_view name)>;

// Reads a template of the Mustache language: {{name}}, {{{name}}}, {{#name}}…{{/name}},
// {{^name}}…{{/name}} and {{.}}. Throws std::logic_error where it cannot be read.
TemplateSteps read_template(std::string_view text, const KnownText& known);

// The template filled in. A line on which nothing but sections stands is left out, where
// one of them is shown. Throws std::logic_error for a name that is not set.
std::string fill_in(const TemplateSteps& steps, const Values& values);

}  // namespace council
