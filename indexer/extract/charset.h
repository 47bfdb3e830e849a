#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace council {

bool is_valid_utf8(std::string_view bytes);

// The name of the encoding: a byte order mark, else UTF-16 by its NULs, else "UTF-8"
// where the bytes are valid UTF-8, else what an HTML <meta> declares (by the WHATWG's
// labels, under which Latin-1 and ASCII mean windows-1252), else "windows-1252".
std::string find_charset(std::string_view bytes);

// `bytes` in that encoding as valid UTF-8, without its byte order mark; what cannot be
// decoded becomes U+FFFD.
std::string to_utf8(std::string_view bytes, const std::string& charset);

// Both steps.
std::string decode(std::string_view bytes);

// As decode(), but of bytes whose encoding is declared outside of them: "iso-8859-1".
// What is valid UTF-8 or has a byte order mark is read as such all the same.
std::string decode_labelled(std::string_view bytes, const std::string& label);

}  // namespace council
