#pragma once

#include <cstddef>
#include <string_view>

namespace council {

// What stands between the words of a label and the names: ":", ":-", " - ", " … ", and a
// bracket before it: "(six Councillors): -".
struct LabelTail {
  std::size_t end = 0;
  bool has_colon = false;  // or a dash, or leaders
};
LabelTail skip_tail(std::string_view text, std::size_t from);

// As skip_tail, with what else may belong to a label: its words in another language
// ("PRESENNOL / PRESENT:"), how they took part ("PRESENT – On line –", "via Teams:"), and
// words up to a colon that ends the line.
LabelTail skip_whole_tail(std::string_view text, std::size_t from);

}  // namespace council
