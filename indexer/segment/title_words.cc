#include "indexer/segment/title_words.h"

#include <algorithm>
#include <utility>

#include "common/slug.h"

namespace council {

std::set<std::string> telling_words(std::string_view title) {
  static const std::set<std::string> common{"the",    "of",     "and", "to", "for",
                                            "in",     "a",      "on",  "s",  "with",
                                            "report", "update", "at",  "by"};
  std::set<std::string> words;
  const std::string slug = slug_of(title);
  std::size_t from = 0;
  while (from < slug.size()) {
    const std::size_t end = std::min(slug.find('-', from), slug.size());
    std::string word = slug.substr(from, end - from);
    if (word.size() > 3 && word.back() == 's') {
      word.pop_back();  // "Ofsted's", "visits"
    }
    if (!common.contains(word)) {
      words.insert(std::move(word));
    }
    from = end + 1;
  }
  return words;
}

double title_likeness(const std::set<std::string>& a, const std::set<std::string>& b) {
  const auto shared = static_cast<double>(std::count_if(
      a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); }));
  const auto smaller = static_cast<double>(std::min(a.size(), b.size()));
  return smaller < 2 ? (shared > 0 && smaller == 1 ? 0.5 : 0) : shared / smaller;
}

}  // namespace council
