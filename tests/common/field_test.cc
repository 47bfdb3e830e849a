#include "common/field.h"

#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/person_key.h"
#include "common/record.h"

using namespace council;

namespace {

std::vector<std::string> values_of(Field field, const Record& record) {
  std::vector<std::string> values;
  for (const FieldValue& value : spec_of(field).values_of(record)) {
    values.push_back(value.value);
  }
  return values;
}

Person person(const std::string& honorific, const std::string& name) {
  Person made;
  made.name = name;
  made.honorific = honorific;
  return made;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a field is found by its name", "[field]") {
  for (const FieldSpec& spec : all_fields()) {
    CHECK(find_field(spec.name) == &spec);
    CHECK(&spec_of(spec.field) == &spec);
  }
  CHECK(find_field("committee") == nullptr);
}

// Not a static_assert: GCC 12 with a sanitizer finds no address of a function constant.
TEST_CASE("every field says where its values come from", "[field]") {
  for (const FieldSpec& spec : all_fields()) {
    CAPTURE(spec.name);
    CHECK(spec.values_of != nullptr);
  }
  CHECK(find_field("") == nullptr);
}

TEST_CASE("a filter value is written in one way", "[field]") {
  const auto [field, text, value] = GENERATE(table<Field, std::string, std::string>({
      {Field::Panel, "The Children’s Scrutiny Panel", "childrens-scrutiny-panel"},
      {Field::Council, "Cyngor Sir Gâr", "cyngor-sir-gar"},
      {Field::Kind, " Ofsted_Letter ", "ofsted_letter"},
      {Field::Person, "middlesbrough-council/e-clynch", "middlesbrough-council/e-clynch"},
      {Field::Person, "E Clynch", "e-clynch"},
      {Field::Meeting, "audit/2026-03-09", "audit/2026-03-09"},
      {Field::Reference, "12/0034/FUL", "12/0034/ful"},
      {Field::Reference, "DM/ 2018 /02068", "dm/2018/02068"},
      {Field::Reference, "Section 106", "s106"},
      {Field::Reference, "s.106", "s106"},
      {Field::Number, " 25/47 ", "25/47"},
      {Field::Year, "2026", "2026"},
      {Field::MunicipalYear, "2025/26", "2025/26"},
      {Field::Source, "Packs/A\nB.pdf", "Packs/A B.pdf"},
      {Field::Judgement, "Requires improvement", "requires-improvement"},
      {Field::Panel, "", ""},
      {Field::Panel, "///", ""},
  }));
  CAPTURE(text);
  CHECK(filter_value(field, text) == value);
  CHECK(filter_value(field, value) == value);
  CHECK(filter_term(field, text) == std::string{spec_of(field).prefix} + value);
}

TEST_CASE("a very long value is shortened once and stays distinct", "[field]") {
  for (const FieldSpec& spec : all_fields()) {
    CAPTURE(spec.name);
    const std::string one = filter_value(spec.field, std::string(5000, 'a') + "b");
    const std::string two = filter_value(spec.field, std::string(5000, 'a') + "c");
    CHECK(one.size() <= max_value_bytes);
    CHECK(filter_value(spec.field, one) == one);
    CHECK((spec.indexing != Indexing::Filter || spec.field == Field::Reference ||
           spec.field == Field::Number || one != two));
  }
}

TEST_CASE("a paper that says nothing has no values", "[field]") {
  const Record record;
  const std::set<Field> always{Field::Body, Field::Kind, Field::Procedural,
                               Field::Source};
  for (const FieldSpec& spec : all_fields()) {
    CAPTURE(spec.name);
    CHECK((spec.values_of(record).empty() || always.contains(spec.field)));
  }
}

TEST_CASE("a body goes by its key, its printed name and its short name", "[field]") {
  Record record;
  record.document.council = "London Borough of Havering Council";
  record.document.panel = "Audit & Risk Committee";
  record.document.panel_key = "audit-and-risk-committee";
  record.document.meeting_date = make_date(2026, 3, 9);
  CHECK(spec_of(Field::Panel).values_of(record) ==
        std::vector<FieldValue>{{"audit-and-risk-committee", "Audit & Risk Committee"}});
  CHECK(spec_of(Field::Council).also_found_by(record) ==
        std::vector<FieldValue>{{"havering", "havering"}});
  CHECK(values_of(Field::Meeting, record) ==
        Strings{"audit-and-risk-committee/2026-03-09"});
  CHECK(values_of(Field::Year, record) == Strings{"2026"});
  CHECK(values_of(Field::Month, record) == Strings{"2026-03"});
  CHECK(values_of(Field::MunicipalYear, record) == Strings{"2025/26"});
  CHECK(values_of(Field::Date, record) == Strings{"2026-03-09"});
}

TEST_CASE("one person has one key within a council", "[field]") {
  Document document;
  document.people = {person("Cllr", "E Clynch"), person("Councillor", "E Clynch"),
                     person("Ms", "J Meade"),    person("Mr", "J Meade"),
                     person("Mr", "A Lone"),     person("", "李")};
  CHECK(person_keys(document) == Strings{"unstated/e-clynch", "unstated/e-clynch",
                                         "unstated/ms-j-meade", "unstated/mr-j-meade",
                                         "unstated/a-lone", ""});
  document.council = "Example Council";
  CHECK(person_keys(document)[0] == "example-council/e-clynch");
  Record record;
  record.document = document;
  CHECK(values_of(Field::Person, record).front() == "example-council/e-clynch");
  CHECK(spec_of(Field::Person).also_found_by(record)[1].value == "clynch");
}

TEST_CASE("a judgement is filtered by area and by grade", "[field]") {
  Record record;
  record.document.judgements = {{"Overall effectiveness", "Good"}};
  CHECK(spec_of(Field::Judgement).values_of(record) ==
        std::vector<FieldValue>{{"overall/good", "Overall effectiveness: Good"}});
  CHECK(spec_of(Field::Judgement).also_found_by(record).front().value == "good");
}
