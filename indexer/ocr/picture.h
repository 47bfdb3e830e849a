#pragma once

#include <string>

namespace council {

// A page as a scanner gives it: a byte a point, 0 black, rows from top to bottom.
struct Picture {
  int width = 0;
  int height = 0;
  int dots_per_inch = 0;
  std::string points;
};

}  // namespace council
