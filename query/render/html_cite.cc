#include "query/citation.h"
#include "query/render/html_page.h"
#include "query/render/message.h"

namespace council {
namespace {

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// What TeX would take for a command stands behind a backslash.
std::string tex_escaped(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\\' || c == '{' || c == '}') {
      continue;
    }
    if (std::string_view{"&%$#_"}.find(c) != std::string_view::npos) {
      escaped += '\\';
    }
    escaped += c;
  }
  return escaped;
}

std::string tex_key(const std::string& key) {
  std::string name;
  for (const char c : key) {
    name += is_plain(c) ? c : '-';
  }
  return name;
}

std::string bibtex(const Citation& citation, const std::string& author,
                   const std::string& address) {
  std::string text = "@misc{" + tex_key(citation.key);
  const auto add = [&text](const std::string& name, const std::string& value) {
    text += ", " + name + " = {" + value + "}";
  };
  if (!author.empty()) {
    add("author", "{" + tex_escaped(author) + "}");
  }
  add("title", "{" + tex_escaped(heading_of(citation)) + "}");
  if (citation.date) {
    const std::string iso = to_iso(*citation.date);
    add("year", iso.substr(0, 4));
    add("month", iso.substr(5, 2));
  }
  add("note", tex_escaped(to_line(citation)));
  add("url", address);
  return text + "}";
}

}  // namespace

Values citation_styles(const Citation& citation, const PageContext& context) {
  const std::string address =
      context.origin + to_target({.path = "/section/" + citation.key, .parameters = {}});
  const std::string author = citation.council.value_or(citation.panel.value_or(""));
  const std::string year = citation.date ? to_iso(*citation.date).substr(0, 4)
                                         : message(context.language, "no_date");
  ValueList list;
  const auto add = [&](const char* key, const std::string& text, bool open) {
    Values item;
    item["label"] = Values{message(context.language, key)};
    item["text"] = Values{text};
    item["open"] = Values{open};
    list.push_back(std::move(item));
  };
  add("cite_plain", heading_of(citation) + ". " + to_line(citation) + ".", true);
  add("cite_harvard",
      (author.empty() ? "" : author + " ") + "(" + year + ") " + heading_of(citation) +
          ". " + to_line(citation) + ". " + message(context.language, "available_at") +
          ": " + address,
      false);
  add("cite_markdown",
      "[" + heading_of(citation) + "](" + address + "), " + to_line(citation), false);
  add("cite_bibtex", bibtex(citation, author, address), false);
  return list.take();
}

}  // namespace council
