#include "indexer/segment/decision_front.h"

#include <catch2/catch.hpp>
#include <string>

#include "text_pages.h"

namespace council {
namespace {

std::string decided(const std::string& text) {
  const auto front = read_decision_front(test::lines_of(text));
  return front.decided ? to_iso(*front.decided) : "not told";
}

TEST_CASE("a decision is of the day it was signed", "[dates]") {
  const std::string head = "RECORD OF DECISION\n\nDecision:\n\nTo buy an oar.\n\n";
  CHECK(decided(head + "signed: P Marsh   date: 9 May 2024\n") == "2024-05-09");
  CHECK(decided(head + "Signature: P Marsh    Date: 9th May 2024\n") == "2024-05-09");
  CHECK(decided(head + "Signed by P Marsh, who is out of date\n") == "not told");
  CHECK(decided(head + "17/1/2025\n..........\nsigned          date\n") == "2025-01-17");
  CHECK(decided(head + "..........\nsigned          date\n") == "not told");
}

TEST_CASE("a form may be long before its signature", "[dates]") {
  std::string text = "RECORD OF DECISION\n\n";
  for (int i = 0; i < 200; ++i) {
    text += "The pier was looked at on 3 May 2023.\n";
  }
  CHECK(decided(text + "\nSigned: P Marsh  Date: 9 May 2024\n") == "2024-05-09");
}

}  // namespace
}  // namespace council
