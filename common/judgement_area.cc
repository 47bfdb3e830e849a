#include "common/judgement_area.h"

#include <algorithm>
#include <array>
#include <string>

namespace council {
namespace {

// The first row whose words all stand in the text wins.
struct NameRow {
  std::string_view name;
  std::string_view words;
  std::string_view also;
};

// clang-format off
constexpr auto areas = std::to_array<NameRow>({
    {"safeguarding_board",                "safeguarding children board", ""},
    {"safeguarding_board",                "lscb",                        ""},
    {"overall",                           "overall",                     ""},
    {"children_in_care_and_care_leavers", "children in care",            "care leavers"},
    {"care_leavers",                      "care leavers",                ""},
    {"children_in_care",                  "children in care",            ""},
    {"adoption",                          "adoption",                    ""},
    {"children_in_care",                  "looked after and achieving",  ""},
    {"help_and_protection",               "help and protection",         ""},
    {"help_and_protection",               "helped and protected",        ""},
    {"leaders",                           "leaders",                     ""},
    {"leaders",                           "leadership",                  ""},
    {"capacity_to_improve",               "capacity",                    "improve"},
    {"quality_of_practice",               "quality of",                  ""},
    {"outcomes",                          "outcomes for",                ""},
});

constexpr auto grades = std::to_array<NameRow>({
    {"outstanding",          "outstanding",     ""},
    {"inadequate",           "inadequate",      ""},
    {"adequate",             "adequate",        ""},
    {"satisfactory",         "satisfactory",    ""},
    {"requires_improvement", "require",         "improvement"},
    {"exceptional",          "exceptional",     ""},
    {"strong",               "strong standard", ""},
    {"expected",             "expected standard", ""},
    {"needs_attention",      "needs attention", ""},
    {"urgent_improvement",   "urgent improvement", ""},
    {"good",                 "good",            ""},
    {"not_met",              "not met",         ""},
    {"met",                  "met",             ""},
});
// clang-format on

template <std::size_t Size>
std::optional<std::string_view> find_name(const std::array<NameRow, Size>& rows,
                                          std::string_view printed) {
  std::string text{printed};
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  const auto* row = std::find_if(rows.begin(), rows.end(), [&text](const NameRow& each) {
    return text.find(each.words) != std::string::npos &&
           text.find(each.also) != std::string::npos;
  });
  return row == rows.end() ? std::nullopt : std::optional{row->name};
}

}  // namespace

std::optional<std::string_view> judgement_area(std::string_view printed) {
  return find_name(areas, printed);
}

std::optional<std::string_view> judgement_grade(std::string_view printed) {
  return find_name(grades, printed);
}

}  // namespace council
