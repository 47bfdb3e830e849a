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
      "Nid oedd angen gwahardd y cyhoedd o dan Adran 100A.");
  CAPTURE(text);
  CHECK(exempt_after(text).empty());
}

TEST_CASE("a heading of the private part makes what follows exempt", "[exempt]") {
  const auto heading = GENERATE(
      as<std::string>{}, "PART II - PRIVATE", "PART TWO – PRESS AND PUBLIC EXCLUDED",
      "Part B: Exempt items", "PART 2 (CONFIDENTIAL)", "Part 2, not for publication");
  CAPTURE(heading);
  CHECK(test::exempt_in(std::string{head} + "A road.\n\n3. LEASE\n\nA lease.\n\n" +
                        heading + "\n\n4. SALE\n\nA sale.\n\n5. WORKS\n\nWorks.\n") ==
        "4 5 ");
}

TEST_CASE("a heading about closed roads or parts of a plan is none", "[exempt]") {
  const auto heading = GENERATE(as<std::string>{}, "Part 2 closed the gap",
                                "Part of the exempt accommodation");
  CAPTURE(heading);
  const std::string exempt =
      test::exempt_in(std::string{head} + "A road.\n\n3. LEASE\n\nA lease.\n\n" +
                      heading + " and more of it.\n\n4. SALE\n\nA sale.\n");
  CHECK(exempt.empty());
}
