#include "query/web/site.h"

#include <algorithm>
#include <deque>
#include <filesystem>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "query/render/message.h"
#include "query/run.h"
#include "query/url.h"
#include "tests/query/sample_index.h"

namespace council {
namespace {

Date today() {
  return *make_date(2026, 3, 9);
}

SiteOptions sample_site() {
  return {.folders = {test::sample_index()}, .papers = true, .today = today};
}

WebResponse get(const std::string& target, const SiteOptions& site = sample_site()) {
  return answer({.target = target, .origin = "http://localhost:8080"}, site);
}

struct Tag {
  std::string name;
  bool closes = false;         // "</p>"
  bool closes_itself = false;  // "<br/>"
};

// Of what stands between '<' and '>'.
Tag parse_tag(const std::string& inside) {
  Tag tag;
  tag.closes = inside.starts_with('/');
  tag.closes_itself = inside.ends_with('/');
  const std::string name = inside.substr(tag.closes ? 1 : 0);
  tag.name = name.substr(0, name.find_first_of(" \n"));
  return tag;
}

// What is wrong with the nesting of a page's elements; "" when nothing is.
std::string badly_nested(const std::string& html) {
  static const std::set<std::string> empty{"meta", "link",     "input",
                                           "br",   "!DOCTYPE", "?xml"};
  std::vector<std::string> open;
  for (std::size_t at = html.find('<'); at != std::string::npos;
       at = html.find('<', at + 1)) {
    const std::size_t end = html.find('>', at);
    if (end == std::string::npos) {
      return "a tag without end";
    }
    const Tag tag = parse_tag(html.substr(at + 1, end - at - 1));
    if (tag.closes) {
      if (open.empty()) {
        return "</" + tag.name + "> closes nothing";
      }
      if (open.back() != tag.name) {
        return "</" + tag.name + "> does not close " + open.back();
      }
      open.pop_back();
    } else if (!tag.closes_itself && !empty.contains(tag.name)) {
      open.push_back(tag.name);
    }
  }
  return open.empty() ? "" : "<" + open.back() + "> stays open";
}

std::vector<std::string> values_of(const std::string& html,
                                   const std::string& attribute) {
  std::vector<std::string> values;
  const std::string start = " " + attribute + "=\"";
  for (std::size_t at = html.find(start); at != std::string::npos;
       at = html.find(start, at + 1)) {
    const std::size_t from = at + start.size();
    std::string value = html.substr(from, html.find('"', from) - from);
    for (std::size_t amp = value.find("&amp;"); amp != std::string::npos;
         amp = value.find("&amp;", amp + 1)) {
      value.erase(amp + 1, 4);
    }
    values.push_back(value.substr(0, value.find('#')));
  }
  return values;
}

// Files that the server gives without asking the site.
bool is_of_server(const std::string& target) {
  return target.starts_with("/site.") || target.starts_with("/icon") ||
         target == "/openapi.json" || target.starts_with("/original/");
}

TEST_CASE("every link of every page leads somewhere", "[web]") {
  std::deque<std::string> waiting{"/"};
  std::set<std::string> seen{"/"};
  constexpr std::size_t most = 200;
  for (std::size_t visited = 0; !waiting.empty() && visited < most; ++visited) {
    const std::string target = waiting.front();
    waiting.pop_front();
    CAPTURE(target);
    const WebResponse response = get(target);
    REQUIRE(response.status == 200);
    if (!response.type.starts_with("text/html")) {
      continue;
    }
    REQUIRE(badly_nested(response.body).empty());
    std::vector<std::string> ids = values_of(response.body, "id");
    std::sort(ids.begin(), ids.end());
    REQUIRE(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
    for (const std::string& link : values_of(response.body, "href")) {
      if (!link.empty() && !is_of_server(link) && seen.insert(link).second) {
        REQUIRE(link.front() == '/');
        waiting.push_back(link);
      }
    }
  }
  CHECK(seen.size() > 100);
}

TEST_CASE("pages tell what was asked", "[web]") {
  const auto [target, status, text] = GENERATE(table<std::string, int, std::string>({
      {"/", 200, "Search the papers of councils"},
      {"/search?q=school+meals", 200, "<mark>school</mark> <mark>meals</mark>"},
      {"/search?q=school+meals", 200,
       "<strong>RESOLVED</strong> that the report be noted."},
      {"/search?q=MACH", 200, "Multi Agency Children&#39;s Hub"},
      {"/search?q=MACH&no-expand=1", 200, "Acronyms were not searched"},
      {"/search?q=school+dinner", 200, "school dinner = <span lang=\"en\">school meals"},
      {"/search?q=school+dinner", 200, "without-synonyms=school-meals\">Leave out"},
      {"/search?q=school+dinner", 200, "no-synonyms=1\">No synonyms"},
      {"/search?q=school+dinner&lang=cy", 200, "Hepgor"},
      {"/search?q=school+dinner&no-synonyms=1", 200,
       "Words were not searched by their synonyms."},
      {"/search?q=school+dinner&without-synonyms=school-meals", 200,
       "Synonyms left out: <span lang=\"en\">school-meals"},
      {"/search?q=x&without-synonyms=none-such", 400, "no group of synonyms has the id"},
      {"/search?q=x&synonyms=%2Fetc%2Fpasswd", 400, "unknown parameter"},
      {"/search?q=scool+meals", 200, "Did you mean"},
      {"/search?q=school+zebra", 200, "<code>zebra</code>"},
      {"/search?panel=audit-committee", 200, "Audit Committee"},
      {"/search?q=%3Cscript%3E", 200, "value=\"&lt;script&gt;\""},
      {"/section/childrens-scrutiny-panel/2024-03-12/minutes/23-42?q=meals", 200,
       "<mark>meals</mark>"},
      {"/section/childrens-scrutiny-panel/2024-03-12/minutes/23-99", 404, "did you mean"},
      {"/section/childrens-scrutiny-panel/2024-03-12/minutes", 200, "School meals"},
      {"/meeting/childrens-scrutiny-panel/2024-03-12", 200, "What was decided"},
      {"/meeting/nowhere/2024-03-12", 404, "not here"},
      {"/body/audit-committee", 200, "20 November 2023"},
      {"/body/nowhere", 404, "nowhere"},
      {"/authority/brinmoor", 200, "Good"},
      {"/authority/nowhere", 404, "nowhere"},
      {"/authorities", 200, "Brinmoor"},
      {"/bodies", 200, "Cabinet"},
      {"/acronyms", 200, "MACH"},
      {"/decisions?q=staffing", 200, "the staffing plan be approved"},
      {"/values/person", 200, "Marsh"},
      {"/values/person", 200, "<h1>Person</h1>"},
      {"/thread/childrens-scrutiny-panel/2024-03-12/minutes/23-42", 200,
       "What hangs together"},
      {"/thread/nowhere/2024-03-12/minutes/1", 404, "not here"},
      {"/values/title", 404, "not counted"},
      {"/values/type?lang=cy", 200, ">Cymeradwyo</a>"},
      {"/values/council?lang=cy", 200, "Heb ei nodi"},
      {"/coverage", 200, "State 1 of the index"},
      {"/coverage", 200, "They are of 4 documents."},
      {"/coverage", 200, "<code>pdf-3f9a2c41</code>"},
      {"/coverage", 200, "href=\"/search?panel=audit-committee&amp;year=2023\">2023</a>"},
      {"/coverage", 200, "class=\"number gap\" data-label=\"Found\">2</td>"},
      {"/coverage?lang=cy", 200, "Disgwylir y papurau"},
      {"/coverage?contains=none-such", 200, "Nothing to list"},
      {"/coverage.json", 200, "\"papers\":4,\"unreadable\":"},
      {"/coverage.json", 200,
       "\"as_of\":\"2026-03-09\",\"coverage\":[{\"council\":null,"},
      {"/coverage.json", 200, "\"missing\":[\"2023-05-04: no minutes\"]"},
      {"/coverage.csv", 200,
       "Averley Council,Audit Committee,audit-committee,2023,3,2,1,1,0"},
      {"/unread", 200, "<h1>Papers that could not be read</h1>"},
      {"/unread?lang=cy", 200, "lluniau o dudalennau, heb destun"},
      {"/unread.csv", 200,
       "pdf-3f9a2c41,Averley Council,Audit Committee,audit-committee,2023,needs_ocr"},
      {"/unread.json", 200, "\"outcome\":\"needs_ocr\""},
      {"/body/audit-committee.json", 200,
       "\"key\":\"audit-committee\",\"body\":\"Audit Committee\""},
      {"/body/audit-committee.csv", 200, "2023-11-20,Audit Committee,Averley Council"},
      {"/body/nowhere.json", 404, "{\"schema\":1,\"error\":{\"status\":404,"},
      {"/help?lang=cy", 200, "Sut i chwilio"},
      {"/search?q=pannel:x", 400, "did you mean &#39;panel&#39;?"},
      {"/search?q=a+AND", 400, "This search cannot be read"},
      {"/search?colour=red", 400, "unknown parameter"},
      {"/search?q=x&lang=fr", 400, "no language"},
      {"/search?q=%FF", 400, "cannot be read"},
      {"/nothing", 404, "This page is not here"},
      {"/search.exe", 404, "This page is not here"},
      {"/help.json", 404, "This page is not here"},
      {"/healthz", 200, "{\"status\":\"ok\",\"revision\":1,\"sections\":"},
      {"/opensearch.xml", 200, "http://localhost:8080/search?q={searchTerms}"},
      {"/search.atom?q=school", 200, "<id>http://localhost:8080/section/"},
      {"/search.ris?q=school", 200, "TY  - "},
      {"/search.bib?q=school", 200, "@misc{"},
      {"/search.ris?q=school", 200, "UR  - http://localhost:8080/section/"},
      {"/search.bib?q=school", 200, "url = {http://localhost:8080/section/"},
      {"/meeting/childrens-scrutiny-panel/2024-03-12.csv", 200, "School meals"},
      {"/meeting/childrens-scrutiny-panel/2024-03-12.ris", 200,
       "TI  - Elective home education"},
      {"/section/childrens-scrutiny-panel/2024-03-12/minutes/23-42.csv", 200,
       "School meals"},
      {"/section/childrens-scrutiny-panel/2024-03-12/minutes/23-42.md", 200,
       "School meals"},
      {"/section/childrens-scrutiny-panel/2024-03-12/minutes.ris", 200,
       "TI  - School meals"},
      {"/search.md?q=school", 200, "School meals"},
      {"/search?q=school", 200, "/search.csv?q=school&amp;limit=all"},
      {"/search?q=school&limit=all", 400, "limit: &#39;all&#39; is for exports"},
      {"/search.csv?q=school&limit=all", 200,
       "score,also_in,only_in_names,query,understood,total,unit,exact"},
      {"/search.json?q=school", 200, "\"unit\":\"sections\",\"exact\":true,"},
      {"/search.ris?q=school", 200, "N1  - Search: school; Found: 3 sections; Index: "},
      {"/values/kind.json?q=school", 200, "\"provenance\":{\"query\":\"school\","},
      {"/search.json?colour=red", 400, "{\"schema\":1,\"error\":{\"status\":400,"},
      {"/search.csv?colour=red", 400, "unknown parameter"},
  }));
  CAPTURE(target);
  const WebResponse response = get(target);
  CHECK(response.status == status);
  CHECK_THAT(response.body, Catch::Contains(text));
}

TEST_CASE("filters are boxes and chips that can be taken away", "[web]") {
  const std::string html =
      get("/search?q=school&kind=minutes&from=2020&lang=en&sort=newest").body;
  for (const char* const text :
       {"value=\"minutes\" checked",
        "href=\"/search?q=school&amp;from=2020&amp;lang=en&amp;sort=newest\"",
        "name=\"from\" value=\"2020\"",
        "<input type=\"hidden\" name=\"sort\" value=\"newest\">",
        "<span aria-current=\"true\">Newest</span>", "Clear all filters"}) {
    CAPTURE(text);
    CHECK_THAT(html, Catch::Contains(text));
  }
  // A filter that no facet has a box for is not forgotten by the form.
  CHECK_THAT(get("/search?q=school&number=23/42").body,
             Catch::Contains("<input type=\"hidden\" name=\"number\" value=\"23/42\">"));
}

TEST_CASE("an index that cannot be read is not told of in detail", "[web]") {
  const SiteOptions site{
      .folders = {"/nonexistent/secret-folder"}, .papers = true, .today = today};
  for (const std::string target : {"/", "/search?q=x", "/healthz", "/search.json?q=x",
                                   "/section/a/b/c/d", "/original/a/b/c/d"}) {
    CAPTURE(target);
    const WebResponse response = get(target, site);
    CHECK(response.status == 503);
    CHECK(response.body.find("secret-folder") == std::string::npos);
  }
}

// Page and command line, on the same question.
std::string without_time(std::string json) {
  const std::size_t at = json.find("\"took_ms\":");
  REQUIRE(at != std::string::npos);
  json.erase(at, json.find(',', at) - at);
  return json;
}

TEST_CASE("the page and the command line give the same answers", "[web][property]") {
  const std::vector<std::string> words{
      "school",      "meals",  "children",    "\"be noted\"", "MACH",
      "hub",         "audit",  "contract",    "visit*",       "s106",
      "panel:audit", "-noted", "title:meals", "since:2023"};
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  for (int run_number = 0; run_number < 30; ++run_number) {
    std::string text = words[random() % words.size()];
    for (std::size_t more = random() % 3; more > 0; --more) {
      text += " " + words[random() % words.size()];
    }
    CAPTURE(text);
    const std::string sort = run_number % 2 == 0 ? "relevance" : "newest";
    const Outcome typed =
        run({"search", "--sort", sort, "--limit", "5", "--format", "json", "--", text},
            {.today = today(), .index_variable = test::sample_index().string()});
    const WebResponse linked =
        get("/search.json?q=" + percent_encoded(text) + "&sort=" + sort + "&limit=5");
    REQUIRE((linked.status == 200) == (typed.status < 2));
    if (linked.status == 200) {
      REQUIRE(without_time(linked.body) == without_time(typed.out));
    }
  }
}

// Every text of a record is hostile.
Record hostile_record() {
  const std::string evil = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>";
  Record record = test::sample_records().front();
  record.source = "evil/" + evil + ".txt";
  record.document.title = record.document.council = record.document.panel = evil;
  record.document.panel_key = "evil";
  record.document.venue = record.document.status = evil;
  record.document.local_authority = record.document.inspection_type = evil;
  record.document.judgements = {{.area = evil, .grade = evil}};
  record.document.inferred = {{"panel", evil}};
  for (Person& person : record.document.people) {
    person.name = evil;
    person.role = person.honorific = evil;
  }
  record.document.acronyms = {{.short_form = "EVIL", .long_form = evil}};
  record.section.title = record.section.number = evil;
  record.section.text = evil + " hostile " + evil;
  Decision decision;
  decision.verb = decision.text = evil;
  decision.parts = {{evil, evil}};
  decision.types = {evil};
  record.section.decisions = {decision};
  Vote vote;
  vote.in_favour_names = {evil};
  vote.outcome = evil;
  record.section.votes = {vote};
  record.section.recommendations = {
      {.label = evil, .text = evil, .status = {}, .due = {}, .line = 1}};
  record.section.references = {{ReferenceKind::Minute, evil, 1}};
  record.section.procedural = false;
  record.printed_page = evil;
  return record;
}

TEST_CASE("nothing in a paper becomes markup", "[web]") {
  const test::TemporaryFolder folder;
  const Record record = hostile_record();
  test::publish_records(folder.path(), {record});
  const SiteOptions site{.folders = {folder.path()}, .papers = true, .today = today};
  for (const std::string& target :
       {std::string{"/"}, std::string{"/search?q=hostile"},
        "/section/" + record.key + "?q=hostile",
        "/meeting/evil/" + to_iso(*record.document.meeting_date),
        std::string{"/body/evil"}, std::string{"/bodies"},
        std::string{"/decisions?all=1"}, std::string{"/acronyms"},
        std::string{"/authorities"}, std::string{"/values/person"},
        std::string{"/coverage"}, std::string{"/values/judgement"},
        std::string{"/search.atom?q=hostile"},
        std::string{
            "/search?q=%3Cscript%3Ealert(1)%3C/script%3E&person=%22%3E%3Cscript%3E"}}) {
    CAPTURE(target);
    const WebResponse response = get(target, site);
    CHECK(response.status < 500);
    CHECK(response.body.find("<script>") == std::string::npos);
    CHECK(response.body.find("<img") == std::string::npos);
    CHECK(badly_nested(response.body).empty());
  }
}

TEST_CASE("a column that no row fills is not on a page, but in what programs get",
          "[web]") {
  const std::string thread = "/thread/childrens-scrutiny-panel/2024-03-12/minutes/23-42";
  const std::string page = get(thread).body;
  CHECK_THAT(page, Catch::Contains("How it is known"));
  CHECK_THAT(page, !Catch::Contains("Recommendation</th>"));
  CHECK_THAT(get(thread + ".csv").body, Catch::Contains("recommendation"));
}

TEST_CASE("a newly published index is answered from at once", "[web]") {
  const test::TemporaryFolder folder;
  test::publish_records(folder.path(), {test::sample_records().front()}, 1);
  const SiteOptions site{.folders = {folder.path()}, .papers = false, .today = today};
  CHECK_THAT(get("/healthz", site).body,
             Catch::Contains("\"revision\":1,\"sections\":1}"));
  test::publish_records(folder.path(), test::sample_records(), 2);
  CHECK_THAT(get("/healthz", site).body, Catch::Contains("\"revision\":2"));
}

}  // namespace
}  // namespace council
