#include "query/plan/filter_terms.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "common/error.h"
#include "common/nearest.h"

namespace council {
namespace {

// Enough for every body and person of a region; bounds what one filter may cost.
constexpr std::size_t max_values = 200'000;
constexpr std::size_t max_listed = 20;

// Names are few and known: asking for one that no paper has is a slip. A reference or a
// date that no paper has is a question with the answer "none".
bool is_name(Field field) {
  switch (field) {
    case Field::Council:
    case Field::Panel:
    case Field::DecisionType:
    case Field::Outcome:
    case Field::Person:
    case Field::Present:
    case Field::Officer:
    case Field::Owner:
    case Field::Ward:
    case Field::Inspection:
    case Field::Authority:
    case Field::Judgement:
    case Field::Status:
    case Field::Language:
    case Field::Procedural:
      return true;
    default:
      return false;
  }
}

std::vector<std::string> values_of(const OpenIndex& index, const FieldSpec& spec) {
  std::vector<std::string> values;
  const std::string prefix{spec.prefix};
  auto term = index.database.allterms_begin(prefix);
  for (; term != index.database.allterms_end(prefix) && values.size() < max_values;
       ++term) {
    values.push_back((*term).substr(prefix.size()));
  }
  return values;
}

bool is_boundary(std::string_view value, std::size_t at) {
  return at == value.size() || value[at] == '-' || value[at] == '/' || value[at] == '_' ||
         value[at] == ' ';
}

// Whether whole words of `value` are `words`: "scrutiny" in "childrens-scrutiny-panel".
bool contains_words(std::string_view value, std::string_view words) {
  for (std::size_t at = value.find(words); at != std::string_view::npos;
       at = value.find(words, at + 1)) {
    if ((at == 0 || is_boundary(value, at - 1)) &&
        is_boundary(value, at + words.size())) {
      return true;
    }
  }
  return false;
}

// A value that was asked for, and as values are written.
struct Wanted {
  const Node& filter;
  std::string value;
};

[[noreturn]] void throw_unknown(std::string_view field, const Wanted& asked,
                                const std::vector<std::string>& values) {
  const auto& [filter, wanted] = asked;
  std::string message = "no paper in the index has the " + std::string{field} + " '" +
                        (filter.is_area() ? wanted : filter.text) + "'";
  const auto fail = [&filter = asked.filter](const std::string& what) {
    return filter.position == no_position ? QueryError{what}
                                          : QueryError{what, filter.position};
  };
  if (nearest_name(wanted, values)) {
    throw fail(message + did_you_mean(wanted, values));
  }
  if (values.empty()) {
    message += "; none states one";
  } else if (values.size() <= max_listed) {
    message += "; there are";
    for (const std::string& value : values) {
      message += (&value == &values.front() ? " " : ", ") + value;
    }
  } else {
    message += "; 'council-query values " + std::string{field} + "' lists them";
  }
  throw fail(message);
}

// "care-leavers" of the judgement "care-leavers/good".
std::string area_of(const std::string& judgement) {
  return judgement.substr(0, std::min(judgement.find('/'), judgement.size()));
}

// The judgements on areas that `wanted` holds of, whatever the grade. Indexes have the
// grades alone among the judgements as well, for judgement:good.
template <class Wanted>
std::vector<std::string> judgements_on(const std::vector<std::string>& judgements,
                                       Wanted wanted) {
  std::vector<std::string> terms;
  for (const std::string& judgement : judgements) {
    if (judgement.find('/') != std::string::npos && wanted(area_of(judgement))) {
      terms.push_back(std::string{spec_of(Field::Judgement).prefix} + judgement);
    }
  }
  return terms;
}

std::vector<std::string> find_area_terms(const OpenIndex& index, const Node& filter) {
  const std::vector<std::string> judgements = values_of(index, spec_of(Field::Judgement));
  const std::string wanted = filter.area();
  std::vector<std::string> terms =
      judgements_on(judgements, [&](const std::string& area) { return area == wanted; });
  if (terms.empty()) {
    terms = judgements_on(judgements, [&](const std::string& area) {
      return contains_words(area, wanted);
    });
  }
  if (terms.empty()) {
    const std::vector<std::string> areas = judgement_areas(index);
    throw_unknown("area", {filter, wanted}, areas);
  }
  return terms;
}

// Members are printed with titles that no name has: "Mr Hesketh", "Y Cynghorydd Jones".
std::string without_honorific(const std::string& name) {
  constexpr auto honorifics = std::to_array<std::string_view>(
      {"mr",         "mrs",        "ms",  "miss",     "mx",  "dr",       "cllr", "cllrs",
       "councillor", "cynghorydd", "y",   "cyng",     "sir", "dame",     "lady", "lord",
       "prof",       "professor",  "rev", "reverend", "ald", "alderman", "the"});
  std::string rest = name;
  while (true) {
    const std::size_t end = rest.find('-');
    const std::string_view first = std::string_view{rest}.substr(0, end);
    if (end == std::string::npos ||
        std::find(honorifics.begin(), honorifics.end(), first) == honorifics.end()) {
      return rest;
    }
    rest.erase(0, end + 1);
  }
}

bool is_person(Field field) {
  return field == Field::Person || field == Field::Present || field == Field::Officer;
}

}  // namespace

std::vector<std::string> judgement_areas(const OpenIndex& index) {
  std::set<std::string> areas;
  for (const std::string& judgement : values_of(index, spec_of(Field::Judgement))) {
    if (judgement.find('/') != std::string::npos) {
      areas.insert(area_of(judgement));
    }
  }
  return {areas.begin(), areas.end()};
}

std::vector<std::string> find_filter_terms(const OpenIndex& index, const Node& filter) {
  if (filter.is_area()) {
    return find_area_terms(index, filter);
  }
  const FieldSpec& spec = spec_of(*filter.field);
  std::string term = filter_term(*filter.field, filter.text);
  if (has_term(index, term)) {
    return {std::move(term)};
  }
  if (!is_name(*filter.field) && *filter.field != Field::Source) {
    return {};
  }
  std::string wanted = filter_value(*filter.field, filter.text);
  if (is_person(*filter.field)) {
    wanted = without_honorific(wanted);
    if (has_term(index, std::string{spec.prefix} + wanted)) {
      return {std::string{spec.prefix} + wanted};
    }
  }
  const std::vector<std::string> values = values_of(index, spec);
  std::vector<std::string> terms;
  for (const std::string& value : values) {
    if (!wanted.empty() && contains_words(value, wanted)) {
      terms.push_back(std::string{spec.prefix} + value);
    }
  }
  if (terms.empty() && *filter.field != Field::Source) {
    throw_unknown(spec.name, {filter, wanted}, values);
  }
  return terms;
}

}  // namespace council
