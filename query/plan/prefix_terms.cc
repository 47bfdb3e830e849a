#include "query/plan/prefix_terms.h"

#include <algorithm>
#include <utility>

namespace council {

PrefixTerms find_prefix_terms(const Xapian::Database& database,
                              const std::string& start) {
  std::vector<std::pair<Xapian::doccount, std::string>> found;
  for (auto term = database.allterms_begin(start); term != database.allterms_end(start);
       ++term) {
    found.emplace_back(term.get_termfreq(), *term);
  }
  PrefixTerms result;
  if (found.size() > max_prefix_terms) {
    result.left_out = found.size() - max_prefix_terms;
    const auto end = found.begin() + max_prefix_terms;
    std::partial_sort(found.begin(), end, found.end(), [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    found.erase(end, found.end());
  }
  for (auto& [frequency, term] : found) {
    result.terms.push_back(std::move(term));
  }
  std::sort(result.terms.begin(), result.terms.end());
  return result;
}

}  // namespace council
