#include "indexer/segment/mover_initials.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/segment/name_shape.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// "(AM/PM)", "(UK/EU)": what is set apart so in any paper.
bool is_common(std::string_view code) {
  constexpr auto common = std::to_array<std::string_view>(
      {"AM",  "PM", "UK",  "EU", "IT", "HR", "TV", "VAT", "NI",  "TPO", "RFO",
       "CEO", "GP", "NHS", "PC", "TC", "CC", "BC", "DC",  "AGM", "EGM"});
  return std::ranges::find(common, code) != common.end();
}

bool are_initials(std::string_view code) {
  return is_capital_code(code) && !is_common(code);
}

}  // namespace

std::optional<MoverInitials> find_mover_initials(std::string_view text) {
  const std::size_t close = text.find_last_not_of(". :");
  if (close == std::string_view::npos || text[close] != ')') {
    return std::nullopt;
  }
  const std::size_t open = text.substr(0, close).rfind('(');
  if (open == std::string_view::npos || open == 0) {
    return std::nullopt;
  }
  const std::string_view within = text.substr(open + 1, close - open - 1);
  const std::size_t slash = std::min(within.find('/'), within.size());
  const std::string_view proposer = trim(within.substr(0, slash));
  const std::string_view seconder =
      slash == within.size() ? std::string_view{} : trim(within.substr(slash + 1));
  if (!are_initials(proposer) || !are_initials(seconder) || proposer == seconder) {
    return std::nullopt;
  }
  MoverInitials found;
  found.movers = {std::string{proposer}, std::string{seconder}};
  found.begin = text.substr(0, open).find_last_not_of(' ') + 1;
  return found;
}

}  // namespace council
