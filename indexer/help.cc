#include "indexer/help.h"

#include <algorithm>

#include "indexer/options.h"
#include "indexer/store/version.h"

namespace council {
namespace {

std::string padded(std::string text, std::size_t width) {
  // Counted in characters: "FILE…" is five of them.
  const auto characters =
      static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
      }));
  text.append(width - std::min(width, characters), ' ');
  return text;
}

// "-f, --format=FORMAT"
std::string usage_of(const OptionSpec& option) {
  std::string text =
      option.short_name == '\0' ? "    " : std::string{"-"} + option.short_name + ", ";
  text += "--" + std::string{option.name};
  text += option.argument.empty() ? "" : "=" + std::string{option.argument};
  return text;
}

std::string command_names() {
  std::string names;
  for (const CommandSpec& command : all_commands()) {
    names += (names.empty() ? "" : " ") + std::string{command.name};
  }
  return names;
}

std::string values_of(const OptionSpec& option) {
  if (option.name == "format") {
    return "text json";
  }
  return option.name == "completion" ? "bash zsh fish" : "";
}

std::string bash_script() {
  std::string words;
  for (const OptionSpec& option : all_options()) {
    words += " --" + std::string{option.name} + (option.argument.empty() ? "" : "=");
  }
  return R"(_council_index() {
  local word=${COMP_WORDS[COMP_CWORD]}
  COMPREPLY=()
  case $word in
    -*)
      COMPREPLY=($(compgen -W ')" +
         words.substr(1) + R"(' -- "$word"))
      [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace ;;
    *)
      [[ $COMP_CWORD -eq 1 ]] && COMPREPLY=($(compgen -W ')" +
         command_names() + R"(' -- "$word"))
      COMPREPLY+=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _council_index council-index
)";
}

// Quotes end a word of zsh's specification and '[' and ':' a part of it; ours have none.
std::string zsh_script() {
  std::string script = "#compdef council-index\n_arguments -s \\\n";
  for (const OptionSpec& option : all_options()) {
    const std::string name = "--" + std::string{option.name};
    const std::string help = "[" + std::string{option.help} + "]";
    const std::string values = values_of(option);
    std::string argument;
    if (!option.argument.empty()) {
      argument = ":";
      argument += option.argument;
      argument += values.empty() ? ":_files" : ":(" + values + ")";
    }
    script += "  '" + name;
    script += (option.argument.empty() ? "" : "=") + help;
    script += argument + "' \\\n";
  }
  return script + "  '1: :{_alternative \"commands:command:(" + command_names() +
         ")\" \"files:file:_files\"}' \\\n  '*:file:_files'\n";
}

std::string fish_script() {
  std::string script;
  for (const CommandSpec& command : all_commands()) {
    script += "complete -c council-index -n __fish_use_subcommand -a " +
              std::string{command.name} + " -d '" + std::string{command.summary} + "'\n";
  }
  for (const OptionSpec& option : all_options()) {
    script += "complete -c council-index -l " + std::string{option.name};
    script += option.short_name == '\0' ? "" : std::string{" -s "} + option.short_name;
    script += option.argument.empty() ? "" : " -r";
    const std::string values = values_of(option);
    script += values.empty() ? "" : " -f -a '" + values + "'";
    script += " -d '" + std::string{option.help} + "'\n";
  }
  return script;
}

}  // namespace

std::string help_text() {
  std::string text =
      "Usage: council-index [update] [OPTION]... FOLDER\n"
      "       council-index COMMAND [OPTION]... [OPERAND]...\n"
      "Reads the papers of councils and keeps an index of them for council-query.\n\n"
      "Commands:\n";
  for (const CommandSpec& command : all_commands()) {
    text += "  " +
            padded(std::string{command.name} + " " + std::string{command.operands}, 20) +
            std::string{command.summary} + "\n";
  }
  text += "\nOptions:\n";
  for (const OptionSpec& option : all_options()) {
    const std::string usage = usage_of(option);
    // What is as wide as its column has its help on the line below.
    text += "  " + padded(usage, 24);
    text += usage.size() < 24 ? "" : "\n" + std::string(26, ' ');
    text += option.help;
    text += '\n';
  }
  return text +
         "\nExit status: 0 done; 1 some sources cannot be searched; 2 wrong usage; 3 "
         "the\n"
         "index is missing, damaged or of another schema; 75 busy or out of room, try\n"
         "again later.\n";
}

std::string version_text() {
  return "council-index " COUNCIL_VERSION "\n" + library_versions() +
         "Licence GPL-3.0-or-later; there is no warranty.\n";
}

std::string completion_script(std::string_view shell) {
  if (shell == "bash") {
    return bash_script();
  }
  return shell == "zsh" ? zsh_script() : fish_script();
}

}  // namespace council
