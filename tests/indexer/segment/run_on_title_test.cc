#include "indexer/segment/run_on_title.h"

#include <string>

#include <catch2/catch.hpp>

using namespace council;

namespace {

// "title | text", or the whole where nothing runs on.
std::string parted(const std::string& text) {
  const std::size_t at = find_run_on(text);
  return at == 0 ? text : text.substr(0, at) + "| " + text.substr(at);
}

}  // namespace

TEST_CASE("a title ends where its text begins on the same line", "[run_on_title]") {
  const auto* const expected = GENERATE(
      "PUBLIC FORUM | It was noted that the verge needs mowing.",
      "ALLOTMENTS | Rents were paid.",
      "CO-OPTION OF NEW COUNCILLORS | Two people have applied and were welcomed.",
      "TO SIGN THE MINUTES OF THE MEETING held 2nd May 2017 | The minutes were approved.",
      "TREES | i. The oak was felled.",
      "Bench by the Pond | The Clerk advised that it had been mended.",
      "Apologies and Welcome | There were none.",
      "Minutes of the Meeting dated 7 March 2018 | The minutes were approved.",
      "Yellow Lines Mill Lane | Cllr Ann Ash had written to the county.",
      "Village Fair 2018 - 24 June 2018 | The Chair advised that all was ready.",
      "Notice of Listing: Ash Cross Memorial | The Clerk advised that it was sent.",
      "Forward Plan | This was noted.", "Public Items | \u2022 Pot hole in Mill Lane.",
      "PARISH ADMINISTRATION - | The following was agreed i. Cemetery.",
      "PLANNING APPLICATIONS: | The following were discussed.",
      "PLANNING - | The following applications were considered:-",
      "Planning: | None received", "Apologies | M. Ash and Mrs. Beech",
      "To Approve One Councillor for the Quay Group | There was one vacancy.",
      "To Accept Apologies of Absence | Apologies were noted for Cllr Ash.",
      "Notice of Openness | The Chair read the notice.",
      "Next Meeting: | Tuesday 5th May",
      "Travel and Expenses Policy. | This had been copied to all.",
      "Reports. | 4.1 Chairman's Report. The Chairman had met the owner.",
      "Minutes of the meeting held on 5 May | AB confirmed that all had seen them.");
  CAPTURE(expected);
  std::string text = expected;
  text.erase(text.find("| "), 2);
  CHECK(parted(text) == expected);
}

TEST_CASE("a title that only holds capitals stays whole", "[run_on_title]") {
  const auto* const text = GENERATE(
      "Report of The Director of Housing", "Proposal to close Ash Lane School",
      "Update from Cllr Ash on the Fair.", "Redevelopment of The Old Mill.",
      "TO APPROVE AND SIGN THE MINUTES", "RESOLVED That the report be noted.",
      "Annual Accounts 2017/18", "Reports of County and District Councillors There.",
      "Local Plan Version 2.1 Consultation", "the Clerk reported. The Council agreed.",
      "That the report be noted. The Chair spoke.",
      "Cllr Ash asked about it. The Clerk replied.", "", "Minutes",
      "Ann Ash moved the motion. The Clerk was asked to write.",
      "Reports. 4.2 Clerk's Report.");
  CAPTURE(text);
  CHECK(find_run_on(text) == 0);
}
