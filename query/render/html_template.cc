#include "query/render/html_template.h"

#include <map>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "query/render/embedded_file.h"
#include "query/render/html_text.h"
#include "query/render/message.h"
#include "query/render/template_code.h"

namespace council {
namespace {

constexpr std::string_view message_prefix = "m_";

using Messages = std::map<std::string, std::string, std::less<>>;

Messages escaped_messages(const std::string& language) {
  Messages messages;
  for (const auto& [key, text] : all_messages(language)) {
    messages.emplace(std::string{message_prefix} + key, html_escaped(text));
  }
  return messages;
}

// The messages stand in a template as if they were its own text.
TemplateSteps read_in_language(const std::string& name, const std::string& language) {
  const Messages messages = escaped_messages(language);
  const auto known = [&messages](std::string_view wanted) -> const std::string* {
    if (!wanted.starts_with(message_prefix)) {
      return nullptr;
    }
    const auto found = messages.find(wanted);
    if (found == messages.end()) {
      throw std::logic_error{"the name '" + std::string{wanted} + "' is not set"};
    }
    return &found->second;
  };
  try {
    return read_template(embedded_file(name + ".mustache"), known);
  } catch (const std::logic_error& error) {
    throw std::logic_error{"the template '" + name + "' cannot be read: " + error.what()};
  }
}

const TemplateSteps& template_of(const std::string& name, const std::string& language) {
  static thread_local std::map<std::pair<std::string, std::string>, TemplateSteps> read;
  const auto found = read.find({name, language});
  return found != read.end()
             ? found->second
             : read.emplace(std::pair{name, language}, read_in_language(name, language))
                   .first->second;
}

}  // namespace

std::string render_template(const std::string& name, const Values& values,
                            const std::string& language) {
  return fill_in(template_of(name, language), values);
}

}  // namespace council
