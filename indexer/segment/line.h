#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/pages.h"

namespace council {

// One line of a source's text, in the forms that recognition needs.
//
//   raw   "### \*\* DECLARATIONS OF MEMBERS’ INTERESTS"   as the source prints it
//   text  "** DECLARATIONS OF MEMBERS’ INTERESTS"          markup gone, blanks collapsed
//   match "** DECLARATIONS OF MEMBERS' INTERESTS"          quotes and dashes as ASCII too
struct Line {
  int number = 0;  // 1-based in the source
  int page = 1;    // 1-based
  std::string raw;
  std::string text;
  std::string match;
  LineStyle style;
  int indent = 0;          // leading blanks of raw, a tab counted as 4
  int heading_level = 0;   // 1 … 6 from '#' or the style; 0 for none
  bool bold = false;       // whole line bold, by '**' or by the style
  bool furniture = false;  // page number, running head, blank-page marker
  bool whole = false;      // the source does not wrap: each line is a paragraph

  [[nodiscard]] bool blank() const { return text.empty(); }
};

using Lines = std::span<const Line>;

// Splits all pages into lines numbered on through the source.
std::vector<Line> to_lines(const Pages& pages);

// Drops Markdown and HTML residue (emphasis, escapes, links, inline tags), joins `<sup>`
// without a blank, turns no-break and other blanks into ' ' and collapses them; a tab
// stays a tab. An asterisk that opens a line ("*Clerk to write") or stands alone is kept.
std::string clean_line(std::string_view raw);

// Typographic quotes, dashes and bullets as ASCII: ’ → ', “ → ", – → -, • → *. For
// comparing, never for showing.
std::string fold_typography(std::string_view text);

// How many bytes of line.text the first `size` bytes of line.match stand for: dashes and
// quotes are longer in text.
std::size_t bytes_of_text(const Line& line, std::size_t size);

// The lines' raw text joined by '\n', furniture left out: what a section stores.
std::string join_raw(Lines lines);

// The lines' `text` as one paragraph: joined by single blanks, furniture and blank lines
// left out, a hyphen at a line end kept.
std::string join_text(Lines lines);

// `text` with the next line of the same paragraph after it: a blank between them, but
// none after a hyphen within a word ("Adare-" + "Rathkeale").
std::string joined_with(std::string text, std::string_view next);

// Upper-case share of the letters of a line, 0 to 1; 0 when there is no letter. Counts
// Latin letters with accents.
double upper_case_share(std::string_view text);

}  // namespace council
