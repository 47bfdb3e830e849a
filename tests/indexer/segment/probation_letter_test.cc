#include <catch2/catch.hpp>

#include "indexer/segment/ofsted.h"
#include "tests/indexer/segment/ofsted_lines.h"

namespace council {
using test::join;
using test::lines_of;
using test::show;

TEST_CASE("a letter of the inspectorate of probation is one of inspectors", "[ofsted]") {
  const auto form = recognise_ofsted(lines_of(
      "HM Inspectorate of Probation\n1 Bridge Street\nManchester\n\n15 February "
      "2024\n\nRuth Penhale\nDirector of Children's Services\nNorthmere Council\n\n"
      "Dear Ms Penhale\n\nInspection of youth justice services in Northmere\n\nThis "
      "letter sets out the findings of our inspection of youth justice services (YJS) in "
      "Northmere, which took place from 13 to 17 November 2023.\n\nOverall rating: "
      "Good\n\nYours sincerely\n\nOliver Tamworth\nHM Inspector\n"));
  REQUIRE(form);
  CHECK(form->document.kind == DocumentKind::OfstedLetter);
  CHECK(form->document.inspection_type == "youth_justice");
  CHECK(form->document.local_authority == "Northmere");
  CHECK(form->document.letter_date == make_date(2024, 2, 15));
  CHECK(show(form->document.visit_dates) == "2023-11-13..2023-11-17");
  CHECK(join(form->document.inspectors) == "Oliver Tamworth");
}

TEST_CASE("a council's letter on youth justice is none of inspectors", "[ofsted]") {
  CHECK_FALSE(recognise_ofsted(lines_of(
      "Northmere Council\nCivic Way\n\n15 February 2024\n\nDear Councillor\n\n"
      "Inspection of youth justice services in Northmere\n\nThis letter sets out what "
      "the council will do after the inspectors' report.\n\nYours sincerely\n\nRuth "
      "Penhale\nDirector of Children's Services\n")));
}

}  // namespace council
