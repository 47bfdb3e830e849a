// Items as small councils and converters of their papers set them.

#include <catch2/catch.hpp>

#include "indexer/segment/furniture.h"
#include "indexer/segment/items.h"
#include "indexer/segment/page_break.h"
#include "indexer/segment/segment.h"
#include "text_pages.h"

using namespace council;

namespace {

std::string items_in(const std::string& text, Numbered numbered = Numbered::Minutes) {
  const Pages pages = test::pages_of(text);
  auto lines = to_lines(pages);
  mark_furniture(lines, pages);
  return test::show(find_items(lines, numbered), lines);
}

// "first-last: number | title" of each section of the first document, the parts that are
// no items with their names.
std::string sections_in(const std::string& text, Format format = Format::Text) {
  const RecognisedSource source = recognise(test::pages_of(text, format), "paper.md");
  std::string shown;
  for (const Section& section : source.documents.front().sections) {
    const std::string part = section.part == SectionPart::Item
                                 ? section.number.value_or("-")
                                 : std::string{to_string(section.part)};
    shown += std::to_string(section.start_line) + "-" + std::to_string(section.end_line) +
             ": " + part + " | " + section.title.value_or("-") + "\n";
  }
  return shown;
}

}  // namespace

TEST_CASE("titles that run on into their text are cut from it", "[items]") {
  CHECK(items_in("1. PUBLIC FORUM It was noted that the verge needs mowing.\n\n"
                 "2. APOLOGIES FOR ABSENCE These were received from Cllr A Ash.\n\n"
                 "3. MINUTES OF THE LAST MEETING The minutes were approved.\n") ==
        "1: 1 | PUBLIC FORUM\n3: 2 | APOLOGIES FOR ABSENCE\n"
        "5: 3 | MINUTES OF THE LAST MEETING\n");
  CHECK(items_in(
            "1. Apologies:None\n\n2. Any Other Business:Mr. Fern agreed to arrange for "
            "the kerb and\nthe wall to be mended.\n") ==
        "1: 1 | Apologies\n3: 2 | Any Other Business\n");
}

TEST_CASE("an item taken out of order is an item", "[items]") {
  CHECK(items_in("It was agreed that Item 3 on the Agenda would be taken first.\n\n"
                 "3. Disposal of Land\n\nA report was noted.\n\n"
                 "1. Adoption of Minutes\n\nThey were adopted.\n\n"
                 "2. Declarations of Interest\n\nNone.\n\n"
                 "4. Roads\n\nThe priorities:\n\n3. Hedges are to be cut.\n\n"
                 "5. Correspondence\n\nNoted.\n") ==
        "3: 3 | Disposal of Land\n7: 1 | Adoption of Minutes\n"
        "11: 2 | Declarations of Interest\n15: 4 | Roads\n21: 5 | Correspondence\n");
}

TEST_CASE("a bold number that the run lacks is an item out of order", "[items]") {
  CHECK(items_in("**1. MINUTES**\n\nAdopted.\n\n**4. MOTION ON BUSES**\n\nAgreed.\n\n"
                 "**2. UPDATE**\n\nHeard.\n\n**3. REPORTS**\n\nHeard.\n\n"
                 "**5. CORRESPONDENCE**\n\nNoted.\n") ==
        "1: 1 | MINUTES\n5: 4 | MOTION ON BUSES\n9: 2 | UPDATE\n13: 3 | REPORTS\n"
        "17: 5 | CORRESPONDENCE\n");
}

TEST_CASE("numbers in the cells of a table are no items", "[items]") {
  CHECK(items_in("**1. MINUTES**\n\nAdopted.\n\n**2. QUESTION**\n\nYear\n\n**3**\n\n"
                 "**4**\n\n**Total**\n\n**3. MOTION**\n\nAgreed.\n\n"
                 "**4. ANY ITEMS**\n\nNone.\n") ==
        "1: 1 | MINUTES\n5: 2 | QUESTION\n15: 3 | MOTION\n19: 4 | ANY ITEMS\n");
}

TEST_CASE("a reference that repeats its item's number is no item", "[items]") {
  CHECK(
      items_in("1. WELCOME\n\nAll.\n\n2. MATTERS ARISING\n\n2. 2.1ii) The path was "
               "mended.\n\n2. 2.1iii) The sign was ordered.\n\n3. LIGHTING\n\nNone.\n") ==
      "1: 1 | WELCOME\n5: 2 | MATTERS ARISING\n11: 3 | LIGHTING\n");
}

TEST_CASE("a title set in two paragraphs is one", "[items]") {
  CHECK(items_in(
            "**1.MINUTES**\n\nAdopted.\n\n"
            "**2.VACANCY ON THE COMMITTEE CAUSED BY THE RESIGNATION OF COUNCILLOR**\n\n"
            "**ANN ASH**\n\nThe Chair spoke.\n\n**3.MOTION**\n\nAgreed.\n") ==
        "1: 1 | MINUTES\n5: 2 | VACANCY ON THE COMMITTEE CAUSED BY THE RESIGNATION OF "
        "COUNCILLOR ANN ASH\n11: 3 | MOTION\n");
}

TEST_CASE("group headings belong to no item, a last one without number is one",
          "[items]") {
  const std::string text =
      "MINUTES OF THE ASHFORD PARISH COUNCIL\n\nHeld on 3 May 2022\n\n"
      "**1. MINUTES**\n\nAdopted.\n\n**NOTICES OF MOTION**\n\n**2. BUSES**\n\nAgreed.\n\n"
      "**3. TREES**\n\nAgreed.\n\n**ANY OTHER BUSINESS**\n\nNone.\n";
  CHECK(sections_in(text) ==
        "1-3: front | -\n5-7: 1 | MINUTES\n9-9: front | -\n11-13: 2 | BUSES\n"
        "15-17: 3 | TREES\n19-21: - | ANY OTHER BUSINESS\n");
}

TEST_CASE("short headings are items where few items have numbers", "[items]") {
  CHECK(items_in("Election of Chairman\n\nThe Clerk asked for names.\n\n"
                 "1. Minutes of the last Meeting:\n\nThese were approved.\n\n"
                 "2. Matters Arising:\n\nThe bin was mended by the county.\n\n"
                 "Adoption of Accounts\n\nThe Clerk had sent them to all.\n\n"
                 "Internal Audit\n\nThe Clerk said that it had been done.\n\n"
                 "3. Planning:\n\nNone was received this month.\n") ==
        "1: - | Election of Chairman\n5: 1 | Minutes of the last Meeting\n"
        "9: 2 | Matters Arising\n13: - | Adoption of Accounts\n17: - | Internal Audit\n"
        "21: 3 | Planning\n");
}

TEST_CASE("sub-headings stay in numbered items", "[items]") {
  CHECK(items_in("1. Minutes of the last Meeting\n\nApproved.\n\n2. Old Mill\n\n"
                 "Background\n\nThe mill was built long ago by the river.\n\n"
                 "Options Considered\n\nThere were three of them in all.\n\n"
                 "3. Planning\n\nNone.\n") ==
        "1: 1 | Minutes of the last Meeting\n5: 2 | Old Mill\n15: 3 | Planning\n");
}

TEST_CASE("titles without numbers may run in to their text", "[items]") {
  CHECK(
      items_in("Present: A. Ash - Chairman, Mrs. Beech.\n\nApologies: None\n\n"
               "Minutes: The minutes were agreed.\n\nMatters Arising: The bin is up.\n\n"
               "Planning: None\n\nAshby Matters: The newsletter was noted.\n\n"
               "The meeting closed at 8.55p.m.\n") ==
      "5: - | Minutes\n7: - | Matters Arising\n9: - | Planning\n11: - | Ashby Matters\n");
}

TEST_CASE("labels in prose are no run-in items", "[items]") {
  CHECK(items_in("The Clerk wrote: thanks to all.\n\nCost: low.\n\nRisk: none.\n\n"
                 "Note: it rained.\n\nOwner: the county.\n") == "");
}

TEST_CASE("numbers in a column count the texts below it", "[items]") {
  CHECK(items_in("1. To elect a Chair\n\n2. To fix dates\n\n3.\n\n4.\n\n5.\n\n"
                 "To name 2 members of the first board:\n\nAshby board.\n\n"
                 "To name 3 members of the second board.\n\nTo agree a date.\n",
                 Numbered::Agenda) ==
        "1: 1 | To elect a Chair\n3: 2 | To fix dates\n5: - | -\n"
        "11: 3 | To name 2 members of the first board:\n"
        "15: 4 | To name 3 members of the second board.\n17: 5 | To agree a date.\n");
}

TEST_CASE("where numbers and texts disagree the texts have none", "[items]") {
  CHECK(items_in("1. To elect a Chair\n\n2. To fix dates\n\n3.\n\n4.\n\n5.\n\n"
                 "To name 2 members.\n\nTo name 3 members.\n\nTo agree a date.\n\n"
                 "To close.\n",
                 Numbered::Agenda) ==
        "1: 1 | To elect a Chair\n3: 2 | To fix dates\n5: - | -\n11: - | To name 2 "
        "members.\n13: - | To name 3 members.\n15: - | To agree a date.\n17: - | To "
        "close.\n");
}

TEST_CASE("page breaks of a converter are in no item", "[items]") {
  CHECK(sections_in(
            "MINUTES OF THE ASHBY PARISH COUNCIL\n\nHeld on 3 May 2022\n\n"
            "1. Minutes\n\nAdopted.\n\n---\n*<small>Scanned page, text may contain "
            "errors.</small>*\n\n1\n\n2. Roads\n\nAgreed.\n\n---\n2\n\n3. Trees\n\n"
            "Agreed.\n\nCopyright remains with the writers. All rights reserved.\n") ==
        "1-3: front | -\n5-7: 1 | Minutes\n14-16: 2 | Roads\n21-23: 3 | Trees\n");
}

TEST_CASE("minutes on one line are cut at their numbers", "[items]") {
  const std::string line =
      "MINUTES OF ASHBY PARISH COUNCIL MEETING HELD ON 4 MAY 2020 Present: Cllr A Ash - "
      "Chairman, Cllr B Beech. 1. Apologies for Absence: Cllr C Cedar. 2. Declarations "
      "of "
      "Interest None were made. 3. Approval of Minutes: The minutes of the meeting held "
      "on "
      "2 March 2020 were accepted as a true record. 4. Reports 4.1 Clerk's Report It was "
      "noted that the bins have been emptied and that two of them are full again. "
      "5. Planning Applications: None. 6. Date of Next Meeting: 6 July.";
  CHECK(sections_in("Ashby Parish Council\n\nMay 2020\n\n" + line + "\n") ==
        "1-5: front | -\n5-5: 1 | Apologies for Absence\n5-5: 2 | Declarations of "
        "Interest\n5-5: 3 | Approval of Minutes\n5-5: 4 | Reports\n5-5: 5 | Planning "
        "Applications\n5-5: 6 | Date of Next Meeting\n");
}

TEST_CASE("a list within a long line is no list of items", "[items]") {
  const std::string words(400, 'x');
  CHECK(items_in("The Council asks 1. That it be done. 2. The road be mended. 3. All be "
                 "told. 4. Nothing be hidden. " +
                 words + "\n") == "");
}

TEST_CASE("the rows of a table hold items", "[items]") {
  CHECK(sections_in(
            "**ASHBY PARISH COUNCIL**\n\n**Minutes of the Meeting**\n\n"
            "**3rd May 2022**\n\n<table><tbody><tr><td></td><td><strong>Village "
            "Hall</strong><div></div>All is well.</td></tr><tr><td>8.1</td><td>The "
            "roof was mended.</td></tr><tr><td><strong>9.0</strong></td><td><strong>"
            "Planning</strong></td></tr><tr><td>9.1</td><td>None.</td></tr><tr><td>"
            "<strong>10.0</strong></td><td><strong>Finance</strong></td></tr><tr>"
            "<td>10.1</td><td>Bills were paid.</td></tr></tbody></table>\n",
            Format::Markdown) ==
        "1-5: front | -\n7-7: - | Village Hall\n7-7: 9.0 | Planning\n"
        "7-7: 10.0 | Finance\n");
}

TEST_CASE("the metadata of a Markdown file is no document", "[segment]") {
  const auto source = recognise(
      test::pages_of("---\ntitle: \"Ashby\"\ndate: \"2022-05-05\"\n---\n\n"
                     "**ASHBY PARISH COUNCIL**\n\n**Minutes of the Meeting held on 3 May "
                     "2022**\n\n1. Apologies\n\nNone.\n\n2. Minutes\n\nApproved.\n",
                     Format::Markdown),
      "index.md");
  CHECK(source.documents.size() == 1);
}

TEST_CASE("a paragraph behind a number is no title", "[items]") {
  const std::string text =
      "An officer joined the meeting and told the council of damage done to two signs in "
      "the village and to the bench beside the church. She asked all to keep watch and "
      "to "
      "call the number that is printed on the notice board, by day or by night, should "
      "anything be seen of it.";
  CHECK(items_in("1. WELCOME\n\nAll.\n\n2. RISK\n\nRead.\n\n3. " + text +
                 "\n\n4. ACCOUNTS\n\nPaid.\n") ==
        "1: 1 | WELCOME\n5: 2 | RISK\n9: 3 | -\n11: 4 | ACCOUNTS\n");
}

TEST_CASE("a notice of copyright is told from a part (c)", "[furniture]") {
  CHECK(is_copyright_notice("Copyright remains with the writers of each page."));
  CHECK(is_copyright_notice("\xC2\xA9 2020 Ashby Village"));
  CHECK(is_copyright_notice("Ashby Village 2020. All rights reserved."));
  CHECK_FALSE(is_copyright_notice("(c) That all be kept."));
  CHECK_FALSE(is_copyright_notice("The copyright of the map was discussed."));
}

TEST_CASE("each question of a paper is a section", "[segment]") {
  const auto source = recognise(
      test::pages_of(
          "Question 1\nCOUNTY COUNCIL\nQuestion by Ann Ash to Bob Beech\n\nWhy?\n\n"
          "Answer\n\nBecause.\fQuestion 2\nCOUNTY COUNCIL\nQuestion by Col Cedar "
          "to Bob Beech\n\nWhen?\n\nAnswer\n\nSoon.\fQuestion 3\nCOUNTY COUNCIL\n"
          "Question by Di Elder to Bob Beech\n\nWho?\n\nAnswer\n\nAll."),
      "Questions and answers.pdf");
  std::string shown;
  for (const Section& section : source.documents.front().sections) {
    shown += section.number.value_or("-") + " ";
  }
  CHECK(shown == "1 2 3 ");
}

TEST_CASE("items stand without numbers, their titles apart or run in", "[items]") {
  const std::string paragraph =
      "The harbour master reported that the buoy had been seen adrift again and that it "
      "would be towed in at the next tide.\n";
  CHECK(
      items_in("DRAFT\nMinutes of the Quay Council held on 5 May 2009\n"
               "Attending: Cllr I Fern, Cllr T Reed\n" +
               paragraph + "Minutes of the last meeting: These were agreed.\n" +
               "Matters Arising:\na) The slip - " + paragraph + "Harbour Wall\n" +
               paragraph + "Planning:\nApproved by the Borough\nBoat shed, the Hard\n" +
               "Accounts for Approval\nRope - £40\nTar - £12\nCouncillors Other "
               "Business:\n" +
               paragraph + "Next Meeting\nThe next meeting is on 2 June.\n") ==
      "5: - | Minutes of the last meeting\n6: - | Matters Arising\n8: - | Harbour Wall\n"
      "10: - | Planning\n13: - | Accounts for Approval\n"
      "16: - | Councillors Other Business\n18: - | Next Meeting\n");
}

TEST_CASE("a title that is a sentence tells what was decided", "[items]") {
  const RecognisedSource source = recognise(
      test::pages_of("Minutes of the Quay Parish Council\nheld on 5 May 2009\n\n1. "
                     "Apologies\nNone.\n\n2. The minutes of the meeting held on 7 April "
                     "were confirmed.\n\n3. Accounts for April were presented and "
                     "accepted for payment.\nRope 40.00\n\n4. Planning\nNone.\n",
                     Format::Text),
      "paper.md");
  std::string shown;
  for (const Section& section : source.documents.front().sections) {
    for (const Decision& decision : section.decisions) {
      shown += section.number.value_or("-") + " " + decision.text + "\n";
    }
  }
  CHECK(shown ==
        "2 The minutes of the meeting held on 7 April were confirmed.\n"
        "3 Accounts for April were presented and accepted for payment.\n");
}

TEST_CASE("numbers stand in the right margin of their titles", "[items]") {
  CHECK(
      items_in("CONFIRMATION OF MINUTES                                   2872\n\nThe "
               "minutes were approved.\n\nMATTERS ARISING                            "
               "               2873\n\nNone.\n\nTO CONSIDER THE BYE-LAWS                "
               "                  2874\nFOR MOORINGS\n\nThey were read.\n") ==
      "1: 2872 | CONFIRMATION OF MINUTES\n5: 2873 | MATTERS ARISING\n"
      "9: 2874 | TO CONSIDER THE BYE-LAWS FOR MOORINGS\n");
}

TEST_CASE("an agenda lists what it counts below its items", "[items]") {
  CHECK(items_in("1 APOLOGIES\n\n2 COUNCIL MINUTES\n\n2.1 To confirm the minutes of 5 "
                 "May.\n\n2.2 To confirm the minutes of 9 May.\n\n3 CORRESPONDENCE\n",
                 Numbered::Agenda) ==
        "1: 1 | APOLOGIES\n3: 2 | COUNCIL MINUTES\n5: 2.1 | To confirm the minutes of 5 "
        "May.\n7: 2.2 | To confirm the minutes of 9 May.\n9: 3 | CORRESPONDENCE\n");
}

TEST_CASE("a page's number is no item's", "[items]") {
  CHECK(items_in(
            "        QUAY ELECTIONS\n\n1.      There was noted a report by the Clerk.\n\n"
            "                                             1\n\n        LEADER\n\n2.      "
            "Councillor Fern was appointed.\n\n        DUES\n\n3.      It was "
            "agreed to raise them.\n") ==
        "1: 1 | QUAY ELECTIONS\n7: 2 | LEADER\n11: 3 | DUES\n");
}

TEST_CASE("applications are counted below their item", "[items]") {
  CHECK(items_in(
            "1.    APOLOGIES\n\n      None.\n\n2.    APPLICATIONS\n\n      These were "
            "considered.\n\n2.1   Units 1-4 Quay Works, E17\n      Application no: "
            "1/12\n\n      Proposal: Four flats and a slip.\n\n      It was granted.\n\n"
            "2.2   27 Fern Crescent, E4\n      Application no: 2/12\n\n      Proposal: "
            "A loft over the shed.\n\n3.    OTHER BUSINESS\n\n      None.\n") ==
        "1: 1 | APOLOGIES\n5: 2 | APPLICATIONS\n9: 2.1 | Units 1-4 Quay Works, E17\n"
        "16: 2.2 | 27 Fern Crescent, E4\n21: 3 | OTHER BUSINESS\n");
}

TEST_CASE("titles end at their colons where most of a paper's do", "[items]") {
  CHECK(
      items_in("1 Apologies: None\n2 Interests: Cllr Fern is a member of the club, and "
               "declared an interest.\n3 Minutes of 24 July: These were presented and "
               "agreed by all.\n4 Matters Arising: The gates will come up in the report "
               "below.\n5 Police Support: PCSO Jane Reed did not attend\n") ==
      "1: 1 | Apologies\n2: 2 | Interests\n3: 3 | Minutes of 24 July\n4: 4 | Matters "
      "Arising\n5: 5 | Police Support\n");
}

TEST_CASE("titles end in full stops before their text", "[items]") {
  const std::string told =
      "The matter was looked at and will be looked at again in July.\n\n";
  CHECK(items_in("Present - Cllrs. Fern and Reed.\n\nConfirmation of Minutes. " + told +
                 "Matters arising\n\n" + told + "Correspondence\n\n" + told +
                 "Village Hall. " + told + "Any Other Business\n\n" + told) ==
        "3: - | Confirmation of Minutes\n5: - | Matters arising\n9: - | Correspondence\n"
        "13: - | Village Hall\n15: - | Any Other Business\n");
}

TEST_CASE("what precedes and follows the numbered items may bear no number", "[items]") {
  CHECK(items_in(
            "Chairman: A. Ash\n\nOpen Forum\n\nMrs. Fern asked whether the hedge "
            "could be cut.\n\n471. Apologies were received from Mr. Reed\n\n"
            "472. Conservation\n\nIt was agreed to ask three firms.\n\n"
            "473. Correspondence\n\nThe list was noted.\n\n"
            "Dates of Next Meetings\n\nThey were confirmed as 11 March and 13 May.\n") ==
        "3: - | Open Forum\n7: 471 | Apologies were received from Mr. Reed\n"
        "9: 472 | Conservation\n13: 473 | Correspondence\n"
        "17: - | Dates of Next Meetings\n");
}

TEST_CASE("a meeting's own number may stand before each item's", "[items]") {
  const std::string head =
      "Clerk: F. Reed\n\nDeclarations of Interest:\nAA declared an interest in 5.1.\n\n";
  const std::string first =
      "5.0 Minutes of the last meeting:\nThey were signed.\n\n5.1 Planning\n"
      "It was resolved to support it.\n\n5.2 Past Matters\n5.2.1 - The sign is back.\n\n"
      "5.3 Finance\nIt was resolved to pay.\n\n";
  CHECK(items_in(head + first + "5.4 Date of next meeting\nThursday at 7.30pm\n") ==
        "3: - | Declarations of Interest\n6: 5.0 | Minutes of the last meeting\n"
        "9: 5.1 | Planning\n12: 5.2 | Past Matters\n15: 5.3 | Finance\n"
        "18: 5.4 | Date of next meeting\n");
  CHECK(items_in(first + "6.1 Date of next meeting\nThursday at 7.30pm\n").find("5.1") ==
        std::string::npos);
}

TEST_CASE("a cell's bars may stand on lines of their own", "[items]") {
  const std::string shown = sections_in(
      "Venue: Chamber, Quay Street\n| No. | Item |\n|---|---|\n|\n"
      "The reports of this minute can be found on the website of the harbour. They are "
      "kept there for six years, and copies of any of them may be had from the clerk of "
      "the harbour on request. |\n|\n|\n"
      "Apologies for Absence Minutes: None were sent.\n|\n|\n|\n"
      "Repair of the Slipway PDF 211 KB Minutes: It was agreed to note them. |\n|\n|\n"
      "Date of Next Meeting Minutes: 4 May.\n|\n");
  CAPTURE(shown);
  CHECK(shown.find("| Apologies for Absence\n") != std::string::npos);
  CHECK(shown.find("| Repair of the Slipway\n") != std::string::npos);
  CHECK(shown.find("| The reports") == std::string::npos);
}

TEST_CASE("a cell's title ends at its attachment, and the meeting's end is none",
          "[items]") {
  const std::string shown = sections_in(
      "{meta}\nVenue: Chamber, Quay Street\nNo. | Item |\n---|---|\n"
      "Apologies Minutes: None were sent. |\n|\n"
      "Letters were received from these councils; PDF 211 KB ? Quay County Council "
      "Additional documents:\nMinutes: It was agreed to note them. |\n|\n"
      "Minutes of the meeting of 1 May PDF 1 MB Minutes: They were signed. |\n|\n"
      "The meeting concluded at 9.50 p.m. in the Chamber.\n");
  CAPTURE(shown);
  CHECK(shown.find("| Letters were received from these councils;\n") !=
        std::string::npos);
  CHECK(shown.find("| The meeting concluded") == std::string::npos);
}
