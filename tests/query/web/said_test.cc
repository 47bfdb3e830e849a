// What searches say, in the language of the page.
#include "query/render/said.h"

#include <algorithm>
#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "query/field_name.h"
#include "query/render/embedded_file.h"
#include "query/render/html_page.h"
#include "query/render/message.h"
#include "query/web/response.h"
#include "query/web/site.h"
#include "tests/query/sample_index.h"

namespace council {
namespace {

std::string get(const std::string& target) {
  return answer({.target = target, .origin = ""},
                {.folders = {test::sample_index()},
                 .papers = false,
                 .today = [] { return *make_date(2026, 3, 9); }})
      .body;
}

TEST_CASE("what is said is told in the language", "[web]") {
  const auto [english, welsh] = GENERATE(table<std::string, std::string>({
      {"there is no word to search for", "nid oes gair i chwilio amdano"},
      {"'a' is out of place", "mae 'a' allan o'i le"},
      {"unknown field 'pannel'; did you mean 'panel'?",
       "maes anhysbys 'pannel'; ai 'panel' oedd gennych mewn golwg?"},
      {"panel: no paper in the index has the panel 'x'; there are a, b",
       "panel: nid oes gan unrhyw bapur yn y mynegai y panel 'x'; y rhai sydd yw a, b"},
      {"date: 'x' is not a value of date: it ends before it begins",
       "date: nid yw 'x' yn werth o date: mae'n gorffen cyn iddo ddechrau"},
      {"limit: 'x' is not a number from 0 to 100", "limit: nid yw 'x' yn rhif o 0 i 100"},
  }));
  CAPTURE(english);
  CHECK(said_in("cy", english).text == welsh);
  CHECK_FALSE(said_in("cy", english).is_english);
  CHECK(said_in("en", english).text == english);
  CHECK_FALSE(said_in("en", english).is_english);
}

TEST_CASE("what no message knows stays as it is, marked", "[web]") {
  for (const std::string text : {"something else", "panel: something else", "", "; "}) {
    CAPTURE(text);
    const Said said = said_in("cy", text);
    CHECK(said.text == text);
    CHECK(said.is_english);
  }
}

// Every mistake that an address can hold.
TEST_CASE("no error on a Welsh page is in English", "[web]") {
  const std::string target = GENERATE(
      "/search?q=(a", "/search?q=a)", "/search?q=()", "/search?q=a+AND", "/search?q=NOT",
      "/search?q=-", "/search?q=%22a", "/search?q=%22%22", "/search?q=title:(title:a)",
      "/search?q=panel:(a+b)", "/search?q=a+NEAR", "/search?q=a+NEAR/99999+b",
      "/search?q=a+NEAR/3+b+NEAR/4+c", "/search?q=title:a+NEAR+text:b",
      "/search?q=a+NEAR+(b+OR+c)", "/search?q=pannel:x", "/search?q=zzzzzzzzzz:x",
      "/search?q=panel:", "/search?q=panel:zzzzzzzz", "/search?q=panel:%21",
      "/search?panel=audt-committee", "/search?panel=zzzzzzzz", "/search?q=date:x",
      "/search?q=since:x", "/search?q=year:x", "/search?q=month:x", "/search?q=my:x",
      "/search?q=fy:x", "/search?q=date:2023..2021", "/search?q=kind:x",
      "/search?q=kind:minuts", "/search?q=area:%21", "/search?q=a*b", "/search?q=a*",
      "/search?q=12*", "/search?limit=x", "/search?limit=all", "/search?offset=99999",
      "/search?sort=x", "/search?colour=red", "/search?nope=1", "/search?q=a&q=b",
      "/search?from=x", "/search?from=2024&to=2023", "/search?without-synonyms=zzz",
      "/search?since-revision=9", "/search?since-revision=0", "/search?q=%01",
      "/values/title", "/section/no/such/key", "/thread/no/such/key",
      "/meeting/no/2024-01-01", "/body/nowhere", "/authority/nowhere",
      "/original/no/such/key", "/search?number=zzz", "/search?person=zzz",
      "/search?q=a&lang=cy&q=b");
  CAPTURE(target);
  const std::string page =
      get(target + (target.find('?') == std::string::npos ? "?" : "&") + "lang=cy");
  const std::size_t lead = page.find("class=\"lead\"");
  if (lead != std::string::npos) {
    const std::string message = page.substr(lead, page.find('<', lead) - lead);
    CAPTURE(message);
    CHECK(message.find("lang=\"en\"") == std::string::npos);
  }
}

TEST_CASE("no note on a Welsh page is in English", "[web]") {
  const std::string target = GENERATE(
      "/search?q=school+or+meals", "/search?q=zebra", "/search?q=school+|+meals",
      "/decisions?q=apologies", "/decisions?q=zebra", "/values/authority?q=meals",
      "/bodies?kind=ofsted_letter", "/bodies?q=zebra", "/acronyms?q=zebra",
      "/search?since-revision=1", "/search?q=APOLOGIES+FOR+ABSENCE+NOT+GIVEN");
  CAPTURE(target);
  const std::string page =
      get(target + (target.find('?') == std::string::npos ? "?" : "&") + "lang=cy");
  CHECK(page.find("class=\"notice\" lang=\"en\"") == std::string::npos);
  CHECK(page.find("class=\"note\" lang=\"en\"") == std::string::npos);
}

std::set<std::string> keys_of(const std::string& file) {
  std::set<std::string> keys;
  std::string_view rest = embedded_file("messages/" + file);
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    if (!line.empty() && line[0] != '#') {
      const std::string key{line.substr(0, line.find(" = "))};
      CAPTURE(file, key);
      CHECK(keys.insert(key).second);
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return keys;
}

// English has the labels of fields, of their values and of columns in the program.
bool is_label(const std::string& key) {
  const std::string name = key.substr(0, key.find('_'));
  return name == "field" || name == "column" || find_field_name(name).has_value();
}

TEST_CASE("languages have the same messages, each once", "[web]") {
  const std::set<std::string> english = keys_of("en.txt");
  for (const Language& language : interface_languages()) {
    const std::set<std::string> keys = keys_of(language.tag + ".txt");
    for (const std::string& key : english) {
      CAPTURE(language.tag, key);
      CHECK(keys.contains(key));
    }
    for (const std::string& key : keys) {
      CAPTURE(language.tag, key);
      CHECK((english.contains(key) || is_label(key)));
    }
  }
}

TEST_CASE("every label has a word in every language", "[web]") {
  for (const Language& language : interface_languages()) {
    const std::set<std::string> keys = keys_of(language.tag + ".txt");
    if (language.tag == "en") {
      continue;
    }
    for (const KindSpec& kind : all_kinds()) {
      CAPTURE(language.tag, kind.name);
      CHECK(keys.contains("kind_" + std::string{kind.name}));
    }
    for (const std::string& name : all_field_names()) {
      CAPTURE(language.tag, name);
      CHECK((keys.contains("field_" + name) || keys.contains("filter_" + name)));
    }
  }
}

TEST_CASE("who is to come again is told in the language of the address", "[web]") {
  CHECK(come_again(503, "server_busy", "/search?q=a").body ==
        "The server is busy; try again.\n");
  const WebResponse welsh = come_again(429, "too_many_requests", "/search?q=a&lang=cy");
  CHECK(welsh.status == 429);
  CHECK(welsh.body == "Gormod o geisiadau; arhoswch funud.\n");
  for (const std::string target : {"/?lang=xx", "%", ""}) {
    CAPTURE(target);
    CHECK(come_again(429, "too_many_requests", target).body ==
          "Too many requests; wait a moment.\n");
  }
}

}  // namespace
}  // namespace council
