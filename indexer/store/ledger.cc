#include "indexer/store/ledger.h"

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "common/deflate.h"
#include "common/error.h"
#include "common/field.h"
#include "common/label.h"
#include "common/sha256.h"
#include "common/unicode.h"
#include "indexer/store/key.h"
#include "indexer/store/link_facts.h"

namespace council {
namespace {

using Json = nlohmann::json;

// Xapian's metadata keys have the limit of its terms.
constexpr std::size_t max_plain_source = 200;

void add_labels(LedgerEntry& entry, const Record& record) {
  for (const FieldSpec& spec : all_fields()) {
    if (spec.indexing != Indexing::Filter) {
      continue;
    }
    for (const FieldValue& value : spec.values_of(record)) {
      if (!value.value.empty() && value.label != value.value) {
        entry.labels.emplace(label_key(spec.field, value.value),
                             to_valid_utf8(value.label));
      }
    }
  }
}

// One line each: the meanings of an acronym are stored a line each.
std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return to_valid_utf8(text);
}

void add_acronyms(LedgerEntry& entry, const Record& record) {
  for (const Acronym& acronym : record.document.acronyms) {
    std::vector<std::string>& meanings = entry.acronyms[acronym_key(acronym.short_form)];
    const std::string meaning = one_line(acronym.long_form);
    if (std::find(meanings.begin(), meanings.end(), meaning) == meanings.end()) {
      meanings.push_back(meaning);
    }
  }
}

Json pack_json(const std::optional<PackNote>& pack) {
  if (!pack) {
    return nullptr;
  }
  return {{"expected", pack->expected},
          {"found", pack->found},
          {"differences", pack->differences}};
}

PackNote parse_pack(const Json& json) {
  PackNote pack;
  json.at("expected").get_to(pack.expected);
  json.at("found").get_to(pack.found);
  json.at("differences").get_to(pack.differences);
  return pack;
}

Json announcement_json(const std::optional<Announcement>& announced) {
  if (!announced) {
    return nullptr;
  }
  return {{"papers", announced->papers},
          {"pack", announced->is_pack},
          {"missing", announced->missing}};
}

Announcement parse_announcement(const Json& json) {
  Announcement announced;
  json.at("papers").get_to(announced.papers);
  json.at("pack").get_to(announced.is_pack);
  json.at("missing").get_to(announced.missing);
  return announced;
}

Json bodies_json(const std::vector<BodyMention>& bodies) {
  Json list = Json::array();
  for (const BodyMention& body : bodies) {
    list.push_back({{"council", to_valid_utf8(body.council)},
                    {"key", body.key},
                    {"name", to_valid_utf8(body.name)},
                    {"spellings", body.spellings},
                    {"papers", body.papers},
                    {"first", body.first_year},
                    {"last", body.last_year}});
  }
  return list;
}

BodyMention parse_body(const Json& json) {
  BodyMention body;
  json.at("council").get_to(body.council);
  json.at("key").get_to(body.key);
  json.at("name").get_to(body.name);
  json.at("spellings").get_to(body.spellings);
  json.at("papers").get_to(body.papers);
  json.at("first").get_to(body.first_year);
  json.at("last").get_to(body.last_year);
  return body;
}

Json renames_json(const std::vector<RenameMention>& renames) {
  Json list = Json::array();
  for (const RenameMention& rename : renames) {
    list.push_back({{"council", to_valid_utf8(rename.council)},
                    {"earlier", to_valid_utf8(rename.earlier)},
                    {"later", to_valid_utf8(rename.later)},
                    {"page", rename.page}});
  }
  return list;
}

RenameMention parse_rename(const Json& json) {
  RenameMention rename;
  json.at("council").get_to(rename.council);
  json.at("earlier").get_to(rename.earlier);
  json.at("later").get_to(rename.later);
  json.at("page").get_to(rename.page);
  return rename;
}

}  // namespace

std::string outermost_source(const LedgerEntry& entry) {
  return entry.container.empty()
             ? entry.source
             : entry.source.substr(0, entry.source.find(member_separator));
}

bool is_failure(Outcome outcome) {
  return outcome != Outcome::Ok && outcome != Outcome::Duplicate;
}

void describe_records(LedgerEntry& entry, const std::vector<Record>& records) {
  entry.records = static_cast<int>(records.size());
  std::set<std::string> seen;
  for (const Record& record : records) {
    const std::string document = document_key(record);
    if (seen.insert(document).second) {
      const std::string unmarked = without_mark(document);
      entry.documents.emplace(unmarked, document != unmarked);
      ++entry.kinds[std::string{to_string(record.document.kind)}];
    }
    add_labels(entry, record);
    add_acronyms(entry, record);
  }
  entry.facts = write_facts(find_facts(records));
}

std::string ledger_key(std::string_view source) {
  const bool is_plain = source.size() <= max_plain_source && !source.starts_with('#');
  return ledger_prefix + (is_plain ? std::string{source} : "#" + sha256_of(source));
}

std::string write_entry(const LedgerEntry& entry) {
  Json json{{"source", entry.source},
            {"container", entry.container},
            {"bytes", entry.bytes},
            {"modified_ns", entry.modified_ns},
            {"sha256", entry.sha256},
            {"tried_sha256", entry.tried_sha256},
            {"outcome", to_string(entry.outcome)},
            {"reason", to_valid_utf8(entry.reason)},
            {"duplicate_of", entry.duplicate_of},
            {"reader_version", entry.reader_version},
            {"read_at", entry.read_at},
            {"attempts", entry.attempts},
            {"records", entry.records},
            {"pages", entry.pages},
            {"pictures", entry.pictures},
            {"ocr_attempts", entry.ocr_attempts},
            {"exempt", entry.exempt},
            {"pack", pack_json(entry.pack)},
            {"announced", announcement_json(entry.announced)},
            {"bodies", bodies_json(entry.bodies)},
            {"renames", renames_json(entry.renames)},
            {"kinds", entry.kinds},
            {"documents", entry.documents},
            {"labels", entry.labels},
            {"acronyms", entry.acronyms},
            {"facts", entry.facts}};
  if (entry.forgotten > 0) {
    json["forgotten"] = entry.forgotten;
  }
  if (!entry.passed_over.empty()) {
    json["passed_over"] = entry.passed_over;
  }
  return deflate(json.dump());
}

LedgerEntry parse_entry(std::string_view stored) {
  const std::optional<std::string> text = inflate(stored);
  try {
    const Json json = Json::parse(text ? std::string_view{*text} : stored);
    LedgerEntry entry;
    json.at("source").get_to(entry.source);
    entry.container = json.value("container", "");  // absent before there were any
    json.at("bytes").get_to(entry.bytes);
    json.at("modified_ns").get_to(entry.modified_ns);
    json.at("sha256").get_to(entry.sha256);
    entry.tried_sha256 = json.value("tried_sha256", "");  // absent at first
    const auto outcome = find_outcome(json.at("outcome").get<std::string>());
    if (!outcome) {
      throw IndexError{"the index holds an outcome that this program does not know"};
    }
    entry.outcome = *outcome;
    json.at("reason").get_to(entry.reason);
    json.at("duplicate_of").get_to(entry.duplicate_of);
    json.at("reader_version").get_to(entry.reader_version);
    entry.read_at = json.value("read_at", std::int64_t{0});  // absent at first
    json.at("attempts").get_to(entry.attempts);
    json.at("records").get_to(entry.records);
    json.at("pages").get_to(entry.pages);
    entry.pictures = json.value("pictures", 0);
    entry.ocr_attempts = json.value("ocr_attempts", 0);
    entry.exempt = json.value("exempt", 0);
    entry.forgotten = json.value("forgotten", 0);
    entry.passed_over = json.value("passed_over", std::vector<std::string>{});
    if (const Json pack = json.value("pack", Json{}); !pack.is_null()) {
      entry.pack = parse_pack(pack);
    }
    if (const Json announced = json.value("announced", Json{}); !announced.is_null()) {
      entry.announced = parse_announcement(announced);
    }
    for (const Json& body : json.value("bodies", Json::array())) {
      entry.bodies.push_back(parse_body(body));
    }
    for (const Json& rename : json.value("renames", Json::array())) {
      entry.renames.push_back(parse_rename(rename));
    }
    json.at("kinds").get_to(entry.kinds);
    json.at("documents").get_to(entry.documents);
    json.at("labels").get_to(entry.labels);
    json.at("acronyms").get_to(entry.acronyms);
    entry.facts = json.value("facts", "");
    return entry;
  } catch (const Json::exception& error) {
    throw IndexError{std::string{"what the index knows of a source is damaged: "} +
                     error.what()};
  }
}

}  // namespace council
