#include "query/page_warnings.h"

namespace council {

std::string to_words(const Ambiguity& ambiguity) {
  std::string words = ambiguity.acronym +
                      " has several meanings in these papers and was searched as it is:";
  for (const std::string& meaning : ambiguity.meanings) {
    words += (&meaning == &ambiguity.meanings.front() ? " " : "; ") + meaning;
  }
  return words;
}

std::vector<std::string> warnings_of(const ResultPage& page) {
  std::vector<std::string> warnings = page.warnings;
  for (const Ambiguity& ambiguity : page.ambiguous) {
    warnings.push_back(to_words(ambiguity));
  }
  if (page.unreadable > 0) {
    warnings.push_back(std::to_string(page.unreadable) +
                       (page.unreadable == 1 ? " source" : " sources") +
                       " could not be read and may hold it; 'council-index status' lists "
                       "them");
  }
  return warnings;
}

}  // namespace council
