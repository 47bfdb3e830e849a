#pragma once

#include <string>

namespace council::test {

// A file as Word 95 wrote it, of plain text in Windows-1252 with '\r' after paragraphs;
// at most 1,000 bytes.
std::string make_old_word(const std::string& text);

}  // namespace council::test
