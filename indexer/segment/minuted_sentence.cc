#include "indexer/segment/minuted_sentence.h"

#include <string>

#include "indexer/segment/line.h"
#include "indexer/segment/phrase.h"

namespace council {

bool reads_as_sentence(std::string_view rest, std::size_t far) {
  const std::string match = fold_typography(rest);
  const std::string_view last = trim(match);
  if (is_any_phrase(last, {"none", "nil", "noted", "none received", "none declared",
                           "none reported", "nothing to report", "approved", "agreed"})) {
    return true;
  }
  const bool ends = match.find(". ") != std::string::npos || last.ends_with(":-") ||
                    (!last.empty() && std::string_view{".:;!?)"}.find(last.back()) !=
                                          std::string_view::npos);
  return ends &&
         contains_any(std::string_view{match}.substr(0, far),
                      {"was",      "were",     "is",         "are",       "had",
                       "has",      "have",     "been",       "will",      "would",
                       "should",   "advised",  "reported",   "stated",    "noted",
                       "agreed",   "said",     "asked",      "gave",      "received",
                       "raised",   "proposed", "resolved",   "attended",  "thanked",
                       "declared", "shared",   "presented",  "explained", "introduced",
                       "welcomed", "informed", "approved",   "requested", "confirmed",
                       "spoke",    "wished",   "circulated", "read",      "commented",
                       "provided", "made"});
}

}  // namespace council
