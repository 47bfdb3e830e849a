#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace council::glass {

class Table;

// The values of one slot, in parts of some two thousand bytes.
class ValueSlot {
 public:
  // Slots from this one on are not written: their keys sort in another way.
  static constexpr std::uint32_t slots = 128;

  // Records come rising.
  void add(std::uint32_t record, std::string_view value);

  // Their number and their bounds, which stand before the values of all slots. A slot
  // without values writes nothing.
  void write_bounds(std::uint32_t slot, Table& table) const;
  void write_values(std::uint32_t slot, Table& table) const;

 private:
  struct Part {
    std::uint32_t first = 0;
    std::string bytes;
  };
  std::uint32_t values_ = 0;
  std::string least_;
  std::string greatest_;
  std::uint32_t last_record_ = 0;
  std::vector<Part> parts_;
};

}  // namespace council::glass
