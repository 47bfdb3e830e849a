#include "indexer/segment/decisions.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

#include "indexer/segment/agreed_proposal.h"
#include "indexer/segment/bare_decision.h"
#include "indexer/segment/body_lines.h"
#include "indexer/segment/carried_motion.h"
#include "indexer/segment/clause_run.h"
#include "indexer/segment/decided_below.h"
#include "indexer/segment/decision_stop.h"
#include "indexer/segment/decision_types.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/implicit_sentence.h"
#include "indexer/segment/label_movers.h"
#include "indexer/segment/labelled_decisions.h"
#include "indexer/segment/list_below.h"
#include "indexer/segment/motion_above.h"
#include "indexer/segment/movers.h"
#include "indexer/segment/narrative_decision.h"
#include "indexer/segment/nomination.h"
#include "indexer/segment/noted_list.h"
#include "indexer/segment/noted_paragraph.h"
#include "indexer/segment/page_decisions.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/payment_rows.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/planning_response.h"
#include "indexer/segment/recorded_decision.h"
#include "indexer/segment/repeated_decision.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/settled_motion.h"
#include "indexer/segment/taken_lines.h"
#include "indexer/segment/told_list.h"
#include "indexer/segment/told_paragraphs.h"

namespace council {
namespace {

// "Motion A - Bins - Proposed by Councillor Fern, Seconded by Councillor Reed": a title
// that names the movers of the one decision below it.
void take_movers_of_title(std::string_view item_title, std::vector<Decision>& decisions) {
  if (decisions.size() == 1 && !is_moved(decisions.front())) {
    set_movers(decisions.front(), find_both_movers(item_title));
  }
}

// "Motion carried." stands above the resolution that it came to.
bool is_carried(const Decision& decision) {
  return decision.verb && equals_ignoring_case(*decision.verb, "carried");
}

// "b) To consider a quote – It was resolved to accept it.", "7.2 It was agreed that …": a
// line that is counted among the parts of the item has a decision of its own.
bool opens_sub_item(const Body& body, const Decision& decision) {
  const int line = decision.line;
  const auto found = std::ranges::lower_bound(
      body, line, {}, [](const BodyLine& each) { return each.line->number; });
  if (found == body.end() || (*found).line->number != line) {
    return false;
  }
  const auto marker = find_part_marker(found->line->text);
  return (marker && (marker->style == PartMarker::Style::Letter ||
                     (marker->style == PartMarker::Style::Number && marker->bracketed &&
                      opens_clause(decision.text) && !is_carried(decision)))) ||
         (!marker && find_dotted_marker(found->line->text));
}

// "to ring the bell", "that the bell be rung", not "that the bell rang well".
bool is_to_be(std::string_view clause) {
  constexpr std::size_t main_verb_within = 120;
  return has_at(clause, 0, "to ") ||
         (opens_clause(clause) && has_any(clause.substr(0, main_verb_within),
                                          {" be ", " should ", " would ", " will "}));
}

// Whether one of the decisions near by tells what this one does, in its own words.
bool is_told_near(const Decision& told, std::span<const Decision> decisions) {
  constexpr std::ptrdiff_t most_near = 12;  // before it, and behind
  const auto at = std::ranges::lower_bound(decisions, told.line, {}, &Decision::line);
  const auto first = at - std::min(most_near, at - decisions.begin());
  const auto last = at + std::min(most_near, decisions.end() - at);
  return std::any_of(first, last,
                     [&](const Decision& each) { return repeats(told, each); });
}

// Beside labelled decisions only what was proposed, seconded and agreed in words, or what
// was agreed in a clause where the labels stand within paragraphs: the parts of an item
// may each be decided in their own way.
void add_moved(const Body& body, std::vector<Decision> told, bool has_formal,
               std::vector<Decision>& decisions) {
  std::ranges::stable_sort(decisions, {}, &Decision::line);
  const TakenLines taken{decisions};
  const std::size_t labelled = decisions.size();
  for (Decision& decision : told) {
    const bool is_part = opens_sub_item(body, decision);
    const bool is_whole =
        decision.verb &&
        ((decision.proposer && decision.seconder) || is_planning_view(*decision.verb) ||
         ((!has_formal || is_part) && !decision.text.empty()) || is_to_be(decision.text));
    const int reach = has_formal && !is_part ? 4 : 0;
    if (is_whole && !taken.holds_any(decision.line, decision.end_line + reach) &&
        !is_told_near(decision, std::span{decisions}.first(labelled))) {
      decisions.push_back(std::move(decision));
    }
  }
  std::ranges::stable_sort(decisions, {}, &Decision::line);
}

// "Motion carried." behind an implicit decision, which tells it.
void drop_outcomes_of(const std::vector<Decision>& implicit,
                      std::vector<Decision>& told) {
  if (implicit.empty()) {
    return;
  }
  const TakenLines taken{implicit};
  std::erase_if(told, [&](const Decision& decision) {
    return decision.verb && decision.text.empty() && decision.parts.empty() &&
           !decision.proposer && taken.holds_any(decision.line, decision.end_line);
  });
}

// Gives implicit decisions their movers; those told alone for it go.
void take_moved(std::vector<Decision>& implicit, std::vector<Decision>& told) {
  constexpr std::size_t most_near = 32;
  std::vector<bool> taken(told.size());
  std::size_t from = 0;
  for (Decision& decision : implicit) {
    while (from < told.size() && told[from].end_line + 4 < decision.line) {
      ++from;
    }
    const std::size_t end = std::min(told.size(), from + most_near);
    for (std::size_t i = from; !decision.proposer && i < end; ++i) {
      if (!taken[i] && moves(told[i], decision)) {
        set_movers(decision, movers_in(told[i]));
        taken[i] = true;
      }
    }
  }
  std::vector<Decision> kept;
  for (std::size_t i = 0; i < told.size(); ++i) {
    if (!taken[i]) {
      kept.push_back(std::move(told[i]));
    }
  }
  told = std::move(kept);
}

bool approves_minutes(const Decision& decision) {
  const bool is_moved = decision.proposer &&
                        has_any(decision.text, {" be confirmed", " be approved",
                                                " be signed", " be received"}) &&
                        !has_any(decision.text, {" were ", " was "});
  const bool is_decided =
      decision.verb || decision.implicit || is_moved || has_at(decision.text, 0, "that ");
  return is_decided &&
         (has_words(decision.text, "minute") || has_words(decision.text, "cofnodion"));
}

// "The minutes were approved as a correct record." over "AGREED – that …".
void add_approvals(const std::vector<JoinedLines>& paragraphs,
                   std::string_view item_title, std::vector<Decision>& decisions) {
  if (std::ranges::any_of(decisions, approves_minutes)) {
    return;
  }
  const TakenLines taken{decisions};
  int last_line = 0;
  for (Decision& implicit : find_implicit_decisions(paragraphs, item_title)) {
    if (implicit.line > last_line && approves_minutes(implicit) &&
        !taken.holds_any(implicit.line, implicit.end_line)) {
      last_line = implicit.end_line;
      decisions.push_back(std::move(implicit));
    }
  }
  std::ranges::stable_sort(decisions, {}, &Decision::line);
}

// Adds what no other decision tells.
void add_untold(std::vector<Decision> others, std::vector<Decision>& decisions) {
  if (others.empty()) {
    return;
  }
  const TakenLines taken{decisions};
  for (Decision& other : others) {
    if (!taken.holds_any(other.line, other.end_line)) {
      decisions.push_back(std::move(other));
    }
  }
  std::ranges::stable_sort(decisions, {}, &Decision::line);
}

// What stands in such a list is told by it alone, whatever a line of it says; not what is
// a part of a decision that began above it.
void add_told_lists(const Body& body, std::vector<Decision>& decisions) {
  std::vector<Decision> lists = find_told_lists(body);
  if (lists.empty()) {
    return;
  }
  std::ranges::stable_sort(decisions, {}, &Decision::line);
  std::vector<Decision> all;
  std::size_t at = 0;
  int last_line = 0;
  const auto keep = [&](Decision& decision) {
    last_line = std::max(last_line, decision.end_line);
    all.push_back(std::move(decision));
  };
  for (Decision& list : lists) {
    while (at < decisions.size() && decisions[at].line < list.line) {
      keep(decisions[at++]);
    }
    if (last_line >= list.line) {
      continue;
    }
    while (at < decisions.size() && decisions[at].line <= list.end_line) {
      ++at;
    }
    keep(list);
  }
  for (; at < decisions.size(); ++at) {
    keep(decisions[at]);
  }
  decisions = std::move(all);
}

// "The following correspondence was noted:-", with the letters that are listed below.
void add_noted_lists(const Body& body, std::string_view item_title,
                     std::vector<Decision>& decisions) {
  std::vector<Decision> lists = find_noted_lists(body, item_title);
  for (const Decision& list : lists) {
    std::erase_if(decisions, [&](const Decision& decision) {
      return decision.implicit && decision.line == list.line && decision.parts.empty() &&
             has_words(list.text, decision.text);
    });
  }
  add_untold(std::move(lists), decisions);
}

// An item's page prints what was done under "Minutes:" or "Decision:"; without them it is
// the agenda's, and who proposes a motion has moved nothing yet.
bool tells_what_was_done(const Body& body) {
  return std::ranges::any_of(body, [](const BodyLine& each) {
    return each.line->match.ends_with(':') &&
           is_any_phrase(each.line->match, {"minutes", "decision", "decisions"});
  });
}

// "Members noted the list.", beside other decisions.
bool is_noted_by_body(std::string_view text) {
  return starts_with_any(
      text, {"members noted the ", "councillors noted the ", "the council noted the ",
             "the committee noted the ", "the board noted the ", "the panel noted the "});
}

// What an item without labels decides in the words of its paragraphs.
std::vector<Decision> find_told(const Body& body, std::string_view item_title,
                                DecisionSource source) {
  const std::vector<JoinedLines> paragraphs = tell_paragraphs(body);
  std::vector<Decision> decisions = find_narrative_decisions(paragraphs, item_title);
  if (std::ranges::none_of(decisions, approves_minutes)) {
    std::vector<Decision> implicit = find_implicit_decisions(paragraphs, item_title);
    drop_told_implicit(decisions, implicit);
    drop_told_within(implicit, decisions);
    take_moved(implicit, decisions);
    drop_outcomes_of(implicit, decisions);
    std::ranges::move(implicit, std::back_inserter(decisions));
  }
  std::ranges::stable_sort(decisions, {}, &Decision::line);
  if (is_election_title(item_title)) {
    settle_nominations(paragraphs, decisions);
  }
  settle_amended(paragraphs, decisions);
  settle_moved(decisions);
  if (source == DecisionSource::ItemPage && !tells_what_was_done(body)) {
    std::erase_if(decisions, [](const Decision& decision) {
      return !decision.verb && !decision.implicit;
    });
  }
  tell_in_full(paragraphs, decisions);
  if (source == DecisionSource::ItemPage) {
    add_untold(find_clause_runs(body), decisions);
  }
  if (source != DecisionSource::DecisionRecord) {
    add_untold(find_noted_paragraphs(paragraphs), decisions);
  }
  const bool may_note =
      source != DecisionSource::DecisionRecord && !has_words(item_title, "apolog") &&
      !has_words(item_title, "declaration") && !has_words(item_title, "attendance");
  auto note = may_note ? find_closing_note(paragraphs) : std::nullopt;
  // "Noted." under letters is said of one or the other.
  if (note &&
      (decisions.empty() ? !(has_words(item_title, "correspond") &&
                             note->text == "Noted." && !has_at(item_title, 0, "to note "))
                         : is_noted_by_body(note->text))) {
    add_untold({*std::move(note)}, decisions);
  }
  return decisions;
}

// "Cllr A proposed acceptance, seconded by Cllr B": of the minutes that the item is
// about.
bool accepts_title(const Decision& decision) {
  constexpr std::size_t longest = 120;
  constexpr std::size_t longest_movers = 60;
  // "Approval of minutes – proposed IF, seconded TR."
  const bool is_movers_alone = !decision.verb && decision.proposer && decision.seconder &&
                               decision.text.size() <= longest_movers &&
                               starts_with_any(decision.text, {"proposed", "moved by"});
  return decision.parts.empty() && decision.text.size() <= longest &&
         (is_movers_alone ||
          has_any(decision.text, {"acceptance", "adoption", "approval", "true record",
                                  "correct record", "correct statement"})) &&
         !has_words(decision.text, " that ");
}

std::vector<Decision> find_untyped(const Body& body, std::string_view item_title,
                                   DecisionSource source) {
  const bool is_record = source == DecisionSource::DecisionRecord;
  if (auto recorded = is_record ? find_recorded_decision(body) : std::nullopt) {
    return {*std::move(recorded)};
  }
  LabelledDecisions labelled = find_labelled_decisions(body);
  std::vector<Decision> decisions = std::move(labelled.decisions);
  if (!decisions.empty()) {
    const std::vector<JoinedLines> told = tell_paragraphs(body);
    add_moved(body, find_narrative_decisions(told, item_title), labelled.has_formal,
              decisions);
    drop_repeats(body, decisions);
    tell_agreed_proposals(told, decisions);
    add_approvals(told, item_title, decisions);
    add_untold(find_noted_paragraphs(told), decisions);
    if (is_election_title(item_title)) {
      settle_nominations(told, decisions);
    }
    return decisions;
  }
  decisions = find_decided_below(body);
  if (decisions.empty()) {
    decisions = find_bare_decisions(body);
  }
  if (decisions.empty()) {
    decisions = find_told(body, item_title, source);
  }
  if (decisions.empty() && is_record) {
    add_untold(find_clause_runs(body), decisions);
  }
  if (decisions.empty() && is_record) {
    if (auto decision = find_headed_decision(body, item_title)) {
      decisions.push_back(*std::move(decision));
    }
  }
  return decisions;
}

}  // namespace

std::vector<Decision> find_decisions(Lines body, std::string_view item_title,
                                     DecisionSource source) {
  return find_decisions(read_body(body), item_title, source);
}

std::vector<Decision> find_decisions(const Body& body, std::string_view item_title,
                                     DecisionSource source) {
  if (source == DecisionSource::Proposal) {
    return {};
  }
  std::vector<Decision> decisions = find_untyped(body, item_title, source);
  if (source != DecisionSource::DecisionRecord) {
    add_told_lists(body, decisions);
    add_noted_lists(body, item_title, decisions);
  }
  if (source == DecisionSource::Minutes) {
    add_carried_motions(body, item_title, decisions);
    add_payment_rows(body, decisions);
    take_movers_of_title(item_title, decisions);
    take_movers_below(body, decisions);
    take_lists_below(body, decisions);
  }
  settle_page_decisions(body, decisions);
  for (Decision& decision : decisions) {
    decision.types = is_minutes_title(item_title) && accepts_title(decision)
                         ? std::vector<std::string>{"approve_minutes"}
                         : types_of(decision);
  }
  return decisions;
}

}  // namespace council
