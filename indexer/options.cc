#include "indexer/options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <limits>
#include <optional>

#include <boost/program_options.hpp>

#include "indexer/config.h"
#include "indexer/printable.h"

namespace council {
namespace {

namespace po = boost::program_options;

constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();

// clang-format off
constexpr auto commands = std::to_array<CommandSpec>({
    {CommandName::Update,  "update",  "FOLDER",     "bring the index into step with a folder of papers (default)", 1, 1},
    {CommandName::Inspect, "inspect", "FILE…",      "show what is recognised in files, without an index",          1, any_number},
    {CommandName::Status,  "status",  "",           "show what the index holds and which sources it could not read", 0, 0},
    {CommandName::Check,   "check",   "[FOLDER]",   "verify the published index, byte by byte, and the sources",   0, 1},
    {CommandName::Rebuild, "rebuild", "FOLDER",     "index a folder from nothing, beside the index in use",        1, 1},
    {CommandName::Compact, "compact", "",           "publish the index anew, as small as it can be",               0, 0},
    {CommandName::Forget,  "forget",  "SOURCE|KEY", "erase a source or a section from the index and its history",  1, 1},
});

constexpr unsigned bits(std::initializer_list<CommandName> names) {
  unsigned result = 0;
  for (const CommandName name : names) {
    result |= static_cast<unsigned>(name);
  }
  return result;
}
constexpr unsigned writers = bits({CommandName::Update, CommandName::Rebuild, CommandName::Compact, CommandName::Forget});
constexpr unsigned reading = bits({CommandName::Update, CommandName::Rebuild, CommandName::Inspect});
constexpr unsigned readers = bits({CommandName::Status, CommandName::Check});

constexpr auto options = std::to_array<OptionSpec>({
    {"index",      'i',  "DIR",      "the index (default: $COUNCIL_INDEX, else council-index.db)", writers | readers},
    {"format",     'f',  "FORMAT",   "text (default) or json",                                    bits({CommandName::Update, CommandName::Rebuild, CommandName::Inspect, CommandName::Status})},
    {"jobs",       'j',  "N",        "read N sources at once (default: one a processor)",         bits({CommandName::Update, CommandName::Rebuild})},
    {"dry-run",    'n',  "",         "list what would be done with each source, and why; change nothing", bits({CommandName::Update})},
    {"prune-limit", '\0', "PERCENT", "remove nothing where more than PERCENT of the sources are gone (default: 10)", bits({CommandName::Update})},
    {"yes",        'y',  "",         "remove what is gone, however much it is",                   bits({CommandName::Update})},
    {"retry-failed", '\0', "",       "read all failed sources again, however often they were tried", bits({CommandName::Update})},
    {"time-budget", '\0', "SECONDS", "read sources of an older reader again for this long only",  bits({CommandName::Update})},
    {"check-seconds", '\0', "N",     "compare records, and then sources, for this long (default: 60)", bits({CommandName::Check})},
    {"lock-wait",  '\0', "SECONDS",  "wait this long for another writer (default: 0)",            writers},
    {"report",     '\0', "FILE",     "write a report of the run to FILE, as JSON",                bits({CommandName::Update, CommandName::Rebuild})},
    {"metrics",    '\0', "FILE",     "write what Prometheus collects of the run to FILE",         bits({CommandName::Update, CommandName::Rebuild})},
    {"aliases",    '\0', "FILE",     "other names of bodies, and which followed which (TOML)",      bits({CommandName::Update, CommandName::Rebuild, CommandName::Inspect})},
    {"exempt",     '\0', "",         "index the exempt sections, and only them; needs an --index of its own", bits({CommandName::Update, CommandName::Rebuild})},
    {"ocr",        '\0', "",         "read pages that are pictures, after all others",            reading},
    {"ocr-languages", '\0', "LIST",  "what they are in, as tesseract names it: cym+eng (default: eng)", reading},
    {"bodies",     'b',  "",         "list the bodies that met, their years and their spellings", bits({CommandName::Status})},
    {"coverage",   '\0', "",         "list by body and year what there is of what there must be", bits({CommandName::Status})},
    {"limit-seconds", '\0', "N",     "give up on a source after N seconds (default: 20)",         reading},
    {"limit-memory", '\0', "MIB",    "memory of a reading process (default: 1024)",               reading},
    {"limit-text", '\0', "MIB",      "most text of one source (default: 32)",                     reading},
    {"reader",     '\0', "FILE",     "a program to read files with in place of council-extract",  reading | bits({CommandName::Status})},
    {"undo",       '\0', "",         "let a section come back that was forgotten by its KEY",     bits({CommandName::Forget})},
    {"alerts-state", '\0', "DIR",    "forget it in what saved searches remember there, too",      bits({CommandName::Forget})},
    {"config",     'c',  "FILE",     "options, and folders with what is known of them (TOML)",    writers | readers | reading},
    {"quiet",      'q',  "",         "no progress and no summary, only what is wrong",            writers},
    {"help",       'h',  "",         "show this help",                                            0},
    {"version",    'V',  "",         "show the versions of the program and of its libraries",     0},
    {"completion", '\0', "SHELL",    "print the completion script for bash, zsh or fish",         0},
});
// clang-format on

bool belongs_to(const OptionSpec& option, CommandName command) {
  return option.commands == 0 || (option.commands & static_cast<unsigned>(command)) != 0;
}

po::options_description describe_options() {
  po::options_description description;
  for (const OptionSpec& option : options) {
    std::string names{option.name};
    if (option.short_name != '\0') {
      names += std::string{","} + option.short_name;
    }
    if (option.argument.empty()) {
      description.add_options()(names.c_str(), "");
    } else {
      description.add_options()(names.c_str(), po::value<std::string>(), "");
    }
  }
  description.add_options()("operand", po::value<std::vector<std::string>>(), "");
  return description;
}

// What `values` has already stays.
po::variables_map parse(const std::vector<std::string>& arguments,
                        po::variables_map values) {
  po::positional_options_description operands;
  operands.add("operand", -1);
  const po::options_description description = describe_options();
  try {
    const auto style =
        po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    po::store(po::command_line_parser{arguments}
                  .options(description)
                  .positional(operands)
                  .style(style)
                  .run(),
              values);
  } catch (const po::error& error) {
    throw UsageError{printable(error.what())};
  }
  return values;
}

std::string text_of(const po::variables_map& values, const std::string& name) {
  return values.contains(name) ? values[name].as<std::string>() : "";
}

unsigned number_of(const po::variables_map& values, const std::string& name,
                   unsigned most) {
  const std::string text = text_of(values, name);
  if (!values.contains(name)) {
    return 0;
  }
  unsigned number = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size() ||
      number > most) {
    throw UsageError{"--" + name + ": '" + printable(text) +
                     "' is not a number from 0 to " + std::to_string(most)};
  }
  return number;
}

std::string one_of(const po::variables_map& values, const std::string& name,
                   std::initializer_list<std::string_view> allowed) {
  std::string text = text_of(values, name);
  if (!values.contains(name) ||
      std::find(allowed.begin(), allowed.end(), text) != allowed.end()) {
    return text;
  }
  std::string list;
  for (const std::string_view word : allowed) {
    list += (list.empty() ? "" : ", ") + std::string{word};
  }
  throw UsageError{"--" + name + ": '" + printable(text) + "' is none of " + list};
}

const CommandSpec* find_command(std::string_view name) {
  const auto* found =
      std::find_if(commands.begin(), commands.end(),
                   [name](const CommandSpec& command) { return command.name == name; });
  return found == commands.end() ? nullptr : found;
}

// The first operand is a command when it has the name of one: "./status" is a folder.
CommandName take_command(std::vector<std::string>& operands) {
  const CommandSpec* const command =
      operands.empty() ? nullptr : find_command(operands.front());
  if (command == nullptr) {
    return CommandName::Update;
  }
  operands.erase(operands.begin());
  return command->command;
}

void check_operands(const Options& parsed) {
  const CommandSpec& command = spec_of(parsed.command);
  const std::string name{command.name};
  if (!parsed.folders.empty() && !parsed.operands.empty()) {
    throw UsageError{"'" + printable(parsed.operands.front()) +
                     "': the configuration names the folders"};
  }
  if (parsed.operands.size() < command.min_operands && parsed.folders.empty()) {
    throw UsageError{name + ": " + std::string{command.operands} + " is missing"};
  }
  if (parsed.operands.size() > command.max_operands) {
    throw UsageError{name + ": '" + printable(parsed.operands[command.max_operands]) +
                     "' is one operand too many"};
  }
}

void check_options(const po::variables_map& values, CommandName command) {
  for (const OptionSpec& option : options) {
    const std::string name{option.name};
    if (values.contains(name) && !belongs_to(option, command)) {
      throw UsageError{std::string{spec_of(command).name} + ": takes no option '--" +
                       name + "'"};
    }
  }
}

// A limit of 0 would let nothing be read.
std::uint64_t limit_of(const po::variables_map& values, const std::string& name,
                       std::uint64_t otherwise, unsigned most) {
  if (!values.contains(name)) {
    return otherwise;
  }
  const unsigned number = number_of(values, name, most);
  if (number == 0) {
    throw UsageError{"--" + name + ": nothing can be read with a limit of 0"};
  }
  return number;
}

ChildLimits limits_of(const po::variables_map& values) {
  ChildLimits limits;
  limits.wall = std::chrono::seconds{limit_of(values, "limit-seconds", 20, 86'400)};
  limits.memory_mib = limit_of(values, "limit-memory", limits.memory_mib, 1U << 20U);
  limits.text_mib = limit_of(values, "limit-text", limits.text_mib, 1024);
  // An answer holds the text, and the style of each of its lines.
  limits.max_answer_bytes = (limits.text_mib * 2 + 16) << 20U;
  limits.reader = text_of(values, "reader");
  return limits;
}

// Languages become the names of files.
OcrRules ocr_of(const po::variables_map& values, const std::filesystem::path& index) {
  OcrRules rules;
  rules.limits = limits_of(values);
  rules.is_wanted = values.contains("ocr");
  rules.index = index;
  if (values.contains("ocr-languages")) {
    rules.languages = text_of(values, "ocr-languages");
    const bool is_list =
        !rules.languages.empty() &&
        std::all_of(rules.languages.begin(), rules.languages.end(), [](char c) {
          return (c >= 'a' && c <= 'z') || c == '_' || c == '+';
        });
    if (!is_list) {
      throw UsageError{"--ocr-languages: '" + printable(rules.languages) +
                       "' is no list of languages like cym+eng"};
    }
  }
  return rules;
}

std::filesystem::path index_of(const po::variables_map& values) {
  if (values.contains("index")) {
    std::string index = text_of(values, "index");
    if (index.empty()) {
      throw UsageError{"--index: names no folder"};
    }
    return index;
  }
  const char* const from_environment = std::getenv("COUNCIL_INDEX");
  return from_environment != nullptr && *from_environment != '\0' ? from_environment
                                                                  : "council-index.db";
}

bool names_an_index(const po::variables_map& values) {
  const char* const from_environment = std::getenv("COUNCIL_INDEX");
  return values.contains("index") ||
         (from_environment != nullptr && *from_environment != '\0');
}

// What the values say of everything but operands and what stands alone.
void take_values(const po::variables_map& values, Options& parsed) {
  if (values.contains("format")) {
    parsed.format = one_of(values, "format", {"text", "json"});
  }
  if (values.contains("prune-limit")) {
    parsed.prune.percent = number_of(values, "prune-limit", 100);
  }
  if (values.contains("time-budget")) {
    parsed.time_budget =
        std::chrono::seconds{number_of(values, "time-budget", 30 * 86'400)};
  }
  if (values.contains("check-seconds")) {
    parsed.check_time = std::chrono::seconds{number_of(values, "check-seconds", 86'400)};
  }
  parsed.index = index_of(values);
  parsed.jobs = number_of(values, "jobs", 256);
  parsed.lock_wait = std::chrono::seconds{number_of(values, "lock-wait", 86'400)};
  parsed.limits = limits_of(values);
  parsed.prune.confirmed = values.contains("yes");
  parsed.retry_failed = values.contains("retry-failed");
  parsed.ocr = ocr_of(values, parsed.index);
  parsed.dry_run = values.contains("dry-run");
  parsed.quiet = values.contains("quiet");
  parsed.report = text_of(values, "report");
  parsed.metrics = text_of(values, "metrics");
  parsed.aliases = text_of(values, "aliases");
  parsed.bodies = values.contains("bodies");
  parsed.coverage = values.contains("coverage");
  parsed.exempt = values.contains("exempt");
  parsed.undo = values.contains("undo");
  parsed.alerts = text_of(values, "alerts-state");
}

// A file may set the options of several commands.
std::vector<std::string> arguments_of(const std::vector<ConfigOption>& given,
                                      CommandName command) {
  std::vector<std::string> arguments;
  for (const ConfigOption& option : given) {
    const auto* const spec =
        std::find_if(options.begin(), options.end(),
                     [&option](const OptionSpec& o) { return o.name == option.name; });
    if (belongs_to(*spec, command)) {
      arguments.push_back("--" + option.name +
                          (spec->argument.empty() ? "" : "=" + option.value));
    }
  }
  return arguments;
}

// ": line 3", of the option whose value is wrong by itself.
std::string line_at_fault(const Config& config, CommandName command) {
  for (const ConfigOption& option : config.options) {
    try {
      Options alone;
      take_values(parse(arguments_of({option}, command), {}), alone);
    } catch (const UsageError&) {
      return ": line " + std::to_string(config.lines.at(option.name));
    }
  }
  return "";
}

// The command line has the last word. What is wrong in the file is said of the file.
void take_config(po::variables_map& values, Options& parsed) {
  const std::string file = text_of(values, "config");
  const Config config = read_config(file);
  const std::vector<std::string> arguments = arguments_of(config.options, parsed.command);
  try {
    Options alone;
    take_values(parse(arguments, {}), alone);
  } catch (const UsageError& error) {
    throw UsageError{printable(file) + line_at_fault(config, parsed.command) + ": " +
                     error.what()};
  }
  values = parse(arguments, std::move(values));
  if (spec_of(parsed.command).operands.find("FOLDER") != std::string_view::npos) {
    parsed.folders = config.folders;
  }
}

}  // namespace

std::span<const CommandSpec> all_commands() {
  return commands;
}

const CommandSpec& spec_of(CommandName command) {
  return *std::find_if(
      commands.begin(), commands.end(),
      [command](const CommandSpec& spec) { return spec.command == command; });
}

std::span<const OptionSpec> all_options() {
  return options;
}

Options parse_options(const std::vector<std::string>& arguments) {
  po::variables_map values = parse(arguments, {});
  Options parsed;
  if (values.contains("operand")) {
    parsed.operands = values["operand"].as<std::vector<std::string>>();
  }
  parsed.command = take_command(parsed.operands);
  parsed.help = values.contains("help");
  parsed.version = values.contains("version");
  parsed.completion = one_of(values, "completion", {"bash", "zsh", "fish"});
  if (parsed.help || parsed.version || !parsed.completion.empty()) {
    return parsed;
  }
  check_options(values, parsed.command);
  if (values.contains("config")) {
    take_config(values, parsed);
  }
  check_operands(parsed);
  take_values(values, parsed);
  if (parsed.exempt && !names_an_index(values)) {
    throw UsageError{"--exempt: needs --index, so that exempt sections lie apart"};
  }
  return parsed;
}

}  // namespace council
