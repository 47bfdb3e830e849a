#include "query/search_browse.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "common/error.h"
#include "common/unicode.h"
#include "query/council_counts.h"
#include "query/database.h"
#include "query/facet_counter.h"
#include "query/narrow.h"
#include "query/plan/filter_terms.h"
#include "query/plan/plan.h"
#include "query/search_empty.h"
#include "query/search_facets.h"
#include "query/search_match.h"
#include "query/search_provenance.h"
#include "query/synonym_notes.h"

namespace council {
namespace {

using Counts = std::unordered_map<std::string, std::size_t>;

Counts count_field(const OpenIndex& index, const Query& query, Field field) {
  FacetCounter counter{index, {field}};
  count_matches(index, whole_query(make_plan(index, query)), counter);
  Counts counts = counter.counts(field);
  return counts;
}

// What the query is searched as besides what it says, and what the counts are of.
void describe(const OpenIndex& index, const Query& query, Table& table) {
  const Plan plan = make_plan(index, query);
  table.notes = plan.warnings;
  for (std::string& note : synonym_notes(plan.synonyms)) {
    table.notes.push_back(std::move(note));
  }
  table.provenance = make_provenance(index, query, plan);
}

std::string number(std::size_t count) {
  return std::to_string(count);
}

// "audit-committee/2026-03-09" as its two parts.
struct MeetingKey {
  std::string panel;
  std::string date;

  explicit MeetingKey(const std::string& value)
      : panel{value.substr(0, value.rfind('/'))},
        date{value.substr(value.rfind('/') + 1)} {}
};

struct PanelSummary {
  std::size_t meetings = 0;
  std::string first;
  std::string last;
};

using PanelSummaries = std::map<OfCouncil, PanelSummary>;

PanelSummaries summarise(const CouncilCounts& meetings) {
  PanelSummaries panels;
  for (const auto& [meeting, sections] : meetings) {
    const MeetingKey key{meeting.value};
    PanelSummary& panel = panels[{key.panel, meeting.council}];
    ++panel.meetings;
    panel.first = panel.first.empty() ? key.date : std::min(panel.first, key.date);
    panel.last = std::max(panel.last, key.date);
  }
  return panels;
}

Node make_area(const std::string& area) {
  Node node;
  node.kind = NodeKind::Filter;
  node.field = Field::Judgement;
  node.text = area + std::string{any_grade};
  return node;
}

}  // namespace

void keep_rows_with(const std::string& text, Table& table) {
  const std::string wanted = fold(text);
  if (wanted.empty()) {
    return;
  }
  std::erase_if(table.rows, [&](const std::vector<std::string>& row) {
    return std::none_of(row.begin(), row.end(), [&](const std::string& cell) {
      return fold(cell).find(wanted) != std::string::npos;
    });
  });
}

Table list_meetings(const std::vector<std::filesystem::path>& folders,
                    const Query& query) {
  Table table{.title = "meetings",
              .columns = {{"date", "Date"},
                          {"panel", "Panel"},
                          {"council", "Council"},
                          {"key", "Key"},
                          {"sections", "Sections", true}},
              .rows = {},
              .notes = {}};
  with_index(folders, [&](const OpenIndex& index) {
    table.rows.clear();
    describe(index, query, table);
    for (const auto& [meeting, sections] :
         count_by_council(index, query, Field::Meeting)) {
      const MeetingKey key{meeting.value};
      table.rows.push_back({key.date, label_of(index, Field::Panel, key.panel),
                            council_label(index, meeting.council), meeting.value,
                            number(sections)});
    }
    if (const std::size_t others = count_field(index, query, Field::Meeting)[""];
        others > 0 && !table.rows.empty()) {
      table.notes.push_back(number(others) +
                            (others == 1 ? " section is" : " sections are") +
                            " of no meeting");
    }
    explain_no_rows(index, query, "is of a meeting with a date", table);
  });
  std::sort(table.rows.begin(), table.rows.end(), [](const auto& a, const auto& b) {
    return std::tie(b[0], a[3], a[2]) < std::tie(a[0], b[3], b[2]);
  });
  return table;
}

Table list_panels(const std::vector<std::filesystem::path>& folders, const Query& query) {
  Table table{.title = "panels",
              .columns = {{"panel", "Panel"},
                          {"council", "Council"},
                          {"key", "Key"},
                          {"meetings", "Meetings", true},
                          {"first", "First"},
                          {"last", "Last"},
                          {"sections", "Sections", true}},
              .rows = {},
              .notes = {}};
  with_index(folders, [&](const OpenIndex& index) {
    table.rows.clear();
    describe(index, query, table);
    auto summaries = summarise(count_by_council(index, query, Field::Meeting));
    for (const auto& [panel, sections] : count_by_council(index, query, Field::Panel)) {
      const PanelSummary& summary = summaries[panel];
      table.rows.push_back({label_of(index, Field::Panel, panel.value),
                            council_label(index, panel.council), panel.value,
                            number(summary.meetings), summary.first, summary.last,
                            number(sections)});
    }
    explain_no_rows(index, query, "names a body", table);
  });
  std::sort(table.rows.begin(), table.rows.end());
  return table;
}

Table list_values(const std::vector<std::filesystem::path>& folders, const Query& query,
                  Field field) {
  const FieldSpec& spec = spec_of(field);
  if (!spec.slot || spec.indexing != Indexing::Filter) {
    throw QueryError{"the values of '" + std::string{spec.name} + "' are not counted"};
  }
  Table table{.title = std::string{spec.name},
              .columns = {{"value", "Value"},
                          {"label", std::string{spec.label}},
                          {"sections", "Sections", true}},
              .rows = {},
              .notes = {}};
  with_index(folders, [&](const OpenIndex& index) {
    table.rows.clear();
    describe(index, query, table);
    const Facet facet = make_facet(index, field, count_field(index, query, field));
    for (const FacetValue& value : facet.values) {
      table.rows.push_back({value.value, value.label, number(value.count)});
    }
    explain_no_rows(index, query, "has a value", table);
  });
  return table;
}

Table list_areas(const std::vector<std::filesystem::path>& folders, const Query& query) {
  Table table{.title = "area",
              .columns = {{"value", "Value"}, {"sections", "Sections", true}},
              .rows = {},
              .notes = {}};
  with_index(folders, [&](const OpenIndex& index) {
    table.rows.clear();
    describe(index, query, table);
    std::vector<std::pair<std::string, std::size_t>> areas;
    for (const std::string& area : judgement_areas(index)) {
      Query narrower = query;
      narrower.tree = narrowed(query.tree, {make_area(area)});
      areas.emplace_back(
          area, count_sections(index, whole_query(make_counted_plan(index, narrower))));
    }
    std::stable_sort(areas.begin(), areas.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    for (const auto& [area, sections] : areas) {
      if (sections > 0) {
        table.rows.push_back({area, number(sections)});
      }
    }
  });
  return table;
}

}  // namespace council
