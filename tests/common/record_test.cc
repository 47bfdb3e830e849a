#include "common/record.h"

#include <algorithm>
#include <random>
#include <string>

#include <catch2/catch.hpp>
#include <xapian.h>

#include "common/error.h"
#include "common/field.h"
#include "common/label.h"
#include "common/record_data.h"
#include "common/text_index.h"
#include "common/word_places.h"

using namespace council;

namespace {

class RandomRecord {
 public:
  explicit RandomRecord(unsigned seed) : random_{seed} {}

  Record make() {
    Record record;
    record.key = text() + std::string(next() % 300, 'k');
    record.source = text();
    record.source_hash = text();
    record.format = text();
    record.paged = coin();
    record.printed_page = maybe([this] { return text(); });
    record.order = number();
    record.passage = coin() ? number() : 0;
    record.document = document();
    record.section = section();
    return record;
  }

 private:
  unsigned next() { return static_cast<unsigned>(random_()); }
  bool coin() { return next() % 2 == 0; }
  int number() { return static_cast<int>(next() % 1000); }
  Date date() {
    return *make_date(1000 + static_cast<int>(next() % 9000), 1 + next() % 12,
                      1 + next() % 28);
  }
  std::string text() {
    constexpr std::string_view parts[] = {"Word", " ",  "\xFF", "é", "\n", "section 106",
                                          "-",    "\"", "\xE2", "a", ",",  "25/47"};
    std::string made;
    for (unsigned i = next() % 12; i > 0; --i) {
      made += parts[next() % std::size(parts)];
    }
    if (next() % 8 == 0) {
      made += '\0' + std::string(next() % 1000, 'w');
    }
    return made;
  }
  template <class Make>
  auto maybe(Make make) -> std::optional<decltype(make())> {
    return coin() ? std::nullopt : std::optional{make()};
  }
  template <class Make>
  auto some(Make make) -> std::vector<decltype(make())> {
    std::vector<decltype(make())> made;
    for (unsigned i = next() % 3; i > 0; --i) {
      made.push_back(make());
    }
    return made;
  }
  std::vector<std::string> texts() {
    return some([this] { return text(); });
  }
  std::optional<std::string> maybe_text() {
    return maybe([this] { return text(); });
  }

  Person person() {
    return {.name = text(),
            .honorific = maybe_text(),
            .role = maybe_text(),
            .attendance = static_cast<Attendance>(next() % 4),
            .organisation = maybe_text(),
            .postnominals = maybe_text(),
            .substitute_for = maybe_text(),
            .line = number()};
  }
  Decision decision() {
    return {.verb = maybe_text(),
            .text = text(),
            .parts = some([this] {
              return DecisionPart{text(), text()};
            }),
            .types = texts(),
            .implicit = coin(),
            .proposer = maybe_text(),
            .seconder = maybe_text(),
            .line = number(),
            .end_line = number()};
  }
  Vote vote() {
    return {.in_favour = maybe([this] { return number(); }),
            .against = maybe([this] { return number(); }),
            .abstained = maybe([this] { return number(); }),
            .outcome = maybe_text(),
            .in_favour_names = texts(),
            .against_names = texts(),
            .abstained_names = texts(),
            .contradictions = texts(),
            .subject = maybe_text(),
            .decision = maybe([this] { return number(); }),
            .line = number(),
            .end_line = number()};
  }
  Reference reference() {
    return {static_cast<ReferenceKind>(next() % 6), text(), number()};
  }

  Section section() {
    Section made;
    made.part = static_cast<SectionPart>(next() % 7);
    made.number = maybe_text();
    made.inferred_number = maybe_text();
    made.title = maybe_text();
    made.agenda_ref = maybe_text();
    made.text = text() + text();
    made.start_line = number();
    made.end_line = number();
    made.first_page = number();
    made.last_page = number();
    made.page_starts = some([this] { return std::pair{std::size_t{next()}, number()}; });
    made.announced_pages = maybe([this] { return std::pair{number(), number()}; });
    made.procedural = coin();
    made.truncated = coin();
    made.exempt = coin();
    made.decisions = some([this] { return decision(); });
    made.recommendations = some([this] {
      return Recommendation{maybe_text(), text(), maybe_text(), maybe_text(), number()};
    });
    made.votes = some([this] { return vote(); });
    made.actions = some([this] {
      return ActionPoint{text(), maybe_text(), maybe_text(), maybe_text(), number()};
    });
    made.declarations = some([this] {
      return Declaration{text(), maybe_text(), maybe_text(), maybe_text(), number()};
    });
    made.references = some([this] { return reference(); });
    return made;
  }

  Document document() {
    Document made;
    made.kind =
        static_cast<DocumentKind>(next() % static_cast<unsigned>(DocumentKind::Count));
    made.subkind = maybe_text();
    made.confidence = coin() ? 0.375 : 1;
    made.title = maybe_text();
    made.council = maybe_text();
    made.panel = maybe_text();
    made.panel_key = maybe_text();
    made.joint_panels = texts();
    made.decision_maker = maybe_text();
    made.meeting_date = maybe([this] { return date(); });
    made.meeting_time = maybe([this] { return TimeOfDay{number() % 24, number() % 60}; });
    made.venue = maybe_text();
    made.published_date = maybe([this] { return date(); });
    made.letter_date = maybe([this] { return date(); });
    made.decision_date = maybe([this] { return date(); });
    made.effective_date = maybe([this] { return date(); });
    made.visit_dates = some([this] { return DateRange{date(), date()}; });
    made.scheduled_dates = some([this] { return date(); });
    made.status = maybe_text();
    made.language = maybe_text();
    made.in_pack = coin();
    made.agenda_item = maybe_text();
    made.start_line = number();
    made.end_line = number();
    made.first_page = number();
    made.last_page = number();
    made.first_printed_page = maybe_text();
    made.last_printed_page = maybe_text();
    made.pack_pages = maybe([this] { return std::pair{number(), number()}; });
    made.own_pages = maybe([this] { return std::pair{number(), number()}; });
    made.people = some([this] { return person(); });
    made.acronyms = some([this] { return Acronym{text(), text(), number()}; });
    made.wards = texts();
    made.local_authority = maybe_text();
    made.inspection_type = maybe_text();
    made.urn = maybe_text();
    made.inspectors = texts();
    made.judgements = some([this] { return Judgement{text(), text()}; });
    made.inferred = {{text(), text()}, {"panel", text()}};
    made.evidence = texts();
    return made;
  }

  std::mt19937 random_;
};

Record example() {
  Record record;
  record.key = "audit/2026-03-09/minutes/25-47";
  record.source = "audit/minutes.pdf";
  record.document.kind = DocumentKind::Minutes;
  record.document.meeting_date = make_date(2026, 3, 9);
  record.section.title = "Flood Defences";
  record.section.text = "The Panel considered repairs.";
  Decision decision;
  decision.verb = "AGREED";
  decision.text = "that the report be noted.";
  decision.types = {"note", "refer", "note"};
  record.section.decisions = {decision, decision};
  return record;
}

bool has_term(const Xapian::Document& document, const std::string& term) {
  auto found = document.termlist_begin();
  found.skip_to(term);
  return found != document.termlist_end() && *found == term;
}

}  // namespace

TEST_CASE("a record comes back from the index as it went in", "[record][property]") {
  const unsigned seed = GENERATE(take(60, random(0U, 1'000'000U)));
  CAPTURE(seed);
  const Record record = RandomRecord{seed}.make();
  const Xapian::Document stored = to_xapian(record);
  CHECK((from_xapian(stored) == record));
  for (auto term = stored.termlist_begin(); term != stored.termlist_end(); ++term) {
    const std::string bytes = *term;
    const auto nuls = std::count(bytes.begin(), bytes.end(), '\0');
    CHECK(bytes.size() + static_cast<std::size_t>(nuls) <= 245);
  }
  Xapian::WritableDatabase database{"", Xapian::DB_BACKEND_INMEMORY};
  CHECK_NOTHROW(database.add_document(stored));
}

TEST_CASE("stored bytes of another schema are refused", "[record]") {
  const std::string good = write_record(example());
  CHECK((read_record(good) == example()));
  for (const std::string& bad :
       {std::string{}, std::string{"\x02"} + good.substr(1), good.substr(0, 1),
        good.substr(0, good.size() - 1), good.substr(0, 1) + "\x81\x01",
        good.substr(0, 1) + "\xA1\x65order\x61x"}) {
    CHECK_THROWS_AS(read_record(bad), IndexError);
  }
}

TEST_CASE("damaged records are refused or read, never worse", "[record][property]") {
  const unsigned seed = GENERATE(take(50, random(0U, 1'000'000U)));
  CAPTURE(seed);
  std::mt19937 random{seed};
  std::string bytes = write_record(RandomRecord{seed}.make());
  for (int i = 0; i < 5; ++i) {
    bytes[random() % bytes.size()] = static_cast<char>(random());
  }
  try {
    read_record(bytes);
  } catch (const IndexError& error) {
    CHECK(std::string{error.what()}.find("record") != std::string::npos);
  }
}

TEST_CASE("a record is found by its words, filters and keys", "[record]") {
  const Xapian::Document stored = to_xapian(example());
  for (const std::string term :
       {"Qaudit/2026-03-09/minutes/25-47", "Paudit/minutes.pdf",
        "XDOCaudit/2026-03-09/minutes", "flood", "Sflood", "ZSdefenc", "considered",
        "Zconsid", "XDECnoted", "XDECreport", "noted", "XKINminutes", "Y2026", "M2026-03",
        "XMUN2025/26", "XTYPnote", "XPROno", "XSRCminutes.pdf"}) {
    CAPTURE(term);
    CHECK(has_term(stored, term));
  }
  CHECK(stored.get_value(*spec_of(Field::Date).slot) == "2026-03-09");
  CHECK(stored.get_value(*spec_of(Field::Kind).slot) == "minutes");
  CHECK(stored.get_value(key_slot) == "audit/2026-03-09/minutes/25-47");
  CHECK(stored.get_value(document_slot) == "audit/2026-03-09/minutes");
  CHECK(stored.get_value(section_slot).empty());
  CHECK(unpack_values(stored.get_value(*spec_of(Field::DecisionType).slot)) ==
        std::vector<std::string>{"note", "refer"});
}

TEST_CASE("a passage belongs to its section and document", "[record]") {
  Record record = example();
  record.key += "/p2";
  record.passage = 2;
  CHECK(section_key(record) == "audit/2026-03-09/minutes/25-47");
  CHECK(document_key(record) == "audit/2026-03-09/minutes");
  CHECK(to_xapian(record).get_value(section_slot) == "audit/2026-03-09/minutes/25-47");
}

TEST_CASE("no phrase runs from one text into the next", "[record]") {
  const std::string packed = to_xapian(example()).get_value(places_slot);
  const auto found = [&packed](const std::string& one, const std::string& two) {
    PlacesFinder finder{std::vector{one, two}};
    return stand_in_order(finder.find(packed));
  };
  CHECK(found("flood", "defences"));
  CHECK(found("considered", "repairs"));
  CHECK_FALSE(found("defences", "the"));
  CHECK_FALSE(found("repairs", "agreed"));
}

TEST_CASE("packed values are unpacked as they were", "[record]") {
  const std::vector<std::string> values{"", "a", "12:x", std::string(300, 'v'),
                                        std::string(1, '\0')};
  CHECK(unpack_values(pack_values(values)) == values);
  CHECK(unpack_values("").empty());
  for (const std::string bad : {"9", "9:", "x", "99999999999999999999:a", "-1:a"}) {
    CHECK(unpack_values(bad).empty());
  }
}

TEST_CASE("long ids are hashed, short ones are read by eye", "[record]") {
  CHECK(key_term("a/b") == "Qa/b");
  CHECK(source_term(std::string(500, 'x')).size() < 80);
  CHECK(source_term(std::string(500, 'x')) != source_term(std::string(501, 'x')));
  CHECK(key_term("#a") != "Q#a");
}

TEST_CASE("the date of a paper is its meeting's, else its letter's", "[record]") {
  Document document;
  CHECK_FALSE(main_date(document));
  document.visit_dates = {{*make_date(2021, 1, 2), *make_date(2021, 1, 5)}};
  CHECK(main_date(document)->role == "visit");
  document.published_date = make_date(2022, 1, 1);
  CHECK(main_date(document)->role == "published");
  document.letter_date = make_date(2023, 1, 1);
  CHECK(main_date(document)->role == "letter");
  document.meeting_date = make_date(2024, 1, 1);
  CHECK(main_date(document)->role == "meeting");
  CHECK(main_date(document)->date == *make_date(2024, 1, 1));
}

TEST_CASE("labels and meanings are read from the index", "[record]") {
  Xapian::WritableDatabase database{"", Xapian::DB_BACKEND_INMEMORY};
  database.set_metadata(label_key(Field::Panel, "audit"), "Audit Committee");
  database.set_metadata(acronym_key("MACH"), "Multi Agency Hub\nMade Up Name");
  CHECK(label_of(database, Field::Panel, "audit") == "Audit Committee");
  CHECK(label_of(database, Field::Panel, "other") == "other");
  CHECK(acronym_meanings(database, "mach") ==
        std::vector<std::string>{"Multi Agency Hub", "Made Up Name"});
  CHECK(acronym_meanings(database, "xyz").empty());
}
