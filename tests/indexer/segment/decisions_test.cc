#include "indexer/segment/decisions.h"

#include <string>

#include <catch2/catch.hpp>

#include "tests/support/golden.h"

using namespace council;

namespace {

std::vector<Line> lines_of(const std::string& text) {
  Pages pages;
  pages.pages.push_back({.number = 1, .label = {}, .text = text, .styles = {}});
  return to_lines(pages);
}

// "5-6 AGREED {note} that … (1) First … (2) Second … <Mover/Seconder>", one a line; "~"
// for implicit, "-" for no verb.
std::string show(const std::vector<Decision>& decisions) {
  std::string shown;
  for (const Decision& decision : decisions) {
    shown += std::to_string(decision.line) + "-" + std::to_string(decision.end_line) +
             " " + (decision.implicit ? "~" : decision.verb.value_or("-")) + " {";
    for (const std::string& type : decision.types) {
      shown += (shown.back() == '{' ? "" : " ") + type;
    }
    shown += "} " + decision.text;
    for (const DecisionPart& part : decision.parts) {
      shown += " [" + part.marker + "] " + part.text;
    }
    if (decision.proposer) {
      shown += " <" + *decision.proposer + "/" + decision.seconder.value_or("") + ">";
    }
    shown += "\n";
  }
  return shown;
}

std::string decisions_in(const std::string& text, const std::string& title = "") {
  return show(find_decisions(lines_of(text), title, DecisionSource::Minutes));
}

}  // namespace

TEST_CASE("a decision told behind its subject is the whole sentence", "[decisions]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"The minutes of the meeting held on 3 May 2024 were APPROVED as a correct record.",
       "1-1 APPROVED {approve_minutes} The minutes of the meeting held on 3 May 2024 "
       "were APPROVED as a correct record.\n"},
      {"The Chair spoke. The minutes of the meeting held\non 3 May were duly CONFIRMED "
       "as "
       "a correct\nrecord.",
       "2-3 CONFIRMED {approve_minutes} The minutes of the meeting held on 3 May were "
       "duly CONFIRMED as a correct record.\n"},
      {"3.1 The policy was ADOPTED.", "1-1 ADOPTED {approve} The policy was ADOPTED.\n"},
      {"The minutes were SIGNED as a true record.",
       "1-1 SIGNED {approve_minutes} The minutes were SIGNED as a true record.\n"},
      {"It was APPROVED that the grant be paid.",
       "1-1 APPROVED {approve} that the grant be paid.\n"},
      {"The following were APPROVED:\n\n1. The plan.\n2. The map.",
       "1-4 APPROVED {approve multi_part}  [1] The plan. [2] The map.\n"},
      {"SIGNED: ............ Chairman", ""},
      {"SIGNED ............ Chairman", ""},
  }));
  CAPTURE(text);
  CHECK(decisions_in(text) == expected);
}

TEST_CASE("labelled decisions are read verbatim", "[decisions]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"RESOLVED (22:0) that the bins be emptied.\nFor \u2013 5 Members; Against \u2013 "
       "2\n",
       "1-1 RESOLVED {other} that the bins be emptied.\n"},
      {"After debate, the Committee unanimously resolved:-\n\n(i) to note it; and\n\n"
       "(ii) to thank her.\n",
       "1-5 resolved {note multi_part}  [i] to note it; and [ii] to thank her.\n"},
      {"PENDERFYNWYD YN UNFRYDOL dderbyn yr adroddiad.\n",
       "1-1 PENDERFYNWYD {approve} dderbyn yr adroddiad.\n"},
      {"PENDERFYNWYD ARGYMELL I'R CABINET:\n3.1 bod y cynllun yn cael ei gymeradwyo;\n"
       "3.2 bod adroddiad yn cael ei gyflwyno.\n",
       "1-3 PENDERFYNWYD {approve recommend multi_part} ARGYMELL I'R CABINET: [3.1] bod "
       "y cynllun yn "
       "cael ei gymeradwyo; [3.2] bod adroddiad yn cael ei gyflwyno.\n"},
      {"PENDERFYNWYD derbyn argymhellion 1 a 2, ac ysgrifennu at bawb a wrthodwyd.\n",
       "1-1 PENDERFYNWYD {approve} derbyn argymhellion 1 a 2, ac ysgrifennu at bawb a "
       "wrthodwyd.\n"},
      {"UNANIMOUSLY RESOLVED THAT THE REPORT BE NOTED.\n",
       "1-1 RESOLVED {note} THAT THE REPORT BE NOTED.\n"},
      {"It was resolved (unanimously): that the report be noted.\n",
       "1-1 resolved {note} that the report be noted.\n"},
      {"RESOLVED:\n5.1 that the plan be noted;\n5.2 that the score be approved.\n",
       "1-3 RESOLVED {note approve multi_part}  [5.1] that the plan be noted; [5.2] that "
       "the score be approved.\n"},
      {"Members asked.\n\nAGREED that the information given be noted.\n",
       "3-3 AGREED {note} that the information given be noted.\n"},
      {"**AGREED** as follows:-\n\n1. That the Draft be prepared.\n2. That the rest "
       "be\nnoted.\n\n"
       "The Chair closed.",
       "1-5 AGREED {note action multi_part} as follows:- [1] That the Draft be prepared. "
       "[2] That "
       "the rest be noted.\n"},
      {"RESOLVED: (A) That the plan is noted. (B) That the score is approved.",
       "1-1 RESOLVED {note approve multi_part}  [A] That the plan is noted. [B] That the "
       "score is "
       "approved.\n"},
      {"3. RESOLVED that Cabinet agree to:\n\n    A) Note the overspend.\n    b) Note "
       "the under-\n"
       "spend.\n\n4. The Leader thanked officers.",
       "1-5 RESOLVED {note approve multi_part} that Cabinet agree to: [A] Note the "
       "overspend. [b] "
       "Note the under-spend.\n"},
      {"(27) RESOLVED that:\n\nthe Council is asked to agree the following:\n\nCapital "
       "Plan\n\n"
       "(a) The plan.\n(b) The budget,\n\nRevenue Plan\n\n(c) Note the rest.\n\n(28) "
       "Next.",
       "1-12 RESOLVED {note approve multi_part} that: the Council is asked to agree the "
       "following: [a] The plan. [b] The budget, [c] Note the rest.\n"},
      {"RESOLVED:\n\nThat the minutes be signed as a correct record.",
       "1-3 RESOLVED {approve_minutes} That the minutes be signed as a correct "
       "record.\n"},
      {"RESOLVED –\n\nThat the report be noted.\n\nThat a further report be submitted in "
       "May.\n\n"
       "Members left.",
       "1-5 RESOLVED {note request_report action multi_part}  [] That the report be "
       "noted. [] That "
       "a further report be submitted in May.\n"},
      {"RESOLVED that Council:\n\n  • Agrees the terms; and\n  • Delegates the rest.",
       "1-4 RESOLVED {approve delegate multi_part} that Council: [] Agrees the terms; "
       "and [] "
       "Delegates the rest.\n"},
      {"The Committee RESOLVED to defer the item.",
       "1-1 RESOLVED {defer} to defer the item.\n"},
      {"AGREED unanimously that the bid be approved.",
       "1-1 AGREED {approve} that the bid be approved.\n"},
      {"IT WAS RESOLVED THAT THE PLAN BE APPROVED",
       "1-1 RESOLVED {approve} THAT THE PLAN BE APPROVED\n"},
      {"Resolved (unanimously): That the plan be rejected.",
       "1-1 Resolved {reject} That the plan be rejected.\n"},
      {"The members talked. RESOLVED that it be noted. The Chair spoke. AGREED that A be "
       "approved. Then tea.",
       "1-1 RESOLVED {note} that it be noted.\n1-1 AGREED {approve} that A be "
       "approved.\n"},
      {"NOTED\n\nOther business.", "1-1 NOTED {note} \n"},
      {"ORDERED that the plan be approved.",
       "1-1 ORDERED {approve} that the plan be approved.\n"},
      {"Decision:\n\nTo approve the lease.\n\nMinutes:\n\nThe Head spoke.",
       "1-3 Decision {approve} To approve the lease.\n"},
      {"Decision:\n\nRESOLVED that it be noted.\n\nMinutes:\n\nThe Head "
       "spoke.\n\nRESOLVED that it "
       "be noted.",
       "3-3 RESOLVED {note} that it be noted.\n"},
      {"Proposed by Councillor O’Hara;\n\nSeconded by Councillor Hourig;\n\nAnd "
       "Resolved:\n\n“That "
       "the draft Minutes, as circulated, be taken as\n\nread and adopted and "
       "signed”.\n\nOn.",
       "5-9 Resolved {approve_minutes} That the draft Minutes, as circulated, be taken "
       "as read and "
       "adopted and signed. <O’Hara/Hourig>\n"},
      {"PENDERFYNWYD bod yr adroddiad yn cael ei nodi.",
       "1-1 PENDERFYNWYD {note} bod yr adroddiad yn cael ei nodi.\n"},
      {"RESOLVED that (1) the report be noted; and (2) the lease be approved.",
       "1-1 RESOLVED {note approve multi_part} that [1] the report be noted; and [2] the "
       "lease be "
       "approved.\n"},
      {"RESOLVED that the report be noted.\n\n                Motion carried.\n\nFor (5)",
       "1-1 RESOLVED {note} that the report be noted.\n"},
  }));
  CAPTURE(text);
  CHECK(decisions_in(text) == expected);
}

TEST_CASE("decisions told in sentences are read where no label is", "[decisions]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"It was proposed by Cllr. J. Dafis, seconded by Cllr. K. Puw and unanimously "
       "agreed, that "
       "the\nminutes of the last meeting were correct.      Signed by the Chair",
       "1-2 agreed {approve_minutes} that the minutes of the last meeting were correct. "
       "<J. "
       "Dafis/K. Puw>\n"},
      {"ix) Air Ambulance. It was proposed by Cllr. A. Dafis, seconded by Cllr.\nK. Puw "
       "and "
       "unanimously agreed to donate £100.00                    Clerk\nx) Other.",
       "2-2 agreed {other} to donate £100.00 <A. Dafis/K. Puw>\n"},
      {"On the proposal of Councillor Galv, seconded by Councillor Scan, it was agreed "
       "to allocate "
       "€500.",
       "1-1 agreed {other} to allocate €500. <Galv/Scan>\n"},
      {"Cytunwyd y dylid ychwanegu eitem.",
       "1-1 Cytunwyd {other} y dylid ychwanegu eitem.\n"},
      {"It was resolved that the clerk write to the school.",
       "1-1 resolved {action} that the clerk write to the school.\n"},
  }));
  CAPTURE(text);
  CHECK(decisions_in(text) == expected);
}

TEST_CASE("decisions without a verb are marked or bare", "[decisions]") {
  CHECK(decisions_in(
            "Talk.\n\nThat the information be noted.\n\nThat the Head report back.") ==
        "3-3 - {note} That the information be noted.\n"
        "5-5 - {request_report} That the Head report back.\n");
  CHECK(decisions_in("Talk.\n\n· That the update be noted,\n\n· That it be circulated") ==
        "3-5 - {note action multi_part}  [] That the update be noted, [] That it be "
        "circulated\n");
  CHECK(
      decisions_in(
          "The Minutes of the meeting held on 2 May 2026 were submitted and approved as "
          "a correct record.") ==
      "1-1 ~ {approve_minutes} The Minutes of the meeting held on 2 May 2026 were "
      "submitted and "
      "approved as a correct record.\n");
  CHECK(decisions_in("Approved & signed as correct.", "Approval of minutes") ==
        "1-1 ~ {approve_minutes} Approved & signed as correct.\n");
  CHECK(decisions_in("The report was otherwise noted.") ==
        "1-1 ~ {note} The report was otherwise noted.\n");
  CHECK(decisions_in("Item deferred.") == "1-1 ~ {defer} Item deferred.\n");
}

TEST_CASE("what only mentions deciding is no decision", "[decisions]") {
  const std::string text = GENERATE(
      as<std::string>{}, "RESOLVED BALANCE 2020/21 1,234", "RESOLVED SURPLUS",
      "The issues had been resolved and it was agreed.", "There were no urgent items.",
      "Recommendation: That the Panel notes the report.",
      "The minutes of the xxxx held on xxxx were submitted and approved as a correct "
      "record.",
      "“Pursuant to section 25 of the Act, the Council notes”",
      "The Director reported that it was agreed that staff would move.",
      "This Council resolves to plant trees.", "APPROVED BUDGET 2020",
      "Decision Number: 24/00093", "To approve the minutes as a correct record.",
      "A Member asked whether it had been agreed.", "Decision maker: Cabinet", "");
  CAPTURE(text);
  CHECK(decisions_in(text).empty());
}

TEST_CASE("agendas and reports propose and do not decide", "[decisions]") {
  CHECK(
      find_decisions(lines_of("RESOLVED that it be noted."), "", DecisionSource::Proposal)
          .empty());
}

TEST_CASE("a record of decision tells what was agreed", "[decisions]") {
  const std::string text =
      "Decision:\n\nAs Cabinet Member I agree to things.\n\nI agree to:\n\na) APPROVE "
      "the "
      "proposal; and\nb) DELEGATE the rest.\n\nReason(s) for decision:\n\nCost.";
  CHECK(show(find_decisions(lines_of(text), "", DecisionSource::DecisionRecord)) ==
        "5-8 agree {approve delegate multi_part} to: [a] APPROVE the proposal; and [b] "
        "DELEGATE "
        "the rest.\n");
}

TEST_CASE("a record's parts may be paragraphs without marks", "[decisions]") {
  const std::string text =
      "As Cabinet Member for Roads I agree to:\n\nINTRODUCE charges;\n\nEXTEND them\nto "
      "Sundays; and\n\nDELEGATE the rest.\n\nThe reasons are these.";
  CHECK(
      show(find_decisions(lines_of(text), "Decision", DecisionSource::DecisionRecord)) ==
      "1-8 agree {approve delegate multi_part} to: [] INTRODUCE charges; [] EXTEND them "
      "to "
      "Sundays; and [] DELEGATE the rest.\n");
}

TEST_CASE("what stands under the heading of a notice is its decision", "[decisions]") {
  const std::string text =
      "The Sub-Committee has decided to GRANT the licence subject to:\n\n1. No music "
      "after 23:00.\n2. Doors kept shut.";
  CHECK(
      show(find_decisions(lines_of(text), "Decision", DecisionSource::DecisionRecord)) ==
      "1-4 Decision {approve multi_part} The Sub-Committee has decided to GRANT the "
      "licence subject to: [1] No music after 23:00. [2] Doors kept shut.\n");
  CHECK(
      find_decisions(lines_of(text), "Reasons", DecisionSource::DecisionRecord).empty());
}

TEST_CASE("parts go on over page furniture", "[decisions]") {
  std::vector<Line> lines = lines_of(
      "RESOLVED that Cabinet agree to:\n\n(a) Adopt the plan;\n\n15\n\n(b) Delegate the "
      "rest to "
      "the Director in\n\n16\n\nconsultation with the Leader.\n");
  for (Line& line : lines) {
    line.furniture = line.text == "15" || line.text == "16";
  }
  CHECK(show(find_decisions(lines, "", DecisionSource::Minutes)) ==
        "1-11 RESOLVED {approve delegate multi_part} that Cabinet agree to: [a] Adopt "
        "the plan; "
        "[b] Delegate the rest to the Director in consultation with the Leader.\n");
}

TEST_CASE("decisions in huge items are read in linear time", "[decisions]") {
  const std::string unit =
      GENERATE(as<std::string>{}, "AGREED ", "RESOLVED that:\n", "1. That\n", "\n",
               "(a) x (b) y ", "It was agreed that x. ", "“", "That it be noted.\n\n",
               "a. ", "Cllr Bee proposed that the fee be raised, seconded by Cllr Dee. ",
               "Cllr Bee moved an amendment that it be kept, seconded by Cllr Dee. ");
  std::string text = "RESOLVED: ";
  while (text.size() < 40'000) {
    text += unit;
  }
  CAPTURE(unit);
  CHECK(find_decisions(lines_of(text), "", DecisionSource::Minutes).size() < text.size());
}

TEST_CASE("decisions are read in the forms of every part of the country", "[decisions]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Proposed by Councillor Mag, Seconded by Councillor Quin and RESOLVED:\n\nThat "
       "planning permission be REFUSED for the reasons in the report.\n",
       "1-3 RESOLVED {reject} That planning permission be REFUSED for the reasons in the "
       "report. <Mag/Quin>\n"},
      {"IT WAS RESOLVED by 9 votes for and 1 against\n\nThat the application be APPROVED "
       "in "
       "accordance with the recommendation.\n",
       "1-3 RESOLVED {approve} That the application be APPROVED in accordance with the "
       "recommendation.\n"},
      {"The Committee\n\nRECOMMENDED to Cabinet\n\n(a)\tThat the contract be "
       "extended.\n\n(b)\tThat a report be brought.\n",
       "3-7 RECOMMENDED {recommend request_report action multi_part} to Cabinet [a] That "
       "the "
       "contract be extended. [b] That a report be brought.\n"},
      {"i) Scouts - RESOLVED: to award a grant.\n",
       "1-1 RESOLVED {other} to award a grant.\n"},
      {"PENDERFYNWYD / RESOLVED:\n(a) to note the report;\n(b) to approve the plan.\n",
       "1-3 PENDERFYNWYD {note approve multi_part}  [a] to note the report; [b] to "
       "approve "
       "the plan.\n"},
      {"NOTED the dates of future meetings. The meeting ended at 9.40pm.\n",
       "1-1 NOTED {note} the dates of future meetings.\n"},
      {"Proposed by Cllr Bee, seconded by Cllr Dee and agreed, six in favour and one "
       "against, that the lane be closed.\n",
       "1-1 agreed {other} that the lane be closed. <Bee/Dee>\n"},
      {"Cynigiwyd gan y Cyng. Rees, eiliwyd gan y Cyng. Lloyd a phenderfynwyd bod y cais "
       "yn "
       "cael ei gefnogi.\n",
       "1-1 phenderfynwyd {other} bod y cais yn cael ei gefnogi. <Rees/Lloyd>\n"},
  }));
  CAPTURE(text);
  CHECK(decisions_in(text) == expected);
}

TEST_CASE("decisions without a clause are told by their verb or their movers",
          "[decisions]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"A cost of twenty pounds to repair the bench was agreed.\n",
       "1-1 agreed {other} A cost of twenty pounds to repair the bench was agreed.\n"},
      {"The accounts were presented and approved.\n",
       "1-1 approved {approve} The accounts were presented and approved.\n"},
      {"The clerk read the cheques. All approved.\n",
       "1-1 approved {approve} The clerk read the cheques. All approved.\n"},
      {"Cheques were signed for the hall. Proposed by Cllr A Bee, seconded by Cllr C "
       "Dee.\n",
       "1-1 - {other} Cheques were signed for the hall. Proposed by Cllr A Bee, seconded "
       "by "
       "Cllr C Dee. <A Bee/C Dee>\n"},
      {"It was resolved \"That the plan be adopted\".\n",
       "1-1 resolved {approve} That the plan be adopted.\n"},
      {"Minutes of May RESOLVED: The report was adopted.\n",
       "1-1 RESOLVED {approve} The report was adopted.\n"},
      {"The Notice was proposed by Cllr A Bee, seconded by Cllr C Dee and unanimously "
       "agreed.\n",
       "1-1 agreed {other} The Notice was proposed by Cllr A Bee, seconded by Cllr C Dee "
       "and unanimously agreed. <A Bee/C Dee>\n"},
      {"Cllr A Bee proposed acceptance seconded by Cllr C Dee. Agreed.\n",
       "1-1 Agreed {approve} Cllr A Bee proposed acceptance seconded by Cllr C Dee. "
       "<A Bee/C Dee>\n"},
      {"It was agreed to buy a bin. Proposed Cllr A Bee, Seconded Cllr C Dee, all in "
       "favour.\n",
       "1-1 agreed {other} to buy a bin. <A Bee/C Dee>\n"},
      {"Resolved 16/01/12.01 That the balances be received.\n",
       "1-1 Resolved {other} That the balances be received.\n"},
      {"Cytunwyd y dylai'r Clerc gyflwyno cais.\n",
       "1-1 Cytunwyd {other} y dylai'r Clerc gyflwyno cais.\n"},
  }));
  CAPTURE(text);
  CHECK(decisions_in(text) == expected);
}

TEST_CASE("what others approved is no decision of the meeting", "[decisions]") {
  const std::string text = GENERATE(
      "Application 12/34 was approved.", "The name was approved by the Borough Council.",
      "The Clerk reported that the grant was approved.",
      "At the last meeting the budget was agreed.",
      "If the plan was agreed, work would start.",
      "The scheme which was approved last year had failed.");
  CAPTURE(text);
  CHECK(decisions_in(text).empty());
}
