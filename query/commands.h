#pragma once

#include <filesystem>
#include <vector>

#include "query/limited_run.h"
#include "query/options.h"
#include "query/query.h"
#include "query/render/render.h"
#include "query/shipped_synonyms.h"

namespace council {

// A command with all that it needs.
struct Request {
  const CommandLine& line;
  std::vector<std::filesystem::path> folders;
  Date today;
  RenderOptions style;
  Synonyms synonyms = shipped_synonyms();
};

// Runs the command that the line names; throws what goes wrong.
Outcome run_command(const Request& request);

}  // namespace council
