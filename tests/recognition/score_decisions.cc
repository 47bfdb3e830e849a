#include <algorithm>

#include "tests/recognition/align.h"
#include "tests/recognition/score.h"
#include "tests/recognition/tallying.h"
#include "tests/recognition/wording.h"

namespace council::test {
namespace {

struct FoundDecision {
  const Section* section;
  const Decision* decision;
};

std::vector<FoundDecision> decisions_of(const Document* document) {
  std::vector<FoundDecision> decisions;
  if (document == nullptr) {
    return decisions;
  }
  for (const Section& section : document->sections) {
    for (const Decision& decision : section.decisions) {
      decisions.push_back({&section, &decision});
    }
  }
  return decisions;
}

bool is_text(const Json& gold, const char* name,
             const std::optional<std::string>& found) {
  if (!gold.contains(name) || gold.at(name).is_null()) {
    return !found;
  }
  return found && plain(gold.at(name).get<std::string>()) == plain(*found);
}

// "Cllr Ms Garlick" may be had without the titles.
bool is_mover(const Json& gold, const char* name,
              const std::optional<std::string>& found) {
  return is_text(gold, name, found) ||
         (found && gold.contains(name) && gold.at(name).is_string() &&
          plain(gold.at(name).get<std::string>()).ends_with(" " + plain(*found)));
}

double decision_likeness(const Json& gold, const FoundDecision& found) {
  const bool text_right = says(gold, found.decision->text).value_or(false);
  const bool same_section =
      is_text(gold, "section", found.section->number) &&
      (!gold.contains("line") || gold.at("line") == found.decision->line);
  const bool same_verb = is_text(gold, "verb", found.decision->verb);
  if (!text_right && !(same_section && same_verb)) {
    return 0;
  }
  return (text_right ? 4 : 0) + (same_section ? 2 : 0) + (same_verb ? 1 : 0);
}

std::string describe(const Decision& decision) {
  std::string text = decision.verb.value_or("-") + " " + decision.text;
  for (const DecisionPart& part : decision.parts) {
    text += " [" + part.marker + "] " + part.text;
  }
  return text + (decision.implicit ? " (implicit)" : "");
}

std::string describe(const Json& gold) {
  std::string text = gold.value("verb", Json{}).dump() + " " + shown(gold);
  for (const Json& part : gold.value("parts", Json::array())) {
    text += " [" + part.at("marker").get<std::string>() + "] " + shown(part);
  }
  return text + (gold.value("implicit", false) ? " (implicit)" : "");
}

bool parts_right(const Json& gold, const std::vector<DecisionPart>& found) {
  if (gold.contains("part_count")) {
    return gold.at("part_count") == found.size();
  }
  const Json& parts = gold.at("parts");
  return parts.size() == found.size() &&
         std::ranges::equal(parts, found, [](const Json& part, const DecisionPart& each) {
           return part.at("marker") == each.marker &&
                  says(part, each.text).value_or(true);
         });
}

void score_decision(const Json& gold, const FoundDecision& found, Tallying& tallying) {
  const std::string where = gold.value("section", Json{}).dump();
  const Decision& decision = *found.decision;
  const std::pair<std::string, std::string> both{describe(gold), describe(decision)};
  if (gold.contains("verb")) {
    tallying.check(Measure::DecisionVerb, is_text(gold, "verb", decision.verb), where,
                   both);
  }
  if (const auto right = says(gold, decision.text)) {
    tallying.check(Measure::DecisionText, *right, where, both);
  }
  if (gold.contains("parts") || gold.contains("part_count")) {
    tallying.check(Measure::DecisionParts, parts_right(gold, decision.parts), where,
                   both);
  }
  if (gold.contains("implicit")) {
    tallying.check(Measure::DecisionVerb, gold.at("implicit") == decision.implicit, where,
                   both);
  }
  if (gold.contains("proposer") || gold.contains("seconder")) {
    tallying.check(
        Measure::DecisionMovers,
        is_mover(gold, "proposer", decision.proposer) &&
            is_mover(gold, "seconder", decision.seconder),
        where,
        {gold.value("proposer", Json{}).dump() + ", " +
             gold.value("seconder", Json{}).dump(),
         decision.proposer.value_or("-") + ", " + decision.seconder.value_or("-")});
  }
}

void score_decision_list(const ScoredDocument& document, Tallying& tallying) {
  if (!document.gold.contains("decisions")) {
    return;
  }
  const Json& gold = document.gold.at("decisions");
  const auto found = decisions_of(document.found);
  const auto pairs = align(gold.size(), found.size(), [&](std::size_t i, std::size_t j) {
    return decision_likeness(gold.at(i), found.at(j));
  });
  const bool complete = is_complete(document.gold, "decisions");
  tallying.count_list(
      Measure::Decisions, static_cast<int>(pairs.size()), static_cast<int>(gold.size()),
      complete ? std::optional{static_cast<int>(found.size())} : std::nullopt);
  for (const auto& [i, j] : pairs) {
    score_decision(gold.at(i), found.at(j), tallying);
  }
  for (std::size_t i = 0; i < gold.size(); ++i) {
    if (std::ranges::find(pairs, i, [](const auto& pair) { return pair.first; }) ==
        pairs.end()) {
      tallying.miss(Measure::Decisions, gold.at(i).value("section", Json{}).dump(),
                    describe(gold.at(i)), nothing);
    }
  }
  for (std::size_t j = 0; complete && j < found.size(); ++j) {
    if (std::ranges::find(pairs, j, [](const auto& pair) { return pair.second; }) ==
        pairs.end()) {
      tallying.miss(Measure::Decisions, found.at(j).section->number.value_or("-"),
                    nothing,
                    "line " + std::to_string(found.at(j).decision->line) + ": " +
                        describe(*found.at(j).decision));
    }
  }
}

std::string counts_of(const Vote& vote) {
  const auto count = [](const std::optional<int>& number) {
    return number ? std::to_string(*number) : std::string{"-"};
  };
  return count(vote.in_favour) + "-" + count(vote.against) + "-" + count(vote.abstained) +
         " " + vote.outcome.value_or("-");
}

bool is_count(const Json& gold, const char* name, const std::optional<int>& found) {
  if (!gold.contains(name)) {
    return true;
  }
  return gold.at(name).is_null() ? !found : found == gold.at(name).get<int>();
}

bool same_counts(const Json& gold, const Vote& found) {
  return is_count(gold, "for", found.in_favour) &&
         is_count(gold, "against", found.against) &&
         is_count(gold, "abstain", found.abstained);
}

bool same_names(const Json& gold, const char* name,
                const std::vector<std::string>& found) {
  return !gold.contains(name) ||
         std::ranges::equal(gold.at(name), found,
                            [](const Json& expected, const std::string& each) {
                              return plain(expected.get<std::string>()) == plain(each);
                            });
}

void score_vote(const Json& gold, const Vote& found, Tallying& tallying) {
  if (!gold.contains("outcome") && !gold.contains("for_names")) {
    return;
  }
  const bool right =
      same_names(gold, "for_names", found.in_favour_names) &&
      same_names(gold, "against_names", found.against_names) &&
      same_names(gold, "abstain_names", found.abstained_names) &&
      (!gold.contains("outcome") || is_text(gold, "outcome", found.outcome));
  std::string names;
  for (const auto* const list :
       {&found.in_favour_names, &found.against_names, &found.abstained_names}) {
    for (const std::string& name : *list) {
      names += name + "; ";
    }
    names += "| ";
  }
  tallying.check(Measure::VoteNames, right, counts_of(found),
                 {gold.dump(), counts_of(found) + " " + names});
}

std::vector<const Vote*> votes_of(const Document* document) {
  std::vector<const Vote*> votes;
  if (document == nullptr) {
    return votes;
  }
  for (const Section& section : document->sections) {
    for (const Vote& vote : section.votes) {
      votes.push_back(&vote);
    }
  }
  return votes;
}

void score_votes(const ScoredDocument& document, Tallying& tallying) {
  if (!document.gold.contains("votes")) {
    return;
  }
  const Json& gold = document.gold.at("votes");
  const std::vector<const Vote*> found = votes_of(document.found);
  const auto pairs = align(gold.size(), found.size(), [&](std::size_t i, std::size_t j) {
    return same_counts(gold.at(i), *found.at(j)) ? 1.0 : 0.0;
  });
  const bool complete = is_complete(document.gold, "votes");
  tallying.count_list(
      Measure::Votes, static_cast<int>(pairs.size()), static_cast<int>(gold.size()),
      complete ? std::optional{static_cast<int>(found.size())} : std::nullopt);
  for (const auto& [i, j] : pairs) {
    score_vote(gold.at(i), *found.at(j), tallying);
  }
  if (pairs.size() < gold.size() || (complete && pairs.size() < found.size())) {
    std::string all;
    for (const Vote* const vote : found) {
      all += counts_of(*vote) + " (line " + std::to_string(vote->line) + "); ";
    }
    tallying.miss(Measure::Votes, "", gold.dump(), all);
  }
}

}  // namespace

Score score_decisions(const ScoredDocument& document) {
  Tallying tallying{document.source, document.gold.value("kind", "document")};
  score_decision_list(document, tallying);
  score_votes(document, tallying);
  return tallying.score();
}

}  // namespace council::test
