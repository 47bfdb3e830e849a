#include "query/compare.h"

#include <string>
#include <utility>
#include <vector>

#include "common/error.h"
#include "query/command_output.h"
#include "query/field_name.h"
#include "query/narrow.h"
#include "query/parse.h"
#include "query/request.h"
#include "query/search_compare.h"

namespace council {
namespace {

constexpr int nothing_found = 1;

Node read_side(const std::string& text, const Date& today) {
  if (text.find_first_of(": ") != std::string::npos) {
    return parse(text, today);
  }
  try {
    return make_field_node(*find_field_name("date"), {text, 0}, today);
  } catch (const QueryError&) {
    throw QueryError{"'" + text +
                     "' is no side of a comparison: that is a period (2021) or "
                     "FIELD:VALUE (panel:audit)"};
  }
}

void add_fixed(const Node& clause, std::vector<Field>& fixed) {
  if (clause.kind == NodeKind::Filter) {
    fixed.push_back(*clause.field);
  } else if (clause.kind == NodeKind::Dates) {
    fixed.insert(fixed.end(), {Field::Year, Field::MunicipalYear, Field::Month});
  } else if (clause.kind == NodeKind::Together) {
    for (const Node& child : clause.children) {
      add_fixed(child, fixed);
    }
  }
}

ComparedSide make_side(const Request& request, const std::string& name) {
  const std::vector<std::string>& words = request.line.words;
  const Node clause = read_side(name, request.today);
  ComparedSide side{.name = name,
                    .query = make_query(request.line, {words.begin() + 2, words.end()},
                                        request.today, request.synonyms),
                    .fixed = {}};
  side.query.tree = narrowed(std::move(side.query.tree), {clause});
  add_fixed(clause, side.fixed);
  return side;
}

}  // namespace

Outcome run_compare(const Request& request) {
  const std::vector<std::string>& words = request.line.words;
  if (words.size() < 2) {
    throw QueryError{"'compare' needs two sides, as in: compare 2021 2022 parking"};
  }
  const Comparison comparison = compare_sides(
      request.folders, {make_side(request, words[0]), make_side(request, words[1])});
  Outcome outcome = print_table(request, comparison.table);
  if (comparison.sections.a + comparison.sections.b == 0) {
    outcome.status = nothing_found;
  }
  return outcome;
}

}  // namespace council
