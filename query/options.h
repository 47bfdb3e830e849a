#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace council {

// What options a command takes.
enum class OptionSet : std::uint16_t {
  General = 1,   // --index, --format, --color …: every command
  Filters = 2,   // --panel, --since …: one for each field
  Matching = 4,  // --match, --no-expand, --without-synonyms, --explain-query
  Paging = 8,    // --limit, --offset
  Show = 16,
  Decisions = 32,
  Timeline = 64,
  Ranking = 128,  // --sort, --group, --no-facets
  Serve = 256,
  Alerts = 512,
  Synonyms = 1024,  // --synonyms
  Copies = 2048,    // --duplicates
  Values = 4096,
  Since = 8192,  // --since-revision
};

constexpr unsigned operator|(OptionSet a, OptionSet b) {
  return static_cast<unsigned>(a) | static_cast<unsigned>(b);
}
constexpr unsigned operator|(unsigned a, OptionSet b) {
  return a | static_cast<unsigned>(b);
}

struct CommandSpec {
  std::string_view name;
  std::string_view arguments;  // "[WORDS...]"
  std::string_view summary;
  unsigned options;  // OptionSets joined by |
};

std::span<const CommandSpec> all_commands();

// The words after the program's name, read.
struct CommandLine {
  const CommandSpec* command = nullptr;
  std::vector<std::string> words;  // positional, without the command
  std::map<std::string, std::vector<std::string>> options;  // by long name

  [[nodiscard]] bool has(const std::string& name) const { return options.contains(name); }
  // The last one given.
  [[nodiscard]] std::optional<std::string> value(const std::string& name) const;
};

// The first word that is no option chooses the command; if it names none, all words are a
// search. Throws QueryError for an unknown option or a missing value.
CommandLine read_command_line(const std::vector<std::string>& arguments);

// Help for the command, or for all when there is none.
std::string help_text(const CommandSpec* command);

// A completion script for "bash", "zsh" or "fish". Throws QueryError for another shell.
std::string completion_script(const std::string& shell);

// "council-query 0.1.0", then the version of each library.
std::string version_text();

}  // namespace council
