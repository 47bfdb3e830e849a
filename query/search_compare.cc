#include "query/search_compare.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "query/database.h"
#include "query/database_id.h"
#include "query/facet_counter.h"
#include "query/plan/plan.h"
#include "query/print.h"
#include "query/search_empty.h"
#include "query/search_match.h"
#include "query/synonym_notes.h"

namespace council {
namespace {

struct ValuePair {
  std::string value;
  CountPair count;
};

std::size_t difference(const CountPair& count) {
  return count.a > count.b ? count.a - count.b : count.b - count.a;
}

// The values that either side has, those that differ most first.
std::vector<ValuePair> pair_up(const FacetCounter& a, const FacetCounter& b,
                               Field field) {
  std::map<std::string, CountPair> pairs;
  for (const auto& [value, sections] : a.counts(field)) {
    pairs[value].a = sections;
  }
  for (const auto& [value, sections] : b.counts(field)) {
    pairs[value].b = sections;
  }
  pairs.erase("");  // not stated
  std::vector<ValuePair> sorted;
  sorted.reserve(pairs.size());
  for (const auto& [value, count] : pairs) {
    sorted.push_back({value, count});
  }
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const ValuePair& x, const ValuePair& y) {
                     return difference(x.count) > difference(y.count);
                   });
  return sorted;
}

std::string change(const CountPair& count) {
  return (count.b < count.a ? "-" : "") + std::to_string(difference(count));
}

std::string only_in(const CountPair& count) {
  if (count.a == count.b) {
    return "";
  }
  return count.b == 0 ? "a" : count.a == 0 ? "b" : "";
}

std::vector<std::string> row(const std::string& field, const std::string& value,
                             const std::string& label, const CountPair& count) {
  return {field,
          value,
          label,
          std::to_string(count.a),
          std::to_string(count.b),
          change(count),
          only_in(count)};
}

Table empty_table(const ComparedSides& sides) {
  const auto& [a, b] = sides;
  return {.title = "comparison",
          .columns = {{"field", "Counted"},
                      {"value", "Key"},
                      {"label", "Value"},
                      {"a", a.name, true},
                      {"b", b.name, true},
                      {"change", "Change", true},
                      {"only_in", "Only in"}},
          .rows = {},
          .notes = {"a: " + to_text(a.query.tree), "b: " + to_text(b.query.tree)}};
}

bool is_fixed(Field field, const ComparedSide& side) {
  return std::find(side.fixed.begin(), side.fixed.end(), field) != side.fixed.end();
}

std::vector<Field> compared_fields(const ComparedSides& sides) {
  std::vector<Field> fields = facet_fields();
  std::erase_if(fields, [&](Field field) {
    return is_fixed(field, sides.a) || is_fixed(field, sides.b);
  });
  return fields;
}

void add_field(const OpenIndex& index, Field field, const std::vector<ValuePair>& values,
               Table& table) {
  for (const ValuePair& pair : values) {
    table.rows.push_back(row(std::string{spec_of(field).name}, pair.value,
                             label_of(index, field, pair.value), pair.count));
  }
}

std::vector<ValuePair> page_of(const std::vector<ValuePair>& values, const Query& query) {
  const std::size_t first = std::min(query.offset, values.size());
  const std::size_t last = std::min(first + query.limit, values.size());
  return {values.begin() + static_cast<std::ptrdiff_t>(first),
          values.begin() + static_cast<std::ptrdiff_t>(last)};
}

std::string left_out_note(Field field, std::size_t values) {
  return std::string{spec_of(field).label} + ": " + std::to_string(values) +
         " values are not listed (--limit, --offset)";
}

// A side that has nothing says why.
void explain_empty_sides(const OpenIndex& index, const ComparedSides& sides,
                         Comparison& comparison) {
  Table& table = comparison.table;
  const auto explain = [&](const std::string& name, const ComparedSide& side) {
    NothingFound nothing = explain_nothing(index, side.query);
    for (ClauseCount& clause : nothing.clauses) {
      clause.clause.insert(0, name + ": ");
      table.nothing.clauses.push_back(std::move(clause));
    }
    if (nothing.suggestion) {
      table.nothing.suggestion = std::move(nothing.suggestion);
    }
  };
  if (comparison.sections.a == 0) {
    explain("a", sides.a);
  }
  if (comparison.sections.b == 0) {
    explain("b", sides.b);
  }
}

Comparison compare_in(const OpenIndex& index, const ComparedSides& sides) {
  const std::vector<Field> fields = compared_fields(sides);
  FacetCounter a{index, fields};
  FacetCounter b{index, fields};
  const Plan plan = make_plan(index, sides.a.query);
  count_matches(index, whole_query(plan), a);
  count_matches(index, whole_query(make_plan(index, sides.b.query)), b);
  Comparison comparison{.table = empty_table(sides),
                        .sections = {a.sections(), b.sections()}};
  Table& table = comparison.table;
  table.notes.push_back("revision " + std::to_string(index.revision) + " of the index " +
                        id_of(index));
  for (std::string& note : synonym_notes(plan.synonyms)) {
    table.notes.push_back(std::move(note));
  }
  table.rows.push_back(row("sections", "", "", comparison.sections));
  explain_empty_sides(index, sides, comparison);
  for (const Field field : fields) {
    const std::vector<ValuePair> values = pair_up(a, b, field);
    const std::vector<ValuePair> listed = page_of(values, sides.a.query);
    add_field(index, field, listed, table);
    if (listed.size() < values.size()) {
      table.notes.push_back(left_out_note(field, values.size() - listed.size()));
    }
  }
  return comparison;
}

}  // namespace

Comparison compare_sides(const std::vector<std::filesystem::path>& folders,
                         const ComparedSides& sides) {
  Comparison comparison;
  with_index(folders,
             [&](const OpenIndex& index) { comparison = compare_in(index, sides); });
  return comparison;
}

}  // namespace council
