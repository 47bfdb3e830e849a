#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace council {

struct Access {
  std::chrono::system_clock::time_point time;
  std::string client;
  std::string method;
  std::string target;
  std::string route;
  int status = 0;
  std::size_t bytes = 0;
  double milliseconds = 0;
};

// One line of JSON, always printable ASCII. What was searched for is personal: without
// `with_query` the target ends before its parameters, and pages of single sections are
// named by their route alone.
std::string log_line(const Access& access, bool with_query);

}  // namespace council
