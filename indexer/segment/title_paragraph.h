#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/segment/line.h"

namespace council {

// Whether the title that so far ends in lines[last] goes on over one blank line: the line
// is full, no sentence is over, and the next one is set like it or begins in lower case.
// Converters put every line of a heading into a paragraph of its own.
bool title_goes_on(Lines lines, std::size_t last, std::string_view title);

// Whether a title must go on behind its last word: "… proposal to change its name to
// the", "… Pecuniary Interests or Other", "… held on 24" before "September 2009".
bool title_is_open(std::string_view title, std::string_view next);

// Whether `next` is the text below a title in title case: "Details were provided of
// objections …" below "Low Road Scheme – Objections to Traffic Order".
bool is_text_below_title(std::string_view title, std::string_view next);

}  // namespace council
