#include "indexer/segment/page_decisions.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/has_words.h"
#include "indexer/segment/motion_above.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// "Decision: Appendix B is not for publication as it contains information of the kind …"
bool tells_of_exemption(const Decision& decision) {
  return decision.verb && equals_ignoring_case(*decision.verb, "decision") &&
         (has_words(decision.text, "not for publication") ||
          has_words(decision.text, "exempt from publication"));
}

// What happened and decides nothing: "The Mayor thanked the University.", "Item not
// considered …", "It was moved by Councillor A and seconded by Councillor B, and".
bool only_narrates(std::string_view text) {
  const bool narrates = std::ranges::any_of(
      std::initializer_list<std::string_view>{
          "the mayor ", "the chair ", "the chairman ", "councillor ", "councillors ",
          "council received ", "members asked ", "apologies ", "it was moved ",
          "the purpose of the report ", "the purpose of this report ", "no interests ",
          "no declarations ", "no questions ", "item not considered", "there were no "},
      [&](std::string_view opening) { return has_at(text, 0, opening); });
  return narrates &&
         std::ranges::none_of(
             std::initializer_list<std::string_view>{
                 "agreed", "approved", "noted", "resolved", "recommended", "referred",
                 "deferred", "refused", "granted", "elected", "appointed", "adopted",
                 "accepted", "endorsed", "authorised", "carried", "withdrawn"},
             [&](std::string_view verb) { return has_words(text, verb); });
}

// "None" under "Decision:", or what happened.
bool is_nothing(const Decision& decision) {
  return decision.parts.empty() && decision.verb &&
         equals_ignoring_case(*decision.verb, "decision") &&
         (is_any_phrase(decision.text, {"none", "none."}) ||
          only_narrates(decision.text));
}

std::string whole_text(const Decision& decision) {
  std::string text = decision.text;
  for (const DecisionPart& part : decision.parts) {
    text += " " + part.text;
  }
  return text;
}

// Whether most words of the one that tell something stand in the other.
bool is_told_by(const Decision& summary, const Decision& decision) {
  constexpr std::size_t shortest_word = 4;
  const std::string in_short = whole_text(summary);
  const std::string in_full = whole_text(decision);
  std::size_t words = 0;
  std::size_t found = 0;
  for (std::size_t at = 0; at < in_short.size();
       at = std::max(at + 1, word_end(in_short, at))) {
    const std::string_view word =
        std::string_view{in_short}.substr(at, word_end(in_short, at) - at);
    if (is_word_at(in_short, at) && word.size() >= shortest_word) {
      ++words;
      found += has_words(in_full, word) ? 1U : 0U;
    }
  }
  return words > 0 && found * 2 >= words;
}

bool heads_minutes(const BodyLine& each) {
  return each.line->match.ends_with(':') && is_phrase(each.line->match, "minutes");
}

// "RESOLVED …" under "Decision:", and under "Minutes:" no more than "The recommendation
// was proposed by Councillor A and seconded by Councillor B.": who moved it.
void take_movers_of_minutes(const Body& body, std::vector<Decision>& decisions) {
  const auto minutes = std::ranges::find_if(body, heads_minutes);
  if (decisions.size() != 1 || minutes == body.end() || is_moved(decisions.front()) ||
      decisions.front().end_line >= minutes->line->number) {
    return;
  }
  set_movers(decisions.front(),
             movers_of_motion_above({std::next(minutes), body.end()}, decisions.front()));
}

// What a page prints under "Decision:" it tells in full under "Minutes:" below, in other
// words at times: that is kept alone.
void drop_summary(const Body& body, std::vector<Decision>& decisions) {
  const auto heads = [](std::initializer_list<std::string_view> words) {
    return [words](const BodyLine& each) {
      const std::string_view match = each.line->match;
      return match.ends_with(':') &&
             is_any_phrase(match.substr(0, match.size() - 1), words);
    };
  };
  const auto summary = std::ranges::find_if(body, heads({"decision", "decisions"}));
  const auto minutes = std::find_if(summary, body.end(), heads({"minutes"}));
  constexpr std::size_t most = 64;  // each above is compared with each below
  if (minutes == body.end() || decisions.size() > most) {
    return;
  }
  const int line = minutes->line->number;
  const std::vector<Decision> told{
      std::ranges::find_if(decisions,
                           [&](const Decision& each) { return each.line >= line; }),
      decisions.end()};
  std::erase_if(decisions, [&](const Decision& each) {
    return each.line < line && std::ranges::any_of(told, [&](const Decision& in_full) {
             return is_told_by(each, in_full);
           });
  });
}

}  // namespace

void settle_page_decisions(const Body& body, std::vector<Decision>& decisions) {
  std::erase_if(decisions, [](const Decision& decision) {
    return tells_of_exemption(decision) || is_nothing(decision);
  });
  drop_summary(body, decisions);
  take_movers_of_minutes(body, decisions);
}

}  // namespace council
