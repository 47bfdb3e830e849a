#include "query/run.h"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "query/options.h"
#include "tests/query/sample_index.h"

namespace council {
namespace {

using Arguments = std::vector<std::string>;

Surroundings surroundings() {
  return {.today = *make_date(2026, 3, 9),
          .index_variable = test::sample_index().string()};
}

Outcome run(const Arguments& arguments) {
  return run(arguments, surroundings());
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos;
       at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

TEST_CASE("the exit status tells found, nothing found and what went wrong", "[run]") {
  const auto [arguments, status, message] = GENERATE(table<Arguments, int, std::string>({
      {{"school", "meals"}, 0, ""},
      {{"search", "school"}, 0, ""},
      {{"--panel", "audit", "school"}, 0, ""},
      {{"zebra"}, 1, "Nothing in the index has zebra"},
      {{"school", "zebra"}, 1, "zebra: in no section; without it: 3 sections"},
      {{}, 2, "--help"},
      {{"pannel:audit"}, 2, "did you mean 'panel'?"},
      {{"--pannel", "audit", "x"}, 2, "did you mean '--panel'?"},
      {{"--lim", "3", "x"}, 2, "has no option '--lim'"},
      {{"housing", "-school"}, 2, "write NOT school"},
      {{"housing", "-family"}, 2, "write NOT family"},
      {{"--limit", "x", "school"}, 2, "--limit: 'x' is not a number from 0 to 100"},
      {{"--limit", "101", "school"}, 2, "from 0 to 100"},
      {{"--offset=-1", "school"}, 2, "from 0 to 1000"},
      {{"--limit"}, 2, "limit"},
      {{"-n1", "school"}, 0, ""},
      {{"-nx", "school"}, 2, "unknown option '-nx'"},
      {{"school", "--panel", "nowhere"}, 2, "the panel 'nowhere'; there are"},
      {{"date:2023..2021"}, 2, "'2023..2021' is not a value of date: it ends before"},
      {{"--date", "2023..2021"}, 2, "it ends before it begins"},
      {{"person:\"Cllr Marsh\""}, 0, ""},
      {{"--person", "Councillor E Marsh"}, 0, ""},
      {{"--person", "Cllr Nobody"}, 2, "no paper in the index has the person"},
      {{"area:leadership"}, 2, "no paper in the index has the area 'leadership'"},
      {{"area:leaders"}, 0, ""},
      {{"--area", "leaders", "judgement:good"}, 0, ""},
      {{"values", "kind", "--contains", "RÉPORT"}, 0, ""},
      {{"values", "kind", "--contains", "zebra"}, 1, ""},
      {{"values", "area"}, 0, ""},
      {{"school", "--recency"}, 0, ""},
      {{"school or meals"}, 0, "Note: 'or' is a word like others"},
      {{"--sort", "best", "school"}, 2, "is not one of relevance, newest, oldest, panel"},
      {{"--format", "jsn", "school"}, 2, "did you mean 'json'?"},
      {{"--kind", "minuets", "school"}, 2, "--kind: unknown kind 'minuets'"},
      {{"--since", "soon", "school"}, 2, "--since: 'soon' is not a value"},
      {{"--panel", "nowhere", "school"},
       2,
       "no paper in the index has the panel 'nowhere'"},
      {{"--timeout", "fast", "school"}, 2, "is not a number of seconds"},
      {{"--color", "red", "school"}, 2, "--color: 'red'"},
      {{"show"}, 2, "'show' needs the key of a section"},
      {{"show", "a", "b"}, 2, "takes one key"},
      {{"show", "audit-committee/2023-11-20/minutes/3"}, 2, "did you mean"},
      {{"show", "x", "--sort", "newest"}, 2, "'show' has no option '--sort'"},
      {{"show", "audit-committee/2023-11-20/minutes/2", "--format", "jsonl"},
       2,
       "cannot be printed as jsonl"},
      {{"values", "panle"}, 2, "did you mean 'panel'?"},
      {{"timeline", "--by", "week"}, 2, "is not one of year, my, quarter, month"},
      {{"--completion", "tcsh"}, 2, "is not bash, zsh or fish"},
      {{"--index", "/nonexistent", "school"}, 3, "/nonexistent"},
      {{"decisions", "zebra"}, 1, ""},
      {{"meetings", "timeliness"}, 1, ""},
      {{"batch"}, 2, "'batch' needs one CSV file"},
      {{"batch", "/nonexistent.csv"}, 2, "'/nonexistent.csv' cannot be read"},
      {{"batch", "/tmp"}, 2, "'/tmp' cannot be read"},
      {{"batch", "/dev/null"}, 2, "the batch is empty"},
      {{"batch", "/dev/null", "--format", "ris"}, 2, "cannot be printed as ris"},
      {{"batch", "/dev/null", "--explain-query"}, 2, "explain them one by one"},
  }));
  CAPTURE(arguments);
  const Outcome outcome = run(arguments);
  CHECK(outcome.status == status);
  CHECK_THAT(outcome.err, Catch::Contains(message));
  CHECK((outcome.status < 2) ==
        (outcome.err.find("council-query: ") == std::string::npos));
}

TEST_CASE("a mistake in an option is not marked in the query", "[run]") {
  const std::string err = run({"school", "--panel", "nowhere"}).err;
  CHECK(err.find('^') == std::string::npos);
  CHECK_THAT(run({"school panel:nowhere"}).err, Catch::Contains("               ^\n"));
}

TEST_CASE("a mistake in the query is marked under its place", "[run]") {
  CHECK_THAT(run({"caf\u00E9", "pannel:audit"}).err,
             Catch::Contains("\n  caf\u00E9 pannel:audit\n       ^\n"));
}

std::string escaped_for_markdown(std::string key) {
  for (std::size_t at = key.find('_'); at != std::string::npos;
       at = key.find('_', at + 2)) {
    key.replace(at, 1, "\\_");
  }
  return key;
}

TEST_CASE("all formats tell of the same hits in the same order", "[run][property]") {
  const Arguments query = GENERATE(Arguments{"school"}, Arguments{"children"},
                                   Arguments{"--kind", "minutes"}, Arguments{"MACH"});
  std::vector<std::vector<std::size_t>> orders;
  for (const std::string format :
       {"text", "json", "jsonl", "csv", "markdown", "ris", "bibtex"}) {
    Arguments arguments = query;
    arguments.insert(arguments.end(), {"--format", format, "--no-facets"});
    const Outcome outcome = run(arguments);
    REQUIRE(outcome.status == 0);
    std::vector<std::pair<std::size_t, std::size_t>> places;
    std::size_t number = 0;
    for (const Record& record : test::sample_records()) {
      std::string key = record.key;
      if (format == "markdown") {
        key = escaped_for_markdown(key);
      }
      const std::size_t at = std::min(
          outcome.out.find(key + "\n"),
          std::min(outcome.out.find(key + "\r"),
                   std::min(outcome.out.find(key + "\""), outcome.out.find(key + ","))));
      if (at != std::string::npos) {
        places.emplace_back(at, number);
      }
      ++number;
    }
    std::sort(places.begin(), places.end());
    std::vector<std::size_t> order;
    order.reserve(places.size());
    for (const auto& [at, which] : places) {
      order.push_back(which);
    }
    orders.push_back(order);
  }
  for (const std::vector<std::size_t>& order : orders) {
    CHECK(order == orders.front());
  }
  CHECK_FALSE(orders.front().empty());
}

TEST_CASE("a section is shown whole, with its neighbours, its document or its meeting",
          "[run]") {
  const std::string key = "childrens-scrutiny-panel/2024-03-12/minutes/23-42";
  const std::string one = run({"show", key}).out;
  CHECK_THAT(one, Catch::Contains("take-up of school meals"));
  CHECK_THAT(one, Catch::Contains("Before: " + key.substr(0, key.size() - 1) + "1"));
  CHECK_THAT(one, Catch::Contains("After: " + key.substr(0, key.size() - 1) + "3"));
  CHECK(count(one, "Key: ") == 1);
  CHECK(count(run({"show", key, "--document"}).out, "Key: ") == 4);
  CHECK(count(run({"show", key, "--meeting"}).out, "Key: ") == 4);
  CHECK(count(run({"show", "childrens-scrutiny-panel/2024-03-12"}).out, "Key: ") == 4);
  CHECK(count(run({"show", "childrens-scrutiny-panel/2024-03-12/minutes"}).out,
              "Key: ") == 4);
  CHECK(count(run({"show", key, "--format", "json"}).out, "\"previous_key\":") == 1);
}

TEST_CASE("decisions come newest first, those that only note when asked", "[run]") {
  const Outcome some = run({"decisions"});
  CHECK(some.status == 0);
  CHECK(count(some.out, "RESOLVED") == 2);
  CHECK(some.out.find("23/43") < some.out.find("audit plan"));
  CHECK_THAT(some.out, Catch::Contains("(2) a report on waiting times"));
  CHECK_THAT(some.err, Catch::Contains("2 more only note"));
  CHECK(count(run({"decisions", "--all"}).out, "RESOLVED") == 4);
  CHECK(count(run({"decisions", "--before", "2024", "school"}).out, "RESOLVED") == 1);
}

TEST_CASE("the index can be browsed", "[run]") {
  CHECK_THAT(run({"meetings"}).out,
             Catch::Contains("2024-03-12  Children's Scrutiny Panel"));
  CHECK_THAT(run({"meetings", "--panel", "audit", "--format", "csv"}).out,
             Catch::Contains("\r\n2023-11-20,Audit Committee,Averley Council,"
                             "audit-committee/2023-11-20,2,"));
  CHECK_THAT(run({"panels", "--format", "csv"}).out,
             Catch::Contains("Cabinet,Brinmoor Borough Council,cabinet,1,2022-07-05,"
                             "2022-07-05,3"));
  CHECK_THAT(run({"values", "kind", "--format", "csv"}).out,
             Catch::Contains("minutes,Minutes,6"));
  CHECK_THAT(run({"acronyms"}).out,
             Catch::Contains("MACH     Multi Agency Children's Hub"));
  CHECK_THAT(run({"timeline", "--format", "csv"}).out,
             Catch::StartsWith("year,sections,query,") &&
                 Catch::Contains("\r\n2022,3,") && Catch::Contains("\r\n2024,4,"));
  CHECK_THAT(run({"timeline"}).out, Catch::Contains("2024         4  ██"));
  CHECK_THAT(run({"timeline", "--by", "my"}).out, Catch::Contains("2023/24"));
}

TEST_CASE("a thread joins what hangs together, step by step", "[run]") {
  const Outcome letter =
      run({"threads", "ofsted/2023-02-01/ofsted_letter", "--format", "csv"});
  CHECK(letter.status == 0);
  CHECK_THAT(letter.out,
             Catch::Contains("1,spoken of in,cabinet/2022-07-05/officer_report/2,"
                             "Background – Officer report of Cabinet,2022-07-05,95,"));
  CHECK_THAT(letter.out, Catch::Contains("2,considered by,childrens-scrutiny-panel/"
                                         "2024-03-12/minutes/23-42,School meals"));
  const std::string item = "childrens-scrutiny-panel/2024-03-12/minutes/23-42";
  CHECK_THAT(run({"threads", item}).out,
             Catch::Contains("considers") &&
                 Catch::Contains("cabinet/2022-07-05/officer_report"));
  CHECK_THAT(run({"show", item}).out,
             Catch::Contains("Link: considers cabinet/2022-07-05/officer_report (80 % "
                             "sure: its title)"));
  const Outcome none = run({"threads", "audit-committee/2023-11-20/minutes/1"});
  CHECK(none.status == 1);
  CHECK(run({"threads", "nowhere"}).status == 2);
  CHECK(run({"threads"}).status == 2);
}

TEST_CASE("an acronym's meanings are counted, with the place of the first", "[run]") {
  CHECK_THAT(run({"acronyms", "--format", "csv"}).out,
             Catch::Contains("MACH,Multi Agency Children's Hub,4,"
                             "childrens-scrutiny-panel/2024-03-12/minutes/23-41"));
  CHECK(run({"acronyms", "--council", "brinmoor"}).out.find("MACH") == std::string::npos);
}

TEST_CASE("similar sections share words and leave out the section itself", "[run]") {
  const std::string key = "childrens-scrutiny-panel/2024-03-12/minutes/23-42";
  const Outcome similar = run({"similar", key, "--no-facets"});
  CHECK(similar.status == 0);
  CHECK(similar.out.find(key) == std::string::npos);
  CHECK_THAT(similar.out, Catch::Contains("School catering contract"));
  CHECK(run({"similar", key, "panel:scrutiny"}).out.find("audit-committee") ==
        std::string::npos);
  CHECK(run({"similar", "nothing"}).status == 2);
}

TEST_CASE("it is explained why a section is found or not", "[run]") {
  const std::string key = "audit-committee/2023-11-20/minutes/2";
  const Outcome hit = run({"explain", key, "school", "catering", "--format", "csv"});
  CHECK(hit.status == 0);
  CHECK_THAT(hit.out, Catch::StartsWith("clause,has,where,sections,weight\r\n"
                                        "school,yes,\"heading, text\",3,\r\n"
                                        "catering,yes,\"heading, text\",1,\r\n"
                                        "score: "));
  CHECK_THAT(hit.err, Catch::Contains("result 1 of 1, score "));
  const Outcome miss = run({"explain", key, "school", "zebra", "panel:scrutiny"});
  CHECK(miss.status == 1);
  CHECK_THAT(miss.out, Catch::Contains("zebra") && Catch::Contains("no"));
  CHECK_THAT(miss.err, Catch::Contains("does not match"));
  CHECK_THAT(run({"explain", "nothing", "school"}).err,
             Catch::Contains("not in the index"));
}

TEST_CASE("how a query is read is told without an index", "[run]") {
  Surroundings none = surroundings();
  none.index_variable = "/nonexistent";
  const Outcome outcome =
      run({"--explain-query", "school -meals", "--since", "2024"}, none);
  CHECK(outcome.status == 0);
  CHECK_THAT(outcome.out, Catch::StartsWith("Query: school -meals date:2024-01-01..\n"));
  CHECK_THAT(outcome.out, Catch::Contains("No index was looked into"));
  CHECK(run({"values", "panel", "school", "--explain-query"}, none).out.substr(0, 14) ==
        "Query: school\n");
}

TEST_CASE("an index tells how it would search a query, and what it does not have",
          "[run]") {
  const Outcome words = run({"--explain-query", "MACH", "calls"});
  CHECK_THAT(words.out, Catch::Contains("Rule: all of the 2 words"));
  CHECK_THAT(words.err,
             Catch::Contains("Also searched: MACH = Multi Agency Children's Hub"));
  CHECK_THAT(run({"--explain-query", "a b c d e f g h school"}).out,
             Catch::Contains("may be missing"));
  CHECK(run({"--explain-query", "panel:nowhere"}).status == 2);
  CHECK_THAT(
      run({"--explain-query", "school", "--format", "json"}).out,
      Catch::StartsWith("{\"schema\":1,") && Catch::Contains("\"rule\":\"the word\""));
}

TEST_CASE("words with some of a query's words follow, marked and uncounted", "[run]") {
  const Outcome outcome = run({"school", "price", "meals", "zebra"});
  CHECK(outcome.status == 1);
  CHECK_THAT(outcome.out, Catch::StartsWith("0 sections\n"));
  CHECK_THAT(outcome.out, Catch::Contains("near it, not counted"));
  CHECK(run({"school", "price", "meals", "zebra", "--match", "all"}).out ==
        "0 sections\n");
}

TEST_CASE("a search that takes too long is stopped", "[run]") {
  const Outcome outcome = run({"school", "--timeout", "0.000001"});
  CHECK(outcome.status == 2);
  CHECK_THAT(outcome.err, Catch::Contains("stopped after"));
  CHECK(run({"school", "--timeout", "0"}).status == 0);
}

TEST_CASE("colour and wrapping are for terminals", "[run]") {
  CHECK(run({"school"}).out.find('\x1B') == std::string::npos);
  CHECK(run({"school", "--color", "always"}).out.find('\x1B') != std::string::npos);
  Surroundings terminal = surroundings();
  terminal.is_terminal = true;
  terminal.columns = 40;
  CHECK(run({"school"}, terminal).out.find('\x1B') != std::string::npos);
  terminal.wants_colour = false;
  CHECK(run({"school"}, terminal).out.find('\x1B') == std::string::npos);
}

TEST_CASE("help, version and completions name every command and option", "[run]") {
  const std::string help = run({"--help"}).out;
  const std::string bash = run({"--completion", "bash"}).out;
  const std::string zsh = run({"--completion", "zsh"}).out;
  const std::string fish = run({"--completion", "fish"}).out;
  for (const CommandSpec& command : all_commands()) {
    const std::string name{command.name};
    CAPTURE(name);
    for (const std::string& text : {help, bash, zsh, fish}) {
      CHECK_THAT(text, Catch::Contains(name));
    }
    CHECK(run({name, "--help"}).status == 0);
  }
  for (const std::string option : {"panel", "since", "format", "limit", "index"}) {
    CHECK_THAT(help, Catch::Contains("--" + option + "="));
    CHECK_THAT(bash, Catch::Contains("--" + option));
    CHECK_THAT(fish, Catch::Contains("-l " + option));
  }
  CHECK_THAT(run({"--version"}).out,
             Catch::StartsWith("council-query ") && Catch::Contains("Xapian 1.4"));
}

}  // namespace
}  // namespace council
