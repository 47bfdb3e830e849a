#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace council {

// What a text says of how far something asked for has come, in one of these words:
// "superseded", "rejected", "not started", "complete", "in progress", "accepted".
// nullopt when it does not say. "Status: …" goes before anything else in the text.
std::optional<std::string> find_progress(std::string_view text);

// The date by which it is to be done, as printed: "October 2026" of "a report due no
// later than October 2026". nullopt without a date that a word such as "by" announces.
std::optional<std::string> find_due(std::string_view text);

}  // namespace council
