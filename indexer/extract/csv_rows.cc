#include "indexer/extract/csv_rows.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace council {

std::optional<std::vector<std::string>> CsvRows::next() {
  if (rest_.empty()) {
    return std::nullopt;
  }
  std::vector<std::string> fields;
  in_record_ = true;
  while (in_record_) {
    fields.push_back(take_field());
  }
  return fields;
}

// Up to a separator, which is taken, or the end of the record.
std::string CsvRows::take_field() {
  std::string field = rest_.starts_with('"') ? take_quoted() : std::string{};
  const std::array<char, 3> ends{separator_, '\n', '\r'};
  const std::size_t end = std::min(
      rest_.find_first_of(std::string_view{ends.data(), ends.size()}), rest_.size());
  field += rest_.substr(0, end);
  rest_.remove_prefix(end);
  if (rest_.starts_with(separator_)) {
    rest_.remove_prefix(1);
    return field;
  }
  in_record_ = false;
  rest_.remove_prefix(rest_.starts_with("\r\n") ? 2
                                                : std::min<std::size_t>(rest_.size(), 1));
  return field;
}

// A quote that is never closed is taken as a letter.
std::string CsvRows::take_quoted() {
  std::string field;
  std::size_t at = 1;
  for (;;) {
    const std::size_t quote = rest_.find('"', at);
    if (quote == std::string_view::npos) {
      return {};
    }
    field += rest_.substr(at, quote - at);
    if (quote + 1 >= rest_.size() || rest_[quote + 1] != '"') {
      rest_.remove_prefix(quote + 1);
      return field;
    }
    field += '"';
    at = quote + 2;
  }
}

std::optional<char> find_separator(std::string_view text, std::size_t fewest_fields,
                                   std::size_t fewest_rows) {
  constexpr std::size_t looked_at = 50;
  for (const char separator : {',', ';', '\t', '|'}) {
    CsvRows rows{text, separator};
    std::size_t fields = 0;
    std::size_t count = 0;
    bool same = true;
    for (auto row = rows.next(); row && same && count < looked_at; row = rows.next()) {
      const bool is_blank = row->size() == 1 && row->front().empty();
      if (is_blank) {
        continue;
      }
      fields = count == 0 ? row->size() : fields;
      same = row->size() == fields;
      ++count;
    }
    if (same && fields >= fewest_fields && count >= fewest_rows) {
      return separator;
    }
  }
  return std::nullopt;
}

}  // namespace council
