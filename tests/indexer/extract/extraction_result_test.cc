#include "indexer/worker/extraction_result.h"

#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/page_list.h"

namespace council {
namespace {

Pages pages_with(const std::vector<std::string>& texts, std::vector<int> pictures) {
  Pages pages;
  for (const std::string& text : texts) {
    Page page;
    page.number = static_cast<int>(pages.pages.size()) + 1;
    page.text = text;
    pages.pages.push_back(std::move(page));
  }
  pages.pictures = std::move(pictures);
  return pages;
}

TEST_CASE("page numbers are printed in runs", "[worker]") {
  CHECK(print_pages({7}) == "page 7");
  CHECK(print_pages({3, 4, 5, 9}) == "pages 3-5, 9");
  std::vector<int> odd;
  for (int number = 1; number < 2000; number += 2) {
    odd.push_back(number);
  }
  CHECK(print_pages(odd).size() < 300);
  CHECK(print_pages(odd).ends_with(" more"));
}

TEST_CASE("pages and pictures decide what became of a source", "[worker]") {
  CHECK(make_result(pages_with({"a"}, {})).outcome == Outcome::Ok);
  CHECK(make_result(pages_with({" \n"}, {})).outcome == Outcome::Empty);
  CHECK(make_result(pages_with({"", ""}, {1, 2})).outcome == Outcome::NeedsOcr);
  const ExtractionResult mixed = make_result(pages_with({"a", "", "", "d"}, {2, 3}));
  CHECK(mixed.outcome == Outcome::Partial);
  CHECK(mixed.reason == "pages 2-3: no text, only pictures");
  Pages archive = pages_with({}, {});
  archive.members = {"a.pdf"};
  CHECK(make_result(archive).outcome == Outcome::Ok);
  Pages warned = pages_with({"a"}, {});
  warned.partial = true;
  warned.warnings = {"page 2: cannot be read"};
  CHECK(make_result(warned).reason == "page 2: cannot be read");
}

}  // namespace
}  // namespace council
