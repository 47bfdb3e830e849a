#include "query/run.h"

#include <algorithm>
#include <array>
#include <exception>
#include <string_view>

#include "common/error.h"
#include "query/commands.h"
#include "query/options.h"
#include "query/request.h"

namespace council {
namespace {

constexpr int exit_done = 0;
constexpr int exit_bad_usage = 2;
constexpr int exit_bad_index = 3;
constexpr int exit_busy = 75;

Outcome failure(int status, const std::string& what) {
  return {status, "", "council-query: " + what + "\n"};
}

// The query with a mark under the place of the mistake.
std::string marked(const std::string& text, std::size_t position) {
  const bool is_plain = std::none_of(text.begin(), text.end(), [](unsigned char byte) {
    return byte < 0x20 || byte == 0x7F;
  });
  if (text.empty() || position > text.size() || !is_plain) {
    return "";
  }
  std::size_t columns = 0;
  for (std::size_t i = 0; i < position; ++i) {
    columns += (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U ? 1U : 0U;
  }
  return "  " + text + "\n  " + std::string(columns, ' ') + "^\n";
}

std::string query_text(const CommandLine& line) {
  std::string text;
  for (const std::string& word : line.words) {
    text += (text.empty() ? "" : " ") + word;
  }
  return text;
}

Outcome query_failure(const QueryError& error, const CommandLine& line) {
  Outcome outcome = failure(exit_bad_usage, error.what());
  if (error.position && line.command != nullptr && line.command->name != "show") {
    outcome.err += marked(query_text(line), *error.position);
  }
  return outcome;
}

// Every exception of a command as an outcome.
template <typename Work>
Outcome guarded(const CommandLine& line, Work work) {
  try {
    return work();
  } catch (const QueryError& error) {
    return query_failure(error, line);
  } catch (const IndexError& error) {
    return failure(exit_bad_index, error.what());
  } catch (const BusyError& error) {
    return failure(exit_busy, error.what());
  } catch (const Error& error) {
    return failure(exit_bad_usage, error.what());
  } catch (const std::bad_alloc&) {
    return failure(exit_bad_usage, "the search needed too much memory; ask for less");
  } catch (const std::exception& error) {
    return failure(exit_bad_index, error.what());
  }
}

std::optional<Outcome> answer_about_itself(const CommandLine& line,
                                           const std::vector<std::string>& arguments) {
  if (line.has("help")) {
    return Outcome{exit_done, help_text(line.command), ""};
  }
  if (line.has("version")) {
    return Outcome{exit_done, version_text(), ""};
  }
  if (const auto shell = line.value("completion")) {
    return Outcome{exit_done, completion_script(*shell), ""};
  }
  if (arguments.empty()) {
    return Outcome{exit_bad_usage, "",
                   "council-query: what shall be found?\nTry 'council-query --help'.\n"};
  }
  return std::nullopt;
}

bool use_colour(const CommandLine& line, const Surroundings& surroundings) {
  const std::string when = line.value("color").value_or("auto");
  if (when != "auto" && when != "always" && when != "never") {
    throw QueryError{"--color: '" + when + "' is not one of auto, always, never"};
  }
  return when == "always" ||
         (when == "auto" && surroundings.is_terminal && surroundings.wants_colour);
}

Outcome serve(const CommandLine& line, const Surroundings& surroundings) {
  if (!line.words.empty()) {
    throw QueryError{"'serve' takes no words"};
  }
  if (!surroundings.serve) {
    throw Error{"there is no server in this program"};
  }
  return surroundings.serve(line, index_folders(line, surroundings.index_variable));
}

// Who saves searches is not in a hurry, and a process that is ended could leave half of
// them told. A batch limits each of its queries.
bool is_unlimited(const CommandLine& line) {
  return line.command->name == "batch" ||
         (line.command->name == "alerts" && !line.has("timeout"));
}

bool takes_synonyms(const CommandLine& line) {
  return (line.command->options & static_cast<unsigned>(OptionSet::Synonyms)) != 0;
}

Outcome run_line(const CommandLine& line, const Surroundings& surroundings) {
  if (line.command->name == "serve") {
    return serve(line, surroundings);
  }
  Request request{.line = line,
                  .folders = index_folders(line, surroundings.index_variable),
                  .today = surroundings.today,
                  .style = {.colour = use_colour(line, surroundings),
                            .width = surroundings.is_terminal ? surroundings.columns : 0},
                  .synonyms = takes_synonyms(line) ? read_synonyms(line) : nullptr};
  const auto answer = [&] { return guarded(line, [&] { return run_command(request); }); };
  const std::chrono::milliseconds limit =
      is_unlimited(line) ? std::chrono::milliseconds{0} : time_limit(line);
  return surroundings.may_end
             ? run_watched(answer, limit, failure(exit_bad_usage, late_message(limit)))
             : run_limited(answer, limit);
}

}  // namespace

Outcome run(const std::vector<std::string>& arguments, const Surroundings& surroundings) {
  CommandLine line;
  return guarded(line, [&] {
    line = read_command_line(arguments);
    if (std::optional<Outcome> itself = answer_about_itself(line, arguments)) {
      return *itself;
    }
    return guarded(line, [&] { return run_line(line, surroundings); });
  });
}

bool may_page(const std::vector<std::string>& arguments) {
  return std::find(arguments.begin(), arguments.end(), "--no-pager") == arguments.end();
}

}  // namespace council
