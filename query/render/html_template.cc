#include "query/render/html_template.h"

#include <map>
#include <memory>
#include <stdexcept>

#include "query/render/embedded_file.h"
#include "query/render/html_text.h"
#include "query/render/message.h"

namespace council {
namespace {

namespace ms = kainjow::mustache;

// A misspelt name would otherwise be an empty place on the page.
class StrictContext : public ms::context<std::string> {
 public:
  explicit StrictContext(const Values* values) : ms::context<std::string>{values} {}

  const Values* get(const std::string& name) const override {
    const Values* const found = ms::context<std::string>::get(name);
    if (found == nullptr) {
      throw std::logic_error{"a template has the name '" + name + "', which is not set"};
    }
    return found;
  }
};

std::unique_ptr<ms::mustache> read_template(const std::string& name) {
  const std::string_view text = embedded_file(name + ".mustache");
  auto page = std::make_unique<ms::mustache>(std::string{text});
  if (text.empty() || !page->is_valid()) {
    throw std::logic_error{"the template '" + name + "' cannot be read: " +
                           page->error_message()};
  }
  page->set_custom_escape([](const std::string& plain) { return html_escaped(plain); });
  return page;
}

ms::mustache& template_of(const std::string& name) {
  static thread_local std::map<std::string, std::unique_ptr<ms::mustache>> templates;
  std::unique_ptr<ms::mustache>& page = templates[name];
  if (!page) {
    page = read_template(name);
  }
  return *page;
}

Values read_messages(const std::string& language) {
  Values values;
  for (const auto& [key, text] : all_messages(language)) {
    values["m_" + key] = Values{text};
  }
  return values;
}

const Values& messages_of(const std::string& language) {
  static thread_local std::map<std::string, Values> messages;
  const auto found = messages.find(language);
  return found != messages.end()
             ? found->second
             : messages.emplace(language, read_messages(language)).first->second;
}

}  // namespace

std::string render_template(const std::string& name, const Values& values,
                            const std::string& language) {
  StrictContext context{&messages_of(language)};
  context.push(&values);
  std::string out;
  ms::mustache& page = template_of(name);
  std::ostringstream stream;
  page.render(context, stream);
  if (!page.is_valid()) {
    throw std::logic_error{"the template '" + name + "' cannot be filled in: " +
                           page.error_message()};
  }
  return stream.str();
}

}  // namespace council
