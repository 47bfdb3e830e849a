#include "tests/query/sample_index.h"

#include <map>
#include <string_view>
#include <unistd.h>

#include <xapian.h>

#include "common/field.h"
#include "common/generation.h"
#include "common/label.h"
#include "common/link.h"
#include "common/slug.h"

namespace council::test {
namespace {

struct Paper {
  std::string council;
  std::string panel;
  std::string date;
  DocumentKind kind;
  std::string source;
  bool paged = false;
};

struct Item {
  std::string number;
  std::string title;
  std::string text;
  std::vector<Decision> decisions = {};
  bool procedural = false;
};

std::optional<std::string> stated(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional{text};
}

Decision agreed(const std::string& text, const std::string& type,
                std::vector<DecisionPart> parts = {}) {
  Decision decision;
  decision.verb = "RESOLVED";
  decision.text = text;
  decision.parts = std::move(parts);
  decision.types = {type};
  return decision;
}

Person councillor(const std::string& name) {
  Person person;
  person.name = name;
  person.honorific = "Councillor";
  return person;
}

Document document_of(const Paper& paper) {
  Document document;
  document.kind = paper.kind;
  document.council = stated(paper.council);
  document.panel = stated(paper.panel);
  if (!paper.panel.empty()) {
    document.panel_key = panel_key(paper.panel);
    document.meeting_date = parse_iso(paper.date);
  } else {
    document.letter_date = parse_iso(paper.date);
  }
  document.title = std::string{label_of(paper.kind)} + " of " +
                   (paper.panel.empty() ? "an inspection" : paper.panel);
  document.language = "en";
  return document;
}

void add_paper(const Paper& paper, Document document, const std::vector<Item>& items,
               std::vector<Record>& records) {
  const std::string body = paper.panel.empty() ? "ofsted" : panel_key(paper.panel);
  const std::string base =
      body + "/" + paper.date + "/" + std::string{to_string(paper.kind)} + "/";
  int order = 0;
  int line = 1;
  for (const Item& item : items) {
    Record record;
    record.source = paper.source;
    record.source_hash = std::string(64, '0');
    record.format = paper.paged ? "pdf" : "text";
    record.paged = paper.paged;
    record.order = order++;
    record.document = document;
    record.key =
        base + (item.number.empty() ? "s" + std::to_string(order) : slug_of(item.number));
    record.section.number = stated(item.number);
    record.section.title = stated(item.title);
    record.section.text = item.text;
    record.section.decisions = item.decisions;
    record.section.procedural = item.procedural;
    record.section.part = SectionPart::Item;
    record.section.start_line = line;
    record.section.end_line = line + 4;
    record.section.first_page = record.section.last_page = paper.paged ? order : 1;
    if (paper.paged) {
      record.section.page_starts = {{0, order}};
    }
    line += 5;
    records.push_back(std::move(record));
  }
}

void add_scrutiny_minutes(std::vector<Record>& records) {
  const Paper paper{"Averley Council", "Children's Scrutiny Panel", "2024-03-12",
                    DocumentKind::Minutes, "averley/scrutiny-2024-03-12.txt"};
  Document document = document_of(paper);
  document.people = {councillor("E Marsh"), councillor("J Okoro")};
  document.acronyms = {
      {.short_form = "MACH", .long_form = "Multi Agency Children's Hub"}};
  document.status = "draft";
  add_paper(
      paper, document,
      {{"23/41",
        "Apologies for absence",
        "Apologies were received from Councillor Okoro.",
        {},
        true},
       {"23/42",
        "School meals",
        "The panel heard that take-up of school meals had fallen. Members asked about "
        "the price of a meal and about free meals for pupils.",
        {agreed("that the report be noted.", "note")}},
       {"23/43",
        "Multi Agency Children's Hub (MACH)",
        "Officers set out how the hub takes calls. Well-being of staff was discussed. "
        "Minute 22/17 refers. Section 106 money pays for the building.",
        {agreed("that:", "approve",
                {{"1", "the staffing plan be approved; and"},
                 {"2", "a report on waiting times be brought in six months."}})}},
       {"23/44",
        "Elective home education",
        "Home-educated children were visited by officers. The number of children who "
        "are educated at home rose by a third.",
        {agreed("that the update be noted.", "note")}}},
      records);
}

void add_audit_minutes(std::vector<Record>& records) {
  const Paper paper{"Averley Council",
                    "Audit Committee",
                    "2023-11-20",
                    DocumentKind::Minutes,
                    "averley/audit-2023-11-20.pdf",
                    true};
  Document document = document_of(paper);
  document.people = {councillor("P Lund")};
  document.status = "approved";
  add_paper(
      paper, document,
      {{"1", "Declarations of interest", "There were no declarations.", {}, true},
       {"2",
        "School catering contract",
        "The contract for school catering and school meals was audited.\n\nPayments "
        "under the contract were late.",
        {agreed("that the audit plan be approved.", "approve")}}},
      records);
}

void add_cabinet_report(std::vector<Record>& records) {
  const Paper paper{
      "Brinmoor Borough Council",    "Cabinet", "2022-07-05", DocumentKind::OfficerReport,
      "brinmoor/cabinet-report.pdf", true};
  add_paper(
      paper, document_of(paper),
      {{"1", "Purpose",
        "To seek approval of the Children & Families budget for 2022/23."},
       {"2", "Background",
        "The application 12/0034/FUL was refused. The Multi-Agency Children’s Hub of a "
        "neighbouring council was visited; anti-social behaviour fell."},
       {"", "", "Appendix: the rate of £1.5m."}},
      records);
}

void add_letter(std::vector<Record>& records) {
  const Paper paper{"",
                    "",
                    "2023-02-01",
                    DocumentKind::OfstedLetter,
                    "ofsted/brinmoor-focused-visit.pdf",
                    true};
  Document document = document_of(paper);
  document.local_authority = "Brinmoor";
  document.inspection_type = "focused visit";
  document.judgements = {{.area = "Leadership", .grade = "Good"}};
  add_paper(paper, document,
            {{"", "Findings",
              "This focused visit looked at the front door. The MACH takes "
              "all calls; school staff value it."},
             {"", "What needs to improve", "The timeliness of visits to children."}},
            records);
}

// The letter is spoken of in the cabinet's report, which the scrutiny panel considered.
void store_links(const std::vector<Record>& records, Xapian::WritableDatabase& database) {
  const std::string letter = "ofsted/2023-02-01/ofsted_letter";
  const std::string report = "cabinet/2022-07-05/officer_report";
  const std::string item = "childrens-scrutiny-panel/2024-03-12/minutes/23-42";
  if (records.size() != sample_records().size()) {
    return;
  }
  database.set_metadata(
      link_key(letter),
      write_links({{LinkKind::Subject, letter, report + "/2", 95, "it names the days"}}));
  database.set_metadata(
      link_key(report),
      write_links({{LinkKind::ConsideredBy, report, item, 80, "its title"},
                   {LinkKind::About, report + "/2", letter, 95, "it names the days"}}));
  database.set_metadata(
      link_key(document_key(records.front())),
      write_links({{LinkKind::Considers, item, report, 80, "its title"}}));
}

void store_labels(const Record& record, Xapian::WritableDatabase& database) {
  for (const FieldSpec& spec : all_fields()) {
    for (const FieldValue& value : spec.values_of(record)) {
      if (spec.indexing == Indexing::Filter && value.label != value.value) {
        database.set_metadata(label_key(spec.field, value.value), value.label);
      }
    }
  }
}

void add_meanings(const Record& record, std::map<std::string, std::string>& meanings) {
  for (const Acronym& acronym : record.document.acronyms) {
    std::string& lines = meanings[acronym_key(acronym.short_form)];
    if (lines.find(acronym.long_form) == std::string::npos) {
      lines += (lines.empty() ? "" : "\n") + acronym.long_form;
    }
  }
}

void store_metadata(const std::vector<Record>& records, unsigned generation,
                    Xapian::WritableDatabase& database) {
  database.set_metadata(schema_key, std::to_string(schema_version));
  database.set_metadata(features_key, known_features());
  database.set_metadata(revision_key, std::to_string(generation));
  std::map<std::string, std::string> meanings;
  for (const Record& record : records) {
    store_labels(record, database);
    add_meanings(record, meanings);
  }
  for (const auto& [key, lines] : meanings) {
    database.set_metadata(key, lines);
  }
  store_links(records, database);
}

void store_withheld(const std::vector<Record>& records,
                    Xapian::WritableDatabase& database) {
  database.set_metadata(withheld_key, "1");
  for (const Record& record : records) {
    if (record.section.exempt) {
      database.set_metadata(withheld_source_key(record.source), "1");
    }
  }
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string pattern =
      (std::filesystem::temp_directory_path() / "council-query-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) {
    throw std::runtime_error{"no temporary folder"};
  }
  path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

void publish_records(const std::filesystem::path& folder,
                     const std::vector<Record>& records, unsigned generation,
                     const std::vector<Link>& links, Withheld withheld) {
  const std::string name = generation_name(generation);
  const std::filesystem::path staging = folder / "staging";
  std::filesystem::remove_all(staging);
  {
    Xapian::WritableDatabase database{staging.string(), Xapian::DB_CREATE_OR_OVERWRITE};
    for (const Record& record : records) {
      database.add_document(to_xapian(record));
    }
    store_metadata(records, generation, database);
    for (const Link& link : links) {
      database.set_metadata(link_key(link.from), write_links({link}));
    }
    if (withheld == Withheld::Said) {
      store_withheld(records, database);
      database.set_metadata(coverage_key, write_coverage(sample_coverage()));
    }
    database.commit();
  }
  Xapian::Database staged{staging.string()};
  staged.compact((folder / name).string());
  write_manifest(folder / name, make_manifest(folder / name));
  publish_generation(folder, name);
}

StatedCoverage sample_coverage() {
  const CoverageRow audit{.council = "Averley Council",
                          .body = "Audit Committee",
                          .key = "audit-committee",
                          .year = 2023,
                          .expected = 3,
                          .found = 2,
                          .indexed = 1,
                          .empty = 1,
                          .failed = 0,
                          .missing = {"2023-05-04: no minutes"}};
  CoverageRow unknown;
  unknown.failed = 1;
  const UnreadPaper scan{.label = "pdf-3f9a2c41",
                         .council = "Averley Council",
                         .body = "Audit Committee",
                         .key = "audit-committee",
                         .year = 2023,
                         .outcome = "needs_ocr"};
  return {.date = *make_date(2026, 3, 9), .rows = {unknown, audit}, .unread = {scan}};
}

std::vector<Record> sample_records() {
  std::vector<Record> records;
  add_scrutiny_minutes(records);
  add_audit_minutes(records);
  add_cabinet_report(records);
  add_letter(records);
  return records;
}

const std::filesystem::path& sample_index() {
  static const TemporaryFolder folder;
  static const bool published = (publish_records(folder.path(), sample_records()), true);
  static_cast<void>(published);
  return folder.path();
}

}  // namespace council::test
