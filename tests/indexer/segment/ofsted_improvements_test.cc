#include <string>

#include <catch2/catch.hpp>

#include "indexer/segment/ofsted.h"
#include "tests/indexer/segment/ofsted_lines.h"

namespace council {
using test::lines_of;

namespace {

const std::string letter_head = R"(Ofsted
Piccadilly Gate
Manchester
M1 2WD

3 March 2023
Ruth Penhale
Executive Director of Children’s Services
Northmere Council
Dear Ms Penhale
)";

}  // namespace

TEST_CASE("what a table asks for stands on either side of who answers for it",
          "[ofsted]") {
  const auto recommendations = [](const std::string& table) {
    const auto form = recognise_ofsted(
        lines_of(letter_head +
                 "\n\nFocused visit to Northmere children’s services\n\n"
                 "Areas for priority action\n\n" +
                 table + "\n\nYours sincerely\n\nDora Moss\nHis Majesty’s Inspector\n"));
    REQUIRE(form);
    std::string all;
    for (const Recommendation& each : form->recommendations) {
      all += each.text + " | ";
    }
    return all;
  };
  CHECK(recommendations("Responsible body\tAreas for priority action\n\n"
                        "Northmere Council and NHS Mere\tLeaders should agree a plan.\n\n"
                        "Northmere Council\tLeaders should publish it.") ==
        "Leaders should agree a plan. | Leaders should publish it. | ");
  CHECK(recommendations("Leaders should agree a plan.\tNorthmere Council and NHS Mere\n\n"
                        "Leaders should publish it.\tNorthmere Council") ==
        "Leaders should agree a plan. | Leaders should publish it. | ");
  // Without an indent nothing tells the lines of one column from those of the other.
  CHECK(recommendations("Responsible body\tAreas for priority action\n"
                        "Northmere Council\tLeaders should act to improve\n"
                        "the timeliness of plans and\nannual reviews.\n") ==
        "Leaders should act to improve the timeliness of plans and annual reviews. | ");
  CHECK(recommendations("Responsible body        Areas for priority action\n"
                        "Northmere Council       Leaders should act to improve\n"
                        "NHS Mere                the plans and annual\n"
                        "                        reviews.\n\n"
                        "NHS Mere                Leaders should reduce waiting.\n") ==
        "Leaders should act to improve the plans and annual reviews. | "
        "Leaders should reduce waiting. | ");
  CHECK(
      recommendations("\xE2\x97\xBC    The pace of the work of leaders with families.\n\n"
                      "\xE2\x97\xBC    The size of caseloads, so that they are\n"
                      "     borne.\n") ==
      "The pace of the work of leaders with families. | The size of caseloads, so that "
      "they are borne. | ");
}

TEST_CASE("what is to be done by when stands below its time", "[ofsted]") {
  const auto form = recognise_ofsted(lines_of(
      letter_head +
      "\n\nFocused visit to Northmere children’s services\n\nAreas for "
      "development\n\nImmediately:\n\n• oversee all enquiries\n4\n\nWithin three "
      "months:\n\n• keep the files up to date\n\nThe local authority’s "
      "strengths\n\n• Staff speak up.\n\nYours sincerely\n\nDora Moss\nHis "
      "Majesty’s Inspector\n"));
  REQUIRE(form);
  REQUIRE(form->recommendations.size() == 2);
  CHECK(form->recommendations[0].text == "oversee all enquiries");
  CHECK(form->recommendations[0].due == "Immediately");
  CHECK(form->recommendations[1].text == "keep the files up to date");
  CHECK(form->recommendations[1].due == "Within three months");
}

TEST_CASE("themes stand between the heading and what is to improve", "[ofsted]") {
  const auto form = recognise_ofsted(lines_of(
      letter_head +
      "\n\nJoint targeted area inspection of the response to neglect in Northmere\n\n"
      "This letter summarises the findings of the inspection by Ofsted.\n\n"
      "Key strengths\n\n• Staff speak up.\n\n"
      "Areas for improvement\n\n**Sharing of facts at the front desk**\n\n"
      "• Calls are not written down.\n\n• Partners wait too long for\n  an answer.\n\n"
      "**Work of the partners**\n\n• Meetings are missed.\n\n"
      "**Case study: area for improvement**\n\n• A family moved twice.\n\n"
      "Next steps\n\n• A plan is due.\n\nYours sincerely\n\nDora Moss\nHis "
      "Majesty’s Inspector\n"));
  REQUIRE(form);
  std::string all;
  for (const Recommendation& each : form->recommendations) {
    all += each.text + " | ";
  }
  CHECK(all ==
        "Calls are not written down. | Partners wait too long for an answer. | Meetings "
        "are missed. | ");
}

TEST_CASE("that nothing is to improve is no recommendation", "[ofsted]") {
  const auto nil = GENERATE("There are no priority actions following this visit.",
                            "None.", "No areas for priority action were identified.");
  CAPTURE(nil);
  const auto form = recognise_ofsted(lines_of(
      letter_head +
      "\n\nFocused visit to Northmere children’s services\n\nAreas for priority "
      "action\n\n" +
      nil +
      "\n\nWhat needs to improve in this area of social work practice\n\n• The pace of "
      "plans.\n\nYours sincerely\n\nDora Moss\nHis Majesty’s Inspector\n"));
  REQUIRE(form);
  REQUIRE(form->recommendations.size() == 1);
  CHECK(form->recommendations[0].text == "The pace of plans.");
}

TEST_CASE("a heading without bold may take two lines", "[ofsted]") {
  const auto form = recognise_ofsted(lines_of(
      letter_head +
      "\n\nFocused visit to Northmere children’s services\n\nOverview\n\nMost plans are "
      "kept.\n\nThe work of all partners with those who are at risk of, or\nwho have "
      "met, "
      "harm\n\nMost are seen in time.\n\nYours sincerely\n\nDora Moss\nHis Majesty’s "
      "Inspector\n"));
  REQUIRE(form);
  std::string titles;
  for (const SectionStart& section : form->starts) {
    titles += section.title ? *section.title + " | " : "";
  }
  CHECK(titles ==
        "Overview | The work of all partners with those who are at risk of, or who have "
        "met, harm | ");
}

}  // namespace council
