#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/segment/line.h"

namespace council {

// The value of a labelled line or table row: "Date of Meeting\t9 March 2026", "Venue:
// Mandela Room", or a label alone on its line over its value. Labels are lower case; the
// first of them that is found counts. Only the first `most_lines` lines are looked at.
struct Labelled {
  std::string value;     // display text
  std::size_t line = 0;  // index of the label's line
};
std::optional<Labelled> find_labelled(Lines lines,
                                      std::initializer_list<std::string_view> labels,
                                      std::size_t most_lines = 80);

}  // namespace council
