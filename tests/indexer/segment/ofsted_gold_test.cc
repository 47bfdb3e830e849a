#include <catch2/catch.hpp>

#include "indexer/extract/extract.h"
#include "indexer/segment/ofsted.h"
#include "tests/indexer/segment/ofsted_lines.h"
#include "tests/support/golden.h"

namespace council {
using test::join;
using test::show;

namespace {

struct Gold {
  std::string file, type, authority, dates, visits, grades;
  std::size_t inspectors;
  std::size_t improvements;
};

std::string grades_of(const Document& document) {
  std::vector<std::string> grades;
  for (const Judgement& judgement : document.judgements) {
    grades.push_back(judgement.grade);
  }
  return join(grades);
}

std::string date_of(const Document& document) {
  const auto date = document.letter_date ? document.letter_date : document.published_date;
  return date ? to_iso(*date) : "";
}

}  // namespace

TEST_CASE("real papers of the inspectorates are read right", "[ofsted][gold]") {
  const std::string improve = "Requires improvement to be good";
  const auto row = GENERATE_COPY(values<Gold>({
      {"ofsted-focused-visit/80523_middlesbrough/"
       "childrens_services_focused_visit_-_27_january_2026.pdf",
       "focused_visit", "Middlesbrough", "2026-01-27", "2025-12-09..2025-12-10", "", 2,
       4},
      {"ofsted-ilacs/80523_middlesbrough/"
       "childrens_services_inspection_-_24_january_2020.pdf",
       "ilacs", "Middlesbrough", "", "2019-11-25..2019-12-06",
       "Inadequate | Inadequate | Inadequate | Inadequate", 1, 15},
      {"ofsted-ilacs/80523_middlesbrough/"
       "childrens_services_inspection_-_25_may_2023.pdf",
       "ilacs", "Middlesbrough", "", "2023-03-13..2023-03-24",
       join({improve, improve, improve, improve, improve}), 1, 6},
      {"ofsted-ilacs/80523_middlesbrough/"
       "childrens_services_inspection_-_19_february_2016.pdf",
       "sif", "Middlesbrough", "2016-02-19", "2015-11-24..2015-12-17",
       "Requires improvement | Requires improvement | Good | Good | Requires improvement "
       "| requires improvement",
       9, 22},
      {"ofsted-send/80523_middlesbrough/area_send_full_inspection_-_08_december_2023.pdf",
       "area_send", "Middlesbrough", "", "2023-10-09..2023-10-13", "", 5, 3},
      {"ofsted-jtai/80426_barnsley/"
       "joint_area_child_protection_inspection_-_18_july_2022.pdf",
       "jtai", "Barnsley", "2022-07-18", "2022-05-23..2022-05-27", "", 0, 7},
  }));
  CAPTURE(row.file);
  const auto file = test::find_data("realdocs/" + row.file);
  if (!file) {
    return;
  }
  const Pages pages = extract(test::read_file(*file), row.file);
  const std::vector<Line> lines = to_lines(pages);
  const auto form = recognise_ofsted(lines);
  REQUIRE(form);
  CHECK(form->document.inspection_type == row.type);
  CHECK(form->document.local_authority == row.authority);
  CHECK(date_of(form->document) == row.dates);
  CHECK(show(form->document.visit_dates) == row.visits);
  CHECK(grades_of(form->document) == row.grades);
  CHECK(form->document.inspectors.size() == row.inspectors);
  CHECK(form->recommendations.size() == row.improvements);
  CHECK_FALSE(form->document.urn);
}

TEST_CASE("a letter inside a council's pack is read from its own lines",
          "[ofsted][gold]") {
  const auto folder = test::find_data("seeds");
  if (!folder) {
    return;
  }
  constexpr std::size_t first_line = 408;
  constexpr std::size_t last_line = 485;
  const Pages pages =
      extract(test::read_file(*folder / "001_e8d71f6727e4bf6a.txt"), "pack.txt");
  const std::vector<Line> all = to_lines(pages);
  CHECK_FALSE(recognise_ofsted(all));
  std::vector<Line> lines;
  std::copy_if(all.begin(), all.end(), std::back_inserter(lines), [](const Line& line) {
    return line.number >= static_cast<int>(first_line) &&
           line.number <= static_cast<int>(last_line);
  });
  const auto form = recognise_ofsted(lines);
  REQUIRE(form);
  CHECK(form->document.letter_date == make_date(2021, 7, 15));
  CHECK(show(form->document.visit_dates) == "2021-05-26..2021-05-27");
  CHECK(form->document.inspectors.size() == 5);
  CHECK(form->document.judgements.empty());
  CHECK(form->recommendations.size() == 2);
  REQUIRE(form->starts.size() == 3);
  CHECK(lines[form->starts[1].line].number == 439);
  CHECK(lines[form->starts[2].line].number == 447);
}

}  // namespace council
