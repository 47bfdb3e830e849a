#pragma once

#include <cstdint>
#include <string_view>

namespace council {

// What a ZIP archive is, by the parts it has.
enum class ZipKind : std::uint8_t {
  None,     // no ZIP archive
  Archive,  // of files
  Docx,
  Pptx,
  Xlsx,
  Odt,
  Odp,
  Ods,
  Other,  // made of parts that belong together, but none of the above
};

// A damaged archive is judged by the names that stand in its bytes.
ZipKind find_zip_kind(std::string_view bytes);

}  // namespace council
