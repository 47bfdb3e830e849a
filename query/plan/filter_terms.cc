#include "query/plan/filter_terms.h"

#include <algorithm>
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

[[noreturn]] void throw_unknown(const FieldSpec& spec, const Node& filter,
                                const std::vector<std::string>& values) {
  std::string message = "no paper in the index has the " + std::string{spec.name} + " '" +
                        filter.text + "'";
  const std::string wanted = filter_value(*filter.field, filter.text);
  if (nearest_name(wanted, values)) {
    throw QueryError{message + did_you_mean(wanted, values), filter.position};
  }
  if (values.empty()) {
    message += "; none states one";
  } else if (values.size() <= max_listed) {
    message += "; there are";
    for (const std::string& value : values) {
      message += (&value == &values.front() ? " " : ", ") + value;
    }
  } else {
    message += "; 'council-query values " + std::string{spec.name} + "' lists them";
  }
  throw QueryError{message, filter.position};
}

}  // namespace

std::vector<std::string> find_filter_terms(const OpenIndex& index, const Node& filter) {
  const FieldSpec& spec = spec_of(*filter.field);
  std::string term = filter_term(*filter.field, filter.text);
  if (has_term(index, term)) {
    return {std::move(term)};
  }
  if (!is_name(*filter.field) && *filter.field != Field::Source) {
    return {};
  }
  const std::string wanted = filter_value(*filter.field, filter.text);
  const std::vector<std::string> values = values_of(index, spec);
  std::vector<std::string> terms;
  for (const std::string& value : values) {
    if (!wanted.empty() && contains_words(value, wanted)) {
      terms.push_back(std::string{spec.prefix} + value);
    }
  }
  if (terms.empty() && *filter.field != Field::Source) {
    throw_unknown(spec, filter, values);
  }
  return terms;
}

}  // namespace council
