// A stretch of years or months, chosen by links.
#include <string>

#include <catch2/catch.hpp>

#include "query/render/html_page.h"
#include "query/url.h"
#include "query/web/site.h"
#include "tests/query/sample_index.h"

namespace council {
namespace {

using Catch::Contains;

std::string get(const std::string& target) {
  return answer({.target = target, .origin = ""},
                {.folders = {test::sample_index()},
                 .papers = false,
                 .today = [] { return *make_date(2026, 3, 9); }})
      .body;
}

Timeline years(const Period& chosen = {}) {
  return {.years = {{.value = "2020", .label = "2020", .count = 3},
                    {.value = "2023", .label = "2023", .count = 1},
                    {.value = "", .label = "", .count = 2}},
          .months = {},
          .chosen = chosen};
}

// Where the bar of a year leads from an address.
std::string link_of(const std::string& year, const Period& chosen,
                    const std::string& here) {
  const Url url = *parse_target(here);
  PageContext context;
  context.url = url;
  const std::string html = timeline_figure(years(chosen), url, context);
  const std::size_t label = html.find("\">" + year, html.find("<tbody>"));
  const std::size_t from = html.rfind("href=\"", label) + 6;
  std::string link = html.substr(from, html.find('"', from) - from);
  for (std::size_t at = link.find("&amp;"); at != std::string::npos;
       at = link.find("&amp;")) {
    link.erase(at + 1, 4);
  }
  return link;
}

Period of_years(int first, int last) {
  return {.first = make_date(first, 1, 1), .last = make_date(last, 12, 31)};
}

TEST_CASE("a year is chosen, reached to, chosen alone and let go of", "[web]") {
  CHECK(link_of("2021", {}, "/search?q=a&offset=10") == "/search?q=a&from=2021&to=2021");
  const std::string here = "/search?q=a&from=2021&to=2022";
  CHECK(link_of("2023", of_years(2021, 2022), here) == "/search?q=a&from=2021&to=2023");
  CHECK(link_of("2020", of_years(2021, 2022), here) == "/search?q=a&from=2020&to=2022");
  CHECK(link_of("2022", of_years(2021, 2022), here) == "/search?q=a&from=2022&to=2022");
  CHECK(link_of("2021", of_years(2021, 2021), here) == "/search?q=a");
  // Open ends stay open.
  const Period since{.first = make_date(2021, 1, 1), .last = {}};
  CHECK(link_of("2020", since, "/search?from=2021") == "/search?from=2020");
  const Period until{.first = {}, .last = make_date(2021, 12, 31)};
  CHECK(link_of("2023", until, "/search?to=2021") == "/search?to=2023");
  // Years of the filter are a stretch too.
  CHECK(link_of("2023", {}, "/search?year=2021&year=2020") ==
        "/search?from=2020&to=2023");
}

TEST_CASE("what has no date is mentioned beside the chart", "[web]") {
  PageContext context;
  CHECK_THAT(timeline_figure(years(), context.url, context),
             Contains("2 sections have no date."));
  CHECK_THAT(timeline_figure(years(), context.url, context),
             Contains("data-brush=\"/\""));
  CHECK(timeline_figure({}, context.url, context).empty());
}

TEST_CASE("where there is little room the months give way", "[web]") {
  PageContext context;
  context.timeline = years();
  context.timeline->months = {{.value = "2020-01", .label = "", .count = 1},
                              {.value = "2020-03", .label = "", .count = 2}};
  CHECK_THAT(filter_panel({}, Detail::Full, context), Contains("2020-02"));
  CHECK_THAT(filter_panel({}, Detail::Short, context),
             !Contains("2020-02") && Contains("2021"));
}

TEST_CASE("years beside the chosen ones stay, and their months are told", "[web]") {
  const std::string page = get("/search?q=school&from=2023&to=2023");
  CHECK_THAT(page, Contains("2 sections"));
  CHECK_THAT(page, Contains("data-step=\"2024\""));
  CHECK_THAT(page, Contains("href=\"/search?q=school&amp;from=2023&amp;to=2024\">2024"));
  const std::string months = get("/search?from=2023&to=2023");
  CHECK_THAT(months, Contains("data-step=\"2023-02\"") && Contains("Nov 2023"));
  CHECK_THAT(months, Contains("from=2023-11&amp;to=2023-11"));
  CHECK_THAT(get("/search?from=2023&to=2023&lang=cy"), Contains("Tach 2023"));
  // A month in a year shows the others of the year.
  CHECK_THAT(get("/search?from=2023-02&to=2023-02"),
             Contains("from=2023-02&amp;to=2023-11\">Nov 2023"));
  CHECK_THAT(get("/decisions?from=2023&to=2023"), Contains("data-step=\"2024\""));
}

}  // namespace
}  // namespace council
