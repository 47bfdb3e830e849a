#include "query/plan/plan.h"

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "common/record.h"
#include "query/filter_clause.h"
#include "query/plan/acronym_note.h"
#include "query/plan/lineage_note.h"
#include "query/plan/sequence.h"
#include "query/plan/text_planner.h"
#include "query/plan/unknown_names.h"
#include "query/plan/weights.h"
#include "query/reading_notes.h"
#include "query/search_since.h"

namespace council {
namespace {

// Whether all of a clause is about areas of judgements.
bool is_area(const Node& clause) {
  return clause.is_area() ||
         (clause.kind == NodeKind::Or &&
          std::all_of(clause.children.begin(), clause.children.end(), is_area));
}

bool is_text(const Node& clause) {
  return !is_area(clause) && clause.kind != NodeKind::Dates &&
         clause.kind != NodeKind::Not && clause.kind != NodeKind::Everything &&
         !filtered_field(clause);
}

// Of one field: any of the wanted values, none of the unwanted.
struct FieldClauses {
  Node wanted;
  std::vector<Node> unwanted;
};

class Planner {
 public:
  Planner(const OpenIndex& index, const Query& query, Reading reading)
      : index_{index},
        query_{query},
        reading_{reading},
        text_planner_{index, query, reading, plan_} {}

  Plan run() {
    sort_clauses();
    read_as_reference();
    plan_.has_words = !text_.empty();
    plan_.text = plan_.has_words ? text_query() : Xapian::Query::MatchAll;
    for (const auto& [field, clauses] : by_field_) {
      plan_.filters[field] = filter_query(clauses);
      note_terms(field, clauses.wanted);
    }
    note_lineage();
    return std::move(plan_);
  }

 private:
  Xapian::Query text_query() {
    const Xapian::Query text = text_planner_.plan_together(text_);
    if (reading_ == Reading::Unranked || reading_ == Reading::Own) {
      return text;
    }
    const Xapian::Query ranked = with_substance_first(with_title_first(text));
    return query_.recency ? with_newest_first(ranked) : ranked;
  }

  // The newest year of the papers, not of the calendar: the same index ranks the same on
  // any day.
  [[nodiscard]] Xapian::Query with_newest_first(const Xapian::Query& text) const {
    const std::string prefix{spec_of(Field::Year).prefix};
    std::vector<std::string> years{index_.database.allterms_begin(prefix),
                                   index_.database.allterms_end(prefix)};
    std::vector<Xapian::Query> bonuses;
    double weight = recency_weight;
    for (auto year = years.rbegin(); year != years.rend() && weight > least_recency;
         ++year, weight *= recency_kept) {
      bonuses.push_back(fixed_weight(weight, Xapian::Query{*year}));
    }
    return {Xapian::Query::OP_AND_MAYBE, text,
            Xapian::Query{Xapian::Query::OP_OR, bonuses.begin(), bonuses.end()}};
  }

  // The words of the query where it has nothing else; "" for phrases in fields, NEAR, OR.
  [[nodiscard]] std::string typed_words() const {
    std::string words;
    for (const Node& clause : text_) {
      const bool is_plain = !clause.field && (clause.kind == NodeKind::Word ||
                                              clause.kind == NodeKind::Phrase ||
                                              clause.kind == NodeKind::Reference);
      if (!is_plain) {
        return {};
      }
      words += clause.text + " ";
    }
    return words;
  }

  // Sections of which the query is the very title come before those that say its words.
  [[nodiscard]] Xapian::Query with_title_first(const Xapian::Query& text) {
    const std::string term = title_term(typed_words());
    if (term.empty() || !has_term(index_, term)) {
      return text;
    }
    plan_.title = term;
    return {Xapian::Query::OP_AND_MAYBE, text,
            fixed_weight(title_weight, Xapian::Query{term})};
  }

  void sort_clauses() {
    const bool several = query_.tree.kind == NodeKind::Together;
    const std::vector<Node> one{query_.tree};
    Node areas;
    areas.kind = NodeKind::Or;
    for (const Node& clause : several ? query_.tree.children : one) {
      if (is_area(clause)) {
        areas.children.push_back(clause);
      } else if (is_text(clause)) {
        text_.push_back(clause);
      } else if (const auto field = filtered_field(clause)) {
        add_field_clause(*field, clause);
      } else if (clause.kind != NodeKind::Everything) {
        plan_.others.push_back(text_planner_.plan(clause));
      }
    }
    if (!areas.children.empty()) {
      plan_.others.push_back(text_planner_.plan(areas));
    }
  }

  // "10A", "291", "E/35765" and nothing else, where a section bears that number.
  void read_as_reference() {
    if (text_.size() != 1 || text_.front().field) {
      return;
    }
    Node& clause = text_.front();
    const std::string& text = clause.text;
    const bool is_token =
        (clause.kind == NodeKind::Word || clause.kind == NodeKind::Phrase) &&
        text.find(' ') == std::string::npos &&
        text.find_first_of("0123456789") != std::string::npos;
    if (is_token && (has_term(index_, filter_term(Field::Number, text)) ||
                     has_term(index_, filter_term(Field::Reference, text)))) {
      clause.kind = NodeKind::Reference;
    }
  }

  void add_field_clause(Field field, const Node& clause) {
    FieldClauses& clauses = by_field_[field];
    clauses.wanted.kind = NodeKind::Or;
    if (clause.kind == NodeKind::Not) {
      clauses.unwanted.push_back(clause);
    } else {
      clauses.wanted.children.push_back(clause);
    }
  }

  void note_terms(Field field, const Node& clause) {
    if (clause.kind == NodeKind::Filter) {
      for (std::string& term : allowed_filter_terms(index_, query_, clause)) {
        plan_.filter_terms[field].insert(std::move(term));
      }
    }
    for (const Node& child : clause.children) {
      note_terms(field, child);
    }
  }

  void note_lineage() {
    const auto panels = plan_.filter_terms.find(Field::Panel);
    if (panels == plan_.filter_terms.end()) {
      return;
    }
    std::set<std::string> keys;
    for (const std::string& term : panels->second) {
      keys.insert(term.substr(spec_of(Field::Panel).prefix.size()));
    }
    for (std::string& note : lineage_notes(index_, keys)) {
      plan_.warnings.push_back(std::move(note));
    }
  }

  Xapian::Query filter_query(const FieldClauses& clauses) {
    Node all;
    all.kind = NodeKind::And;
    all.children = clauses.unwanted;
    if (!clauses.wanted.children.empty()) {
      all.children.push_back(clauses.wanted);
    }
    return text_planner_.plan(all);
  }

  // Procedural items stay found, behind those of substance that match as well.
  static Xapian::Query with_substance_first(const Xapian::Query& text) {
    Xapian::PostingSource* const source =
        std::make_unique<Xapian::FixedWeightPostingSource>(substance_weight).release();
    const Xapian::Query procedural{filter_term(Field::Procedural, "yes")};
    return {Xapian::Query::OP_AND_MAYBE, text,
            Xapian::Query{Xapian::Query::OP_AND_NOT, Xapian::Query{source->release()},
                          procedural}};
  }

  const OpenIndex& index_;
  const Query& query_;
  Reading reading_;
  Plan plan_;
  TextPlanner text_planner_;
  std::vector<Node> text_;
  std::map<Field, FieldClauses> by_field_;
};

Plan narrowed(const OpenIndex& index, const Query& query, Plan plan) {
  if (query.since_revision) {
    keep_changed_since(index, *query.since_revision, plan);
  }
  return plan;
}

}  // namespace

Plan make_plan(const OpenIndex& index, const Query& query) {
  Plan plan = narrowed(index, query, Planner{index, query, Reading::ByRule}.run());
  for (std::string& note : reading_notes(query.text)) {
    plan.warnings.push_back(std::move(note));
  }
  for (std::string& note : acronym_notes(index, query.tree)) {
    plan.warnings.push_back(std::move(note));
  }
  return plan;
}

Plan make_looser_plan(const OpenIndex& index, const Query& query) {
  Plan plan = narrowed(index, query, Planner{index, query, Reading::Looser}.run());
  const Plan counted = make_counted_plan(index, query);
  plan.text = Xapian::Query{Xapian::Query::OP_AND_NOT, plan.text, counted.text};
  return plan;
}

Plan make_counted_plan(const OpenIndex& index, const Query& query) {
  return narrowed(index, query, Planner{index, query, Reading::Unranked}.run());
}

Plan make_own_plan(const OpenIndex& index, const Query& query) {
  return narrowed(index, query, Planner{index, query, Reading::Own}.run());
}

Xapian::Query whole_query(const Plan& plan, std::optional<Field> left_out) {
  Xapian::Query whole = plan.text;
  for (const Xapian::Query& other : plan.others) {
    whole = Xapian::Query{Xapian::Query::OP_FILTER, whole, other};
  }
  for (const auto& [field, filter] : plan.filters) {
    if (field != left_out) {
      whole = Xapian::Query{Xapian::Query::OP_FILTER, whole, filter};
    }
  }
  return whole;
}

}  // namespace council
