#include "query/url.h"

#include <random>
#include <string>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "common/utf8.h"
#include "query/options.h"
#include "query/print.h"
#include "query/request.h"
#include "query/web/web_query.h"

namespace council {
namespace {

const Date today = *make_date(2026, 3, 9);

TEST_CASE("a target is read whole or not at all", "[web]") {
  const auto [target, expected] = GENERATE(table<std::string, std::optional<Url>>({
      {"/", Url{"/", {}}},
      {"/search?q=a+b%20c&panel=audit", Url{"/search", {{"q", "a b c"}, {"panel", "audit"}}}},
      {"/search?q=", Url{"/search", {}}},
      {"/search?&&q=x&", Url{"/search", {{"q", "x"}}}},
      {"/search?q=a%0D%0Ab", Url{"/search", {{"q", "a  b"}}}},
      {"/a+b", Url{"/a+b", {}}},
      {"/%E2%82%AC", Url{"/€", {}}},
      {"", std::nullopt},
      {"search", std::nullopt},
      {"http://other/", std::nullopt},
      {"/a%00b", std::nullopt},
      {"/a%0Ab", std::nullopt},
      {"/search?q=%1B", std::nullopt},
      {"/search?q=%", std::nullopt},
      {"/search?q=%4", std::nullopt},
      {"/search?q=%zz", std::nullopt},
      {"/search?q=%FF", std::nullopt},
      {"/search?q=%C0%AF", std::nullopt},
      {"/search#x", std::nullopt},
  }));
  CAPTURE(target);
  CHECK(parse_target(target) == expected);
}

TEST_CASE("links differ from their page in what they say", "[web]") {
  const Url url = *parse_target("/search?q=x&panel=a&panel=b&offset=20");
  CHECK(to_target(url.with("sort", "newest")) == "/search?q=x&panel=a&panel=b&sort=newest");
  CHECK(to_target(url.plus("panel", "c")) == "/search?q=x&panel=a&panel=b&panel=c");
  CHECK(to_target(url.without("panel", "a")) == "/search?q=x&panel=b");
  CHECK(to_target(url.without("panel")) == "/search?q=x");
  CHECK(to_target(url.at("/search.csv")) == "/search.csv?q=x&panel=a&panel=b&offset=20");
}

// Any well-formed text without control characters.
std::string random_text(std::mt19937& random) {
  std::string text;
  std::uniform_int_distribution<int> length{1, 12};
  std::uniform_int_distribution<int> kind{0, 3};
  for (int i = length(random); i > 0; --i) {
    switch (kind(random)) {
      case 0:
        text += static_cast<char>(std::uniform_int_distribution<int>{0x20, 0x7E}(random));
        break;
      case 1:
        text += "&=+%?#/ "[std::uniform_int_distribution<int>{0, 7}(random)];
        break;
      default:
        append_utf8(text, static_cast<char32_t>(
                              std::uniform_int_distribution<int>{0xA0, 0xD7FF}(random)));
    }
  }
  return text;
}

TEST_CASE("an address survives being written and read", "[web][property]") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  for (int run = 0; run < 2000; ++run) {
    Url url{"/" + random_text(random), {}};
    for (int i = 0; i < run % 5; ++i) {
      url.parameters.push_back({random_text(random), random_text(random)});
    }
    const std::string target = to_target(url);
    CAPTURE(target);
    REQUIRE(parse_target(target) == url);
  }
}

// The command line and the address that say the same.
struct Said {
  std::vector<std::string> arguments;
  std::string target;
};

Said random_question(std::mt19937& random) {
  const std::vector<std::pair<std::string, std::string>> parts{
      {"panel", "Children's Scrutiny Panel"}, {"kind", "minutes"}, {"since", "2021-07"},
      {"date", "2021..2023"}, {"my", "2021/22"},  {"sort", "newest"}, {"group", "document"},
      {"limit", "20"},        {"offset", "40"},   {"match", "any"},   {"person", "E Marsh"},
      {"number", "23/42"},    {"ref", "12/0034/FUL"}};
  const std::vector<std::string> texts{"school meals", "\"be noted\" -fire", "a OR (b c)",
                                       "panel:audit s106", "café & co", "safeg*"};
  const std::string text =
      texts[std::uniform_int_distribution<std::size_t>{0, texts.size() - 1}(random)];
  Said said{{"search", text}, "/search?q=" + percent_encoded(text)};
  for (const auto& [name, value] : parts) {
    if (std::uniform_int_distribution<int>{0, 2}(random) == 0) {
      said.arguments.push_back("--" + name);
      said.arguments.push_back(value);
      said.target += "&" + name + "=" + percent_encoded(value);
    }
  }
  return said;
}

TEST_CASE("an address asks what the command line asks", "[web][property]") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  for (int run = 0; run < 500; ++run) {
    const Said said = random_question(random);
    CAPTURE(said.target);
    const CommandLine line = read_command_line(said.arguments);
    const Query typed = make_query(line, line.words, today);
    const Query linked = make_web_query(*parse_target(said.target), today);
    REQUIRE(linked.text == typed.text);
    REQUIRE(linked.tree == typed.tree);
    REQUIRE(linked.sort == typed.sort);
    REQUIRE(linked.group == typed.group);
    REQUIRE(linked.match == typed.match);
    REQUIRE(linked.limit == typed.limit);
    REQUIRE(linked.offset == typed.offset);
  }
}

TEST_CASE("a period has two ends in an address", "[web]") {
  const auto [target, words] = GENERATE(table<std::string, std::string>({
      {"/search?from=2021&to=2023", "date:2021-01-01..2023-12-31"},
      {"/search?from=2021-07", "date:2021-07-01.."},
      {"/search?to=5/7/2021", "date:..2021-07-05"},
  }));
  CAPTURE(target);
  CHECK(to_text(make_web_query(*parse_target(target), today).tree) == words);
}

TEST_CASE("what an address cannot ask is an error that names it", "[web]") {
  const auto [target, message] = GENERATE(table<std::string, std::string>({
      {"/search?pannel=audit", "unknown parameter 'pannel'; did you mean 'panel'?"},
      {"/search?index=/etc", "unknown parameter 'index'"},
      {"/search?timeout=0", "unknown parameter 'timeout'"},
      {"/search?sort=best", "sort: 'best' is not one of"},
      {"/search?limit=1000", "limit: '1000' is not a number from 0 to 100"},
      {"/search?from=soon", "soon"},
      {"/search?from=2023&to=2021", "from: '2023' is after the end, '2021'"},
      {"/search?kind=minuets", "kind: unknown kind 'minuets'"},
  }));
  CAPTURE(target);
  CHECK_THROWS_WITH(make_web_query(*parse_target(target), today), Catch::Contains(message));
}

}  // namespace
}  // namespace council
