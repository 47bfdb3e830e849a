#include "query/search_timeline.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <utility>

#include "query/database.h"
#include "query/facet_counter.h"
#include "query/period.h"
#include "query/plan/plan.h"
#include "query/search_empty.h"
#include "query/search_facets.h"
#include "query/search_match.h"
#include "query/search_provenance.h"
#include "query/synonym_notes.h"

namespace council {
namespace {

constexpr std::size_t bar_columns = 40;
constexpr std::size_t max_steps = 5'000;  // a wrong date may lie far off

using Steps = std::map<std::string, std::size_t>;  // step -> sections

std::string same(const std::string& value) {
  return value;
}

std::string two_digits(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

// "2021-07" -> "2021-Q3"
std::string quarter_of(const std::string& month) {
  return month.substr(0, 4) + "-Q" + std::to_string((std::stoi(month.substr(5)) + 2) / 3);
}

std::string next_year(const std::string& year) {
  return std::to_string(std::stoi(year) + 1);
}

std::string next_municipal_year(const std::string& year) {
  return to_double_year(std::stoi(year) + 1);
}

std::string next_quarter(const std::string& quarter) {
  return quarter.back() == '4'
             ? next_year(quarter.substr(0, 4)) + "-Q1"
             : quarter.substr(0, 6) + static_cast<char>(quarter.back() + 1);
}

std::string next_month(const std::string& month) {
  const int number = std::stoi(month.substr(5));
  return number == 12 ? next_year(month.substr(0, 4)) + "-01"
                      : month.substr(0, 5) + two_digits(number + 1);
}

constexpr auto steps = std::to_array<TimelineStep>({
    {"year", "Year", Field::Year, same, next_year},
    {"my", "Municipal year", Field::MunicipalYear, same, next_municipal_year},
    {"quarter", "Quarter", Field::Month, quarter_of, next_quarter},
    {"month", "Month", Field::Month, same, next_month},
});

// One value of the facet, or all sections where there is no facet.
struct Series {
  std::string value;
  std::string label;
  Steps counts;
};

// Those of no stated date under "".
Steps count_steps(const OpenIndex& index, const Xapian::Query& query,
                  const TimelineStep& step) {
  FacetCounter counter{index, {step.field}};
  count_matches(index, query, counter);
  Steps counts;
  for (const auto& [value, sections] : counter.counts(step.field)) {
    counts[value.empty() ? value : step.step_of(value)] += sections;
  }
  return counts;
}

Xapian::Query with_value(const Xapian::Query& query, Field field,
                         const std::string& value) {
  if (!value.empty()) {
    return {Xapian::Query::OP_FILTER, query, Xapian::Query{filter_term(field, value)}};
  }
  return {Xapian::Query::OP_AND_NOT, query,
          Xapian::Query{Xapian::Query::OP_VALUE_GE, *spec_of(field).slot, " "}};
}

std::vector<Series> count_series(const OpenIndex& index, const Xapian::Query& query,
                                 const TimelineStep& step, Field field, Table& table) {
  FacetCounter counter{index, {field}};
  count_matches(index, query, counter);
  const Facet facet = make_facet(index, field, counter.counts(field));
  std::vector<Series> all;
  for (const FacetValue& value : facet.values) {
    if (all.size() == max_timeline_values) {
      table.notes.push_back("only the " + std::to_string(all.size()) + " first of " +
                            std::to_string(facet.values.size()) + " values are counted");
      break;
    }
    all.push_back(
        {.value = value.value,
         .label = value.label,
         .counts = count_steps(index, with_value(query, field, value.value), step)});
  }
  return all;
}

// From the first step that has anything to the last.
std::vector<std::string> steps_of(const std::vector<Series>& all,
                                  const TimelineStep& step) {
  Steps any;
  for (const Series& series : all) {
    any.insert(series.counts.begin(), series.counts.end());
  }
  any.erase("");
  std::vector<std::string> list;
  if (any.empty()) {
    return list;
  }
  const std::string last = any.rbegin()->first;
  for (std::string each = any.begin()->first; each <= last && list.size() < max_steps;
       each = step.next(each)) {
    list.push_back(each);
  }
  return list;
}

std::size_t count_at(const Series& series, const std::string& step) {
  const auto found = series.counts.find(step);
  return found == series.counts.end() ? 0 : found->second;
}

std::string bar(std::size_t count, std::size_t most) {
  std::string bar;
  const std::size_t columns = most == 0 ? 0 : (count * bar_columns + most - 1) / most;
  for (std::size_t i = 0; i < columns; ++i) {
    bar += "█";
  }
  return bar;
}

void add_rows(const std::vector<Series>& all, const TimelineStep& step, bool has_facet,
              Table& table) {
  const std::vector<std::string> list = steps_of(all, step);
  std::size_t most = 0;
  for (const Series& series : all) {
    for (const std::string& each : list) {
      most = std::max(most, count_at(series, each));
    }
  }
  for (const std::string& each : list) {
    for (const Series& series : all) {
      const std::size_t count = count_at(series, each);
      std::vector<std::string> row{each};
      if (has_facet) {
        row.insert(row.end(), {series.value, series.label});
      }
      row.insert(row.end(), {std::to_string(count), bar(count, most)});
      table.rows.push_back(std::move(row));
    }
  }
}

std::vector<Table::Column> columns_of(const TimelineStep& step,
                                      std::optional<Field> facet) {
  std::vector<Table::Column> columns{{std::string{step.name}, std::string{step.label}}};
  if (facet) {
    columns.push_back({"value", "Value"});
    columns.push_back({"label", std::string{spec_of(*facet).label}});
  }
  columns.push_back({"sections", "Sections", true});
  columns.push_back({"bar", "", false, true});
  return columns;
}

Table make_timeline(const OpenIndex& index, const Query& query, const TimelineStep& step,
                    std::optional<Field> facet) {
  Table table{
      .title = "timeline", .columns = columns_of(step, facet), .rows = {}, .notes = {}};
  const Plan plan = make_plan(index, query);
  const Xapian::Query whole = whole_query(plan);
  table.notes = plan.warnings;
  for (std::string& note : synonym_notes(plan.synonyms)) {
    table.notes.push_back(std::move(note));
  }
  table.provenance = make_provenance(index, query, plan);
  const Steps total = count_steps(index, whole, step);
  const std::vector<Series> all =
      facet ? count_series(index, whole, step, *facet, table)
            : std::vector<Series>{{.value = {}, .label = {}, .counts = total}};
  add_rows(all, step, facet.has_value(), table);
  if (const auto undated = total.find(""); undated != total.end()) {
    table.notes.push_back(std::to_string(undated->second) +
                          " sections are of no stated date");
  }
  if (total.empty()) {
    explain_no_rows(index, query, "", table);
  }
  return table;
}

}  // namespace

std::span<const TimelineStep> timeline_steps() {
  return steps;
}

Table list_timeline(const std::vector<std::filesystem::path>& folders, const Query& query,
                    const TimelineStep& step, std::optional<Field> facet) {
  Table table;
  with_index(folders, [&](const OpenIndex& index) {
    table = make_timeline(index, query, step, facet);
  });
  return table;
}

}  // namespace council
