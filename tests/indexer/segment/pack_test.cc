#include "indexer/segment/pack.h"

#include <catch2/catch.hpp>

using namespace council;

namespace {

Section item(const std::string& number, const std::string& title) {
  Section section;
  section.part = SectionPart::Item;
  section.number = number;
  section.title = title;
  return section;
}

Document agenda() {
  Document document;
  document.kind = DocumentKind::Agenda;
  document.council = "Otterbourne Council";
  document.panel = "Scrutiny Panel";
  document.panel_key = "scrutiny-panel";
  document.meeting_date = make_date(2021, 7, 27);
  document.meeting_time = TimeOfDay{16, 0};
  document.in_pack = true;
  document.sections = {item("1", "Apologies"),
                       item("2", "Minutes of the meeting held on 19 April 2021"),
                       item("3", "Setting the Work Programme for 2021/22"),
                       item("4", "Ofsted focused visit")};
  return document;
}

Document paper(DocumentKind kind, const std::string& title) {
  Document document;
  document.kind = kind;
  document.title = title;
  document.in_pack = true;
  return document;
}

}  // namespace

TEST_CASE("a report takes body and meeting from its pack's agenda", "[pack]") {
  std::vector<Document> documents{
      agenda(), paper(DocumentKind::OfficerReport, "Setting the Work Programme 2021/22")};
  documents[1].agenda_item = "3";
  relate_to_agenda(documents);
  CHECK(documents[1].panel_key == "scrutiny-panel");
  CHECK(documents[1].meeting_date == make_date(2021, 7, 27));
  CHECK(documents[1].inferred.contains("panel"));
  CHECK(documents[1].inferred.contains("meeting_date"));
}

TEST_CASE("a paper finds its item by title", "[pack]") {
  std::vector<Document> documents{
      agenda(),
      paper(DocumentKind::OfficerReport, "Setting the Work Programme for 2021/22")};
  relate_to_agenda(documents);
  CHECK(documents[1].agenda_item == "3");
  CHECK(documents[1].inferred.contains("agenda_item"));
}

TEST_CASE("minutes keep their own meeting", "[pack]") {
  std::vector<Document> documents{agenda(), paper(DocumentKind::Minutes, "Minutes")};
  documents[1].agenda_item = "2";
  documents[1].meeting_date = make_date(2021, 4, 19);
  relate_to_agenda(documents);
  CHECK(documents[1].meeting_date == make_date(2021, 4, 19));
  CHECK_FALSE(documents[1].meeting_time);
}

TEST_CASE("minutes without a date are not given the agenda's", "[pack]") {
  std::vector<Document> documents{agenda(), paper(DocumentKind::Minutes, "Minutes")};
  documents[1].agenda_item = "2";
  relate_to_agenda(documents);
  CHECK_FALSE(documents[1].meeting_date);
}

TEST_CASE("an inspectorate's letter has no meeting and no body", "[pack]") {
  std::vector<Document> documents{
      agenda(), paper(DocumentKind::OfstedLetter, "Focused visit to Otterbourne")};
  documents[1].agenda_item = "4";
  relate_to_agenda(documents);
  CHECK_FALSE(documents[1].panel);
  CHECK_FALSE(documents[1].panel_key);
  CHECK_FALSE(documents[1].meeting_date);
  CHECK(documents[1].agenda_item == "4");
}

TEST_CASE("what a paper says of itself stays", "[pack]") {
  std::vector<Document> documents{agenda(), paper(DocumentKind::OfficerReport, "Budget")};
  documents[1].council = "Elmbridge Council";
  documents[1].panel = "Cabinet";
  documents[1].panel_key = "cabinet";
  documents[1].meeting_date = make_date(2021, 6, 1);
  relate_to_agenda(documents);
  CHECK(documents[1].panel == "Cabinet");
  CHECK(documents[1].meeting_date == make_date(2021, 6, 1));
  CHECK(documents[1].inferred.empty());
}

TEST_CASE("an agenda alone stays as it is", "[pack]") {
  std::vector<Document> alone{agenda()};
  relate_to_agenda(alone);
  CHECK(alone.front() == agenda());
}
