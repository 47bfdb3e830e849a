#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/error.h"
#include "indexer/corpus_folder.h"
#include "indexer/ocr_pages.h"
#include "indexer/prune.h"
#include "indexer/worker/extract_source.h"

namespace council {

// The command line is wrong. The hint at --help follows what().
class UsageError : public Error {
 public:
  using Error::Error;
};

// The commands, as bits, so that an option can say which it belongs to.
enum class CommandName : std::uint8_t {
  Update = 1,
  Inspect = 2,
  Status = 4,
  Check = 8,
  Rebuild = 16,
  Compact = 32,
  Forget = 64
};

// A row of the table of commands; help and completions are made from it.
struct CommandSpec {
  CommandName command;
  std::string_view name;
  std::string_view operands;  // "FOLDER", "FILE…"
  std::string_view summary;
  std::size_t min_operands;
  std::size_t max_operands;
};

std::span<const CommandSpec> all_commands();
const CommandSpec& spec_of(CommandName command);

// A row of the table of options.
struct OptionSpec {
  std::string_view name;
  char short_name;            // '\0' for none
  std::string_view argument;  // "DIR"; "" for a switch
  std::string_view help;
  unsigned commands;  // bits of CommandName; 0 for those that stand alone
};

std::span<const OptionSpec> all_options();

struct Options {
  CommandName command = CommandName::Update;
  std::vector<std::string> operands;
  std::vector<CorpusFolder> folders;  // of a configuration, in place of FOLDER
  std::filesystem::path index;
  std::string format = "text";
  unsigned jobs = 0;
  bool dry_run = false;
  bool quiet = false;
  std::chrono::seconds lock_wait{0};
  std::filesystem::path report;   // empty for none
  std::filesystem::path metrics;  // empty for none
  std::filesystem::path aliases;  // empty for none
  ChildLimits limits;             // of each reading process
  PruneRule prune;
  bool retry_failed = false;
  std::optional<std::chrono::seconds> time_budget;
  std::chrono::seconds check_time{60};  // for records, and again for sources
  bool exempt = false;
  bool undo = false;             // of what was forgotten
  std::filesystem::path alerts;  // what saved searches remember; empty for none
  OcrRules ocr{};
  bool bodies = false;
  bool coverage = false;
  bool help = false;
  bool version = false;
  std::string completion;  // the shell, "" for none
};

// `arguments` without the program's name. Throws UsageError naming the word at fault.
Options parse_options(const std::vector<std::string>& arguments);

}  // namespace council
