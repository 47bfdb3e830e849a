#include "indexer/store/packed_document.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace council;

namespace {

Xapian::Document document_of(const std::string& data,
                             const std::vector<std::string>& terms) {
  Xapian::Document document;
  document.set_data(data);
  for (const std::string& term : terms) {
    document.add_term(term, static_cast<Xapian::termcount>(term.size()));
  }
  document.add_boolean_term("Qkey");
  return document;
}

}  // namespace

TEST_CASE("a document is unpacked as it was packed", "[packed_document]") {
  Xapian::Document document;
  SECTION("empty") {}
  SECTION("with terms and values") {
    document = document_of("some data", {"meeting", "meetings", "Zmeet"});
    document.add_value(0, "20240312");
    document.add_value(43, std::string(1000, '\0') + "places");
  }
  SECTION("with long terms, counts and data") {
    document = document_of(std::string(100'000, 'd'),
                           {std::string(300, 'x'), std::string(70'000, 'y')});
  }
  SECTION("with zero bytes") {
    document = document_of(std::string(3, '\0'), {std::string("a\0b", 3)});
  }
  CHECK(PackedDocument{document}.unpacked().serialise() == document.serialise());
}

TEST_CASE("a view shows the terms of a packed document", "[packed_document]") {
  const PackedDocument packed = document_of("data", {"b", "a"});
  const glass::DocumentView view = packed.view();
  CHECK(view.data == "data");
  REQUIRE(view.terms.size() == 3);
  CHECK(view.terms[0].term == "Qkey");
  CHECK(view.terms[0].count == 0);
  CHECK(view.terms[2].term == "b");
  CHECK(view.terms[2].count == 1);
}
