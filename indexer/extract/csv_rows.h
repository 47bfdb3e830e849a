#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace council {

// Reads RFC 4180 and its likes record by record: fields parted by one character, quoted
// ones with any text in them, "" in those for a quote. Any text is safe.
class CsvRows {
 public:
  // `text` must outlive the reader.
  CsvRows(std::string_view text, char separator) : rest_{text}, separator_{separator} {}

  // The fields of the next record; nullopt after the last.
  std::optional<std::vector<std::string>> next();

 private:
  std::string take_field();
  std::string take_quoted();

  std::string_view rest_;
  char separator_;
  bool in_record_ = false;
};

// The separator of `text`, if its first records have the same number of fields, at least
// `fewest_fields` and there are at least `fewest_rows`: ',', ';', '\t' or '|'.
std::optional<char> find_separator(std::string_view text, std::size_t fewest_fields,
                                   std::size_t fewest_rows);

}  // namespace council
