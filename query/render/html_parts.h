#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "query/render/html.h"

namespace council {

// A page stays small: a long list or text is cut into parts, each with an address of its
// own ("piece=2"). A part holds the items [begin, end).
struct PagePart {
  std::size_t number = 1;  // from 1
  std::size_t count = 1;   // how many parts there are
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Cuts where the sizes, in bytes of HTML, come to more than `most` together; an item by
// itself is never cut. At least one part, which may be empty.
std::vector<PagePart> cut_into_parts(const std::vector<std::size_t>& sizes,
                                     std::size_t most);

// The part that the address asks for, or the nearest that there is.
PagePart asked_part(const std::vector<PagePart>& parts, const PageContext& context);

// Whether a parameter names a part of a page. It was "part" once, which is a field as
// well: only a number still means the page.
bool names_page_part(const Parameter& parameter);
Url without_page_part(const Url& url);

// The same page at another part.
std::string part_link(std::size_t number, const PageContext& context);

// Links to the parts before and after it, as HTML; "" where there is one part only.
std::string part_navigation(const PagePart& part, const PageContext& context);

// Ranges of bytes, together the whole text: its paragraphs, those that are long in pieces
// that end with a word.
ByteRanges text_pieces(std::string_view text);

// The marks in a range of the text, counted from its begin.
ByteRanges marks_within(const ByteRanges& marked, std::size_t begin, std::size_t end);

// How many bytes a range of the text takes as HTML, with its marks.
std::size_t html_size(std::string_view text, std::size_t begin, std::size_t end,
                      const ByteRanges& marked);

}  // namespace council
