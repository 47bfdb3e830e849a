#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "common/document.h"
#include "indexer/segment/body_lines.h"

namespace council {

// "I agree to:", "As Cabinet Member for Education I agree to:" of a record of decision,
// and what follows.
std::optional<Decision> find_recorded_decision(std::span<const BodyLine> body);

// What stands below "D.   Decision" in a form that counts its fields.
std::optional<Decision> find_counted_decision(std::span<const BodyLine> body);

// What stands under the heading "Decision" of a record or a notice, with that as its
// verb.
std::optional<Decision> find_headed_decision(std::span<const BodyLine> body,
                                             std::string_view heading);

}  // namespace council
