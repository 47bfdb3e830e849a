#include "indexer/segment/settled_motion.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <limits>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/segment/decision_stop.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/movers.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// Nothing but moved: what became of it stands elsewhere or nowhere.
bool is_only_moved(const Decision& decision) {
  return !decision.verb && !decision.implicit && decision.proposer;
}

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

// Of several proposals, one right after the other, the one whose owner's was carried:
// what was moved by others beside it is lost.
void settle_named(std::vector<Decision>& decisions) {
  constexpr int reach = 30;
  std::vector<Decision> kept;
  std::size_t run = 0;  // where the proposals begin that nothing decided parts
  for (Decision& decision : decisions) {
    const std::string_view owner = owner_of_carried(decision);
    const auto is_near = [&](const Decision& each) {
      return each.line + reach >= decision.line;
    };
    const auto rivals = kept.begin() + static_cast<std::ptrdiff_t>(run);
    const auto carried =
        owner.empty() ? kept.end()
                      : std::find_if(rivals, kept.end(), [&](const Decision& each) {
                          return is_near(each) && each.proposer->ends_with(owner);
                        });
    if (carried == kept.end()) {
      kept.push_back(std::move(decision));
      run = is_only_moved(kept.back()) ? run : kept.size();
      continue;
    }
    Decision won = *carried;
    won.verb = decision.verb;
    kept.erase(std::remove_if(rivals, kept.end(), is_near), kept.end());
    kept.push_back(std::move(won));
    run = kept.size();
  }
  decisions = std::move(kept);
}

// "The motion was proposed by Councillor A and seconded by Councillor B.": of what became
// of it the item says nothing.
bool only_tells_movers(const Decision& decision) {
  // "Moved by Councillor A Seconded by Councillor B that": over what was moved
  const bool is_open =
      decision.parts.empty() && decision.text.ends_with(" that") &&
      (has_at(decision.text, 0, "moved by") || has_at(decision.text, 0, "proposed by"));
  return !decision.verb && !decision.implicit &&
         (is_open || has_at(decision.text, 0, "the motion was proposed") ||
          has_at(decision.text, 0, "the motion was moved") ||
          has_at(decision.text, 0, "the motion was seconded"));
}

}  // namespace

void settle_moved(std::vector<Decision>& decisions) {
  settle_named(decisions);
  constexpr int nearest = 3;
  std::vector<Decision> kept;
  for (Decision& decision : decisions) {
    const bool is_outcome = decision.verb && !decision.proposer && !decision.implicit &&
                            (opens_clause(decision.text) || !decision.parts.empty());
    if (is_outcome && !kept.empty() && is_only_moved(kept.back()) &&
        kept.back().seconder &&
        (!opens_clause(kept.back().text) ||
         ends_alike(kept.back().text, decision.text)) &&
        decision.line >= kept.back().end_line &&
        decision.line <= kept.back().end_line + nearest) {
      set_movers(decision, movers_in(kept.back()));
      kept.pop_back();
    }
    kept.push_back(std::move(decision));
  }
  std::erase_if(kept, only_tells_movers);
  decisions = std::move(kept);
}

namespace {

// What a paragraph tells of amendments, asked once of each: many decisions may stand in
// one.
struct AmendingParagraph {
  int line = 0;  // of its beginning
  bool moves = false;
  bool announces = false;
  bool tells = false;
  bool has_motion_carried = false;
  bool has_amendment_carried = false;  // and became what was decided
  bool says_carried = false;
  Movers movers;  // of what it calls an amendment
};

using Paragraphs = std::span<const AmendingParagraph>;

// The last paragraph that begins on `line` or above it, or the end.
Paragraphs::iterator paragraph_at(Paragraphs paragraphs, int line) {
  const auto after =
      std::ranges::upper_bound(paragraphs, line, {}, &AmendingParagraph::line);
  return after == paragraphs.begin() ? paragraphs.end() : std::prev(after);
}

// From the paragraph with line `first` to the last that begins above line `end`.
Paragraphs between(Paragraphs paragraphs, int first, int end) {
  const auto from = paragraph_at(paragraphs, first);
  const auto to =
      std::ranges::lower_bound(from, paragraphs.end(), end, {}, &AmendingParagraph::line);
  return {from, to};
}

bool any_has(Paragraphs paragraphs, bool AmendingParagraph::*flag) {
  return std::ranges::any_of(paragraphs,
                             [&](const AmendingParagraph& each) { return each.*flag; });
}

bool moves_amendment(std::string_view paragraph) {
  return has_any(paragraph,
                 {"as an amendment", "amendment was moved", "moved an amendment",
                  "amendment was proposed", "proposed an amendment"});
}

// "As an amendment it was", over "Proposed by Councillor A Bee".
bool announces_amendment(std::string_view paragraph) {
  constexpr std::size_t longest = 80;
  return paragraph.size() <= longest &&
         ends_with_any(paragraph, {"was", "was:", "was:-", "amendment",
                                   "amendment:", "amendment:-"});
}

bool tells_of_amendment(std::string_view paragraph) {
  return has_any(paragraph, {"as an amendment", "an amendment was moved",
                             "an amendment was proposed", "moved an amendment",
                             "proposed an amendment", "the following amendment",
                             "for the amendment", "moved the amendment"});
}

bool is_motion_carried(std::string_view paragraph) {
  return has_any(
      paragraph,
      {"motion was accordingly declared carried", "motion was declared carried",
       "motion was accordingly carried", "motion accordingly became",
       "motion became the finding", "motion became the decision",
       "for the motion, which became", "for the motion which became"});
}

bool is_amendment_carried(std::string_view paragraph) {
  return has_any(
      paragraph,
      {"amendment was accordingly declared carried", "amendment was declared carried",
       "amendment was accordingly carried", "amendment accordingly became",
       "amendment became the finding", "amendment became the decision",
       "for the amendment, which became", "for the amendment which became"});
}

AmendingParagraph read_paragraph(const JoinedLines& paragraph) {
  const std::string_view text = paragraph.text();
  AmendingParagraph read;
  read.line = paragraph.line_at(0);
  read.has_motion_carried = is_motion_carried(text);
  if (has_words(text, "amendment")) {
    read.moves = moves_amendment(text);
    read.announces = announces_amendment(text);
    read.tells = tells_of_amendment(text);
    read.has_amendment_carried = is_amendment_carried(text);
    read.says_carried = has_words(text, "amendment was carried");
    read.movers =
        read.moves || has_words(text, "the amendment") ? find_movers(text) : Movers{};
  }
  return read;
}

// Who moved the amendment that was what was decided in the end: "Accordingly, the
// Amendment became the finding of the meeting".
Movers movers_of_carried_amendment(Paragraphs paragraphs) {
  if (!any_has(paragraphs, &AmendingParagraph::has_amendment_carried) &&
      !any_has(paragraphs, &AmendingParagraph::says_carried)) {
    return {};
  }
  const auto amending = std::ranges::find_if(
      paragraphs, [](const AmendingParagraph& each) { return each.movers.are_both(); });
  return amending == paragraphs.end() ? Movers{} : amending->movers;
}

// Takes the decisions of an item in order and keeps those that were decided.
class AmendmentReader {
 public:
  AmendmentReader(Paragraphs paragraphs, const std::vector<Decision>& decisions)
      : paragraphs_{paragraphs}, decisions_{decisions} {}

  std::vector<Decision> run() {
    for (std::size_t i = 0; i < decisions_.size();) {
      if (!is_only_moved(decisions_[i])) {
        kept_.push_back(decisions_[i++]);
        continue;
      }
      const std::size_t end = end_of_motion(i);
      i = end < decisions_.size() && is_outcome(decisions_[end]) ? read_decided(i, end)
                                                                 : read_voted(i, end);
    }
    return std::move(kept_);
  }

 private:
  static bool is_outcome(const Decision& decision) {
    return decision.verb && !decision.proposer;
  }

  [[nodiscard]] bool is_amendment(std::size_t index) const {
    const auto own = paragraph_at(paragraphs_, decisions_[index].line);
    return own != paragraphs_.end() &&
           (own->moves || (own != paragraphs_.begin() && std::prev(own)->announces));
  }

  // Past the amendments to a motion: what comes next in the item.
  [[nodiscard]] std::size_t end_of_motion(std::size_t motion) const {
    std::size_t end = motion + 1;
    while (end < decisions_.size() && decisions_[end].proposer && is_amendment(end)) {
      ++end;
    }
    return end;
  }

  [[nodiscard]] int line_of(std::size_t index) const {
    return index < decisions_.size() ? decisions_[index].line
                                     : std::numeric_limits<int>::max();
  }

  // Where the words may end that tell of a decision: where the next begins.
  [[nodiscard]] Paragraphs told_of(std::size_t first, std::size_t end) const {
    return between(paragraphs_, decisions_[first].line, line_of(end));
  }

  // A motion, its amendments and what was decided.
  std::size_t read_decided(std::size_t motion, std::size_t outcome) {
    const Paragraphs told = told_of(motion, outcome + 1);
    const bool is_amended = any_has(told, &AmendingParagraph::tells);
    for (std::size_t i = motion; i < outcome; ++i) {
      if (!is_amended || !is_only_moved(decisions_[i])) {
        kept_.push_back(decisions_[i]);
      }
    }
    if (!is_amended) {
      return outcome;
    }
    Decision decided = decisions_[outcome];
    Movers amending = movers_of_carried_amendment(told);
    set_movers(decided,
               amending.proposer ? std::move(amending) : movers_in(decisions_[motion]));
    kept_.push_back(std::move(decided));
    return outcome + 1;
  }

  // "The motion was accordingly declared carried" below a motion and its amendment: the
  // one that fell goes.
  std::size_t read_voted(std::size_t motion, std::size_t end) {
    const Paragraphs told = told_of(motion, end);
    const bool is_motion = any_has(told, &AmendingParagraph::has_motion_carried);
    const bool is_one =
        end > motion + 1 &&
        is_motion != any_has(told, &AmendingParagraph::has_amendment_carried);
    for (std::size_t i = motion; i < end; ++i) {
      if (!is_one || (i == motion) == is_motion || !is_only_moved(decisions_[i])) {
        kept_.push_back(decisions_[i]);
      }
    }
    return end;
  }

  Paragraphs paragraphs_;
  const std::vector<Decision>& decisions_;
  std::vector<Decision> kept_;
};

}  // namespace

void settle_amended(const std::vector<JoinedLines>& paragraphs,
                    std::vector<Decision>& decisions) {
  const bool may_amend = std::ranges::any_of(decisions, is_only_moved) &&
                         std::ranges::any_of(paragraphs, [](const JoinedLines& each) {
                           return has_words(each.text(), "amendment");
                         });
  if (!may_amend) {
    return;
  }
  std::vector<AmendingParagraph> read;
  std::ranges::transform(paragraphs, std::back_inserter(read), read_paragraph);
  decisions = AmendmentReader{read, decisions}.run();
}

}  // namespace council
