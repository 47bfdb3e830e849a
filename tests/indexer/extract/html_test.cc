#include <string>

#include <catch2/catch.hpp>

#include "indexer/extract/extract.h"
#include "support/show.h"

using council::extract;
using council::test::show;

namespace {

std::string shown(const std::string& body) {
  return show(
      extract("<html><body>" + body + "</body></html>", "page.html").pages.front());
}

}  // namespace

TEST_CASE("HTML blocks become lines", "[extract]") {
  const auto [body, lines] = GENERATE(table<std::string, std::string>({
      {"<p>one\n  two</p><p>three</p>", " | one two\n\n | three\n"},
      {"<div>one</div><div>two</div>", " | one\n | two\n"},
      {"one<br>two<br/><br/>three", " | one\n | two\n | three\n"},
      {"<h1>Title</h1><h3>Part</h3>text", "H1 | Title\n\nH3 | Part\n\n | text\n"},
      {"on 26<sup>th</sup> May", " | on 26th May\n"},
      {"<p><b>All bold</b></p><p><b>Part</b> bold</p>", "b | All bold\n\n | Part bold\n"},
      {"<p>a<script>var x;</script><style>p{}</style>b</p>", " | ab\n"},
      {"<p>see <a href='x'>the report</a>.</p>", " | see the report.\n"},
      {"<p>&pound;5 &amp; more &#8217;</p>",
       " | \xC2\xA3"
       "5 & more \xE2\x80\x99\n"},
      {"<p>no&nbsp;break</p>",
       " | no\xC2\xA0"
       "break\n"},
      {"<pre>one\n  two</pre>", " | one\n | two\n"},
      {"<p>before<!-- hidden -->after</p>", " | beforeafter\n"},
      {"<p>open <b>never closed", " | open never closed\n"},
      {"<p>shown<span class='x mgHide'>for readers</span></p>", " | shown\n"},
      {"<template><p>x</p></template><p>y</p>", " | y\n"},
      {"<ul class='mgActionList'><li>View directions</li></ul><p>y</p>", " | y\n"},
      {"<ul class='mgActionList'><li><a href='x'>Meeting of Council, 25 January 2023 "
       "(Item 76.)</a></li></ul><p>y</p>",
       " | - Meeting of Council, 25 January 2023 (Item 76.)\n\n | y\n"},
  }));
  CAPTURE(body);
  CHECK(shown(body) == lines);
}

TEST_CASE("HTML lists keep their marks and depth", "[extract]") {
  CHECK(shown("<ul><li>one<ul><li>inner</li></ul></li><li>two</li></ul>") ==
        " | - one\n |   - inner\n | - two\n");
  CHECK(shown("<ol start=3><li>three</li><li><p>four</p></li></ol><p>after</p>") ==
        " | 3. three\n\n | 4. four\n\n | after\n");
}

TEST_CASE("a table row is one line with tabs between its cells", "[extract]") {
  CHECK(shown("<table><tr><th>Name</th><th>Ward</th></tr>"
              "<tr><td><p>A Member</p></td><td>North<br>East</td></tr>"
              "<tr><td></td><td>South</td></tr></table>") ==
        "b | Name\tWard\n | A Member\tNorth East\n | \tSouth\n");
}

TEST_CASE("a table that lays out blocks gives them lines of their own", "[extract]") {
  CHECK(shown("<table><tr><td>1.</td><td><h2>Apologies</h2><p>None were received.</p>"
              "</td></tr></table>") ==
        " | 1.\n\nH2 | Apologies\n\n | None were received.\n");
  CHECK(shown("<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></"
              "table>") == " | a\tb\n");
}

TEST_CASE("the only cell of a row keeps its lines", "[extract]") {
  CHECK(shown("<table><tr><td><b>1 Apologies</b><br>To receive any.<br>204<p>None.</p>"
              "</td></tr><tr><td>A Member</td></tr></table>") ==
        "b | 1 Apologies\n | To receive any.\n | 204\n\n | None.\n\n | A Member\n");
}

TEST_CASE("ModernGov's classes become line roles", "[extract]") {
  CHECK(shown(R"(<h2 class="mgMainTitleTxt">Agenda and minutes</h2>
    <table class="mgItemTable"><tr>
      <td class="mgItemNumberCell"><p>25/47</p></td>
      <td><p class="mgAiTitleTxt"><a class="mgAiTitleLnk" href="x">Front door</a></p>
        <p class="mgSubItemTitleTxt">Minutes:</p>
        <div class="mgWordPara"><p class="MsoNormal">The Chair spoke.</p>
          <p class="MsoNormal"><b>AGREED</b> that it be noted.</p></div></td>
    </tr></table>)") ==
        "H1 | Agenda and minutes\n\nnumber | 25/47\n\ntitle | Front door\n\n"
        "subtitle | Minutes:\n\n | The Chair spoke.\n\n | AGREED that it be noted.\n");
}

TEST_CASE("navigation, page header and footer are left out", "[extract]") {
  CHECK(shown("<header>Site</header><nav>Home</nav><main><header>Own title</header>"
              "<p>Text</p></main><div class='breadcrumb'>x</div>"
              "<div role='contentinfo'>Contact</div><footer>Cookies</footer>") ==
        " | Own title\n\n | Text\n");
}

TEST_CASE("a page that is all navigation keeps its text", "[extract]") {
  CHECK(shown("<nav><p>Only this</p></nav>") == " | Only this\n");
}

TEST_CASE("a page's title and language are metadata", "[extract]") {
  const council::Pages pages = extract(
      "<html lang='cy'><head><title> Cofnodion\n y Panel</title></head>"
      "<body>Testun</body></html>",
      "page.html");
  CHECK(pages.metadata.title == "Cofnodion y Panel");
  CHECK(pages.metadata.language == "cy");
  CHECK(pages.pages.front().text == "Testun\n");
}

TEST_CASE("nesting of any depth is read", "[extract]") {
  constexpr int deep = 100'000;
  std::string page;
  for (int at = 0; at < deep; ++at) {
    page += "<div><b>";
  }
  CHECK(extract(page + "deep", "page.html").pages.front().text == "deep\n");
  std::string tables;
  for (int at = 0; at < 2000; ++at) {
    tables += "<table><tr><td>x";
  }
  CHECK_NOTHROW(extract(tables, "page.html"));
}
