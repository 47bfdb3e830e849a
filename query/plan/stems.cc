#include "query/plan/stems.h"

#include <utility>

#include <xapian.h>

#include "common/text_index.h"

namespace council {

std::vector<std::string> stems_in_index(const OpenIndex& index, std::string_view prefix,
                                        std::string_view folded_word) {
  std::vector<std::string> stems{stemmed_term(prefix, folded_word)};
  for (std::string& term : other_stemmed_terms(prefix, folded_word)) {
    if (index.database.term_exists(term)) {
      stems.push_back(std::move(term));
    }
  }
  return stems;
}

}  // namespace council
