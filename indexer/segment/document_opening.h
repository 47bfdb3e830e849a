#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/segment/line.h"

namespace council {

// What the lines from `at` on look like as the start of a document: a letterhead, a
// council's masthead, "A meeting of the … was held", a report's header, an item stamp.
// Returns the evidence in words ("masthead"), nullopt when nothing speaks for a start.
// Looks at no more than the next few non-blank lines. At the top of a page a letterhead
// may stand under a line or two of something else.
enum class OpeningAt : std::uint8_t { Line, PageTop };
std::optional<std::string> find_opening(Lines lines, std::size_t at, OpeningAt place);

// The same for an item stamp, a letterhead, a masthead and the opening of minutes alone:
// what may open a paper anywhere on a page.
std::optional<std::string> find_strong_opening(Lines lines, std::size_t at);

// The item of a stamp "AGENDA ITEM 8" that is a line of its own: "8".
std::optional<std::string> stamped_item(std::string_view match);

// Lines that end a paper: telephone, e-mail, contact officer.
bool is_contact_line(std::string_view match);

}  // namespace council
