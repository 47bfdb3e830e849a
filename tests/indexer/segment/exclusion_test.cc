#include "indexer/segment/exclusion.h"

#include <catch2/catch.hpp>

#include "exempt_sections.h"

using namespace council;

namespace {

constexpr auto head =
    "CABINET\n\nMINUTES of a meeting of the Cabinet held on 30 January 2025\n\nPRESENT: "
    "Mr A Ash\n\n1. APOLOGIES\n\nNone.\n\n2. BUSINESS\n\n";
constexpr auto rest =
    "\n\n3. LEASE\n\nA lease.\n\n4. SALE\n\nA sale.\n\n5. WORKS\n\nWorks.\n\n6. "
    "GRANTS\n\nA grant.\n";

std::string exempt_after(const std::string& text) {
  return test::exempt_in(head + text + rest);
}

}  // namespace

TEST_CASE("the items for which the public is sent out are those named", "[exempt]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"RESOLVED that the public be excluded under section 100A during consideration of "
       "items 4 to 6.",
       "4 5 6 "},
      {"RESOLVED that the public be excluded under section 100A during consideration of "
       "items 4-5.",
       "4 5 "},
      {"RESOLVED that the public be excluded under section 100A during consideration of "
       "items 3 – 4 and 6.",
       "3 4 6 "},
      {"RESOLVED that the public be excluded under section 100A during consideration of "
       "agenda item No. 4.",
       "4 "},
      {"RESOLVED that the public be excluded under section 100A for the following item "
       "of business.",
       "3 "},
      {"RESOLVED that the public be excluded under section 100A for the following items "
       "of business.",
       "3 4 5 6 "},
      {"RESOLVED that the public be excluded under standing order 12 for the remainder "
       "of the meeting.",
       "3 4 5 6 "},
      {"RESOLVED that the public be excluded under section 100A for item 4 below.", "4 "},
      {"RESOLVED that the public be excluded for agenda items 4 and 6.", "4 6 "},
      {"RESOLVED that the public be excluded under section 100A from item 4 onwards.",
       "3 4 5 6 "},
      {"RESOLVED that the public be excluded under section 100A for the remaining "
       "business. The Clerk said that for item 4 he would leave.",
       "3 4 5 6 "},
      {"RESOLVED that the public be excluded under section 100A while this item is "
       "considered, and during consideration of this item alone.",
       "2 "},
      {"It was asked that item 8.1 be considered in private.\n\nRESOLVED in terms of "
       "Section 50(A)(4) of the Act to exclude the public during consideration of the "
       "above item (article 5 of this minute refers).",
       "5 "},
      {"RESOLVED - that the following Committee business be taken In Committee and the "
       "livestream would cease.",
       "3 4 5 6 "},
      {"Items 4 and 5 were moved up. RESOLVED that the public be excluded under section "
       "100A for the rest of the meeting.",
       "3 4 5 6 "},
  }));
  CAPTURE(text);
  CHECK(exempt_after(text) == expected);
}

TEST_CASE("the meeting goes private in many words", "[exempt]") {
  const auto text = GENERATE(as<std::string>{}, "The meeting moved into private session.",
                             "It was agreed to go into closed session.",
                             "It was agreed that the following business be taken in "
                             "camera.",
                             "It was agreed to go 'into committee'.",
                             "The meeting was moved into closed session at 8.15 pm.",
                             "RESOLVED that the remainder of the meeting be held in "
                             "committee.",
                             "Members of the public were asked to leave at this point.",
                             "The public were requested to withdraw due to the "
                             "confidential nature of the business.",
                             "Agreed to proceed to conduct the following business 'In "
                             "Committee'.",
                             "All members of the press and public were asked to leave "
                             "the meeting.",
                             "The Mayor closed the meeting to the public.",
                             "PENDERFYNWYD gwahardd y wasg a'r cyhoedd o'r cyfarfod o "
                             "dan Adran 100A.");
  CAPTURE(text);
  CHECK(exempt_after(text) == "3 4 5 6 ");
}

TEST_CASE("what is said of an exclusion sends nobody out", "[exempt]") {
  const auto text = GENERATE(
      as<std::string>{},
      "The Clerk explained that the public may be excluded under section 100A by "
      "resolution.",
      "The Scrutiny Committee had resolved to exclude the public under section 100A.",
      "It was noted that the matter was considered in private session elsewhere.",
      "It is recommended that the public be excluded under section 100A.",
      "A member of the public was asked to leave the meeting for shouting.",
      "The public were asked to leave the building by the east door.",
      "Moved, that the public be excluded under section 100A for the remaining business. "
      "On being put to the vote the motion was lost.",
      "The webcam broke and the in-camera footage was lost.",
      "The public session resumed with private sessions for tutors being discussed.",
      "RESOLVED that the public be excluded while the panel deliberated.",
      "RESOLVED that the draft budget be considered in committee in January.",
      "RESOLVED that the item on the following schools be dealt with in committee by the "
      "Schools Panel.",
      "RESOLVED that it was not necessary to exclude the public from the meeting.",
      "The Council RESOLVED not to exclude the public for the remaining items under "
      "section 100A.",
      "RESOLVED that the press and public be not excluded.",
      "RESOLVED that the public toilets be excluded from the cleaning contract.",
      "That the public be excluded under section 100A for the remaining items. The "
      "motion "
      "was put and was not carried.",
      "Cllr Bee proposed that the public be excluded under section 100A for the "
      "remaining "
      "items, seconded by Cllr Dee. The motion was not carried.",
      "Cabinet had considered the lease in closed session on 4 May.",
      "The Committee had met young people in private session in March.",
      "The Committee moved into private session in March to hear them.",
      "It was resolved in committee that the Bill be amended.",
      "The interviews of young people were held in private session.",
      "Members of the public had been asked to leave the meeting in May as they had been "
      "disorderly.",
      "Members of the public were asked to leave at the end of the meeting by the side "
      "door.",
      "Members of the press were asked to leave for a photograph.",
      "Nid oedd angen gwahardd y cyhoedd o dan Adran 100A.");
  CAPTURE(text);
  CHECK(exempt_after(text).empty());
}

TEST_CASE("the public that came back in the same item hears what follows", "[exempt]") {
  CHECK(exempt_after(
            "The meeting moved into closed session. RESOLVED that the pay of the "
            "Clerk be £15 an hour.\n\nThe meeting returned to open session.") == "2 ");
  CHECK(exempt_after("The public returned to the room.\n\nRESOLVED that the public be "
                     "excluded under section 100A for the remaining business.") ==
        "3 4 5 6 ");
}
