#pragma once

#include <string>

#include "indexer/pages.h"

namespace council {

// Throws ExtractionError NotAPaper when an HTML page is what a web server sends in place
// of a paper: "404 Not Found", "Access Denied". `name` is the file's.
void refuse_error_page(const Pages& pages, const std::string& name);

}  // namespace council
