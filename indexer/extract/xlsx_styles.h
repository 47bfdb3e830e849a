#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace council {

// The number format codes of a workbook's cells, by the style that a cell names. Throws
// ExtractionError Damaged where the XML of xl/styles.xml breaks off.
std::vector<std::string> read_cell_formats(std::string_view xml);

}  // namespace council
