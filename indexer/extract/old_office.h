#pragma once

#include <string_view>

namespace council {

// Whether bytes are of the compound file that Office wrote before 2007, and still wraps
// around what is under a password.
bool is_old_office(std::string_view bytes);

// What such a file is, for the operator: "an old Excel file (.xls)".
std::string_view describe_old_office(std::string_view bytes);

// Whether it is the wrapper that Office puts around a file under a password.
bool is_encrypted_office_file(std::string_view bytes);

}  // namespace council
