#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/extract/docx_body.h"
#include "indexer/extract/docx_insets.h"
#include "indexer/extract/format.h"
#include "indexer/extract/office_file.h"
#include "indexer/extract/ooxml_relations.h"
#include "indexer/extract/page_builder.h"

namespace council {

Pages extract_docx(const SourceBytes& source) {
  OfficeFile file{source, Format::Docx};
  PageBuilder builder{source.limits.max_text_bytes};
  DocxSetting setting;
  setting.max_bytes = source.limits.max_text_bytes;
  const std::string main = find_main_part(file).value_or("word/document.xml");
  const std::string body = file.read_text_part(main);
  const std::string folder = main.substr(0, main.rfind('/') + 1);
  file.read_beside(folder + "styles.xml",
                   [&](std::string_view xml) { setting.styles = StyleSheet{xml}; });
  file.read_beside(folder + "numbering.xml",
                   [&](std::string_view xml) { setting.numbering = Numbering{xml}; });
  DocxInsets insets{source, file, main};
  setting.read_inset = [&](const std::string& relation) { return insets.read(relation); };
  try {
    set_docx_lines(body, setting, builder);
  } catch (const ExtractionError& error) {
    file.keep_partial(error, !builder.empty());
  }
  setting.read_inset = {};  // the notes have relations of their own
  for (const char* const notes : {"footnotes.xml", "endnotes.xml"}) {
    file.read_beside(folder + notes, [&](std::string_view xml) {
      try {
        set_docx_lines(xml, setting, builder);
      } catch (const TextTooBig& error) {
        file.keep_partial(error, !builder.empty());
      }
    });
  }
  file.pages.pages.push_back(builder.take());
  file.read_metadata("docProps/core.xml");
  return std::move(file.pages);
}

}  // namespace council
