#include "indexer/segment/decision_lead.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "indexer/segment/scan.h"

namespace council {

bool is_lead(std::string_view before) {
  constexpr auto leads = std::to_array<std::string_view>(
      {"was",         "and",         "then",       "unanimously", "therefore",
       "is",          "were",        "duly",       "further",     "a",
       "also",        "panel",       "board",      "committee",   "council",
       "cabinet",     "executive",   "members",    "meeting",     "sub-committee",
       "forum",       "group",       "commission", "authority",   "assembly",
       "trustees",    "councillors", "member",     "leader",      "hereby",
       "partnership", "governors",   "bench",      "tribunal",    "body"});
  while (!before.empty() && (before.back() == ' ' || before.back() == ',')) {
    before.remove_suffix(1);
  }
  return before.empty() ||
         std::any_of(leads.begin(), leads.end(), [&](std::string_view lead) {
           return before.size() >= lead.size() &&
                  has_at(before, before.size() - lead.size(), lead) &&
                  !is_word_before(before, before.size() - lead.size());
         });
}

bool is_lead_in_capitals(std::string_view before) {
  constexpr auto words = std::to_array<std::string_view>(
      {"it",          "was",       "were",      "and",           "the",
       "unanimously", "further",   "also",      "duly",          "accordingly",
       "therefore",   "members",   "committee", "panel",         "board",
       "cabinet",     "executive", "council",   "sub-committee", "meeting"});
  std::size_t at = skip_blanks(before, 0);
  while (at < before.size()) {
    const std::size_t end = std::min(before.find_first_of(" ,", at), before.size());
    const std::string_view word = before.substr(at, end - at);
    if (std::none_of(words.begin(), words.end(), [&](std::string_view each) {
          return equals_ignoring_case(each, word);
        })) {
      return false;
    }
    at = std::min(before.find_first_not_of(" ,", end), before.size());
  }
  return true;
}

}  // namespace council
