#include "query/saved_search.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <toml++/toml.h>

#include "common/error.h"
#include "common/nearest.h"
#include "common/slug.h"
#include "query/option_table.h"
#include "query/request.h"

namespace council {
namespace {

constexpr unsigned of_searches = OptionSet::Filters | OptionSet::Matching;

// An address can be written many ways; this is the plain one, which is safe in a header.
bool is_mail_address(const std::string& text) {
  constexpr std::size_t longest = 254;
  const std::size_t at = text.find('@');
  return at != std::string::npos && at > 0 && at + 1 < text.size() &&
         text.find('@', at + 1) == std::string::npos && text.size() <= longest &&
         std::all_of(text.begin(), text.end(), [](unsigned char c) {
           constexpr std::string_view special = "()<>[]:;,\\\"";
           return c > 0x20 && c < 0x7F &&
                  special.find(static_cast<char>(c)) == std::string_view::npos;
         });
}

const OptionSpec* find_option(std::string_view name) {
  for (const OptionSpec& option : all_options()) {
    if (option.name == name && (of_searches & static_cast<unsigned>(option.set)) != 0 &&
        option.name != "explain-query") {
      return &option;
    }
  }
  return nullptr;
}

class SearchReader {
 public:
  SearchReader(const toml::table& file, const std::string& name, const Date& today,
               const Synonyms& synonyms)
      : file_{file}, name_{name}, today_{today}, synonyms_{synonyms} {}

  SavedSearches run() {
    for (const auto& [key, value] : file_) {
      if (key.str() == "search" && value.is_array_of_tables()) {
        for (const toml::node& node : *value.as_array()) {
          try_to_add(*node.as_table());
        }
      } else if (key.str() != "from") {
        fail(value, "'" + std::string{key.str()} + "' is not a [[search]]");
      }
    }
    found_.from = address_of(file_, "from");
    return std::move(found_);
  }

 private:
  [[noreturn]] void fail(const toml::node& node, const std::string& why) const {
    throw QueryError{name_ + ": line " + std::to_string(node.source().begin.line) + ": " +
                     why};
  }

  std::optional<std::string> text_of(const toml::table& table,
                                     std::string_view key) const {
    const toml::node* const node = table.get(key);
    if (node == nullptr) {
      return std::nullopt;
    }
    auto text = node->value_exact<std::string>();
    if (!text) {
      fail(*node, "'" + std::string{key} + "' is not a text");
    }
    return text;
  }

  std::optional<std::string> address_of(const toml::table& table,
                                        std::string_view key) const {
    auto address = text_of(table, key);
    if (address && !is_mail_address(*address)) {
      fail(*table.get(key), "'" + std::string{key} + "' is not a mail address");
    }
    return address;
  }

  void try_to_add(const toml::table& table) {
    try {
      add(table);
    } catch (const QueryError& error) {
      found_.failures.emplace_back(error.what());
    }
  }

  void add(const toml::table& table) {
    SavedSearch search;
    search.name = text_of(table, "name").value_or("");
    search.slug = slug_of(search.name);
    if (search.slug.empty()) {
      fail(table, "a search without a 'name'");
    }
    if (!slugs_.insert(search.slug).second) {
      fail(table, "two searches are named '" + search.name + "'");
    }
    search.mail = address_of(table, "mail");
    search.query = query_of(table, search.name);
    found_.searches.push_back(std::move(search));
  }

  Query query_of(const toml::table& table, const std::string& name) const {
    CommandLine line;
    line.command = &all_commands().front();
    for (const auto& [key, value] : table) {
      if (key.str() != "name" && key.str() != "query" && key.str() != "mail") {
        add_option(key.str(), value, line);
      }
    }
    const std::string words = text_of(table, "query").value_or("");
    if (words.empty() && line.options.empty()) {
      fail(table, "the search '" + name + "' asks for nothing");
    }
    try {
      Query query = make_query(line, {words}, today_, synonyms_);
      // A body may not have met yet, or its last papers may be withdrawn.
      query.unknown_names_are_empty = true;
      return query;
    } catch (const QueryError& error) {
      fail(table, "the search '" + name + "': " + error.what());
    }
  }

  void add_option(std::string_view name, const toml::node& value,
                  CommandLine& line) const {
    const OptionSpec* const option = find_option(name);
    if (option == nullptr) {
      std::vector<std::string> names{"name", "query", "mail"};
      for (const OptionSpec& known : all_options()) {
        if (find_option(known.name) != nullptr) {
          names.push_back(known.name);
        }
      }
      fail(value,
           "a search has no '" + std::string{name} + "'" + did_you_mean(name, names));
    }
    if (option->value_name.empty()) {
      add_switch(*option, value, line);
      return;
    }
    std::vector<std::string>& values = line.options[option->name];
    if (const toml::array* const list = value.as_array()) {
      for (const toml::node& element : *list) {
        values.push_back(value_of(*option, element));
      }
    } else {
      values.push_back(value_of(*option, value));
    }
  }

  void add_switch(const OptionSpec& option, const toml::node& value,
                  CommandLine& line) const {
    const auto is_on = value.value_exact<bool>();
    if (!is_on) {
      fail(value, "'" + option.name + "' is true or false");
    }
    if (*is_on) {
      line.options[option.name];
    }
  }

  // A year may stand without quotation marks.
  [[nodiscard]] std::string value_of(const OptionSpec& option,
                                     const toml::node& node) const {
    const auto text = node.value_exact<std::string>();
    const auto number = node.value_exact<std::int64_t>();
    if (!text && !number) {
      fail(node, "'" + option.name + "' is not a text, or a list of texts");
    }
    return text ? *text : std::to_string(*number);
  }

  const toml::table& file_;
  const std::string& name_;
  const Date& today_;
  const Synonyms& synonyms_;
  std::set<std::string> slugs_;
  SavedSearches found_;
};

}  // namespace

SavedSearches parse_searches(std::string_view text, const std::string& file_name,
                             const Date& today, const Synonyms& synonyms) {
  try {
    const toml::table file = toml::parse(text);
    return SearchReader{file, file_name, today, synonyms}.run();
  } catch (const toml::parse_error& error) {
    throw QueryError{file_name + ": line " + std::to_string(error.source().begin.line) +
                     ": " + std::string{error.description()}};
  }
}

SavedSearches read_searches(const std::filesystem::path& file, const Date& today,
                            const Synonyms& synonyms) {
  std::ifstream in{file, std::ios::binary};
  std::ostringstream text;
  text << in.rdbuf();
  if (!in || std::filesystem::is_directory(file)) {
    throw QueryError{file.string() + ": cannot be read"};
  }
  return parse_searches(text.str(), file.string(), today, synonyms);
}

}  // namespace council
