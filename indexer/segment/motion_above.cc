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
  const std::string_view told = paragraph.substr(0, opening);
  return told.find(" fell") != std::string_view::npos ||  // not "Councillor Fell"
         has_any(told, {"amendment", "be amended", "was lost", "were lost",
                        "was defeated", "not carried", "withdrawn", "nomination",
                        "nominated", "motion be put", "be now put", "adjourn"});
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

// "Councillor A, seconded by Councillor B, moved approval of the recommendations and this
// was approved.": what the decision below lists.
bool moves_recommendations(std::string_view paragraph) {
  return has_any(paragraph,
                 {"moved approval of the recommendation", "moved the recommendation",
                  "moved acceptance of the recommendation",
                  "moved adoption of the recommendation", "moved that the recommendation",
                  "approval of the recommendation", "that the recommendations"});
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
    if (!may_name_movers(paragraph) || is_amendment ||
        is_beside_motion(without_failed_proposals(paragraph)) ||
        (tells_outcome(paragraph) && !moves_recommendations(paragraph) &&
         !has_words(paragraph, clause_of(decision)))) {
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

Movers movers_of_motion_put(std::string_view before) {
  constexpr std::size_t near = 60;
  constexpr std::string_view seconded = "second";
  const std::string_view last =
      before.substr(before.size() - std::min(near, before.size()));
  if (!has_any(last, {"put to the vote", "put to a vote", "put to the meeting"})) {
    return {};
  }
  const std::string_view motion = without_failed_proposals(before);
  const std::size_t seconder = find_ignoring_case(motion, seconded);
  const bool is_alone =
      seconder != std::string_view::npos &&
      find_ignoring_case(motion, seconded, seconder + 1) == std::string_view::npos &&
      !has_words(motion, "amendment");
  return is_alone ? find_both_movers(motion) : Movers{};
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

}  // namespace council
