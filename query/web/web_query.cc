#include "query/web/web_query.h"

#include <algorithm>
#include <array>

#include "common/error.h"
#include "common/nearest.h"
#include "query/option_table.h"
#include "query/options.h"
#include "query/request.h"

namespace council {
namespace {

constexpr unsigned of_searches = OptionSet::Filters | OptionSet::Matching |
                                 OptionSet::Paging | OptionSet::Ranking |
                                 OptionSet::Copies;

// About the page, not about the query.
bool is_about_page(const std::string& name) {
  constexpr auto names = std::to_array<std::string_view>(
      {"q", "lang", "from", "to", "all", "part", "contains"});
  return std::find(names.begin(), names.end(), name) != names.end();
}

const CommandSpec& search_command() {
  return all_commands().front();
}

const OptionSpec* find_option(const std::string& name) {
  for (const OptionSpec& option : all_options()) {
    if (option.name == name && (of_searches & static_cast<unsigned>(option.set)) != 0 &&
        option.name != "explain-query") {
      return &option;
    }
  }
  return nullptr;
}

[[noreturn]] void throw_unknown(const std::string& name) {
  std::vector<std::string> names{"q", "from", "to", "lang"};
  for (const OptionSpec& option : all_options()) {
    if (find_option(option.name) != nullptr) {
      names.push_back(option.name);
    }
  }
  throw QueryError{"the address has the unknown parameter '" + name + "'" +
                   did_you_mean(name, names)};
}

void add_period(const Url& url, CommandLine& line) {
  const std::string from = url.value("from").value_or("");
  const std::string to = url.value("to").value_or("");
  if (!from.empty() || !to.empty()) {
    line.options["date"].push_back(from + ".." + to);
  }
}

}  // namespace

Query make_web_query(const Url& url, const Date& today, const Synonyms& synonyms) {
  CommandLine line;
  line.command = &search_command();
  for (const Parameter& parameter : url.parameters) {
    if (is_about_page(parameter.name)) {
      continue;
    }
    const OptionSpec* const option = find_option(parameter.name);
    if (option == nullptr) {
      throw_unknown(parameter.name);
    }
    std::vector<std::string>& values = line.options[parameter.name];
    if (!option->value_name.empty()) {
      values.push_back(parameter.value);
    }
  }
  add_period(url, line);
  try {
    return make_query(line, {url.value("q").value_or("")}, today, synonyms);
  } catch (const QueryError& error) {
    // An address has parameters, not options.
    const std::string what = error.what();
    throw QueryError{what.starts_with("--") ? what.substr(2) : what, error.position};
  }
}

}  // namespace council
