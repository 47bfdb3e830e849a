#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace council {

// What a text says is voted on, the last that it names: "amendment", "motion",
// "substantive_motion" (also a motion as amended), "procedural_motion", "part_of_motion",
// "proposal", "recommendation", "resolution". Only the last sentence counts that names
// one.
std::optional<std::string> find_vote_subject(std::string_view text);

// Of a vote that stands in running text at [begin, end): what its sentence says before it
// tells, or else what it says behind it. "The amendment was lost by [17 votes to 21], and
// the motion was then carried."
std::optional<std::string> find_vote_subject(std::string_view text, std::size_t begin,
                                             std::size_t end);

}  // namespace council
