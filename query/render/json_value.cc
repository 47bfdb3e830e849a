#include "query/render/json_value.h"

#include <string_view>

#include "query/print.h"
#include "query/render/terminal.h"

namespace council {
namespace {

std::string_view name_of(MatchRule rule) {
  switch (rule) {
    case MatchRule::Auto:
      return "auto";
    case MatchRule::All:
      return "all";
    case MatchRule::Most:
      return "most";
    case MatchRule::Any:
      return "any";
  }
  return "";
}

std::string_view name_of(Sort sort) {
  switch (sort) {
    case Sort::Relevance:
      return "relevance";
    case Sort::Newest:
      return "newest";
    case Sort::Oldest:
      return "oldest";
    case Sort::Panel:
      return "panel";
  }
  return "";
}

std::string_view name_of(Group group) {
  switch (group) {
    case Group::None:
      return "none";
    case Group::Document:
      return "document";
    case Group::Meeting:
      return "meeting";
  }
  return "";
}

Json parts_of(const Decision& decision) {
  Json parts = Json::array();
  for (const DecisionPart& part : decision.parts) {
    parts.push_back({{"marker", part.marker}, {"text", part.text}});
  }
  return parts;
}

Json person_json(const Person& person) {
  return {{"name", person.name},
          {"honorific", json_of(person.honorific)},
          {"role", json_of(person.role)},
          {"attendance", to_string(person.attendance)}};
}

Json people_of(const Document& document) {
  Json people = Json::array();
  for (const Person& person : document.people) {
    people.push_back(person_json(person));
  }
  return people;
}

Json acronyms_of(const Document& document) {
  Json acronyms = Json::array();
  for (const Acronym& acronym : document.acronyms) {
    acronyms.push_back({{"short", acronym.short_form}, {"long", acronym.long_form}});
  }
  return acronyms;
}

Json judgements_of(const Document& document) {
  Json judgements = Json::array();
  for (const Judgement& judgement : document.judgements) {
    judgements.push_back({{"area", judgement.area}, {"grade", judgement.grade}});
  }
  return judgements;
}

Json visit_dates_of(const Document& document) {
  Json dates = Json::array();
  for (const DateRange& range : document.visit_dates) {
    dates.push_back({to_iso(range.first), to_iso(range.last)});
  }
  return dates;
}

template <typename T>
Json list_of(const std::vector<T>& values) {
  Json list = Json::array();
  for (const T& value : values) {
    list.push_back(json_of(value));
  }
  return list;
}

Json cell(const std::string& text, bool is_number) {
  if (text.empty()) {
    return {};
  }
  return is_number ? Json::parse(text, nullptr, false) : Json(text);
}

}  // namespace

Json json_of(const std::optional<Date>& date) {
  return date ? Json(to_iso(*date)) : Json();
}

Json json_of(const Decision& decision) {
  return {{"verb", json_of(decision.verb)},
          {"text", decision.text},
          {"parts", parts_of(decision)},
          {"types", decision.types},
          {"implicit", decision.implicit}};
}

Json json_of(const ShownLink& link) {
  return {{"link", link.kind},
          {"key", link.key},
          {"title", link.title},
          {"date", json_of(link.date)},
          {"confidence", link.percent},
          {"evidence", link.evidence},
          {"of", link.of_document ? "document" : "section"}};
}

Json json_of(const std::vector<ShownLink>& links) {
  Json list = Json::array();
  for (const ShownLink& link : links) {
    list.push_back(json_of(link));
  }
  return list;
}

Json json_of(const Vote& vote) {
  return {{"for", json_of(vote.in_favour)},     {"against", json_of(vote.against)},
          {"abstain", json_of(vote.abstained)}, {"outcome", json_of(vote.outcome)},
          {"subject", json_of(vote.subject)},   {"decision", json_of(vote.decision)}};
}

Json json_of(const Query& query) {
  return {{"text", query.text},
          {"understood", to_text(query.tree)},
          {"words", to_words(query.tree)},
          {"match", name_of(query.match)},
          {"sort", name_of(query.sort)},
          {"group", name_of(query.group)},
          {"offset", query.offset},
          {"limit", query.limit},
          {"recency", query.recency},
          {"since_revision", json_of(query.since_revision)}};
}

Json json_of(const Document& document) {
  Json object{{"kind", to_string(document.kind)},
              {"subkind", json_of(document.subkind)},
              {"title", json_of(document.title)},
              {"council", json_of(document.council)},
              {"panel", json_of(document.panel)},
              {"panel_key", json_of(document.panel_key)},
              {"meeting_date", json_of(document.meeting_date)},
              {"published_date", json_of(document.published_date)},
              {"letter_date", json_of(document.letter_date)},
              {"visit_dates", visit_dates_of(document)},
              {"venue", json_of(document.venue)},
              {"status", json_of(document.status)},
              {"start_line", document.start_line},
              {"end_line", document.end_line},
              {"first_page", document.first_page},
              {"last_page", document.last_page},
              {"people", people_of(document)},
              {"acronyms", acronyms_of(document)},
              {"local_authority", json_of(document.local_authority)},
              {"inspection_type", json_of(document.inspection_type)},
              {"inspectors", document.inspectors},
              {"judgements", judgements_of(document)},
              {"inferred", document.inferred}};
  return object;
}

Json json_of(const Section& section) {
  Json recommendations = Json::array();
  for (const Recommendation& recommendation : section.recommendations) {
    recommendations.push_back({{"label", json_of(recommendation.label)},
                               {"text", recommendation.text},
                               {"status", json_of(recommendation.status)},
                               {"due", json_of(recommendation.due)}});
  }
  Json actions = Json::array();
  for (const ActionPoint& action : section.actions) {
    actions.push_back({{"text", action.text},
                       {"owner", json_of(action.owner)},
                       {"due", json_of(action.due)},
                       {"status", json_of(action.status)}});
  }
  return {{"number", json_of(section.number)},
          {"title", json_of(section.title)},
          {"start_line", section.start_line},
          {"end_line", section.end_line},
          {"first_page", section.first_page},
          {"last_page", section.last_page},
          {"procedural", section.procedural},
          {"text", section.text},
          {"decisions", list_of(section.decisions)},
          {"recommendations", recommendations},
          {"votes", list_of(section.votes)},
          {"exempt", section.exempt},
          {"actions", actions}};
}

Json json_of(const Provenance& provenance) {
  return {{"query", provenance.query}, {"understood", provenance.understood},
          {"total", provenance.total}, {"unit", provenance.unit},
          {"exact", provenance.exact}, {"revision", provenance.revision},
          {"index", provenance.index}, {"digest", provenance.digest}};
}

Json json_of(const Facet& facet) {
  Json values = Json::array();
  for (const FacetValue& value : facet.values) {
    values.push_back({{"value", value.value},
                      {"label", value.label},
                      {"count", value.count},
                      {"selected", value.selected},
                      {"parent", value.parent.empty() ? Json() : Json(value.parent)}});
  }
  const FieldSpec& spec = spec_of(facet.field);
  return {{"field", spec.name},
          {"label", spec.label},
          {"distinct", facet.distinct},
          {"values", values}};
}

Json row_json(const Table& table, const std::vector<std::string>& row) {
  Json object = Json::object();
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (!table.columns[i].is_for_people) {
      object[table.columns[i].name] = cell(row[i], table.columns[i].is_number);
    }
  }
  return object;
}

Json rows_json(const Table& table) {
  Json rows = Json::array();
  for (const std::vector<std::string>& row : table.rows) {
    rows.push_back(row_json(table, row));
  }
  return rows;
}

void add_citation(const Citation& citation, Json& object) {
  object["key"] = citation.key;
  object["title"] = json_of(citation.title);
  object["number"] = json_of(citation.number);
  object["kind"] = to_string(citation.kind);
  object["panel"] = json_of(citation.panel);
  object["panel_key"] = json_of(citation.panel_key);
  object["council"] = json_of(citation.council);
  object["date"] = json_of(citation.date);
  object["date_role"] = citation.date ? Json(citation.date_role) : Json();
  object["meeting_date"] = json_of(citation.meeting_date);
  object["document_title"] = json_of(citation.document_title);
  object["source"] = citation.source;
  object["start_line"] = citation.start_line;
  object["end_line"] = citation.end_line;
  object["page"] = json_of(citation.page);
  object["printed_page"] = json_of(citation.printed_page);
}

std::string dumped(const Json& value) {
  // What could steer a terminal is escaped, which JSON allows everywhere in a string.
  return json_escaped(value.dump(-1, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace council
