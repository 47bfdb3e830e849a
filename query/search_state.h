#pragma once

#include <filesystem>
#include <vector>

#include "query/alert.h"
#include "query/result.h"

namespace council {

// An answer with the state of the index that gave it.
struct StatedPage {
  ResultPage page;
  IndexState index;
};

// As search() answers.
StatedPage search_with_state(const std::vector<std::filesystem::path>& folders,
                             const Query& query);

}  // namespace council
