#include <string>

#include <catch2/catch.hpp>

#include "indexer/extract/docx_numbering.h"
#include "indexer/extract/extract.h"
#include "support/docx_file.h"
#include "support/show.h"

using council::extract;
using council::Outcome;
using council::test::document_xml;
using council::test::DocxParts;
using council::test::make_docx;
using council::test::show;

namespace {

std::string p(const std::string& text, const std::string& properties = {}) {
  return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") +
         "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

std::string cell(const std::string& content) {
  return "<w:tc>" + content + "</w:tc>";
}

std::string numbered(int list, int level) {
  return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
         std::to_string(list) + "\"/></w:numPr>";
}

const std::string numbering_xml = R"xml(<w:numbering xmlns:w="urn:w">
  <w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="84"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%3)"/></w:lvl>
    <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%4)"/><w:suff w:val="nothing"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="1">
    <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
    <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="0"/>
    <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>)xml";

const std::string styles_xml = R"xml(<w:styles xmlns:w="urn:w">
  <w:style w:styleId="Kop2"><w:name w:val="heading 2"/></w:style>
  <w:style w:styleId="Item"><w:name w:val="Minute item"/><w:basedOn w:val="Strong"/>
    <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:styleId="Strong"><w:name w:val="Strong para"/><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
</w:styles>)xml";

std::string shown(const std::string& body) {
  return show(extract(make_docx({{"word/document.xml", document_xml(body)},
                                 {"word/numbering.xml", numbering_xml},
                                 {"word/styles.xml", styles_xml}}),
                      "paper.docx")
                  .pages.front());
}

Outcome outcome_of(const DocxParts& parts) {
  try {
    extract(make_docx(parts), "paper.docx");
  } catch (const council::ExtractionError& error) {
    return error.outcome;
  }
  return Outcome::Ok;
}

}  // namespace

TEST_CASE("DOCX paragraphs become lines", "[extract]") {
  const auto [body, lines] = GENERATE_COPY(table<std::string, std::string>({
      {p("One") + p("") + p("Two"), " | One\n\n | Two\n"},
      {p("Part", "<w:pStyle w:val='Kop2'/>"), "H2 | Part\n"},
      {p("Unlisted", "<w:pStyle w:val='Heading3'/>"), "H3 | Unlisted\n"},
      {p("Out", "<w:outlineLvl w:val='0'/>"), "H1 | Out\n"},
      {p("Loop", "<w:pStyle w:val='Loop'/>"), " | Loop\n"},
      {"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Bold</w:t></w:r></w:p>", "b | Bold\n"},
      {"<w:p><w:r><w:rPr><w:b w:val='0'/></w:rPr><w:t>Plain</w:t></w:r></w:p>",
       " | Plain\n"},
      {"<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>",
       " | a\tb\n | c\n"},
      {"<w:p><w:r><w:t>co-</w:t><w:softHyphen/><w:t>op</w:t><w:noBreakHyphen/"
       "><w:t>x\xC2\xADy"
       "</w:t></w:r></w:p>",
       " | co-op-xy\n"},
      {"<w:p><w:del><w:r><w:delText>old</w:delText><w:t>gone</w:t></w:r></"
       "w:del><w:ins><w:r>"
       "<w:t>new</w:t></w:r></w:ins></w:p>",
       " | new\n"},
      {"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t>seen</w:t>"
       "</w:r></w:p>",
       " | seen\n"},
      {"<w:p><w:r><w:instrText>PAGEREF "
       "x</w:instrText></w:r><w:r><w:t>7</w:t></w:r></w:p>",
       " | 7\n"},
      {"<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>once</w:t></w:r></mc:Choice>"
       "<mc:Fallback><w:r><w:t>once</w:t></w:r></mc:Fallback></mc:AlternateContent></"
       "w:p>",
       " | once\n"},
  }));
  CAPTURE(body);
  CHECK(shown(body) == lines);
}

TEST_CASE("a DOCX's automatic numbers are part of its text", "[extract]") {
  CHECK(shown(p("Apologies", numbered(1, 0)) + p("None.", numbered(1, 1)) +
              p("first", numbered(1, 2)) + p("second", numbered(1, 2)) +
              p("inner", numbered(1, 3)) + p("Two.", numbered(1, 1)) +
              p("Minutes", numbered(1, 0)) + p("Anew.", numbered(1, 1)) +
              p("Other list", numbered(3, 0)) + p("No number", numbered(0, 0)) +
              p("Unknown list", numbered(77, 0))) ==
        " | 84. Apologies\n\n | 84.1 None.\n\n | (a) first\n\n | (b) second\n\n | "
        "i)inner\n\n"
        " | 84.2 Two.\n\n | 85. Minutes\n\n | 85.1 Anew.\n\n | 1. Other list\n\n"
        " | No number\n\n | Unknown list\n");
}

TEST_CASE("a style may bring number and weight", "[extract]") {
  CHECK(shown(p("Apologies", "<w:pStyle w:val='Item'/>")) == "b | 84. Apologies\n");
}

TEST_CASE("DOCX bullets follow each other", "[extract]") {
  CHECK(shown(p("one", numbered(2, 0)) + p("inner", numbered(2, 1)) +
              p("two", numbered(2, 0)) + p("after")) ==
        " | - one\n |   - inner\n | - two\n\n | after\n");
}

TEST_CASE("numbers are printed in Word's formats", "[extract]") {
  const auto [format, fourth] = GENERATE(table<std::string, std::string>({
      {"decimal", "4"},
      {"lowerLetter", "d"},
      {"upperLetter", "D"},
      {"lowerRoman", "iv"},
      {"upperRoman", "IV"},
      {"ordinal", "4th"},
      {"decimalZero", "04"},
      {"none", ""},
  }));
  CAPTURE(format);
  council::Numbering numbering{
      "<n><abstractNum abstractNumId='0'><lvl ilvl='0'><start val='4'/><numFmt val='" +
      format +
      "'/><lvlText val='%1'/></lvl></abstractNum><num numId='1'><abstractNumId "
      "val='0'/></num></n>"};
  CHECK(numbering.next_label({.list = 1, .level = 0}) ==
        (fourth.empty() ? "" : fourth + " "));
}

TEST_CASE("a DOCX table row is one line with tabs", "[extract]") {
  const std::string row = "<w:tr>" + cell(p("From:")) +
                          cell(p("A Cabinet Member") + p("B Director")) + "</w:tr>";
  CHECK(shown("<w:tbl>" + row + "<w:tr>" + cell(p("")) + cell(p("South")) +
              "</w:tr></w:tbl>" + p("after")) ==
        " | From:\tA Cabinet Member B Director\n | \tSouth\n\n | after\n");
}

TEST_CASE("a DOCX table that lays out paragraphs gives them lines", "[extract]") {
  const std::string body(250, 'x');
  CHECK(shown("<w:tbl><w:tr>" + cell(p("5.")) + cell(p("Budget") + p(body)) +
              "</w:tr></w:tbl>") == " | 5.\tBudget\n | " + body + "\n");
}

TEST_CASE("footnotes stand at the end", "[extract]") {
  const DocxParts parts{
      {"word/document.xml",
       document_xml(
           "<w:p><w:r><w:t>Board</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r>"
           "</w:p>")},
      {"word/footnotes.xml",
       "<w:footnotes xmlns:w='urn:w'><w:footnote "
       "w:id='0'><w:p><w:r><w:t>line</w:t></w:r></w:p>"
       "</w:footnote><w:footnote w:id='2'>" +
           p("Set up in 2020.") + "</w:footnote></w:footnotes>"}};
  CHECK(show(extract(make_docx(parts), "paper.docx").pages.front()) ==
        " | Board[1]\n\n | [1] Set up in 2020.\n");
}

TEST_CASE("a DOCX's core properties are metadata", "[extract]") {
  const DocxParts parts{
      {"word/document.xml", document_xml(p("Text"))},
      {"docProps/core.xml",
       "<cp:c xmlns:cp='urn:c' xmlns:dc='urn:d'><dc:title>Budget</dc:title><dc:creator>A "
       "Clerk</dc:creator><dc:created>2024-03-12T10:00:00Z</dc:created></cp:c>"}};
  const council::FileMetadata metadata = extract(make_docx(parts), "paper.docx").metadata;
  CHECK(metadata.title == "Budget");
  CHECK(metadata.author == "A Clerk");
  CHECK(metadata.created == "2024-03-12");
}

TEST_CASE("a hostile DOCX is refused", "[extract]") {
  CHECK(outcome_of({{"word/other.xml", "<x/>"}}) == Outcome::Damaged);
  CHECK(outcome_of({{"word/document.xml", "no XML at all"}}) == Outcome::Damaged);
  CHECK(outcome_of({{"word/document.xml",
                     "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" +
                         document_xml(p("&e;"))}}) == Outcome::Damaged);
  CHECK(outcome_of({{"word/document.xml",
                     document_xml(p(std::string(std::size_t{4} << 20, 'x')))}}) ==
        Outcome::TooBig);
}

TEST_CASE("a DOCX that breaks off is partial", "[extract]") {
  std::string xml = document_xml(p("Kept") + p("Cut"));
  xml.resize(xml.find("Cut") + 1);
  const council::Pages pages =
      extract(make_docx({{"word/document.xml", xml}}), "paper.docx");
  CHECK(pages.partial);
  CHECK(pages.warnings.size() == 1);
  CHECK_THAT(pages.pages.front().text, Catch::StartsWith("Kept\n"));
}

TEST_CASE("damage beside the text of a DOCX costs a warning", "[extract]") {
  const council::Pages pages =
      extract(make_docx({{"word/document.xml", document_xml(p("Text"))},
                         {"word/styles.xml", "<x"}}),
              "paper.docx");
  CHECK(pages.pages.front().text == "Text\n");
  CHECK(pages.warnings.size() == 1);
  CHECK_FALSE(pages.partial);
}

namespace {

std::string office_relation(const std::string& id, const std::string& type,
                            const std::string& target) {
  return "<Relationship Id='" + id +
         "' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
         type + "' Target='" + target + "'/>";
}

// document_xml() declares no prefix of relations.
std::string with_relations(const std::string& body) {
  return "<w:document xmlns:w='urn:w' xmlns:a='urn:a' xmlns:dgm='urn:d' "
         "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/"
         "relationships'><w:body>" +
         body + "</w:body></w:document>";
}

}  // namespace

TEST_CASE("documents that Word is to merge are part of a DOCX's text", "[extract]") {
  const std::string inner = make_docx({{"word/document.xml", document_xml(p("Inner"))}});
  const DocxParts parts{
      {"word/document.xml",
       with_relations(p("Before") + "<w:altChunk r:id='c1'/><w:altChunk r:id='c2'/>" +
                      "<w:altChunk r:id='c3'/><w:altChunk r:id='c9'/>" + p("After"))},
      {"word/_rels/document.xml.rels",
       "<Relationships>" + office_relation("c1", "aFChunk", "chunk1.docx") +
           office_relation("c2", "aFChunk", "/word/chunk2.html") +
           office_relation("c3", "aFChunk", "chunk3.bin") + "</Relationships>"},
      {"word/chunk1.docx", inner},
      {"word/chunk2.html", "<html><body><h2>Web</h2><p>page</p></body></html>"},
      {"word/chunk3.bin", "%PDF-1.4"}};
  const council::Pages pages = extract(make_docx(parts), "merged.docx");
  CHECK(show(pages.pages.front()) ==
        " | Before\n\n | Inner\n\nH2 | Web\n\n | page\n\n | After\n");
  CHECK(pages.partial);  // of the third
  REQUIRE(pages.warnings.size() == 1);
  CHECK_THAT(pages.warnings.front(), Catch::Contains("chunk3.bin"));
}

TEST_CASE("documents that hold themselves come to an end", "[extract]") {
  std::string docx = make_docx({{"word/document.xml", document_xml(p("Core"))}});
  for (int level = 0; level < 6; ++level) {
    docx = make_docx(
        {{"word/document.xml", with_relations(p("Level") + "<w:altChunk r:id='c'/>")},
         {"word/_rels/document.xml.rels", "<Relationships>" +
                                              office_relation("c", "aFChunk", "c.docx") +
                                              "</Relationships>"},
         {"word/c.docx", docx}});
  }
  const council::Pages pages = extract(docx, "nested.docx");
  CHECK(pages.partial);
  CHECK(pages.pages.front().text == "Level\n\nLevel\n\nLevel\n\nLevel\n");
}

TEST_CASE("the words of a DOCX's diagrams follow their paragraph", "[extract]") {
  const DocxParts parts{
      {"word/document.xml",
       with_relations("<w:p><w:r><w:t>Figure</w:t><w:drawing><a:graphic><a:graphicData>"
                      "<dgm:relIds r:dm='d1' r:lo='d2'/></a:graphicData></a:graphic>"
                      "</w:drawing></w:r></w:p>" +
                      p("After"))},
      {"word/_rels/document.xml.rels",
       "<Relationships>" + office_relation("d1", "diagramData", "diagrams/data1.xml") +
           "</Relationships>"},
      {"word/diagrams/data1.xml",
       "<dgm:dataModel xmlns:dgm='urn:d' xmlns:a='urn:a'><dgm:pt><dgm:t><a:p><a:r><a:t>"
       "Needs</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p><a:r><a:t>Outcomes"
       "</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>"}};
  CHECK(show(extract(make_docx(parts), "paper.docx").pages.front()) ==
        " | Figure\n\n | Needs\n | Outcomes\n\n | After\n");
}

TEST_CASE("the end of a DOCX beyond the limit on text is missing", "[extract]") {
  council::ExtractLimits limits;
  limits.max_text_bytes = 20;
  const council::Pages pages = extract(
      make_docx(
          {{"word/document.xml", document_xml(p("Kept") + p(std::string(30, 'x')))}}),
      "long.docx", limits);
  CHECK(pages.partial);
  CHECK(pages.pages.front().text == "Kept\n");
}
