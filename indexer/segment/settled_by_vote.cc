#include "indexer/segment/settled_by_vote.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "indexer/segment/body_lines.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/vote_head.h"

namespace council {
namespace {

// Whether a decision can have come of it.
bool may_settle(const Vote& vote) {
  const bool has_counts = vote.in_favour && vote.against;
  const bool is_outvoted =
      !vote.outcome && has_counts && *vote.against >= *vote.in_favour;
  return vote.outcome.value_or("carried") == "carried" && !is_outvoted &&
         vote.subject != "amendment" && vote.subject != "part_of_motion" &&
         vote.subject != "procedural_motion";
}

// The lines between two, without blank ones and furniture.
struct Gap {
  std::size_t lines = 0;
  std::string text;
};

Gap gap_between(Lines lines, int after, int before) {
  Gap gap;
  auto line = std::ranges::upper_bound(lines, after, {}, &Line::number);
  for (; line != lines.end() && line->number < before; ++line) {
    if (!line->blank() && !line->furniture) {
      ++gap.lines;
      append_line(gap.text, line->match);
    }
  }
  return gap;
}

bool moves(std::string_view text) {
  return contains_any(text, {"seconded", "seconder", "proposed by", "proposal of",
                             "moved by", "ar moladh", "cuidithe", "eiliwyd"});
}

class VoteSettler {
 public:
  VoteSettler(Lines lines, Section& section) : lines_{lines}, section_{section} {}

  void run() {
    settle(&VoteSettler::is_told_in);
    settle(&VoteSettler::stands_above);
    settle(&VoteSettler::stands_below);
  }

 private:
  using Test = bool (VoteSettler::*)(const Vote&, std::size_t) const;

  // The last vote and the last decision of which the test holds belong together.
  void settle(Test holds) {
    for (std::size_t d = section_.decisions.size(); d-- > 0;) {
      for (auto vote = section_.votes.rbegin();
           vote != section_.votes.rend() && !is_settled(d); ++vote) {
        if (!vote->decision && may_settle(*vote) && (this->*holds)(*vote, d)) {
          vote->decision = static_cast<int>(d);
        }
      }
    }
  }

  [[nodiscard]] bool is_settled(std::size_t decision) const {
    return std::ranges::any_of(section_.votes, [&](const Vote& vote) {
      return vote.decision == static_cast<int>(decision);
    });
  }

  // "agreed, six in favour and none against, that …"
  [[nodiscard]] bool is_told_in(const Vote& vote, std::size_t d) const {
    const Decision& decision = section_.decisions[d];
    return vote.line >= decision.line && vote.line <= decision.end_line;
  }

  // "Motion carried." over "RESOLVED that …": what stands between may but declare it.
  [[nodiscard]] bool stands_above(const Vote& vote, std::size_t d) const {
    constexpr std::size_t most_lines = 3;
    const Decision& decision = section_.decisions[d];
    if (!decision.verb || vote.line >= decision.line || is_parted(vote, decision.line)) {
      return false;
    }
    const Gap gap = gap_between(lines_, vote.end_line, decision.line);
    const bool is_declared = gap.lines <= most_lines && find_vote_outcome(gap.text);
    const Gap own = gap_between(lines_, decision.line - 1, decision.end_line + 1);
    return (gap.lines == 0 || is_declared) && !moves(gap.text) && !moves(own.text);
  }

  // Whether another vote or decision stands between a vote and a line below it.
  [[nodiscard]] bool is_parted(const Vote& vote, int line) const {
    const auto parts = [&](const auto& other) {
      return other.line > vote.line && other.line < line;
    };
    return std::ranges::any_of(section_.votes, parts) ||
           std::ranges::any_of(section_.decisions, parts);
  }

  // "That meetings commence at 7 pm" over "For – 6 Against – 1".
  [[nodiscard]] bool stands_below(const Vote& vote, std::size_t d) const {
    constexpr std::size_t most_lines = 2;
    const Decision& decision = section_.decisions[d];
    const bool is_parted =
        std::ranges::any_of(section_.decisions, [&](const auto& other) {
          return other.line > decision.line && other.line <= vote.line;
        });
    if (vote.line <= decision.end_line || is_parted) {
      return false;
    }
    const Gap gap = gap_between(lines_, decision.end_line, vote.line);
    return gap.lines <= most_lines && !names_votable(gap.text) &&
           !contains_any(gap.text, {"put", "resolved", "agreed"});
  }

  Lines lines_;
  Section& section_;
};

}  // namespace

void settle_votes(Lines lines, Section& section) {
  VoteSettler{lines, section}.run();
}

}  // namespace council
