// What a search and its pages say of themselves, and what can be done with them.
#include <string>

#include <catch2/catch.hpp>

#include "query/print.h"
#include "query/saved_search.h"
#include "query/web/site.h"
#include "query/web/web_query.h"
#include "tests/query/sample_index.h"

namespace council {
namespace {

using Catch::Contains;

Date today() {
  return *make_date(2026, 3, 9);
}

WebResponse get(const std::string& target, const std::filesystem::path& index) {
  return answer({.target = target, .origin = "http://localhost:8080"},
                {.folders = {index}, .papers = true, .today = today});
}

WebResponse get(const std::string& target) {
  return get(target, test::sample_index());
}

TEST_CASE("the part of a paper is a filter, that of a page is not", "[web]") {
  CHECK_THAT(get("/search.json?part=headline-findings").body, Contains("\"value\":0"));
  CHECK_THAT(get("/search?part=headline-findings").body,
             Contains("<span class=\"chip-label\">Part:</span>"));
  // As pages were cut into parts once.
  CHECK(get("/search.json?part=2").body.find("\"value\":0") == std::string::npos);
  CHECK_THAT(get("/search?part=2").body, !Contains("chip-label"));
}

TEST_CASE("a hit by a name alone says so on the page", "[web]") {
  CHECK_THAT(get("/search?q=scrutiny+apologies").body,
             Contains("<p class=\"note\">Only in the title of the paper: Scrutiny</p>"));
  CHECK_THAT(get("/search?q=scrutiny+apologies&lang=cy").body,
             Contains("Yn nheitl y papur yn unig: Scrutiny"));
  CHECK_THAT(get("/search.json?q=scrutiny+apologies").body,
             Contains(R"("only_in_names":[{"of":"paper","words":["Scrutiny"]},)"));
  CHECK_THAT(get("/search?q=school").body, !Contains("Only in the"));
  CHECK_THAT(get("/search?q=text:school").body,
             Contains("in the section&#39;s own words") ||
                 Contains("in the section's own words"));
}

TEST_CASE("months stand under the years that they are of", "[web]") {
  const std::string page = get("/search?q=school").body;
  CHECK_THAT(page, Contains("<ul class=\"boxes narrower\">"));
  CHECK_THAT(page, Contains("name=\"month\" value=\"2024-03\""));
  CHECK_THAT(page, !Contains("data-field=\"month\""));
  CHECK_THAT(get("/search?q=school&month=2023-11").body,
             Contains("name=\"month\" value=\"2023-11\" checked"));
}

TEST_CASE("values of one field are told as alternatives, by name", "[web]") {
  const std::string target = "q=school&panel=audit-committee&panel=cabinet";
  const std::string words =
      "“school” in any of its forms and (Panel is “Audit Committee” or Panel is "
      "“Cabinet”)";
  CHECK_THAT(get("/search?" + target).body, Contains(words));
  CHECK_THAT(get("/search.json?" + target).body, Contains(words));
  CHECK_THAT(get("/search.atom?" + target).body, Contains(words));
}

TEST_CASE("a search is saved as it stands", "[web]") {
  const std::string target =
      "/search.toml?q=%22be+noted%22+%5C+x&panel=audit-committee&panel=cabinet&kind="
      "minutes"
      "&from=2021&to=2023&no-expand=1&sort=newest&limit=20&lang=cy";
  const WebResponse response = get(target);
  REQUIRE(response.status == 200);
  const SavedSearches saved = parse_searches(response.body, "file", today());
  REQUIRE(saved.searches.size() == 1);
  const Query query = make_web_query(*parse_target(target), today());
  CHECK(to_text(saved.searches.front().query.tree) == to_text(query.tree));
  CHECK_FALSE(saved.searches.front().query.expand);
  CHECK(get("/search.toml").status == 400);
  CHECK_THAT(get("/search?q=school").body, Contains("/search.toml?q=school"));
  CHECK_THAT(get("/search").body, !Contains("/search.toml"));
}

TEST_CASE("a feed names itself and no time that nobody stated", "[web]") {
  const std::string feed = get("/search.atom?q=school").body;
  CHECK_THAT(feed, Contains("<link rel=\"self\" type=\"application/atom+xml\" "
                            "href=\"http://localhost:8080/search.atom?q=school\"/>"));
  CHECK_THAT(feed, Contains("<link rel=\"alternate\" type=\"text/html\" "
                            "href=\"http://localhost:8080/search?q=school\"/>"));
  const std::string decisions = get("/decisions.atom?q=staffing").body;
  CHECK_THAT(decisions, Contains("the staffing plan be approved"));
  CHECK_THAT(decisions, Contains("href=\"http://localhost:8080/decisions.atom?"));

  std::vector<Record> records = test::sample_records();
  for (Record& record : records) {
    record.document.meeting_date.reset();
    record.document.published_date.reset();
    record.document.letter_date.reset();
    record.document.dates.clear();
  }
  const test::TemporaryFolder folder;
  test::publish_records(folder.path(), records);
  CHECK_THAT(get("/search.atom", folder.path()).body, !Contains("1970"));
}

TEST_CASE("a mistake in a search loses nothing of it", "[web]") {
  const std::string html =
      get("/search?q=school&panel=cabinet&kind=minutes&from=rubbish").body;
  for (const char* const text :
       {"value=\"school\"", "<input type=\"hidden\" name=\"panel\" value=\"cabinet\">",
        "<input type=\"hidden\" name=\"kind\" value=\"minutes\">",
        "name=\"from\" value=\"rubbish\"", "from: &#39;rubbish&#39; is no date"}) {
    CAPTURE(text);
    CHECK_THAT(html, Contains(text));
  }
  CHECK_THAT(get("/search?from=2024&to=2023").body,
             Contains("from: &#39;2024&#39; is after the end, &#39;2023&#39;"));
  CHECK_THAT(get("/decisions?q=pannel:x&all=1").body,
             Contains("<form action=\"/decisions\""));
}

TEST_CASE("an error is of the format that was asked for", "[web]") {
  for (const std::string target :
       {"/search.json?q=%ff", "/search.json?q=%00", "/search.json?q=school&lang=xx",
        "/search.json?q=a&q=b"}) {
    CAPTURE(target);
    const WebResponse response = get(target);
    CHECK(response.status == 400);
    CHECK(response.type == "application/json");
  }
}

TEST_CASE("parameters are read alike on every page", "[web]") {
  for (const std::string path : {"/", "/search", "/decisions", "/bodies", "/acronyms",
                                 "/coverage", "/help", "/body/cabinet"}) {
    CAPTURE(path);
    CHECK(get(path + "?colour=red").status == 400);
    CHECK(get(path + "?utm_source=mail&fbclid=x").status == 200);
    CHECK_THAT(get(path + "?utm_source=mail").body, !Contains("utm_"));
    CHECK_THAT(get(path + "?q=a&q=b").body, Contains("&#39;q&#39; more than once"));
  }
  // A switch that is off is off.
  CHECK_THAT(get("/search.json?no-facets=0").body, !Contains("\"facets\":[]"));
  CHECK_THAT(get("/search.json?no-facets=1").body, Contains("\"facets\":[]"));
}

TEST_CASE("an acronym with several meanings can be searched by one of them", "[web]") {
  std::vector<Record> records = test::sample_records();
  Record other = records.front();
  other.key = "elsewhere/2024-05-01/minutes";
  other.source = "elsewhere.txt";
  other.document.acronyms = {
      {.short_form = "MACH", .long_form = "Museum and City \"Heritage\""}};
  records.push_back(other);
  const test::TemporaryFolder folder;
  test::publish_records(folder.path(), records);
  CHECK_THAT(
      get("/search?q=the+MACH+team", folder.path()).body,
      Contains("href=\"/search?q=the%20%22Museum%20and%20City%20Heritage%22%20team"));
  CHECK_THAT(get("/search.json?q=MACH", folder.path()).body,
             Contains("MACH has several meanings"));
  CHECK_THAT(get("/acronyms", folder.path()).body,
             Contains("href=\"/search?q=%22Museum%20and%20City%20Heritage%22\""));
}

TEST_CASE("decisions can be narrowed, cited and followed", "[web]") {
  const std::string html = get("/decisions?panel=childrens-scrutiny-panel").body;
  for (const char* const text :
       {"<span class=\"chip-label\">Panel:</span>", "data-field=\"type\"",
        "class=\"citation\"", "/original/", "/decisions.atom?"}) {
    CAPTURE(text);
    CHECK_THAT(html, Contains(text));
  }
}

TEST_CASE("every page but those of searches has a box in its header", "[web]") {
  for (const std::string path : {"/help", "/bodies", "/decisions", "/coverage",
                                 "/meeting/childrens-scrutiny-panel/2024-03-12"}) {
    CAPTURE(path);
    CHECK_THAT(get(path).body, Contains("id=\"site-q\""));
  }
  for (const std::string path : {"/", "/search?q=school", "/search?q=a+AND"}) {
    CAPTURE(path);
    CHECK_THAT(get(path).body, !Contains("id=\"site-q\""));
  }
}

}  // namespace
}  // namespace council
