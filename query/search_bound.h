#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include <xapian.h>

#include "query/database.h"
#include "query/section_set.h"

namespace council {

// Is given sections and what each weighs at most; returns what is not of interest below.
using TakeBounds =
    std::function<float(std::span<const std::uint32_t>, std::span<const float>)>;

// Bounds what sections weigh by a ranked query: not much above what they weigh, but for
// pairs of words, which are taken to stand together wherever both stand.
class WeightBounds {
 public:
  // Of an index that has_section_numbers(); good while it is open and nothing else is
  // asked of it.
  WeightBounds(const OpenIndex& index, const Xapian::Query& query);
  ~WeightBounds();
  WeightBounds(const WeightBounds&) = delete;
  WeightBounds& operator=(const WeightBounds&) = delete;

  // Gives the bounds of the sections of a set, some at a time, in order, but for those
  // that are not of interest; all must match.
  void read(const SectionSet& sections, const TakeBounds& take) const;

  struct Part;

 private:
  std::unique_ptr<const Part> base_;
  // What only adds to the weight, and may not match: what adds most at first.
  std::vector<std::unique_ptr<const Part>> added_;
};

}  // namespace council
