#include <string>
#include <string_view>
#include <utility>

#include "indexer/extract/format.h"
#include "indexer/extract/odf_body.h"
#include "indexer/extract/office_file.h"

namespace council {
namespace {

bool has_text(const std::vector<Page>& pages) {
  return !pages.empty() && (pages.size() > 1 || !pages.front().text.empty());
}

Pages read_odf(const SourceBytes& source, Format format) {
  OfficeFile file{source, format};
  refuse_encrypted_odf(file);
  OdfSetting setting{.styles = {},
                     .has_slides = format == Format::Odp,
                     .max_bytes = source.limits.max_text_bytes,
                     .max_pages = source.limits.max_pages};
  const std::string content = file.read_text_part("content.xml");
  file.read_beside("styles.xml", [&](std::string_view xml) { setting.styles.read(xml); });
  file.pages.paged = setting.has_slides;
  try {
    setting.styles.read(content);
    set_odf_lines(content, setting, file.pages.pages);
  } catch (const ExtractionError& error) {
    file.keep_partial(error, has_text(file.pages.pages));
  }
  file.read_metadata("meta.xml");
  return std::move(file.pages);
}

}  // namespace

Pages extract_odt(const SourceBytes& source) {
  return read_odf(source, Format::Odt);
}

Pages extract_odp(const SourceBytes& source) {
  return read_odf(source, Format::Odp);
}

}  // namespace council
