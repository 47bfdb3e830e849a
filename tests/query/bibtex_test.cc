#include <string>

#include <catch2/catch.hpp>

#include "query/render/formats.h"

namespace council {
namespace {

Hit hit_of(const std::string& key, DocumentKind kind) {
  Hit hit;
  hit.citation.key = key;
  hit.citation.title = "Title";
  hit.citation.kind = kind;
  hit.citation.council = "Averley Council";
  return hit;
}

std::string bibtex(const std::vector<Hit>& hits) {
  ResultPage page;
  page.hits = hits;
  return hits_as_bibtex(page, {});
}

TEST_CASE("what LaTeX would read as a command is escaped", "[bibtex]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"5% of £3 & more", "5\\% of £3 \\& more"},
      {"a_b #1 $2", "a\\_b \\#1 \\$2"},
      {"{x}", "{\\textbraceleft}x{\\textbraceright}"},
      {"\\input{/etc/passwd}",
       "{\\textbackslash}input{\\textbraceleft}/etc/passwd{\\textbraceright}"},
      {"~ ^", "{\\textasciitilde} {\\textasciicircum}"},
      {"two\nlines", "two lines"},
  }));
  CAPTURE(text);
  Hit hit = hit_of("a", DocumentKind::Minutes);
  hit.citation.title = text;
  CHECK_THAT(bibtex({hit}), Catch::Contains("  title = {{" + expected + "}},\n"));
}

TEST_CASE("a report of a council is a technical report", "[bibtex]") {
  CHECK_THAT(bibtex({hit_of("a", DocumentKind::OfficerReport)}),
             Catch::StartsWith("@techreport{a,\n") &&
                 Catch::Contains("  institution = {{Averley Council}},\n"));
  CHECK_THAT(bibtex({hit_of("a", DocumentKind::Minutes)}),
             Catch::StartsWith("@misc{a,\n") &&
                 Catch::Contains("  howpublished = {Minutes},\n"));
  Hit nobodys = hit_of("a", DocumentKind::OfficerReport);
  nobodys.citation.council.reset();
  CHECK_THAT(bibtex({nobodys}), Catch::StartsWith("@misc{a,\n"));
}

TEST_CASE("a note says the minute and the page", "[bibtex]") {
  Hit hit = hit_of("a", DocumentKind::Minutes);
  hit.citation.number = "25/47";
  hit.citation.page = 4;
  hit.citation.printed_page = "12";
  CHECK_THAT(bibtex({hit}),
             Catch::Contains("  note = {minute 25/47, page 4 (printed 12)},\n"));
}

TEST_CASE("no two entries have one key", "[bibtex]") {
  const std::string text = bibtex(
      {hit_of("a/1", DocumentKind::Minutes), hit_of("a/1", DocumentKind::Minutes),
       hit_of("a/1:2", DocumentKind::Minutes), hit_of("a,1", DocumentKind::Minutes)});
  for (const std::string key : {"a/1", "a/1:2", "a/1:2:2", "a-1"}) {
    const std::string start = "@misc{" + key + ",\n";
    const std::size_t at = text.find(start);
    CAPTURE(key);
    REQUIRE(at != std::string::npos);
    CHECK(text.find(start, at + 1) == std::string::npos);
  }
}

}  // namespace
}  // namespace council
