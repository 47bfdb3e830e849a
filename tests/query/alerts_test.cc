// Saved searches: the file of them, what changes from run to run, feeds and mails.
#include "query/render/alerts.h"

#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "query/alert_state.h"
#include "query/print.h"
#include "query/run.h"
#include "query/saved_search.h"
#include "tests/query/sample_index.h"

namespace council {
namespace {

using test::TemporaryFolder;
namespace fs = std::filesystem;

SavedSearches parse(const std::string& text) {
  return parse_searches(text, "searches.toml", *make_date(2026, 3, 9));
}

std::string read_file(const fs::path& file) {
  std::ifstream in{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

Alert example() {
  return {.name = "Care leavers",
          .slug = "care-leavers",
          .query = "care leavers",
          .before = IndexState{6, "old"},
          .now = {7, "new"},
          .total = 12,
          .digest = "0123456789abcdef0123",
          .changes = {{ChangeKind::New, "a/1", "A heading", "A place"},
                      {ChangeKind::Withdrawn, "b/2", "Gone <&>", "Elsewhere"}}};
}

TEST_CASE("saved searches are read", "[alerts]") {
  const SavedSearches saved = parse(R"(
from = "alerts@example.gov.uk"

[[search]]
name = "Care leavers"
query = '"care leavers" housing'
panel = ["cabinet", "audit"]
since = 2024
no-expand = true
match = "all"
mail = "officer@example.gov.uk"

[[search]]
name = "Reports"
kind = "officer_report"
)");
  CHECK(saved.from == "alerts@example.gov.uk");
  REQUIRE(saved.searches.size() == 2);
  const SavedSearch& search = saved.searches.front();
  CHECK(search.slug == "care-leavers");
  CHECK(search.mail == "officer@example.gov.uk");
  CHECK(search.query.text == "\"care leavers\" housing");
  CHECK_FALSE(search.query.expand);
  CHECK(search.query.match == MatchRule::All);
  const std::string tree = to_text(search.query.tree);
  for (const char* const part : {"cabinet", "audit", "2024"}) {
    CHECK_THAT(tree, Catch::Contains(part));
  }
  CHECK_FALSE(saved.searches[1].mail.has_value());
}

TEST_CASE("a mistake in saved searches is named with its line", "[alerts]") {
  const auto [text, message] = GENERATE(table<std::string, std::string>({
      {"searches = 1", "line 1: 'searches' is not a [[search]]"},
      {"from = \"nobody\"", "'from' is not a mail address"},
      {"[[search]", "line 1: "},
  }));
  CAPTURE(text);
  CHECK_THROWS_AS(parse(text), QueryError);
  CHECK_THROWS_WITH(
      parse(text), Catch::StartsWith("searches.toml: line ") && Catch::Contains(message));
}

TEST_CASE("one bad saved search does not stop the others", "[alerts]") {
  const auto [text, message] = GENERATE(table<std::string, std::string>({
      {"[[search]]\nquery = \"x\"", "a search without a 'name'"},
      {"[[search]]\nname = \"x\"", "the search 'x' asks for nothing"},
      {"[[search]]\nname = \"x\"\nquery = 5", "line 3: 'query' is not a text"},
      {"[[search]]\nname = \"x\"\nquery = '\"open'", "line 1: the search 'x': "},
      {"[[search]]\nname = \"x\"\nquery = \"y\"\npanle = \"z\"",
       "line 4: a search has no 'panle'; did you mean 'panel'?"},
      {"[[search]]\nname = \"x\"\nquery = \"y\"\nlimit = 5", "a search has no 'limit'"},
      {"[[search]]\nname = \"x\"\nquery = \"y\"\nno-expand = 1", "is true or false"},
      {"[[search]]\nname = \"x\"\nquery = \"y\"\npanel = [true]",
       "'panel' is not a text"},
      {"[[search]]\nname = \"x\"\nquery = \"y\"\nsince = \"soon\"", "the search 'x': "},
      {"[[search]]\nname = \"x\"\nquery = \"y\"\nmail = \"a@b\\r\\nBcc: c@d\"",
       "'mail' is not a mail address"},
      {"[[search]]\nname = \"good\"\nquery = \"z\"", "two searches are named 'Good'"},
  }));
  CAPTURE(text);
  const SavedSearches saved =
      parse(text + "\n[[search]]\nname = \"Good\"\nquery = \"z\"\n");
  REQUIRE(saved.failures.size() == 1);
  CHECK_THAT(saved.failures.front(),
             Catch::StartsWith("searches.toml: line ") && Catch::Contains(message));
  REQUIRE(saved.searches.size() == 1);
  CHECK(saved.searches.front().slug == "good");
}

TEST_CASE("two answers differ by what is new, changed or withdrawn", "[alerts]") {
  const Answer before{
      .index = {1, "x"},
      .sections = {{"a", {"1", "A", ""}}, {"b", {"2", "B", ""}}, {"c", {"3", "C", ""}}}};
  const Answer now{
      .index = {2, "y"},
      .sections = {{"a", {"1", "A", ""}}, {"c", {"4", "C2", ""}}, {"d", {"5", "D", ""}}}};
  CHECK(compare(before, now) ==
        std::vector<Change>{{ChangeKind::New, "d", "D", ""},
                            {ChangeKind::Changed, "c", "C2", ""},
                            {ChangeKind::Withdrawn, "b", "B", ""}});
  CHECK(compare(now, now).empty());
  CHECK(digest_of(before) != digest_of(now));
  Answer elsewhere = before;
  elsewhere.index = {9, "z"};
  CHECK(digest_of(elsewhere) == digest_of(before));
}

TEST_CASE("what a search was is read as it was written", "[alerts]") {
  const AlertState state{
      .query = "care \"leavers\"",
      .answer = {.index = {7, "ab-cd"},
                 .sections = {{"a/b", {"digest", "A – heading", "place"}}}},
      .past = {{{ChangeKind::Changed, "k", "h", "p"}, 6, "2026-03-09T02:31:07Z"}}};
  CHECK(parse_state(write_state(state)) == state);
  CHECK(parse_state(write_state({})) == AlertState{});
  for (const char* const text : {"", "{}", "[]", "{\"schema\": 2}"}) {
    CHECK_THROWS_AS(parse_state(text), Error);
  }
  CHECK_FALSE(read_state("/nonexistent").has_value());
}

TEST_CASE("alerts are told with what they can be cited by", "[alerts]") {
  CHECK(alerts_as_text({example()}) ==
        "Care leavers: 1 new, 1 withdrawn\n"
        "  new: A heading\n    A place\n    a/1\n"
        "  withdrawn: Gone <&>\n    Elsewhere\n    b/2\n"
        "  12 sections in revision 7 of index new, before in revision 6 of old\n"
        "  list 0123456789abcdef0123\n");
  CHECK_THAT(alerts_as_json({example()}),
             Catch::Contains("\"now\":{\"revision\":7,\"index\":\"new\"}") &&
                 Catch::Contains("\"new\":[{\"key\":\"a/1\"") &&
                 Catch::Contains("\"withdrawn\":[{\"key\":\"b/2\""));
  Alert first = example();
  first.before.reset();
  first.changes.clear();
  CHECK_THAT(alerts_as_text({first}), Catch::Contains("asked for the first time"));
}

TEST_CASE("a feed escapes what it says", "[alerts]") {
  const std::string feed = alert_feed(
      example(),
      {{{ChangeKind::New, "a/1", "A heading", "A place"}, 7, "2026-03-09T02:31:07Z"},
       {{ChangeKind::Withdrawn, "b/2", "Gone <&>", "x"}, 7, "2026-03-09T02:31:07Z"}},
      "https://example.org", "2026-03-09T02:31:07Z");
  CHECK_THAT(feed, Catch::Contains("<title>withdrawn: Gone &lt;&amp;&gt;</title>"));
  CHECK_THAT(feed, Catch::Contains("<link href=\"https://example.org/section/a/1\"/>"));
  CHECK_THAT(feed, !Catch::Contains("section/b/2\"/>"));
  CHECK_THAT(feed, Catch::Contains("<updated>2026-03-09T02:31:07Z</updated>"));
}

TEST_CASE("a mail keeps to the forms of mails", "[alerts]") {
  Alert alert = example();
  alert.name = "Gwasanaethau plant – ŵ ŷ, a name that is so long that it does not fit";
  alert.changes.front().heading = std::string(300, 'x') + " =é";
  const std::string mail = alert_mail(alert,
                                      {.from = "a@example.org",
                                       .to = "b@example.org",
                                       .date = "Mon, 09 Mar 2026 02:31:07 +0000"},
                                      "https://example.org");
  std::istringstream lines{mail};
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    CHECK(line.ends_with('\r'));
    CHECK(line.size() <= 77);
    CHECK_FALSE(line.starts_with("."));
    CHECK(std::all_of(line.begin(), line.end(), [](unsigned char c) {
      return c == '\r' || (c >= 0x20 && c < 0x7F);
    }));
  }
  for (const char* const part :
       {"From: a@example.org\r\nTo: b@example.org\r\nSubject: =?utf-8?Q?",
        "?=\r\n =?utf-8?Q?",
        "\r\nDate: Mon, 09 Mar 2026 02:31:07 +0000\r\nMessage-ID: <care-leavers.7.0123",
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n", "=3D=C3=A9",
        "https://example.org/section/a/1\r\n"}) {
    CHECK_THAT(mail, Catch::Contains(part));
  }
  CHECK_THAT(mail, !Catch::Contains("section/b/2"));
}

TEST_CASE("a search of a body without papers is told what goes and comes", "[alerts]") {
  const TemporaryFolder folder;
  const fs::path index = folder.path() / "index";
  fs::create_directory(index);
  const std::vector<Record> all = test::sample_records();
  const std::string body = *all.front().document.panel_key;
  std::vector<Record> others = all;
  std::erase_if(others,
                [&](const Record& one) { return one.document.panel_key == body; });
  const std::size_t count = all.size() - others.size();
  test::publish_records(index, others, 1);
  std::ofstream{folder.path() / "searches.toml"}
      << "[[search]]\nname = \"Body\"\npanel = \"" << body << "\"\n";
  const std::vector<std::string> arguments{
      "alerts", "--index=" + index.string(),
      "--searches=" + (folder.path() / "searches.toml").string(),
      "--state=" + (folder.path() / "state").string()};
  const Surroundings surroundings{.today = *make_date(2026, 3, 9), .index_variable = ""};
  Outcome outcome = run(arguments, surroundings);
  CHECK(outcome.status == 1);
  CHECK_THAT(outcome.err,
             Catch::Contains("the search 'Body': no paper in the index has"));
  test::publish_records(index, all, 2);
  outcome = run(arguments, surroundings);
  CHECK(outcome.status == 0);
  CHECK(outcome.err.empty());
  CHECK_THAT(outcome.out, Catch::Contains("new: "));
  test::publish_records(index, others, 3);
  outcome = run(arguments, surroundings);
  CHECK(outcome.status == 0);
  CHECK_THAT(outcome.out, Catch::Contains(std::to_string(count) + " withdrawn"));
  CHECK(run(arguments, surroundings).status == 1);
  CHECK(run({"search", "--index=" + index.string(), "--panel=" + body}, surroundings)
            .status == 2);
}

TEST_CASE("a search is told of when its answer changes", "[alerts]") {
  const TemporaryFolder folder;
  const fs::path index = folder.path() / "index";
  fs::create_directory(index);
  std::vector<Record> records = test::sample_records();
  test::publish_records(index, records, 1);
  std::ofstream{folder.path() / "searches.toml"}
      << "[[search]]\nname = \"Schools\"\nquery = \"school\"\nmail = \"a@b.uk\"\n";
  const std::vector<std::string> arguments{
      "alerts", "--index=" + index.string(),
      "--searches=" + (folder.path() / "searches.toml").string(),
      "--state=" + (folder.path() / "state").string(),
      "--output=" + (folder.path() / "out").string()};
  const Surroundings surroundings{.today = *make_date(2026, 3, 9), .index_variable = ""};
  Outcome outcome = run(arguments, surroundings);
  CAPTURE(outcome.out, outcome.err);
  CHECK(outcome.status == 1);
  CHECK_THAT(outcome.out, Catch::Contains("asked for the first time"));
  outcome = run(arguments, surroundings);
  CHECK(outcome.status == 1);
  CHECK_THAT(outcome.out, Catch::Contains("nothing new"));

  const auto found =
      std::find_if(records.begin(), records.end(), [](const Record& record) {
        return record.section.text.find("school") != std::string::npos;
      });
  REQUIRE(found != records.end());
  found->section.text += "\nAnd a last word.";
  test::publish_records(index, records, 2);
  outcome = run(arguments, surroundings);
  CHECK(outcome.status == 0);
  CHECK_THAT(outcome.out, Catch::Contains("1 changed"));
  CHECK_THAT(read_file(folder.path() / "out" / "schools-2.eml"),
             Catch::Contains("Subject: 1 change: Schools"));
  CHECK_THAT(read_file(folder.path() / "out" / "schools.atom"),
             Catch::Contains("<title>changed: "));

  records.erase(found);
  test::publish_records(index, records, 3);
  CHECK_THAT(run(arguments, surroundings).out, Catch::Contains("1 withdrawn"));
  // The feed keeps what went before.
  CHECK_THAT(read_file(folder.path() / "out" / "schools.atom"),
             Catch::Contains("<title>changed: "));
}

TEST_CASE("what alerts need is named", "[alerts]") {
  const Surroundings surroundings{.today = *make_date(2026, 3, 9),
                                  .index_variable = test::sample_index().string()};
  const auto [arguments, message] =
      GENERATE(table<std::vector<std::string>, std::string>({
          {{"alerts"}, "'alerts' needs --state=DIR"},
          {{"alerts", "--state=x"}, "'alerts' needs --searches=FILE"},
          {{"alerts", "--searches=/nonexistent", "--state=x"},
           "/nonexistent: cannot be read"},
          {{"alerts", "word"}, "takes no words"},
          {{"alerts", "--format=csv"}, "--format: 'csv'"},
          {{"search", "--searches=x", "y"}, "has no option"},
      }));
  const Outcome outcome = run(arguments, surroundings);
  CHECK(outcome.status == 2);
  CHECK(outcome.out.empty());
  CHECK_THAT(outcome.err, Catch::Contains(message));
}

}  // namespace
}  // namespace council
