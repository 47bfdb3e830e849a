#pragma once

#include "indexer/segment/line.h"

namespace council {

// Whether the text is what a web server says in place of a paper: "404 - Page not found",
// "Technical Error", "Access denied". Only short texts are, and only by their first
// lines.
bool is_error_page(Lines lines);

}  // namespace council
