#include <string>

#include <catch2/catch.hpp>

#include "decided_in.h"
#include "tests/support/golden.h"

using namespace council;

namespace {

// "5 agreed: that … [i] First <Mover/Seconder>", one a line: the decisions with the line
// of their verb.
std::string told_in(const std::string& text, const std::string& title = "") {
  std::string shown;
  for (const Decision& each :
       find_decisions(test::lines_of(text), title, DecisionSource::Minutes)) {
    shown += std::to_string(each.line) + " " + test::show(each) + "\n";
  }
  return shown;
}

}  // namespace

TEST_CASE("a decision is cited by the line of its verb", "[decisions]") {
  CHECK(told_in("It was proposed by Cllr A Ash, second by Cllr B Bee and unanimously\n"
                "approved; to be signed by the Chair.\n") ==
        "2 approved: It was proposed by Cllr A Ash, second by Cllr B Bee and unanimously "
        "approved; to be signed by the Chair. <A Ash/B Bee>\n");
  CHECK(told_in("Cllr A Ash had proposed, Cllr B Bee had seconded and it had been\n"
                "agreed by majority decision to award £50.\n") ==
        "2 agreed: by majority decision to award £50. <A Ash/B Bee>\n");
}

TEST_CASE("movers may follow the verb in brackets", "[decisions]") {
  CHECK(
      told_in("The quotation was accepted (proposed Cllr Yeo, seconded Cllr Bone).\n") ==
      "1 accepted: The quotation was accepted (proposed Cllr Yeo, seconded Cllr Bone). "
      "<Yeo/Bone>\n");
}

TEST_CASE("a body that is told to agree decides, one that thinks so does not",
          "[decisions]") {
  CHECK(told_in("The Board thanked them and agreed to adopt the pledge.\n") ==
        "1 agreed: to adopt the pledge.\n");
  CHECK(
      told_in("RK said so. The Corporate Parenting Board agreed that the Chair write to "
              "the ICB.\n") == "1 agreed: that the Chair write to the ICB.\n");
  CHECK(
      told_in("The Board noted the report and requested that an update is brought.\n") ==
      "1 requested: that an update is brought.\n");
  CHECK(told_in("The Committee unanimously endorsed the strategy.\n") ==
        "1 endorsed: the strategy.\n");
  CHECK(told_in("The strategy was endorsed for submission to Cabinet.\n") ==
        "1 endorsed: The strategy was endorsed for submission to Cabinet.\n");
  CHECK(told_in("The Panel agreed that the figures were high.\n").empty());
  CHECK(told_in("The Cabinet agreed to close it at its meeting in May.\n").empty());
  CHECK(told_in("The boards of schools agreed to pay.\n").empty());
}

TEST_CASE("what a body recommends may be a list below", "[decisions]") {
  CHECK(
      told_in("4.7 The Panel recommended that Cabinet:-\n\n(a) approves the plan; and\n\n"
              "(b) delegates the award.\n") ==
      "1 recommended: that Cabinet:- [a] approves the plan; and [b] delegates the "
      "award.\n");
}

TEST_CASE("a paragraph's number is no part of what is decided, a figure is",
          "[decisions]") {
  CHECK(told_in("2.2 The Panel agreed to fund it.\n") == "1 agreed: to fund it.\n");
  CHECK(told_in("1.5 tonnes of salt was agreed.\n") ==
        "1 agreed: 1.5 tonnes of salt was agreed.\n");
  CHECK(told_in("12.05.2024 Payments were approved.\n") ==
        "1 approved: 12.05.2024 Payments were approved.\n");
}

TEST_CASE("movers may stand behind the decision", "[decisions]") {
  CHECK(told_in(
            "RESOLVED: That the plan be made. Proposed Cllr A Ash, Seconder Cllr B Bee, "
            "two were against and five agreed.\n") ==
        "1 RESOLVED: That the plan be made. <A Ash/B Bee>\n");
  CHECK(
      told_in("The bill was read.\n\nAll payments approved proposer Cllr A Ash, 2nd Cllr "
              "B Bee\n") ==
      "3 approved: All payments approved proposer Cllr A Ash, 2nd Cllr B Bee <A Ash/B "
      "Bee>\n");
  CHECK(
      told_in("5) It was agreed to accept the quote.\n\n6) Proposer Cllr A Ash, 2nd Cllr "
              "B Bee\n") == "1 agreed: to accept the quote. <A Ash/B Bee>\n");
  CHECK(
      told_in("It was proposed that the willow be felled. The Clerk will write. Proposer "
              "Cllr A Ash, 2nd Cllr B Bee. Full Council agreed to this action.\n") ==
      "1 agreed: that the willow be felled. <A Ash/B Bee>\n");
  CHECK(told_in("Minutes of 3 May were approved. Proposer Cllr A Ash, 2nd Cllr B Bee.\n",
                "Minutes of last meetings") ==
        "1 ~: Minutes of 3 May were approved. <A Ash/B Bee>\n");
}

TEST_CASE("movers are found where they are named", "[decisions]") {
  CHECK(told_in("Cllr Ash proposed and Cllr Bee seconded this proposal.\n") ==
        "1 -: Cllr Ash proposed and Cllr Bee seconded this proposal. <Ash/Bee>\n");
  CHECK(told_in("Cllr Ash proposed Cllr Coe seconded by Cllr Bee.\n") ==
        "1 -: Cllr Ash proposed Cllr Coe seconded by Cllr Bee. <Ash/Bee>\n");
  CHECK(told_in("It was proposed by R. Drew and seconded by Mrs. Berry that the fence be "
                "mended.\n") == "1 -: that the fence be mended. <R. Drew/Berry>\n");
  CHECK(told_in(
            "The motion was proposed by Councillor Ash, seconded by Bee and agreed.\n") ==
        "1 agreed: The motion was proposed by Councillor Ash, seconded by Bee and "
        "agreed. <Ash/Bee>\n");
  CHECK(
      told_in("Cllr A Ash proposed the payment for the work to go ahead. Proposed Cllr A "
              "Ash, Seconded Cllr B Bee, one against, six for.\n\nRESOLVED: That £137 be "
              "paid.\n") == "3 RESOLVED: That £137 be paid. <A Ash/B Bee>\n");
}

TEST_CASE("labels may stand within a paragraph", "[decisions]") {
  CHECK(told_in("Quotes for the roof Resolved 16/01/13.3 It was agreed to accept the "
                "first. The Clerk is to write.\n\nIt was also agreed to look at the "
                "swings.\n") ==
        "1 Resolved: It was agreed to accept the first.\n"
        "3 agreed: to look at the swings.\n");
  CHECK(told_in("Risk assessment - possible review? Agreed to re-visit in May.\n") ==
        "1 Agreed: to re-visit in May.\n");
  CHECK(told_in("The letter was read. Resolved: that it be noted. The Chair closed.\n") ==
        "1 Resolved: that it be noted.\n");
  CHECK(told_in("Members had not Agreed: they differed.\n").empty());
}

TEST_CASE("what was accepted and agreed without a clause is told", "[decisions]") {
  CHECK(
      told_in("Both applications were accepted and the appointment was agreed to by all "
              "present.\n") ==
      "1 agreed: Both applications were accepted and the appointment was agreed to by "
      "all present.\n");
  CHECK(
      told_in("The payments to be approved and cheques to be signed were considered and "
              "approved in accordance with the list below.\n") ==
      "1 approved: The payments to be approved and cheques to be signed were considered "
      "and approved in accordance with the list below.\n");
  CHECK(told_in("The application was approved by the county.\n").empty());
  CHECK(told_in("Apologies came from Cllr A Ash. These were accepted by all.\n",
                "Apologies for absence")
            .empty());
  CHECK(
      told_in("The minutes of 2 March were accepted as a true record and will be signed "
              "at the next meeting.\n",
              "Approval of Minutes") ==
      "1 ~: The minutes of 2 March were accepted as a true record and will be signed at "
      "the next meeting.\n");
}

TEST_CASE("a sentence goes on over double-spaced lines and names", "[decisions]") {
  CHECK(told_in("The report, as circulated, was proposed by Councillor Ash, seconded by "
                "Councillor\n\nBee and agreed.\n") ==
        "3 agreed: The report, as circulated, was proposed by Councillor Ash, seconded "
        "by Councillor Bee and agreed. <Ash/Bee>\n");
  CHECK(told_in("The contract was read. It was agreed that it should be signed. ii. Risk "
                "Report\n") == "1 agreed: that it should be signed.\n");
}

TEST_CASE("what one sentence proposes the next may settle", "[decisions]") {
  CHECK(told_in("Discussion ensued and Councillor Ash proposed the District write to the "
                "Minister. This was seconded by Councillor Bee and agreed.\n") ==
        "1 agreed: the District write to the Minister. <Ash/Bee>\n");
  CHECK(
      told_in("The report was read. This was seconded by Councillor Bee and agreed.\n") ==
      "");
}

TEST_CASE("a dash before it was agreed opens a sentence of its own", "[decisions]") {
  CHECK(told_in("The Police confirmed that signs were the only method - it was agreed "
                "that more signs be put up.\n") ==
        "1 agreed: that more signs be put up.\n");
  CHECK(told_in("The Police confirmed that it was agreed that more signs be put up.\n") ==
        "");
}

TEST_CASE("a sentence without words decides nothing", "[decisions]") {
  CHECK(told_in("The report was read ... . Its author was thanked.\n") == "");
}

TEST_CASE("a heading's text may have a label of its own", "[decisions]") {
  CHECK(told_in("DECISION: The Forum AGREED the growth fund criteria.\n") ==
        "1 AGREED: the growth fund criteria.\n");
}

TEST_CASE("movers may stand a line each above the label", "[decisions]") {
  CHECK(told_in("Proposed by Councillor Ash\nSeconded by Alderman Bee\nand\n"
                "RESOLVED: that the minutes be approved.\n") ==
        "4 RESOLVED: that the minutes be approved. <Ash/Bee>\n");
}

TEST_CASE("items on planning tell what is said of applications", "[decisions]") {
  CHECK(told_in("Ivy House, Bath Road - extension to dwelling agreed\n\n"
                "Supported by the Parish Council - extension at 7 Mill Lane\n",
                "Planning") ==
        "1 agreed: Ivy House, Bath Road - extension to dwelling agreed\n3 Supported: \n");
  CHECK(told_in("Ivy House, Bath Road - extension to dwelling agreed\n", "Highways") ==
        "");
}

TEST_CASE("what a body resolved is told in a sentence", "[decisions]") {
  CHECK(told_in(
            "The Sub-Committee, having heard the parties, decided that there had been a "
            "breach.\n") == "1 decided: that there had been a breach.\n");
  CHECK(
      told_in("The Sub-Committee resolved unanimously that:\n\n(a) the findings be "
              "published; and\n(b) training be arranged.\n") ==
      "1 resolved: that: [a] the findings be published; and [b] training be arranged.\n");
  CHECK(told_in("The Panel agreed that more was to be done.\n").empty());
}

TEST_CASE("notes and deferrals are told in a sentence", "[decisions]") {
  CHECK(told_in("The Council noted the report.\n") ==
        "1 ~: The Council noted the report.\n");
  CHECK(told_in("Bank mandate. Deferred to next meeting.\n") ==
        "1 ~: Deferred to next meeting.\n");
  CHECK(told_in("The Council noted the report that had been withdrawn. A member asked "
                "why.\n")
            .empty());
  CHECK(told_in("Mr Bee spoke.\n\nMembers noted that the item was still deferred.\n") ==
        "3 ~: Members noted that the item was still deferred.\n");
  CHECK(told_in("Apologies from Mrs Dee were received.\n").empty());
  CHECK(told_in("The Chair noted that it was late.\n").empty());
}

TEST_CASE("a council's verdict stands behind an application", "[decisions]") {
  CHECK(told_in("(a) 23/01187/FUL - 2 High Row - porch. NO OBJECTION.\n", "Planning") ==
        "1 NO OBJECTION: 23/01187/FUL - 2 High Row - porch. NO OBJECTION.\n");
  CHECK(
      told_in("24/03377/FUL Ford End - lodges. OBJECT – highway safety.\n", "Planning") ==
      "1 OBJECT: 24/03377/FUL Ford End - lodges. OBJECT – highway safety.\n");
  CHECK(told_in("24/03318/HOU Ty Isaf - porth. Dim gwrthwynebiad.\n", "Cynllunio") ==
        "1 Dim gwrthwynebiad: 24/03318/HOU Ty Isaf - porth. Dim gwrthwynebiad.\n");
  CHECK(told_in("0331/24 \xE2\x80\x93 Barn at Ford End: Neutral view.\n", "Planning") ==
        "1 Neutral view: 0331/24 \xE2\x80\x93 Barn at Ford End: Neutral view.\n");
  CHECK(told_in("24/03331/FUL - Barn at Ford End. Cllr Ash left the room. Recommend "
                "refusal.\n",
                "Planning") ==
        "1 Recommend refusal: 24/03331/FUL - Barn at Ford End. Cllr Ash left the room. "
        "Recommend refusal.\n");
  CHECK(told_in("Highways had no objection.\n", "Planning").empty());
  CHECK(
      told_in("24/02980/HOU 2 Church View – APPROVED by District Council.\n", "Planning")
          .empty());
}

TEST_CASE("each label of a paragraph has its decision", "[decisions]") {
  CHECK(
      told_in("RESOLVED that the press be excluded. The Clerk was heard. RESOLVED to pay "
              "her.\n") ==
      "1 RESOLVED: that the press be excluded.\n1 RESOLVED: to pay "
      "her.\n");
  CHECK(
      told_in("DECISION: REFUSED for the following reasons:\n\n1. Harm.\n2. Noise.\n") ==
      "1 REFUSED: for the following reasons: [1] Harm. [2] Noise.\n");
  CHECK(told_in("Outcome: Report noted.\n") == "1 Outcome: Report noted.\n");
}

TEST_CASE("who was not seconded moved nothing", "[decisions]") {
  CHECK(told_in("Cllr Goose proposed £21,000; this was not seconded. Cllr Ram proposed "
                "£19,750, seconded Cllr Fair. RESOLVED that it be £19,750.\n") ==
        "1 RESOLVED: that it be £19,750. <Ram/Fair>\n");
}

TEST_CASE("a motion's words stand below its movers", "[decisions]") {
  CHECK(
      told_in("Proposed by Cllr A Ash, seconded by Cllr B Bee:\n\n\"That the depot stay "
              "open.\"\n") == "1 -: That the depot stay open. <A Ash/B Bee>\n");
}

TEST_CASE("a label may stand behind its paragraph's number", "[decisions]") {
  CHECK(told_in("8.2   RESOLVED: That Cabinet notes the position.\n") ==
        "1 RESOLVED: That Cabinet notes the position.\n");
  CHECK(told_in("6.2 RESOLVED: That Cabinet:-\n\n(a) notes it; and\n(b) agrees it.\n") ==
        "1 RESOLVED: That Cabinet:- [a] notes it; and [b] agrees it.\n");
  CHECK(told_in("Cabinet resolved to approve the plan.\n") ==
        "1 resolved: to approve the plan.\n");
}

TEST_CASE("who moved a resolution may stand in a paragraph above it", "[decisions]") {
  CHECK(told_in("It was moved by Councillor Jonas and seconded by Councillor Lang that "
                "the fee be\n£798.\n\nAll spoke.\n\nRESOLVED that the fee be £800.\n") ==
        "6 RESOLVED: that the fee be £800. <Jonas/Lang>\n");
  CHECK(told_in("Councillor Dard moved and Councillor Fish seconded the following "
                "amendment.\n\nThe amendment was lost.\n\nResolved - That the scheme be "
                "kept.\n") == "5 Resolved: That the scheme be kept.\n");
  CHECK(
      told_in("Cllr Yeo proposed, seconded by Cllr Bone, that topic A be looked at."
              "\n\nAll spoke.\n\nCllr Dace proposed, seconded by Cllr Bone, that topic B "
              "be looked at.\n\nAll spoke.\n\nRESOLVED that both be left.\n") ==
      "9 RESOLVED: that both be left.\n");
}

TEST_CASE("what was moved beside an amendment is decided by the vote", "[decisions]") {
  CHECK(
      told_in("Councillor Cull, seconded by Councillor Bail, moved that the Committee "
              "grant permission.\n\nAs an amendment, Councillor Why, seconded by "
              "Councillor Berr, moved that it be refused.\n\nThe motion was carried and "
              "the Committee agreed to grant it.\n") ==
      "5 agreed: to grant it. <Cull/Bail>\n");
}

TEST_CASE("a line that starts with a small letter ends no decision", "[decisions]") {
  CHECK(
      told_in("It was RESOLVED that the minutes be agreed and\nsigned as a true record. "
              "Proposed Cllr M Wye, seconded Cllr D Tye. All in favour.\n") ==
      "1 RESOLVED: that the minutes be agreed and signed as a true record. <M Wye/D "
      "Tye>\n");
}

TEST_CASE("the parts of a list that a body agreed to may have parts", "[decisions]") {
  CHECK(
      told_in("The Committee, having heard the Engineer, unanimously agreed:-\n\n"
              "(1)   to make the Order;\n(2)   that the officers:-\n      (a)   put up "
              "signs; and\n      (b)   count the traffic; and\n(3)   to meet again.\n") ==
      "1 agreed:  [1] to make the Order; [2] that the officers:- (a) put up signs; and "
      "(b) count the traffic; and [3] to meet again.\n");
  CHECK(told_in(
            "Following discussion, Members resolved (6 votes to 1) to:\n\ni.    Approve "
            "the scheme.\n\nii.   Defer the seats.\n") ==
        "1 resolved: to: [i] Approve the scheme. [ii] Defer the seats.\n");
  CHECK(
      told_in("RESOLVED that Cabinet agrees to:\n\n(a)   approve the programme;\n\n(b)   "
              "delegate authority to:\n\n       (i) move sums; and\n\n       (ii) "
              "take on staff;\n\n(c)   thank all.\n") ==
      "1 RESOLVED: that Cabinet agrees to: [a] approve the programme; [b] delegate "
      "authority to: (i) move sums; and (ii) take on staff; [c] thank all.\n");
}

TEST_CASE("what is to be paid is a part of what was decided", "[decisions]") {
  CHECK(told_in("It was RESOLVED that the following accounts be paid:\nSomer Waste "
                "\u00A344.10\nW. White, hall \u00A360.00\n\nThe Clerk spoke.\n") ==
        "1 RESOLVED: that the following accounts be paid: Somer Waste \u00A344.10 W. "
        "White, "
        "hall \u00A360.00\n");
  CHECK(told_in("It was proposed by Mr. Faulk and seconded by Mrs. Neil and agreed that "
                "the\nfollowing accounts be paid:\nJ. Leafe \u00A3403.20\n"
                "Garden Guardian \u00A3221.88\n") ==
        "1 agreed: that the following accounts be paid: J. Leafe \u00A3403.20 Garden "
        "Guardian \u00A3221.88 <Faulk/Neil>\n");
}

TEST_CASE("a count of votes may stand between the verb and what was resolved",
          "[decisions]") {
  CHECK(test::decided_in("It was resolved by 9 votes to 3 to refuse the pier.\n") ==
        "resolved: by 9 votes to 3 to refuse the pier.\n");
  CHECK(test::decided_in(
            "The Committee unanimously resolved by 8 votes to 0 to endorse it.\n") ==
        "resolved: by 8 votes to 0 to endorse it.\n");
}

TEST_CASE("minutes in the singular are approved", "[decisions]") {
  CHECK(test::decided_in(
            "The minute of the meeting of the Council of 5 May was submitted and "
            "approved.\n",
            "Minutes") ==
        "~: The minute of the meeting of the Council of 5 May was submitted and "
        "approved.\n");
}

TEST_CASE("a line far in is no note in the margin where a sentence goes on",
          "[decisions]") {
  const std::string column(32, ' ');
  CHECK(test::decided_in(column +
                         "It was agreed that the mole be mended before the gales of\n" +
                         column + "October by Quay Rope.\n") ==
        "agreed: that the mole be mended before the gales of October by Quay Rope.\n");
  CHECK(test::decided_in("It was agreed that the mole be mended before\n" + column +
                         column + "Clerk\n" + column + column +
                         "Cllr Elm\nthe gales.\n") ==
        "agreed: that the mole be mended before the gales.\n");
}
