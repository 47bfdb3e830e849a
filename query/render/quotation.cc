#include "query/render/quotation.h"

#include <algorithm>
#include <array>

#include "common/decision_text.h"
#include "query/url.h"

namespace council {

std::string decision_line(const Decision& decision) {
  std::string line = verb_before_text(decision);
  const auto add = [&line](const std::string& text) {
    line += (line.empty() || text.empty() ? "" : " ") + text;
  };
  add(decision.text);
  for (const DecisionPart& part : decision.parts) {
    add(part.marker.empty() ? "" : "(" + part.marker + ")");
    add(part.text);
  }
  return line;
}

std::string quotation_of(const Hit& hit) {
  if (hit.decision) {
    return decision_line(*hit.decision);
  }
  return hit.snippets.empty() ? "" : hit.snippets.front().text;
}

std::vector<std::string> name_lines(const Hit& hit) {
  std::vector<std::string> lines;
  for (const NamedWords& named : hit.only_in_names) {
    std::string line = "Only in " + std::string{place_words(named.holder)};
    for (const std::string& word : named.words) {
      line += (&word == &named.words.front() ? ": " : ", ") + word;
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string vote_line(const Vote& vote) {
  std::string line;
  const auto add = [&line](const std::optional<int>& count, const char* name) {
    if (count) {
      line += (line.empty() ? "" : ", ") + std::to_string(*count) + " " + name;
    }
  };
  add(vote.in_favour, "for");
  add(vote.against, "against");
  add(vote.abstained, "abstained");
  if (vote.outcome) {
    line += (line.empty() ? "" : ": ") + *vote.outcome;
  }
  return line;
}

VotedOn voted_on(const Vote& vote) {
  constexpr auto subjects =
      std::to_array<VotedOn>({{"amendment", "on an amendment"},
                              {"motion", "on a motion"},
                              {"substantive_motion", "on the substantive motion"},
                              {"procedural_motion", "on a procedural motion"},
                              {"part_of_motion", "on a part of the motion"},
                              {"proposal", "on a proposal"},
                              {"recommendation", "on a recommendation"},
                              {"resolution", "on a resolution"}});
  if (vote.decision) {
    return {"other_decision", "on another decision"};
  }
  const auto* const found = std::find_if(
      subjects.begin(), subjects.end(),
      [&](const VotedOn& subject) { return vote.subject == std::string{subject.name}; });
  return found == subjects.end() ? VotedOn{"not_told", "on what is not told"} : *found;
}

std::string other_vote_line(const Vote& vote) {
  return std::string{voted_on(vote).words} + ": " + vote_line(vote);
}

std::string_view name_of(DecisionLinkRole role) {
  constexpr auto names = std::to_array<std::string_view>({"report", "earlier", "later"});
  return names.at(static_cast<std::size_t>(role));
}

std::string decision_link_line(const DecisionLink& link) {
  constexpr auto labels = std::to_array<std::string_view>({"Report", "Earlier", "Later"});
  std::string line{labels.at(static_cast<std::size_t>(link.role))};
  line += ": " + link.link.title;
  if (link.link.date) {
    line += ", " + to_iso(*link.link.date);
  }
  return line + ", " + link.link.key + " (" + link.link.label + ", " +
         std::to_string(link.link.percent) + " % sure: " + link.link.evidence + ")";
}

std::string vote_label(const Vote& vote, std::size_t decisions) {
  if (!vote.decision) {
    return "Vote " + std::string{voted_on(vote).words};
  }
  return decisions == 1 ? "Vote on the decision"
                        : "Vote on decision " + std::to_string(*vote.decision + 1);
}

std::vector<std::string> decision_lines(const ShownSection& shown) {
  std::vector<std::string> lines;
  for (const Decision& decision : shown.section.decisions) {
    lines.push_back(decision_line(decision));
  }
  return lines;
}

std::vector<std::string> vote_lines(const ShownSection& shown) {
  std::vector<std::string> lines;
  for (const Vote& vote : shown.section.votes) {
    lines.push_back(vote_label(vote, shown.section.decisions.size()) + ": " +
                    vote_line(vote));
  }
  return lines;
}

std::string link_line(const ShownLink& link) {
  const std::string reason =
      " (" + std::to_string(link.percent) + " % sure: " + link.evidence + ")";
  return (link.kind == "same_text" ? "" : link.label + " ") + link.key + reason;
}

std::vector<std::string> link_lines(const ShownSection& shown) {
  std::vector<std::string> lines;
  for (const ShownLink& link : shown.links) {
    lines.push_back((link.kind == "same_text" ? "same as " : "") + link_line(link));
  }
  return lines;
}

std::vector<std::string> decision_notes(const FoundDecision& found) {
  std::vector<std::string> notes;
  if (found.vote) {
    notes.push_back("Vote: " + vote_line(*found.vote));
  }
  for (const Vote& vote : found.other_votes) {
    notes.push_back("Other vote of this minute, " + other_vote_line(vote));
  }
  for (const DecisionLink& link : found.links) {
    notes.push_back(decision_link_line(link));
  }
  for (const std::string& key : found.also_in) {
    notes.push_back("Also in: " + key);
  }
  return notes;
}

std::string address_of(const Citation& citation, const std::string& site) {
  return site.empty()
             ? ""
             : site + to_target({.path = "/section/" + citation.key, .parameters = {}});
}

}  // namespace council
