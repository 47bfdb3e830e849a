#include "indexer/segment/ofsted_family.h"

#include <algorithm>
#include <array>

#include "indexer/segment/phrase.h"

namespace council {
namespace {

// Words that tell a family; the first row that fits wins. `also` must be there as well.
struct FamilyCue {
  std::string_view type;
  std::string_view phrase;
  std::string_view also;
};

// clang-format off
constexpr auto letter_cues = std::to_array<FamilyCue>({
    {"assurance_visit",      "assurance visit",                 ""},
    {"monitoring_visit",     "monitoring visit",                ""},
    {"monitoring_visit",     "monitoring inspection",           "children's services"},
    {"focused_visit",        "focused visit",                   ""},
    {"focused_visit",        "focussed visit",                  ""},
    {"jtai",                 "joint targeted area inspection",  ""},
    {"area_send_revisit",    "send revisit",                    ""},
    {"area_send_revisit",    "revisit",                         "special educational needs"},
    {"area_send_revisit",    "re-visit",                        "send"},
    {"area_send_monitoring", "send monitoring",                 ""},
    {"area_send",            "local area send inspection",      ""},
    {"area_send",            "area send inspection",            ""},
    {"area_send",            "joint inspection",                "special educational needs"},
    {"area_send",            "joint inspection",                "send"},
    {"area_send",            "local area",                      "special educational needs"},
    {"joint_area_review",    "joint area review",               ""},
    {"contact_referral_and_assessment", "inspection of contact, referral and assessment", ""},
    {"youth_justice",        "inspection of youth justice services", ""},
    {"youth_justice",        "inspection of youth offending services", ""},
    {"youth_justice",        "youth justice services",          "inspection"},
    {"annual_assessment",    "children's services assessment",  ""},
    {"annual_assessment",    "annual performance assessment",   ""},
});

constexpr auto report_cues = std::to_array<FamilyCue>({
    {"area_send_monitoring", "area send monitoring",            ""},
    {"area_send",            "area send",                       ""},
    {"area_send",            "local area send",                 ""},
    {"jtai",                 "joint targeted area inspection",  ""},
    {"joint_area_review",    "joint area review",               ""},
    {"sif",                  "services for children in need of help and protection", ""},
    {"safeguarding_and_looked_after_children", "safeguarding and looked after children", ""},
    {"looked_after_children", "looked after children services", ""},
    {"looked_after_children", "services for looked after children", ""},
    {"child_protection",     "arrangements for the protection of children", ""},
    {"youth_justice",        "youth offending services",        ""},
    {"youth_justice",        "youth justice services",          ""},
    {"fostering",            "fostering",                       ""},
    {"adoption",             "adoption",                        ""},
    {"childrens_home",       "children's home",                 ""},
    {"ilacs",                "children's social care services", ""},
    {"ilacs",                "children's services",             ""},
    {"school",               "school report",                   ""},
    {"school",               "school",                          ""},
    {"school",               "academy",                         ""},
});

constexpr auto title_openers = std::to_array<std::string_view>({
    "inspection of", "re-inspection of", "reinspection of", "an inspection of",
    "the inspection of", "area send", "local area send", "joint area review",
    "joint targeted area inspection", "joint local area", "joint inspection of",
    "full inspection", "interim inspection", "assurance inspection", "school report",
    "inspected under the social care common inspection framework",
});
// clang-format on

template <std::size_t Size>
std::optional<std::string_view> find_type(const std::array<FamilyCue, Size>& cues,
                                          std::string_view text) {
  const auto row = std::find_if(cues.begin(), cues.end(), [&](const FamilyCue& cue) {
    return find_phrase(text, cue.phrase) != std::string_view::npos &&
           (cue.also.empty() || find_phrase(text, cue.also) != std::string_view::npos);
  });
  if (row == cues.end()) {
    return std::nullopt;
  }
  return row->type;
}

}  // namespace

std::optional<std::string_view> find_letter_type(std::string_view text) {
  return find_type(letter_cues, text);
}

std::optional<std::string_view> find_report_type(std::string_view title) {
  return find_type(report_cues, title);
}

bool opens_report_title(std::string_view line) {
  return std::any_of(
      title_openers.begin(), title_openers.end(),
      [&](std::string_view opener) { return starts_with_phrase(line, opener); });
}

}  // namespace council
