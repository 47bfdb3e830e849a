#include "indexer/segment/wards.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t longest_value = 2000;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view edge = " \t().;,:";
  text.remove_prefix(std::min(text.find_first_not_of(edge), text.size()));
  const std::size_t last = text.find_last_not_of(edge);
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

// What stands after "Wards Affected" and a colon, tab or wide gap; nullopt for prose.
std::optional<std::string_view> labelled_value(std::string_view text) {
  constexpr auto labels = std::to_array<std::string_view>(
      {"ward(s) affected", "wards affected", "ward affected", "affected wards",
       "wards/areas affected", "ward(s)", "wards", "ward",
       "electoral division(s) affected", "electoral divisions affected",
       "electoral division(s)", "electoral divisions", "electoral division",
       "divisions affected", "divisions", "wardiau yr effeithir arnynt", "wardiau"});
  for (const std::string_view label : labels) {
    if (!has_at(text, 0, label) || is_word_at(text, label.size())) {
      continue;
    }
    const std::size_t at = skip_blanks(text, label.size());
    const bool tabbed =
        text.substr(label.size(), at - label.size()).find('\t') != std::string_view::npos;
    const bool colon = at < text.size() && text[at] == ':';
    if (!tabbed && !colon) {
      return std::nullopt;
    }
    return text.substr(at + (colon ? 1 : 0));
  }
  return std::nullopt;
}

bool is_none(std::string_view value) {
  constexpr auto words =
      std::to_array<std::string_view>({"n/a", "na", "none", "nil", "not applicable",
                                       "none specific", "none specifically", "-"});
  return value.empty() ||
         std::any_of(words.begin(), words.end(), [&](std::string_view word) {
           return equals_ignoring_case(value, word);
         });
}

bool is_all(std::string_view value) {
  for (const std::string_view words :
       {"all", "all wards", "all divisions", "borough-wide", "boroughwide", "county-wide",
        "countywide"}) {
    if (equals_ignoring_case(value, words)) {
      return true;
    }
  }
  return false;
}

std::vector<std::string> split_wards(std::string_view value) {
  value = trimmed(value.substr(0, longest_value));
  if (is_none(value)) {
    return {};
  }
  if (is_all(value)) {
    return {"All"};
  }
  const char separator = value.find(';') != std::string_view::npos ? ';' : ',';
  std::vector<std::string> wards;
  while (!value.empty()) {
    const std::size_t end = std::min(value.find(separator), value.size());
    const std::string_view ward = trimmed(value.substr(0, end));
    constexpr std::size_t longest_ward = 60;
    if (!is_none(ward) && ward.size() <= longest_ward) {
      wards.emplace_back(is_all(ward) ? "All" : ward);
    }
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  return wards;
}

}  // namespace

std::vector<std::string> find_wards(Lines lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto value = labelled_value(lines[i].text);
    if (!value) {
      continue;
    }
    if (!trimmed(*value).empty()) {
      return split_wards(*value);
    }
    // The value on the next line.
    if (i + 1 < lines.size() && lines[i + 1].text.size() <= longest_value &&
        lines[i + 1].text.find(':') == std::string::npos) {
      return split_wards(lines[i + 1].text);
    }
  }
  return {};
}

}  // namespace council
