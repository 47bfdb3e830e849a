#include "query/options.h"

#include <algorithm>
#include <array>

#include <boost/program_options.hpp>

#include "common/error.h"
#include "common/nearest.h"
#include "query/option_table.h"

namespace council {
namespace {

namespace po = boost::program_options;

constexpr unsigned listing = OptionSet::General | OptionSet::Filters |
                             OptionSet::Matching | OptionSet::Synonyms | OptionSet::Since;
constexpr unsigned paging = listing | OptionSet::Paging;
constexpr unsigned searching = paging | OptionSet::Ranking | OptionSet::Copies;

// clang-format off
constexpr auto commands = std::to_array<CommandSpec>({
    {"search",    "WORDS...",       "find sections (the command when none is named)",  searching},
    {"show",      "KEY",            "one section whole, with the keys of its neighbours",
                                                     OptionSet::General | OptionSet::Show},
    {"decisions", "[WORDS...]",     "what was resolved, newest first, verbatim",       paging | OptionSet::Decisions | OptionSet::Copies},
    {"similar",   "KEY [WORDS...]", "sections that resemble one, or the text on standard input (-)", searching},
    {"timeline",  "[WORDS...]",     "how many sections match, by year or another step",                listing | OptionSet::Timeline},
    {"meetings",  "[WORDS...]",     "the meetings, newest first",                      listing},
    {"panels",    "[WORDS...]",     "the bodies, their meetings and the years of these", listing},
    {"values",    "FIELD [WORDS...]", "the values of a field, with counts",            listing | OptionSet::Values},
    {"explain",   "KEY [WORDS...]", "why a section is found where it is, or why not", listing | OptionSet::Ranking},
    {"threads",   "KEY",            "what hangs together with a section or document",
                                                     static_cast<unsigned>(OptionSet::General)},
    {"acronyms",  "[WORDS...]",     "what acronyms stand for, and where that is said", listing},
    {"synonyms",  "[ID...]",        "the words that stand for each other, by id",
                                                     OptionSet::General | OptionSet::Synonyms},
    {"compare",   "A B [WORDS...]", "two periods, bodies or other clauses side by side", paging},
    {"batch",     "FILE",           "the answers to many queries, from a CSV file or - (standard input)", searching},
    {"alerts",    "",               "what saved searches find that is new, changed or withdrawn",
                                                     OptionSet::General | OptionSet::Synonyms | OptionSet::Alerts},
    {"serve",     "",               "the same searches as web pages, until it is stopped",
                                                     OptionSet::General | OptionSet::Synonyms | OptionSet::Serve},
});
// clang-format on

// Short options stand alone ("-n 5"), or before a number (with_numbers_apart): were all
// read so, "-family" would be an option.
constexpr int style =
    po::command_line_style::allow_long | po::command_line_style::long_allow_adjacent |
    po::command_line_style::long_allow_next | po::command_line_style::allow_short |
    po::command_line_style::short_allow_next |
    po::command_line_style::allow_dash_for_short;

const CommandSpec* find_command(std::string_view name) {
  const auto* found =
      std::find_if(commands.begin(), commands.end(),
                   [name](const CommandSpec& command) { return command.name == name; });
  return found == commands.end() ? nullptr : found;
}

// "-n5" as "-n", "5": a number that follows straight is no other option's name.
std::vector<std::string> with_numbers_apart(const std::vector<std::string>& arguments) {
  std::vector<std::string> apart;
  bool are_options = true;
  for (const std::string& argument : arguments) {
    are_options = are_options && argument != "--";
    const bool is_joined =
        are_options && argument.size() > 2 && argument[0] == '-' &&
        argument.find_first_not_of("0123456789", 2) == std::string::npos;
    const bool is_option =
        is_joined && std::any_of(all_options().begin(), all_options().end(),
                                 [&](const OptionSpec& option) {
                                   return option.short_name == argument[1] &&
                                          !option.value_name.empty();
                                 });
    if (is_option) {
      apart.push_back(argument.substr(0, 2));
    }
    apart.push_back(is_option ? argument.substr(2) : argument);
  }
  return apart;
}

// Whether the argument is an option whose value is the next argument.
bool takes_next(const std::string& argument) {
  return std::any_of(
      all_options().begin(), all_options().end(), [&](const OptionSpec& option) {
        const bool named =
            argument == "--" + option.name ||
            (option.short_name != 0 && argument == std::string{"-"} + option.short_name);
        return named && !option.value_name.empty();
      });
}

// Where the command's name stands among the arguments, if it does.
std::optional<std::size_t> find_command_place(const std::vector<std::string>& arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--") {
      return std::nullopt;
    }
    if (arguments[i].empty() || arguments[i][0] != '-' || arguments[i] == "-") {
      return find_command(arguments[i]) != nullptr ? std::optional{i} : std::nullopt;
    }
    i += takes_next(arguments[i]) ? 1U : 0U;
  }
  return std::nullopt;
}

po::options_description describe(const std::vector<OptionSpec>& options) {
  po::options_description described;
  for (const OptionSpec& option : options) {
    std::string name = option.name;
    if (option.short_name != 0) {
      name += std::string{","} + option.short_name;
    }
    if (option.value_name.empty()) {
      described.add_options()(name.c_str(), "");
    } else {
      described.add_options()(name.c_str(), po::value<std::vector<std::string>>(), "");
    }
  }
  return described;
}

[[noreturn]] void throw_unknown_option(const std::string& option,
                                       const CommandSpec& command) {
  if (option.size() > 1 && option[0] == '-' && option[1] != '-') {
    throw QueryError{"unknown option '" + option + "'; to leave out a word write NOT " +
                     option.substr(1) + ", or put the whole query in quotation marks"};
  }
  std::vector<std::string> names;
  for (const OptionSpec& known : options_of(command)) {
    names.push_back("--" + known.name);
  }
  throw QueryError{"'" + std::string{command.name} + "' has no option '" + option + "'" +
                   did_you_mean(option.substr(0, option.find('=')), names)};
}

// Boost would read "-family" as "-f amily".
void refuse_joined_short_options(const std::vector<std::string>& arguments,
                                 const CommandSpec& command) {
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    const std::string& argument = arguments[i];
    if (argument.size() > 2 && argument[0] == '-' && argument[1] != '-') {
      throw_unknown_option(argument, command);
    }
    i += takes_next(argument) ? 1U : 0U;
  }
}

po::parsed_options parse_arguments(const std::vector<std::string>& arguments,
                                   const po::options_description& described,
                                   const CommandSpec& command) {
  try {
    return po::command_line_parser{arguments}.options(described).style(style).run();
  } catch (const po::unknown_option& error) {
    throw_unknown_option(error.get_option_name(), command);
  } catch (const po::error& error) {
    throw QueryError{error.what()};
  }
}

}  // namespace

std::span<const CommandSpec> all_commands() {
  return commands;
}

std::optional<std::string> CommandLine::value(const std::string& name) const {
  const auto found = options.find(name);
  return found == options.end() || found->second.empty()
             ? std::nullopt
             : std::optional{found->second.back()};
}

CommandLine read_command_line(const std::vector<std::string>& given) {
  const std::vector<std::string> arguments = with_numbers_apart(given);
  CommandLine line;
  std::vector<std::string> rest = arguments;
  line.command = &commands.front();
  if (const std::optional<std::size_t> place = find_command_place(arguments)) {
    line.command = find_command(arguments[*place]);
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(*place));
  }
  refuse_joined_short_options(rest, *line.command);
  const po::options_description described = describe(options_of(*line.command));
  const po::parsed_options parsed = parse_arguments(rest, described, *line.command);
  for (const po::option& option : parsed.options) {
    if (option.position_key >= 0 || option.string_key.empty()) {
      line.words.insert(line.words.end(), option.value.begin(), option.value.end());
    } else {
      std::vector<std::string>& values = line.options[option.string_key];
      values.insert(values.end(), option.value.begin(), option.value.end());
    }
  }
  return line;
}

}  // namespace council
