#include <catch2/catch.hpp>

#include "indexer/segment/ofsted.h"
#include "tests/indexer/segment/ofsted_lines.h"

namespace council {
using test::join;
using test::lines_of;
using test::show;

namespace {

const std::string reading_order_head = R"(Ofsted
Piccadilly Gate
Store Street
Manchester
M1 2WD

T 0300 123 1231
enquiries@ofsted.gov.uk
www.gov.uk/ofsted

3 March 2023
Ruth Penhale
Executive Director of Children’s Services
Northmere Council
Civic Way
Northmere
NM1 4QX
Dear Ms Penhale
)";

// The same letterhead where extraction kept the two columns side by side.
const std::string layout_head = R"( Ofsted
 Piccadilly Gate       T 0300 123 1231
 Store Street          Textphone 0161 618 8524
 Manchester            enquiries@ofsted.gov.uk
 M1 2WD                www.gov.uk/ofsted


 3 March 2023

 Ruth Penhale
 Executive Director of Children’s Services
 Northmere Council


 Dear Ruth

)";

const std::string tail = R"(
Headline findings
Leaders have made steady progress.
What needs to improve in this area of social work practice?1
◼ The timeliness of first visits
to children (outcome 2, national framework).
)"
                         "\xEF\x81\xAE"
                         R"( The recording of consent.
Main findings
Most contacts are dealt with on the day.
Ofsted will take the findings from this visit into account.
Yours sincerely

Oliver Tamworth
His Majesty’s Inspector
)";

std::string letter(const std::string& subject, const std::string& summary) {
  return reading_order_head + subject + "\n" + summary + "\n" + tail;
}

std::string show_titles(const OfstedForm& form) {
  std::vector<std::string> titles;
  for (const SectionStart& start : form.starts) {
    titles.push_back(start.title.value_or(std::string{to_string(start.part)}));
  }
  return join(titles);
}

}  // namespace

TEST_CASE("a focused visit letter gives all that it prints", "[ofsted]") {
  const auto head = GENERATE(reading_order_head, layout_head);
  CAPTURE(head);
  const auto lines = lines_of(
      head +
      "Focused visit to Northmere children’s services\n"
      "This letter summarises the findings of the focused visit to Northmere\n"
      "children’s services on 31 January and 1 February 2023. His Majesty’s Inspectors\n"
      "for this visit were Oliver Tamworth, Máire Quill-Hart and Jo van Dyke.\n" +
      tail);
  const auto form = recognise_ofsted(lines);
  REQUIRE(form);
  const Document& found = form->document;
  CHECK(found.kind == DocumentKind::OfstedLetter);
  CHECK(found.subkind == "focused_visit");
  CHECK(found.inspection_type == "focused_visit");
  CHECK(found.title == "Focused visit to Northmere children’s services");
  CHECK(found.local_authority == "Northmere");
  CHECK(found.letter_date == make_date(2023, 3, 3));
  CHECK(show(found.visit_dates) == "2023-01-31..2023-02-01");
  CHECK(join(found.inspectors) == "Oliver Tamworth | Máire Quill-Hart | Jo van Dyke");
  CHECK(found.judgements.empty());
  CHECK(found.people.empty());
  CHECK_FALSE(found.council);
  CHECK_FALSE(found.panel);
  CHECK_FALSE(found.meeting_date);
  CHECK_FALSE(found.published_date);
  CHECK_FALSE(found.urn);
  CHECK(show_titles(*form) ==
        "front | Headline findings | What needs to improve in this area of social work "
        "practice? | Main findings");
  REQUIRE(form->recommendations.size() == 2);
  CHECK(form->recommendations[0].text == "The timeliness of first visits to children.");
  CHECK(form->recommendations[1].text == "The recording of consent.");
}

TEST_CASE("the subject of a letter tells type and authority", "[ofsted]") {
  struct Row {
    std::string subject, type, authority;
  };
  const auto row = GENERATE(values<Row>({
      {"Focused visit to Northmere children's services", "focused_visit", "Northmere"},
      {"Focused visit to the London Borough of Eastbrook’s children’s services",
       "focused_visit", "Eastbrook"},
      {"Focused visit to Royal Borough of Penge and Sele children’s services",
       "focused_visit", "Penge and Sele"},
      {"Focused visit to Wealdshire County Council local authority children’s services",
       "focused_visit", "Wealdshire"},
      {"Focused visit to City of Carrow Metropolitan District Council children’s "
       "services",
       "focused_visit", "Carrow"},
      {"Focused visit to Stourbridge-on-Sea\nchildren’s services", "focused_visit",
       "Stourbridge-on-Sea"},
      {"Focused visit to Northmere Children’s Trust", "focused_visit", "Northmere"},
      {"Monitoring visit to Hatherby, Leigh and Oke children’s services",
       "monitoring_visit", "Hatherby, Leigh and Oke"},
      {"Monitoring visit of Northmere Borough Council’s children’s services",
       "monitoring_visit", "Northmere"},
      {"Focused assurance visit to Northmere children’s services", "assurance_visit",
       "Northmere"},
      {"Joint targeted area inspection of Upper Tarn", "jtai", "Upper Tarn"},
      {"Joint targeted area inspection of the multi-agency response to abuse and\n"
       "neglect in Northmere Metropolitan Borough Council",
       "jtai", "Northmere"},
      {"Joint local area SEND inspection in Kingsferry upon Dene", "area_send",
       "Kingsferry upon Dene"},
      {"Joint area SEND revisit in Northmere", "area_send_revisit", "Northmere"},
      {"Annual unannounced inspection of contact, referral and assessment\n"
       "arrangements within Northmere Council children’s services",
       "contact_referral_and_assessment", "Northmere"},
  }));
  CAPTURE(row.subject);
  const auto lines = lines_of(letter(
      row.subject, "This letter summarises the findings of our visit on 5 July 2022."));
  const auto form = recognise_ofsted(lines);
  REQUIRE(form);
  CHECK(form->document.inspection_type == row.type);
  CHECK(form->document.local_authority == row.authority);
}

TEST_CASE("a company in the subject gives way to the place in the summary", "[ofsted]") {
  const auto form = recognise_ofsted(lines_of(
      letter("Focused visit to Growing Up Well",
             "This letter summarises the findings of a focused visit to Northmere\n"
             "children’s services on 5 July 2022. The inspector was Ann Oak, HMI.")));
  REQUIRE(form);
  CHECK(form->document.local_authority == "Northmere");
  CHECK(form->document.inspectors == std::vector<std::string>{"Ann Oak"});
}

TEST_CASE("a postcode that fell into the subject is left out", "[ofsted]") {
  const auto form = recognise_ofsted(lines_of(
      letter("Focused\nNM14 8JN visit to Northmere children’s services",
             "This letter summarises the findings of a focused visit on 5 July 2022.")));
  REQUIRE(form);
  CHECK(form->document.title == "Focused visit to Northmere children’s services");
}

TEST_CASE("the sentence that dates the visit may take many forms", "[ofsted]") {
  struct Row {
    std::string summary, visits;
  };
  const auto row = GENERATE(values<Row>({
      {"This letter summarises the findings of the focused visit on 20 March 2018.",
       "2018-03-20"},
      {"This letter summarises the findings of the focused visit on 9 and 10 May 2018. "
       "Northmere was judged inadequate on 3 June 2016.",
       "2018-05-09..2018-05-10"},
      {"This letter summarises the findings of the focused visit on 15, 16 and 21 July "
       "2025.",
       "2025-07-15..2025-07-16, 2025-07-21"},
      {"This letter summarises the findings of the joint targeted area inspection (JTAI) "
       "of the response to neglect in Northmere.\n"
       "This inspection took place from 23 to 27 May 2022.",
       "2022-05-23..2022-05-27"},
      {"Between 27 February and 3 March 2017, Ofsted, the Care Quality Commission (CQC) "
       "and HMI Constabulary undertook a joint inspection of the response to abuse.",
       "2017-02-27..2017-03-03"},
      {"Between 21 March 2017 and 24 March 2017, Ofsted and HMI Probation undertook a "
       "joint inspection of the response to abuse.",
       "2017-03-21..2017-03-24"},
      {"This letter summarises the findings of the focused visit to St. Bede’s Mount on "
       "20 March 2018.",
       "2018-03-20"},
      {"The visit to Northmere on 20 March 2018 was the third. This letter summarises "
       "the "
       "findings of the focused visit.",
       "2018-03-20"},
      {"This letter summarises the findings of the monitoring visit.", ""},
  }));
  CAPTURE(row.summary);
  const auto form = recognise_ofsted(
      lines_of(letter("Focused visit to Northmere children’s services", row.summary)));
  REQUIRE(form);
  CHECK(form->document.title == "Focused visit to Northmere children’s services");
  CHECK(show(form->document.visit_dates) == row.visits);
}

TEST_CASE("inspectors are listed in every manner of the letters", "[ofsted]") {
  struct Row {
    std::string sentence, names;
  };
  const auto row = GENERATE(values<Row>({
      {"The inspectors were Jan Ash, HMI, and Ian Elm, HMI.", "Jan Ash | Ian Elm"},
      {"The inspectors were Jan Ash HMI and Ian Elm HMI.", "Jan Ash | Ian Elm"},
      {"The inspectors were Jan Ash, Her Majesty’s\nInspector and Ian Elm, Her Majesty’s "
       "Inspector.",
       "Jan Ash | Ian Elm"},
      {"His Majesty's inspectors were Jan Ash; Ian Elm; and Kim Fir.",
       "Jan Ash | Ian Elm | Kim Fir"},
      {"The visit was carried out by Her Majesty’s Inspectors Jan Ash and Ian Elm.",
       "Jan Ash | Ian Elm"},
      {"The visit was carried out by Jan Ash and Ian O’Dowd-Reed, His Majesty’s "
       "Inspectors.",
       "Jan Ash | Ian O'Dowd-Reed"},
      {"The inspectors were Jan A. Ash and Ian Elm. The quality assurance manager was "
       "Kim "
       "Fir, SHMI.",
       "Jan A. Ash | Ian Elm"},
      {"His Majesty’s Inspectors for this visit were Jan Ash and Ian Elm. His Majesty’s "
       "Inspector (designate) Kim Fir shadowed this visit.",
       "Jan Ash | Ian Elm"},
      // Nobody is listed: whoever signs as an inspector was there.
      {"Inspectors looked at arrangements for care leavers.", "Oliver Tamworth"},
  }));
  CAPTURE(row.sentence);
  const auto form = recognise_ofsted(lines_of(
      letter("Focused visit to Northmere children’s services",
             "This letter summarises the findings of a focused visit to Northmere "
             "children’s services on 5 July 2022. " +
                 row.sentence)));
  REQUIRE(form);
  CHECK(join(form->document.inspectors) == row.names);
}

TEST_CASE("a joint letter to many leaders has no letterhead and no inspectors",
          "[ofsted]") {
  const auto form = recognise_ofsted(lines_of(R"(18 July 2022

Asha Field, Interim Executive Director of Children’s Services, Northmere
Metropolitan Borough Council
Ben Lake, Accountable Officer, NHS Northmere Clinical Commissioning Group
Cora Hill, Chief Constable, Tarnshire Police

Dear Northmere Safeguarding Children Partnership

Joint targeted area inspection of Northmere

This letter summarises the findings of the joint targeted area inspection (JTAI).
This inspection took place from 23 to 27 May 2022. It was carried out by inspectors from
Ofsted, the Care Quality Commission (CQC) and Her Majesty’s Inspectorate of Constabulary
and Fire & Rescue Services (HMICFRS).

Headline findings

Most children get help in time.

Area for priority action

Urgent action is required:
◼ Leaders should agree who answers for exploited children:
− the police should record what they know
− health partners should share it.
◼ The board should meet.

Next steps

We ask for a written statement.

Yours sincerely

Dora Moss                        Wendy Vale
National Director, Ofsted        Her Majesty’s Inspector of Constabulary
)"));
  REQUIRE(form);
  CHECK(form->document.inspection_type == "jtai");
  CHECK(form->document.local_authority == "Northmere");
  CHECK(form->document.letter_date == make_date(2022, 7, 18));
  CHECK(form->document.inspectors.empty());
  CHECK(show_titles(*form) ==
        "front | Headline findings | Area for priority action | Next steps");
  REQUIRE(form->recommendations.size() == 2);
  CHECK(form->recommendations[0].text ==
        "Leaders should agree who answers for exploited children: − the police should "
        "record what they know − health partners should share it.");
}

TEST_CASE("an old letter on a local area's SEND names the lead in its signature",
          "[ofsted]") {
  const auto form = recognise_ofsted(lines_of(R"(Ofsted
Agora
6 Cumberland Place
Nottingham
www.gov.uk/ofsted

17 December 2019

Mr A Field
Director of Children’s Services, Northmere

Dear Mr Field and Ms Lake

Joint local area SEND inspection in Northmere

Between 8 July 2019 and 12 July 2019, Ofsted and the Care Quality Commission (CQC)
conducted a joint inspection of the local area of Northmere.

Main findings

• Leaders work well together.

Yours sincerely

Ofsted                     Care Quality Commission
Jan Ash HMI                Ben Lake
Regional Director          Deputy Chief Inspector
Ian Elm                    Kim Fir
HMI Lead Inspector         CQC Inspector
)"));
  REQUIRE(form);
  CHECK(form->document.inspection_type == "area_send");
  CHECK(form->document.local_authority == "Northmere");
  CHECK(show(form->document.visit_dates) == "2019-07-08..2019-07-12");
  CHECK(join(form->document.inspectors) == "Ian Elm");
}

TEST_CASE("a letter without headings is one body below its front", "[ofsted]") {
  const auto lines = lines_of(
      reading_order_head +
      "Monitoring visit to Northmere children’s services\n"
      "This letter summarises the findings of the monitoring visit on 5 July 2022.\n"
      "Managers know their teams well.\nYours sincerely\n\nAnn Oak\nHer Majesty’s "
      "Inspector\n");
  const auto form = recognise_ofsted(lines);
  REQUIRE(form);
  REQUIRE(form->starts.size() == 2);
  CHECK(form->starts[0].part == SectionPart::Front);
  CHECK(form->starts[1].part == SectionPart::Body);
  CHECK(form->starts[1].title == "Monitoring visit to Northmere children’s services");
  CHECK(lines[form->starts[1].line].text ==
        "Monitoring visit to Northmere children’s services");
}

TEST_CASE("what only speaks of an inspection is no letter of the inspectorate",
          "[ofsted]") {
  const auto text = GENERATE(
      // an officer report
      "Report of: Director of Children’s Services\n\nUpdate on the Ofsted focused "
      "visit\n\n"
      "1. Ofsted wrote to the council on 3 March 2023. This letter summarises the "
      "findings "
      "of the focused visit to Northmere children’s services on 1 February 2023.\n",
      // an officer report with the letter below its own header
      "Report of: Director of Children’s Services\nWards affected: All\n\n"
      "Dear Ms Penhale\nFocused visit to Northmere children’s services\nThis letter "
      "summarises the findings of the focused visit. Inspectors looked at the front "
      "door.\n"
      "Yours sincerely\nAnn Oak\nHis Majesty’s Inspector\n",
      // a council's answer to the inspectorate
      "Northmere Council\n\n4 April 2023\n\nAnn Oak\nOfsted\nPiccadilly Gate\n\nDear Ms "
      "Oak\n\n"
      "Focused visit to Northmere children’s services\n\nThank you for your letter of 3 "
      "March.\n\nYours sincerely\n\nRuth Penhale\nDirector of Children’s Services\n",
      // an extract without its front
      "Headline findings\nLeaders have made progress.\n\nYours sincerely\n\nAnn Oak\nHer "
      "Majesty’s Inspector\n",
      "MINUTES\nDear members were reminded of the focused visit to Northmere children’s "
      "services.\n",
      "Department for Education\n\n4 April 2023\n\nDear Ruth\n\nThank you for sending me "
      "Ofsted’s letter on the focused visit.\n\nYours sincerely\n\nA Minister\n",
      "", "\n\n\n", "Dear", "Ofsted\nDear Ms Oak");
  CAPTURE(text);
  CHECK_FALSE(recognise_ofsted(lines_of(text)));
}

}  // namespace council
