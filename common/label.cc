#include "common/label.h"

#include <algorithm>

#include <xapian.h>

namespace council {

std::string label_key(Field field, std::string_view value) {
  return "label/" + std::string{spec_of(field).name} + "/" + filter_value(field, value);
}

std::string acronym_key(std::string_view short_form) {
  return "acronym/" + filter_value(Field::Acronym, short_form);
}

std::string label_of(const Xapian::Database& database, Field field,
                     std::string_view value) {
  std::string label = database.get_metadata(label_key(field, value));
  return label.empty() ? std::string{value} : label;
}

std::vector<std::string> acronym_meanings(const Xapian::Database& database,
                                          std::string_view short_form) {
  const std::string lines = database.get_metadata(acronym_key(short_form));
  std::vector<std::string> meanings;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    meanings.push_back(lines.substr(at, end - at));
    at = end + 1;
  }
  return meanings;
}

}  // namespace council
