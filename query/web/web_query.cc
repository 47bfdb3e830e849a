#include "query/web/web_query.h"

#include <algorithm>
#include <array>

#include "common/error.h"
#include "common/nearest.h"
#include "query/option_table.h"
#include "query/options.h"
#include "query/period.h"
#include "query/print.h"
#include "query/render/html_parts.h"
#include "query/request.h"

namespace council {
namespace {

constexpr unsigned of_searches = OptionSet::Filters | OptionSet::Matching |
                                 OptionSet::Paging | OptionSet::Ranking |
                                 OptionSet::Copies | OptionSet::Since;

// About the page, not about the query. Each has one value.
bool is_about_page(const Parameter& parameter) {
  constexpr auto names =
      std::to_array<std::string_view>({"q", "lang", "from", "to", "all", "contains"});
  return names_page_part(parameter) ||
         std::find(names.begin(), names.end(), parameter.name) != names.end();
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

Period period_of(const std::string& name, const std::string& text, const Date& today) {
  const std::optional<Period> period = parse_period(text, today);
  if (!period || text.find("..") != std::string::npos) {
    throw QueryError{name + ": '" + text +
                     "' is no date; a year, month or day is one, such as 2023, July 2023 "
                     "or 5/7/2023"};
  }
  return *period;
}

void add_period(const Url& url, const Date& today, CommandLine& line) {
  const std::string from = url.value("from").value_or("");
  const std::string to = url.value("to").value_or("");
  if (from.empty() && to.empty()) {
    return;
  }
  const Period first = from.empty() ? Period{} : period_of("from", from, today);
  const Period last = to.empty() ? Period{} : period_of("to", to, today);
  if (first.first && last.last && *last.last < *first.first) {
    throw QueryError{"from: '" + from + "' is after the end, '" + to + "'"};
  }
  line.options["date"].push_back(from + ".." + to);
}

bool is_off(std::string_view value) {
  return value == "0" || value == "no" || value == "false";
}

// The address as the command line that asks the same.
CommandLine command_line_of(const Url& url, const Date& today,
                            const std::string& format = {}) {
  CommandLine line;
  line.command = &search_command();
  if (!format.empty()) {
    line.options["format"] = {format};
  }
  for (const Parameter& parameter : url.parameters) {
    if (is_about_page(parameter)) {
      continue;
    }
    const OptionSpec* const option = find_option(parameter.name);
    if (option == nullptr) {
      throw_unknown(parameter.name);
    }
    if (!option->value_name.empty()) {
      line.options[parameter.name].push_back(parameter.value);
    } else if (!is_off(parameter.value)) {
      line.options[parameter.name];
    }
  }
  add_period(url, today, line);
  return line;
}

// A basic string of TOML.
std::string toml_text(const std::string& text) {
  std::string quoted = "\"";
  for (const char c : text) {
    quoted += c == '"' || c == '\\' ? "\\" : "";
    quoted += c;  // an address has no control characters
  }
  return quoted + "\"";
}

std::string toml_value(const std::vector<std::string>& values) {
  if (values.empty()) {
    return "true";
  }
  std::string list;
  for (const std::string& value : values) {
    list += (list.empty() ? "" : ", ") + toml_text(value);
  }
  return values.size() == 1 ? list : "[" + list + "]";
}

}  // namespace

Query make_web_query(const Url& url, const Date& today, const Synonyms& synonyms,
                     const std::string& format) {
  const CommandLine line = command_line_of(url, today, format);
  try {
    return make_query(line, {url.value("q").value_or("")}, today, synonyms);
  } catch (const QueryError& error) {
    // An address has parameters, not options.
    const std::string what = error.what();
    throw QueryError{what.starts_with("--") ? what.substr(2) : what, error.position};
  }
}

void check_parameters(const Url& url) {
  for (const Parameter& parameter : url.parameters) {
    if (!is_about_page(parameter)) {
      if (find_option(parameter.name) == nullptr) {
        throw_unknown(parameter.name);
      }
    } else if (url.values(parameter.name).size() > 1) {
      throw QueryError{"the address has the parameter '" + parameter.name +
                       "' more than once; it takes one value"};
    }
  }
}

std::string saved_search(const Url& url, const Query& query, const Date& today) {
  if (query.tree.kind == NodeKind::Everything) {
    throw QueryError{"a search that asks for nothing is not saved"};
  }
  std::string block = "[[search]]\nname = " + toml_text(to_words(query.tree)) + "\n";
  if (const auto words = url.value("q")) {
    block += "query = " + toml_text(*words) + "\n";
  }
  for (const auto& [name, values] : command_line_of(url, today).options) {
    const auto set = static_cast<unsigned>(find_option(name)->set);
    if ((set & (OptionSet::Filters | OptionSet::Matching)) != 0) {
      block += name + " = " + toml_value(values) + "\n";
    }
  }
  return block;
}

}  // namespace council
