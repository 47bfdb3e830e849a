#include "indexer/segment/ofsted_history.h"

#include <catch2/catch.hpp>

#include "indexer/segment/ofsted.h"
#include "tests/indexer/segment/ofsted_lines.h"

namespace council {
using test::lines_of;
using test::show;

namespace {

const std::string head = R"(Ofsted
Piccadilly Gate
enquiries@ofsted.gov.uk

3 March 2023

Ruth Penhale
Director of Children's Services

Dear Ruth

)";

const std::string tail = R"(

Yours sincerely

Ann Oak
His Majesty's Inspector
)";

Document letter_of(const std::string& subject, const std::string& text) {
  const auto lines = lines_of(head + subject + "\n\n" + text + tail);
  const auto form = recognise_ofsted(lines);
  REQUIRE(form);
  return form->document;
}

Document report_of(const std::string& title, const std::string& text) {
  const auto lines = lines_of(title + "\n\n" + text + "\n© Crown copyright 2024\n");
  const auto form = recognise_ofsted(lines);
  REQUIRE(form);
  return form->document;
}

}  // namespace

TEST_CASE("a monitoring visit says which one it is and what it follows", "[ofsted]") {
  struct Row {
    std::string text;
    int ordinal;
    std::string previous;
  };
  const auto row = GENERATE(values<Row>({
      {"This letter summarises the findings of the monitoring visit to Northmere "
       "children's services on 8 and 9 November 2022. This was the fifth monitoring "
       "visit "
       "since the local authority was judged inadequate in July 2020.",
       5, "2020-07-01..2020-07-31"},
      {"This letter summarises the findings of the first monitoring visit to Northmere "
       "children's services since the local authority was judged inadequate for overall "
       "effectiveness in September 2019. The visit took place on 4 and 5 February 2020.",
       1, "2019-09-01..2019-09-30"},
      {"This letter summarises the findings of the monitoring visit to Northmere "
       "children's services on 6 May 2021. It was the 2nd monitoring visit.",
       2, ""},
  }));
  CAPTURE(row.text);
  const Document letter =
      letter_of("Monitoring visit to Northmere children's services", row.text);
  CHECK(letter.inspection_type == "monitoring_visit");
  CHECK(letter.visit_ordinal == row.ordinal);
  CHECK(show(letter.previous_inspections) == row.previous);
}

TEST_CASE("a visit that is not counted has no number", "[ofsted]") {
  const Document letter = letter_of(
      "Focused visit to Northmere children's services",
      "This letter summarises the findings of the focused visit to Northmere children's "
      "services on 5 July 2022. In the first quarter leaders made progress.");
  CHECK_FALSE(letter.visit_ordinal);
  CHECK(letter.previous_inspections.empty());
  CHECK_FALSE(letter.inspection_outcome);
}

TEST_CASE("an inspection of an area has one of three outcomes", "[ofsted]") {
  const auto [sentence, outcome] = GENERATE(table<std::string, std::string>({
      {"The local area partnership's arrangements typically lead to "
       "positive\nexperiences "
       "and outcomes for children.",
       "typically_positive"},
      {"The arrangements lead to inconsistent\nexperiences and outcomes.",
       "inconsistent"},
      {"There are widespread and/or systemic failings leading to significant concerns.",
       "widespread_failings"},
  }));
  CAPTURE(sentence);
  const Document report = report_of(
      "Area SEND inspection of Northmere Local Area Partnership",
      "Inspection dates: 4 to 8 March 2024\nDates of previous inspection: 9 to 13 July "
      "2018\n\nInspection outcome\n\n" +
          sentence);
  CHECK(report.inspection_outcome == outcome);
  CHECK(show(report.visit_dates) == "2024-03-04..2024-03-08");
  CHECK(show(report.previous_inspections) == "2018-07-09..2018-07-13");
}

TEST_CASE("a later visit may find that only a part was done", "[ofsted]") {
  const auto [sentence, outcome] = GENERATE(table<std::string, std::string>({
      {"The partnership has taken effective action in addressing the areas for priority "
       "action.",
       "effective_action"},
      {"The partnership has taken effective action in addressing one of the two areas "
       "for "
       "priority action.",
       "partly_effective_action"},
      {"The partnership has not taken effective action.", "no_effective_action"},
  }));
  CAPTURE(sentence);
  const Document report = report_of(
      "Area SEND monitoring inspection of Northmere Local Area Partnership",
      "Inspection dates: 11 and 12 November 2025\n\nInspection outcome\n\n" + sentence);
  CHECK(report.inspection_type == "area_send_monitoring");
  CHECK(report.inspection_outcome == outcome);
}

TEST_CASE("an inspection of all services tells its verdict above the table", "[ofsted]") {
  const auto [sentence, outcome] = GENERATE(table<std::string, std::string>({
      {"The overall judgement is that children’s services are inadequate", "inadequate"},
      {"The overall judgement is good.", "good"},
      {"Children’s services in Northmere require improvement to be good",
       "requires_improvement"},
      {"Children’s services in Northmere are of a consistent kind.", "none"},
  }));
  CAPTURE(sentence);
  const Document report = report_of(
      "Minutes and reports\n\nTranscription\n\nNorthmere - report\nRoyal Borough of "
      "Northmere\nInspection of services for children in need of help and protection, "
      "children looked after and care leavers",
      "Inspection date: 4 March 2015 – 25 March 2015\n" + sentence +
          "\n1. Children who need help and protection\nGood\n");
  CHECK(report.inspection_type == "sif");
  CHECK(report.local_authority == "Northmere");
  CHECK(report.inspection_outcome.value_or("none") == outcome);
}

TEST_CASE("headings tell what an inspectorate's section is about", "[ofsted]") {
  CHECK(section_topic("What needs to improve in this area of social work practice?") ==
        "areas_for_improvement");
  CHECK(section_topic("Areas for priority action") == "priority_actions");
  CHECK(section_topic("Key strengths") == "strengths");
  CHECK(section_topic("Headline findings") == "headline_findings");
  CHECK_FALSE(section_topic("Main findings"));
}

TEST_CASE("an authority's name is neither shouted nor that of its trust", "[ofsted]") {
  CHECK(letter_of("MONITORING VISIT OF NORTHMERE COUNCIL CHILDREN'S SERVICES",
                  "This letter summarises the findings of the monitoring visit to "
                  "Northmere children's services on 5 July 2022.")
            .local_authority == "Northmere");
  CHECK(letter_of("Focused visit to Downs Children's Trust",
                  "This letter summarises the findings of the focused visit to Downs "
                  "Children's Trust, which delivers services on behalf of Northmere "
                  "Council, on 5 July 2022.")
            .local_authority == "Northmere");
  CHECK(letter_of("Focused visit to Northmere Borough children's services",
                  "This letter summarises the findings of the focused visit to Northmere "
                  "Borough children's services on 5 July 2022.")
            .local_authority == "Northmere");
}

TEST_CASE("a framework without an overall grade has the rows that it prints",
          "[ofsted]") {
  const Document report = report_of(
      "Inspection of Northmere local authority children's services",
      "Inspection dates: 15 to 26 June 2026\n\nLead inspector: Ann Oak, His Majesty's "
      "Inspector\n\nJudgement\tGrade\n"
      "The impact of leaders on social work practice with children and families\tGood\n"
      "The experiences and progress of children who need help and protection\tRequires\n"
      "\timprovement to be\n\tgood\n"
      "The experiences and progress of children in care\tGood\n"
      "The experiences and progress of care leavers\tOutstanding\n\nChildren are "
      "safe.\n");
  std::string grades;
  for (const Judgement& judgement : report.judgements) {
    grades += judgement.grade + "; ";
  }
  CHECK(grades == "Good; Requires improvement to be good; Good; Outstanding; ");
}

TEST_CASE("older letters and reviews are known by their front", "[ofsted]") {
  const Document assessment = letter_of(
      "Annual performance assessment of services for children and young people in "
      "Northmere Borough Council 2008",
      "This letter summarises the findings of the 2008 annual performance assessment for "
      "your council.");
  CHECK(assessment.inspection_type == "annual_assessment");
  CHECK(assessment.local_authority == "Northmere");
  const Document review = report_of(
      "Joint area review",
      "Northmere Children's Services Authority Area\n\nReview of services for children "
      "and young people\n\nAge group: All\nPublished: 3 July 2007\nReference no: 812\n");
  CHECK(review.inspection_type == "joint_area_review");
  CHECK(review.local_authority == "Northmere");
  CHECK(review.judgements.empty());
}

}  // namespace council
