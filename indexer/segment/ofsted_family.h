#pragma once

#include <optional>
#include <string_view>

namespace council {

// The inspection type that a letter's subject, or the sentence that says what the letter
// summarises, names: "focused_visit" for "Focused visit to …".
std::optional<std::string_view> find_letter_type(std::string_view text);

// The inspection type of a report's title; nullopt for a title of no known family.
std::optional<std::string_view> find_report_type(std::string_view title);

// Whether a line may open the title of a report: "Inspection of …", "Area SEND …".
bool opens_report_title(std::string_view line);

}  // namespace council
