#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "indexer/segment/line.h"

namespace council {

// What the page from `at` on looks like as the first of a paper, by more of it than its
// first lines: a report's "From: … To: … Subject: …", minutes with their date and
// attendance, a letter. The evidence in words, or nullopt.
std::optional<std::string> find_page_opening(Lines lines, std::size_t at);

// "Yours sincerely" or a contact block near the end of the page before `at`: a paper may
// have ended there. The evidence in words, or nullopt.
std::optional<std::string> find_page_ending(Lines lines, std::size_t at);

}  // namespace council
