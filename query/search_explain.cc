#include "query/search_explain.h"

#include <array>
#include <cstdio>

#include "common/error.h"
#include "common/record.h"
#include "query/database.h"
#include "query/plan/phrase_forms.h"
#include "query/plan/plan.h"
#include "query/plan/sequence.h"
#include "query/print.h"
#include "query/search_match.h"
#include "query/search_score.h"
#include "query/search_where.h"
#include "query/section_values.h"

namespace council {
namespace {

constexpr std::size_t max_ranks_searched = 10'000;

// The section by itself, its passages included.
Xapian::Query section_query(const OpenIndex& index, const std::string& key) {
  std::vector<std::string> terms{key_term(key)};
  for (int passage = 1;; ++passage) {
    std::string term = key_term(key + "/p" + std::to_string(passage));
    if (!index.database.term_exists(term)) {
      break;
    }
    terms.push_back(std::move(term));
  }
  if (terms.size() == 1 && !index.database.term_exists(terms.front())) {
    throw QueryError{"no section has the key '" + key + "': it is not in the index"};
  }
  return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

class Explainer {
 public:
  Explainer(const OpenIndex& index, const Query& query, const std::string& key)
      : index_{index}, query_{query}, key_{key}, section_{section_query(index, key)} {}

  Explanation run() {
    explanation_.table.title = "explanation";
    explanation_.table.columns = {{"clause", "Part of the query"},
                                  {"has", "Has it"},
                                  {"where", "Where"},
                                  {"sections", "Sections", true},
                                  {"weight", "Weight", true}};
    add_rows(query_.tree);
    add_verdict();
    return std::move(explanation_);
  }

 private:
  void add_rows(const Node& tree) {
    const bool several = tree.kind == NodeKind::Together || tree.kind == NodeKind::And;
    if (several) {
      for (const Node& clause : tree.children) {
        add_rows(clause);
      }
      return;
    }
    Query alone = query_;
    alone.tree = tree;
    const Plan plan = make_plan(index_, alone);
    add_row(tree.kind == NodeKind::Everything ? "everything" : to_text(tree),
            whole_query(plan), plan.matched);
  }

  // A part of the query, which weighs nothing by itself.
  void add_row(const std::string& words, const Xapian::Query& clause,
               const Matched& matched) {
    const bool has = section_has(clause);
    explanation_.table.rows.push_back(
        {words, has ? "yes" : "no",
         has ? where_matched(index_, matched_sections(index_, section_), matched) : "",
         std::to_string(count_sections(index_, clause)), ""});
  }

  // What words are searched as stands beside them, a row each.
  void add_synonyms(const SynonymUse& use) {
    for (const std::string& other : use.also) {
      Matched matched;
      matched.sequences = forms_in_index(index_, other);
      add_row(use.words + " = " + other + " (synonyms " + use.id + ")",
              best_phrase_query(matched.sequences), matched);
    }
  }

  [[nodiscard]] bool section_has(const Xapian::Query& clause) const {
    return count_sections(index_,
                          Xapian::Query{Xapian::Query::OP_FILTER, clause, section_}) > 0;
  }

  void add_verdict() {
    const Plan plan = make_plan(index_, query_);
    std::vector<std::string>& notes = explanation_.table.notes;
    explanation_.matches = section_has(whole_query(plan));
    for (const SynonymUse& use : plan.synonyms) {
      add_synonyms(use);
    }
    if (!plan.title.empty() && section_has(Xapian::Query{plan.title})) {
      notes.push_back("the query is the section's title, which puts it first");
    }
    if (plan.applied == MatchRule::Most) {
      notes.push_back("a section needs " + std::to_string(plan.needed_words) +
                      " of the " + std::to_string(plan.plain_words) +
                      " words: it may lack one that no paper has, or the commonest");
    }
    if (explanation_.matches &&
        !section_has(whole_query(make_own_plan(index_, query_)))) {
      notes.push_back(
          "by its own words alone the section does not match: it needs the title of its "
          "paper or the names of its body, council and authority");
    }
    notes.push_back(explanation_.matches ? rank_note(plan)
                                         : "the section does not match the query");
  }

  // The rows of the parts add up to the score.
  void add_parts(const Plan& plan, const std::string& record_key) {
    for (const ScorePart& part : score_parts(index_, plan.text, record_key)) {
      explanation_.table.rows.push_back(
          {"score: " + part.what, "yes", part.where, "", score_text(part.weight)});
    }
  }

  std::string rank_note(const Plan& plan) {
    Query all = query_;
    all.offset = 0;
    all.limit = max_ranks_searched;
    const Xapian::MSet matches = run_match({index_, plan, all}, nullptr);
    std::size_t rank = 0;
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      ++rank;
      const Xapian::Document found = match.get_document();
      const std::string section = found.get_value(section_slot);
      if ((section.empty() ? found.get_value(key_slot) : section) == key_) {
        add_parts(plan, found.get_value(key_slot));
        return "result " + std::to_string(rank) + " of " +
               std::to_string(count_sections(index_, whole_query(plan))) + ", score " +
               score_text(match.get_weight());
      }
    }
    return "the section matches, behind the first " + std::to_string(rank) + " results";
  }

  static std::string score_text(double score) {
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.2f", score);
    return buffer.data();
  }

  const OpenIndex& index_;
  const Query& query_;
  const std::string& key_;
  Xapian::Query section_;
  Explanation explanation_;
};

}  // namespace

Explanation explain(const std::vector<std::filesystem::path>& folders,
                    const std::string& key, const Query& query) {
  Explanation explanation;
  with_index(folders, [&](const OpenIndex& index) {
    explanation = Explainer{index, query, key}.run();
  });
  return explanation;
}

}  // namespace council
