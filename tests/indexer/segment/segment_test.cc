// Recognition as a whole: what it must make of invented papers in the forms, and with the
// traps, of real ones.

#include "indexer/segment/segment.h"

#include <catch2/catch.hpp>

#include "text_pages.h"

using namespace council;

namespace {

RecognisedSource read(const std::string& text, const std::string& name = "paper.txt") {
  return recognise(test::pages_of(text), name);
}

std::string kinds_of(const RecognisedSource& source) {
  std::string kinds;
  for (const Document& document : source.documents) {
    kinds += std::string{to_string(document.kind)} + " ";
  }
  return kinds;
}

// "number | title", a section a line, without front and back.
std::string items_of(const Document& document) {
  std::string shown;
  for (const Section& section : document.sections) {
    if (section.part != SectionPart::Front && section.part != SectionPart::Back) {
      shown += section.number.value_or("-") + " | " + section.title.value_or("-") + "\n";
    }
  }
  return shown;
}

const std::string pack =
    "## CARE & SERVICES SCRUTINY PANEL\n\n**Date:** Tuesday 27th July, 2021  \n"
    "**Time:** 4.00 pm  \n**Venue:** Virtual\n\n### AGENDA\n\n1. Apologies for Absence\n"
    "2. Minutes of the meeting held on 19 April 2021 3 - 8\n"
    "3. Setting the Work Programme for 2021/22 9 - 14\n"
    "4. Ofsted focused visit 15 - 30\n\nJo Smith  \nDirector of Legal Services\n\n"
    "Town Hall  \nOtterbourne  \nWednesday 21 July 2021\n\n**MEMBERSHIP**\n\n"
    "Councillors A Ash (Chair) and B Beech\n\n"
    "## CARE AND SERVICES SCRUTINY PANEL\n\n**A meeting of the Care and Services "
    "Scrutiny "
    "Panel was held on 19 April 2021.**\n\n**PRESENT:** Councillor Ash (Chair)\n\n"
    "### \\*\\* DECLARATIONS OF INTERESTS\n\nThere were none.\n\n### MINUTES\n\nThe "
    "minutes "
    "of the meeting held on 22 March 2021 were submitted and approved as a correct "
    "record.\n\n### REVIEW OF CARE\n\nThe Panel was told of it.\n\n**AGREED** that the "
    "information be noted.\n\nThis page is intentionally left blank\n\n\n\n"
    "## OTTERBOURNE COUNCIL\n\n### CARE AND SERVICES SCRUTINY PANEL\n\n"
    "#### Setting the Work Programme 2021/2022\n\n27 JULY 2021\n\n#### PURPOSE OF THE "
    "REPORT\n\n1. To invite the Panel to consider its work.\n\n### **PURPOSE OF THE "
    "MEETING**\n\n2. The Panel is asked to agree.\n\n### **Contact Officer**\n\nJo "
    "Smith  \nTel: 01632 960001\n\n\n\n"
    "Piccadilly Gate  \nStore Street  \nManchester M1 2WD\n\n"
    "[enquiries@ofsted.gov.uk](mailto:enquiries@ofsted.gov.uk)\n\n15 July 2021\n\nSue "
    "Elm  \nDirector of Children's Services  \nOtterbourne Council\n\nDear Ms Elm\n\n"
    "### **Focused visit to Otterbourne children's services**\n\nThis letter summarises "
    "the "
    "findings of a focused visit to Otterbourne children's services on 26 and 27 May "
    "2021. "
    "Her Majesty's Inspectors were Ann Oak and Bob Yew.\n\n## Findings\n\n- Leaders are "
    "good at it.\n\nYours sincerely\n\nAnn Oak  \nHer Majesty's Inspector\n";

}  // namespace

TEST_CASE("a pack is read as its papers", "[segment]") {
  const RecognisedSource source = read(pack);
  REQUIRE(kinds_of(source) == "agenda minutes officer_report ofsted_letter ");
  for (const Document& document : source.documents) {
    CHECK(document.in_pack);
  }
  SECTION("the minutes have their own date") {
    CHECK(source.documents[0].meeting_date == make_date(2021, 7, 27));
    CHECK(source.documents[1].meeting_date == make_date(2021, 4, 19));
    CHECK_FALSE(source.documents[1].meeting_time);
  }
  SECTION("one body has one key in all its spellings") {
    CHECK(source.documents[0].panel_key == "care-and-services-scrutiny-panel");
    CHECK(source.documents[1].panel_key == "care-and-services-scrutiny-panel");
    CHECK(source.documents[2].panel_key == "care-and-services-scrutiny-panel");
  }
  SECTION("the letter has a date of its own, no body and no meeting") {
    const Document& letter = source.documents[3];
    CHECK_FALSE(letter.panel);
    CHECK_FALSE(letter.meeting_date);
    CHECK(letter.letter_date == make_date(2021, 7, 15));
    CHECK(letter.local_authority == "Otterbourne");
    CHECK(letter.judgements.empty());
    CHECK(letter.agenda_item == "4");
  }
  SECTION("sub-headings of the report stay in the report") {
    CHECK(source.documents[2].agenda_item == "3");
  }
}

TEST_CASE("minutes without numbers have their headings as items", "[segment]") {
  const RecognisedSource source = read(pack);
  REQUIRE(source.documents.size() == 4);
  CHECK(items_of(source.documents[1]) ==
        "- | DECLARATIONS OF INTERESTS\n- | MINUTES\n- | REVIEW OF CARE\n");
}

TEST_CASE("the word Ofsted makes no paper Ofsted's", "[segment]") {
  const auto [text, kind] = GENERATE(table<std::string, std::string>({
      {"Otterbourne Council\nScrutiny Panel\n\nReport title\tOfsted Focused Visit\nDate "
       "of "
       "Meeting\t9 March 2026\nLead Officer\tJo Smith\n\n1. Executive Summary\n\n1.1 His "
       "Majesty's Inspectors visited.\n",
       "officer_report "},
      {"SCRUTINY PANEL\n\nA meeting of the Scrutiny Panel was held on 9 March 2026.\n\n"
       "PRESENT: Councillor Ash\n\n25/47 **UPDATE - OFSTED FOCUSED VISIT TO CHILDREN'S "
       "SERVICES**\n\nThe Chair spoke of Ofsted's letter.\n\n25/48 **CLOSE**\n\nIt "
       "closed.\n",
       "minutes "},
  }));
  CAPTURE(text);
  CHECK(kinds_of(read(text)) == kind);
}

TEST_CASE("a page of one item says neither body nor meeting", "[segment]") {
  const RecognisedSource source = read(
      "Agenda item\n\nAny other urgent items, which may be considered.\n\n\n\nFocus "
      "Visit\n"
      "\n\nThe report was published on 15.07.2021.\n\n\n\nReference Group\n\n\nThe Board "
      "heard.\n\n\n\n\nThat the information be noted.\n\nThat the Chief Executive "
      "present "
      "it to the Board at the next meeting.");
  REQUIRE(kinds_of(source) == "moderngov_item_page ");
  const Document& page = source.documents.front();
  CHECK_FALSE(page.panel);
  CHECK_FALSE(page.meeting_date);
  CHECK(items_of(page) == "- | Any other urgent items, which may be considered.\n");
  std::vector<Decision> decisions;
  for (const Section& section : page.sections) {
    decisions.insert(decisions.end(), section.decisions.begin(), section.decisions.end());
  }
  REQUIRE(decisions.size() == 2);
  CHECK_FALSE(decisions[0].verb);
  CHECK(decisions[0].text == "That the information be noted.");
}

TEST_CASE("a cut-off item has a number from its trailer only", "[segment]") {
  const RecognisedSource source = read(
      "Agenda and minutes\n\nCare Panel - Tuesday 27th September, 2022 10.30 "
      "am\n\nVenue: "
      "Oak Room\n\nNo. Item\n\n\nDeclarations of Interest\n\n\nThere were none.\n\n\n\n"
      "Moving On - Update pdf icon PDF 738 KB\n\nThe Panel will be told of it.\n\n\nJ "
      "Ash "
      "was in attendance and spoke  ...  view the full minutes text for item 22/15\n");
  REQUIRE(kinds_of(source) == "moderngov_meeting_page ");
  const Section& section = source.documents.front().sections.back();
  CHECK(section.title == "Moving On - Update");
  CHECK_FALSE(section.number);
  CHECK(section.inferred_number == "22/15");
  CHECK(section.truncated);
}

TEST_CASE("agenda and minutes of a parish differ though titles do not", "[segment]") {
  CHECK(kinds_of(read("Tintern Community Council\n\nYou are summoned to a meeting of the "
                      "Council on Monday 7th January 2019 at 7.00pm in the Village "
                      "Hall\n\nAGENDA\n\n1. Police Report\n2. Apologies for absence\n"
                      "3. Approval of minutes\n")) == "agenda ");
  CHECK(kinds_of(read("Tintern Community Council\n\nMinutes of a meeting of the above "
                      "Council held on Monday 7th January 2019 at 7.00pm in the Village "
                      "Hall\n\nPresent: Chairman Cllr Mrs Ash, Cllrs Beech and Elm\n\n"
                      "2614. Police Report\nNone.\n\n2615. Apologies for absence: Cllr "
                      "Oak.\n\n2616. Approval of minutes\nApproved & signed.\n")) ==
        "minutes ");
}

TEST_CASE("of a motion and its amendment the one with more votes is decided",
          "[segment]") {
  const auto decided = [](const std::string& vote) {
    const RecognisedSource source = read(
        "Glenmore Council\n\nMinutes of the meeting of the Council held on 14 May "
        "2024\n\nPresent: Councillors Ida Fern and Tom Reed\n\n1. Food waste\n"
        "Councillor Reed, seconded by Councillor Oak, moved that the report be "
        "agreed.\n\nCouncillor Elm, seconded by Councillor Ash, moved as an amendment "
        "that it be put off.\n\nOn a vote, there were " +
        vote);
    std::string texts;
    for (const Decision& each : source.documents.front().sections.back().decisions) {
      texts += each.text + "\n";
    }
    return texts;
  };
  CHECK(decided("5 for the motion and 9 for the amendment, which became the finding of "
                "the meeting.\n") == "that it be put off.\n");
  CHECK(decided("9 for the motion and 5 for the amendment.\n") ==
        "that the report be agreed.\n");
}

TEST_CASE("a heading of exempt items that says there are none exempts nothing",
          "[segment]") {
  const RecognisedSource source = read(
      "WEXCOMBE COUNTY COUNCIL\n\nCABINET\n\nThursday, 30 January 2025, at 10.00 am\n\n"
      "AGENDA\n\n1. Apologies\n\n2. Minutes (Pages 1 - 10)\n\n3. Budget (Pages 11 - "
      "84)\n\n"
      "EXEMPT ITEMS\n\n(At the time of preparing the agenda there were no exempt "
      "items.)\n\n"
      "Jo Smith\nGeneral Counsel\n");
  for (const Document& document : source.documents) {
    for (const Section& section : document.sections) {
      CHECK_FALSE(section.exempt);
    }
  }
}

TEST_CASE("a panel in capitals gets its natural spelling", "[segment]") {
  const RecognisedSource source = read(
      "CHILDREN'S SCRUTINY PANEL\n\nPRESENT: Councillor Ash\n\nMONDAY 9 MARCH "
      "2026\n\n25/44 WELCOME\n\nThe Chair spoke.\n\n25/45 CLOSE\n\nIt closed.\n");
  REQUIRE(source.documents.size() == 1);
  CHECK(source.documents.front().panel == "Children's Scrutiny Panel");
}

TEST_CASE("a body named in an item is not the meeting's", "[segment]") {
  const RecognisedSource source = read(
      "SCRUTINY PANEL\n\nA meeting of the Scrutiny Panel was held on 9 March 2026.\n\n"
      "PRESENT: Councillor Ash - Chair of Corporate Parenting Board\n\n25/44 **OVERVIEW "
      "BOARD UPDATE**\n\nThe Board met on 8 April 2021.\n\n25/45 **MINUTES - FORMER "
      "PANELS**\n\nThe minutes of the People Scrutiny Panel held on 1 May 2025 were "
      "noted.\n");
  REQUIRE(source.documents.size() == 1);
  CHECK(source.documents.front().panel_key == "scrutiny-panel");
  CHECK(source.documents.front().meeting_date == make_date(2026, 3, 9));
}

TEST_CASE("a schedule glued to its heading is read", "[segment]") {
  const RecognisedSource source = read(
      "**OTTERBOURNE COUNCIL**\n\nAGENDA ITEM 8\n\n**CHILDREN & CARE  \nSCRUTINY "
      "PANEL****27 "
      "July 2021****PROPOSED SCHEDULE OF MEETING DATES FOR THE  \n2021/2022 MUNICIPAL "
      "YEAR****PURPOSE OF THE REPORT**\n\nTo agree the proposed schedule.\n\n"
      "<b>Date</b>\t<b>Time</b>\t<b>Venue</b>\nTuesday, 27 July 2021\t4.00pm\tVirtual\n"
      "Monday, 13 September 2021\t4.00pm\tTo Be Confirmed\nMonday, 11 October 2021\t"
      "4.00pm\tTo Be Confirmed\n");
  REQUIRE(kinds_of(source) == "schedule_of_dates ");
  const Document& schedule = source.documents.front();
  CHECK(schedule.panel_key == "children-and-care-scrutiny-panel");
  CHECK(schedule.meeting_date == make_date(2021, 7, 27));
}

TEST_CASE("papers from elsewhere yield nothing rather than rubbish", "[segment]") {
  const RecognisedSource source = read(
      "The City Record\n\nOfficial Publication of the Council\n\nOrd. No. 123-12.\n\nBy "
      "Council Member Ash.\n\nAn emergency ordinance to amend Section 1.\n\nPassed. Yeas "
      "17. Nays 0.\n");
  REQUIRE(source.documents.size() == 1);
  const Document& document = source.documents.front();
  CHECK(document.kind == DocumentKind::Unrecognised);
  CHECK_FALSE(document.meeting_date);
  CHECK(document.people.empty());
}

TEST_CASE("a source without text has no documents", "[segment]") {
  CHECK(read("").documents.empty());
  CHECK(read("\n \n\t\n").documents.empty());
}

TEST_CASE("an agenda tells who its members are, however it lists them", "[segment]") {
  const std::string list = GENERATE(
      "To: Cllrs S Rugg (Chairman), P Bart and M Craw",
      "Councillors: S Rugg (Chair), P Bart (North), M\nCraw",
      "Membership of the Northern Area Planning Committee\n\nMEMBER\t\tWARD\n\n"
      "Councillor S Rugg (Chairman)\t\tWinton\nCouncillor P Bart\t\tHarrow\nCouncillor M "
      "Craw\t\tAnna",
      "Planning Committee Members:\nCouncillors S Rugg (Chair), P Bart and M Craw");
  CAPTURE(list);
  const RecognisedSource source = read(
      "NOTICE OF MEETING\n\nNORTHERN AREA PLANNING COMMITTEE\n\nWednesday 12 "
      "September 2018 at 7.45 pm, Village Hall\n\n" +
      list +
      "\n\nAGENDA\n\n1. Apologies for absence\n\n2. Declarations of interest\n\n3. "
      "Minutes\n\nTo confirm the minutes.\n\n4. Date of next meeting\n");
  REQUIRE(source.documents.size() == 1);
  std::string members;
  for (const Person& person : source.documents.front().people) {
    CHECK(person.attendance == Attendance::Membership);
    members += person.name + ", ";
  }
  CHECK(members == "S Rugg, P Bart, M Craw, ");
}

TEST_CASE("a page of decisions gives each its own paper and council", "[segment]") {
  const RecognisedSource source = read(
      "Brook District Council\n\nDecisions by officers\n\nLease of Unit "
      "4\n\nDecision maker: Director of Quays\n\nDate of decision: 14 March "
      "2022\n\nDecision: To let the unit.\n\nSale of nets\n\nDecision maker: "
      "Treasurer\n\nDate of decision: 3 May 2022\n\nDecision: To sell them.\n");
  REQUIRE(source.documents.size() == 3);
  CHECK(kinds_of(source).ends_with("decision_record decision_record "));
  const Document& sale = source.documents.back();
  CHECK(sale.title == "Sale of nets");
  CHECK(sale.decision_maker == "Treasurer");
  CHECK(to_iso(sale.decision_date.value()) == "2022-05-03");
  CHECK(sale.council == "Brook District Council");
  CHECK(sale.inferred.at("council") == "named at the head of the page");
}

TEST_CASE("a record of a meeting's decisions is cut at its items", "[segment]") {
  const RecognisedSource source = read(
      "BROOK BOROUGH COUNCIL\n\nEXECUTIVE\n\nRECORD OF DECISIONS\n\nMeeting held: 12th "
      "September 2018\n\n18.EX.21    APOLOGIES\n\n            None.\n\n18.EX.22    "
      "ROPES\n\n            RESOLVED that a rope be bought.\n\n            Reason for "
      "decision\n\n            It is worn.\n\n18.EX.23    NETS\n\n            RESOLVED "
      "that "
      "they be sold.\n");
  REQUIRE(source.documents.size() == 1);
  CHECK(kinds_of(source) == "decision_record ");
  CHECK(items_of(source.documents.front()) ==
        "18.EX.21 | APOLOGIES\n18.EX.22 | ROPES\n18.EX.23 | NETS\n");
}
