#include <array>
#include <atomic>
#include <csignal>
#include <exception>
#include <filesystem>
#include <iostream>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>

#include "common/error.h"
#include "indexer/command.h"
#include "indexer/help.h"
#include "indexer/printable.h"
#include "indexer/store/storage_guard.h"

namespace {

constexpr int exit_usage = 2;
constexpr int exit_no_index = 3;
constexpr int exit_try_again = 75;

std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free);

// The first signal asks for an orderly end, the second one ends.
void interrupt(int signal) {
  interrupted = true;
  std::signal(signal, SIG_DFL);
}

int run(const std::vector<std::string>& arguments) {
  const council::Options options = council::parse_options(arguments);
  if (options.help) {
    std::cout << council::help_text();
    return 0;
  }
  if (options.version) {
    std::cout << council::version_text();
    return 0;
  }
  if (!options.completion.empty()) {
    std::cout << council::completion_script(options.completion);
    return 0;
  }
  return council::run_command(options,
                              {.out = std::cout,
                               .err = std::cerr,
                               .err_is_terminal = ::isatty(STDERR_FILENO) == 1,
                               .interrupted = [] { return interrupted.load(); }});
}

int fail(const std::exception& error, int status) {
  std::cerr << "council-index: " << council::printable(error.what()) << '\n';
  return status;
}

}  // namespace

int main(int argc, char* argv[]) {
  // An index may hold what not everybody may read.
  ::umask(S_IWGRP | S_IRWXO);
  std::signal(SIGINT, interrupt);
  std::signal(SIGTERM, interrupt);
  try {
    const int status = run({argv + 1, argv + argc});
    std::cout.flush();
    return std::cout ? status : exit_usage;
  } catch (const council::UsageError& error) {
    fail(error, exit_usage);
    std::cerr << "Try 'council-index --help'.\n";
    return exit_usage;
  } catch (const council::IndexError& error) {
    return fail(error, exit_no_index);
  } catch (const council::BusyError& error) {
    return fail(error, exit_try_again);
  } catch (const std::filesystem::filesystem_error& error) {
    // A write that fails ends the process where it happens; a removal may end here.
    return fail(error, council::is_storage_failure(error.code().value()) ? exit_try_again
                                                                         : exit_usage);
  } catch (const std::exception& error) {
    return fail(error, exit_usage);
  }
}
