#include <catch2/catch.hpp>

#include "indexer/segment/ofsted.h"
#include "indexer/segment/ofsted_authority.h"
#include "indexer/segment/ofsted_dates.h"
#include "indexer/segment/ofsted_inspectors.h"
#include "indexer/segment/ofsted_judgements.h"
#include "indexer/segment/ofsted_text.h"
#include "tests/indexer/segment/ofsted_lines.h"

namespace council {
using test::join;
using test::lines_of;
using test::show;

TEST_CASE("a place is what is left of an authority's name", "[ofsted]") {
  struct Row {
    std::string printed, place;
  };
  const auto row = GENERATE(values<Row>({
      {"Northmere", "Northmere"},
      {"Northmere children's services", "Northmere"},
      {"the Royal Borough of Northmere local authority children's services", "Northmere"},
      {"City of London Corporation", "City of London"},
      {"City of Carrow Council", "Carrow"},
      {"Carrow, City of", "Carrow"},
      {"County of Wealdshire District Council", "Wealdshire"},
      {"Council of the Isles of Sele", "Isles of Sele"},
      {"Sele & Tarn", "Sele & Tarn"},
      {"Northmere Safeguarding Children Partnership", "Northmere"},
      {"children's services", ""},
      {"looked after children services", ""},
      {"arrangements for 2019", ""},
      {"Council", ""},
      {"", ""},
  }));
  CAPTURE(row.printed);
  CHECK(place_of(row.printed) == row.place);
}

TEST_CASE("visit dates are days, spans, or several of them", "[ofsted]") {
  struct Row {
    std::string text, visits;
  };
  const auto row = GENERATE(values<Row>({
      {"on 5 July 2022", "2022-07-05"},
      {"on 9 and 10 December 2025", "2025-12-09..2025-12-10"},
      {"9 to 10 November 2021", "2021-11-09..2021-11-10"},
      {"4 June 2018-28 June 2018", "2018-06-04..2018-06-28"},
      {"4 June 2018 – 28 June 2018", "2018-06-04..2018-06-28"},
      {"15-19 July 2013", "2013-07-15..2013-07-19"},
      {"27 December 2021 to 6 January 2022", "2021-12-27..2022-01-06"},
      {"31 July and 1 August 2019", "2019-07-31..2019-08-01"},
      {"5 to 9 December 2022 and 14 to 15 February 2023",
       "2022-12-05..2022-12-09, 2023-02-14..2023-02-15"},
      {"between 19 and 23 March 2018", "2018-03-19..2018-03-23"},
      {"on 5 July 2022, following the inspection of 3 May 2019", "2022-07-05"},
      {"in July 2022", ""},
  }));
  CAPTURE(row.text);
  CHECK(show(read_visit_dates(row.text)) == row.visits);
}

TEST_CASE("names are found among ranks and employers", "[ofsted]") {
  struct Row {
    std::string text, names;
  };
  const auto row = GENERATE(values<Row>({
      {"Ann Oak, Ofsted HMI lead inspector", "Ann Oak"},
      {"Ann Oak, Ofsted HMI, Lead Inspector Ben Lake, CQC Lead inspector",
       "Ann Oak | Ben Lake"},
      {"Ann Oak HMI (social care)", "Ann Oak"},
      {"Ms Ann Oak MBE", "Ann Oak"},
      {"Ann M Oak and Eva van der Berg", "Ann M Oak | Eva van der Berg"},
      {"one of His Majesty's Inspectors from Ofsted and the Care Quality Commission", ""},
      {"Oak", ""},
      {"", ""},
  }));
  CAPTURE(row.text);
  CHECK(join(find_inspector_names(row.text)) == row.names);
}

TEST_CASE("a grade is a grade in any case and only by itself", "[ofsted]") {
  CHECK(is_grade("Requires improvement to be good"));
  CHECK(is_grade("inadequate"));
  CHECK_FALSE(is_grade("a good service"));
  CHECK_FALSE(is_grade(""));
  CHECK(is_grade_cell("Adequate Grade 3"));
  CHECK(is_grade_cell("Requires"));
  CHECK_FALSE(is_grade_cell("Grade"));
  CHECK(find_final_grade("care leavers: requires improvement to be good") == 14);
  CHECK(find_final_grade("the service is good.") == std::string_view::npos);
}

TEST_CASE("cells are parted by tabs and wide gaps", "[ofsted]") {
  const auto lines = lines_of("  Overall effectiveness\tGood\na  b     c\n\t\n");
  CHECK(join(read_cells(lines[0])) == "Overall effectiveness | Good");
  CHECK(join(read_cells(lines[1])) == "a b | c");
  CHECK(read_cells(lines[2]).empty());
}

TEST_CASE("a hostile text is read in time and without harm", "[ofsted]") {
  const std::string front =
      "Ofsted\nDear Ms Oak\nFocused visit to Northmere children's services\n"
      "This letter summarises the findings of inspectors.\n";
  std::string many_headings = front;
  std::string many_bullets = front + "What needs to improve?\n";
  for (int i = 0; i < 4000; ++i) {
    many_headings += "\nThe experiences and progress of\n";
    many_bullets += "\xEF\x81\xAE\n- x\n";
  }
  const auto text = GENERATE_COPY(
      front + std::string(1 << 17, 'x'), front + std::string(1 << 17, '\n') + "Findings",
      front + std::string(1 << 17, ' ') + "Findings", many_headings, many_bullets,
      "Inspection of Northmere children's services\nInspection dates:\nLead "
      "inspector:\n" +
          std::string(1 << 17, '\t'),
      std::string("Dear\nFocused visit\nYours sincerely"),
      std::string("\t\n \n\xC2\xA0"));
  const auto lines = lines_of(text);
  const auto form = recognise_ofsted(lines);
  if (form) {
    REQUIRE_FALSE(form->starts.empty());
    CHECK(form->starts.front().line == 0);
    for (std::size_t i = 1; i < form->starts.size(); ++i) {
      REQUIRE(form->starts[i].line > form->starts[i - 1].line);
      REQUIRE(form->starts[i].body <= lines.size());
    }
  }
}

}  // namespace council
