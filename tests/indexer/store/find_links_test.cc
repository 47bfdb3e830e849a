#include "indexer/store/find_links.h"

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

namespace council {
namespace {

Date day(int year, unsigned month, unsigned day) {
  return make_date(year, month, day).value();
}

std::string many_words(const std::string& start, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += start + std::to_string(i * 7919 % 100'003) + " ";
  }
  return text;
}

Sketch sketch_of(const std::string& text) {
  Sketcher sketcher;
  sketcher.read(text);
  return sketcher.sketch();
}

LinkedDocument paper(const std::string& key, DocumentKind kind,
                     const std::string& panel = "", std::optional<Date> meeting = {}) {
  LinkedDocument made{.source = key + ".pdf", .key = key, .facts = {}};
  made.facts.key = key;
  made.facts.kind = kind;
  made.facts.panel = panel;
  made.facts.meeting = meeting;
  return made;
}

SectionFacts section(const std::string& name, const std::string& number,
                     const std::string& title) {
  SectionFacts facts;
  facts.name = name;
  facts.number = number;
  facts.title = title;
  return facts;
}

// "from -kind-> to percent", those of one direction.
std::string show(const std::vector<Link>& links, LinkKind kind) {
  std::string shown;
  for (const Link& link : links) {
    if (link.kind == kind) {
      shown += (shown.empty() ? "" : "; ") + link.from + " > " + link.to + " " +
               std::to_string(link.percent);
    }
  }
  return shown;
}

LinkedDocument minutes_of(const std::string& key, const Date& date) {
  return paper(key, DocumentKind::Minutes, "audit", date);
}

LinkedDocument letter(const std::string& key, const std::string& type,
                      const Date& written, const DateRange& visit) {
  LinkedDocument made = paper(key, DocumentKind::OfstedLetter);
  made.facts.authority = "northmere";
  made.facts.inspection = type;
  made.facts.written = written;
  made.facts.visits = {visit};
  return made;
}

}  // namespace

TEST_CASE("minutes are linked to those that approve them by date", "[links]") {
  LinkedDocument march = minutes_of("audit/march", day(2026, 3, 9));
  LinkedDocument april = minutes_of("audit/april", day(2026, 4, 13));
  SectionFacts item = section("2", "2", "Minutes");
  item.approves_minutes = true;
  item.minutes_of = {day(2026, 3, 9)};
  april.facts.sections = {item};
  const auto links = find_links({april, march});
  CHECK(show(links, LinkKind::Approves) == "audit/april/2 > audit/march 95");
  CHECK(show(links, LinkKind::ApprovedBy) == "audit/march > audit/april/2 95");
}

TEST_CASE("an approval without a date means the meeting before, and says so", "[links]") {
  LinkedDocument april = minutes_of("audit/april", day(2026, 4, 13));
  SectionFacts item = section("2", "2", "Minutes of the last meeting");
  item.approves_minutes = true;
  april.facts.sections = {item};
  const auto links = find_links({minutes_of("audit/january", day(2026, 1, 5)),
                                 minutes_of("audit/march", day(2026, 3, 9)), april});
  CHECK(show(links, LinkKind::Approves) == "audit/april/2 > audit/march 60");
}

TEST_CASE("another council's body of the same name approves nothing here", "[links]") {
  LinkedDocument march = minutes_of("a/march", day(2026, 3, 9));
  march.facts.council = "aldermere-council";
  LinkedDocument april = minutes_of("b/april", day(2026, 4, 13));
  april.facts.council = "wexcombe-council";
  SectionFacts item = section("2", "2", "Minutes");
  item.approves_minutes = true;
  item.minutes_of = {day(2026, 3, 9)};
  april.facts.sections = {item};
  CHECK(find_links({march, april}).empty());
}

TEST_CASE("near copies are grouped and others are not", "[links]") {
  const std::string text = many_words("word", 600);
  LinkedDocument draft = minutes_of("audit/draft", day(2026, 3, 9));
  draft.facts.sketch = sketch_of(text + "Draft");
  LinkedDocument final = minutes_of("audit/final", day(2026, 3, 9));
  final.facts.sketch = sketch_of("Approved " + text);
  LinkedDocument other = minutes_of("audit/other", day(2026, 3, 9));
  other.facts.sketch = sketch_of(many_words("else", 600));
  const auto links = find_links({draft, other, final});
  CHECK(std::ranges::count(links, LinkKind::SameText, &Link::kind) == 2);
  CHECK(show(links, LinkKind::SameText).starts_with("audit/draft > audit/final 9"));
}

TEST_CASE("short papers are not copies of each other by chance", "[links]") {
  LinkedDocument a = paper("a", DocumentKind::Agenda);
  LinkedDocument b = paper("b", DocumentKind::Agenda);
  a.facts.sketch = b.facts.sketch = sketch_of("To note the apologies for absence today");
  CHECK(find_links({a, b}).empty());
}

TEST_CASE("a thousand copies cost no million links", "[links]") {
  LinkedDocuments papers;
  const Sketch sketch = sketch_of(many_words("word", 200));
  for (int i = 0; i < 1000; ++i) {
    papers.push_back(paper("copy" + std::to_string(1000 + i), DocumentKind::Agenda));
    papers.back().facts.sketch = sketch;
  }
  CHECK(find_links(papers).size() == std::size_t{2} * 999);
}

TEST_CASE("a report is linked to the item of its meeting by their titles", "[links]") {
  LinkedDocument report =
      paper("audit/report", DocumentKind::OfficerReport, "audit", day(2026, 3, 9));
  report.facts.title = "Ofsted Focused Visit to the Front Door";
  LinkedDocument minutes = minutes_of("audit/minutes", day(2026, 3, 9));
  minutes.facts.sections = {
      section("1", "1", "APOLOGIES"),
      section("2", "2", "UPDATE - OFSTED FOCUSED VISIT TO THE FRONT DOOR OF SERVICES")};
  const auto links = find_links({report, minutes});
  CHECK(show(links, LinkKind::Considers) == "audit/minutes/2 > audit/report 90");
  report.facts.meeting = day(2026, 3, 10);
  CHECK(find_links({report, minutes}).empty());
}

TEST_CASE("a letter in a pack is linked to the item it lies under", "[links]") {
  LinkedDocument agenda =
      paper("audit/agenda", DocumentKind::Agenda, "audit", day(2021, 7, 27));
  agenda.facts.sections = {section("6", "6", "Focused Visit")};
  LinkedDocument copy = letter("ofsted/copy", "focused_visit", day(2021, 7, 15),
                               {day(2021, 5, 26), day(2021, 5, 27)});
  copy.source = agenda.source;
  copy.facts.agenda_item = "6";
  CHECK(show(find_links({agenda, copy}), LinkKind::Considers) ==
        "audit/agenda/6 > ofsted/copy 95");
}

TEST_CASE("a minute's number leads to the minute, of the same body first", "[links]") {
  LinkedDocument cited = minutes_of("audit/march", day(2026, 3, 9));
  cited.facts.sections = {section("45-23", "45/23", "Budget")};
  LinkedDocument foreign =
      paper("cabinet/march", DocumentKind::Minutes, "cabinet", day(2026, 3, 9));
  foreign.facts.sections = {section("45-23", "45/23", "Budget")};
  LinkedDocument citing = minutes_of("audit/april", day(2026, 4, 13));
  SectionFacts item = section("50-23", "50/23", "Budget");
  item.minutes = {"45/23"};
  citing.facts.sections = {item};
  CHECK(show(find_links({cited, foreign, citing}), LinkKind::RefersTo) ==
        "audit/april/50-23 > audit/march/45-23 90");
}

TEST_CASE("papers of one decision hang on its record", "[links]") {
  SectionFacts bears = section("1", "", "Decision");
  bears.decisions = {"24/00093"};
  LinkedDocument record = paper("record", DocumentKind::DecisionRecord);
  LinkedDocument report = paper("report", DocumentKind::OfficerReport);
  LinkedDocument minutes = paper("minutes", DocumentKind::Minutes);
  for (LinkedDocument* each : {&record, &report, &minutes}) {
    each->facts.sections = {bears};
  }
  minutes.facts.sections[0].title = "24/00093 - A contract";
  const std::string shown =
      show(find_links({minutes, record, report}), LinkKind::SameDecision);
  CHECK(shown.find("minutes/1 > record 90") != std::string::npos);
  CHECK(shown.find("report/1 > record 90") != std::string::npos);
  CHECK(shown.find("minutes/1 > report") == std::string::npos);
}

TEST_CASE("of minutes the item is meant that bears a decision, not the others",
          "[links]") {
  SectionFacts other = section("130", "130", "Parking");
  SectionFacts bears = section("129", "129", "23/00016 - Libraries");
  bears.decisions = {"23/00016"};
  LinkedDocument minutes = paper("minutes", DocumentKind::Minutes);
  minutes.facts.sections = {bears, other};
  SectionFacts cites = section("1", "", "Purpose");
  cites.decisions = {"23/00016"};
  LinkedDocument later = paper("later", DocumentKind::Minutes);
  later.facts.sections = {cites};
  CHECK(show(find_links({minutes, later}), LinkKind::RefersTo) ==
        "later/1 > minutes/129 70");
}

TEST_CASE("councils that number decisions alike are kept apart", "[links]") {
  SectionFacts bears = section("1", "", "24/00093 - A contract");
  bears.decisions = {"24/00093"};
  LinkedDocument record = paper("record", DocumentKind::DecisionRecord);
  LinkedDocument minutes = paper("minutes", DocumentKind::Minutes);
  LinkedDocument unstated = paper("unstated", DocumentKind::Minutes);
  LinkedDocument other_record = paper("other-record", DocumentKind::DecisionRecord);
  LinkedDocument other_minutes = paper("other-minutes", DocumentKind::Minutes);
  for (LinkedDocument* each :
       {&record, &minutes, &unstated, &other_record, &other_minutes}) {
    each->facts.sections = {bears};
    each->facts.council = "a";
  }
  unstated.facts.council.clear();
  other_record.facts.council = "b";
  other_minutes.facts.council = "b";
  const auto shown = [](const std::vector<LinkedDocument>& documents) {
    return show(find_links(documents), LinkKind::SameDecision);
  };
  // Who states no council may be of either.
  const std::string apart =
      shown({other_record, record, minutes, unstated, other_minutes});
  CHECK(apart.find("minutes/1 > record 90") != std::string::npos);
  CHECK(apart.find("other-minutes/1 > other-record 90") != std::string::npos);
  CHECK(apart.find("unstated") == std::string::npos);
  CHECK(shown({record, minutes, unstated}).find("unstated/1 > record 90") !=
        std::string::npos);
}

TEST_CASE("a paper that only cites a decision refers to it", "[links]") {
  SectionFacts revokes = section("191", "191", "24/00017 - Parking");
  revokes.decisions = {"24/00017", "21/00031"};
  SectionFacts bears = section("1", "", "Decision");
  bears.decisions = {"21/00031"};
  LinkedDocument record = paper("record", DocumentKind::DecisionRecord);
  record.facts.sections = {bears};
  LinkedDocument minutes = paper("minutes", DocumentKind::Minutes);
  minutes.facts.sections = {revokes};
  const std::vector<Link> links = find_links({minutes, record});
  CHECK(show(links, LinkKind::SameDecision).empty());
  CHECK(show(links, LinkKind::RefersTo) == "minutes/191 > record 70");
  CHECK(links.front().evidence == "it cites the decision reference 21/00031");

  SectionFacts cites = section("2", "", "Background");
  cites.decisions = {"21/00031"};
  LinkedDocument other = paper("other", DocumentKind::Minutes);
  other.facts.sections = {cites};
  CHECK(find_links({minutes, other}).empty());
}

TEST_CASE("an inspection joins what speaks of it by its days", "[links]") {
  const LinkedDocument visit = letter("ofsted/visit", "focused_visit", day(2026, 1, 27),
                                      {day(2025, 12, 9), day(2025, 12, 10)});
  LinkedDocument minutes = minutes_of("audit/minutes", day(2026, 3, 9));
  minutes.facts.names = {"children", "northmere"};
  SectionFacts item = section("2", "2", "Ofsted visit");
  item.speaks_of_inspection = true;
  const auto [named, percent] = GENERATE(table<DateRange, std::string>({
      {{day(2025, 12, 9), day(2025, 12, 10)}, "95"},
      {{day(2025, 12, 2), day(2025, 12, 10)}, "75"},
      {{day(2026, 1, 27), day(2026, 1, 27)}, "90"},
      {{day(2025, 12, 1), day(2025, 12, 31)}, "50"},
  }));
  item.inspected = {named};
  minutes.facts.sections = {item};
  CHECK(show(find_links({visit, minutes}), LinkKind::About) ==
        "audit/minutes/2 > ofsted/visit " + percent);
}

TEST_CASE("an inspection joins what bears its number", "[links]") {
  LinkedDocument visit = letter("ofsted/visit", "focused_visit", day(2026, 1, 27),
                                {day(2025, 12, 9), day(2025, 12, 10)});
  visit.source = "ofsted/80999_northmere/50123456.pdf";
  LinkedDocument report = paper("audit/report", DocumentKind::OfficerReport);
  SectionFacts part = section("2", "2", "Background");
  const auto [number, links] = GENERATE(table<std::string, std::string>({
      {"50123456", "audit/report/2 > ofsted/visit 92"},
      {"80999", "audit/report/2 > ofsted/visit 60"},
      {"50123457", ""},
  }));
  part.numbers = {number};
  report.facts.sections = {part};
  CHECK(show(find_links({visit, report}), LinkKind::About) == links);
}

TEST_CASE("another authority's visit on the same days is another visit", "[links]") {
  const LinkedDocument visit = letter("ofsted/visit", "focused_visit", day(2026, 1, 27),
                                      {day(2025, 12, 9), day(2025, 12, 10)});
  LinkedDocument minutes = minutes_of("audit/minutes", day(2026, 3, 9));
  minutes.facts.names = {"eastmere"};
  SectionFacts item = section("2", "2", "Ofsted visit");
  item.speaks_of_inspection = true;
  item.inspected = {{day(2025, 12, 9), day(2025, 12, 10)}};
  minutes.facts.sections = {item};
  CHECK(find_links({visit, minutes}).empty());
}

TEST_CASE("a later visit follows the inspection and the visit before it", "[links]") {
  LinkedDocument report = letter("ofsted/report", "ilacs", day(2020, 7, 20),
                                 {day(2020, 6, 1), day(2020, 6, 12)});
  report.facts.kind = DocumentKind::OfstedReport;
  LinkedDocument first = letter("ofsted/first", "monitoring_visit", day(2021, 2, 1),
                                {day(2021, 1, 5), day(2021, 1, 6)});
  first.facts.ordinal = 1;
  LinkedDocument second = letter("ofsted/second", "monitoring_visit", day(2021, 6, 1),
                                 {day(2021, 5, 5), day(2021, 5, 6)});
  second.facts.ordinal = 2;
  second.facts.previous = {{day(2020, 7, 1), day(2020, 7, 31)}};
  CHECK(show(find_links({report, first, second}), LinkKind::Follows) ==
        "ofsted/second > ofsted/first 85; ofsted/second > ofsted/report 80");
}

TEST_CASE("the order of the papers does not matter", "[links][property]") {
  LinkedDocuments papers;
  for (unsigned i = 0; i < 30; ++i) {
    papers.push_back(
        minutes_of("audit/" + std::to_string(i), day(2024, 1 + i % 12, 1 + i % 28)));
    SectionFacts item = section("2", "2", "Minutes");
    item.approves_minutes = true;
    papers.back().facts.sections = {item};
    papers.back().facts.sketch = sketch_of(many_words("w" + std::to_string(i % 5), 90));
  }
  const auto links = find_links(papers);
  CHECK_FALSE(links.empty());
  std::ranges::reverse(papers);
  CHECK(find_links(papers) == links);
}

TEST_CASE("a paper in another language is linked by date, items and people", "[links]") {
  const auto agenda = [](const std::string& key, const std::string& language) {
    LinkedDocument made = paper(key, DocumentKind::Minutes, key, day(2024, 5, 7));
    made.facts.language = language;
    made.facts.people = {"a-ash", "b-birch", "c-cedar"};
    for (const std::string number : {"1", "2", "3", "4"}) {
      made.facts.sections.push_back(section(number, number, language + number));
    }
    return made;
  };
  const LinkedDocument english = agenda("cabinet", "en");
  const LinkedDocument welsh = agenda("cabinet-cy", "cy");
  LinkedDocument other = agenda("planning", "en");
  other.facts.people = {"x-yew", "y-yarrow", "z-zinnia"};
  CHECK(show(find_links({english, welsh, other}), LinkKind::Translation) ==
        "cabinet > cabinet-cy 90; cabinet-cy > cabinet 90");
  // Without people any meeting of the day is as likely.
  LinkedDocument unnamed = welsh;
  unnamed.facts.people.clear();
  CHECK(show(find_links({english, unnamed}), LinkKind::Translation) ==
        "cabinet > cabinet-cy 60; cabinet-cy > cabinet 60");
  CHECK(show(find_links({english, unnamed, agenda("audit", "en")}), LinkKind::Translation)
            .find("cabinet-cy > ") == std::string::npos);
  // In one language they are two meetings, or copies.
  CHECK(
      show(find_links({english, agenda("audit", "en")}), LinkKind::Translation).empty());
}

}  // namespace council
