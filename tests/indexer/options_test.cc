#include "indexer/options.h"

#include <cstdlib>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/help.h"

using namespace council;

using Strings = std::vector<std::string>;

TEST_CASE("the first operand may be a command", "[options]") {
  CHECK(parse_options({"papers"}).command == CommandName::Update);
  CHECK(parse_options({"update", "papers"}).operands == Strings{"papers"});
  CHECK(parse_options({"status"}).command == CommandName::Status);
  CHECK(parse_options({"./status"}).command == CommandName::Update);
  CHECK(parse_options({"inspect", "a", "b"}).operands == Strings{"a", "b"});
  CHECK(parse_options({"inspect", "--", "-f"}).operands == Strings{"-f"});
}

TEST_CASE("options are read in every usual form", "[options]") {
  for (const Strings& arguments : {Strings{"papers", "--index", "there", "-j", "3"},
                                   Strings{"--index=there", "papers", "-j3"},
                                   Strings{"-i", "there", "-j", "3", "papers"}}) {
    const Options options = parse_options(arguments);
    CHECK(options.index == "there");
    CHECK(options.jobs == 3);
    CHECK(options.operands == Strings{"papers"});
  }
  const Options options =
      parse_options({"-n", "-q", "--lock-wait=7", "--report", "r.json", "papers"});
  CHECK(options.dry_run);
  CHECK(options.quiet);
  CHECK(options.lock_wait == std::chrono::seconds{7});
  CHECK(options.report == "r.json");
}

TEST_CASE("what a run may remove and read again can be chosen", "[options]") {
  const Options plain = parse_options({"papers"});
  CHECK(plain.prune.percent == 10);
  CHECK_FALSE(plain.prune.confirmed);
  CHECK_FALSE(plain.retry_failed);
  CHECK_FALSE(plain.time_budget.has_value());
  const Options chosen =
      parse_options({"--prune-limit=0", "--yes", "--retry-failed", "--time-budget=60",
                     "--metrics=m.prom", "papers"});
  CHECK(chosen.prune.percent == 0);
  CHECK(chosen.prune.confirmed);
  CHECK(chosen.retry_failed);
  CHECK(chosen.time_budget == std::chrono::seconds{60});
  CHECK(chosen.metrics == "m.prom");
  CHECK_THROWS_WITH(parse_options({"--prune-limit=101", "papers"}),
                    Catch::Contains("--prune-limit: '101'"));
  CHECK_THROWS_WITH(parse_options({"rebuild", "--yes", "papers"}),
                    Catch::Contains("takes no option '--yes'"));
}

TEST_CASE("exempt sections need an index of their own", "[options]") {
  ::unsetenv("COUNCIL_INDEX");
  CHECK_THROWS_WITH(parse_options({"--exempt", "papers"}), Catch::Contains("--index"));
  CHECK(parse_options({"--exempt", "--index", "closed", "papers"}).exempt);
  CHECK(parse_options({"--aliases", "bodies.toml", "papers"}).aliases == "bodies.toml");
  CHECK(parse_options({"status", "-b"}).bodies);
}

TEST_CASE("the limits of a reading process can be chosen", "[options]") {
  CHECK(parse_options({"papers"}).limits == ChildLimits{});
  const ChildLimits limits =
      parse_options({"inspect", "--limit-seconds=90", "--limit-memory", "2048",
                     "--limit-text=64", "a"})
          .limits;
  CHECK(limits.wall == std::chrono::seconds{90});
  CHECK(limits.memory_mib == 2048);
  CHECK(limits.text_mib == 64);
  CHECK(limits.max_answer_bytes == std::size_t{144} << 20U);
}

TEST_CASE("a wrong command line is refused with the word at fault", "[options]") {
  const auto [arguments, word] = GENERATE(table<Strings, std::string>({
      {Strings{}, "FOLDER"},
      {{"update"}, "FOLDER"},
      {{"a", "b"}, "'b'"},
      {{"status", "x"}, "'x'"},
      {{"inspect"}, "FILE"},
      {{"--bogus", "x"}, "--bogus"},
      {{"--ind", "x", "y"}, "--ind"},
      {{"--jobs", "many", "x"}, "many"},
      {{"--jobs", "-1", "x"}, "-1"},
      {{"--jobs", "999", "x"}, "999"},
      {{"--jobs", "", "x"}, "--jobs"},
      {{"--index=", "x"}, "--index"},
      {{"--index"}, "--index"},
      {{"inspect", "--format", "yaml", "x"}, "yaml"},
      {{"check", "--format", "json"}, "--format"},
      {{"status", "--dry-run"}, "--dry-run"},
      {{"update", "--bodies", "x"}, "--bodies"},
      {{"status", "--exempt"}, "--exempt"},
      {{"x", "--limit-seconds", "0"}, "--limit-seconds"},
      {{"x", "--limit-text", "9999"}, "9999"},
      {{"status", "--limit-memory", "1"}, "--limit-memory"},
      {{"--completion", "tcsh"}, "tcsh"},
      {{"a", "b\x1B"}, "b\\x1B"},
  }));
  CAPTURE(arguments);
  try {
    parse_options(arguments);
    FAIL("it was accepted");
  } catch (const UsageError& error) {
    CHECK_THAT(error.what(), Catch::Contains(word));
  }
}

TEST_CASE("help and completions name every command and option", "[options]") {
  const std::string help = help_text();
  for (const CommandSpec& command : all_commands()) {
    CHECK_THAT(help, Catch::Contains(std::string{command.summary}));
  }
  for (const OptionSpec& option : all_options()) {
    const std::string name{option.name};
    CHECK_THAT(help, Catch::Contains("--" + name));
    for (const std::string shell : {"bash", "zsh", "fish"}) {
      CAPTURE(shell);
      CHECK_THAT(completion_script(shell), Catch::Contains(name));
    }
  }
  CHECK_THAT(help, Catch::Contains("-f, --format=FORMAT"));
  CHECK_THAT(version_text(), Catch::Contains("Xapian 1.4"));
}
