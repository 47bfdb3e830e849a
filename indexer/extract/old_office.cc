#include "indexer/extract/old_office.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/extract/extract.h"

namespace council {
namespace {

// The name of a stream in the file's directory, and what it tells.
struct Stream {
  std::string_view name;
  std::string_view what;
};

constexpr auto streams = std::to_array<Stream>({
    {"WordDocument", "an old Word file (.doc)"},
    {"Workbook", "an old Excel file (.xls)"},
    {"PowerPoint Document", "an old PowerPoint file (.ppt)"},
    {"__properties_version1.0", "an Outlook message (.msg)"},
});

// Names stand in the directory in UTF-16.
bool has_stream(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (const char c : name) {
    wide += c;
    wide += '\0';
  }
  return bytes.find(wide) != std::string_view::npos;
}

}  // namespace

bool is_old_office(std::string_view bytes) {
  return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

std::string_view describe_old_office(std::string_view bytes) {
  const auto row =
      std::find_if(streams.begin(), streams.end(),
                   [&](const Stream& stream) { return has_stream(bytes, stream.name); });
  return row == streams.end() ? "an old Microsoft Office file" : row->what;
}

bool is_encrypted_office_file(std::string_view bytes) {
  return is_old_office(bytes) && has_stream(bytes, "EncryptedPackage");
}

bool is_old_word(std::string_view bytes) {
  return is_old_office(bytes) && has_stream(bytes, "WordDocument") &&
         !is_encrypted_office_file(bytes);
}

}  // namespace council
