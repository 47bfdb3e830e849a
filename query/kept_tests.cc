#include "query/kept_tests.h"

#include <algorithm>

namespace council {
namespace {

// Of one process; a server has several. A condition takes 0.25 MB of a million sections.
constexpr std::size_t most_bytes = std::size_t{16} * 1024 * 1024;
constexpr std::size_t most_tests = 4096;

}  // namespace

SectionSet KeptTests::satisfying(
    const std::string& name, const SectionSet& asked,
    const std::function<SectionSet(const SectionSet&)>& test) {
  if (!kept_.contains(name)) {
    make_room(2 * asked.bytes());
    SectionSet none = asked;
    none.clear();
    kept_.emplace(name, Kept{none, none});
  }
  Kept& kept = kept_.at(name);
  kept.used = ++calls_;
  SectionSet unknown = asked;
  unknown.remove(kept.tested);
  if (unknown.first_from(0) != 0) {
    kept.satisfying.add(test(unknown));
    kept.tested.add(unknown);
  }
  SectionSet found = asked;
  found.keep(kept.satisfying);
  return found;
}

void KeptTests::make_room(std::size_t bytes) {
  while (!kept_.empty() &&
         (kept_.size() >= most_tests || (kept_.size() + 1) * bytes > most_bytes)) {
    kept_.erase(std::min_element(
        kept_.begin(), kept_.end(),
        [](const auto& a, const auto& b) { return a.second.used < b.second.used; }));
  }
}

}  // namespace council
