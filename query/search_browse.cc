#include "query/search_browse.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "common/error.h"
#include "query/council_counts.h"
#include "query/database.h"
#include "query/facet_counter.h"
#include "query/plan/plan.h"
#include "query/search_empty.h"
#include "query/search_facets.h"
#include "query/search_match.h"
#include "query/synonym_notes.h"

namespace council {
namespace {

constexpr std::size_t bar_columns = 40;

using Counts = std::unordered_map<std::string, std::size_t>;

Counts count_field(const OpenIndex& index, const Query& query, Field field) {
  FacetCounter counter{index, {field}};
  count_matches(index, whole_query(make_plan(index, query)), counter);
  Counts counts = counter.counts(field);
  return counts;
}

// What the query is searched as besides what it says.
std::vector<std::string> notes_on(const OpenIndex& index, const Query& query) {
  return synonym_notes(make_plan(index, query).synonyms);
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

std::string bar(std::size_t count, std::size_t most) {
  std::string bar;
  const std::size_t columns = most == 0 ? 0 : (count * bar_columns + most - 1) / most;
  for (std::size_t i = 0; i < columns; ++i) {
    bar += "█";
  }
  return bar;
}

// Years between the first and the last that have nothing are shown, with 0.
void fill_years(std::map<std::string, std::size_t>& counts) {
  if (counts.empty()) {
    return;
  }
  const int first = std::stoi(counts.begin()->first);
  const int last = std::stoi(counts.rbegin()->first);
  for (int year = first; year <= last; ++year) {
    counts.try_emplace(std::to_string(year), 0);
  }
}

}  // namespace

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
    table.notes = notes_on(index, query);
    for (const auto& [meeting, sections] :
         count_by_council(index, query, Field::Meeting)) {
      const MeetingKey key{meeting.value};
      table.rows.push_back({key.date, label_of(index, Field::Panel, key.panel),
                            council_label(index, meeting.council), meeting.value,
                            number(sections)});
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
    table.notes = notes_on(index, query);
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
    table.notes = notes_on(index, query);
    const Facet facet = make_facet(index, field, count_field(index, query, field));
    for (const FacetValue& value : facet.values) {
      table.rows.push_back({value.value, value.label, number(value.count)});
    }
    explain_no_rows(index, query, "has a value", table);
  });
  return table;
}

Table list_timeline(const std::vector<std::filesystem::path>& folders, const Query& query,
                    Field period) {
  std::map<std::string, std::size_t> counts;
  std::size_t undated = 0;
  std::vector<std::string> notes;
  Table none;
  with_index(folders, [&](const OpenIndex& index) {
    const Counts found = count_field(index, query, period);
    counts = {found.begin(), found.end()};
    undated = counts[""];
    notes = notes_on(index, query);
    counts.erase("");
    none = {};
    if (found.empty()) {
      explain_no_rows(index, query, "", none);
    }
  });
  notes.insert(notes.end(), none.notes.begin(), none.notes.end());
  if (period == Field::Year) {
    fill_years(counts);
  }
  std::size_t most = 0;
  for (const auto& [value, count] : counts) {
    most = std::max(most, count);
  }
  const FieldSpec& spec = spec_of(period);
  Table table{.title = "timeline",
              .columns = {{std::string{spec.name}, std::string{spec.label}},
                          {"sections", "Sections", true},
                          {"bar", "", false, true}},
              .rows = {},
              .notes = std::move(notes)};
  for (const auto& [value, count] : counts) {
    table.rows.push_back({value, number(count), bar(count, most)});
  }
  table.nothing = std::move(none.nothing);
  if (undated > 0) {
    table.notes.push_back(number(undated) + " sections are of no stated date");
  }
  return table;
}

}  // namespace council
