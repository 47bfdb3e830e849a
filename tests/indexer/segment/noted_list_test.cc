// What is noted in a list, and sentences that end in a note.

#include <catch2/catch.hpp>

#include "decided_in.h"

using namespace council;
using test::decided_in;

TEST_CASE("a list of papers is noted with its parts", "[decisions]") {
  CHECK(decided_in("The following correspondence was noted:-\n\n(a) Letter from the bank "
                   "on\nthe new rate.\n\n(b) Thanks from the choir.\n") ==
        "~: The following correspondence was noted:- [a] Letter from the bank on the new "
        "rate. [b] Thanks from the choir.\n");
  CHECK(decided_in("The following were circulated with the agenda and noted:\n\nLetter "
                   "from the bank.\n") ==
        "~: The following were circulated with the agenda and noted:\n");
  CHECK(decided_in("Members noted the following:-\n\n9.1 Bell Guild – rules\n9.2 Quay "
                   "Band – thanks\n",
                   "Correspondence") ==
        "~: Members noted the following:- [9.1] Bell Guild – rules [9.2] Quay Band – "
        "thanks\n");
  CHECK(decided_in("The following points were noted:\n\n- the bell was loud.\n").empty());
  CHECK(decided_in("Members noted the following:-\n\n- the bell was loud.\n", "Bells")
            .empty());
  CHECK(decided_in("The following apologies were received and noted:\n\n- Cllr Fern\n")
            .empty());
}

TEST_CASE("a sentence with two sums is noted whole", "[decisions]") {
  CHECK(decided_in("9.1 Balances: Current £6,204.17 & Savings £9,850.62. Noted.\n\n9.2 "
                   "It was agreed to buy tar.\n") ==
        "~: Balances: Current £6,204.17 & Savings £9,850.62. Noted.\nagreed: to buy "
        "tar.\n");
}

TEST_CASE("all letters of a paragraph are noted", "[decisions]") {
  CHECK(decided_in("A Quay Bulletin and thanks from the choir. All noted.\n",
                   "Correspondence") ==
        "~: A Quay Bulletin and thanks from the choir. All noted.\n");
}

TEST_CASE("a label within its sentence leaves it whole", "[decisions]") {
  CHECK(decided_in("The meeting received and NOTED the accounts for May.\n") ==
        "NOTED: The meeting received and NOTED the accounts for May.\n");
  CHECK(decided_in("The matter of the bell was DEFERRED to May for a report.\n") ==
        "DEFERRED: The matter of the bell was DEFERRED to May for a report.\n");
  CHECK(decided_in("The Committee NOTED the accounts.\n") == "NOTED: the accounts.\n");
}

TEST_CASE("apologies are accepted by the meeting", "[decisions]") {
  CHECK(decided_in("Cllr Fern (ill). Both apologies were accepted.\n", "Apologies") ==
        "accepted: Both apologies were accepted.\n");
  CHECK(decided_in("Apologies were accepted from Cllr Fern.\n", "Apologies").empty());
}
