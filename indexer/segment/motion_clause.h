#pragma once

#include <cstddef>
#include <string_view>

namespace council {

// Where the clause starts that was moved, behind who seconded it: "proposed by A and
// seconded by Mrs. B that the fence be mended", or 0.
std::size_t clause_after_seconder(std::string_view sentence);

// "that the fence be mended" of "Mrs. A proposed that the fence be mended, this was
// seconded by B and agreed.", or "".
std::string_view clause_before_seconder(std::string_view sentence);

}  // namespace council
