#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/result.h"

namespace council {

// Text as it may stand in HTML, between tags or in a quoted attribute. Characters that
// HTML forbids, and those that turn the direction of writing, are left out.
std::string html_escaped(std::string_view text);
// The same, at the end of what there is.
void add_html_escaped(std::string_view text, std::string& html);

// A snippet with what matched in <mark>.
std::string html_of(const Snippet& snippet);

// Paragraphs of a paper's text; [begin, end) byte ranges in order, apart, are marked.
using ByteRanges = std::vector<std::pair<std::size_t, std::size_t>>;
std::string html_paragraphs(std::string_view text, const ByteRanges& marked);

}  // namespace council
