#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/extract/clean.h"
#include "indexer/extract/format.h"
#include "indexer/extract/office_file.h"
#include "indexer/extract/ooxml_relations.h"
#include "indexer/extract/page_builder.h"
#include "indexer/extract/xlsx_sheet.h"
#include "indexer/extract/xlsx_styles.h"
#include "indexer/extract/xml_part.h"

namespace council {
namespace {

struct Sheet {
  std::string name;
  std::string relation;
  bool is_hidden = false;
};

struct Workbook {
  std::vector<Sheet> sheets;
  bool since_1904 = false;
};

Workbook read_workbook(std::string_view xml) {
  Workbook workbook;
  XmlPart part{xml};
  for (XmlEvent event = part.next(); event != XmlEvent::Finished; event = part.next()) {
    if (event == XmlEvent::Start && part.name() == "workbookPr") {
      const std::string value = part.attribute("date1904").value_or("0");
      workbook.since_1904 = value == "1" || value == "true";
    } else if (event == XmlEvent::Start && part.name() == "sheet") {
      const std::string state = part.attribute("state").value_or("visible");
      workbook.sheets.push_back(
          {.name = part.attribute("name").value_or(""),
           .relation = part.attribute("id", "/relationships").value_or(""),
           .is_hidden = state != "visible"});
    }
  }
  return workbook;
}

class XlsxReader {
 public:
  explicit XlsxReader(const SourceBytes& source)
      : file_{source, Format::Xlsx},
        page_{source.limits.max_text_bytes},
        is_swollen_{is_swollen(source.bytes.size(), source.limits.max_text_bytes)} {
    setting_.max_bytes = source.limits.max_text_bytes;
  }

  Pages read() {
    const std::string main = find_main_part(file_).value_or("xl/workbook.xml");
    const Workbook workbook = read_workbook(file_.read_text_part(main));
    relations_ = read_relations(file_, main);
    setting_.since_1904 = workbook.since_1904;
    read_settings();
    try {
      for (const Sheet& sheet : workbook.sheets) {
        read_sheet(sheet);
      }
    } catch (const TextTooBig& error) {
      keep_beginning(error, !page_.empty() && !is_swollen_, file_.pages);
    }
    file_.pages.pages.push_back(page_.take());
    file_.read_metadata("docProps/core.xml");
    return std::move(file_.pages);
  }

 private:
  void read_settings() {
    for (const Relation& relation : relations_) {
      if (relation.type == "sharedStrings") {
        file_.read_beside(relation.target, [&](std::string_view xml) {
          setting_.strings = read_shared_strings(xml);
        });
        file_.pages.partial = !file_.pages.warnings.empty();
      } else if (relation.type == "styles") {
        file_.read_beside(relation.target, [&](std::string_view xml) {
          setting_.formats = read_cell_formats(xml);
        });
      }
    }
  }

  void read_sheet(const Sheet& sheet) {
    const Relation* const relation = find_relation(relations_, sheet.relation);
    if (relation != nullptr && relation->type != "worksheet") {
      return;  // a chart on a sheet of its own
    }
    if (sheet.is_hidden) {
      warn(sheet, "hidden, left out");
      return;
    }
    rows_.start_sheet(sheet.name);
    try {
      const std::string xml =
          file_.read_text_part(relation == nullptr ? "" : relation->target);
      set_xlsx_rows(xml, setting_, rows_);
    } catch (const ExtractionError& error) {
      if (error.outcome != Outcome::Damaged) {
        throw;
      }
      warn(sheet, error.what());
      file_.pages.partial = true;
    }
  }

  void warn(const Sheet& sheet, const std::string& trouble) {
    file_.pages.warnings.push_back("sheet \"" + clean_line_of_text(sheet.name) +
                                   "\": " + trouble);
  }

  OfficeFile file_;
  PageBuilder page_;
  bool is_swollen_;
  SheetRows rows_{page_};
  XlsxSetting setting_;
  std::vector<Relation> relations_;
};

}  // namespace

Pages extract_xlsx(const SourceBytes& source) {
  return XlsxReader{source}.read();
}

}  // namespace council
