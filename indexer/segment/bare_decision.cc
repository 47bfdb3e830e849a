#include "indexer/segment/bare_decision.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/body_verb.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/inline_parts.h"
#include "indexer/segment/movers.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

bool is_that_clause(std::string_view text) {
  constexpr std::size_t longest = 1200;
  return has_at(text, 0, "That ") && text.size() < longest && text[0] == 'T';
}

// "The minutes of 26 June be confirmed and signed.": what is to be, without a verb
// before.
bool is_subjunctive(std::string_view text) {
  constexpr std::size_t longest = 400;
  if (text.size() > longest || !has_at(text, 0, "the ") || has_words(text, " that ") ||
      sentence_end(text, 0) + 1 < text.size()) {
    return false;
  }
  for (const std::string_view clause :
       {" be approved", " be confirmed", " be noted", " be received", " be adopted",
        " be accepted", " be agreed", " be endorsed", " be signed"}) {
    const std::size_t at = find_ignoring_case(text, clause);
    if (at == std::string_view::npos) {
      continue;
    }
    const std::string_view word = text.substr(text.substr(0, at).rfind(' ') + 1);
    return std::ranges::none_of(
        std::to_array<std::string_view>({"to ", "will ", "would ", "should ", "could ",
                                         "can ", "may ", "might ", "must ", "shall ",
                                         "not ", "cannot "}),
        [&](std::string_view other) { return has_at(word, 0, other); });
  }
  return false;
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
  if (!is_that_clause(decision.text) && (marker || !is_subjunctive(decision.text))) {
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

// "Proposed by Cllr A, seconded by Cllr B." in the paragraph above a clause without a
// label.
void take_movers_above(const Body& body, Decision& decision) {
  const auto own = std::ranges::find_if(
      body, [&](const BodyLine& each) { return each.line->number >= decision.line; });
  if (decision.proposer || own == body.begin() || own == body.end()) {
    return;
  }
  std::string above = (own - 1)->line->text;
  if (!has_words(above, "second")) {
    return;
  }
  // "Proposed by Cllr A," may have a line of its own.
  if (own - body.begin() > 1 && has_words((own - 2)->line->text, "proposed by")) {
    above = (own - 2)->line->text + ' ' + above;
  }
  if (Movers movers = find_movers(above); movers.are_both()) {
    set_movers(decision, std::move(movers));
  }
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
std::vector<Decision> bare_decisions_at_end(std::span<const BodyLine> body) {
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

}  // namespace

std::vector<Decision> find_bare_decisions(const Body& body) {
  std::vector<Decision> decisions =
      bare_decisions_at_end(std::span{body}.first(before_reasons(body)));
  if (!decisions.empty()) {
    take_movers_above(body, decisions.front());
  }
  return decisions;
}

}  // namespace council
