#include <string>

#include <catch2/catch.hpp>

#include "common/record.h"
#include "query/parse.h"
#include "query/render/embedded_file.h"
#include "query/render/html_page.h"
#include "query/render/html_text.h"
#include "query/render/message.h"

namespace council {
namespace {

TEST_CASE("text cannot leave its place in a page", "[web]") {
  const auto [text, html] = GENERATE(table<std::string, std::string>({
      {"a < b & \"c\" 'd' >", "a &lt; b &amp; &quot;c&quot; &#39;d&#39; &gt;"},
      {"line\nfeed\ttab", "line\nfeed\ttab"},
      {std::string("a\0b\x1b[2J\x7f", 8), "ab[2J"},
      {"a\xFF z", "a\xEF\xBF\xBD z"},
      {"safe\u202Egnp.exe", "safegnp.exe"},
      {"ŵ – €", "ŵ – €"},
      {"é&ü<a\r\nb\u0085c>", "é&amp;ü&lt;a\nbc&gt;"},
      {"\uFFFE", ""},
  }));
  CAPTURE(text);
  CHECK(html_escaped(text) == html);
}

TEST_CASE("what matched is marked, in code points", "[web]") {
  const Snippet snippet{.text = "Tŷ <b> mawr",
                        .highlights = {{0, 2}, {7, 11}},
                        .page = {},
                        .cut_before = true,
                        .cut_after = false};
  CHECK(html_of(snippet) == "… <mark>Tŷ</mark> &lt;b&gt; <mark>mawr</mark>");
}

TEST_CASE("paragraphs keep all of their text", "[web]") {
  CHECK(html_paragraphs("One.\n\nTwo\nlines.\n\n\n\nThree.", {{5, 9}, {12, 17}}) ==
        "<p>One.</p>\n<p><mark>Two</mark>\nli<mark>nes.</mark></p>\n<p>Three.</p>\n");
  CHECK(html_paragraphs("a<b", {{0, 3}}) == "<p><mark>a&lt;b</mark></p>\n");
  CHECK(html_paragraphs("\n\n \n", {}).empty());
}

TEST_CASE("every language has every message, for every number", "[web]") {
  REQUIRE(interface_languages().size() >= 2);
  CHECK(interface_languages().front().tag == "en");
  for (const Language& language : interface_languages()) {
    for (const auto& [key, text] : all_messages("en")) {
      for (const long count : {0L, 1L, 2L, 3L, 6L, 7L, 100L}) {
        CAPTURE(language.tag, key, count);
        MessageValues values{{"count", count}, {"window", count}};
        for (const char* const name :
             {"query",     "total", "first",  "last",   "needed",  "given",
              "page",      "pages", "date",   "number", "printed", "revision",
              "status",    "word",  "phrase", "start",  "part",    "parts",
              "reference", "field", "value",  "words",  "second",  "acronym",
              "text",      "name",  "list",   "year",   "label",   "due"}) {
          values.emplace_back(name, std::string{"["} + name + "]");
        }
        const std::string shown = message(language.tag, key, values);
        CHECK(shown.find('{') == std::string::npos);
      }
    }
  }
}

TEST_CASE("numbers and days follow the language", "[web]") {
  CHECK(counted("total_sections", 1, "en") == "1 section");
  CHECK(counted("total_sections", 0, "en") == "No sections");
  CHECK(counted("total_meetings", 2, "cy") == "2 gyfarfod");
  CHECK(counted("total_meetings", 3, "cy") == "3 chyfarfod");
  CHECK(day_in_words("en", *make_date(2026, 3, 9)) == "9 March 2026");
  CHECK(day_in_words("cy", *make_date(2026, 3, 9)) == "9 Mawrth 2026");
  CHECK(kind_label(DocumentKind::Minutes, "cy") == "Cofnodion");
  CHECK(kind_label(DocumentKind::Minutes, "en") == "Minutes");
}

TEST_CASE("a query is told in words of the language", "[web]") {
  const Date today = *make_date(2026, 3, 9);
  CHECK(
      query_in_words(parse("school -\"be noted\" date:2021", today), "en") ==
      "“school” in any of its forms and not exactly “be noted” and dated from 1 January "
      "2021 to 31 December 2021");
  CHECK(query_in_words(parse("kind:minutes since:2021-07-05", today), "cy") ==
        "Math o ddogfen yw “Cofnodion” a hefyd dyddiedig o 5 Gorffennaf 2021 ymlaen");
  CHECK(query_in_words(parse("", today), "en") == "Everything");
}

TEST_CASE("a part of a decision that bears no mark is shown without one", "[web]") {
  Decision decision;
  decision.verb = "agree";
  decision.parts = {{.marker = "a", .text = "to charge"},
                    {.marker = "", .text = "to stop"}};
  const Values values = decision_values(decision, 600);
  const Values::Items& parts = *values.get("parts")->list();
  REQUIRE(parts.size() == 2);
  CHECK(*parts[0].value.get("marker")->text() == "a");
  CHECK(parts[1].value.get("marker")->is_false());
}

TEST_CASE("a template is filled in: names, what is and what is not", "[web]") {
  const auto filled_in = [](const Values& values) {
    return render_template("parts", values, "en");
  };
  Values values;
  values["place"] = Values{"Part <2> of \"3\""};
  values["previous"] = Values{"/a?b=c&part=1"};
  values["next"] = Values{false};
  const std::string html = filled_in(values);
  CHECK(html.find("Part &lt;2&gt; of &quot;3&quot;") != std::string::npos);
  CHECK(html.find("href=\"/a?b=c&amp;part=1\"") != std::string::npos);
  CHECK(html.find("rel=\"next\"") == std::string::npos);
  CHECK(html.find("{{") == std::string::npos);
  CHECK(html.find("m_") == std::string::npos);
  values["next"] = Values{"/n"};
  CHECK(filled_in(values).find("rel=\"next\"") != std::string::npos);
}

TEST_CASE("a message is the same when it is formatted again", "[web]") {
  for (const long count : {0L, 1L, 2L, 1L, 1234L, 0L}) {
    const std::string text =
        counted("total_sections", static_cast<std::size_t>(count), "en");
    CHECK(text == (count == 0   ? "No sections"
                   : count == 1 ? "1 section"
                   : count == 2 ? "2 sections"
                                : "1,234 sections"));
  }
  CHECK(counted("total_meetings", 2, "cy") != counted("total_meetings", 2, "en"));
  for (int i = 0; i < 10'000; ++i) {
    const std::string page = std::to_string(i);
    REQUIRE(message("en", "page", {{"page", page}}) == "page " + page);
  }
  const std::string marks = "{0} 'it''s' {page}";
  CHECK(message("en", "title_search", {{"query", marks}}).find(marks) !=
        std::string::npos);
}

TEST_CASE("a day is told in its language, first and again", "[web]") {
  for (int again = 0; again < 2; ++again) {
    CHECK(day_in_words("en", *make_date(2026, 3, 9)) == "9 March 2026");
    CHECK(day_in_words("cy", *make_date(2026, 3, 9)) == "9 Mawrth 2026");
    CHECK(day_in_words("en", *make_date(2026, 3, 10)) == "10 March 2026");
  }
}

TEST_CASE("a template does not pass over a name that is not set", "[web]") {
  CHECK_THROWS_WITH(render_template("home", Values{}, "en"), Catch::Contains("not set"));
  CHECK_THROWS_WITH(render_template("nothing", Values{}, "en"),
                    Catch::Contains("cannot be read"));
}

}  // namespace
TEST_CASE("a date is told in each language whatever it is the date of", "[web]") {
  Document document;
  const Date day = *make_date(2026, 3, 9);
  const auto check = [&] {
    const std::string key = "dated_" + std::string{main_date(document).value().role};
    CAPTURE(key);
    for (const Language& language : interface_languages()) {
      CHECK(find_message(language.tag, key));
    }
  };
  document.visit_dates.push_back({day, day});
  check();
  document.published_date = day;
  check();
  document.decision_date = day;
  check();
  document.letter_date = day;
  check();
  document.meeting_date = day;
  check();
}

}  // namespace council
