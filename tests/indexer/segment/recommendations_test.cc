#include "indexer/segment/recommendations.h"

#include <string>

#include <catch2/catch.hpp>

#include "indexer/segment/exclusion.h"
#include "indexer/segment/exempt.h"
#include "indexer/segment/wards.h"

using namespace council;

namespace {

std::vector<Line> lines_of(const std::string& text) {
  Pages pages;
  pages.pages.push_back({.number = 1, .label = {}, .text = text, .styles = {}});
  return to_lines(pages);
}

// "2 [1] That …; 3 [-] To …"
std::string show(const std::vector<Recommendation>& found) {
  std::string shown;
  for (const Recommendation& each : found) {
    shown += (shown.empty() ? "" : "; ") + std::to_string(each.line) + " [" +
             each.label.value_or("-") + "] " + each.text;
  }
  return shown;
}

}  // namespace

TEST_CASE("officers' recommendations are read", "[recommendations]") {
  const auto [title, text,
              expected] = GENERATE(table<std::string, std::string, std::string>({
      {"RECOMMENDATION", "14. That the Panel identifies two topics for\nits programme.",
       "1 [-] That the Panel identifies two topics for its programme."},
      {"5. Recommendations", "1. That the plan be noted.\n2. That a report be brought.",
       "1 [1] That the plan be noted.; 2 [2] That a report be brought."},
      {"Front",
       "Summary: none.\n\nRecommendations: Cabinet is asked to consider and agree:\n\n"
       "a) the plan; and\nb) the budget.",
       "5 [a] the plan; and; 6 [b] the budget."},
      {"Front",
       "Text.\n\n**RECOMMENDATIONS**\n\nThat the lease be approved.\n\n**BACKGROUND**\n\n"
       "That was long ago.",
       "5 [-] That the lease be approved."},
      {"Purpose", "The Panel is asked to note the report.",
       "1 [-] The Panel is asked to note the report."},
      {"Background", "Officers had recommended nothing.", ""},
      {"1. Recommendations", "None.", ""},
      {"1. Recommendations", "There are no recommendations arising from this report.",
       ""},
      {"Front", "Recommendation: Not applicable", ""},
      {"RECOMMENDATION",
       "That the application be APPROVED subject to the following conditions:\n\n"
       "1. It shall be begun within three years.\n\n2. It shall be of slate.",
       "1 [-] That the application be APPROVED subject to the following conditions: 1. "
       "It shall be begun within three years. 2. It shall be of slate."},
      {"Recommendations",
       "2.1 That the Panel notes the plan.\n\n2.2 That a further\nreport be brought.",
       "1 [2.1] That the Panel notes the plan.; 3 [2.2] That a further report be "
       "brought."},
      {"RECOMMENDATION(S)",
       "Members are asked to:\n• note the report\n• approve the plan",
       "2 [-] note the report; 3 [-] approve the plan"},
      {"Recommendations",
       "Recommendation 1: Improve the offer.\nRecommendation 2: Report back.",
       "1 [1] Improve the offer.; 2 [2] Report back."},
      {"Recommendations",
       "(a) That the plan be approved.\n(b) That it be noted.\nREASONS FOR REPORT\n"
       "1. To meet the rules.",
       "1 [a] That the plan be approved.; 2 [b] That it be noted."},
      {"Recommendations", "(a) That it be noted.\nReasons for the report\nTo tell.",
       "1 [a] That it be noted."},
      {"Front", "RECOMMENDED that the minutes be approved.",
       "1 [-] that the minutes be approved."},
      {"Assessment",
       "RECOMMENDATION: GRANT - subject to the following conditions:-\n\n"
       "1. It shall be begun in five years.\n2. Slate shall be used.",
       "1 [-] GRANT - subject to the following conditions:- 1. It shall be begun in five "
       "years. 2. Slate shall be used."},
      {"Budget", "Recommendation: That the Panel notes the plan.",
       "1 [-] That the Panel notes the plan."},
      {"Progress", "3.1 In respect of Recommendation A, all is done. It is complete.",
       "1 [A] In respect of Recommendation A, all is done. It is complete."},
  }));
  CAPTURE(title, text);
  CHECK(show(find_recommendations(lines_of(text), title, DecisionSource::Proposal)) ==
        expected);
}

TEST_CASE("tracked recommendations keep their labels", "[recommendations]") {
  const std::string text =
      "The Head gave responses to the Panel's recommendations.\n\n"
      "In respect of Recommendation A, it was reported that work ended. It was "
      "superseded.\n\n"
      "In respect of Recommendations C and D, both were due by March 2026.\n\n"
      "In respect of Recommendation E, a report was due. Similarly, in relation to "
      "Recommendation "
      "F, an update was due.\n\nMembers thanked her.";
  CHECK(
      show(find_recommendations(lines_of(text), "Update", DecisionSource::Minutes)) ==
      "3 [A] In respect of Recommendation A, it was reported that work ended. It was "
      "superseded."
      "; 5 [C and D] In respect of Recommendations C and D, both were due by March 2026."
      "; 7 [E] In respect of Recommendation E, a report was due."
      "; 7 [F] Similarly, in relation to Recommendation F, an update was due.");
}

TEST_CASE("reports on recommendations open with their label", "[recommendations]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"- In respect of Recommendation (a), 45 places.\n- In respect of Recommendation "
       "(b), none.",
       "1 [(a)] In respect of Recommendation (a), 45 places.; 2 [(b)] In respect of "
       "Recommendation (b), none."},
      {"On Recommendation C she said that the\ncost was high.",
       "1 [C] On Recommendation C she said that the cost was high."},
      {"With regard to Recommendations 1, 2 and 4, all were done.",
       "1 [1, 2 and 4] With regard to Recommendations 1, 2 and 4, all were done."},
      {"Recommendation 3: closed.", "1 [3] Recommendation 3: closed."},
      {"AGREED that Recommendations A and B be recorded as complete.", ""},
      {"RESOLVED that:\n(a) brothers be given transport (Recommendation C);\n(b) "
       "Cabinet not accept Recommendation D.",
       ""},
      {"**RESOLVED** that:\n\n1. the plan be noted.\n2. Recommendations (a) and (c) be "
       "closed.",
       ""},
      {"Mr Bee welcomed the acceptance of Recommendation A.", ""},
      {"The Recommendation was accepted.", ""},
      {"In respect of Recommendation", ""},
  }));
  CAPTURE(text);
  CHECK(show(find_recommendations(lines_of(text), "Update", DecisionSource::Minutes)) ==
        expected);
}

TEST_CASE("only a reason or a classification makes an item exempt", "[exempt]") {
  const auto [title, text, expected] = GENERATE(table<std::string, std::string, bool>({
      {"Lease of the depot (Exempt – Paragraph 3)", "", true},
      {"EXEMPT - Contract award", "", true},
      {"Contract award", "Classification: Exempt", true},
      {"Contract award", "Not for publication by virtue of paragraph 3 of Schedule 12A.",
       true},
      {"Contract award", "Classification: Unrestricted", false},
      {"EXEMPT ITEMS", "At the time of preparing the agenda there were no exempt items.",
       false},
      {"Decision", "[Do not include information which is exempt from publication]",
       false},
      {"Exclusion of the public", "Not required. All business was conducted in public",
       false},
      {"Audit", "The report was on exempt information.", false},
      {"Award of contract", "(Paragraph 3)\nText", true},
      {"Award of contract", "(Paragraphs 1, 2 and 3 of Part 1)", true},
      {"Award of contract", "(Paragraph 3 refers)", false},
      {"Award of contract", "Exempt information - paragraph 3 of Part 1 of Schedule 12A",
       true},
      {"Private minutes", "By virtue of paragraph(s) 3 of Part 1 of Schedule 12A.", true},
      {"Exclusion of the Press and Public",
       "Exempt information - paragraph 3 of Part 1 of Schedule 12A", false},
      {"Exempt accommodation: review", "Paragraph 3 of the report told of it.", false},
      {"Council Tax Exemptions", "", false},
  }));
  CAPTURE(title, text);
  CHECK(is_exempt(title, lines_of(text)) == expected);
}

TEST_CASE("only a resolution excludes the public", "[exempt]") {
  const auto [text, expected] = GENERATE(table<std::string, bool>({
      {"RESOLVED that under Section 100A(4) of the Act the public be excluded from the "
       "meeting.",
       true},
      {"It is recommended that the Press and Public be excluded.", false},
      {"Not required. All business was conducted in public; nobody was excluded.", false},
      {"Members did not resolved to exclude the public.", false},
      {"RESOLVED that the report be noted.", false},
  }));
  CAPTURE(text);
  CHECK(find_exclusion(lines_of(text)).has_value() == expected);
}

TEST_CASE("what a report recommends stands beside what is followed",
          "[recommendations]") {
  CHECK(
      show(find_recommendations(
          lines_of("The report recommended that the Board note the survey.\n\nIn respect "
                   "of Recommendations C and D, it was noted that the toll was kept."),
          "Update", DecisionSource::Minutes)) ==
      "1 [-] that the Board note the survey.; 3 [C and D] In respect of Recommendations "
      "C and D, it was noted that the toll "
      "was kept.");
}

TEST_CASE("wards are read from a labelled line", "[wards]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Wards Affected\tAll", "All"},
      {"Wards Affected: Broken Cross and Upton; Willaston and Rope;",
       "Broken Cross and Upton|Willaston and Rope"},
      {"Electoral Division: Faversham", "Faversham"},
      {"Ward(s) affected:\nNorth, South", "North|South"},
      {"Wards Affected: (All Wards);", "All"},
      {"Wards Affected: n/a", ""},
      {"Wards of court were discussed", ""},
      {"", ""},
  }));
  CAPTURE(text);
  std::string shown;
  for (const std::string& ward : find_wards(lines_of(text))) {
    shown += (shown.empty() ? "" : "|") + ward;
  }
  CHECK(shown == expected);
}
