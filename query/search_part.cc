#include "query/search_part.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "query/plan/sequence.h"
#include "query/plan/word_weight.h"

namespace council {
namespace {

using Type = Xapian::Query::op;
using Parts = std::vector<WeightPart>;

// By WordWeight.
Xapian::MSet find_statistics(const Xapian::Database& database, const Xapian::Query& query,
                             Telling* telling = nullptr) {
  Xapian::Enquire enquire{database};
  enquire.set_query(query);
  enquire.set_weighting_scheme(WordWeight{telling});
  return enquire.get_mset(0, 0);
}

bool are_terms(const Xapian::Query& query) {
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
    if (query.get_subquery(i).get_type() != Type::LEAF_TERM) {
      return false;
    }
  }
  return true;
}

// Makes parts of a query.
class PartMaker {
 public:
  explicit PartMaker(const OpenIndex& index)
      : index_{index}, database_{index.parts.front()} {}

  // Takes off a query what only adds to its weight, or only filters what is known to
  // match.
  WeightPart make_base(const Xapian::Query& query, Parts& added) const {
    const Type type = query.empty() ? Type::LEAF_MATCH_NOTHING : query.get_type();
    if (type != Type::OP_FILTER && type != Type::OP_AND_MAYBE) {
      return make(query, 1);
    }
    for (std::size_t i = 1; type == Type::OP_AND_MAYBE && i < query.get_num_subqueries();
         ++i) {
      add(query.get_subquery(i), added);
    }
    return make_base(query.get_subquery(0), added);
  }

 private:
  void add(const Xapian::Query& query, Parts& added) const {
    if (query.empty() || query.get_type() != Type::OP_OR) {
      added.push_back(make(query, 1));
      return;
    }
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
      add(query.get_subquery(i), added);
    }
  }

  [[nodiscard]] WeightPart make(const Xapian::Query& query, double factor) const {
    if (query.empty()) {
      return {};
    }
    switch (query.get_type()) {
      case Type::LEAF_TERM:
        return make_term(query, factor);
      case Type::LEAF_MATCH_ALL:
        return {.type = Type::LEAF_MATCH_ALL};
      case Type::LEAF_POSTING_SOURCE:
        return make_source(query, factor);
      case Type::OP_SCALE_WEIGHT:
        if (const std::optional<double> own = factor_of(query)) {
          return make(query.get_subquery(0), factor * *own);
        }
        return make_unknown(query, factor);
      case Type::OP_SYNONYM:
        return are_terms(query) ? make_synonym(query, factor)
                                : make_unknown(query, factor);
      case Type::OP_AND:
      case Type::OP_OR:
      case Type::OP_MAX:
      case Type::OP_FILTER:
      case Type::OP_AND_MAYBE:
      case Type::OP_AND_NOT:
        return make_parts(query, factor);
      default:
        return make_unknown(query, factor);
    }
  }

  // As much as Xapian allows it.
  [[nodiscard]] WeightPart make_unknown(const Xapian::Query& query, double factor) const {
    const double most = find_statistics(database_, query).get_max_possible();
    return {.type = Type::OP_INVALID, .weight = factor * most};
  }

  [[nodiscard]] WeightPart make_term(const Xapian::Query& leaf, double factor) const {
    std::string name = *leaf.get_terms_begin();
    // What nobody wrote is not worth keeping: there is no end of it.
    if (!has_term(index_, name)) {
      return {};
    }
    const TermSections& term = index_.memory->terms.find(database_, name);
    return {.type = Type::LEAF_TERM,
            .weight = term.telling().whole(factor),
            .term = &term,
            .name = std::move(name)};
  }

  [[nodiscard]] WeightPart make_source(const Xapian::Query& leaf, double factor) const {
    if (std::optional<Standing> standing = standing_of(leaf)) {
      return {.type = Type::LEAF_POSTING_SOURCE, .standing = std::move(standing)};
    }
    if (const std::optional<double> weight = fixed_weight_of(leaf)) {
      return {.type = Type::LEAF_MATCH_ALL, .weight = factor * *weight};
    }
    return make_unknown(leaf, factor);
  }

  // Stand for one term that stands as often as all of them together.
  [[nodiscard]] WeightPart make_synonym(const Xapian::Query& query, double factor) const {
    WeightPart part = make_parts(query, 0);
    if (factor != 0) {  // else Xapian does not ask what they tell
      const auto estimate = [&] {
        Telling telling;
        find_statistics(database_, query, &telling);
        return telling;
      };
      part.weight =
          index_.memory->synonyms.answer(query.get_description(), estimate).whole(factor);
    }
    return part;
  }

  [[nodiscard]] WeightPart make_parts(const Xapian::Query& query, double factor) const {
    WeightPart part{.type = query.get_type()};
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
      part.parts.push_back(make(query.get_subquery(i), factor));
    }
    return part;
  }

  const OpenIndex& index_;
  const Xapian::Database& database_;
};

}  // namespace

double WeightPart::most() const {
  const auto add = [](double sum, const WeightPart& part) { return sum + part.most(); };
  switch (type) {
    case Type::OP_FILTER:
    case Type::OP_AND_NOT:
      return parts.front().most();
    case Type::OP_AND:
    case Type::OP_OR:
    case Type::OP_MAX:
    case Type::OP_AND_MAYBE:
      return std::accumulate(parts.begin(), parts.end(), 0.0, add);
    default:
      return weight;
  }
}

bool WeightPart::is_exact() const {
  return type != Type::OP_INVALID &&
         std::all_of(parts.begin(), parts.end(),
                     [](const WeightPart& part) { return part.is_exact(); });
}

bool WeightParts::are_exact() const {
  return base.is_exact() &&
         std::all_of(added.begin(), added.end(),
                     [](const WeightPart& part) { return part.is_exact(); });
}

WeightParts parts_by_weight(const OpenIndex& index, const Xapian::Query& query) {
  WeightParts found;
  found.base = PartMaker{index}.make_base(query, found.added);
  std::stable_sort(
      found.added.begin(), found.added.end(),
      [](const WeightPart& a, const WeightPart& b) { return a.most() > b.most(); });
  return found;
}

}  // namespace council
