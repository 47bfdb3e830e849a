#include "common/document.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace council {
namespace {

// clang-format off
constexpr std::array kinds{
    KindSpec{DocumentKind::Agenda,                   "agenda",                    "Agenda"},
    KindSpec{DocumentKind::Minutes,                  "minutes",                   "Minutes"},
    KindSpec{DocumentKind::PublicReportsPack,        "public_reports_pack",       "Public reports pack"},
    KindSpec{DocumentKind::SupplementaryPack,        "supplementary_pack",        "Supplementary pack"},
    KindSpec{DocumentKind::OfficerReport,            "officer_report",            "Officer report"},
    KindSpec{DocumentKind::Appendix,                 "appendix",                  "Appendix"},
    KindSpec{DocumentKind::PresentationSlides,       "presentation_slides",       "Presentation slides"},
    KindSpec{DocumentKind::OfstedLetter,             "ofsted_letter",             "Ofsted letter"},
    KindSpec{DocumentKind::OfstedReport,             "ofsted_report",             "Ofsted report"},
    KindSpec{DocumentKind::ScheduleOfDates,          "schedule_of_dates",         "Schedule of dates"},
    KindSpec{DocumentKind::DecisionRecord,           "decision_record",           "Decision record"},
    KindSpec{DocumentKind::ProposedDecisionRecord,   "proposed_decision_record",  "Proposed decision record"},
    KindSpec{DocumentKind::ForwardPlan,              "forward_plan",              "Forward plan"},
    KindSpec{DocumentKind::ModernGovMeetingPage,     "moderngov_meeting_page",    "Meeting page"},
    KindSpec{DocumentKind::ModernGovItemPage,        "moderngov_item_page",       "Agenda item page"},
    KindSpec{DocumentKind::ModernGovIssuePage,       "moderngov_issue_page",      "Issue page"},
    KindSpec{DocumentKind::ModernGovDecisionPage,    "moderngov_decision_page",   "Decision page"},
    KindSpec{DocumentKind::ModernGovIndex,           "moderngov_index",           "Index page"},
    KindSpec{DocumentKind::LegacyKab12Page,          "legacy_kab12_page",         "Minutes page (legacy system)"},
    KindSpec{DocumentKind::EqualityImpactAssessment, "eqia",                      "Equality impact assessment"},
    KindSpec{DocumentKind::QuestionsAndAnswers,      "questions_and_answers",     "Questions and answers"},
    KindSpec{DocumentKind::Motion,                   "motion",                    "Motion"},
    KindSpec{DocumentKind::BudgetAmendment,          "budget_amendment",          "Budget amendment"},
    KindSpec{DocumentKind::CallIn,                   "call_in",                   "Call-in"},
    KindSpec{DocumentKind::IndexReadme,              "index_readme",              "List of papers"},
    KindSpec{DocumentKind::BrokenDownload,           "broken_download",           "Broken download"},
    KindSpec{DocumentKind::Unrecognised,             "unrecognised",              "Other paper"},
};
// clang-format on

constexpr bool in_order() {
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (static_cast<std::size_t>(kinds[i].kind) != i) {
      return false;
    }
  }
  return true;
}
static_assert(kinds.size() == static_cast<std::size_t>(DocumentKind::Count));
static_assert(in_order(), "the table of kinds stands in the order of the enumeration");

constexpr std::array<std::string_view, 4> attendances{"present", "apology", "attending",
                                                      "membership"};
constexpr std::array<std::string_view, 6> reference_kinds{
    "minute", "decision", "planning", "section_106", "urn", "report"};
constexpr std::array<std::string_view, 18> date_roles{"meeting",
                                                      "previous_meeting",
                                                      "other_meeting",
                                                      "next_meeting",
                                                      "scheduled_meeting",
                                                      "publication",
                                                      "letter",
                                                      "letter_publication",
                                                      "report_publication",
                                                      "inspection_visit",
                                                      "previous_inspection",
                                                      "decision",
                                                      "call_in_end",
                                                      "effective",
                                                      "deadline",
                                                      "data_as_at",
                                                      "posting",
                                                      "other"};
static_assert(date_roles.size() == static_cast<std::size_t>(DateRole::Other) + 1);
constexpr std::array<std::string_view, 7> parts{"front", "item", "heading", "slide",
                                                "page",  "body", "back"};

}  // namespace

std::span<const KindSpec> all_kinds() {
  return kinds;
}

std::string_view to_string(DocumentKind kind) {
  return kinds.at(static_cast<std::size_t>(kind)).name;
}

std::string_view label_of(DocumentKind kind) {
  return kinds.at(static_cast<std::size_t>(kind)).label;
}

std::optional<DocumentKind> find_kind(std::string_view name) {
  const auto* const row = std::ranges::find(kinds, name, &KindSpec::name);
  if (row == kinds.end()) {
    return std::nullopt;
  }
  return row->kind;
}

std::string_view to_string(Attendance attendance) {
  return attendances.at(static_cast<std::size_t>(attendance));
}

std::string_view to_string(ReferenceKind kind) {
  return reference_kinds.at(static_cast<std::size_t>(kind));
}

std::string_view to_string(DateRole role) {
  return date_roles.at(static_cast<std::size_t>(role));
}

std::string_view to_string(SectionPart part) {
  return parts.at(static_cast<std::size_t>(part));
}

}  // namespace council
