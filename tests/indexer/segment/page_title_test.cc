#include "indexer/segment/page_title.h"

#include <string>

#include <catch2/catch.hpp>

using namespace council;

namespace {

std::string inferred(const std::string& page_title) {
  FrontMatter front;
  infer_title(page_title, front);
  return front.title.value_or("-");
}

}  // namespace

TEST_CASE("a page's title is a paper's without the site's part", "[page_title]") {
  CHECK(inferred("Quay Parish Council - April 2003 - Quay, Wexshire, UK") ==
        "Quay Parish Council");
  CHECK(inferred("Quay Minutes - June 2016 - August 2016 - Quay, Wexshire, UK") ==
        "Quay Minutes - June 2016");
  CHECK(inferred("Quay Parish Council - April Meeting") ==
        "Quay Parish Council - April Meeting");
  CHECK(inferred("Quay Parish Council - April 2003") ==
        "Quay Parish Council - April 2003");
  CHECK(inferred("Minutes") == "-");
  CHECK(inferred("Microsoft Word - minutes of May") == "-");
  FrontMatter titled;
  titled.title = "The Mole";
  infer_title("Quay Parish Council", titled);
  CHECK(titled.title == "The Mole");
}
