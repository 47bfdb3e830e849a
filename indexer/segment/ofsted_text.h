#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/segment/line.h"

namespace council {

// Reading the lines of an inspectorate's paper. Lines are read by `match`, so that quotes
// and dashes are plain, and never beyond the first few thousand bytes of one.

// The indices of at most `most` lines with text from `from` on; furniture is left out.
std::vector<std::size_t> find_text_lines(Lines lines, std::size_t from, std::size_t most);

// A line's `match`, cut where a line of print cannot be that long.
std::string_view read_line(const Line& line);

// The lines that `indices` name as one paragraph.
std::string join_lines(Lines lines, const std::vector<std::size_t>& indices);

// The cells of a line: its raw text split at tabs and at gaps of three blanks or more,
// cleaned and with plain quotes; without empty cells.
std::vector<std::string> read_cells(const Line& line);

// "Board1" → "Board": the mark of a footnote at the end of a heading.
std::string_view without_footnote_mark(std::string_view text);

// Bytes of the bullet that opens `text` (Line::match), blanks after it included; 0 for
// none. Private-use characters of symbol fonts count as bullets.
std::size_t bullet_size(std::string_view text);

// The text from `from` to the end of its sentence. A stop after an
// initial or an abbreviation ("Fiona J. Mill", "St. Bede") ends none.
std::string_view sentence_at(std::string_view text, std::size_t from);

// Whether a line says when an inspection's fieldwork was.
bool is_fieldwork_line(std::string_view line);

}  // namespace council
