#include "indexer/extract/xlsx_styles.h"

#include <charconv>
#include <map>
#include <optional>

#include "indexer/extract/cell_number.h"
#include "indexer/extract/xml_part.h"

namespace council {
namespace {

int to_int(const std::optional<std::string>& text) {
  int value = 0;
  if (text) {
    std::from_chars(text->data(), text->data() + text->size(), value);
  }
  return value;
}

}  // namespace

// <numFmts><numFmt numFmtId="164" formatCode="d mmm yyyy"/>… and, further on,
// <cellXfs><xf numFmtId="164"/>…, which cells name by their place in the list.
std::vector<std::string> read_cell_formats(std::string_view xml) {
  std::map<int, std::string> codes;
  std::vector<std::string> formats;
  bool in_cells = false;
  XmlPart part{xml};
  for (XmlEvent event = part.next(); event != XmlEvent::Finished; event = part.next()) {
    if (event == XmlEvent::End && part.name() == "cellXfs") {
      in_cells = false;
    }
    if (event != XmlEvent::Start) {
      continue;
    }
    if (part.name() == "numFmt") {
      codes[to_int(part.attribute("numFmtId"))] =
          part.attribute("formatCode").value_or("");
    } else if (part.name() == "cellXfs") {
      in_cells = true;
    } else if (in_cells && part.name() == "xf") {
      const int number = to_int(part.attribute("numFmtId"));
      const auto own = codes.find(number);
      formats.emplace_back(own == codes.end() ? built_in_format(number)
                                              : std::string_view{own->second});
    }
  }
  return formats;
}

}  // namespace council
