#include "indexer/segment/broken_lines.h"

#include <string>

#include <catch2/catch.hpp>

#include "text_pages.h"

using namespace council;

namespace {

// The first words of each line.
std::string broken(const std::string& text) {
  constexpr std::size_t opening = 22;
  std::string shown;
  for (const Line& line : break_lines(test::lines_of(text))) {
    shown += line.text.substr(0, opening) + "\n";
  }
  return shown;
}

// Text that tells nothing, so long that a line is taken for a whole paper.
std::string filler() {
  std::string text;
  for (int i = 0; i < 12; ++i) {
    text += "The bank of the brook was cut back by the owner. ";
  }
  return text;
}

}  // namespace

TEST_CASE("a number that has lost its point counts on before a usual title",
          "[broken_lines]") {
  CHECK(broken("1. Apologies for absence: none 2. Declarations of interest None. "
               "3 Minutes of the meeting held on 2 May They were signed. " +
               filler() +
               "4. Correspondence Noted. 5 Trees were seen. 5. Planning None.") ==
        "1. Apologies for absen\n2. Declarations of int\n3 Minutes of the meeti\n"
        "4. Correspondence Note\n5. Planning None.\n");
}

TEST_CASE("the foot of a page is cut from the head that follows it", "[broken_lines]") {
  CHECK(broken("1 Agreed as a true record: Signed ..... Date ..... DRAFT MINUTES OF THE "
               "QUAY COUNCIL 1. Apologies for absence: none 2. Declarations of interest "
               "None. " +
               filler() + "3. Minutes of the last meeting Signed. 4. Planning None.") ==
        "1 Agreed as a true rec\nDRAFT MINUTES OF THE Q\n1. Apologies for absen\n"
        "2. Declarations of int\n3. Minutes of the last\n4. Planning None.\n");
}
