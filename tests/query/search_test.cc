#include "query/search.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "tests/query/ask.h"
#include "tests/query/sample_index.h"

namespace council {
namespace {

using test::ask;
using test::find;
using test::keys_of;
using test::questions;

// "minutes/23-42" of a key.
std::string last_parts(const std::string& key) {
  return key.substr(key.rfind('/', key.rfind('/') - 1) + 1);
}

// The hits in their order: "minutes/23-42 minutes/2".
std::string found(const ResultPage& page) {
  std::string keys;
  for (const Hit& hit : page.hits) {
    keys += (keys.empty() ? "" : " ") + last_parts(hit.citation.key);
  }
  return keys;
}

// The hits in alphabetical order.
std::string found_sorted(const ResultPage& page) {
  std::set<std::string> parts;
  for (const Hit& hit : page.hits) {
    parts.insert(last_parts(hit.citation.key));
  }
  std::string keys;
  for (const std::string& part : parts) {
    keys += (keys.empty() ? "" : " ") + part;
  }
  return keys;
}

const Facet* facet_of(const ResultPage& page, Field field) {
  const auto found = std::find_if(page.facets.begin(), page.facets.end(),
                                  [field](const Facet& f) { return f.field == field; });
  return found == page.facets.end() ? nullptr : &*found;
}

std::string counts_of(const ResultPage& page, Field field) {
  std::string counts;
  if (const Facet* facet = facet_of(page, field)) {
    for (const FacetValue& value : facet->values) {
      counts += (counts.empty() ? "" : ", ") + std::string{value.selected ? "*" : ""} +
                value.label + " " + std::to_string(value.count);
    }
  }
  return counts;
}

TEST_CASE("a search finds what its query asks for", "[search]") {
  const auto [text, keys] = GENERATE(table<std::string, std::string>({
      {"school meals", "minutes/2 minutes/23-42"},
      {"School MEALS", "minutes/2 minutes/23-42"},
      {"meal", "minutes/2 minutes/23-42"},
      {"\"school catering\"", "minutes/2"},
      {"\"catering school\"", ""},
      {"\"meal and about\"", "minutes/23-42"},
      {"meals -catering", "minutes/23-42"},
      {"catering OR timeliness", "minutes/2 ofsted_letter/s2"},
      {"(catering OR timeliness) AND contract", "minutes/2"},
      {"timel*", "ofsted_letter/s2"},
      {"price NEAR/3 meal", "minutes/23-42"},
      {"price NEAR/2 meal", ""},
      {"title:meals", "minutes/23-42"},
      {"decision:\"be noted\"", "minutes/23-42 minutes/23-44"},
      {"decision:waiting", "minutes/23-43"},
      {"23/42", "minutes/23-42"},
      {"12/0034/FUL", "officer_report/2"},
      {"s106", "minutes/23-43"},
      {"s.106 building", "minutes/23-43"},
      {"Section 106", "minutes/23-43"},
      {"\"Children and Families\"", "officer_report/1"},
      {"\"children & families budget\"", "officer_report/1"},
      {"\"multi-agency childrens hub\"", "minutes/23-43 officer_report/2"},
      {"antisocial", "officer_report/2"},
      {"anti-social behaviour", "officer_report/2"},
      {"£1.5m", "officer_report/s3"},
      {"\"focused visit\" kind:ofsted_letter", "ofsted_letter/s1"},
      {"panel:audit school", "minutes/2"},
      {"panel:\"Audit Committee\" school", "minutes/2"},
      {"school person:okoro", "minutes/23-42"},
      {"school date:2023", "minutes/2 ofsted_letter/s1"},
      {"school since:2024", "minutes/23-42"},
      {"school before:2023-06", "ofsted_letter/s1"},
      {"school my:2023/24", "minutes/2 minutes/23-42"},
      {"authority:Brinmoor judgement:good improve", "ofsted_letter/s2"},
      {"kind:officer_report kind:ofsted_letter children",
       "officer_report/1 officer_report/2 ofsted_letter/s2"},
      {"zebra", ""},
  }));
  CAPTURE(text);
  const ResultPage page = find(text);
  CHECK(found_sorted(page) == keys);
  CHECK(page.total.exact);
  CHECK(page.total.value == page.hits.size());
}

TEST_CASE("an acronym is also searched as its long form, and the other way round",
          "[search]") {
  const ResultPage acronym = find("MACH");
  CHECK(keys_of(acronym).size() == 3);
  REQUIRE(acronym.expanded.size() == 1);
  CHECK(acronym.expanded.front().long_form == "Multi Agency Children's Hub");
  CHECK(keys_of(find("multi agency childrens hub")).size() == 3);
  Query plain = ask("MACH");
  plain.expand = false;
  CHECK(keys_of(find(plain)).size() == 2);
  CHECK(find(plain).expanded.empty());
}

TEST_CASE("a short query needs all its words, a long one all but one", "[search]") {
  const std::string four = "school meals price zebra";
  CHECK(find(four).total.value == 0);
  const std::string five = "school meals price zebra pupils";
  const ResultPage most = find(five);
  CHECK(found(most) == "minutes/23-42");
  CHECK(most.applied == MatchRule::Most);
  CHECK(most.needed_words == 4);
  CHECK(most.plain_words == 5);
  Query any = ask(five);
  any.match = MatchRule::Any;
  CHECK(find(any).total.value == 3);
  Query all = ask(five);
  all.match = MatchRule::All;
  CHECK(find(all).total.value == 0);
  CHECK(find("what is the price of the school meals").applied == MatchRule::All);
  // The commonest word may be missing, no other.
  CHECK(found(find("contract catering audited payments late children")) == "minutes/2");
  CHECK(find("contract catering audited school timeliness").total.value == 0);
  // One that is read as a slip of another is looked for, not left out.
  CHECK(find("school meals price pupils contrct").total.value == 0);
  CHECK(find("school meals price pupils zebra").total.value == 1);
}

TEST_CASE("a word that stands twice counts once for the match rule", "[search]") {
  const ResultPage page = find("meals meals meals meals price");
  CHECK(page.applied == MatchRule::All);
  CHECK(page.plain_words == 2);
  CHECK(found(page) == "minutes/23-42");
}

TEST_CASE("facets count every match, their own filter left out", "[search]") {
  const ResultPage page = find("school panel:audit");
  CHECK(page.total.value == 1);
  CHECK(counts_of(page, Field::Panel) ==
        "*Audit Committee 1, Children's Scrutiny Panel 1, (not stated) 1");
  CHECK(counts_of(page, Field::Kind) == "Minutes 1");
  const ResultPage either = find("school panel:audit panel:scrutiny");
  CHECK(either.total.value == 2);
  CHECK(counts_of(either, Field::Panel) ==
        "*Audit Committee 1, *Children's Scrutiny Panel 1, (not stated) 1");
  CHECK(counts_of(either, Field::Year) == "2024 1, 2023 1");
  CHECK(counts_of(find("school -panel:audit"), Field::Panel) ==
        "Audit Committee 1, Children's Scrutiny Panel 1, (not stated) 1");
  CHECK(counts_of(find("meals"), Field::Person) == "E Marsh 1, J Okoro 1, P Lund 1");
  CHECK(counts_of(find("meals"), Field::DecisionType) == "Approve 1, Note 1");
}

TEST_CASE("an unknown name is refused with the nearest", "[search]") {
  const auto [text, what] = GENERATE(table<std::string, std::string>({
      {"panel:adit-committee", "did you mean 'audit-committee'?"},
      {"school person:zzzzzz", "no paper in the index has the person 'zzzzzz'"},
      {"ward:abbey", "none states one"},
  }));
  CAPTURE(text);
  CHECK_THROWS_WITH(find(text), Catch::Contains(what));
  CHECK_THROWS_AS(find(text), QueryError);
}

TEST_CASE("an empty page says which clause makes it so", "[search]") {
  const ResultPage page = find("meals zebra panel:audit");
  REQUIRE(page.total.value == 0);
  REQUIRE(page.clauses.size() == 3);
  CHECK(page.clauses[0] == ClauseCount{"meals", 2, 0});
  CHECK(page.clauses[1] == ClauseCount{"zebra", 0, 1});
  CHECK(page.clauses[2] == ClauseCount{"panel:audit", 2, 0});
}

TEST_CASE("a misspelt word gets a suggestion, an acronym or a known word none",
          "[search]") {
  CHECK(find("scool meals").suggestion == "school meals");
  CHECK(find("title:cattering panel:audit").suggestion == "title:catering panel:audit");
  CHECK(find("tmeliness").suggestion == "timeliness");
  CHECK(find("hcildren improve").suggestion == "children improve");
  CHECK_FALSE(find("MACX").suggestion);
  CHECK_FALSE(find("\"scool meals\"").suggestion);
  CHECK_FALSE(find("school meals").suggestion);
  CHECK_FALSE(find("qqqqqqqqqqqqqqqqq").suggestion);
}

// The hits below the line: "minutes/23-42 minutes/2".
std::string looser(const ResultPage& page) {
  ResultPage below;
  below.hits = page.looser;
  return found(below);
}

TEST_CASE("below the line a misspelt word is read as its nearest, and not counted",
          "[search]") {
  const ResultPage page = find("cattering zebra");
  CHECK(page.total.value == 0);
  CHECK(page.hits.empty());
  CHECK(page.suggestion == "catering zebra");
  CHECK(looser(page) == "minutes/2");
  Query plain = ask("cattering zebra");
  plain.expand = false;
  CHECK(find(plain).looser.empty());
  // In capitals it is an acronym, which is left alone.
  CHECK(find("CATTERING zebra").looser.empty());
  Query any = ask("cattering zebra");
  any.match = MatchRule::Any;
  CHECK(find(any).total.value == 0);
}

TEST_CASE("below the line a reference is one of the words", "[search]") {
  const ResultPage page = find("99/99 catering contract");
  CHECK(page.total.value == 0);
  CHECK(looser(page) == "minutes/2");
}

TEST_CASE("below the line a word with a hyphen is several words", "[search]") {
  const ResultPage page = find("catering-led contract");
  CHECK(page.total.value == 0);
  CHECK(looser(page) == "minutes/2");
  CHECK(find("\"catering-led\" contract").looser.empty());
}

TEST_CASE("hits come in the order asked for", "[search]") {
  const auto [sort, keys] = GENERATE(table<Sort, std::string>({
      {Sort::Newest, "minutes/23-42 minutes/2 ofsted_letter/s1"},
      {Sort::Oldest, "ofsted_letter/s1 minutes/2 minutes/23-42"},
      {Sort::Panel, "minutes/2 minutes/23-42 ofsted_letter/s1"},
  }));
  Query query = ask("school");
  query.sort = sort;
  CHECK(found(find(query)) == keys);
}

TEST_CASE("a section of which the query is the title comes first", "[search]") {
  std::vector<Record> records = test::sample_records();
  for (Record& record : records) {
    if (record.section.title == "School meals") {
      record.section.title = "Background papers";
      record.section.text = "Background upon background, with more background.";
    }
  }
  const test::TemporaryFolder folder;
  test::publish_records(folder.path(), records);
  const auto first = [&](const std::string& text) {
    const ResultPage page = search({folder.path()}, ask(text));
    REQUIRE_FALSE(page.hits.empty());
    return last_parts(page.hits.front().citation.key);
  };
  CHECK(first("background") == "officer_report/2");
  CHECK(first("BACKGROUND") == "officer_report/2");
  CHECK(first("background papers") == "minutes/23-42");
  CHECK(first("title:background papers") == "minutes/23-42");
}

TEST_CASE("a number alone is asked for as the number of an item", "[search]") {
  std::vector<Record> records = test::sample_records();
  for (Record& record : records) {
    if (record.section.title == "School meals") {
      record.section.number = "10A";
    } else if (record.section.title == "Background") {
      record.section.text = "10A, and 10A again; see 10A.";
    }
  }
  const test::TemporaryFolder folder;
  test::publish_records(folder.path(), records);
  CHECK(found(search({folder.path()}, ask("10A"))) == "minutes/23-42 officer_report/2");
  CHECK(found(search({folder.path()}, ask("10B"))).empty());
}

TEST_CASE("procedural items come after those of substance", "[search]") {
  CHECK(found(find("Okoro OR waiting")) == "minutes/23-43 minutes/23-41");
  CHECK(found(find("apologies")) == "minutes/23-41");
}

TEST_CASE("hits are grouped by document and by meeting, and counted so", "[search]") {
  Query query = ask("children");
  const std::size_t sections = find(query).total.value;
  query.group = Group::Document;
  const ResultPage documents = find(query);
  CHECK(documents.total.value == 3);
  CHECK(documents.hits.size() == 3);
  CHECK(documents.total.sections == sections);
  query.group = Group::Meeting;
  const ResultPage meetings = find(query);
  CHECK(meetings.total.value == meetings.hits.size());
  CHECK(meetings.total.sections == sections);
}

TEST_CASE("a section of no meeting is no meeting", "[search]") {
  Query query = ask("kind:ofsted_letter OR kind:minutes");
  query.group = Group::Meeting;
  const ResultPage page = find(query);
  CHECK(page.total.value == 2);
  CHECK(page.hits.size() == 2);
  CHECK(page.total.sections == 8);
  CHECK(page.total.ungrouped == 2);
}

TEST_CASE("an area of judgements narrows beside the judgement", "[search]") {
  CHECK(find("area:leaders").total.value == 2);
  CHECK(find("area:leaders judgement:good").total.value == 2);
  CHECK(find("-area:leaders").total.value == 9);
  CHECK(find("area:leaders kind:minutes").total.value == 0);
}

TEST_CASE("what is newer ranks higher where that is asked for", "[search]") {
  Query query = ask("school meals");
  const ResultPage usual = find(query);
  query.recency = true;
  const ResultPage newer = find(query);
  CHECK(keys_of(newer) == keys_of(usual));
  CHECK(newer.total == usual.total);
  CHECK(newer.hits.front().citation.date->year() == std::chrono::year{2024});
}

TEST_CASE("a hit carries its citation, decision and highlights", "[search]") {
  const ResultPage page = find("waiting times");
  REQUIRE(page.hits.size() == 1);
  const Hit& hit = page.hits.front();
  CHECK(hit.citation.key == "childrens-scrutiny-panel/2024-03-12/minutes/23-43");
  CHECK(hit.citation.number == "23/43");
  CHECK(hit.citation.date_role == "meeting");
  REQUIRE(hit.decision);
  CHECK(hit.decision->parts.size() == 2);
  const ResultPage letter = find("timeliness");
  REQUIRE(letter.hits.size() == 1);
  CHECK(letter.hits.front().citation.page == 2);
  CHECK(letter.hits.front().citation.date_role == "letter");
  CHECK_FALSE(letter.hits.front().decision);
}

TEST_CASE("several indexes are searched as one", "[search]") {
  std::vector<Record> records = test::sample_records();
  const test::TemporaryFolder first;
  const test::TemporaryFolder second;
  const auto middle = records.begin() + 5;
  test::publish_records(first.path(), {records.begin(), middle});
  test::publish_records(second.path(), {middle, records.end()}, 7);
  for (const std::string& text : questions()) {
    CAPTURE(text);
    const ResultPage apart = search({first.path(), second.path()}, ask(text));
    CHECK(keys_of(apart) == keys_of(find(text)));
    CHECK(apart.revision == 7);
    CHECK(counts_of(apart, Field::Kind) == counts_of(find(text), Field::Kind));
  }
}

TEST_CASE("an index that cannot be read is an index error", "[search]") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_AS(search({folder.path()}, ask("a")), IndexError);
  CHECK_THROWS_AS(search({folder.path() / "nothing"}, ask("a")), IndexError);
  test::publish_records(folder.path(), test::sample_records());
  std::filesystem::resize_file(folder.path() / "gen-000001" / "postlist.glass", 10);
  CHECK_THROWS_AS(search({folder.path()}, ask("school")), IndexError);
}

}  // namespace
}  // namespace council
