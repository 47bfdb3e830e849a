#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/extract/charset.h"
#include "indexer/extract/csv_rows.h"
#include "indexer/extract/format.h"
#include "indexer/extract/page_builder.h"
#include "indexer/extract/sheet_rows.h"

namespace council {
namespace {

// Most fields on one line: a file whose rows differ is still read by its likeliest one.
char guess_separator(std::string_view text) {
  const std::string_view first = text.substr(0, text.find('\n'));
  char best = ',';
  for (const char separator : {',', ';', '\t', '|'}) {
    if (std::count(first.begin(), first.end(), separator) >
        std::count(first.begin(), first.end(), best)) {
      best = separator;
    }
  }
  return best;
}

}  // namespace

bool is_csv(const SourceBytes& source) {
  if (!is_text(source)) {
    return false;
  }
  constexpr std::size_t looked_at = 65536;
  const std::string_view head = source.bytes.substr(0, looked_at);
  std::string text = to_utf8(head, find_charset(head));
  if (head.size() < source.bytes.size()) {
    text.resize(std::min(text.rfind('\n'), text.size()));  // the last record is cut
  }
  const std::string extension = extension_of(source.name);
  const bool says_so = extension == ".csv" || extension == ".tsv";
  return says_so ? text.find_first_of(",;\t|") != std::string::npos
                 : find_separator(text, 4, 5).has_value();
}

Pages extract_csv(const SourceBytes& source) {
  const std::string text = to_utf8(source.bytes, find_charset(source.bytes));
  const char separator = find_separator(text, 2, 1).value_or(guess_separator(text));
  PageBuilder page{source.limits.max_text_bytes};
  SheetRows sheet{page};
  CsvRows rows{text, separator};
  Pages pages;
  pages.format = Format::Csv;
  try {
    for (auto row = rows.next(); row; row = rows.next()) {
      sheet.add_row(*row);
    }
  } catch (const TextTooBig& error) {
    keep_beginning(error, !page.empty(), pages);
  }
  pages.pages.push_back(page.take());
  return pages;
}

}  // namespace council
