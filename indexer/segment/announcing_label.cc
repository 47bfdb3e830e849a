#include "indexer/segment/announcing_label.h"

#include <algorithm>
#include <array>

#include "indexer/segment/elsewhere.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// The words before ":", ":-" or ": –" or ";" at the end; nothing where there is none.
std::string_view before_colon(std::string_view text) {
  constexpr std::size_t longest_sign = 5;
  const std::size_t end = text.size() - std::min(longest_sign, text.size());
  const std::size_t sign_at = text.substr(end).find_last_of(":;");
  if (sign_at == npos) {
    return {};
  }
  const std::size_t colon = end + sign_at;
  const std::string_view sign = text.substr(colon + 1);
  const bool is_sign = sign.find_first_not_of(" -\xE2\x80\x93\x94") == npos;
  return is_sign ? trim(text.substr(0, colon)) : std::string_view{};
}

// "The Committee decided" of "The Committee decided:<tab>that the report be noted."
std::string_view before_clause(std::string_view text) {
  constexpr std::size_t longest_lead = 60;
  const std::size_t colon = text.substr(0, longest_lead).find(':');
  const std::size_t clause = colon == npos ? npos : skip_blanks(text, colon + 1);
  const bool is_clause = clause != npos && clause > colon + 1 &&
                         (has_at(text, clause, "that ") || has_at(text, clause, "to ") ||
                          has_at(text, clause, "(1) ") || has_at(text, clause, "(a) ") ||
                          has_at(text, clause, "(i) "));
  return is_clause ? trim(text.substr(0, colon)) : std::string_view{};
}

// "… as follows", "… that", "… unanimously" behind the verb.
std::string_view without_tail(std::string_view text) {
  constexpr auto tails = std::to_array<std::string_view>(
      {"as", "follows", "the", "following", "that", "to", "unanimously", "actions",
       "points", "recommendations", "resolutions"});
  while (is_one_of(last_word(text), tails)) {
    text = without_last_word(text);
  }
  return text;
}

bool ends_with_body(std::string_view text) {
  constexpr auto adverbs = std::to_array<std::string_view>(
      {"unanimously", "therefore", "then", "further", "also", "duly", "subsequently",
       "accordingly", "thereafter", "collectively", "and"});
  constexpr auto bodies = std::to_array<std::string_view>(
      {"committee", "sub-committee", "subcommittee", "panel", "board", "cabinet",
       "council", "executive", "forum", "members", "commission", "authority", "assembly",
       "trustees", "councillors", "partnership", "governors", "meeting", "group"});
  while (is_one_of(last_word(text), adverbs)) {
    text = without_last_word(text);
  }
  return is_one_of(last_word(text), bodies);
}

bool is_elsewhere(std::string_view sentence) {
  constexpr auto words = std::to_array<std::string_view>(
      {"previous",     "when ",      "which the",   "that the",    "whether",
       "if the",       "once the",   "before ",     "until ",      "unless ",
       " ago",         "were the",   "in january",  "in february", "in march",
       "in april",     "in may ",    "in june",     "in july",     "in august",
       "in september", "in october", "in november", "in december", "objector",
       "agent ",       "applicant",  "police",      " said "});
  return tells_of_other_time(sentence) ||
         std::ranges::any_of(words, [&](std::string_view each) {
           return find_ignoring_case(sentence, each) != npos;
         });
}

}  // namespace

std::optional<AnnouncingVerb> find_announcing_verb(std::string_view text,
                                                   std::size_t start) {
  constexpr std::size_t longest = 160;
  constexpr auto verbs = std::to_array<std::string_view>(
      {"resolved", "agreed", "decided", "determined", "approved"});
  if (text.size() <= start || text.size() - start > longest) {
    return std::nullopt;
  }
  std::string_view sentence = before_colon(text.substr(start));
  if (sentence.empty()) {
    sentence = before_clause(text.substr(start));
  }
  if (const std::size_t stop = sentence.rfind(". "); stop != npos) {
    sentence.remove_prefix(stop + 2);
  }
  const std::string_view words = without_tail(sentence);
  const std::string_view verb = last_word(words);
  if (!is_one_of(verb, verbs) || !ends_with_body(without_last_word(words)) ||
      is_elsewhere(words)) {
    return std::nullopt;
  }
  return AnnouncingVerb{static_cast<std::size_t>(verb.data() - text.data()), verb.size()};
}

}  // namespace council
