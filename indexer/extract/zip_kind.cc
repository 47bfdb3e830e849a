#include "indexer/extract/zip_kind.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "indexer/extract/zip_package.h"
#include "indexer/outcome.h"

namespace council {
namespace {

struct Sign {
  std::string_view text;
  ZipKind kind;
};

// The folder of the main part of an Office Open XML file.
constexpr auto folders = std::to_array<Sign>({
    {"word/", ZipKind::Docx},
    {"ppt/", ZipKind::Pptx},
    {"xl/workbook.bin", ZipKind::Other},
    {"xl/", ZipKind::Xlsx},
});

// OpenDocument says what it is in a part of its own; templates end in "-template".
constexpr auto types = std::to_array<Sign>({
    {"application/vnd.oasis.opendocument.text", ZipKind::Odt},
    {"application/vnd.oasis.opendocument.presentation", ZipKind::Odp},
    {"application/vnd.oasis.opendocument.spreadsheet", ZipKind::Ods},
});

constexpr std::string_view content_types = "[Content_Types].xml";

template <typename Matches>
ZipKind find_kind(const auto& signs, Matches matches) {
  const auto row = std::find_if(signs.begin(), signs.end(),
                                [&](const Sign& sign) { return matches(sign.text); });
  return row == signs.end() ? ZipKind::Other : row->kind;
}

ZipKind judge(ZipPackage& package) {
  const std::vector<ZipEntry> entries = package.entries();
  const auto has = [&](std::string_view name) {
    return std::any_of(entries.begin(), entries.end(),
                       [&](const ZipEntry& entry) { return entry.name == name; });
  };
  if (has("mimetype")) {
    const std::string type = package.read("mimetype").value_or("");
    return find_kind(types,
                     [&](std::string_view text) { return type.starts_with(text); });
  }
  if (!has(content_types)) {
    return ZipKind::Archive;
  }
  return find_kind(folders, [&](std::string_view folder) {
    return std::any_of(entries.begin(), entries.end(), [&](const ZipEntry& entry) {
      return entry.name.starts_with(folder);
    });
  });
}

ZipKind guess(std::string_view bytes) {
  const auto occurs = [&](std::string_view text) {
    return bytes.find(text) != std::string_view::npos;
  };
  if (occurs(content_types)) {
    return find_kind(folders, occurs);
  }
  const ZipKind kind = find_kind(types, occurs);
  return kind == ZipKind::Other ? ZipKind::Archive : kind;
}

}  // namespace

ZipKind find_zip_kind(std::string_view bytes) {
  if (!bytes.starts_with("PK\x03\x04")) {
    return ZipKind::None;
  }
  try {
    ZipPackage package{bytes};
    return judge(package);
  } catch (const ExtractionError&) {
    return guess(bytes);
  }
}

}  // namespace council
