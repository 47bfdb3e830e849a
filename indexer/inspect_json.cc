#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "common/judgement_area.h"
#include "indexer/inspect.h"

namespace council {
namespace {

using Json = nlohmann::ordered_json;

constexpr int inspect_schema = 1;

Json json_of(const std::optional<std::string>& text) {
  return text ? Json(*text) : Json(nullptr);
}
Json json_of(const std::optional<int>& number) {
  return number ? Json(*number) : Json(nullptr);
}
Json json_of(const std::optional<Date>& date) {
  return date ? Json(to_iso(*date)) : Json(nullptr);
}
Json json_of(const std::optional<std::pair<int, int>>& pages) {
  return pages ? Json::array({pages->first, pages->second}) : Json(nullptr);
}
Json json_of(const std::optional<TimeOfDay>& time) {
  return time ? Json(to_iso(*time)) : Json(nullptr);
}

template <class T, class Convert>
Json list_of(const std::vector<T>& values, Convert convert) {
  Json list = Json::array();
  for (const T& value : values) {
    list.push_back(convert(value));
  }
  return list;
}

Json person_json(const Person& person) {
  return {{"name", person.name},
          {"honorific", json_of(person.honorific)},
          {"role", json_of(person.role)},
          {"attendance", to_string(person.attendance)},
          {"organisation", json_of(person.organisation)},
          {"postnominals", json_of(person.postnominals)},
          {"substitute_for", json_of(person.substitute_for)},
          {"line", person.line}};
}

Json acronym_json(const Acronym& acronym) {
  return {
      {"short", acronym.short_form}, {"long", acronym.long_form}, {"line", acronym.line}};
}

Json judgement_json(const Judgement& judgement) {
  const auto area = judgement_area(judgement.area);
  const auto grade = judgement_grade(judgement.grade);
  return {{"area", judgement.area},
          {"grade", judgement.grade},
          {"area_key", area ? Json(*area) : Json(nullptr)},
          {"grade_key", grade ? Json(*grade) : Json(nullptr)}};
}

Json reference_json(const Reference& reference) {
  return {{"kind", to_string(reference.kind)},
          {"text", reference.text},
          {"line", reference.line}};
}

Json decision_json(const Decision& decision) {
  return {
      {"verb", json_of(decision.verb)},
      {"text", decision.text},
      {"parts", list_of(decision.parts, [](const DecisionPart& p) { return p.text; })},
      {"part_markers",
       list_of(decision.parts, [](const DecisionPart& p) { return p.marker; })},
      {"types", decision.types},
      {"implicit", decision.implicit},
      {"proposer", json_of(decision.proposer)},
      {"seconder", json_of(decision.seconder)},
      {"line", decision.line},
      {"end_line", decision.end_line}};
}

Json vote_json(const Vote& vote) {
  return {{"for", json_of(vote.in_favour)},        {"against", json_of(vote.against)},
          {"abstain", json_of(vote.abstained)},    {"outcome", json_of(vote.outcome)},
          {"for_names", vote.in_favour_names},     {"against_names", vote.against_names},
          {"abstain_names", vote.abstained_names}, {"line", vote.line},
          {"contradictions", vote.contradictions}, {"subject", json_of(vote.subject)},
          {"decision", json_of(vote.decision)}};
}

Json recommendation_json(const Recommendation& recommendation) {
  return {{"label", json_of(recommendation.label)},
          {"text", recommendation.text},
          {"status", json_of(recommendation.status)},
          {"due", json_of(recommendation.due)},
          {"line", recommendation.line}};
}

Json action_json(const ActionPoint& action) {
  return {{"text", action.text},
          {"owner", json_of(action.owner)},
          {"due", json_of(action.due)},
          {"status", json_of(action.status)},
          {"line", action.line}};
}

Json declaration_json(const Declaration& declaration) {
  return {{"person", declaration.person},
          {"type", json_of(declaration.type)},
          {"nature", json_of(declaration.nature)},
          {"item", json_of(declaration.item)},
          {"line", declaration.line}};
}

Json span_json(const Section& section) {
  return {{"start_line", section.start_line},
          {"end_line", section.end_line},
          {"first_page", section.first_page},
          {"last_page", section.last_page}};
}

Json announced_json(const Section& section) {
  return section.announced_pages ? Json::array({section.announced_pages->first,
                                                section.announced_pages->second})
                                 : Json(nullptr);
}

Json section_json(const Section& section) {
  Json json{{"number", json_of(section.number)}, {"title", json_of(section.title)}};
  json.update(span_json(section));
  json["procedural"] = section.procedural;
  json["decisions"] = list_of(section.decisions, decision_json);
  json["recommendations"] =
      list_of(section.recommendations, [](const Recommendation& r) { return r.text; });
  json["votes"] = list_of(section.votes, vote_json);
  json["exempt"] = section.exempt;
  json["part"] = to_string(section.part);
  json["inferred_number"] = json_of(section.inferred_number);
  json["agenda_ref"] = json_of(section.agenda_ref);
  json["announced_pages"] = announced_json(section);
  json["truncated"] = section.truncated;
  json["topic"] = json_of(section.topic);
  json["language"] = json_of(section.language);
  json["recommendation_labels"] = list_of(
      section.recommendations, [](const Recommendation& r) { return json_of(r.label); });
  json["declarations"] = list_of(section.declarations, declaration_json);
  json["references"] = list_of(section.references, reference_json);
  json["recommendation_details"] = list_of(section.recommendations, recommendation_json);
  json["actions"] = list_of(section.actions, action_json);
  return json;
}

Json date_json(const RoledDate& date) {
  return {{"role", to_string(date.role)},
          {"text", date.text},
          {"first", to_iso(date.range.first)},
          {"last", to_iso(date.range.last)},
          {"year_inferred", date.year_inferred},
          {"doubtful", date.doubtful},
          {"line", date.line}};
}

Json pack_json(const std::optional<PackCheck>& pack) {
  if (!pack) {
    return nullptr;
  }
  return {{"expected", pack->expected},
          {"found", pack->found},
          {"differences", pack->differences}};
}

Json visit_days(const Document& document) {
  Json days = Json::array();
  for (const DateRange& visit : document.visit_dates) {
    days.push_back(to_iso(visit.first));
    if (visit.last != visit.first) {
      days.push_back(to_iso(visit.last));
    }
  }
  return days;
}

Json range_json(const DateRange& range) {
  return Json::array({to_iso(range.first), to_iso(range.last)});
}

Json printed_pages(const Document& document) {
  Json pages = Json::array();
  if (document.first_printed_page) {
    pages.push_back(*document.first_printed_page);
    pages.push_back(document.last_printed_page.value_or(*document.first_printed_page));
  }
  return pages;
}

// The fronts of a document lie together before its first section; null without any. What
// is decided or recommended before the first item is told only where there is any.
Json front_json(const Document& document) {
  const Section* first = nullptr;
  Json span = nullptr;
  Json decisions = Json::array();
  Json recommendations = Json::array();
  for (const Section& section : document.sections) {
    if (section.part != SectionPart::Front) {
      continue;
    }
    first = first == nullptr ? &section : first;
    span = span_json(*first);
    span["end_line"] = section.end_line;
    span["last_page"] = section.last_page;
    for (const Decision& decision : section.decisions) {
      decisions.push_back(decision_json(decision));
    }
    for (const Recommendation& recommendation : section.recommendations) {
      recommendations.push_back(recommendation_json(recommendation));
    }
  }
  if (!decisions.empty()) {
    span["decisions"] = std::move(decisions);
  }
  if (!recommendations.empty()) {
    span["recommendation_details"] = std::move(recommendations);
  }
  return span;
}

Json sections_json(const Document& document) {
  Json sections = Json::array();
  for (const Section& section : document.sections) {
    if (section.part != SectionPart::Front) {
      sections.push_back(section_json(section));
    }
  }
  return sections;
}

Json more_of_document(const Document& document) {
  return {{"front", front_json(document)},
          {"confidence", document.confidence},
          {"language", json_of(document.language)},
          {"scheduled_dates",
           list_of(document.scheduled_dates, [](const Date& d) { return to_iso(d); })},
          {"wards", document.wards},
          {"urn", json_of(document.urn)},
          {"joint_panels", document.joint_panels},
          {"decision_maker", json_of(document.decision_maker)},
          {"decision_date", json_of(document.decision_date)},
          {"effective_date", json_of(document.effective_date)},
          {"pack_pages", json_of(document.pack_pages)},
          {"own_pages", json_of(document.own_pages)},
          {"dates", list_of(document.dates, date_json)},
          {"visit_ordinal", json_of(document.visit_ordinal)},
          {"previous_inspections", list_of(document.previous_inspections, range_json)},
          {"inspection_outcome", json_of(document.inspection_outcome)},
          {"evidence", document.evidence}};
}

Json document_json(const Document& document) {
  Json json{{"kind", to_string(document.kind)},
            {"subkind", json_of(document.subkind)},
            {"title", json_of(document.title)},
            {"council", json_of(document.council)},
            {"panel", json_of(document.panel)},
            {"panel_key", json_of(document.panel_key)},
            {"meeting_date", json_of(document.meeting_date)},
            {"meeting_time", json_of(document.meeting_time)},
            {"published_date", json_of(document.published_date)},
            {"letter_date", json_of(document.letter_date)},
            {"visit_dates", visit_days(document)},
            {"venue", json_of(document.venue)},
            {"status", json_of(document.status)},
            {"in_pack", document.in_pack},
            {"agenda_item", json_of(document.agenda_item)},
            {"start_line", document.start_line},
            {"end_line", document.end_line},
            {"first_page", document.first_page},
            {"last_page", document.last_page},
            {"printed_pages", printed_pages(document)},
            {"people", list_of(document.people, person_json)},
            {"acronyms", list_of(document.acronyms, acronym_json)},
            {"local_authority", json_of(document.local_authority)},
            {"inspection_type", json_of(document.inspection_type)},
            {"inspectors", document.inspectors},
            {"judgements", list_of(document.judgements, judgement_json)},
            {"sections", sections_json(document)},
            {"inferred", Json(document.inferred)}};
  json.update(more_of_document(document));
  return json;
}

}  // namespace

std::string inspect_as_json(const Inspection& inspection) {
  const ExtractionResult& read = inspection.read;
  const bool was_read = !read.pages.pages.empty() || !read.pages.members.empty();
  const Json json{
      {"schema", inspect_schema},
      {"source", inspection.source},
      {"format", was_read ? Json(to_string(read.pages.format)) : Json(nullptr)},
      {"pages", read.pages.pages.size()},
      {"outcome", to_string(read.outcome)},
      {"members", read.pages.members},
      {"documents", list_of(inspection.recognised.documents, document_json)},
      {"pack", pack_json(inspection.recognised.pack)},
      {"reason", read.reason.empty() ? Json(nullptr) : Json(read.reason)}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace council
