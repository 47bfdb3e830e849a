#include "indexer/segment/actions.h"

#include <string>

#include <catch2/catch.hpp>

#include "indexer/segment/progress.h"

using namespace council;

namespace {

std::vector<Line> lines_of(const std::string& text) {
  Pages pages;
  pages.pages.push_back({.number = 1, .label = {}, .text = text, .styles = {}});
  return to_lines(pages);
}

// "2 Clerk: Clerk to write <1 May 2024> {complete}; …"
std::string show(const std::vector<ActionPoint>& actions) {
  std::string shown;
  for (const ActionPoint& action : actions) {
    shown += (shown.empty() ? "" : "; ") + std::to_string(action.line) + " " +
             action.owner.value_or("-") + ": " + action.text;
    shown += action.due ? " <" + *action.due + ">" : "";
    shown += action.status ? " {" + *action.status + "}" : "";
  }
  return shown;
}

std::string actions_in(const std::string& text,
                       ActionSource source = ActionSource::Minutes) {
  return show(find_actions(lines_of(text), source));
}

}  // namespace

TEST_CASE("who is to act may stand below the label or beside a later line", "[actions]") {
  CHECK(actions_in("Action by:\n\nCORPORATE DIRECTOR, HARBOURS (A. BEE)\n\nThe end.") ==
        "1 CORPORATE DIRECTOR, HARBOURS: Action by: CORPORATE DIRECTOR, HARBOURS "
        "(A. BEE)");
  CHECK(actions_in("2.5  Pass on what was learnt at the course by the Clerk and the new\n"
                   "     Councillors to the others in June.                     SV/RM") ==
        "1 SV/RM: 2.5 Pass on what was learnt at the course by the Clerk and the new "
        "Councillors to the others in June.");
  CHECK(actions_in("(ii) Moorings. Rents remain at the sum of £22 for each one of "
                   "the places on the\nquay. Rings 4 and 9 to be looked at.              "
                   "      JC/PU") == "2 JC/PU: Rings 4 and 9 to be looked at.");
  CHECK(actions_in("Unanimously agreed to co-opt in May.\n").empty());
  CHECK(actions_in("L A Ball BEM                       E Cobb\n").empty());
  CHECK(actions_in("Signed                              Chair of Harbour Committee")
            .empty());
}

TEST_CASE("actions are read in every form, with their owners", "[actions]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"A resident complained.\nAction: Clerk to contact the dog warden by 1 May 2024.",
       "2 Clerk: Clerk to contact the dog warden by 1 May 2024. <1 May 2024>"},
      {"ACTION \xE2\x80\x93 JD to circulate the paper.",
       "1 JD: JD to circulate the paper."},
      {"ACTION: That the Head of Quays circulate a list of the moorings.",
       "1 the Head of Quays: That the Head of Quays circulate a list of the moorings."},
      {"Resolved the Clerk to apply for a card.",
       "1 the Clerk: Resolved the Clerk to apply for a card."},
      {"The Leader of the Council addressed the meeting on the quays. He undertook to "
       "write to all Members.",
       "1 The Leader of the Council: He undertook to write to all Members."},
      {"Two posts are broken.\n\nAction SH", "1 SH: Two posts are broken."},
      {"RESOLVED \xE2\x80\x93 The Clerk to reply.",
       "1 The Clerk: RESOLVED \xE2\x80\x93 The Clerk to reply."},
      {"Dogs on the field - *Clerk to order signs.",
       "1 Clerk: Dogs on the field - *Clerk to order signs."},
      {"The lamp is out. B Dee to report in May.", "1 B Dee: B Dee to report in May."},
      {"ACTION: Executive Director to provide ward-level data.",
       "1 Executive Director: Executive Director to provide ward-level data."},
      {"Action: that the figures be checked.", "1 -: that the figures be checked."},
      {"ACTION BY: D Wilson, Head of Planning",
       "1 D Wilson, Head of Planning: ACTION BY: D Wilson, Head of Planning"},
      {"Text.\n\nActions:\n- Dan Gray to circulate the tracker.\n- Head of Audit to "
       "confirm "
       "the fee.\n\nThe meeting closed.",
       "4 -: Dan Gray to circulate the tracker.; 5 Head of Audit: Head of Audit to "
       "confirm "
       "the fee."},
      {"The seat is broken. \n\n*Clerk to obtain a price for a new seat.",
       "3 Clerk: Clerk to obtain a price for a new seat."},
      {"Cllr Lamb to obtain three quotations for the fence. (Action DL)",
       "1 DL: Cllr Lamb to obtain three quotations for the fence."},
      {"The hedge was overgrown. Cllr Dee to speak to the owner. It had been so for "
       "years.",
       "1 Cllr Dee: Cllr Dee to speak to the owner."},
      {"Potholes at the crossing had been reported again          Clerk",
       "1 Clerk: Potholes at the crossing had been reported again"},
      {"Ref\tAction\tOwner\tDue date\tStatus\nA1\tProvide figures\tHead of Finance\t31 "
       "March "
       "2024\tComplete\nA2\tSend the register\tAudit Manager\t30 April 2024\tOpen",
       "2 Head of Finance: Provide figures <31 March 2024> {complete}; 3 Audit Manager: "
       "Send "
       "the register <30 April 2024> {in progress}"},
  }));
  CAPTURE(text);
  CHECK(actions_in(text) == expected);
}

TEST_CASE("what nobody is to do is no action", "[actions]") {
  const std::string text =
      GENERATE("The Clerk to the Council was present.",
               "A Motion to approve the report was then moved.",
               "The Committee moved to close the meeting.",
               "Action was taken by the police last year.",
               "Members to declare interests they may have in any item.\tPage 3",
               "The action plan was noted.", "Noted          Noted");
  CAPTURE(text);
  CHECK(actions_in(text).empty());
}

TEST_CASE("outside minutes only what is labelled is an action", "[actions]") {
  CHECK(actions_in("Clerk to write.\n\nACTION: Clerk to write.", ActionSource::Other) ==
        "3 Clerk: Clerk to write.");
}

TEST_CASE("a text tells how far a recommendation has come", "[actions]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"the Authority was no longer planning to produce a strategy", "superseded"},
      {"Both groups had already met and a further meeting was scheduled.", "in progress"},
      {"Status: Completed. The report was published.", "complete"},
      {"Status: Rejected by Cabinet", "rejected"},
      {"this had been completed, although training was ongoing", "complete"},
      {"it was noted that an update was to be provided", ""},
      {"Open", "in progress"},
  }));
  CAPTURE(text);
  CHECK(find_progress(text).value_or("") == expected);
}

TEST_CASE("a date is due where a word says so", "[actions]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"with a report due no later than October 2026.", "October 2026"},
      {"to report to the Panel by March 2026", "March 2026"},
      {"Due: September 2024", "September 2024"},
      {"the Cabinet decided on 12 March 2024", ""},
      {"by the chair", ""},
  }));
  CAPTURE(text);
  CHECK(find_due(text).value_or("") == expected);
}

TEST_CASE("who acts may stand in the margin, and orders are no owners", "[actions]") {
  CHECK(
      actions_in(
          "b) Bus shelter - to find out about new glass.        ACTION: Cllr Laird\n") ==
      "1 Cllr Laird: b) Bus shelter - to find out about new glass.");
  CHECK(actions_in("The rents stay as they are for now.        JC/PU\n") ==
        "1 JC/PU: The rents stay as they are for now.");
  CHECK(actions_in("Ask the Chief Executive to write to the Chancellor.\n").empty());
  CHECK(
      actions_in("Abstained (2)                Councillors Hunter, Peacocke\n").empty());
  CHECK(actions_in(
            "A Bee                 4 - Transport            Governor of the school\n")
            .empty());
}

TEST_CASE("whom a meeting authorises within a sentence has no action", "[actions]") {
  CHECK(
      actions_in("The Committee approved the minutes of its meeting and authorised\nthe "
                 "Chair to sign them as a correct record.")
          .empty());
  CHECK(actions_in("The Committee approved the minutes of 16 March and authorised the\n"
                   "Chair to sign them as a correct record.")
            .empty());
}

TEST_CASE("a sentence gives work to somebody behind what it tells", "[actions]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Request for a bench, Clerk to respond.",
       "1 Clerk: Request for a bench, Clerk to respond."},
      {"The gate is broken; the Clerk to write to the owner.",
       "1 the Clerk: the Clerk to write to the owner."},
      {"Pond - risk assessment wanted - clerk to obtain it.",
       "1 clerk: Pond - risk assessment wanted - clerk to obtain it."},
      {"The Clerk also to enquire about signs.",
       "1 The Clerk: The Clerk also to enquire about signs."},
      {"The Clerk will contact Highways.",
       "1 The Clerk: The Clerk will contact Highways."},
      {"Cllr Lamb will find out the cost.",
       "1 Cllr Lamb: Cllr Lamb will find out the cost."},
      {"Clerk ask the county again.", "1 Clerk: Clerk ask the county again."},
      {"The Parish Clerk is to clarify the lease.",
       "1 The Parish Clerk: The Parish Clerk is to clarify the lease."},
      {"The Clerk was asked to enquire.", "1 The Clerk: The Clerk was asked to enquire."},
      {"AB asked the Parish Clerk to circulate the dates.",
       "1 Parish Clerk: AB asked the Parish Clerk to circulate the dates."},
      {"Members requested that the Clerk forward the link.",
       "1 Clerk: Members requested that the Clerk forward the link."},
      {"Y Clerc i gysylltu \xC3\xA2'r ysgol.",
       "1 Y Clerc: Y Clerc i gysylltu \xC3\xA2'r ysgol."},
      {"Cais am fainc, Clerc i ymateb.", "1 Clerc: Cais am fainc, Clerc i ymateb."},
      {"*To place on the June agenda.", "1 -: To place on the June agenda."},
      {"Newsletter, *to be put on the notice board.",
       "1 -: to be put on the notice board."},
      {"*Clerk asked to contact the school.",
       "1 Clerk: Clerk asked to contact the school."},
  }));
  CAPTURE(text);
  CHECK(actions_in(text) == expected);
}

TEST_CASE("what the clerk did, was told or is gives nobody work", "[actions]") {
  const std::string text =
      GENERATE("Clerk report on the quarter.", "The Clerk will be away in May.",
               "The Clerk had written to the owner.",
               "The Chair asked the Clerk to read the notice.",
               "Cllr Lamb asked the Clerk about the fence.",
               "Mrs A Bee, Clerk to the Council, was present.",
               "He gave notice to appoint, by letter, Cllr Lamb to fill the place.",
               "* The roof needs to be mended.", "*the land is to be sold.*",
               "Cllr Lamb will stand down in May.", "Action: None");
  CAPTURE(text);
  CHECK(actions_in(text).empty());
}

TEST_CASE("a margin is told by a tab, and by a label below", "[actions]") {
  CHECK(actions_in("The lamp at the ford is out.\tClerk") ==
        "1 Clerk: The lamp at the ford is out.");
  CHECK(actions_in("Trafodwyd y llwybr.\tCyng. O. Lamb") ==
        "1 Cyng. O. Lamb: Trafodwyd y llwybr.");
  CHECK(actions_in("The seat had been damaged by the storm and would have to be taken "
                   "away. The\nChair would look for another.\tCllr. A Bee/Clerk") ==
        "1 Cllr. A Bee/Clerk: The Chair would look for another.");
  CHECK(actions_in("Transport survey.\tNoted").empty());
  CHECK(actions_in("The path had been cut in the spring and again in June by the county. "
                   "It will\nneed more. Clerk to ask for a third cut.") ==
        "2 Clerk: Clerk to ask for a third cut.");
  CHECK(actions_in("Ward\tCllr A Bee").empty());
  CHECK(actions_in(
            "It was agreed that the letter be sent again.\n\nACTION:        Ann Oak") ==
        "1 Ann Oak: It was agreed that the letter be sent again.");
  CHECK(actions_in("The stile is broken.\nAction: Clerk/T Lamb") ==
        "1 Clerk/T Lamb: The stile is broken.");
  CHECK(actions_in("Actions \xE2\x80\x93 Carer\xE2\x80\x99s Duties", ActionSource::Other)
            .empty());
}
