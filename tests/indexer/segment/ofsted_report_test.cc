#include <catch2/catch.hpp>

#include "indexer/segment/ofsted.h"
#include "tests/indexer/segment/ofsted_lines.h"

namespace council {
using test::join;
using test::lines_of;
using test::show;

namespace {

std::string show(const std::vector<Judgement>& judgements) {
  std::string shown;
  for (const Judgement& judgement : judgements) {
    shown += judgement.area + " = " + judgement.grade + "\n";
  }
  return shown;
}

const std::string imprint =
    "The Office for Standards in Education, Children's Services and Skills (Ofsted)\n"
    "regulates and inspects to achieve excellence.\n© Crown copyright 2024\n";

std::string ilacs(const std::string& table) {
  return "Inspection of North Mere and Dale\nlocal authority children’s\nservices\n"
         "Inspection dates: 28 February to 4 March 2022\n\n"
         "Lead inspector: Ann Oak, Her Majesty’s Inspector\n\n" +
         table +
         "\nChildren in North Mere and Dale receive a good service. Despite the\n"
         "pandemic, leaders have been effective.\n\n"
         "What needs to improve?\n◼ The quality of plans.\n\n"
         "The experiences and progress of children who need help and\n"
         "protection: requires improvement to be good\n"
         "1. Children are seen quickly.\n" +
         imprint;
}

}  // namespace

TEST_CASE("a judgement table is read from any layout", "[ofsted]") {
  const auto table = GENERATE(
      // cells apart, labels going on below their grade
      "Judgement                                 Grade\n\n"
      "The impact of leaders on social work      Outstanding\n"
      "practice with children and families\n\n"
      "The experiences and progress of           Requires improvement to be good\n"
      "children who need help and protection\n\n"
      "Overall effectiveness                     Good\n",
      // the grade between the two lines of its label, or around it
      "Judgement                                                     Grade\n"
      "The impact of leaders on social work practice with children\n"
      "                                                              Outstanding\n"
      "and families\n"
      "The experiences and progress of children who need help and    Requires "
      "improvement\n"
      "protection                                                    to be good\n"
      "Overall effectiveness                                         Good\n",
      // reading order: one cell after the other
      "Judgement\n\nGrade\n\nThe impact of leaders on social work\npractice with "
      "children "
      "and families\n\nOutstanding\n\nThe experiences and progress of\nchildren who need "
      "help and protection\n\nRequires improvement\nto be good\n\nOverall "
      "effectiveness\n\nGood\n",
      // labels first, grades after them
      "Judgement\nThe impact of leaders on social work practice with children and "
      "families\nThe experiences and progress of children who need help and "
      "protection\nOverall effectiveness\nGrade\nOutstanding\nRequires improvement to be "
      "good\nGood\n",
      // cells parted by tabs
      "Judgement\tGrade\nThe impact of leaders on social work practice with children and "
      "families\tOutstanding\nThe experiences and progress of children who need help "
      "and\tRequires improvement\nprotection\tto be good\nOverall effectiveness\tGood\n");
  CAPTURE(table);
  const auto form = recognise_ofsted(lines_of(ilacs(table)));
  REQUIRE(form);
  CHECK(
      show(form->document.judgements) ==
      "The impact of leaders on social work practice with children and families = "
      "Outstanding\n"
      "The experiences and progress of children who need help and protection = Requires "
      "improvement to be good\n"
      "Overall effectiveness = Good\n");
  CHECK(form->document.kind == DocumentKind::OfstedReport);
  CHECK(form->document.inspection_type == "ilacs");
  CHECK(form->document.local_authority == "North Mere and Dale");
  CHECK(form->document.title ==
        "Inspection of North Mere and Dale local authority children’s services");
  CHECK(show(form->document.visit_dates) == "2022-02-28..2022-03-04");
  CHECK(form->document.inspectors == std::vector<std::string>{"Ann Oak"});
  CHECK_FALSE(form->document.letter_date);
  REQUIRE(form->starts.size() == 4);
  CHECK(form->starts[0].part == SectionPart::Front);
  CHECK(form->starts[1].title == "What needs to improve?");
  CHECK(form->starts[2].title ==
        "The experiences and progress of children who need help and protection: requires "
        "improvement to be good");
  CHECK_FALSE(form->starts[3].title);
}

TEST_CASE("a split grade may stand around its label", "[ofsted]") {
  const auto form = recognise_ofsted(
      lines_of(ilacs("Judgement                                 Grade\n"
                     "                                          Requires improvement\n"
                     "Overall effectiveness\n"
                     "                                          to be good\n"
                     "The experiences and progress of care\n"
                     "                                          Inadequate\n"
                     "leavers\n")));
  REQUIRE(form);
  CHECK(show(form->document.judgements) ==
        "Overall effectiveness = Requires improvement to be good\n"
        "The experiences and progress of care leavers = Inadequate\n");
}

TEST_CASE("a table without an overall grade, in a newer scale, is complete", "[ofsted]") {
  const auto form = recognise_ofsted(
      lines_of(ilacs("Judgement\tGrade\nLeadership\tStrong standard\nHelp and "
                     "protection\tExpected standard\nCare leavers\tNeeds attention\n")));
  REQUIRE(form);
  CHECK(show(form->document.judgements) ==
        "Leadership = Strong standard\nHelp and protection = Expected standard\n"
        "Care leavers = Needs attention\n");
}

TEST_CASE("grades in prose are no judgements", "[ofsted]") {
  const auto form = recognise_ofsted(lines_of(ilacs("")));
  REQUIRE(form);
  CHECK(form->document.judgements.empty());
}

TEST_CASE("a report of the single inspection framework", "[ofsted]") {
  const auto form = recognise_ofsted(lines_of(R"(London Borough of Eastbrook and
Sele
Inspection of services for children in need of help and
protection, children looked after and care leavers
and
Review of the effectiveness of the Local Safeguarding Children
Board1
Inspection date: 05 July 2016–27 July 2016
Report published: 20 September 2016

Children’s services in the London Borough of Eastbrook and Sele
require improvement to be
good

                                                              Requires
1. Children who need help and protection
                                                              Improvement
2. Children looked after and achieving
                                                              Good
   permanence
          2.1 Adoption performance                            Outstanding
          2.2 Experiences and progress of care leavers        Good
3. Leadership, management and governance                      Requires improvement

1 Ofsted produces this report under its power to combine reports.
                                                                             1
)"
                                              "\f"
                                              R"(Executive summary

Leaders have improved.

Contents

Recommendations                                                    7
)"
                                              "\f"
                                              R"(Recommendations

1. Improve the quality of plans
   for all children.

2. Ensure that managers supervise, including:
   • weekly meetings
   • a record of each.

Previous Ofsted inspections

• The previous inspection of the services for safeguarding was in
  July 2012. They were judged to be adequate.
• The last inspection of the services for children in care was in May 2013.

Local leadership

• The director has been in post since March 2014.

The Local Safeguarding Children Board requires improvement

Some of its audits are late.

Information about this inspection

The inspection team consisted of six of Her Majesty’s Inspectors from Ofsted.

The inspection team
Lead inspector: Ann Oak
Deputy lead inspector: Jan Ash/Ian Elm
Team inspectors: Kim Fir, Lee Hazel,
Max Pine-Moor, Nora
Rowan
Senior data analyst: Olga Sedge
Quality assurance manager: Pam Yew

Any complaints about the inspection or the report should be made to Ofsted.
)"));
  REQUIRE(form);
  const Document& found = form->document;
  CHECK(found.inspection_type == "sif");
  CHECK(found.local_authority == "Eastbrook and Sele");
  CHECK(found.title ==
        "Inspection of services for children in need of help and protection, children "
        "looked after and care leavers and Review of the effectiveness of the Local "
        "Safeguarding Children Board");
  CHECK(show(found.visit_dates) == "2016-07-05..2016-07-27");
  CHECK(found.published_date == make_date(2016, 9, 20));
  CHECK(show(found.judgements) ==
        "1. Children who need help and protection = Requires Improvement\n"
        "2. Children looked after and achieving permanence = Good\n"
        "2.1 Adoption performance = Outstanding\n"
        "2.2 Experiences and progress of care leavers = Good\n"
        "3. Leadership, management and governance = Requires improvement\n"
        "The Local Safeguarding Children Board = requires improvement\n");
  CHECK(show(found.previous_inspections) ==
        "2012-07-01..2012-07-31, 2013-05-01..2013-05-31");
  CHECK(join(found.inspectors) ==
        "Ann Oak | Jan Ash | Ian Elm | Kim Fir | Lee Hazel | Max Pine-Moor | Nora Rowan");
  REQUIRE(form->recommendations.size() == 2);
  CHECK(form->recommendations[0].label == "1");
  CHECK(form->recommendations[0].text ==
        "Improve the quality of plans for all children.");
  CHECK(
      form->recommendations[1].text ==
      "Ensure that managers supervise, including: • weekly meetings • a record of each.");
}

TEST_CASE("the end of a letter is no area for improvement", "[ofsted]") {
  const std::string area = GENERATE("Supervision records remain inconsistent.",
                                    "- Supervision records remain inconsistent");
  const auto form = recognise_ofsted(lines_of(R"(Sir A Head
Ofsted
Piccadilly Gate

18 March 2024

Dear Jo Hartley

Monitoring visit to Northmere Council children's services

This letter summarises the findings of the monitoring visit to Northmere children's
services on 13 and 14 February 2024.

Areas for improvement

)" + area + R"(

I am copying this letter to the Department for Education.

Yours sincerely

Ann Oak
His Majesty's Inspector
)"));
  REQUIRE(form);
  std::vector<std::string> texts;
  for (const Recommendation& recommendation : form->recommendations) {
    texts.push_back(recommendation.text);
  }
  REQUIRE(texts.size() == 1);
  CHECK_THAT(texts[0], Catch::StartsWith("Supervision records remain inconsistent"));
  CHECK(texts[0].size() < 50);
}

TEST_CASE("an area SEND report takes its own dates, not the previous ones", "[ofsted]") {
  const auto form = recognise_ofsted(lines_of(R"(Local area partnership report
Area SEND inspection of the Northmere Local
Area Partnership
Inspection dates: 29 January 2024 to 2 February 2024
Dates of previous inspection: 5 July 2021 to 9 July 2021

Inspection outcome

The local area partnership’s arrangements lead to inconsistent experiences.

Areas for improvement
Areas for improvement
Leaders should shorten the time that families wait for an assessment and for the help
that follows it.
Leaders should write clearer plans.

Information about this inspection

Inspection team
Ofsted                                Care Quality Commission
Ann Oak, Ofsted HMI lead inspector    Ben Lake, CQC lead inspector
Jan Ash HMI, Ofsted                   Cora Hill, CQC Inspector

)" + imprint));
  REQUIRE(form);
  CHECK(form->document.inspection_type == "area_send");
  CHECK(form->document.local_authority == "Northmere");
  CHECK(form->document.title ==
        "Area SEND inspection of the Northmere Local Area Partnership");
  CHECK(show(form->document.visit_dates) == "2024-01-29..2024-02-02");
  CHECK(form->document.judgements.empty());
  CHECK(join(form->document.inspectors) == "Ann Oak | Ben Lake | Jan Ash | Cora Hill");
  REQUIRE(form->recommendations.size() == 2);
  CHECK(form->recommendations[1].text == "Leaders should write clearer plans.");
}

TEST_CASE("a table's values may follow all of its labels", "[ofsted]") {
  const auto form = recognise_ofsted(lines_of(R"(Inspection of looked after children
services

Northmere County Council

Inspection dates:
15 – 19 July 2013
Reporting inspector Ann Oak HMI
Age group:
Published:

All
23 August 2013

© Crown copyright 2013

Record of main findings

Overall effectiveness                         Inadequate Grade 4
Capacity to improve                           Adequate (Grade 3)
)"));
  REQUIRE(form);
  CHECK(form->document.inspection_type == "looked_after_children");
  CHECK(form->document.local_authority == "Northmere");
  CHECK(form->document.published_date == make_date(2013, 8, 23));
  CHECK(show(form->document.visit_dates) == "2013-07-15..2013-07-19");
  CHECK(form->document.inspectors == std::vector<std::string>{"Ann Oak"});
  CHECK(show(form->document.judgements) ==
        "Overall effectiveness = Inadequate\nCapacity to improve = Adequate\n");
}

TEST_CASE("a children's home report prints its reference number", "[ofsted]") {
  const auto form = recognise_ofsted(lines_of(R"(SC012345
Registered provider: Northmere Council
Full inspection
Inspected under the social care common inspection framework

Information about this children’s home
The home is run by a local authority.

Inspection dates: 12 and 13 June 2019
Overall experiences and progress of children and young people    good
How well children and young people are helped and protected      outstanding
The effectiveness of leaders and managers                        good

Unique reference number: SC012345
)" + imprint));
  REQUIRE(form);
  CHECK(form->document.inspection_type == "childrens_home");
  CHECK(form->document.urn == "SC012345");
  CHECK(form->document.judgements.size() == 3);
}

TEST_CASE("a council's paper about an inspection is no report of the inspectorate",
          "[ofsted]") {
  const auto text = GENERATE(
      "Report of: Director of Children’s Services\nInspection of Northmere children’s "
      "services\nInspection dates: 4 to 8 March 2024\nLead inspector: Ann Oak\n",
      "Inspection of Northmere local authority children’s services\n\nThe panel "
      "considered "
      "the report.\n",
      "Purpose of the report\nInspection of children’s social care services\nInspection "
      "dates: 4 to 8 March 2024\nJudgement Grade\nOverall effectiveness Good\n");
  CAPTURE(text);
  CHECK_FALSE(recognise_ofsted(lines_of(text)));
}

TEST_CASE("a report of the inspectorate of probation rates each standard", "[ofsted]") {
  const auto form = recognise_ofsted(lines_of(
      "An inspection of youth offending services in\n\n"
      "North Wendale HM Inspectorate of Probation, September 2020\n\n"
      "The fieldwork for this inspection started on 9 March 2020.\n\n"
      "© Crown copyright 2020\n\nOverall rating Good\n\n1. Organisational delivery\n\n"
      "1.1 Governance and leadership Outstanding\n\n1.2 Staff Good\n\n"
      "2. Court disposals\n\n2.1 Planning Requires improvement\n"));
  REQUIRE(form);
  CHECK(form->document.inspection_type == "youth_justice");
  CHECK(form->document.title ==
        "An inspection of youth offending services in North Wendale");
  CHECK(form->document.local_authority == "North Wendale");
  CHECK(show(form->document.visit_dates) == "2020-03-09");
  CHECK(show(form->document.judgements) ==
        "Overall rating = Good\n1.1 Governance and leadership = Outstanding\n"
        "1.2 Staff = Good\n2.1 Planning = Requires improvement\n");
}

}  // namespace council
