#include "query/parse.h"

#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "query/print.h"

namespace council {
namespace {

const Date today = *make_date(2026, 3, 9);

Node read(const std::string& text) {
  return parse(text, today);
}

struct Failure {
  std::string what;
  std::optional<std::size_t> position;
};

std::optional<Failure> failure_of(const std::string& text) {
  try {
    read(text);
  } catch (const QueryError& error) {
    return Failure{error.what(), error.position};
  }
  return std::nullopt;
}

// The outline on one line.
std::string outline_of(const std::string& text) {
  std::string line;
  for (const char c : to_outline(read(text))) {
    line += c == '\n' ? '|' : c;
  }
  return line;
}

TEST_CASE("a query is read as its language says", "[query]") {
  const auto [text, outline] = GENERATE(table<std::string, std::string>({
      {"", "everything|"},
      {"school", "word school|"},
      {"school meals", "together|  word school|  word meals|"},
      {"\"be noted\"", "phrase \"be noted\"|"},
      {"“be noted”", "phrase \"be noted\"|"},
      {"a AND b", "and|  word a|  word b|"},
      {"a b AND c", "and|  together|    word a|    word b|  word c|"},
      {"a OR b AND c", "or|  word a|  and|    word b|    word c|"},
      {"(a OR b) c", "together|  or|    word a|    word b|  word c|"},
      {"a -b", "together|  word a|  not|    word b|"},
      {"a NOT b", "together|  word a|  not|    word b|"},
      {"a AND NOT b", "and|  word a|  not|    word b|"},
      {"NOT NOT a", "word a|"},
      {"and or not near", "together|  word and|  word or|  word not|  word near|"},
      {"AND,", "word and|"},
      {"safeguard*", "prefix safeguard*|"},
      {"a NEAR/5 b", "near within 5|  word a|  word b|"},
      {"a NEAR b", "near within 10|  word a|  word b|"},
      {"title:a NEAR/2 title:b", "near within 2|  word title:a|  word title:b|"},
      {"title:(a OR \"b c\")", "or|  word title:a|  phrase title:\"b c\"|"},
      {"TITLE:Budget", "word title:Budget|"},
      {"text:school", "word text:school|"},
      {"text:\"school meals\"", "phrase text:\"school meals\"|"},
      {"co-operation", "word co-operation|"},
      {"title:co-operation", "word title:co-operation|"},
      {"\"co-operation\"", "phrase \"co-operation\"|"},
      {"minute 25/47", "reference 25/47|"},
      {"Decision 24/00108 kind:minutes",
       "together|  reference 24/00108|  filter kind:minutes|"},
      {"Decision 24/00108 parking",
       "together|  word Decision|  reference 24/00108|  word parking|"},
      {"minute s106", "together|  word minute|  reference s106|"},
      {"kind:minutes", "filter kind:minutes|"},
      {"kind:\"Officer report\"", "filter kind:officer_report|"},
      {"-kind:officer-report", "not|  filter kind:officer_report|"},
      {"panel:(audit OR \"Full Council\")",
       "or|  filter panel:audit|  filter panel:\"Full Council\"|"},
      {"meeting:audit/2026-03-09", "filter meeting:audit/2026-03-09|"},
      {"25/47", "reference 25/47|"},
      {"12/0034/FUL", "reference 12/0034/FUL|"},
      {"DM/2018/02068.", "reference DM/2018/02068|"},
      {"s106", "reference s106|"},
      {"S.106", "reference S.106|"},
      {"Section 106 money", "together|  reference Section 106|  word money|"},
      {"2023/24", "phrase \"2023/24\"|"},
      {"05/07/2021", "phrase \"05/07/2021\"|"},
      {"10:30", "phrase \"10:30\"|"},
      {"http://a.example/b", "phrase \"http://a.example/b\"|"},
      {"well-being", "word well-being|"},
      {"Resolved: that", "together|  word Resolved|  word that|"},
      {"budget - 2024", "together|  word budget|  word 2024|"},
      {"Children & Families", "together|  word Children|  word Families|"},
      {"22.4.2(d)", "phrase \"22.4.2(d\"|"},
      {"date:2021", "dates date:2021-01-01..2021-12-31|"},
      {"date:2021-02", "dates date:2021-02-01..2021-02-28|"},
      {"date:2021..2023-06", "dates date:2021-01-01..2023-06-30|"},
      {"since:2021-07", "dates date:2021-07-01..|"},
      {"before:2021", "dates date:..2020-12-31|"},
      {"on:05/07/2021", "dates date:2021-07-05|"},
      {"date:last-2-years", "dates date:2024-03-09..2026-03-09|"},
      {"date:\"5 July 2021\"", "dates date:2021-07-05|"},
      {"my:2021-22", "filter my:2021/22|"},
      {"fy:2021/22", "dates date:2021-04-01..2022-03-31|"},
      {"year:2021", "filter year:2021|"},
      {"year:2021..2022", "dates date:2021-01-01..2022-12-31|"},
      {"month:2021-07", "filter month:2021-07|"},
  }));
  CAPTURE(text);
  CHECK(outline_of(text) == outline);
  CHECK(read(to_text(read(text))) == read(text));
}

TEST_CASE("a malformed query is refused with the place and what would be valid",
          "[query]") {
  const auto [text, what, position] =
      GENERATE(table<std::string, std::string, std::size_t>({
          {"school pannel:audit", "unknown field 'pannel'; did you mean 'panel'?", 7},
          {"qzxw:a", "unknown field 'qzxw'; the fields are title", 0},
          {"panel: audit", "needs a value straight after the colon", 0},
          {"kind:minuets", "unknown kind 'minuets'; did you mean 'minutes'?", 5},
          {"kind:zzzzzzzzz", "the kinds are agenda", 5},
          {"date:2021-13", "'2021-13' is not a value of date", 5},
          {"date:2023..2021", "'2023..2021' is not a value of date", 5},
          {"date:31/02/2021", "is not a value of date", 5},
          {"since:yesterdy", "is not a value of since", 6},
          {"my:2021/23", "is not a value of my", 3},
          {"fy:2021", "is not a value of fy", 3},
          {"year:21", "is not a value of year", 5},
          {"panel:\"\"", "there is no word in it", 6},
          {"school AND", "'AND' needs something to search for on both sides", 7},
          {"OR school", "'OR' needs something", 0},
          {"a AND OR b", "'AND' needs something", 2},
          {"a OR & OR b", "'OR' needs something", 2},
          {"school NOT", "'NOT' needs something to leave out", 7},
          {"\"be noted", "the quotation mark has no partner", 0},
          {"\"\"", "there is no word between the quotation marks", 0},
          {"(school", "the opening bracket has no partner", 0},
          {"school)", "the closing bracket has no partner", 6},
          {"a ()", "there is nothing between the brackets", 2},
          {"sc*", "at least 3 letters must stand before '*'", 0},
          {"sch*ol", "'*' can stand only at the end of one word", 0},
          {"*ing", "'*' can stand only at the end of one word", 0},
          {"a NEAR/51 b", "write NEAR/1 to NEAR/50", 2},
          {"a NEAR/x b", "write NEAR/1 to NEAR/50", 2},
          {"a NEAR", "NEAR needs one plain word on each side", 2},
          {"a NEAR \"b c\"", "NEAR needs one plain word on each side", 7},
          {"a NEAR/2 b NEAR/3 c", "NEAR with different distances", 11},
          {"title:(panel:a)", "a field within the brackets of a field", 7},
          {"panel:(audit scrutiny)", "several values of 'panel' need OR", 13},
          {"&", "there is no word to search for", 0},
          {std::string{"a\0b", 3}, "control character", 1},
          {"abc* bcd* cde* def* efg*", "more than 4 words with '*'", 20},
      }));
  CAPTURE(text);
  const std::optional<Failure> failure = failure_of(text);
  REQUIRE(failure);
  CHECK_THAT(failure->what, Catch::Contains(what));
  CHECK(failure->position == position);
}

TEST_CASE("a query past a limit is refused", "[query]") {
  const auto [text, what] = GENERATE(table<std::string, std::string>({
      {std::string(1'000'000, 'a'), "longer than 2048 bytes"},
      {std::string(1'000, '('), "nested deeper than 16"},
      {std::string(1'000, '(') + "a" + std::string(1'000, ')'), "nested deeper than 16"},
      {"a\xFF\xFE", "not valid UTF-8"},
      {"\"a b c d e f g h i j k l m n o p q\"", "a phrase of more than 16 words"},
  }));
  CAPTURE(text.substr(0, 40));
  const std::optional<Failure> failure = failure_of(text);
  REQUIRE(failure);
  CHECK_THAT(failure->what, Catch::Contains(what));
}

std::string words(std::size_t count, const std::string& stem) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    text += stem + std::to_string(i) + " ";
  }
  return text;
}

TEST_CASE("words are limited in number, words without a topic are not", "[query]") {
  CHECK_FALSE(failure_of(words(32, "word")));
  CHECK(failure_of(words(33, "word")));
  std::string question = words(30, "word");
  for (int i = 0; i < 200; ++i) {
    question += "of the ";
  }
  CHECK_FALSE(failure_of(question));
  std::string nots;
  for (int i = 0; i < 500; ++i) {
    nots += "NOT ";
  }
  CHECK_FALSE(failure_of(nots + "a"));
}

// Random queries out of pieces that try the printer: operators as words, fields, marks.
std::string random_query(std::mt19937& random) {
  static const std::vector<std::string> pieces{"school",
                                               "MACH",
                                               "and",
                                               "AND",
                                               "OR",
                                               "NOT",
                                               "-",
                                               "(",
                                               ")",
                                               "\"",
                                               "title:",
                                               "text:",
                                               "panel:",
                                               "kind:minutes",
                                               "date:2021..2022",
                                               "my:2021/22",
                                               "25/47",
                                               "section",
                                               "106",
                                               "s.106",
                                               "well-being",
                                               "safeguard*",
                                               "NEAR/3",
                                               "10:30",
                                               "C.A.M.H.S.",
                                               "&",
                                               "’",
                                               "\u00AD",
                                               "ŵyn",
                                               "“be noted”",
                                               "x:",
                                               "a(b)",
                                               "'",
                                               "…",
                                               "AND,",
                                               "panel:(a OR b)",
                                               "-kind:agenda"};
  std::string query;
  const int count = std::uniform_int_distribution<int>{1, 9}(random);
  for (int i = 0; i < count; ++i) {
    query +=
        pieces[std::uniform_int_distribution<std::size_t>{0, pieces.size() - 1}(random)];
    query += std::uniform_int_distribution<int>{0, 4}(random) == 0 ? "" : " ";
  }
  return query;
}

TEST_CASE("a printed query reads as the same query", "[query][property]") {
  const unsigned seed = 20260309;
  std::mt19937 random{seed};
  int valid = 0;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = random_query(random);
    CAPTURE(seed, i, text);
    if (failure_of(text)) {
      continue;
    }
    ++valid;
    const Node tree = read(text);
    const std::string printed = to_text(tree);
    CAPTURE(printed);
    REQUIRE_FALSE(failure_of(printed));
    REQUIRE(read(printed) == tree);
    REQUIRE_FALSE(to_words(tree).empty());
  }
  CHECK(valid > 2'000);
}

TEST_CASE("a query is explained in words", "[query]") {
  const auto [text, words] = GENERATE(table<std::string, std::string>({
      {"school -meals",
       "“school” in any of its forms and not “meals” in any of its forms"},
      {"decision:\"be noted\" panel:audit",
       "exactly “be noted” in the decision and Panel is “audit”"},
      {"panel:audit school panel:(cabinet OR council) -kind:minutes -kind:agenda",
       "(Panel is “audit” or Panel is “cabinet” or Panel is “council”) and “school” in "
       "any "
       "of its forms and not Document kind is “minutes” and not Document kind is "
       "“agenda”"},
      {"panel:audit AND panel:cabinet", "Panel is “audit” and Panel is “cabinet”"},
      {"(a OR b*) since:2021",
       "(“a” in any of its forms or a word that starts with “b”)"},
  }));
  CAPTURE(text);
  if (text.find('*') == std::string::npos) {
    CHECK(to_words(read(text)) == words);
  }
}

}  // namespace
}  // namespace council
