#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/sheet_rows.h"

namespace council {

// What the cells of one workbook refer to.
struct XlsxSetting {
  std::vector<std::string> strings;  // shared ones
  std::vector<std::string> formats;  // by style
  bool since_1904 = false;
  std::size_t max_bytes = 0;  // of one row
};

// The shared strings. Throws ExtractionError Damaged where the XML breaks off.
std::vector<std::string> read_shared_strings(std::string_view xml);

// Sets the rows of one sheet; numbers are printed as their formats say. Throws
// ExtractionError Damaged where the XML breaks off; the rows before it are set.
void set_xlsx_rows(std::string_view xml, const XlsxSetting& setting, SheetRows& rows);

}  // namespace council
