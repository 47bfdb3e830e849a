#include "indexer/segment/decisions.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "indexer/segment/body_lines.h"
#include "indexer/segment/body_verb.h"
#include "indexer/segment/clause_run.h"
#include "indexer/segment/decision_types.h"
#include "indexer/segment/inline_parts.h"
#include "indexer/segment/labelled_decisions.h"
#include "indexer/segment/narrative_decision.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/recorded_decision.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/told_list.h"

namespace council {
namespace {

bool has_words(std::string_view text, std::string_view words) {
  return find_ignoring_case(text, words) != std::string_view::npos;
}

bool is_that_clause(std::string_view text) {
  constexpr std::size_t longest = 1200;
  return has_at(text, 0, "That ") && text.size() < longest && text[0] == 'T';
}

// A paragraph that is nothing but a "That …" clause; a bullet or number makes it a part.
std::optional<Decision> bare_decision(std::span<const BodyLine> paragraph) {
  constexpr std::size_t longest = 4096;  // more than a clause and its bullet
  Decision decision;
  for (const BodyLine& each : paragraph) {
    if (decision.text.size() + each.line->text.size() > longest) {
      return std::nullopt;
    }
    append_line(decision.text, each.line->text);
  }
  const auto marker = find_part_marker(decision.text);
  if (marker && split_inline_parts(decision.text, decision.parts)) {
    decision.line = paragraph.front().line->number;
    decision.end_line = paragraph.back().line->number;
    const bool are_clauses = std::ranges::all_of(
        decision.parts,
        [](const DecisionPart& part) { return is_that_clause(part.text); });
    return are_clauses ? std::optional{std::move(decision)} : std::nullopt;
  }
  if (marker) {
    decision.text.erase(0, marker->end);
  }
  if (!is_that_clause(decision.text)) {
    return std::nullopt;
  }
  if (marker) {
    const bool is_bullet = marker->style == PartMarker::Style::Bullet;
    decision.parts.push_back(
        {is_bullet ? "" : marker->text, std::exchange(decision.text, "")});
  }
  decision.line = paragraph.front().line->number;
  decision.end_line = paragraph.back().line->number;
  return decision;
}

// Those in a row are the parts of one decision.
std::vector<Decision> join_parts(std::vector<Decision> decisions) {
  std::vector<Decision> joined;
  for (Decision& decision : decisions) {
    if (!joined.empty() && !joined.back().parts.empty() && !decision.parts.empty()) {
      std::ranges::move(decision.parts, std::back_inserter(joined.back().parts));
      joined.back().end_line = decision.end_line;
    } else {
      joined.push_back(std::move(decision));
    }
  }
  return joined;
}

// "The Committee notes the report and agrees the work programme.": a decision in the
// present tense, as the last paragraph of its item.
std::optional<Decision> present_decision(std::span<const BodyLine> paragraph) {
  constexpr std::size_t longest = 1200;
  Decision decision;
  for (const BodyLine& each : paragraph) {
    if (decision.text.size() + each.line->text.size() > longest) {
      return std::nullopt;
    }
    append_line(decision.text, each.line->text);
  }
  const auto verb = read_present_verb(decision.text);
  if (!verb) {
    return std::nullopt;
  }
  decision.verb = decision.text.substr(verb->verb, verb->size);
  decision.text.erase(0, verb->clause);
  decision.line = paragraph.front().line->number;
  decision.end_line = paragraph.back().line->number;
  return decision;
}

// Lines at the end of an item that say "That …": a page has lost the verb before them.
std::vector<Decision> find_bare_decisions(std::span<const BodyLine> body) {
  std::vector<Decision> decisions;
  while (!body.empty()) {
    std::size_t first = body.size() - 1;
    while (first > 0 && !body[first].opens_paragraph) {
      --first;
    }
    auto decision = bare_decision(body.subspan(first));
    if (!decision && decisions.empty()) {
      decision = present_decision(body.subspan(first));
    }
    if (!decision) {
      break;
    }
    decisions.push_back(*std::move(decision));
    body = body.first(first);
  }
  std::reverse(decisions.begin(), decisions.end());
  return join_parts(std::move(decisions));
}

// Pages print a decision under "Decision:" and again in the minutes; elsewhere the same
// words are said of several things: "No objection." of one application after the other.
void drop_repeats(const Body& body, std::vector<Decision>& decisions) {
  const bool is_printed_twice = std::ranges::any_of(body, [](const BodyLine& each) {
    return is_any_phrase(each.line->match, {"decision", "decisions"}) ||
           starts_with_any(each.line->match, {"decision:", "decisions:"});
  });
  if (!is_printed_twice) {
    return;
  }
  std::vector<Decision> kept;
  for (Decision& decision : decisions) {
    const bool repeats =
        std::any_of(kept.begin(), kept.end(), [&](const Decision& earlier) {
          return !(decision.text.empty() && decision.parts.empty()) &&
                 earlier.text == decision.text && earlier.parts == decision.parts &&
                 earlier.verb == decision.verb;
        });
    if (!repeats) {
      kept.push_back(std::move(decision));
    }
  }
  decisions = std::move(kept);
}

// "b) To consider a quote – It was resolved to accept it.": a line that is counted among
// the parts of the item has a decision of its own.
bool opens_sub_item(const Body& body, int line) {
  const auto found = std::ranges::find_if(
      body, [line](const BodyLine& each) { return each.line->number == line; });
  if (found == body.end()) {
    return false;
  }
  const auto marker = find_part_marker(found->line->text);
  return marker && marker->style == PartMarker::Style::Letter;
}

// Beside labelled decisions only what was proposed, seconded and agreed in words, or what
// was agreed in a clause where the labels stand within paragraphs: the parts of an item
// may each be decided in their own way.
void add_moved(const Body& body, std::vector<Decision> told, bool has_formal,
               std::vector<Decision>& decisions) {
  const std::size_t labelled = decisions.size();
  for (Decision& decision : told) {
    const bool is_part = opens_sub_item(body, decision.line);
    const bool is_whole =
        decision.verb && ((decision.proposer && decision.seconder) ||
                          ((!has_formal || is_part) && !decision.text.empty()));
    const int reach = has_formal && !is_part ? 4 : 0;
    const bool is_other = std::none_of(
        decisions.begin(), decisions.begin() + static_cast<std::ptrdiff_t>(labelled),
        [&](const Decision& earlier) {
          return decision.end_line >= earlier.line - reach &&
                 decision.line <= earlier.end_line;
        });
    if (is_whole && is_other) {
      decisions.push_back(std::move(decision));
    }
  }
  std::stable_sort(decisions.begin(), decisions.end(),
                   [](const Decision& a, const Decision& b) { return a.line < b.line; });
}

// "… were approved. Proposer Cllr A, 2nd Cllr B.": the movers of an implicit decision.
void take_moved(Decision& implicit, std::vector<Decision>& decisions) {
  const auto moved =
      std::find_if(decisions.begin(), decisions.end(), [&](const Decision& decision) {
        if (decision.verb || !decision.proposer) {
          return false;
        }
        const bool is_below = decision.text.empty() && decision.line >= implicit.line &&
                              decision.line <= implicit.end_line + 2;
        // "Cllr A was proposed by Cllr B …" before "Cllr A was declared elected."
        const bool nominates = has_words(decision.text, " was proposed by ") &&
                               has_words(implicit.text, "elected") &&
                               decision.line <= implicit.line &&
                               decision.end_line + 4 >= implicit.line;
        return is_below || nominates;
      });
  if (!implicit.proposer && moved != decisions.end()) {
    implicit.proposer = moved->proposer;
    implicit.seconder = moved->seconder;
    decisions.erase(moved);
  }
}

bool approves_minutes(const Decision& decision) {
  const bool is_decided =
      decision.verb || decision.implicit || has_at(decision.text, 0, "that ");
  return is_decided &&
         (has_words(decision.text, "minute") || has_words(decision.text, "cofnodion"));
}

// "The minutes were approved as a correct record." over "AGREED – that …".
void add_approvals(const std::vector<JoinedLines>& paragraphs,
                   std::string_view item_title, std::vector<Decision>& decisions) {
  if (std::ranges::any_of(decisions, approves_minutes)) {
    return;
  }
  for (Decision& implicit : find_implicit_decisions(paragraphs, item_title)) {
    const bool is_own = std::ranges::none_of(decisions, [&](const Decision& other) {
      return implicit.end_line >= other.line && implicit.line <= other.end_line;
    });
    if (is_own && approves_minutes(implicit)) {
      decisions.push_back(std::move(implicit));
    }
  }
  std::ranges::stable_sort(decisions, {}, &Decision::line);
}

// Where the reasons start that a page gives for its decision, or the end.
std::size_t before_reasons(std::span<const BodyLine> body) {
  const auto reasons = std::ranges::find_if(body, [](const BodyLine& each) {
    return starts_with_any(
        each.line->match,
        {"reason for decision", "reasons for decision", "reason for the decision",
         "reasons for the decision", "reason(s) for", "implementation of decision"});
  });
  return static_cast<std::size_t>(reasons - body.begin());
}

// The clauses of an item's page that stand without a label and that no other decision
// tells.
void add_clause_runs(const Body& body, std::vector<Decision>& decisions) {
  for (Decision& run : find_clause_runs(body)) {
    const bool is_own = std::ranges::none_of(decisions, [&](const Decision& other) {
      return run.end_line >= other.line && run.line <= other.end_line;
    });
    if (is_own) {
      decisions.push_back(std::move(run));
    }
  }
  std::ranges::stable_sort(decisions, {}, &Decision::line);
}

// What stands in such a list is told by it alone, whatever a line of it says.
void add_told_lists(const Body& body, std::vector<Decision>& decisions) {
  for (Decision& list : find_told_lists(body)) {
    std::erase_if(decisions, [&](const Decision& other) {
      return other.end_line >= list.line && other.line <= list.end_line;
    });
    decisions.push_back(std::move(list));
  }
  std::ranges::stable_sort(decisions, {}, &Decision::line);
}

std::vector<Decision> find_untyped(const Body& body, std::string_view item_title,
                                   DecisionSource source) {
  std::vector<Decision> decisions;
  if (source == DecisionSource::DecisionRecord) {
    if (auto decision = find_recorded_decision(body)) {
      return {*std::move(decision)};
    }
  }
  LabelledDecisions labelled = find_labelled_decisions(body);
  decisions = std::move(labelled.decisions);
  if (!decisions.empty()) {
    add_moved(body, find_narrative_decisions(tell_paragraphs(body), item_title),
              labelled.has_formal, decisions);
    drop_repeats(body, decisions);
    add_approvals(tell_paragraphs(body), item_title, decisions);
    return decisions;
  }
  decisions = find_bare_decisions(std::span{body}.first(before_reasons(body)));
  if (!decisions.empty()) {
    return decisions;
  }
  const std::vector<JoinedLines> paragraphs = tell_paragraphs(body);
  decisions = find_narrative_decisions(paragraphs, item_title);
  if (std::ranges::none_of(decisions, approves_minutes)) {
    for (Decision& implicit : find_implicit_decisions(paragraphs, item_title)) {
      take_moved(implicit, decisions);
      decisions.push_back(std::move(implicit));
    }
  }
  std::stable_sort(decisions.begin(), decisions.end(),
                   [](const Decision& a, const Decision& b) { return a.line < b.line; });
  if (source == DecisionSource::ItemPage) {
    add_clause_runs(body, decisions);
  }
  if (decisions.empty() && source == DecisionSource::DecisionRecord) {
    add_clause_runs(body, decisions);
  }
  if (decisions.empty() && source == DecisionSource::DecisionRecord) {
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
  }
  for (Decision& decision : decisions) {
    decision.types = types_of(decision);
  }
  return decisions;
}

}  // namespace council
