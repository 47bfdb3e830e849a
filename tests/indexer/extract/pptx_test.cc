#include <string>

#include <catch2/catch.hpp>

#include "indexer/extract/extract.h"
#include "support/docx_file.h"
#include "support/show.h"

using council::extract;
using council::Outcome;
using council::Pages;
using council::test::DocxParts;
using council::test::make_docx;
using council::test::show;

namespace {

const std::string namespaces =
    " xmlns:p='urn:p' xmlns:a='urn:a' "
    "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";

std::string relation(const std::string& id, const std::string& type,
                     const std::string& target) {
  return "<Relationship Id='" + id +
         "' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
         type + "' Target='" + target + "'/>";
}

std::string relations(const std::string& list) {
  return "<Relationships>" + list + "</Relationships>";
}

std::string paragraph(const std::string& text, const std::string& properties = {}) {
  return "<a:p>" + properties + "<a:r><a:t>" + text + "</a:t></a:r></a:p>";
}

std::string shape(const std::string& placeholder, const std::string& paragraphs) {
  return "<p:sp><p:nvSpPr><p:nvPr>" +
         (placeholder.empty() ? "" : "<p:ph type='" + placeholder + "'/>") +
         "</p:nvPr></p:nvSpPr><p:txBody>" + paragraphs + "</p:txBody></p:sp>";
}

std::string slide(const std::string& shapes, const std::string& attributes = {}) {
  return "<p:sld" + namespaces + attributes + "><p:cSld><p:spTree>" + shapes +
         "</p:spTree></p:cSld></p:sld>";
}

// Slides in the order given, whose files are numbered the other way round.
DocxParts presentation(const std::vector<std::string>& slides) {
  DocxParts parts;
  std::string ids;
  std::string list;
  for (std::size_t at = 0; at < slides.size(); ++at) {
    const std::string id = "rId" + std::to_string(at + 1);
    const std::string file = "slides/s" + std::to_string(slides.size() - at) + ".xml";
    ids += "<p:sldId id='" + std::to_string(256 + at) + "' r:id='" + id + "'/>";
    list += relation(id, "slide", file);
    parts["ppt/" + file] = slides[at];
  }
  parts["ppt/main.xml"] = "<p:presentation" + namespaces + "><p:sldIdLst>" + ids +
                          "</p:sldIdLst></p:presentation>";
  parts["ppt/_rels/main.xml.rels"] = relations(list);
  parts["_rels/.rels"] = relations(relation("rId1", "officeDocument", "/ppt/main.xml"));
  return parts;
}

std::string shown(const std::string& shapes) {
  return show(extract(make_docx(presentation({slide(shapes)})), "a.pptx").pages.front());
}

}  // namespace

TEST_CASE("each slide of a PPTX is a page in the order shown", "[extract]") {
  const Pages pages = extract(
      make_docx(presentation(
          {slide(shape("body", paragraph("Body")) + shape("title", paragraph("One")) +
                 shape("sldNum", paragraph("1"))),
           slide(""), slide(shape("ctrTitle", paragraph("Three"))),
           slide(shape("", paragraph("secret")), " show='0'")})),
      "slides.pptx");
  CHECK(pages.paged);
  REQUIRE(pages.pages.size() == 4);
  CHECK(show(pages.pages[0]) == "H1 | One\n\n | Body\n");
  CHECK(pages.pages[1].text.empty());
  CHECK(show(pages.pages[2]) == "H1 | Three\n");
  CHECK(pages.pages[3].text.empty());
  CHECK(pages.warnings == std::vector<std::string>{"slide 4: hidden, left out"});
}

TEST_CASE("the text of a slide becomes lines", "[extract]") {
  const std::string row = "<a:tr><a:tc><a:txBody>" + paragraph("Ward") +
                          "</a:txBody></a:tc><a:tc><a:txBody>" + paragraph("South") +
                          "</a:txBody></a:tc></a:tr>";
  const auto [shapes, lines] = GENERATE_COPY(table<std::string, std::string>({
      {shape("", paragraph("One") + paragraph("") + paragraph("Two")),
       " | One\n | Two\n"},
      {shape("", "<a:p><a:r><a:rPr b='1'/><a:t>Bold</a:t></a:r></a:p>"), "b | Bold\n"},
      {shape("", "<a:p><a:r><a:t>a</a:t></a:r><a:br/><a:fld><a:t>b</a:t></a:fld></a:p>"),
       " | a\n | b\n"},
      {shape("", paragraph("x", "<a:pPr><a:buChar char='o'/></a:pPr>") +
                     paragraph("y", "<a:pPr lvl='1'><a:buChar char='o'/></a:pPr>")),
       " | - x\n |   - y\n"},
      {shape("",
             paragraph("x", "<a:pPr><a:buAutoNum type='alphaLcParenBoth'/></a:pPr>") +
                 paragraph("y", "<a:pPr><a:buAutoNum type='alphaLcParenBoth'/></a:pPr>")),
       " | (a) x\n | (b) y\n"},
      {"<p:graphicFrame><a:tbl>" + row + row + "</a:tbl></p:graphicFrame>",
       " | Ward\tSouth\n | Ward\tSouth\n"},
  }));
  CAPTURE(shapes);
  CHECK(shown(shapes) == lines);
}

TEST_CASE("a diagram's words are on its slide", "[extract]") {
  DocxParts parts = presentation({slide(shape("title", paragraph("Cycle")))});
  parts["ppt/slides/_rels/s1.xml.rels"] =
      relations(relation("rId1", "diagramData", "../diagrams/d.xml"));
  parts["ppt/diagrams/d.xml"] =
      "<d xmlns:a='urn:a'>" + paragraph("Plan") + paragraph("Do") + "</d>";
  CHECK(show(extract(make_docx(parts), "a.pptx").pages.front()) ==
        "H1 | Cycle\n\n | Plan\n | Do\n");
}

TEST_CASE("a damaged slide costs that slide", "[extract]") {
  const Pages pages = extract(
      make_docx(presentation({"no XML", slide(shape("", paragraph("Two")))})), "a.pptx");
  CHECK(pages.partial);
  REQUIRE(pages.pages.size() == 2);
  CHECK(pages.pages[1].text == "Two\n");
}

TEST_CASE("a slide that is shown ever again is refused", "[extract]") {
  std::string ids;
  for (int at = 0; at < 50'000; ++at) {
    ids += "<p:sldId r:id='rId1'/>";
  }
  DocxParts parts = presentation({slide("")});
  parts["ppt/main.xml"] =
      "<p:presentation" + namespaces + ">" + ids + "</p:presentation>";
  try {
    extract(make_docx(parts), "a.pptx");
    FAIL("no exception");
  } catch (const council::ExtractionError& error) {
    CHECK(error.outcome == Outcome::TooBig);
  }
}
