#include "indexer/segment/front_title.h"

#include <string>

#include <catch2/catch.hpp>

#include "text_pages.h"

using namespace council;

namespace {

std::string title_of(const std::string& text, DocumentKind kind) {
  return find_front_title(test::lines_of(text), kind, std::nullopt, std::nullopt)
      .value_or("-");
}

}  // namespace

TEST_CASE("an appendix is titled below its label", "[front_title]") {
  const auto [text, title] = GENERATE(table<std::string, std::string>({
      {"**Appendix O**\n\nReserves of the Port\n\nThe port keeps them.\n",
       "Reserves of the Port"},
      {"APPENDIX 2\n\nMoorings as at 30 September 2024\n\n1. Quay\n",
       "Moorings as at 30 September 2024"},
      {"**Annex A**\n\n1. Quay\n\nText.\n", "Annex A"},
      {"**Annex A**\n\nThe port keeps them.\n\nText.\n", "Annex A"},
      {"**Appendix O: Reserves of the Port**\n\nThe port keeps them.\n",
       "Appendix O: Reserves of the Port"},
  }));
  CAPTURE(text);
  CHECK(title_of(text, DocumentKind::Appendix) == title);
}

TEST_CASE("a heading behind a dash is no title of minutes", "[front_title]") {
  CHECK(title_of("Minutes 12th November 2020\n\n- MEMBERS THERE\n\nMr Ash\n",
                 DocumentKind::Minutes) == "-");
}

TEST_CASE("a report's title stands behind the number of its item", "[front_title]") {
  CHECK(title_of("GLEN COUNCIL\n\nPART I - DELEGATED\n\n5. REPAIR OF THE QUAY\n(DoF)\n\n"
                 "1 Summary\n\n1.1 The quay leaks.\n",
                 DocumentKind::OfficerReport) == "REPAIR OF THE QUAY");
}
