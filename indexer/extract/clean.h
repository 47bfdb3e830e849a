#pragma once

#include <string>
#include <string_view>

namespace council {

// `text` (any bytes) as Page::text promises: valid UTF-8, "\r\n" and '\r' as '\n', no
// control character but '\n', '\t' and '\f', no byte order mark. NUL, vertical tab
// and NEL become blanks, for they part words.
std::string clean_text(std::string_view text);

// clean_text of something that is one line: every run of blanks and line ends is one
// blank, none at the ends.
std::string clean_line_of_text(std::string_view text);

}  // namespace council
