#include "query/plan/stems.h"

#include <algorithm>
#include <utility>

#include "common/text_index.h"

namespace council {

namespace {

// Those of the stems' terms that the index holds.
std::vector<std::string> terms_in_index(const OpenIndex& index, std::string_view prefix,
                                        const std::vector<std::string>& stems) {
  std::vector<std::string> terms;
  for (const std::string& stem : stems) {
    for (std::string& term : stem_terms(prefix, stem)) {
      if (std::find(terms.begin(), terms.end(), term) == terms.end() &&
          has_term(index, term)) {
        terms.push_back(std::move(term));
      }
    }
  }
  return terms;
}

}  // namespace

std::vector<std::string> stems_in_index(const OpenIndex& index, std::string_view prefix,
                                        std::string_view folded_word) {
  std::vector<std::string> stems = other_stemmed_terms(prefix, folded_word);
  stems.insert(stems.begin(), stemmed_term(prefix, folded_word));
  std::vector<std::string> terms = terms_in_index(index, prefix, stems);
  return terms.empty() ? std::vector{stems.front()} : terms;
}

Xapian::Query stem_query(const OpenIndex& index, std::string_view prefix,
                         std::string_view folded_word) {
  const std::vector<std::string> terms =
      terms_in_index(index, prefix, {stemmed_term(prefix, folded_word)});
  return terms.empty() ? Xapian::Query::MatchNothing : any_term_query(terms);
}

Xapian::Query any_term_query(const std::vector<std::string>& terms) {
  // One term alone has its own statistics, and is looked up at less cost.
  return terms.size() == 1
             ? Xapian::Query{terms.front()}
             : Xapian::Query{Xapian::Query::OP_SYNONYM, terms.begin(), terms.end()};
}

double sections_with_any(const OpenIndex& index, const std::vector<std::string>& terms) {
  const double sections = index.database.get_doccount();
  double with = 0;
  for (const std::string& term : terms) {
    const double more = term_frequency(index, term);
    with += more - (sections > 0 ? with * more / sections : 0);
  }
  return with;
}

}  // namespace council
