#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>

#include "query/section_set.h"

namespace council {

// Which sections satisfy a condition that takes long to test, such as a phrase; of those
// that were tested. Bounded.
class KeptTests {
 public:
  // The sections of `asked` that satisfy the condition of that name. `test` gives those
  // of a set that do, and is asked only about sections that it was not asked about
  // before.
  SectionSet satisfying(const std::string& name, const SectionSet& asked,
                        const std::function<SectionSet(const SectionSet&)>& test);

 private:
  struct Kept {
    SectionSet tested;
    SectionSet satisfying;
    std::uint64_t used = 0;  // when, counted in calls
  };

  void make_room(std::size_t bytes);

  std::map<std::string, Kept> kept_;
  std::uint64_t calls_ = 0;
};

}  // namespace council
