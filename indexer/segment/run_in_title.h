#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "indexer/segment/line.h"

namespace council {

// Where a title ends and text begins on the same line: at ": ", ":- " or " - ".
struct RunIn {
  std::size_t title_size = 0;
  std::size_t body = 0;
};
std::optional<RunIn> find_run_in(std::string_view text);

// Whether the run-in that was found in lines[at] parts a title and its text: "2616.
// Apologies for absence: Cllr Hillard." does, "Update: the front door" over a blank line
// is a title.
bool is_run_in(Lines lines, std::size_t at, std::string_view text, const RunIn& run_in);

// Where the text begins in "Any Other Business:Mr. Bee agreed to …": behind the colon; or
// behind capitals, or 0. `below` is the next line.
std::size_t text_behind_title(std::string_view text, std::string_view below);

// "24/00041 - Household Waste": what stands before the dash has no words of a title.
bool has_title_words(std::string_view text);

}  // namespace council
