#include "indexer/segment/motion_above.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/decision_stop.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

bool may_name_movers(std::string_view text) {
  return has_words(text, "second") && has_any(text, {"propos", "move", "motion"});
}

// What is moved beside the motion, or has failed; told where the movers are.
bool is_beside_motion(std::string_view paragraph) {
  constexpr std::size_t opening = 240;
  return has_any(
      paragraph.substr(0, opening),
      {"amendment", "was lost", "were lost", " fell", "was defeated", "not carried",
       "withdrawn", "nomination", "nominated", "motion be put", "be now put", "adjourn"});
}

bool tells_outcome(std::string_view paragraph) {
  return has_any(paragraph, {"was agreed", "were agreed", "unanimously agreed",
                             "and agreed", "was approved", "were approved",
                             "unanimously approved", "and approved", "was accepted",
                             "unanimously accepted", "was resolved", "and resolved"});
}

// "As an amendment it was", right above "Proposed by Councillor A Bee".
bool announces_amendment(std::string_view paragraph) {
  constexpr std::size_t longest = 80;
  return paragraph.size() <= longest && has_words(paragraph, "amendment") &&
         ends_with_any(paragraph, {"was", "was:", "was:-", "amendment", "amendment:"});
}

// "As an amendment, Cllr A, seconded by Cllr B, moved that …"
bool opens_amendment(std::string_view paragraph) {
  constexpr std::size_t opening = 120;
  return has_any(paragraph.substr(0, opening),
                 {"as an amendment", "by way of amendment", "moved an amendment",
                  "proposed an amendment"});
}

// "The amendment was therefore CARRIED."
bool tells_amendment_carried(std::string_view paragraph) {
  constexpr std::string_view words = "amendment was ";
  constexpr std::size_t near = 40;
  const std::size_t at = find_ignoring_case(paragraph, words);
  const std::string_view rest =
      paragraph.substr(std::min(at, paragraph.size())).substr(0, near);
  return has_words(rest, "carried") && !has_words(rest, "not carried");
}

// "On being put to the vote, the motion was LOST.": the one before it.
bool tells_motion_lost(std::string_view paragraph) {
  constexpr std::size_t longest = 120;
  return paragraph.size() <= longest && !has_words(paragraph, "amendment") &&
         has_any(paragraph, {"motion was lost", "motion was declared lost", "motion fell",
                             "motion was defeated", "motion was not carried"});
}

// "It was moved by Councillor A and duly seconded that …": by whom is not told.
bool is_duly_seconded(std::string_view paragraph) {
  return has_any(paragraph, {" and duly seconded", " and seconded that"});
}

// "Seconded by Councillor C Dee" set apart from "Proposed by Councillor A Bee".
bool goes_with_proposer(std::string_view line, std::string_view above) {
  return has_at(line, 0, "seconded by") && !has_words(above, "second") &&
         has_any(above, {"proposed by", "moved by"});
}

// What was decided, without the word that opens the clause and the full stop.
std::string_view clause_of(const Decision& decision) {
  std::string_view text = decision.text;
  text = text.substr(0, text.find_last_not_of(" .") + 1);
  return has_at(text, 0, "that ") ? text.substr(5) : text;
}

}  // namespace

bool repeats(const Decision& told, const Decision& decision) {
  constexpr std::size_t shortest = 20;
  const std::string_view clause = clause_of(decision);
  return clause.size() >= shortest && has_words(told.text, clause);
}

Movers movers_of_motion_above(std::span<const BodyLine> above, const Decision& decision) {
  constexpr std::size_t farthest = 40;
  above = above.last(std::min(above.size(), farthest));
  std::vector<Movers> motions;
  Movers amending;  // the last that moved an amendment
  bool is_amending = false;
  bool is_amended = false;
  const auto take = [&](const std::string& paragraph) {
    const bool is_amendment = std::exchange(is_amending, announces_amendment(paragraph));
    if (tells_amendment_carried(paragraph)) {
      is_amended = true;
    } else if (may_name_movers(paragraph) && opens_amendment(paragraph)) {
      amending = find_both_movers(paragraph);
    } else if (tells_motion_lost(paragraph) && !motions.empty()) {
      motions.pop_back();
    }
    if (!may_name_movers(paragraph) || is_amendment || is_beside_motion(paragraph) ||
        (tells_outcome(paragraph) && !has_words(paragraph, clause_of(decision)))) {
      return;
    }
    Movers movers = find_movers(paragraph);
    if (movers.proposer && (movers.seconder || is_duly_seconded(paragraph))) {
      motions.push_back(std::move(movers));
    }
  };
  std::string paragraph;
  for (const BodyLine& each : above) {
    if (each.opens_paragraph && !goes_with_proposer(each.line->text, paragraph)) {
      take(paragraph);
      paragraph.clear();
    }
    append_line(paragraph, each.line->text);
  }
  take(paragraph);
  if (is_amended && amending.proposer) {
    return amending;
  }
  return motions.size() == 1 ? motions.front() : Movers{};
}

Movers movers_of_same(std::string_view before, const Decision& decision) {
  constexpr std::size_t shortest = 16;
  constexpr std::string_view opening = " that ";
  if (!may_name_movers(before)) {
    return {};
  }
  std::string_view clause = clause_of(decision);
  if (const std::size_t that = find_ignoring_case(clause, opening);
      that != std::string_view::npos && is_remark(clause.substr(0, that))) {
    clause.remove_prefix(that + opening.size());  // "by 5 votes to 1 that …"
  }
  if (clause.size() < shortest) {
    return {};
  }
  for (std::size_t at = 0; at < before.size();) {
    const std::size_t end = std::min(sentence_end(before, at) + 1, before.size());
    const std::string_view sentence = before.substr(at, end - at);
    if (has_words(sentence, clause)) {
      return find_both_movers(sentence);
    }
    at = end;
  }
  return {};
}

namespace {

// "that the rates be frozen for a year." and "that the rates of pay be frozen for a
// year."
bool ends_alike(std::string_view moved, std::string_view decided) {
  constexpr std::size_t most = 20;
  if (moved == decided) {
    return true;
  }
  const std::size_t size = std::min({most, moved.size(), decided.size()});
  return size == most &&
         moved.substr(moved.size() - size) == decided.substr(decided.size() - size);
}

}  // namespace

namespace {

// "Cllr Ash's proposal was carried." below several: whose it was, or "".
std::string_view owner_of_carried(const Decision& decision) {
  const std::string_view text = decision.text;
  const std::size_t proposal = std::min(find_ignoring_case(text, " proposal was carried"),
                                        find_ignoring_case(text, " motion was carried"));
  for (const std::string_view possessive : {"'s", "\xE2\x80\x99s"}) {
    if (proposal != std::string_view::npos &&
        text.substr(0, proposal).ends_with(possessive)) {
      const std::string_view name = text.substr(0, proposal - possessive.size());
      return name.substr(name.rfind(' ') + 1);
    }
  }
  return {};
}

// What was moved by others beside it is lost.
void settle_named(std::vector<Decision>& decisions) {
  constexpr int reach = 30;
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    const std::string_view owner = owner_of_carried(decisions[i]);
    const int line = decisions[i].line;
    const auto is_proposal = [&](const Decision& each) {
      return !each.verb && !each.implicit && each.proposer && each.line < line &&
             each.line + reach >= line;
    };
    const auto carried = std::ranges::find_if(decisions, [&](const Decision& each) {
      return !owner.empty() && is_proposal(each) && each.proposer->ends_with(owner);
    });
    if (carried == decisions.end()) {
      continue;
    }
    carried->verb = decisions[i].verb;
    decisions.erase(decisions.begin() + static_cast<std::ptrdiff_t>(i));
    std::erase_if(decisions, is_proposal);
    return;
  }
}

}  // namespace

void settle_moved(std::vector<Decision>& decisions) {
  settle_named(decisions);
  constexpr int nearest = 3;
  std::vector<Decision> kept;
  for (Decision& decision : decisions) {
    const bool is_outcome = decision.verb && !decision.proposer && !decision.implicit &&
                            (opens_clause(decision.text) || !decision.parts.empty());
    if (is_outcome && !kept.empty() && !kept.back().verb && !kept.back().implicit &&
        kept.back().proposer && kept.back().seconder &&
        (!opens_clause(kept.back().text) ||
         ends_alike(kept.back().text, decision.text)) &&
        decision.line >= kept.back().end_line &&
        decision.line <= kept.back().end_line + nearest) {
      decision.proposer = kept.back().proposer;
      decision.seconder = kept.back().seconder;
      kept.pop_back();
    }
    kept.push_back(std::move(decision));
  }
  // "The motion was proposed by Councillor A and seconded by Councillor B.": of what
  // became of it the item says nothing.
  std::erase_if(kept, [](const Decision& decision) {
    return !decision.verb && !decision.implicit &&
           (has_at(decision.text, 0, "the motion was proposed") ||
            has_at(decision.text, 0, "the motion was moved") ||
            has_at(decision.text, 0, "the motion was seconded"));
  });
  decisions = std::move(kept);
}

namespace {

// Who moved the amendment where the paragraphs tell that it was what was decided in the
// end: "Accordingly, the Amendment became the finding of the meeting".
Movers movers_of_carried_amendment(const std::vector<JoinedLines>& paragraphs) {
  const bool is_carried = std::ranges::any_of(paragraphs, [](const JoinedLines& each) {
    return has_any(each.text(),
                   {"amendment became the finding", "amendment became the decision",
                    "amendment was carried", "amendment was declared carried",
                    "amendment was accordingly carried", "amendment accordingly became"});
  });
  for (const JoinedLines& paragraph : paragraphs) {
    if (is_carried &&
        has_any(paragraph.text(), {"as an amendment", "amendment was moved",
                                   "moved an amendment", "the amendment"})) {
      Movers movers = find_movers(paragraph.text());
      if (movers.proposer && movers.seconder) {
        return movers;
      }
    }
  }
  return {};
}

}  // namespace

namespace {

// The paragraph that a decision begins in, or "".
std::string_view paragraph_of(const std::vector<JoinedLines>& paragraphs,
                              const Decision& decision) {
  std::string_view found;
  for (const JoinedLines& paragraph : paragraphs) {
    if (paragraph.text().empty()) {
      continue;
    }
    if (paragraph.line_at(0) > decision.line) {
      break;
    }
    found = paragraph.text();
  }
  return found;
}

bool is_amendment(std::string_view paragraph) {
  return has_any(paragraph,
                 {"as an amendment", "amendment was moved", "moved an amendment",
                  "amendment was proposed", "proposed an amendment"});
}

// "The motion was accordingly declared carried" below a motion and its amendment: the one
// that fell goes.
void settle_vote(const std::vector<JoinedLines>& paragraphs,
                 std::vector<Decision>& decisions) {
  bool motion = false;
  bool amendment = false;
  for (const JoinedLines& paragraph : paragraphs) {
    motion =
        motion ||
        has_any(paragraph.text(),
                {"motion was accordingly declared carried", "motion was declared carried",
                 "motion was accordingly carried", "motion accordingly became",
                 "motion became the finding", "motion became the decision"});
    amendment =
        amendment ||
        has_any(paragraph.text(),
                {"amendment was accordingly declared carried",
                 "amendment was declared carried", "amendment was accordingly carried",
                 "amendment accordingly became", "amendment became the finding",
                 "amendment became the decision"});
  }
  const bool has_amendment =
      std::ranges::any_of(decisions, [&](const Decision& decision) {
        return !decision.verb && decision.proposer &&
               is_amendment(paragraph_of(paragraphs, decision));
      });
  if (motion == amendment || !has_amendment) {
    return;
  }
  std::erase_if(decisions, [&](const Decision& decision) {
    return !decision.verb && !decision.implicit && decision.proposer &&
           is_amendment(paragraph_of(paragraphs, decision)) == motion;
  });
}

}  // namespace

void settle_amended(const std::vector<JoinedLines>& paragraphs,
                    std::vector<Decision>& decisions) {
  const auto is_moved = [](const Decision& decision) {
    return !decision.verb && !decision.implicit && decision.proposer;
  };
  const auto motion = std::ranges::find_if(decisions, is_moved);
  const auto outcome = std::find_if(
      motion, decisions.end(),
      [](const Decision& decision) { return decision.verb && !decision.proposer; });
  const bool is_amended =
      outcome != decisions.end() &&
      std::ranges::any_of(paragraphs, [](const JoinedLines& paragraph) {
        return has_any(
            paragraph.text(),
            {"as an amendment", "an amendment was moved", "an amendment was proposed",
             "moved an amendment", "proposed an amendment", "the following amendment",
             "for the amendment", "moved the amendment"});
      });
  if (outcome == decisions.end()) {
    settle_vote(paragraphs, decisions);
  }
  if (!is_amended) {
    return;
  }
  const Movers amended = movers_of_carried_amendment(paragraphs);
  outcome->proposer = amended.proposer ? amended.proposer : motion->proposer;
  outcome->seconder = amended.proposer ? amended.seconder : motion->seconder;
  const int line = outcome->line;
  std::erase_if(decisions, [&](const Decision& decision) {
    return is_moved(decision) && decision.line < line;
  });
}

}  // namespace council
