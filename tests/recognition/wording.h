#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "tests/recognition/gold.h"

namespace council::test {

// Text as the gold compares it: typographic quotes and dashes as ASCII, Markdown emphasis
// and escapes gone, white space as single blanks.
std::string plain(std::string_view text);

// Whether `found` is what the gold says of a text: as "text" in full, as "text_sha256" of
// its plain form, or by its first words as "text_starts". nullopt when it says nothing.
std::optional<bool> says(const Json& gold, const std::string& found);

// The gold's text for people.
std::string shown(const Json& gold);

// How alike two texts are, 0 to 1: the share of their distinct words that both have.
double likeness(std::string_view one, std::string_view other);

}  // namespace council::test
