// What people take on at a meeting.

#include "indexer/segment/undertaking.h"

#include <string>

#include <catch2/catch.hpp>

using namespace council;

namespace {

// Who takes something on in a sentence: "-" where nobody is named, "" where nothing is.
std::string owner_in(std::string_view sentence, std::string_view before = {}) {
  const auto found = find_undertaking(sentence, before);
  return !found ? "" : found->owner.empty() ? "-" : std::string{found->owner};
}

}  // namespace

TEST_CASE("people agree and offer to do something", "[actions]") {
  CHECK(owner_in("Cllr Fern agreed to paint the gate.") == "Cllr Fern");
  CHECK(owner_in("Chair undertook to investigate.") == "Chair");
  CHECK(owner_in("TR agreed to approach the pilots.") == "TR");
  CHECK(owner_in("T. Reed will ask the pilots again.") == "T. Reed");
  CHECK(owner_in("Ida offered to look at them.") == "Ida");
  CHECK(owner_in("Inspector Oak said that he would speak to the pilots.") ==
        "Inspector Oak");
  CHECK(owner_in("In replying, the Senior Engineer agreed to revert.") ==
        "the Senior Engineer");
  CHECK(owner_in("He asked for figures, which Officers agreed to send.") == "Officers");
  CHECK(owner_in("The Director of Finance undertook to send a note.") ==
        "The Director of Finance");
  CHECK(owner_in("The Clerk, with help from members, would draw up a list.") ==
        "The Clerk");
}

TEST_CASE("who takes it on is named late or in the sentence before", "[actions]") {
  CHECK(
      owner_in("A resident asked about the mast and PC Reed will speak to the pilots.") ==
      "PC Reed");
  CHECK(owner_in("Mast: Cllr Fern would take this up with the pilots.") == "Cllr Fern");
  CHECK(owner_in("The Director, Harbours advised that it leaned, and undertook to let "
                 "members have a plan.") == "The Director, Harbours");
  CHECK(owner_in("The Quay Services Manager undertook to do so.") ==
        "The Quay Services Manager");
  CHECK(owner_in("She undertook to send a list.",
                 "The Cabinet Lead for Harbours answered questions on the mast.") ==
        "The Cabinet Lead for Harbours");
  CHECK(owner_in("She undertook to send a list.", "The mast leans.").empty());
  CHECK(owner_in("The Clerk was to draft a letter.") == "The Clerk");
  CHECK(owner_in("It was agreed that the Clerk would write and Cllr Fern would ask the "
                 "pilots.")
            .empty());
  CHECK(owner_in("Cllr Fern will take the chair.").empty());
  CHECK(owner_in("Cllr Fern asked to speak on the item.").empty());
  CHECK(owner_in("Cllr Fern asked to send her regrets.").empty());
  CHECK(owner_in("Cllr Fern was asked to speak at the meeting.").empty());
  CHECK(owner_in("Cllr Fern agreed to speak to the motion.").empty());
  CHECK(owner_in("Cllr Fern was asked to speak to the pilots.") == "Cllr Fern");
  CHECK(owner_in("Cllr Fern agreed to step down.").empty());
  CHECK(owner_in("Cllr Fern agreed to second it.").empty());
  CHECK(owner_in("Drawings to be sent to the Clerk by May.").empty());
}

TEST_CASE("the clerk is asked within a sentence", "[actions]") {
  CHECK(owner_in("A price is needed and the Clerk was asked to obtain it.") ==
        "the Clerk");
}

TEST_CASE("something is to be done, by somebody or nobody named", "[actions]") {
  CHECK(owner_in("A letter of thanks to be sent.") == "-");
  CHECK(owner_in("A full review to be made by Councillor Fern by May.") ==
        "Councillor Fern");
  CHECK(owner_in("This is to be referred to the rangers by the Clerk.") == "the Clerk");
}

TEST_CASE("bodies, plans and what happens by itself are no undertakings", "[actions]") {
  CHECK(owner_in("The Council agreed to send a letter.").empty());
  CHECK(owner_in("NCC will contact the owner.").empty());
  CHECK(owner_in("It agreed to ask the pilots.").empty());
  CHECK(owner_in("Cllr Fern agreed to stand as Chair.").empty());
  CHECK(owner_in("Cllr Fern will retire in May.").empty());
  CHECK(owner_in("The bins will be emptied as usual.").empty());
  CHECK(owner_in("The mole needs to be repaired.").empty());
  CHECK(owner_in("The list of items to be reported was noted.").empty());
  CHECK(owner_in("A price was agreed for the Clerk to instruct them.").empty());
}
