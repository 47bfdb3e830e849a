#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "query/lineage.h"
#include "query/render/html_parts.h"
#include "query/web/site.h"
#include "tests/query/sample_index.h"

namespace council {
namespace {

constexpr std::size_t most_bytes = 60'000;

PageContext at_part(const std::string& part) {
  return {.url = {.path = "/acronyms", .parameters = {{"piece", part}}},
          .language = "en",
          .origin = "",
          .papers = false};
}

TEST_CASE("a list is cut where it is too long", "[web]") {
  const auto parts = cut_into_parts({40, 40, 30, 500, 10, 10}, 100);
  REQUIRE(parts.size() == 4);
  CHECK(parts[0].end == 2);
  CHECK(parts[1].begin == 2);
  CHECK(parts[2].begin == 3);  // more than a part by itself
  CHECK(parts[3].end == 6);
  CHECK(parts[3].count == 4);
  CHECK(cut_into_parts({}, 100).size() == 1);

  const auto [asked, number] = GENERATE(table<std::string, std::size_t>(
      {{"1", 1}, {"3", 3}, {"99", 4}, {"0", 1}, {"-1", 1}, {"x", 1}}));
  CAPTURE(asked);
  CHECK(asked_part(parts, at_part(asked)).number == number);
}

TEST_CASE("the pieces of a text are the whole text", "[web]") {
  std::string text = "One.\n\n\nTwo words\nof it.\n\n";
  for (int i = 0; i < 900; ++i) {
    text += "gair ŵy ";
  }
  text += "\n\n" + std::string(5000, 'x');
  std::string joined;
  for (const auto& [begin, end] : text_pieces(text)) {
    REQUIRE(begin < end);
    CHECK(end - begin <= 1500);
    joined += text.substr(begin, end - begin);
  }
  CHECK(joined == text);
  CHECK(marks_within({{1, 4}, {8, 12}, {20, 22}}, 3, 10) == ByteRanges{{0, 1}, {5, 7}});
  CHECK(html_size("a<b", 0, 3, {{0, 1}}) > html_size("a<b", 0, 3, {}));
}

Person named(const std::string& name) {
  Person person;
  person.name = name;
  return person;
}

// A section as long as a book, every word of it with its number.
Record long_record() {
  Record record = test::sample_records().front();
  record.section.text.clear();
  for (int i = 0; i < 10'000; ++i) {
    record.section.text += "w" + std::to_string(i) + (i % 60 == 59 ? "\n\n" : " ");
  }
  record.section.decisions.assign(200, {});
  for (Decision& decision : record.section.decisions) {
    decision.text = std::string(300, 'd') + " & more";
  }
  for (int i = 0; i < 2000; ++i) {
    record.document.people.push_back(named("Person " + std::to_string(i)));
    record.section.references.push_back(
        {ReferenceKind::Minute, "1/" + std::to_string(i), 1});
  }
  return record;
}

std::string with_ampersands(std::string target) {
  for (std::size_t amp = target.find("&amp;"); amp != std::string::npos;
       amp = target.find("&amp;")) {
    target.erase(amp + 1, 4);
  }
  return target;
}

TEST_CASE("a very long section is small pages that lose nothing", "[web]") {
  const test::TemporaryFolder folder;
  const Record record = long_record();
  test::publish_records(folder.path(), {record});
  const SiteOptions site{.folders = {folder.path()}, .papers = true, .today = [] {
                           return *make_date(2026, 3, 9);
                         }};
  std::set<std::string> words;
  std::string target = "/section/" + record.key + "?q=w9000";
  int pages = 0;
  for (; !target.empty() && pages < 100; ++pages) {
    CAPTURE(target);
    const std::string html =
        answer({.target = target, .origin = "http://localhost:8080"}, site).body;
    REQUIRE(html.size() <= most_bytes);
    const std::size_t from = html.find("<div class=\"paper\">");
    const std::size_t to = html.find("</div>", from);
    REQUIRE(from != std::string::npos);
    for (std::size_t at = from; at < to; ++at) {
      if (html[at] == 'w' && html[at + 1] >= '0' && html[at + 1] <= '9') {
        words.insert(html.substr(at, html.find_first_not_of("0123456789", at + 1) - at));
      }
    }
    if (pages == 0) {  // what was searched for is pages on
      CHECK_THAT(html, Catch::Contains("marked in part <a class=\"part\""));
    }
    target.clear();
    // Its own parts, not the section after it.
    const std::size_t navigation = html.find("aria-label=\"Parts of this page\"");
    const std::size_t next = html.find("<a rel=\"next\" href=\"", navigation);
    if (navigation != std::string::npos && next < html.find("</nav>", navigation)) {
      const std::size_t begin = html.find('"', html.find("href", next)) + 1;
      target = html.substr(begin, html.find('"', begin) - begin);
      target = with_ampersands(target);
    }
  }
  CHECK(pages > 3);
  CHECK(words.size() == 10'000);
}

TEST_CASE("no page of a large index is large", "[web]") {
  const test::TemporaryFolder folder;
  std::vector<Record> records;
  for (int i = 0; i < 400; ++i) {
    Record record = test::sample_records().front();
    const std::string number = std::to_string(i);
    record.key = "body-" + number + "/2024-03-12/minutes/1";
    record.source = "paper-" + number + ".txt";
    record.document.panel = "Body number " + number + std::string(60, 'y');
    record.document.panel_key = "body-" + number;
    record.document.people = {named("Person " + number + " " + std::string(40, 'z'))};
    record.document.acronyms = {
        {.short_form = "A" + number, .long_form = std::string(80, 'a')}};
    record.section.text = "paving " + std::string(300, 'p') + " & paving";
    records.push_back(std::move(record));
  }
  test::publish_records(folder.path(), records);
  const SiteOptions site{.folders = {folder.path()}, .papers = true, .today = [] {
                           return *make_date(2026, 3, 9);
                         }};
  for (const std::string target :
       {"/", "/search?q=paving&limit=100", "/search?limit=50",
        "/decisions?all=1&limit=100", "/bodies", "/acronyms", "/values/person",
        "/coverage", "/values/panel?part=2"}) {
    CAPTURE(target);
    const WebResponse response = answer({.target = target, .origin = ""}, site);
    CHECK(response.status == 200);
    CHECK(response.body.size() <= most_bytes);
  }
  const std::string found =
      answer({.target = "/values/panel?contains=NUMBER+399", .origin = ""}, site).body;
  CHECK_THAT(found, Catch::Contains("Body number 399"));
  CHECK_THAT(found, !Catch::Contains("Body number 398"));
  CHECK_THAT(found, Catch::Contains("href=\"/search?panel=body-399\""));
}

TEST_CASE("the bodies before and after a body are found however far", "[web]") {
  const std::string stored =
      R"([{"council":null,"earlier":"A","earlier_key":"a","later":"B","later_key":"b","year":2015},
          {"council":null,"earlier":"X","earlier_key":"x","later":"Y","later_key":"y","year":null},
          {"council":null,"earlier":"B","earlier_key":"b","later":"C","later_key":"c","year":2011}])";
  const std::vector<BodyStep> steps = parse_lineage(stored);
  REQUIRE(steps.size() == 3);
  CHECK(steps[1].year.empty());
  const std::vector<BodyStep> found = lineage_of(steps, "c");
  REQUIRE(found.size() == 2);
  CHECK(found.front().later == "C");
  CHECK(found.back().earlier == "A");
  CHECK(lineage_of(steps, "z").empty());
  CHECK(parse_lineage("").empty());
  CHECK_THROWS_AS(parse_lineage("{\"no\":1}"), IndexError);
}

}  // namespace
}  // namespace council
