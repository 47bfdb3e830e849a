#include "query/search_score.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "common/field.h"
#include "common/record.h"
#include "query/plan/places.h"
#include "query/plan/sequence.h"
#include "query/plan/word_weight.h"

namespace council {
namespace {

using Type = Xapian::Query::op;

// What cannot be taken apart, with the factor that stands before it.
struct Leaf {
  Xapian::Query query;
  double factor = 1;
};

bool is_source(const Xapian::Query& query) {
  return !query.empty() && query.get_type() == Type::LEAF_POSTING_SOURCE;
}

bool has_source(const Xapian::Query& query) {
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
    if (is_source(query.get_subquery(i))) {
      return true;
    }
  }
  return false;
}

void split(const Xapian::Query& query, double factor, std::vector<Leaf>& leaves) {
  if (query.empty()) {
    return;
  }
  const Type type = query.get_type();
  if (type == Type::OP_SCALE_WEIGHT) {
    split(query.get_subquery(0), factor * factor_of(query).value_or(1), leaves);
    return;
  }
  const bool is_sum =
      type == Type::OP_AND || type == Type::OP_OR || type == Type::OP_AND_MAYBE;
  const bool only_filters =
      (type == Type::OP_FILTER || type == Type::OP_AND_NOT) && !has_source(query);
  if (!is_sum && !only_filters) {
    leaves.push_back({query, factor});
    return;
  }
  const std::size_t parts = is_sum ? query.get_num_subqueries() : 1;
  for (std::size_t i = 0; i < parts; ++i) {
    split(query.get_subquery(i), factor, leaves);
  }
}

double weight_of(const OpenIndex& index, const Leaf& leaf,
                 const std::string& record_term) {
  Xapian::Enquire enquire{index.database};
  enquire.set_query(
      {Type::OP_FILTER, scaled(leaf.factor, leaf.query), Xapian::Query{record_term}});
  enquire.set_weighting_scheme(WordWeight{});
  const Xapian::MSet found = enquire.get_mset(0, 1);
  return found.empty() ? 0 : found.begin().get_weight();
}

// A term, with the field that its prefix is of.
struct ReadTerm {
  const FieldSpec* field = nullptr;  // nullptr for what is no field's
  std::string value;
  bool is_stem = false;
};

ReadTerm read_term(std::string term) {
  ReadTerm read;
  if (term.starts_with('Z')) {
    read.is_stem = true;
    term.erase(0, 1);
  }
  const std::size_t prefix =
      std::min(term.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), term.size());
  const std::span<const FieldSpec> fields = all_fields();
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const FieldSpec& spec) {
        return spec.indexing != Indexing::ValueOnly &&
               spec.prefix == std::string_view{term}.substr(0, prefix);
      });
  read.field = found == fields.end() ? nullptr : &*found;
  read.value = term.substr(prefix);
  return read;
}

std::string in_quotes(const std::string& text) {
  return "“" + text + "”";
}

// In their order, where they are to stand in one.
std::vector<ReadTerm> terms_of(const Xapian::Query& query) {
  std::vector<ReadTerm> terms;
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
    if (const std::optional<Standing> standing = standing_of(query.get_subquery(i))) {
      std::transform(standing->terms.begin(), standing->terms.end(),
                     std::back_inserter(terms), read_term);
      return terms;
    }
  }
  for (auto term = query.get_terms_begin(); term != query.get_terms_end(); ++term) {
    terms.push_back(read_term(*term));
  }
  return terms;
}

// Of what weighs the same wherever it is found.
std::string fixed_words(const std::vector<ReadTerm>& conditions) {
  if (conditions.empty()) {
    return "all sections";
  }
  const ReadTerm& first = conditions.front();
  if (first.field == nullptr) {
    return "the query is its title";
  }
  if (first.field->field == Field::Procedural) {
    return "no procedural item";
  }
  return std::string{first.field->label} + " " + first.value;
}

std::string words_of(const Leaf& leaf, const std::vector<ReadTerm>& terms) {
  const Xapian::Query& query = leaf.query;
  if (is_source(query) ||
      (query.get_num_subqueries() > 0 && is_source(query.get_subquery(0)))) {
    return fixed_words(terms);
  }
  std::string words;
  for (const ReadTerm& term : terms) {
    words += (words.empty() ? "" : " ") + term.value;
  }
  const bool in_order =
      query.get_type() == Type::OP_FILTER || query.get_type() == Type::OP_MAX;
  if (in_order) {
    return in_quotes(words) + (terms.size() > 1 ? " next to each other" : "");
  }
  // Of a stem and the word that is its own: one word.
  const bool is_stem = std::any_of(terms.begin(), terms.end(),
                                   [](const ReadTerm& term) { return term.is_stem; });
  return is_stem ? "forms of " + in_quotes(terms.front().value)
                 : in_quotes(terms.front().value) + " as it is typed";
}

std::string where_of(const std::vector<ReadTerm>& terms) {
  const bool in_field = !terms.empty() && terms.front().field != nullptr &&
                        terms.front().field->indexing == Indexing::FreeText &&
                        terms.front().field->field != Field::Body;
  return in_field ? std::string{terms.front().field->name} : "";
}

}  // namespace

std::vector<ScorePart> score_parts(const OpenIndex& index, const Xapian::Query& ranked,
                                   const std::string& record_key) {
  std::vector<Leaf> leaves;
  split(ranked, 1, leaves);
  std::vector<ScorePart> parts;
  for (const Leaf& leaf : leaves) {
    const double weight = weight_of(index, leaf, key_term(record_key));
    if (weight > 0) {
      const std::vector<ReadTerm> terms = terms_of(leaf.query);
      parts.push_back({words_of(leaf, terms), where_of(terms), weight});
    }
  }
  return parts;
}

}  // namespace council
