#include "indexer/segment/repeated_decision.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// "Decision: Agreed.", where the minutes below it tell what was.
bool is_assent_alone(const Decision& decision) {
  return decision.parts.empty() && decision.verb &&
         equals_ignoring_case(*decision.verb, "decision") &&
         is_any_phrase(decision.text, {"agreed", "agreed.", "approved", "approved.",
                                       "noted", "noted.", "resolved", "resolved."});
}

bool says_the_same(const Decision& one, const Decision& other) {
  return !(one.text.empty() && one.parts.empty()) && one.text == other.text &&
         one.parts == other.parts && one.verb == other.verb;
}

// Whether a page that has lost its labels prints the decision at its head again below the
// minutes, as no two decisions one after the other are.
bool is_printed_again(const Body& body, const Decision& last, const Decision& decision) {
  constexpr std::size_t shortest = 40;
  constexpr std::size_t head = 3;
  const std::size_t size = std::min(head, body.size());
  const int end_of_head = body[size - 1].line->number;
  const bool has_label = std::any_of(
      body.begin(), body.begin() + static_cast<std::ptrdiff_t>(size),
      [](const BodyLine& each) { return is_phrase(each.line->match, "minutes"); });
  return !has_label && (decision.text.size() >= shortest || decision.parts.size() > 1) &&
         last.line <= end_of_head && !last.proposer && says_the_same(last, decision);
}

// Whether `text` ends in "it was agreed" and what was agreed: "… and it was agreed that
// they were a true record."
bool ends_in(std::string_view text, const Decision& told) {
  constexpr std::string_view opening = "it was ";
  const std::size_t size = told.text.size() + told.verb->size() + opening.size() + 1;
  return text.ends_with(told.text) && text.size() >= size &&
         has_at(text, text.size() - size, opening);
}

}  // namespace

bool moves(const Decision& told, const Decision& implicit) {
  const bool is_assent = told.verb && equals_ignoring_case(*told.verb, "agreed") &&
                         told.parts.empty() && told.seconder &&
                         told.line == implicit.line;
  return (!told.verb || is_assent) && told.proposer && told.text.empty() &&
         told.line >= implicit.line && told.line <= implicit.end_line + 2;
}

void drop_told_implicit(const std::vector<Decision>& told,
                        std::vector<Decision>& implicit) {
  std::erase_if(implicit, [&](const Decision& decision) {
    auto other = std::ranges::lower_bound(told, decision.line, {}, &Decision::line);
    for (; other != told.end() && other->line <= decision.end_line; ++other) {
      if (other->verb && !other->text.empty() && other->parts.empty() &&
          other->end_line <= decision.end_line && ends_in(decision.text, *other)) {
        return true;
      }
    }
    return false;
  });
}

void drop_repeats(const Body& body, std::vector<Decision>& decisions) {
  const bool is_printed_twice = std::ranges::any_of(body, [](const BodyLine& each) {
    return is_any_phrase(each.line->match, {"decision", "decisions"}) ||
           starts_with_any(each.line->match, {"decision:", "decisions:"});
  });
  if (is_printed_twice && decisions.size() > 1 &&
      !std::ranges::all_of(decisions, is_assent_alone)) {
    std::erase_if(decisions, is_assent_alone);
  }
  std::vector<Decision> kept;
  for (Decision& decision : decisions) {
    const auto earlier = std::ranges::find_if(kept, [&](const Decision& each) {
      return is_printed_twice
                 ? says_the_same(each, decision)
                 : &each == &kept.back() && is_printed_again(body, each, decision);
    });
    if (earlier == kept.end()) {
      kept.push_back(std::move(decision));
    } else if (!earlier->proposer && !earlier->seconder) {
      earlier->proposer = std::move(decision.proposer);
      earlier->seconder = std::move(decision.seconder);
    }
  }
  decisions = std::move(kept);
}

}  // namespace council
