#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/document.h"

namespace council {

// What holds a section. The words of their names are found in each section that they
// hold, as its own are: the words of one question lie in different places.
enum class Holder : std::uint8_t { Paper, Body, Council, Authority };

// The name in JSON and CSV, and words for people: "paper", "the title of the paper".
std::string_view to_string(Holder holder);
std::string_view place_words(Holder holder);

struct HolderName {
  Holder holder = Holder::Paper;
  std::string name;

  bool operator==(const HolderName&) const = default;
};

// Those that the document states.
std::vector<HolderName> holder_names(const Document& document);

}  // namespace council
