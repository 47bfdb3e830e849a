#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace council::glass {

// What a database holds of a record: views of bytes that somebody else keeps.
struct DocumentView {
  struct Term {
    std::string_view term;
    std::uint32_t count = 0;  // how often it stands in the record
  };
  struct Value {
    std::uint32_t slot = 0;
    std::string_view value;
  };
  std::string_view data;
  std::vector<Term> terms;    // rising
  std::vector<Value> values;  // by rising slots, none of them empty
};

}  // namespace council::glass
