#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "indexer/extract/extract.h"
#include "indexer/extract/format.h"
#include "support/pdf_file.h"
#include "support/show.h"

using council::extract;
using council::Outcome;
using council::test::make_pdf;
using council::test::PdfFile;
using council::test::show;

namespace {

PdfFile two_pages() {
  PdfFile file;
  file.pages = {{{72, 700, "CABINET", true}, {72, 660, "84."}, {108, 660, "Apologies"}},
                {{72, 700, "There were none."}}};
  return file;
}

Outcome outcome_of(const std::string& bytes) {
  try {
    extract(bytes, "paper.pdf");
  } catch (const council::ExtractionError& error) {
    return error.outcome;
  }
  return Outcome::Ok;
}

}  // namespace

TEST_CASE("the paper that sets poppler up can be read, and changes nothing",
          "[extract]") {
  const std::string paper = make_pdf(two_pages());
  const std::string before = show(extract(paper, "paper.pdf").pages[0]);
  REQUIRE_NOTHROW(council::warm_up_pdf());
  council::warm_up(paper);
  CHECK(show(extract(paper, "paper.pdf").pages[0]) == before);
}

TEST_CASE("a PDF is read page by page", "[extract]") {
  const council::Pages pages = extract(make_pdf(two_pages()), "paper.pdf");
  CHECK(pages.paged);
  CHECK(pages.format == council::Format::Pdf);
  REQUIRE(pages.pages.size() == 2);
  CHECK(show(pages.pages[0]) == "b | CABINET\n\n | 84.\tApologies\n");
  CHECK(pages.pages[0].styles[0].size == 12);
  CHECK(show(pages.pages[1]) == " | There were none.\n");
  CHECK(pages.pages[1].number == 2);
  CHECK(pages.warnings.empty());
}

TEST_CASE("a PDF's labels, outline and information are kept", "[extract]") {
  PdfFile file = two_pages();
  file.labels = "<</S/r>>";
  file.title = "Printed minutes";
  file.outline = {{"Front", 1}, {"Broken", 0}, {"Apologies", 2}, {"Last", 0}};
  const council::Pages pages = extract(make_pdf(file), "paper.pdf");
  CHECK(pages.pages[1].label == "ii");
  CHECK(pages.metadata.title == "Printed minutes");
  CHECK(pages.metadata.created == "2024-03-12");
  CHECK_FALSE(pages.metadata.author);
  // One without a destination has its next sibling's.
  CHECK(pages.outline == std::vector<council::OutlineEntry>{{"Front", 1, 1},
                                                            {"Broken", 1, 2},
                                                            {"Apologies", 1, 2},
                                                            {"Last", 1, std::nullopt}});
}

TEST_CASE("a PDF without any text needs OCR", "[extract]") {
  PdfFile file;
  file.pages = {{}, {}};
  CHECK(outcome_of(make_pdf(file)) == Outcome::NeedsOcr);
  file.scanned = {2};
  council::ExtractLimits limits;
  limits.keep_pictures = true;
  const council::Pages pages = extract(make_pdf(file), "scan.pdf", limits);
  CHECK(pages.pages.size() == 2);
  CHECK(pages.pictures == std::vector<int>{2});
  CHECK_FALSE(pages.partial);
}

TEST_CASE("scanned pages among others make a PDF partial", "[extract]") {
  PdfFile file;
  file.pages = {{{72, 700, "Report"}},
                {},
                {{72, 700, "Page 35"}},
                {},
                {{72, 700, "A page of text over a background that covers all of it"}}};
  file.scanned = {2, 3, 5};
  const council::Pages pages = extract(make_pdf(file), "pack.pdf");
  CHECK(pages.partial);
  CHECK(pages.warnings ==
        std::vector<std::string>{"page 2: no text, only a picture",
                                 "page 3: next to no text, only a picture"});
}

TEST_CASE("a PDF under a password is encrypted", "[extract]") {
  PdfFile file = two_pages();
  file.encrypted = true;
  CHECK(outcome_of(make_pdf(file)) == Outcome::Encrypted);
}

TEST_CASE("a PDF that cannot be opened is damaged", "[extract]") {
  CHECK(outcome_of("%PDF-1.7\nnothing more") == Outcome::Damaged);
  PdfFile file;
  CHECK(outcome_of(make_pdf(file)) == Outcome::Damaged);
}

TEST_CASE("junk before a PDF is passed over", "[extract]") {
  const council::Pages pages =
      extract("HTTP/1.1 200 OK\r\n\r\n" + make_pdf(two_pages()), "paper.pdf");
  CHECK(pages.pages.size() == 2);
}

TEST_CASE("more pages than the limit are refused", "[extract]") {
  council::ExtractLimits limits;
  limits.max_pages = 1;
  CHECK_THROWS_WITH(extract(make_pdf(two_pages()), "paper.pdf", limits),
                    Catch::Contains("more pages (2)"));
}

TEST_CASE("the files that a PDF holds are its members", "[extract]") {
  PdfFile file = two_pages();
  file.attached = {{"report.txt", "The attached report"}, {"budget.csv", "a,b"}};
  file.pinned = {{"note.txt", "The pinned note"}};
  const std::string bytes = make_pdf(file);
  const council::Pages pages = extract(bytes, "portfolio.pdf");
  CHECK(pages.pages.size() == 2);
  CHECK_FALSE(pages.partial);
  REQUIRE(pages.members.size() == 3);
  CHECK(std::set<std::string>{pages.members.begin(), pages.members.end()} ==
        std::set<std::string>{"report.txt", "budget.csv", "note.txt"});
  for (std::size_t at = 0; at < pages.members.size(); ++at) {
    const std::string wanted = pages.members[at] == "report.txt"   ? "The attached report"
                               : pages.members[at] == "budget.csv" ? "a,b"
                                                                   : "The pinned note";
    CHECK(council::unpack_member(bytes, "portfolio.pdf", at) == wanted);
  }
  CHECK_THROWS_AS(council::unpack_member(bytes, "portfolio.pdf", 3),
                  council::ExtractionError);
  council::ExtractLimits limits;
  limits.max_member_bytes = 2;
  CHECK_THROWS_WITH(council::unpack_member(bytes, "portfolio.pdf", 0, limits),
                    Catch::Contains("limit"));
}

TEST_CASE("a PDF of nothing but files needs no OCR", "[extract]") {
  PdfFile file;
  file.pages = {{}};
  file.attached = {{"report.txt", "The attached report"}};
  const council::Pages pages = extract(make_pdf(file), "cover.pdf");
  CHECK(pages.members == std::vector<std::string>{"report.txt"});
}

TEST_CASE("pages beyond the limit on all text are missing from a PDF", "[extract]") {
  const PdfFile file = two_pages();
  council::ExtractLimits limits;
  limits.max_text_bytes = 30;
  const council::Pages pages = extract(make_pdf(file), "paper.pdf", limits);
  CHECK(pages.pages.size() == 1);
  CHECK(pages.partial);
  limits.max_text_bytes = 5;
  CHECK_THROWS_WITH(extract(make_pdf(file), "paper.pdf", limits),
                    Catch::Contains("more text than the limit"));
}
