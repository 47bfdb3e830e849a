#include "indexer/segment/item_number.h"

#include <string_view>

#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

// "5     Bus Shelters", not "5 Mill Lane".
bool is_in_column(const Line& line) {
  const std::string_view raw = trim(line.raw);
  const std::size_t end = raw.find_first_not_of("0123456789");
  return end != std::string_view::npos && end > 0 &&
         (raw[end] == '\t' || raw.substr(end).starts_with("  "));
}

}  // namespace

std::optional<int> item_number(const Line& line) {
  constexpr int first_year = 1900;
  const auto label = find_number_label(line.match);
  if (!label || label->first >= first_year || label->size >= line.match.size()) {
    return std::nullopt;
  }
  const bool is_item = label->shape == NumberShape::Plain ||
                       label->shape == NumberShape::Slashed ||
                       (label->shape == NumberShape::Bare && is_in_column(line));
  return is_item ? std::optional{label->first} : std::nullopt;
}

std::optional<int> first_item_number(Lines page) {
  for (const Line& line : page) {
    const auto number = line.furniture ? std::nullopt : item_number(line);
    if (number) {
      return number;
    }
  }
  return std::nullopt;
}

}  // namespace council
