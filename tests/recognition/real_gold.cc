// The annotations that come with the real papers have forms of their own; here they take
// the form of the corpus's gold.

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include "tests/recognition/gold.h"

namespace council::test {
namespace {

namespace fs = std::filesystem;

struct KindName {
  std::string_view theirs;
  std::string_view kind;
  std::string_view subkind;
  std::string_view inspection_type;
};

// clang-format off
constexpr KindName kind_names[] = {
    {"ofsted_focused_visit",            "ofsted_letter", "focused_visit", "focused_visit"},
    {"ofsted_focused_visit_letter",     "ofsted_letter", "focused_visit", "focused_visit"},
    {"jtai_letter",                     "ofsted_letter", "jtai",          "jtai"},
    {"ofsted_ilacs",                    "ofsted_report", "ilacs",         "ilacs"},
    {"ofsted_ilacs_report",             "ofsted_report", "ilacs",         "ilacs"},
    {"ofsted_single_inspection",        "ofsted_report", "sif",           "sif"},
    {"ofsted_single_inspection_report", "ofsted_report", "sif",           "sif"},
    {"area_send_inspection",            "ofsted_report", "area_send",     "area_send"},
    {"area_send_inspection_report",     "ofsted_report", "area_send",     "area_send"},
};
// clang-format on

void take_kind(const std::string& theirs, Json& document) {
  const auto row = std::ranges::find(kind_names, theirs, &KindName::theirs);
  if (row == std::end(kind_names)) {
    document["kind"] = theirs;
    return;
  }
  document["kind"] = row->kind;
  document["inspection_type"] = row->inspection_type;
}

void copy_values(const Json& from, std::initializer_list<const char*> names, Json& to) {
  for (const char* const name : names) {
    if (from.contains(name)) {
      to[name] = from.at(name);
    }
  }
}

// Their texts may end early.
void take_text(const Json& from, Json& to) {
  if (from.contains("text") && from.at("text").is_string()) {
    to["text_starts"] = from.at("text");
  }
}

Json decision_of(const Json& item) {
  const Json& theirs = item.at("decision");
  Json decision{{"section", item.at("number")}};
  copy_values(theirs, {"verb", "implicit"}, decision);
  take_text(theirs, decision);
  if (theirs.contains("n_parts")) {
    decision["part_count"] = theirs.at("n_parts");
  }
  for (const Json& part : theirs.value("parts", Json::array())) {
    decision["parts"].push_back({{"marker", part.at(0)}, {"text_starts", part.at(1)}});
  }
  return decision;
}

void take_items(const Json& theirs, Json& document) {
  bool decisions_known = false;
  document["sections"] = Json::array();
  for (const Json& item : theirs.at("items")) {
    Json section;
    copy_values(item, {"number", "title"}, section);
    if (item.contains("agenda_item_ref")) {
      section["agenda_ref"] = item.at("agenda_item_ref");
    }
    if (item.contains("pages")) {
      section["announced_pages"] = item.at("pages");
    }
    document["sections"].push_back(section);
    if (item.contains("decision")) {
      decisions_known = true;
      document.emplace("decisions", Json::array());
      if (!item.at("decision").is_null()) {
        document["decisions"].push_back(decision_of(item));
      }
    }
  }
  document["complete"].push_back("sections");
  if (decisions_known) {
    document["complete"].push_back("decisions");
  }
}

// "Dave Roberts (Chairman)" or {"name": …}.
Json person_of(const Json& theirs, const char* attendance) {
  Json person{{"attendance", attendance}};
  if (theirs.is_object()) {
    copy_values(theirs, {"name", "honorific", "role"}, person);
    if (theirs.contains("postnominal")) {
      person["postnominals"] = theirs.at("postnominal");
    }
    return person;
  }
  const auto text = theirs.get<std::string>();
  const auto bracket = text.find(" (");
  person["name"] = text.substr(0, bracket);
  if (bracket != std::string::npos) {
    person["role"] = text.substr(bracket + 2, text.size() - bracket - 3);
  }
  return person;
}

void take_people(const Json& theirs, Json& document) {
  constexpr std::pair<const char*, const char*> lists[] = {
      {"present", "present"},
      {"present_members", "present"},
      {"in_attendance_virtually", "attending"},
      {"apologies", "apology"}};
  for (const auto& [name, attendance] : lists) {
    if (theirs.contains(name) && theirs.at(name).is_array()) {
      for (const Json& person : theirs.at(name)) {
        document["people"].push_back(person_of(person, attendance));
      }
    }
  }
}

void take_votes(const Json& theirs, Json& document) {
  if (!theirs.contains("recorded_votes")) {
    return;
  }
  for (const Json& vote : theirs.at("recorded_votes")) {
    document["votes"].push_back({{"for", vote.at("for_")},
                                 {"against", vote.at("against")},
                                 {"abstain", vote.at("abstain")}});
  }
  document["complete"].push_back("votes");
}

void take_inspection(const Json& theirs, Json& document) {
  for (const char* const name : {"inspection_dates", "visit_dates"}) {
    if (theirs.contains(name)) {
      const Json& dates = theirs.at(name);
      document["visit_span"] = {dates.front(), dates.back()};
    }
  }
  if (theirs.contains("grades") && theirs.at("grades").is_object()) {
    document["grades"] = Json::array();
    for (const auto& [area, grade] : theirs.at("grades").items()) {
      document["grades"].push_back(grade);
    }
  }
  if (theirs.contains("lead_inspector")) {
    document["inspectors"].push_back(theirs.at("lead_inspector"));
  }
  if (theirs.contains("acronyms")) {
    for (const auto& [form, meaning] : theirs.at("acronyms").items()) {
      document["acronyms"].push_back({{"short", form}, {"long", meaning}});
    }
  }
}

Json document_of(const Json& theirs) {
  Json document;
  take_kind(theirs.at("kind").get<std::string>(), document);
  copy_values(theirs,
              {"council", "panel", "meeting_date", "meeting_time", "letter_date",
               "local_authority", "language", "inspectors", "title"},
              document);
  if (theirs.contains("publication_date") && theirs.at("kind") == "agenda") {
    document["published_date"] = theirs.at("publication_date");
  }
  if (theirs.contains("items")) {
    take_items(theirs, document);
  }
  if (theirs.contains("physical_pages")) {
    document["first_page"] = theirs.at("physical_pages").front();
    document["last_page"] = theirs.at("physical_pages").back();
  }
  take_people(theirs, document);
  take_votes(theirs, document);
  take_inspection(theirs, document);
  return document;
}

GoldSource source_of(const fs::path& data, const std::string& group,
                     const std::string& file) {
  return {.group = group,
          .council = fs::path{file}.begin()->string(),
          .name = file,
          .file = data / "realdocs" / file,
          .documents = Json::array()};
}

GoldSource pack_of(const fs::path& data, const Json& pack) {
  GoldSource source =
      source_of(data, "real", "derived-packs/" + pack.at("file").get<std::string>());
  for (const Json& paper : pack.at("documents")) {
    Json document;
    document["first_page"] = paper.at("physical_first");
    document["last_page"] = paper.at("physical_last");
    if (paper.at("agenda_item").is_null()) {
      document["kind"] = "agenda";
      copy_values(pack, {"council", "panel", "meeting_date", "meeting_time"}, document);
    } else {
      document["agenda_item"] = paper.at("agenda_item");
    }
    source.documents.push_back(document);
  }
  return source;
}

std::vector<Json> read_json_lines(const fs::path& file) {
  std::ifstream stream{file};
  std::vector<Json> rows;
  for (std::string line; std::getline(stream, line);) {
    rows.push_back(Json::parse(line));
  }
  return rows;
}

Json ofsted_silver(const Json& row) {
  Json document;
  take_kind(row.at("kind").get<std::string>(), document);
  copy_values(row, {"local_authority", "letter_date"}, document);
  if (row.value("visit_start", Json{}).is_string()) {
    document["visit_span"] = {row.at("visit_start"), row.at("visit_end")};
  }
  if (row.value("report_published", Json{}).is_string()) {
    document["published_date"] = row.at("report_published");
  }
  if (row.contains("grades_in_order") && !row.at("grades_in_order").empty()) {
    document["grades"] = row.at("grades_in_order");
  }
  return document;
}

Json limerick_silver(const Json& row) {
  Json document{{"kind", row.at("kind")}};
  if (row.at("agree") == true) {
    document["meeting_date"] = row.at("date_in_heading");
  }
  return document;
}

}  // namespace

std::vector<GoldSource> read_real_gold(const fs::path& data) {
  std::vector<GoldSource> sources;
  const fs::path gold = data / "realdocs" / "gold.json";
  if (!fs::exists(gold)) {
    return sources;
  }
  const Json papers = read_json(gold);
  for (const Json& paper : papers.at("documents")) {
    GoldSource source = source_of(data, "real", paper.at("file").get<std::string>());
    if (paper.contains("documents")) {
      for (const Json& document : paper.at("documents")) {
        source.documents.push_back(document_of(document));
      }
    } else {
      source.documents.push_back(document_of(paper));
    }
    sources.push_back(std::move(source));
  }
  const Json packs = read_json(data / "realdocs" / "gold_pack.json");
  for (const Json& pack : packs.at("packs")) {
    sources.push_back(pack_of(data, pack));
  }
  return sources;
}

std::vector<GoldSource> read_silver(const fs::path& data) {
  std::vector<GoldSource> sources;
  const auto take = [&](const char* name, auto document_of_row) {
    for (const Json& row : read_json_lines(data / "realdocs" / name)) {
      GoldSource source = source_of(data, "silver", row.at("file").get<std::string>());
      source.documents.push_back(document_of_row(row));
      sources.push_back(std::move(source));
    }
  };
  take("silver_ofsted.jsonl", ofsted_silver);
  take("silver_limerick.jsonl", limerick_silver);
  return sources;
}

}  // namespace council::test
