#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "common/sha256.h"
#include "query/run.h"
#include "tests/query/ask.h"
#include "tests/query/sample_index.h"

namespace council {
namespace {

using Arguments = std::vector<std::string>;

Outcome run(const Arguments& arguments) {
  return council::run(arguments, {.today = *make_date(2026, 3, 9),
                                  .index_variable = test::sample_index().string()});
}

// As whoever has the whole list computes it.
std::string digest_of_all(const std::string& text) {
  Query query = test::ask(text);
  query.limit = max_exported;
  std::string lines;
  for (const std::string& key : test::keys_of(test::find(query))) {
    lines += key + "\n";
  }
  return sha256_of(lines);
}

TEST_CASE("an export says what it is of, in every format", "[provenance]") {
  const std::string digest = digest_of_all("school kind:minutes");
  const Arguments format =
      GENERATE(Arguments{"json"}, Arguments{"jsonl"}, Arguments{"csv"},
               Arguments{"markdown"}, Arguments{"ris"}, Arguments{"bibtex"});
  CAPTURE(format.front());
  for (const Arguments& more :
       {Arguments{}, Arguments{"--limit", "1"}, Arguments{"--sort", "newest"},
        Arguments{"--group", "document"}, Arguments{"--limit", "all"}}) {
    Arguments arguments{"school", "--kind", "minutes", "--format", format.front()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Outcome outcome = run(arguments);
    CHECK(outcome.status == 0);
    CHECK_THAT(outcome.out, Catch::Contains(digest));
    CHECK_THAT(outcome.out, Catch::Contains("school kind:minutes"));
  }
}

TEST_CASE("an export of nothing says what it is of", "[provenance]") {
  for (const Arguments& asked : {Arguments{"xyzzy", "--format", "csv"},
                                 Arguments{"decisions", "xyzzy", "--format", "csv"},
                                 Arguments{"meetings", "xyzzy", "--format", "csv"},
                                 Arguments{"xyzzy", "--format", "bibtex"},
                                 Arguments{"xyzzy", "--format", "markdown"}}) {
    CAPTURE(asked);
    const Outcome outcome = run(asked);
    CHECK(outcome.status == 1);
    CHECK_THAT(outcome.out, Catch::Contains("xyzzy") && Catch::Contains(sha256_of("")));
  }
}

TEST_CASE("a section is shown in the formats of citations", "[provenance]") {
  const std::string key = "audit-committee/2023-11-20/minutes/2";
  const auto [format, start, text] =
      GENERATE(table<std::string, std::string, std::string>({
          {"csv", "key,title,number,", "Payments under the contract were late."},
          {"markdown", "> The contract for school catering and school meals was audited.",
           "> — School catering contract. Averley Council, Audit Committee"},
          {"ris", "TY  - GOVDOC\r\nTI  - School catering contract", "were late."},
          {"bibtex", "@misc{", "were late."},
      }));
  CAPTURE(format);
  const Outcome outcome = run({"show", key, "--format", format});
  CHECK(outcome.status == 0);
  CHECK_THAT(outcome.out, Catch::StartsWith(start) && Catch::Contains(text));
}

TEST_CASE("what a person reads has no digest", "[provenance]") {
  CHECK_FALSE(test::find("school").provenance);
  CHECK(run({"school"}).out.find(digest_of_all("school")) == std::string::npos);
}

TEST_CASE("an export holds all that was found, where it is asked to", "[provenance]") {
  const auto rows = [](const std::string& csv) {
    return std::count(csv.begin(), csv.end(), '\n') - 1;
  };
  CHECK(rows(run({"--format", "csv"}).out) == 10);
  CHECK(rows(run({"--format", "csv", "--limit", "all"}).out) == 11);
  CHECK(rows(run({"--format", "csv", "--limit", "all", "--offset", "9"}).out) == 2);
  CHECK(rows(run({"--format", "csv", "--limit", "20000"}).out) == 11);
  CHECK_THAT(run({"--format", "csv", "--limit", "20001"}).err,
             Catch::Contains("from 0 to 20000"));
  CHECK_THAT(run({"school", "--limit", "all"}).err,
             Catch::Contains("--limit: 'all' is for exports"));
}

TEST_CASE("a table says what its counts are of", "[provenance]") {
  const std::string digest = digest_of_all("school");
  for (const Arguments& command :
       {Arguments{"timeline"}, Arguments{"values", "kind"}, Arguments{"meetings"},
        Arguments{"panels"}, Arguments{"acronyms"}}) {
    for (const std::string format : {"json", "jsonl", "csv", "markdown"}) {
      Arguments arguments = command;
      arguments.insert(arguments.end(), {"school", "--format", format});
      CAPTURE(command.front(), format);
      CHECK_THAT(run(arguments).out, Catch::Contains(digest));
    }
  }
}

TEST_CASE("the digest of decisions is of the sections that they are of", "[provenance]") {
  const auto json = nlohmann::json::parse(run({"decisions", "--format", "json"}).out);
  std::vector<std::string> keys;
  for (const auto& decision : json.at("decisions")) {
    keys.push_back(decision.at("key").get<std::string>() + "\n");
  }
  std::sort(keys.begin(), keys.end());
  std::string lines;
  for (const std::string& key : keys) {
    lines += key;
  }
  CHECK(json.at("provenance").at("digest") == sha256_of(lines));
  CHECK(json.at("provenance").at("total") == keys.size());
  CHECK(json.at("provenance").at("unit") == "decisions");
}

TEST_CASE("a query that BibTeX would take for an entry does not end its head",
          "[provenance]") {
  const std::string out = run({"school OR a@b", "--format", "bibtex"}).out;
  CHECK_THAT(out, Catch::StartsWith("% Search: school OR a{\\char64}b\n"));
}

TEST_CASE("a word with '*' that stands for too many gives at least a number",
          "[provenance]") {
  std::vector<Record> records;
  const Record sample = test::sample_records().front();
  for (int i = 0; i < 60; ++i) {
    Record record = sample;
    record.key = "a/2024-01-01/minutes/" + std::to_string(i);
    record.section.title.reset();
    record.section.text = "confer" + std::string(1, static_cast<char>('a' + i / 26)) +
                          std::string(1, static_cast<char>('a' + i % 26));
    records.push_back(std::move(record));
  }
  const test::TemporaryFolder folder;
  test::publish_records(folder.path(), records);
  const ResultPage page = search({folder.path()}, test::ask("confer*"));
  CHECK(page.total.value == 50);
  CHECK_FALSE(page.total.exact);
  Query query = test::ask("confer*");
  query.with_provenance = true;
  CHECK_FALSE(search({folder.path()}, query).provenance->exact);
  CHECK_THROWS_WITH(search({folder.path()}, test::ask("NOT confer*")),
                    Catch::Contains("cannot be left out"));
  CHECK(search({folder.path()}, test::ask("conferb*")).total.exact);
}

}  // namespace
}  // namespace council
