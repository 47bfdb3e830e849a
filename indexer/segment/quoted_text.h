#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace council {

// How a decision's text may be quoted: “…” or "…".

// Bytes of the quote that opens the text; 0 for none.
std::size_t opening_quote(std::string_view text);

// Whether the text ends, a full stop or semicolon aside, with the sign that closes the
// quote which opens `opened`; never where none does.
bool closes_quote(std::string_view text, std::string_view opened);

// Takes the quotes around the whole text.
void drop_quotes(std::string& text);

// What of `text`, whose quote opens at the end of `before`, stands up to the closing
// quote; all of it where there is none.
std::string_view up_to_closing_quote(std::string_view before, std::string_view text);

// '… and "RESOLVED that the report be noted".': the quote opened before the label.
void drop_lone_quote(std::string_view before, std::string& text);

}  // namespace council
