// The rows of what is to be paid.

#include <catch2/catch.hpp>

#include "decided_in.h"

using namespace council;
using test::decided_in;

TEST_CASE("rows below the following payments are part of the decision", "[decisions]") {
  CHECK(decided_in("The following payments were approved\n\nClerk, May \u00A340.00\n\n"
                   "Oars \u00A312.00\n\nThe payments were proposed by Cllr Reed and "
                   "seconded by Cllr Fern.\n") ==
        "approved: The following payments were approved Clerk, May \u00A340.00 Oars "
        "\u00A312.00 <Reed/Fern>\n");
  CHECK(decided_in("The following payments were approved\n\nClerk, May \u00A340.00\n\n"
                   "Cllr Reed proposed, Cllr Fern seconded. All agreed.\n") ==
        "approved: The following payments were approved Clerk, May \u00A340.00 "
        "<Reed/Fern>\n");
  CHECK(decided_in("Penderfynwyd talu\u2019r canlynol:\n\nI. Fern \u00A340.00\n") ==
        "Penderfynwyd: talu\u2019r canlynol: I. Fern \u00A340.00\n");
}

TEST_CASE("a numbered paragraph ends the rows", "[decisions]") {
  CHECK(decided_in("5.4.2 - It was resolved to pay the following:\nClerk \u00A340.00\n"
                   "5.4.3 - Proposed by IF and seconded by TR, it was resolved to sink "
                   "it.\n") ==
        "resolved: to pay the following: Clerk \u00A340.00\nresolved: to sink it. "
        "<IF/TR>\n");
}
