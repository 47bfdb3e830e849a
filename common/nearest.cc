#include "common/nearest.h"

#include <algorithm>
#include <array>

namespace council {
namespace {

// Longer names are never near anything: keeps the table below small.
constexpr std::size_t max_length = 128;

using Row = std::array<std::size_t, max_length + 1>;

// Fills row i of the table of distances between the beginnings of two words from the two
// rows before it; returns its least.
class DistanceTable {
 public:
  DistanceTable(std::string_view a, std::string_view b) : a_{a}, b_{b} {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      rows_[0][j] = j;
    }
  }

  std::size_t fill_row(std::size_t i) {
    Row& row = rows_[i % 3];
    const Row& above = rows_[(i - 1) % 3];
    row[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b_.size(); ++j) {
      const std::size_t replaced = above[j - 1] + (a_[i - 1] == b_[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
      if (is_swap(i, j)) {
        row[j] = std::min(row[j], rows_[(i - 2) % 3][j - 2] + 1);
      }
      least = std::min(least, row[j]);
    }
    return least;
  }

  [[nodiscard]] std::size_t distance() const { return rows_[a_.size() % 3][b_.size()]; }

 private:
  [[nodiscard]] bool is_swap(std::size_t i, std::size_t j) const {
    return i > 1 && j > 1 && a_[i - 1] == b_[j - 2] && a_[i - 2] == b_[j - 1];
  }

  std::string_view a_;
  std::string_view b_;
  std::array<Row, 3> rows_{};
};

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::size_t difference =
      a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (difference > limit || std::max(a.size(), b.size()) > max_length) {
    return limit + 1;
  }
  DistanceTable table{a, b};
  for (std::size_t i = 1; i <= a.size(); ++i) {
    if (table.fill_row(i) > limit) {
      return limit + 1;
    }
  }
  return std::min(table.distance(), limit + 1);
}

std::optional<std::string> nearest_name(std::string_view name,
                                        const std::vector<std::string>& candidates) {
  std::size_t best = std::max<std::size_t>(1, name.size() / 3) + 1;
  std::optional<std::string> nearest;
  for (const std::string& candidate : candidates) {
    const std::size_t distance = edit_distance(name, candidate, best - 1);
    if (distance < best) {
      best = distance;
      nearest = candidate;
      if (best == 0) {
        break;
      }
    }
  }
  return nearest;
}

std::string did_you_mean(std::string_view name,
                         const std::vector<std::string>& candidates) {
  const std::optional<std::string> nearest = nearest_name(name, candidates);
  return nearest ? "; did you mean '" + *nearest + "'?" : "";
}

}  // namespace council
