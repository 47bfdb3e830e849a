#include "query/render/html_template.h"

#include <algorithm>
#include <map>
#include <memory>
#include <stdexcept>
#include <utility>

#include "query/render/embedded_file.h"
#include "query/render/html_text.h"
#include "query/render/message.h"

namespace council {
namespace {

namespace ms = kainjow::mustache;

constexpr std::string_view message_prefix = "m_";

// A misspelt name would otherwise be an empty place on the page. Messages are in no list
// that is gone through, so they are looked for where they are.
class StrictContext : public ms::context<std::string> {
 public:
  StrictContext(const Values* values, const Values& messages)
      : ms::context<std::string>{values}, messages_{messages} {}

  const Values* get(const std::string& name) const override {
    const Values* const found = name.starts_with(message_prefix)
                                    ? messages_.get(name)
                                    : ms::context<std::string>::get(name);
    if (found == nullptr) {
      throw std::logic_error{"a template has the name '" + name + "', which is not set"};
    }
    return found;
  }

 private:
  const Values& messages_;
};

std::unique_ptr<ms::mustache> read_template(const std::string& name) {
  const std::string_view text = embedded_file(name + ".mustache");
  auto page = std::make_unique<ms::mustache>(std::string{text});
  if (text.empty() || !page->is_valid()) {
    throw std::logic_error{"the template '" + name +
                           "' cannot be read: " + page->error_message()};
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
    values[std::string{message_prefix} + key] = Values{text};
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

// Moving an item cannot fail, but the library does not say so: a vector that grows by
// itself would copy them.
void make_room(kainjow::mustache::list& items) {
  constexpr std::size_t first_room = 8;
  if (items.size() < items.capacity()) {
    return;
  }
  kainjow::mustache::list larger;
  larger.reserve(std::max(first_room, 2 * items.size()));
  for (Values& item : items) {
    larger.push_back(std::move(item));
  }
  items.swap(larger);
}

}  // namespace

void ValueList::push_back(Values&& item) {
  // The library lets a list that is its own only be read; this one is ours to change.
  auto& items =
      const_cast<kainjow::mustache::list&>(  // NOLINT(*-const-cast): no other way
          list_.list_value());
  make_room(items);
  items.push_back(std::move(item));
}

Values ValueList::take() {
  return std::exchange(list_, Values{Values::type::list});
}

std::string render_template(const std::string& name, const Values& values,
                            const std::string& language) {
  StrictContext context{&values, messages_of(language)};
  ms::mustache& page = template_of(name);
  std::ostringstream stream;
  page.render(context, stream);
  if (!page.is_valid()) {
    throw std::logic_error{"the template '" + name +
                           "' cannot be filled in: " + page.error_message()};
  }
  return stream.str();
}

}  // namespace council
