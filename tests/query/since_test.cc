#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "query/run.h"
#include "tests/query/ask.h"
#include "tests/query/sample_index.h"

namespace council {
namespace {

using Arguments = std::vector<std::string>;

const std::string changed_key = "childrens-scrutiny-panel/2024-03-12/minutes/23-42";
const std::string new_key = "audit-committee/2023-11-20/minutes/2";

// In its second state a section is new, one is changed, and one stands elsewhere only.
class TwoStates {
 public:
  TwoStates() {
    std::vector<Record> records = test::sample_records();
    std::vector<Record> before;
    for (const Record& record : records) {
      if (record.key != new_key) {
        before.push_back(record);
      }
    }
    test::publish_records(folder_.path(), before, 1);
    for (Record& record : records) {
      if (record.key == changed_key) {
        record.section.text += " Members of the panel asked for more.";
      } else if (record.key.starts_with("cabinet/")) {
        record.source_hash = std::string(64, '1');
      }
    }
    test::publish_records(folder_.path(), records, 2);
  }

  [[nodiscard]] Outcome run(const Arguments& arguments) const {
    return council::run(arguments, {.today = *make_date(2026, 3, 9),
                                    .index_variable = folder_.path().string()});
  }
  [[nodiscard]] Query since(const std::string& text, std::uint64_t revision) const {
    Query query = test::ask(text);
    query.since_revision = revision;
    return query;
  }
  [[nodiscard]] ResultPage find(const Query& query) const {
    return search({folder_.path()}, query);
  }

 private:
  test::TemporaryFolder folder_;
};

TEST_CASE("what is new or changed since a revision is found, counted and faceted",
          "[since]") {
  const TwoStates index;
  const ResultPage page = index.find(index.since("", 1));
  CHECK(test::keys_of(page) == std::set<std::string>{changed_key, new_key});
  CHECK(page.total.value == 2);
  for (const Facet& facet : page.facets) {
    if (facet.field == Field::Kind) {
      REQUIRE(facet.values.size() == 1);
      CHECK(facet.values.front().count == 2);
    }
  }
  CHECK(index.find(index.since("catering", 1)).total.value == 1);
  CHECK(index.find(index.since("apologies", 1)).total.value == 0);
  CHECK(index.find(index.since("", 2)).total.value == 0);
}

TEST_CASE("each list of a query is narrowed by a revision", "[since]") {
  const TwoStates index;
  CHECK_THAT(index.run({"--since-revision", "1"}).out, Catch::StartsWith("2 sections"));
  CHECK_THAT(
      index.run({"meetings", "--since-revision", "1", "--format", "csv"}).out,
      Catch::Contains("audit-committee/2023-11-20,1,") && !Catch::Contains("cabinet"));
  CHECK_THAT(index.run({"--since-revision", "1", "--format", "csv"}).out,
             Catch::Contains("--since-revision 1"));
}

TEST_CASE("a revision that is not kept is refused, naming those that are", "[since]") {
  const TwoStates index;
  CHECK_THAT(index.run({"--since-revision", "0"}).err,
             Catch::Contains("revision 0 is not kept any more; kept are 1"));
  CHECK_THAT(index.run({"--since-revision", "3"}).err,
             Catch::Contains("there is no revision 3 yet; the index is at revision 2"));
  CHECK_THAT(index.run({"--since-revision", "x"}).err,
             Catch::Contains("--since-revision: 'x' is not a number"));
  Query query = index.since("", 1);
  CHECK_THROWS_WITH(search({test::sample_index(), test::sample_index()}, query),
                    Catch::Contains("the same index as"));
}

}  // namespace
}  // namespace council
