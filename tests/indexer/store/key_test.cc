#include "indexer/store/key.h"

#include <string>

#include <catch2/catch.hpp>

using namespace council;

namespace {

Document minutes() {
  Document document;
  document.kind = DocumentKind::Minutes;
  document.panel_key = "audit-committee";
  document.meeting_date = make_date(2026, 3, 9);
  return document;
}

Section numbered(const std::string& number) {
  Section section;
  section.part = SectionPart::Item;
  section.number = number;
  return section;
}

}  // namespace

TEST_CASE("a key reads as body, date, kind and section", "[key]") {
  KeyMaker keys{"packs/march.pdf"};
  CHECK(keys.document_key(minutes()) == "audit-committee/2026-03-09/minutes");
  CHECK(keys.section_key(numbered("25/47")) ==
        "audit-committee/2026-03-09/minutes/25-47");
  Section titled;
  titled.title = "Any Other Business";
  CHECK(keys.section_key(titled).ends_with("/any-other-business"));
  Section front;
  front.part = SectionPart::Front;
  front.title = "Present";
  CHECK(keys.section_key(front).ends_with("/front"));
  Section page;
  page.part = SectionPart::Page;
  page.first_page = 7;
  CHECK(keys.section_key(page).ends_with("/page-7"));
}

TEST_CASE("an inspection goes by authority, date and type", "[key]") {
  Document letter;
  letter.kind = DocumentKind::OfstedLetter;
  letter.local_authority = "Havering";
  letter.letter_date = make_date(2023, 11, 7);
  letter.inspection_type = "focused visit";
  KeyMaker keys{"letter.pdf"};
  CHECK(keys.document_key(letter) == "ofsted/havering/2023-11-07/focused-visit");
  letter.letter_date.reset();
  CHECK(keys.document_key(letter) == "undated/letter/ofsted-letter");
}

TEST_CASE("without body or date the source names the paper", "[key]") {
  Document document = minutes();
  document.meeting_date.reset();
  CHECK(KeyMaker{"a/Some Paper.v2.pdf"}.document_key(document) ==
        "undated/a-some-paper-v2/minutes");
  CHECK(KeyMaker{"kent/full-council-meetings/2025-02-13/originals/"
                 "appendix-a-capital-investment-summary.pdf"}
            .document_key(Document{}) ==
        "undated/meetings-2025-02-13-originals-appendix-a-capital-investment-summary/"
        "unrecognised");
  CHECK(KeyMaker{".pdf"}.document_key(Document{}) == "undated/pdf/unrecognised");
  CHECK(KeyMaker{"日本"}.document_key(Document{}) == "undated/source/unrecognised");
}

TEST_CASE("keys within a source never clash", "[key]") {
  KeyMaker keys{"s"};
  CHECK(keys.document_key(minutes()) == "audit-committee/2026-03-09/minutes");
  CHECK(keys.section_key(numbered("1")).ends_with("minutes/1"));
  CHECK(keys.section_key(numbered("1.2")).ends_with("minutes/1-2"));
  CHECK(keys.section_key(numbered("1")).ends_with("minutes/1-3"));
  CHECK(keys.document_key(minutes()) == "audit-committee/2026-03-09/minutes-2");
  CHECK(keys.section_key(numbered("1")) == "audit-committee/2026-03-09/minutes-2/1");
}

TEST_CASE("keys stay short and safe in URLs", "[key]") {
  Document document = minutes();
  document.panel_key = std::string(5000, 'p');
  Section section;
  section.title = "Tŷ & “Home” / \x1B[31m" + std::string(5000, 'x');
  KeyMaker keys{std::string(5000, 's')};
  keys.document_key(document);
  const std::string key = keys.section_key(section);
  CHECK(key.size() < 200);
  CHECK(key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-/") ==
        std::string::npos);
}

TEST_CASE("a mark is taken off a document's key", "[key]") {
  const std::string marked = "audit/2026-03-09/minutes" + mark_of("b.txt");
  CHECK(mark_of("b.txt").size() == 9);
  CHECK(mark_of("b.txt") != mark_of("c.txt"));
  CHECK(without_mark(marked) == "audit/2026-03-09/minutes");
  CHECK(without_mark("audit/2026-03-09/minutes") == "audit/2026-03-09/minutes");
}
