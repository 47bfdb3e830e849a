#include "tests/recognition/tallying.h"

namespace council::test {

void Tallying::check(Measure measure, bool right, const std::string& where,
                     const std::pair<std::string, std::string>& expected_and_found) {
  score_.count(measure, {.right = right ? 1 : 0, .expected = 1});
  if (!right) {
    miss(measure, where, expected_and_found.first, expected_and_found.second);
  }
}

void Tallying::count_list(Measure measure, int right, int expected,
                          std::optional<int> found) {
  score_.count(measure, {.right = right,
                         .expected = expected,
                         .found = found.value_or(0),
                         .found_right = found ? right : 0});
}

void Tallying::miss(Measure measure, const std::string& where,
                    const std::string& expected, const std::string& found) {
  const std::string place = where.empty() ? document_ : document_ + " " + where;
  score_.add(Miss{measure, source_, place, expected, found});
}

}  // namespace council::test
