#include "indexer/pages.h"

#include <array>
#include <cstddef>

namespace council {

std::string_view to_string(Format format) {
  constexpr auto names = std::to_array<std::string_view>(
      {"text", "markdown", "html", "pdf", "docx", "odt", "rtf", "doc", "pptx", "odp",
       "xlsx", "ods", "csv", "eml", "mhtml", "zip"});
  static_assert(names.size() == static_cast<std::size_t>(Format::Count));
  return names.at(static_cast<std::size_t>(format));
}

bool holds_slides(Format format) {
  return format == Format::Pptx || format == Format::Odp;
}

}  // namespace council
