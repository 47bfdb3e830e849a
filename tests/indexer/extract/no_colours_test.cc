#include "indexer/extract/no_colours.h"

#include <string>

#include <catch2/catch.hpp>

#include "indexer/extract/extract.h"

namespace council {
namespace {

std::string big_endian(unsigned value) {
  std::string bytes;
  for (const unsigned shift : {24U, 16U, 8U, 0U}) {
    bytes += static_cast<char>(value >> shift & 0xffU);
  }
  return bytes;
}

// The least that an ICC profile of grey may hold: a white point and a curve (ICC.1:2001-04,
// 6.1 and 6.2).
std::string grey_profile() {
  const std::string zeros(64, '\0');
  std::string tags = big_endian(2);
  tags += "wtpt" + big_endian(156) + big_endian(20);
  tags += "kTRC" + big_endian(176) + big_endian(14);
  const std::string white = "XYZ " + zeros.substr(0, 4) + big_endian(0xf6d6) +
                            big_endian(0x10000) + big_endian(0xd32d);
  const std::string curve =
      "curv" + zeros.substr(0, 4) + big_endian(1) + std::string{"\x02\x33\0\0", 4};
  std::string header = big_endian(192) + "lcms" + big_endian(0x02100000) + "mntrGRAYXYZ ";
  header += zeros.substr(0, 12) + "acsp" + zeros.substr(0, 28) + big_endian(0xf6d6) +
            big_endian(0x10000) + big_endian(0xd32d);
  header += zeros.substr(0, 128 - header.size());
  return header + tags + white + curve;
}

std::string page_in_a_profile() {
  const std::string profile = grey_profile();
  const std::string content =
      "/Grey cs 0.5 sc BT /F1 12 Tf 72 700 Td (The fountain is grey.) Tj ET\n";
  return "%PDF-1.7\n"
         "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
         "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
         "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
         "/Resources<</Font<</F1 6 0 R>>/ColorSpace<</Grey[/ICCBased 5 0 R]>>>>>>\nendobj\n"
         "4 0 obj\n<</Length " +
         std::to_string(content.size()) + ">>\nstream\n" + content +
         "endstream\nendobj\n"
         "5 0 obj\n<</N 1/Length " +
         std::to_string(profile.size()) + ">>\nstream\n" + profile +
         "\nendstream\nendobj\n"
         "6 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n"
         "trailer\n<</Root 1 0 R>>\n%%EOF\n";
}

TEST_CASE("the text of coloured pages is read without their colours") {
  const unsigned long before = colour_transforms_left_out();
  const Pages pages = extract(page_in_a_profile(), "paper.pdf");
  REQUIRE(pages.pages.size() == 1);
  CHECK(pages.pages[0].text == "The fountain is grey.\n");
  CHECK(colour_transforms_left_out() > before);
}

}  // namespace
}  // namespace council
