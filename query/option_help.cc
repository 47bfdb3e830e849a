#include <algorithm>
#include <string>

#include "common/error.h"
#include "query/option_table.h"
#include "query/render/terminal.h"
#include "query/search.h"

namespace council {
namespace {

constexpr std::size_t help_column = 24;
constexpr std::size_t help_width = 80;

struct OptionHeading {
  OptionSet set;
  std::string_view title;
};

constexpr OptionHeading headings[] = {
    {OptionSet::Show, "What to show"},
    {OptionSet::Decisions, "Which decisions"},
    {OptionSet::Timeline, "Which periods"},
    {OptionSet::Values, "Which values"},
    {OptionSet::Serve, "Serving"},
    {OptionSet::Alerts, "Alerts"},
    {OptionSet::Matching, "Matching"},
    {OptionSet::Synonyms, "Synonyms"},
    {OptionSet::Ranking, "Order and counts"},
    {OptionSet::Paging, "Which results"},
    {OptionSet::Since, "What is new"},
    {OptionSet::Filters, "Filters (also as field:VALUE in the query)"},
    {OptionSet::General, "General"},
};

// "-f, --format=FORMAT", as man pages and help2man have it.
std::string option_column(const OptionSpec& option) {
  std::string column = option.short_name == 0
                           ? std::string{"    "}
                           : std::string{"-"} + option.short_name + ", ";
  column += "--" + option.name;
  return column + (option.value_name.empty() ? "" : "=" + option.value_name);
}

std::string two_columns(const std::string& left, const std::string& right) {
  std::string line = "  " + left;
  const std::string body = wrap(right, help_column, help_width);
  if (line.size() + 2 > help_column) {
    return line + "\n" + body;
  }
  line.resize(help_column, ' ');
  return line + body.substr(help_column);
}

std::string options_help(const CommandSpec& command) {
  std::string help;
  const std::vector<OptionSpec> options = options_of(command);
  for (const OptionHeading& heading : headings) {
    std::string lines;
    for (const OptionSpec& option : options) {
      if (option.set == heading.set) {
        lines += two_columns(option_column(option), option.help);
      }
    }
    if (!lines.empty()) {
      help += "\n" + std::string{heading.title} + ":\n" + lines;
    }
  }
  return help;
}

std::string commands_help() {
  std::string help = "\nCommands:\n";
  for (const CommandSpec& command : all_commands()) {
    const std::string left =
        std::string{command.name} + " " + std::string{command.arguments};
    help += two_columns(left, std::string{command.summary});
  }
  return help;
}

constexpr std::string_view query_help = R"(
Queries:
  school meals          both words, in any of their forms; words in the title of a
                        paper and in the names of its body and council count
                        for each of its sections, and a result that has them
                        only there says so
  text:"school meals"   in the section's own words: its heading, text, decisions
  "be noted"            exactly these words in this order
  a AND b, a OR b       capitals; brackets group; -word or NOT word leaves out
  safeguard*            words that start so
  a NEAR/5 b            at most five words apart
  25/47 12/0034/FUL     references are found as such, s106 also as section 106
  panel:audit title:"school meals" decision:approved date:2021..2023 since:2024-07
)";

constexpr std::string_view exit_help = R"(
Exit status: 0 found, 1 nothing found, 2 bad usage or query, 3 index missing or
damaged, 75 busy (try again).
)";

std::string words_of(const std::vector<OptionSpec>& options) {
  std::string words;
  for (const OptionSpec& option : options) {
    words += (words.empty() ? "--" : " --") + option.name;
  }
  return words;
}

std::string command_names() {
  std::string names;
  for (const CommandSpec& command : all_commands()) {
    names += (names.empty() ? "" : " ") + std::string{command.name};
  }
  return names;
}

std::string joined(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) {
    text += (text.empty() ? "" : " ") + value;
  }
  return text;
}

std::string bash_script() {
  std::string cases;
  for (const OptionSpec& option : all_options()) {
    if (!option.values.empty()) {
      cases += "    --" + option.name + ") COMPREPLY=($(compgen -W '" +
               joined(option.values) + "' -- \"$cur\")); return ;;\n";
    }
  }
  return "_council_query() {\n"
         "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}\n"
         "  case $prev in\n" +
         cases +
         "    --index|-i) COMPREPLY=($(compgen -d -- \"$cur\")); return ;;\n"
         "    --synonyms) COMPREPLY=($(compgen -f -- \"$cur\")); return ;;\n"
         "  esac\n"
         "  if [[ $cur == -* ]]; then\n"
         "    COMPREPLY=($(compgen -W '" +
         words_of(all_options()) +
         "' -- \"$cur\"))\n"
         "  elif [[ $COMP_CWORD == 1 ]]; then\n"
         "    COMPREPLY=($(compgen -W '" +
         command_names() +
         "' -- \"$cur\"))\n"
         "  fi\n"
         "}\n"
         "complete -F _council_query council-query\n";
}

// Within the single quotes of a shell.
std::string quotable(std::string text) {
  std::replace(text.begin(), text.end(), '\'', '"');
  std::erase_if(text, [](char c) { return c == '[' || c == ']' || c == ':'; });
  return text;
}

std::string zsh_script() {
  std::string specs;
  for (const OptionSpec& option : all_options()) {
    specs += "  '*--" + option.name + (option.value_name.empty() ? "" : "=") + "[" +
             quotable(option.help) + "]";
    if (option.name == "index") {
      specs += ":DIR:_directories";
    } else if (option.name == "synonyms") {
      specs += ":FILE:_files";
    } else if (!option.value_name.empty()) {
      specs += ":" + option.value_name + ":(" + joined(option.values) + ")";
    }
    specs += "' \\\n";
  }
  return "#compdef council-query\n_arguments \\\n" + specs + "  '1:command:(" +
         command_names() + ")' \\\n  '*:words:'\n";
}

std::string fish_script() {
  std::string lines = "complete -c council-query -f\n";
  for (const CommandSpec& command : all_commands()) {
    lines += "complete -c council-query -n __fish_use_subcommand -a " +
             std::string{command.name} + " -d '" +
             quotable(std::string{command.summary}) + "'\n";
  }
  for (const OptionSpec& option : all_options()) {
    lines += "complete -c council-query -l " + option.name;
    lines += option.short_name == 0 ? "" : std::string{" -s "} + option.short_name;
    if (!option.value_name.empty()) {
      const bool is_place = option.name == "index" || option.name == "synonyms";
      lines += is_place ? " -r -F" : " -x";
      lines += option.values.empty() ? "" : " -a '" + joined(option.values) + "'";
    }
    lines += " -d '" + quotable(option.help) + "'\n";
  }
  return lines;
}

}  // namespace

std::string help_text(const CommandSpec* command) {
  const bool is_search = command == nullptr || command == &all_commands().front();
  const CommandSpec& shown = is_search ? all_commands().front() : *command;
  std::string help = "Usage: council-query ";
  help += is_search ? "[COMMAND]" : std::string{shown.name};
  help += " [OPTION]... " + std::string{shown.arguments} + "\n\n";
  help += is_search ? "Searches the papers of councils and cites what it finds."
                    : "Prints " + std::string{shown.summary} + ".";
  help += "\n";
  if (is_search) {
    help += commands_help() + std::string{query_help};
  }
  return help + options_help(shown) + std::string{exit_help};
}

std::string version_text() {
  return std::string{"council-query "} + COUNCIL_VERSION + "\n" + engine_version() +
         ", Boost " + BOOST_VERSION_TEXT + "\n";
}

std::string completion_script(const std::string& shell) {
  if (shell == "bash") {
    return bash_script();
  }
  if (shell == "zsh") {
    return zsh_script();
  }
  if (shell == "fish") {
    return fish_script();
  }
  throw QueryError{"--completion: '" + shell + "' is not bash, zsh or fish"};
}

}  // namespace council
