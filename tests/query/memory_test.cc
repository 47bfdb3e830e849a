#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/record.h"
#include "query/database.h"
#include "query/remembered.h"
#include "query/value_columns.h"
#include "query/word_numbers.h"

namespace council {
namespace {

constexpr Xapian::valueno slot = 3;

// Every third section has no value.
Xapian::WritableDatabase sections_with_values(unsigned count, std::mt19937& random) {
  Xapian::WritableDatabase database{"", Xapian::DB_BACKEND_INMEMORY};
  for (unsigned i = 0; i < count; ++i) {
    Xapian::Document section;
    if (i % 3 != 0) {
      section.add_value(slot, "value " + std::to_string(random() % 40));
    }
    database.add_document(section);
  }
  return database;
}

// Compares what it knows with what the sections say.
class Checker : public Xapian::MatchSpy {
 public:
  explicit Checker(ValueColumn& column) : column_{column} {}
  void operator()(const Xapian::Document& match, double /*weight*/) override {
    const std::uint32_t number = column_.number_in(match);
    wrong += column_.value(number) == match.get_value(slot) ? 0U : 1U;
    wrong += (number == 0) == match.get_value(slot).empty() ? 0U : 1U;
    ++seen;
  }
  unsigned wrong = 0;
  unsigned seen = 0;

 private:
  ValueColumn& column_;
};

void look_at_all(const Xapian::Database& database, Checker& checker) {
  Xapian::Enquire enquire{database};
  enquire.set_query(Xapian::Query::MatchAll);
  enquire.set_weighting_scheme(Xapian::BoolWeight{});
  enquire.add_matchspy(&checker);
  enquire.get_mset(0, 0, database.get_doccount());
}

}  // namespace

TEST_CASE("a column knows the values of sections, read and unread",
          "[memory][property]") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  constexpr unsigned more_than_two_blocks = 9'000;
  const Xapian::WritableDatabase database =
      sections_with_values(more_than_two_blocks, random);
  const bool is_single = GENERATE(true, false);
  ValueColumn column{is_single ? std::optional{Xapian::Database{database}} : std::nullopt,
                     slot};
  for (int round = 0; round < 3; ++round) {
    Checker checker{column};
    look_at_all(database, checker);
    CHECK(checker.seen == more_than_two_blocks);
    CHECK(checker.wrong == 0);
  }
  CHECK(column.distinct() == 41);
}

TEST_CASE("a column of a slot that nothing uses is empty", "[memory]") {
  std::mt19937 random{1};
  const Xapian::WritableDatabase database = sections_with_values(2'000, random);
  ValueColumn column{Xapian::Database{database}, slot + 1};
  CHECK(column.distinct() == 1);
  CHECK(column.value(0).empty());
}

TEST_CASE("words have one number in all texts", "[memory]") {
  WordNumbers numbers;
  const NumberedWords first = numbers.words_of("Parking and parks");
  const NumberedWords second = numbers.words_of("No parking");
  REQUIRE(first.size() == 3);
  REQUIRE(second.size() == 2);
  CHECK(first[0].number == second[1].number);
  CHECK(first[0].number != first[2].number);
  CHECK(numbers.word(first[2].number) == "parks");
  CHECK(second[1].begin == 3);
  CHECK(second[1].end == 10);
  CHECK(second[1].position == 1);
  CHECK(numbers.stems_of(first[0].number).front() ==
        numbers.stems_of(first[2].number).front());
  CHECK(numbers.stems_of(first[1].number).front() !=
        numbers.stems_of(first[2].number).front());
}

TEST_CASE("what is remembered is asked for once", "[memory]") {
  Remembered<int> remembered;
  int asked = 0;
  for (int round = 0; round < 3; ++round) {
    CHECK(remembered.answer("a", [&] { return ++asked; }) == 1);
    CHECK(remembered.answer("b", [&] { return ++asked; }) == 2);
  }
  constexpr int more_than_it_holds = 100'000;
  for (int i = 0; i < more_than_it_holds; ++i) {
    remembered.answer(std::to_string(i), [&] { return i; });
  }
  CHECK(remembered.answer("a", [] { return 7; }) == 7);
}

TEST_CASE("a record that is kept is the one that is stored", "[memory]") {
  Xapian::WritableDatabase database{"", Xapian::DB_BACKEND_INMEMORY};
  Record record;
  record.key = "cabinet/2024-04-16/minutes/191";
  record.section.text = "RESOLVED that parking be free.";
  for (const std::string text : {"that parking be free", "to ask again"}) {
    Decision decision;
    decision.text = text;
    record.section.decisions.push_back(decision);
  }
  database.add_document(to_xapian(record));
  KeptRecords records;
  for (int round = 0; round < 2; ++round) {
    const KeptRecord& kept = records.find(database, 1);
    CHECK(kept.record == record);
    CHECK(kept.words.size() == 5);
    CHECK(kept.decisions.size() == 2);
    records.make_room();
  }
}

}  // namespace council
