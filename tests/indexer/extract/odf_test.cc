#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/extract/extract.h"
#include "support/docx_file.h"
#include "support/show.h"

using council::extract;
using council::Outcome;
using council::Pages;
using council::test::make_zip;
using council::test::show;

namespace {

const std::string namespaces =
    " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
    " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
    " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
    " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
    " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
    " xmlns:presentation='urn:oasis:names:tc:opendocument:xmlns:presentation:1.0'"
    " xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'"
    " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:meta='urn:m'";

std::string content(const std::string& body, const std::string& styles = {}) {
  return "<office:document-content" + namespaces + "><office:automatic-styles>" + styles +
         "</office:automatic-styles><office:body><office:text>" + body +
         "</office:text></office:body></office:document-content>";
}

using Files = std::vector<std::pair<std::string, std::string>>;

std::string make_odf(const std::string& kind, const Files& files) {
  Files all{{"mimetype", "application/vnd.oasis.opendocument." + kind}};
  all.insert(all.end(), files.begin(), files.end());
  return make_zip(all);
}

std::string shown(const std::string& body, const std::string& styles = {}) {
  return show(
      extract(make_odf("text", {{"content.xml", content(body, styles)}}), "paper.odt")
          .pages.front());
}

Outcome outcome_of(const Files& files) {
  try {
    extract(make_odf("text", files), "paper.odt");
  } catch (const council::ExtractionError& error) {
    return error.outcome;
  }
  return Outcome::Ok;
}

std::string p(const std::string& text) {
  return "<text:p>" + text + "</text:p>";
}

std::string item(const std::string& content, const std::string& attributes = {}) {
  return "<text:list-item" + attributes + ">" + content + "</text:list-item>";
}

std::string list(const std::string& items, const std::string& attributes) {
  return "<text:list" + attributes + ">" + items + "</text:list>";
}

const std::string list_styles =
    "<text:list-style style:name='L1'>"
    "<text:list-level-style-number text:level='1' style:num-format='1' "
    "style:num-suffix='.' text:start-value='84'/>"
    "<text:list-level-style-number text:level='2' style:num-format='1' "
    "text:display-levels='2'/>"
    "<text:list-level-style-number text:level='3' style:num-format='a' "
    "style:num-prefix='(' style:num-suffix=')'/></text:list-style>"
    "<text:list-style style:name='L2'>"
    "<text:list-level-style-bullet text:level='1' text:bullet-char='x'/>"
    "<text:list-level-style-bullet text:level='2' text:bullet-char='x'/>"
    "</text:list-style>"
    "<style:style style:name='Bold' style:family='text'><style:text-properties "
    "fo:font-weight='bold'/></style:style>"
    "<style:style style:name='Gone'><style:text-properties text:display='none'/>"
    "</style:style>"
    "<style:style style:name='Child' style:parent-style-name='Bold'/>"
    "<style:style style:name='Loop' style:parent-style-name='Loop'/>";

}  // namespace

TEST_CASE("ODT paragraphs become lines", "[extract]") {
  const auto [body, lines] = GENERATE_COPY(table<std::string, std::string>({
      {p("One") + p("") + p("Two"), " | One\n\n | Two\n"},
      {"<text:h text:outline-level='2'>Part</text:h>", "H2 | Part\n"},
      {p("a<text:tab/>b<text:line-break/>c<text:s text:c='3'/>d"), " | a\tb\n | c   d\n"},
      {p("white\n   space  counts <text:span>once</text:span>"),
       " | white space counts once\n"},
      {p("<text:span text:style-name='Bold'>Bold</text:span>"), "b | Bold\n"},
      {"<text:p text:style-name='Child'>Inherited</text:p>", "b | Inherited\n"},
      {"<text:p text:style-name='Loop'>Loop</text:p>", " | Loop\n"},
      {p("<text:span text:style-name='Bold'>Half</text:span> of it"), " | Half of it\n"},
      {p("seen<text:span text:style-name='Gone'> hidden</text:span>"), " | seen\n"},
      {p("seen<office:annotation><text:p>comment</text:p></office:annotation>"),
       " | seen\n"},
      {"<text:tracked-changes><text:p>old</text:p></text:tracked-changes>" + p("new"),
       " | new\n"},
      {p("co\xC2\xADoperate"), " | cooperate\n"},
      {p("Board<text:note><text:note-citation>9</text:note-citation><text:note-body>" +
         p("Set up in 2020.") + "</text:note-body></text:note> met."),
       " | Board[1] met.\n\n | [1] Set up in 2020.\n"},
  }));
  CAPTURE(body);
  CHECK(shown(body, list_styles) == lines);
}

TEST_CASE("an ODT's automatic numbers are part of its text", "[extract]") {
  const std::string first =
      list(item(p("Apologies") + p("Second paragraph")) +
               item(list(item(p("None.") + list(item(p("inner")), "")), "")) +
               item(p("Minutes")),
           " text:style-name='L1' xml:id='list1'");
  CHECK(shown(first + p("Between") +
                  list(item(p("Budget")),
                       " text:style-name='L1' text:continue-list='list1'") +
                  list(item(p("Anew")), " text:style-name='L1'") +
                  list(item(p("Goes on")),
                       " text:style-name='L1' text:continue-numbering='true'") +
                  list(item(p("Set"), " text:start-value='7'"), " text:style-name='L1'"),
              list_styles) ==
        " | 84. Apologies\n\n | Second paragraph\n\n | 84.1 None.\n\n | (a) inner\n\n"
        " | 85. Minutes\n\n | Between\n\n | 86. Budget\n\n | 84. Anew\n\n"
        " | 85. Goes on\n\n | 7. Set\n");
}

TEST_CASE("ODT bullets follow each other", "[extract]") {
  CHECK(shown(list(item(p("one") + list(item(p("inner")), "")) + item(p("two")),
                   " text:style-name='L2'") +
                  p("after"),
              list_styles) == " | - one\n |   - inner\n | - two\n\n | after\n");
}

TEST_CASE("the numbers of an ODT's headings come from its outline style", "[extract]") {
  const std::string styles =
      "<office:document-styles" + namespaces +
      "><office:styles><text:outline-style style:name='Outline'>"
      "<text:outline-level-style text:level='1' style:num-format='1' "
      "style:num-suffix='.'/>"
      "<text:outline-level-style text:level='2' style:num-format=''/>"
      "</text:outline-style></office:styles></office:document-styles>";
  const std::string body = content(
      "<text:h text:outline-level='1'>Aims</text:h>"
      "<text:h text:outline-level='2'>Detail</text:h>"
      "<text:h text:outline-level='1'>Cost</text:h>");
  const Pages pages =
      extract(make_odf("text", {{"content.xml", body}, {"styles.xml", styles}}), "a.odt");
  CHECK(show(pages.pages.front()) == "H1 | 1. Aims\n\nH2 | Detail\n\nH1 | 2. Cost\n");
}

TEST_CASE("an ODT table row is one line with tabs", "[extract]") {
  const std::string row = "<table:table-row><table:table-cell>" + p("From:") +
                          "</table:table-cell><table:table-cell>" + p("A Member") +
                          p("B Director") + "</table:table-cell></table:table-row>";
  CHECK(shown("<table:table><table:table-header-rows>" + row +
              "</table:table-header-rows></table:table>" + p("after")) ==
        " | From:\tA Member B Director\n\n | after\n");
}

TEST_CASE("an ODF file's metadata is read", "[extract]") {
  const std::string meta =
      "<office:document-meta" + namespaces +
      "><office:meta><meta:initial-creator>A Clerk</meta:initial-creator>"
      "<dc:creator>Another</dc:creator><dc:title>Budget</dc:title>"
      "<meta:creation-date>2024-03-12T10:00:00</meta:creation-date>"
      "<dc:language>cy-GB</dc:language></office:meta></office:document-meta>";
  const council::FileMetadata metadata =
      extract(make_odf("text", {{"content.xml", content(p("x"))}, {"meta.xml", meta}}),
              "a.odt")
          .metadata;
  CHECK(metadata.title == "Budget");
  CHECK(metadata.author == "A Clerk");
  CHECK(metadata.created == "2024-03-12");
  CHECK(metadata.language == "cy-GB");
}

TEST_CASE("each slide of an ODP is a page, its title first", "[extract]") {
  const std::string slides =
      "<office:document-content" + namespaces +
      "><office:body><office:presentation>"
      "<draw:page><draw:frame presentation:class='outline'><draw:text-box>" +
      p("Body") +
      "</draw:text-box></draw:frame><draw:frame presentation:class='title'>"
      "<draw:text-box>" +
      p("Our plan") +
      "</draw:text-box></draw:frame>"
      "<presentation:notes><draw:frame><draw:text-box>" +
      p("note") +
      "</draw:text-box></draw:frame></presentation:notes></draw:page>"
      "<draw:page/><draw:page><draw:custom-shape>" +
      p("Shape") +
      "</draw:custom-shape></draw:page></office:presentation></office:body>"
      "</office:document-content>";
  const Pages pages =
      extract(make_odf("presentation", {{"content.xml", slides}}), "slides.odp");
  CHECK(pages.paged);
  REQUIRE(pages.pages.size() == 3);
  CHECK(show(pages.pages[0]) == "H1 | Our plan\n\n | Body\n");
  CHECK(pages.pages[1].text.empty());
  CHECK(show(pages.pages[2]) == " | Shape\n");
  CHECK(pages.pages[2].number == 3);
}

TEST_CASE("a hostile ODT is refused", "[extract]") {
  CHECK(outcome_of({{"other.xml", "<x/>"}}) == Outcome::Damaged);
  CHECK(outcome_of({{"content.xml", "no XML at all"}}) == Outcome::Damaged);
  CHECK(outcome_of(
            {{"content.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" +
                                 content(p("&e;"))}}) == Outcome::Damaged);
  CHECK(outcome_of(
            {{"content.xml", content(p(std::string(std::size_t{4} << 20, 'x')))}}) ==
        Outcome::TooBig);
  std::string deep;
  for (int level = 0; level < 5000; ++level) {
    deep += "<text:list><text:list-item>";
  }
  CHECK(outcome_of({{"content.xml", content(deep)}}) == Outcome::Damaged);
  CHECK(outcome_of({{"META-INF/manifest.xml", "<m:encryption-data/>"},
                    {"content.xml", "garbled"}}) == Outcome::Encrypted);
}

TEST_CASE("an ODT that breaks off is partial", "[extract]") {
  std::string xml = content(p("Kept") + p("Cut"));
  xml.resize(xml.find("Cut") + 2);
  const Pages pages = extract(make_odf("text", {{"content.xml", xml}}), "paper.odt");
  CHECK(pages.partial);
  CHECK(pages.pages.front().text.starts_with("Kept\n"));
}
