#include <array>
#include <cstdlib>
#include <string>
#include <vector>

#include "common/utf8.h"
#include "fuzz_target.h"
#include "indexer/extract/cell_number.h"
#include "indexer/extract/charset.h"
#include "indexer/extract/csv_rows.h"
#include "indexer/extract/extract.h"
#include "indexer/extract/gzip.h"
#include "indexer/extract/odf_body.h"
#include "indexer/extract/pptx_slide.h"
#include "indexer/extract/slide.h"
#include "indexer/extract/xlsx_sheet.h"
#include "indexer/extract/xlsx_styles.h"

namespace council {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 20U;

constexpr ExtractLimits limits{
    .max_input_bytes = most_bytes, .max_text_bytes = most_bytes, .max_pages = 50};

void check_pages(const Pages& pages) {
  for (const Page& page : pages.pages) {
    if (!is_valid_utf8(page.text) || page.text.find('\r') != std::string::npos) {
      std::abort();
    }
  }
}

void read_rtf(std::string_view bytes) {
  check_pages(extract("{\\rtf1" + std::string{bytes}, "paper.rtf", limits));
}

void read_message(std::string_view bytes) {
  const std::string message = "MIME-Version: 1.0\nFrom: a@b\n" + std::string{bytes};
  const Pages pages = extract(message, "paper.eml", limits);
  check_pages(pages);
  for (std::size_t at = 0; at < pages.members.size(); ++at) {
    unpack_member(message, "paper.eml", at, limits);
  }
}

void read_csv(std::string_view bytes) {
  check_pages(extract(bytes, "rows.csv", limits));
  for (const char separator : {',', ';'}) {
    CsvRows rows{bytes, separator};
    while (rows.next()) {
    }
  }
}

void read_odf(std::string_view bytes) {
  for (const bool has_slides : {false, true}) {
    OdfSetting setting{
        .styles = {}, .has_slides = has_slides, .max_bytes = most_bytes, .max_pages = 50};
    setting.styles.read(bytes);
    Pages pages;
    set_odf_lines(bytes, setting, pages.pages);
    check_pages(pages);
  }
}

void read_slide(std::string_view bytes) {
  Slide slide{most_bytes, 0};
  set_pptx_lines(bytes, most_bytes, slide);
  Pages pages;
  pages.pages.push_back(slide.take(1));
  check_pages(pages);
}

void read_sheet(std::string_view bytes) {
  const XlsxSetting setting{.strings = read_shared_strings(bytes),
                            .formats = read_cell_formats(bytes),
                            .since_1904 = false,
                            .max_bytes = most_bytes};
  PageBuilder page{most_bytes};
  SheetRows rows{page};
  set_xlsx_rows(bytes, setting, rows);
}

void read_number(std::string_view bytes) {
  for (const double value : {0.0, -1.5, 45678.25, 1e300}) {
    print_number(value, bytes, bytes.size() % 2 == 0);
  }
}

void read_gzip(std::string_view bytes) {
  gunzip("\x1F\x8B\x08" + std::string{bytes}, most_bytes);
}

constexpr std::array readers{read_rtf,   read_message, read_csv,    read_odf,
                             read_slide, read_sheet,   read_number, read_gzip};

}  // namespace
}  // namespace council

// The parsers behind the formats, which few random archives would reach: the first byte
// says which, from 'a' on.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view bytes = council::fuzz::text_of(data, size);
  if (bytes.empty()) {
    return 0;
  }
  const auto reader = static_cast<std::size_t>(static_cast<unsigned char>(bytes.front()));
  bytes.remove_prefix(1);
  try {
    council::readers[(reader + 256 - 'a') % council::readers.size()](bytes);
  } catch (const council::ExtractionError&) {
    return 0;
  }
  return 0;
}
