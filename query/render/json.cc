#include <cmath>
#include <string>

#include <nlohmann/json.hpp>

#include "query/citation.h"
#include "query/page_warnings.h"
#include "query/render/formats.h"
#include "query/render/json_value.h"
#include "query/render/quotation.h"

namespace council {
namespace {

Json snippet_json(const Snippet& snippet) {
  Json highlights = Json::array();
  for (const auto& [from, to] : snippet.highlights) {
    highlights.push_back({from, to});
  }
  return {{"text", snippet.text},
          {"highlights", highlights},
          {"page", json_of(snippet.page)},
          {"cut_before", snippet.cut_before},
          {"cut_after", snippet.cut_after}};
}

// Four decimals: enough to tell hits apart, the same on every machine.
double rounded(double value) {
  return std::round(value * 1e4) / 1e4;
}

void add_hit(const Hit& hit, Json& object) {
  add_citation(hit.citation, object);
  object["citation"] = to_line(hit.citation);
  object["score"] = rounded(hit.score);
  object["decision"] = hit.decision ? json_of(*hit.decision) : Json();
  object["decisions"] = hit.decisions;
  object["procedural"] = hit.procedural;
  object["also_in"] = hit.also_in;
  object["only_in_names"] = Json::array();
  for (const NamedWords& named : hit.only_in_names) {
    object["only_in_names"].push_back(
        {{"of", to_string(named.holder)}, {"words", named.words}});
  }
  object["snippets"] = Json::array();
  for (const Snippet& snippet : hit.snippets) {
    object["snippets"].push_back(snippet_json(snippet));
  }
}

Json hits_of(const std::vector<Hit>& hits) {
  Json list = Json::array();
  for (const Hit& hit : hits) {
    Json value = Json::object();
    add_hit(hit, value);
    list.push_back(std::move(value));
  }
  return list;
}

Json total_of(const Total& total) {
  return {{"value", total.value},
          {"exact", total.exact},
          {"sections", total.sections},
          {"ungrouped", total.ungrouped}};
}

Json expanded_of(const ResultPage& page) {
  Json expanded = Json::array();
  for (const Expansion& expansion : page.expanded) {
    expanded.push_back({{"acronym", expansion.acronym}, {"as", expansion.long_form}});
  }
  return expanded;
}

Json synonyms_of(const ResultPage& page) {
  Json synonyms = Json::array();
  for (const SynonymUse& use : page.synonyms) {
    synonyms.push_back({{"id", use.id}, {"words", use.words}, {"also", use.also}});
  }
  return synonyms;
}

Json clauses_of(const std::vector<ClauseCount>& found) {
  Json clauses = Json::array();
  for (const ClauseCount& clause : found) {
    clauses.push_back({{"clause", clause.clause},
                       {"alone", clause.alone},
                       {"without", clause.without}});
  }
  return clauses;
}

Json query_of(const ResultPage& page) {
  Json query = json_of(page.query);
  if (page.applied == MatchRule::Most) {
    query["words_needed"] = page.needed_words;
    query["words_given"] = page.plain_words;
  }
  return query;
}

void add_provenance(const std::optional<Provenance>& provenance, Json& object) {
  if (provenance) {
    object["provenance"] = json_of(*provenance);
  }
}

// What stands round the hits, before and after them.
Json head_of(const ResultPage& page) {
  Json head{{"schema", json_schema},
            {"query", query_of(page)},
            {"total", total_of(page.total)},
            {"copies", page.copies},
            {"took_ms", rounded(page.took_ms)},
            {"revision", page.revision}};
  add_provenance(page.provenance, head);
  return head;
}

void add_tail(const ResultPage& page, Json& object) {
  object["facets"] = Json::array();
  for (const Facet& facet : page.facets) {
    object["facets"].push_back(json_of(facet));
  }
  object["suggestion"] = json_of(page.suggestion);
  object["expanded"] = expanded_of(page);
  object["synonyms"] = synonyms_of(page);
  object["warnings"] = warnings_of(page);
  object["clauses"] = clauses_of(page.clauses);
}

Json meta(const Json& head) {
  Json line{{"type", "meta"}};
  line.update(head);
  return line;
}

Json head_of(const DecisionList& list) {
  Json head{{"schema", json_schema},
            {"query", json_of(list.query)},
            {"total", list.total},
            {"folded", list.folded},
            {"repeated", list.repeated},
            {"revision", list.revision},
            {"warnings", list.warnings},
            {"clauses", clauses_of(list.nothing.clauses)},
            {"suggestion", json_of(list.nothing.suggestion)}};
  add_provenance(list.provenance, head);
  return head;
}

Json head_of(const Table& table) {
  Json head{{"schema", json_schema},
            {"title", table.title},
            {"notes", table.notes},
            {"clauses", clauses_of(table.nothing.clauses)},
            {"suggestion", json_of(table.nothing.suggestion)}};
  add_provenance(table.provenance, head);
  return head;
}

void add_found(const FoundDecision& found, Json& object) {
  add_citation(found.citation, object);
  object["citation"] = to_line(found.citation);
  object["decision"] = json_of(found.decision);
  object["vote"] = found.vote ? json_of(*found.vote) : Json();
  object["other_votes"] = Json::array();
  for (const Vote& vote : found.other_votes) {
    object["other_votes"].push_back(json_of(vote));
  }
  object["links"] = Json::array();
  for (const DecisionLink& link : found.links) {
    Json value = json_of(link.link);
    value["role"] = name_of(link.role);
    object["links"].push_back(std::move(value));
  }
  object["also_in"] = found.also_in;
}

}  // namespace

std::string hits_as_json(const ResultPage& page, const RenderOptions& /*options*/) {
  Json object = head_of(page);
  object["hits"] = hits_of(page.hits);
  add_tail(page, object);
  object["looser"] = hits_of(page.looser);
  return dumped(object);
}

std::string hits_as_jsonl(const ResultPage& page, const RenderOptions& /*options*/) {
  Json head = meta(head_of(page));
  add_tail(page, head);
  std::string lines = dumped(head);
  const auto add_lines = [&lines](const std::vector<Hit>& hits, const char* type) {
    for (const Hit& hit : hits) {
      Json value{{"type", type}};
      add_hit(hit, value);
      lines += dumped(value);
    }
  };
  add_lines(page.hits, "hit");
  add_lines(page.looser, "looser");
  return lines;
}

std::string sections_as_json(const ShownSections& shown,
                             const RenderOptions& /*options*/) {
  Json object{{"schema", json_schema}, {"sections", Json::array()}};
  for (const ShownSection& section : shown.sections) {
    Json value = Json::object();
    add_citation(section.citation, value);
    value["citation"] = to_line(section.citation);
    value["format"] = section.format;
    value["previous_key"] = json_of(section.previous_key);
    value["next_key"] = json_of(section.next_key);
    value["links"] = json_of(section.links);
    value["section"] = json_of(section.section);
    value["document"] = json_of(section.document);
    object["sections"].push_back(std::move(value));
  }
  return dumped(object);
}

std::string decisions_as_json(const DecisionList& list,
                              const RenderOptions& /*options*/) {
  Json object = head_of(list);
  object["decisions"] = Json::array();
  for (const FoundDecision& found : list.decisions) {
    Json value = Json::object();
    add_found(found, value);
    object["decisions"].push_back(std::move(value));
  }
  return dumped(object);
}

std::string decisions_as_jsonl(const DecisionList& list,
                               const RenderOptions& /*options*/) {
  std::string lines = dumped(meta(head_of(list)));
  for (const FoundDecision& found : list.decisions) {
    Json value{{"type", "decision"}};
    add_found(found, value);
    lines += dumped(value);
  }
  return lines;
}

std::string table_as_json(const Table& table, const RenderOptions& /*options*/) {
  Json object = head_of(table);
  object["rows"] = rows_json(table);
  return dumped(object);
}

std::string table_as_jsonl(const Table& table, const RenderOptions& /*options*/) {
  std::string lines = dumped(meta(head_of(table)));
  for (const std::vector<std::string>& row : table.rows) {
    Json value{{"type", "row"}};
    value.update(row_json(table, row));
    lines += dumped(value);
  }
  return lines;
}

}  // namespace council
