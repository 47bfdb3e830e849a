#include "indexer/segment/decision_lead.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "indexer/segment/has_words.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/scan.h"

namespace council {

bool is_lead(std::string_view before) {
  constexpr auto leads = std::to_array<std::string_view>(
      {"was",      "and",         "then",       "unanimously", "therefore",
       "is",       "were",        "duly",       "further",     "a",
       "also",     "panel",       "board",      "committee",   "council",
       "cabinet",  "executive",   "members",    "meeting",     "sub-committee",
       "forum",    "group",       "commission", "authority",   "assembly",
       "trustees", "councillors", "cllrs",      "member",      "leader",
       "hereby",   "partnership", "governors",  "bench",       "tribunal",
       "body",     "accordingly"});
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

std::size_t skip_reference(std::string_view text, std::size_t at) {
  const std::size_t colon = skip_blanks(text, at);
  const bool has_colon = colon < text.size() && text[colon] == ':';
  const std::size_t begin = skip_blanks(text, has_colon ? colon + 1 : at);
  const std::size_t end =
      std::min(text.find_first_not_of("0123456789/.", begin), text.size());
  const std::string_view number = text.substr(std::min(begin, text.size()), end - begin);
  const std::size_t next = skip_blanks(text, end);
  const bool is_number = number.size() >= 3 && is_ascii_digit(number.front()) &&
                         number.find_first_of("/.") != std::string_view::npos;
  const bool ends = next >= text.size() && number.find('/') != std::string_view::npos;
  const bool goes_on =
      next > end && next < text.size() && text[next] >= 'A' && text[next] <= 'Z';
  return is_number && (ends || goes_on) ? end : at;
}

bool heads_clause_behind_dash(std::string_view text, std::size_t dash) {
  const std::size_t size = dash_at(text, dash);
  std::size_t clause = skip_blanks(text, dash + size);
  if (size == 0 || clause >= text.size()) {
    return false;
  }
  const auto marker = find_part_marker(text.substr(clause, 12));
  clause = marker ? std::min(clause + marker->end, text.size()) : clause;
  return text.substr(clause).starts_with("That ");
}

std::size_t after_addressee(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 60;
  const std::size_t colon = text.substr(0, at + longest).find(':', at);
  const bool is_addressee = has_at(text, at, "to ") && colon != std::string_view::npos &&
                            has_any(text.substr(at, colon - at),
                                    {"council", "cabinet", "committee", "executive",
                                     "board", "authority", "assembly"});
  return is_addressee ? colon : at;
}

bool opens_with_verdict(std::string_view text) {
  constexpr auto verdicts = std::to_array<std::string_view>(
      {"no objection", "no objections", "no comment", "no comments", "no observations",
       "no further action", "no action", "objection", "support", "approval", "refusal"});
  const bool is_sum = text.starts_with("\xC2\xA3") || text.starts_with("\xE2\x82\xAC");
  return is_sum || std::ranges::any_of(verdicts, [&](std::string_view words) {
           return has_at(text, 0, words) && !is_word_at(text, words.size());
         });
}

bool opens_with_task(std::string_view text) {
  constexpr auto tasks = std::to_array<std::string_view>(
      {"the clerk to ", "the town clerk to ", "the parish clerk to ", "the rfo to ",
       "the chair to ", "the chairman to ", "the mayor to ", "the treasurer to "});
  return std::ranges::any_of(
      tasks, [&](std::string_view task) { return has_at(text, 0, task); });
}

}  // namespace council
