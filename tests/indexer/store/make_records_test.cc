#include "indexer/store/make_records.h"

#include <set>
#include <string>

#include <catch2/catch.hpp>

using namespace council;

namespace {

Section section_of(const std::string& number, const std::string& text) {
  Section section;
  section.part = SectionPart::Item;
  section.number = number;
  section.text = text;
  section.start_line = 1;
  section.end_line = 10;
  return section;
}

SourceFacts facts() {
  return {.source = "a.pdf",
          .sha256 = "00",
          .format = "pdf",
          .paged = true,
          .page_labels = {{1, "iv"}, {2, "v"}}};
}

}  // namespace

TEST_CASE("each section with text is a record", "[make_records]") {
  Document document;
  document.title = "Minutes";
  document.acronyms = {{"ABC", "A Better Council", 3}, {"XYZ", "Elsewhere", 99}};
  document.evidence = {"a heading"};
  document.sections = {section_of("1", "First."), section_of("2", " \n"),
                       section_of("3", "Third.")};
  document.sections[2].first_page = 2;
  const std::vector<Record> records = make_records({{document}, {}}, facts());
  REQUIRE(records.size() == 2);
  CHECK(records[0].key == "undated/a/unrecognised/1");
  CHECK(records[0].section == document.sections[0]);
  CHECK(records[0].document.sections.empty());
  CHECK(records[0].document.evidence.empty());
  CHECK(records[0].document.acronyms == std::vector<Acronym>{document.acronyms[0]});
  CHECK(records[0].printed_page == "iv");
  CHECK(records[1].printed_page == "v");
  CHECK(records[1].order == 1);
  CHECK(records[1].source == "a.pdf");
  CHECK(records[1].paged);
}

TEST_CASE("a long section is stored in passages that hold all of it", "[make_records]") {
  std::string text;
  while (text.size() < 9 * max_passage_bytes / 4) {
    text += "A line of the section, é.\n";
  }
  SECTION("of lines") {}
  SECTION("without a line end") {
    std::erase(text, '\n');
  }
  Document document;
  Section section = section_of("1", text);
  section.decisions.emplace_back();
  section.page_starts = {{0, 1}, {max_passage_bytes + 500, 2}};
  section.last_page = 2;
  document.sections = {section};
  const std::vector<Record> records = make_records({{document}, {}}, facts());
  REQUIRE(records.size() >= 3);
  std::string joined;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const Record& record = records[i];
    CHECK(record.passage == static_cast<int>(i) + 1);
    CHECK(record.key == "undated/a/unrecognised/1/p" + std::to_string(i + 1));
    CHECK(section_key(record) == "undated/a/unrecognised/1");
    CHECK(record.section.text.size() <= max_passage_bytes);
    CHECK(record.section.decisions.size() == (i == 0 ? 1 : 0));
    joined += record.section.text;
  }
  CHECK(joined == text);
  CHECK(records[0].section.last_page == 1);
  CHECK(records[1].section.first_page == 1);
  CHECK(records[1].section.last_page == 2);
  CHECK(records[2].section.first_page == 2);
}

TEST_CASE("what every record repeats is bounded", "[make_records]") {
  Document document;
  document.title = std::string(1'000'000, 't');
  document.people.resize(20'000);
  document.people.front().name = std::string(1'000'000, 'n');
  document.sections = {section_of("1", "Text.")};
  document.sections.front().title = std::string(1'000'000, 't');
  document.sections.front().references.resize(20'000);
  const Record record = make_records({{document}, {}}, facts()).front();
  CHECK(record.document.title->size() < 10'000);
  CHECK(record.section.title->size() < 10'000);
  CHECK(record.document.people.size() == 1000);
  CHECK(record.document.people.front().name.size() < 10'000);
  CHECK(record.section.references.size() == 1000);
}

TEST_CASE("records of many sections have keys of their own", "[make_records]") {
  Document document;
  document.sections.assign(1000, section_of("1", "Text."));
  std::set<std::string> keys;
  for (const Record& record : make_records({{document, document}, {}}, facts())) {
    keys.insert(record.key);
  }
  CHECK(keys.size() == 2000);
}
