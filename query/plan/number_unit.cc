#include "query/plan/number_unit.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/text_index.h"

namespace council {
namespace {

bool is_unit(std::string_view word) {
  constexpr auto units = std::to_array<std::string_view>(
      {"mph", "kph", "km", "m",   "cm",    "mm",   "ft", "kg", "g",
       "ha",  "sqm", "k",  "bn",  "kw",    "kwh",  "mw", "am", "pm",
       "hr",  "hrs", "yr", "yrs", "month", "year", "p"});
  return std::find(units.begin(), units.end(), word) != units.end();
}

bool is_number(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(),
                                      [](char c) { return c >= '0' && c <= '9'; });
}

void add(const Sequence& form, double share, std::size_t place, WordGroup& group) {
  for (GroupedWord& word : group) {
    if (word.place == place) {
      word.others.push_back({{form}, share});
    }
  }
}

}  // namespace

std::pair<std::string, std::string> split_number_unit(const std::string& term) {
  const std::size_t digits = std::min(term.find_first_not_of("0123456789"), term.size());
  std::pair<std::string, std::string> parts{term.substr(0, digits), term.substr(digits)};
  return !parts.first.empty() && is_unit(parts.second)
             ? parts
             : std::pair<std::string, std::string>{};
}

void add_number_units(const OpenIndex& index, const std::vector<QueryWord>& words,
                      WordGroup& group) {
  const auto has = [&](const std::string& word) {
    return has_term(index, exact_term("", word));
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto [number, unit] = split_number_unit(words[i].term);
    if (!number.empty() && has(number) && has(unit)) {
      add({number, unit}, 1, i, group);
    }
    const bool is_pair =
        i + 1 < words.size() && is_number(words[i].term) && is_unit(words[i + 1].term);
    const std::string joined = is_pair ? words[i].term + words[i + 1].term : "";
    if (is_pair && has(joined)) {
      add({joined}, 0.5, i, group);
      add({joined}, 0.5, i + 1, group);
    }
  }
}

}  // namespace council
