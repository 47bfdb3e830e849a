#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/segment/line.h"

namespace council {

// A line of an item's body as a reader takes it: furniture gone, and told whether a
// paragraph starts with it.
struct BodyLine {
  const Line* line = nullptr;
  bool opens_paragraph = true;
};

using Body = std::vector<BodyLine>;

// Whether a text begins with a small letter, as what goes on does.
bool starts_lower(std::string_view text);

// Lines in turn with blank ones, most of which end in mid sentence: a blank line parts no
// paragraphs.
bool is_double_spaced(Lines lines);

// The lines that hold text. Where every line is followed by a blank one (a PDF's lines
// double-spaced), only the ends of sentences end paragraphs; a paragraph cut by a page
// break goes on where the next line starts in lower case. Points into `lines`.
Body read_body(Lines lines);

// Adds a line to a paragraph: a blank between, none after a hyphen that breaks a word.
void append_line(std::string& paragraph, std::string_view line);

}  // namespace council
