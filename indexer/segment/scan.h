#pragma once

#include <cstddef>
#include <string_view>

namespace council {

// Stepping through display text byte by byte: what stands at a place, whichever of its
// typographic forms the source chose. No function reads beyond the text.

bool is_ascii_digit(char c);
char ascii_lower(char c);

// Equal but for ASCII case.
bool equals_ignoring_case(std::string_view left, std::string_view right);

// Whether the text goes on at `at` with `word` (ASCII case aside).
bool has_at(std::string_view text, std::size_t at, std::string_view word);

// The first place from `from` on where the text goes on with `words` (ASCII case aside);
// npos when there is none.
std::size_t find_ignoring_case(std::string_view text, std::string_view words,
                               std::size_t from = 0);

// Whether a letter or digit stands at `at`, or ends just before it. Letters beyond ASCII
// count; quotes, dashes and bullets do not.
bool is_word_at(std::string_view text, std::size_t at);
bool is_word_before(std::string_view text, std::size_t at);

// Bytes taken by a dash, an apostrophe or a blank (no-break ones and line ends included)
// at `at`; 0 when there is none.
std::size_t dash_at(std::string_view text, std::size_t at);
std::size_t apostrophe_at(std::string_view text, std::size_t at);
std::size_t blank_at(std::string_view text, std::size_t at);

// The first place from `at` on without a blank.
std::size_t skip_blanks(std::string_view text, std::size_t at);

// The end of the run of letters and digits that starts at `at`.
std::size_t word_end(std::string_view text, std::size_t at);

// The end of the run of ASCII digits that starts at `at`.
std::size_t digits_end(std::string_view text, std::size_t at);

// The number of at most nine digits, all of `digits` being digits.
int to_number(std::string_view digits);

}  // namespace council
