#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string>
#include <sys/ioctl.h>
#include <unistd.h>
#include <vector>

#include "query/pager.h"
#include "query/run.h"
#include "query/web/serve.h"

namespace {

std::string environment(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? "" : value;
}

council::Date today() {
  const std::time_t now =
      std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm local{};
  localtime_r(&now, &local);
  return {std::chrono::year{local.tm_year + 1900},
          std::chrono::month{static_cast<unsigned>(local.tm_mon + 1)},
          std::chrono::day{static_cast<unsigned>(local.tm_mday)}};
}

winsize screen() {
  winsize size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0
             ? size
             : winsize{.ws_row = 24, .ws_col = 80, .ws_xpixel = 0, .ws_ypixel = 0};
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const winsize size = screen();
  const council::Surroundings surroundings{
      .today = today(),
      .index_variable = environment("COUNCIL_INDEX"),
      .is_terminal = isatty(STDOUT_FILENO) == 1,
      .wants_colour = environment("NO_COLOR").empty() && environment("TERM") != "dumb",
      .columns = size.ws_col,
      .may_end = true,
      .serve = [](const auto& line, const auto& folders) {
        return council::serve(line, folders,
                              {.today = today,
                               .log = [](auto text) { std::cout << text << std::flush; },
                               .tell = [](auto text) { std::cerr << text; }});
      }};
  const council::Outcome outcome = council::run(arguments, surroundings);
  const bool paged =
      surroundings.is_terminal && council::may_page(arguments) &&
      council::show_in_pager(outcome.out, environment("PAGER"), size.ws_row);
  if (!paged) {
    std::cout << outcome.out << std::flush;
  }
  std::cerr << outcome.err;
  if (!std::cout) {
    std::cerr << "council-query: the results could not be written\n";
    return 2;
  }
  return outcome.status;
}
