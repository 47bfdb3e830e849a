#pragma once

#include <cstddef>
#include <string_view>

namespace council {

// The words with which a sentence opens that tells of a meeting, before the body's name:
// "Minutes of proceedings at the special meeting of the …", "A meeting of the …".

// Bytes of the opening with the blanks after it; 0 when the line opens otherwise.
std::size_t opening_size(std::string_view match);

// "MINUTES" alone on its line, the rest of the opening below it.
bool is_only_opening(std::string_view match);

// "You are requested to attend a Meeting of the … to be held": bytes up to the end of the
// opening further on, or 0.
std::size_t inner_opening(std::string_view match);

// "Manordeilo and Salem Community Council held their meeting at 7.30pm on the …": where
// " held their" stands, or npos.
std::size_t held_their(std::string_view match);

// "held at the Town Hall on …", "Minute of Meeting held in the Council Chamber, on" over
// the day: where the paper's own meeting was, whose body stands elsewhere. `match` is
// Line::match.
bool says_where_held(std::string_view match);

}  // namespace council
