#pragma once

#include <stdexcept>
#include <string>
#include <vector>

namespace council {

// What `make` makes. Where it runs into a fault of its own (std::logic_error: an index
// past an end), the fault is noted and `instead` makes what it can: no paper may cost the
// others their run.
template <typename Make, typename Instead>
auto guarded(std::vector<std::string>& faults, Make make, Instead instead) {
  try {
    return make();
  } catch (const std::logic_error& fault) {
    faults.emplace_back(fault.what());
    return instead();
  }
}

}  // namespace council
