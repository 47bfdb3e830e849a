#include <nlohmann/json.hpp>

#include "common/error.h"
#include "indexer/store/link_facts.h"

namespace council {
namespace {

using Json = nlohmann::json;

Json to_json(const Date& date) {
  return to_iso(date);
}

Date to_date(const Json& json) {
  const auto date = parse_iso(json.get<std::string>());
  if (!date) {
    throw IndexError{"what the index knows of a paper is damaged: no such date"};
  }
  return *date;
}

Json to_json(const std::vector<DateRange>& ranges) {
  Json list = Json::array();
  for (const DateRange& range : ranges) {
    list.push_back(Json::array({to_iso(range.first), to_iso(range.last)}));
  }
  return list;
}

std::vector<DateRange> to_ranges(const Json& json) {
  std::vector<DateRange> ranges;
  for (const Json& pair : json) {
    ranges.push_back({to_date(pair.at(0)), to_date(pair.at(1))});
  }
  return ranges;
}

Json to_json(const std::optional<Date>& date) {
  return date ? to_json(*date) : Json(nullptr);
}

std::optional<Date> to_optional_date(const Json& json) {
  return json.is_null() ? std::nullopt : std::optional{to_date(json)};
}

Json to_json(const SectionFacts& section) {
  Json days = Json::array();
  for (const Date& day : section.minutes_of) {
    days.push_back(to_json(day));
  }
  return {{"name", section.name},
          {"number", section.number},
          {"title", section.title},
          {"approves", section.approves_minutes},
          {"minutes_of", days},
          {"minutes", section.minutes},
          {"decisions", section.decisions},
          {"numbers", section.numbers},
          {"inspection", section.speaks_of_inspection},
          {"inspected", to_json(section.inspected)}};
}

SectionFacts to_section(const Json& json) {
  SectionFacts section;
  json.at("name").get_to(section.name);
  json.at("number").get_to(section.number);
  json.at("title").get_to(section.title);
  json.at("approves").get_to(section.approves_minutes);
  for (const Json& day : json.at("minutes_of")) {
    section.minutes_of.push_back(to_date(day));
  }
  json.at("minutes").get_to(section.minutes);
  json.at("decisions").get_to(section.decisions);
  // Ledgers of earlier versions have none.
  section.numbers = json.value("numbers", std::vector<std::string>{});
  json.at("inspection").get_to(section.speaks_of_inspection);
  section.inspected = to_ranges(json.at("inspected"));
  return section;
}

Json to_json(const DocumentFacts& facts) {
  Json sections = Json::array();
  for (const SectionFacts& section : facts.sections) {
    sections.push_back(to_json(section));
  }
  return {{"key", facts.key},
          {"kind", to_string(facts.kind)},
          {"title", facts.title},
          {"council", facts.council},
          {"panel", facts.panel},
          {"meeting", to_json(facts.meeting)},
          {"written", to_json(facts.written)},
          {"visits", to_json(facts.visits)},
          {"authority", facts.authority},
          {"inspection", facts.inspection},
          {"ordinal", facts.ordinal},
          {"previous", to_json(facts.previous)},
          {"agenda_item", facts.agenda_item},
          {"has_status", facts.has_status},
          {"language", facts.language},
          {"people", facts.people},
          {"names", facts.names},
          {"sketch", write_sketch(facts.sketch)},
          {"sections", sections}};
}

DocumentFacts to_facts(const Json& json) {
  DocumentFacts facts;
  json.at("key").get_to(facts.key);
  facts.kind =
      find_kind(json.at("kind").get<std::string>()).value_or(DocumentKind::Unrecognised);
  json.at("title").get_to(facts.title);
  json.at("council").get_to(facts.council);
  json.at("panel").get_to(facts.panel);
  facts.meeting = to_optional_date(json.at("meeting"));
  facts.written = to_optional_date(json.at("written"));
  facts.visits = to_ranges(json.at("visits"));
  json.at("authority").get_to(facts.authority);
  json.at("inspection").get_to(facts.inspection);
  json.at("ordinal").get_to(facts.ordinal);
  facts.previous = to_ranges(json.at("previous"));
  json.at("agenda_item").get_to(facts.agenda_item);
  json.at("has_status").get_to(facts.has_status);
  // Ledgers of earlier versions have neither.
  facts.language = json.value("language", std::string{});
  facts.people = json.value("people", std::vector<std::string>{});
  json.at("names").get_to(facts.names);
  facts.sketch = parse_sketch(json.at("sketch").get<std::string>());
  for (const Json& section : json.at("sections")) {
    facts.sections.push_back(to_section(section));
  }
  return facts;
}

}  // namespace

std::string write_facts(const std::vector<DocumentFacts>& facts) {
  Json list = Json::array();
  for (const DocumentFacts& document : facts) {
    list.push_back(to_json(document));
  }
  return list.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<DocumentFacts> parse_facts(std::string_view text) {
  std::vector<DocumentFacts> facts;
  if (text.empty()) {
    return facts;
  }
  try {
    for (const Json& document : Json::parse(text)) {
      facts.push_back(to_facts(document));
    }
  } catch (const Json::exception& error) {
    throw IndexError{std::string{"what the index knows of a paper is damaged: "} +
                     error.what()};
  }
  return facts;
}

}  // namespace council
