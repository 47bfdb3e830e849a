#pragma once

#include <set>
#include <string>
#include <vector>

#include <xapian.h>

#include "query/database.h"

namespace council {

// Finds the copies of a section: those of the same name, in papers that the index knows
// as near copies of its paper, that say the very same words.
class TwinFinder {
 public:
  explicit TwinFinder(const OpenIndex& index) : index_{index} {}

  // Keys of the others, rising.
  [[nodiscard]] std::vector<std::string> of(Xapian::docid section) const;

  // Whether a section or a twin of it was asked about before; from now on it was.
  bool was_shown(Xapian::docid section, const std::vector<std::string>& twins);

 private:
  const OpenIndex& index_;
  std::set<std::string> shown_;
};

}  // namespace council
