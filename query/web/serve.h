#pragma once

#include <filesystem>
#include <functional>
#include <string_view>
#include <vector>

#include "common/date.h"
#include "query/limited_run.h"
#include "query/options.h"

namespace council {

struct ServeSurroundings {
  std::function<Date()> today;
  std::function<void(std::string_view)> log;   // a line for each request
  std::function<void(std::string_view)> tell;  // what the operator should know
};

// Does what "council-query serve" asks for: answers until SIGTERM or SIGINT. Throws
// QueryError for an option that cannot be read, IndexError for an index that cannot be
// opened, Error when it cannot listen.
Outcome serve(const CommandLine& line, const std::vector<std::filesystem::path>& folders,
              const ServeSurroundings& surroundings);

}  // namespace council
