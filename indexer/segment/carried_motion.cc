#include "indexer/segment/carried_motion.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "indexer/segment/decision_label.h"
#include "indexer/segment/decision_stop.h"
#include "indexer/segment/decision_text.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/make_decision.h"
#include "indexer/segment/motion_clause.h"
#include "indexer/segment/motion_fate.h"
#include "indexer/segment/movers.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/quoted_text.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr int nearest = 14;  // lines between a motion's outcome and its resolution

struct Paragraph {
  std::size_t begin = 0;  // of the body's lines
  std::size_t end = 0;
  std::string text;
};

std::vector<Paragraph> split(const Body& body) {
  constexpr std::size_t longest = 3000;
  std::vector<Paragraph> paragraphs;
  for (std::size_t i = 0; i < body.size(); ++i) {
    if (paragraphs.empty() || body[i].opens_paragraph) {
      paragraphs.push_back({.begin = i, .end = i, .text = {}});
    }
    Paragraph& paragraph = paragraphs.back();
    paragraph.end = i + 1;
    if (paragraph.text.size() < longest) {
      append_line(paragraph.text, body[i].line->text);
    }
  }
  return paragraphs;
}

// "This Council calls on …", "That the Council …", "***I will move at the next meeting
// that …".
bool opens_motion(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of("*_"), text.size()));
  return opening_quote(text) != 0 ||
         starts_with_any(text, {"that ", "this council", "this authority", "this house",
                                "this meeting", "that:", "i will move", "i shall move",
                                "we will move", "i will be moving", "i hereby move",
                                "i wish to move", "i move "});
}

// "“That a speed survey be carried out.”": nothing else on the paragraph.
bool is_quoted_clause(std::string_view text) {
  constexpr std::size_t shortest = 20;
  const std::size_t quote = opening_quote(text);
  return quote > 0 && has_at(text, quote, "that ") && text.size() >= shortest &&
         closes_quote(text, text);
}

// "motion", "moved", not "promotion" and "removed".
bool tells_of_motion(std::string_view text) {
  return std::ranges::any_of(
      std::to_array<std::string_view>({"motion", "moved", "proposed"}),
      [&](std::string_view word) {
        return find_word_start(text, word) != std::string_view::npos;
      });
}

// "It was moved by Councillor A and seconded by Councillor B:"
bool announces_motion(std::string_view text) {
  return ends_with_any(text, {":", ":-", ": -"}) &&
         (tells_of_motion(text) || has_words(text, "seconded")) &&
         !has_words(text, "amend");
}

class MotionReader {
 public:
  MotionReader(const Body& body, std::string_view item_title)
      : body_{body}, title_{item_title}, paragraphs_{split(body)} {}

  void run() {
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      read(i);
    }
  }

  // The lines of a motion and of what became of it.
  struct Lines {
    int begin;
    int end;
  };

  [[nodiscard]] const std::vector<Lines>& lost() const { return lost_; }
  [[nodiscard]] std::vector<Decision>& carried() { return carried_; }

 private:
  void read(std::size_t index) {
    const std::string_view text = paragraphs_[index].text;
    if (auto fate = find_fate(text, "amendment")) {
      is_amended_ = is_amended_ || fate->fate == Fate::Carried;
      amending_ = false;
    }
    auto fate = find_fate(text, "motion");
    if (!fate && motion_) {
      fate = find_adopted(text);
    }
    if (!fate && motion_ && !has_words(text, "amendment")) {
      fate = find_vote_fate(text);
    }
    if (fate) {
      is_amended_ = is_amended_ || has_any(text, {"as amended", "substantive motion"});
      tell(text);
      end_motion(index, *fate);
      return;
    }
    if (has_words(text, "amend")) {
      amending_ = true;
      return;
    }
    if (begin_ == 0 &&
        (has_words(text, "second") ||
         starts_with_any(text, {"proposer:", "proposed:", "proposed by:", "mover:"}))) {
      begin_ = line_of(index);
    }
    if (!motion_ && !amending_) {
      look_for_motion(index);
    }
    tell(text);
  }

  // Keeps what may name the movers, no more than a motion takes: an item may be a book.
  void tell(std::string_view text) {
    constexpr std::size_t most = 16'000;
    is_on_motion_ = is_on_motion_ || tells_of_motion(text);
    if (told_.size() < most) {
      told_ += text;
      told_ += ' ';
    }
  }

  void look_for_motion(std::size_t index) {
    const Paragraph& paragraph = paragraphs_[index];
    // A clause on the paragraph's one line, or wherever the line stands that has it.
    for (std::size_t i = paragraph.begin; i < paragraph.end; ++i) {
      const std::string_view line = body_[i].line->text;
      const std::size_t clause = clause_of(paragraph, line);
      if (clause > 0) {
        motion_ = {i, clause};
        return;
      }
    }
    const bool is_announced = index > 0 && announces_motion(paragraphs_[index - 1].text);
    const bool is_on_motion =
        is_on_motion_ || find_word_start(title_, "motion") != std::string_view::npos;
    if (is_announced || (is_on_motion && opens_motion(paragraph.text)) ||
        is_quoted_clause(paragraph.text)) {
      motion_ = {paragraph.begin, 0};
    }
  }

  // Where the clause that is moved begins in a line of its paragraph, or 0.
  static std::size_t clause_of(const Paragraph& paragraph, std::string_view line) {
    if (!has_words(paragraph.text, "second") ||
        !has_any(paragraph.text, {"moved", "proposed"})) {
      return 0;
    }
    const std::size_t clause = clause_after_seconder(paragraph.text);
    constexpr std::size_t least = 12;
    const std::string_view words =
        std::string_view{paragraph.text}.substr(clause).substr(0, least);
    return clause == 0 ? 0 : std::min(line.find(words), line.size()) % line.size();
  }

  void end_motion(std::size_t index, const ToldFate& fate) {
    if (motion_ && fate.fate == Fate::Carried && !is_amended_) {
      take(index, fate);
    }
    const std::string_view text = paragraphs_[index].text;
    if (begin_ == 0 && has_words(text, "second") && fate.fate == Fate::Lost) {
      begin_ = line_of(index);  // moved and lost in one paragraph
    }
    if (fate.fate == Fate::Lost && (motion_ || begin_ > 0)) {
      const int begin = motion_ ? body_[motion_->line].line->number : begin_;
      lost_.push_back(
          {begin_ > 0 ? std::min(begin, begin_) : begin, last_line_of(index)});
    }
    motion_.reset();
    begin_ = 0;
    is_amended_ = amending_ = is_on_motion_ = false;
    told_.clear();
  }

  void take(std::size_t index, const ToldFate& fate) {
    const auto [line, offset] = *motion_;
    const std::size_t end = paragraphs_[index].begin;
    if (line >= end) {
      return;
    }
    DecisionLabel label;
    label.end = offset;
    DecisionText read =
        read_decision_text(std::span<const BodyLine>{body_}.first(end), line, label);
    Decision decision = make_decision(body_, line, fate.verb, std::move(read));
    decision.end_line = body_[end].line->number;
    set_movers(decision, find_both_movers(told_));
    if (!is_moved(decision)) {
      set_movers(decision, find_both_movers(title_));
    }
    if (!decision.text.empty() || !decision.parts.empty()) {
      carried_.push_back(std::move(decision));
    }
  }

  [[nodiscard]] int line_of(std::size_t index) const {
    return body_[paragraphs_[index].begin].line->number;
  }

  [[nodiscard]] int last_line_of(std::size_t index) const {
    return body_[paragraphs_[index].end - 1].line->number;
  }

  struct Place {
    std::size_t line;
    std::size_t offset;
  };

  const Body& body_;
  std::string_view title_;
  std::vector<Paragraph> paragraphs_;
  std::optional<Place> motion_;
  std::string told_;           // since the last outcome, amendments aside
  bool is_on_motion_ = false;  // since the last outcome
  bool is_amended_ = false;
  bool amending_ = false;
  int begin_ = 0;  // where somebody seconds it, or 0
  std::vector<Decision> carried_;
  std::vector<Lines> lost_;
};

bool is_bare(const Decision& decision) {
  return decision.text.empty() && decision.parts.empty();
}

// "Councillor A moved the motion, seconded by Councillor B:"
bool only_moves(const Decision& decision) {
  return !decision.verb && !decision.implicit && decision.proposer;
}

// "After a debate the motion was adopted.", "… the motion was carried unanimously."
bool ends_with_fate(std::string_view text) {
  text = text.substr(0, text.find_last_not_of('.') + 1);
  constexpr std::string_view how = " unanimously";
  text.remove_suffix(text.ends_with(how) ? how.size() : 0);
  for (const std::string_view verb : {" adopted", " carried", " agreed", " passed"}) {
    if (text.ends_with(verb)) {
      text.remove_suffix(verb.size());
      text.remove_suffix(text.ends_with(how) ? how.size() : 0);
      return ends_with_any(text, {"the motion was", "the motion was declared"});
    }
  }
  return false;
}

// "The motion was seconded by Councillor A and was agreed.", "After a debate the motion
// was adopted.": the motion stands above.
bool is_of_motion_above(const Decision& decision) {
  constexpr std::size_t longest = 160;
  return decision.verb && decision.parts.empty() && decision.text.size() <= longest &&
         (has_at(decision.text, 0, "the motion was ") ||
          has_at(decision.text, 0, "the notice of motion was ") ||
          has_at(decision.text, 0, "this motion was ") || ends_with_fate(decision.text));
}

bool is_resolution(const Decision& decision) {
  return decision.verb && equals_ignoring_case(*decision.verb, "resolved");
}

// Whether a decision tells what a motion was that was carried: it overlaps it, or is the
// resolution below.
bool tells(const Decision& decision, const Decision& motion) {
  return decision.end_line >= motion.line &&
         (is_resolution(decision) || decision.line <= motion.end_line + nearest);
}

// Takes away what was only moved on lines of lost motions, which are in order.
void drop_lost(const std::vector<MotionReader::Lines>& lost,
               std::vector<Decision>& decisions) {
  std::erase_if(decisions, [&](const Decision& decision) {
    const auto at =
        std::ranges::lower_bound(lost, decision.line, {}, &MotionReader::Lines::end);
    return only_moves(decision) && at != lost.end() && decision.line >= at->begin;
  });
}

// "Councillor A moved and Councillor B seconded the following motion:" right above it.
void drop_announcements(const std::vector<Decision>& motions,
                        std::vector<Decision>& decisions) {
  constexpr int near = 3;
  std::erase_if(decisions, [&](const Decision& decision) {
    const auto motion =
        std::ranges::upper_bound(motions, decision.end_line, {}, &Decision::line);
    const bool announces =
        decision.text.ends_with(':') &&
        (find_word_start(decision.text, "motion") != std::string::npos ||
         starts_with_any(decision.text,
                         {"it was moved", "it was proposed", "moved by", "proposed by"}));
    return only_moves(decision) && announces && motion != motions.end() &&
           motion->line <= decision.end_line + near && motion->proposer;
  });
}

// Gives a decision that tells the carried motion what is known of it from there.
void complete(Decision motion, Decision& told) {
  if (is_of_motion_above(told)) {
    told.text = std::move(motion.text);
    told.parts = std::move(motion.parts);
    if (!told.seconder || told.seconder == motion.seconder) {
      set_movers(told, movers_in(motion));
    }
  } else if (only_moves(told)) {
    told.verb = std::move(motion.verb);
  } else if (!is_moved(told) &&
             (is_resolution(told) || told.line <= motion.end_line + nearest)) {
    set_movers(told, movers_in(motion));
  }
}

// Settles a carried motion among the decisions from it on, up to the next such motion.
void add_motion(Decision motion, std::vector<Decision>& decisions) {
  std::erase_if(decisions, [&](const Decision& decision) {
    return tells(decision, motion) &&
           (is_bare(decision) ||
            (only_moves(decision) && !opens_clause(decision.text) && motion.proposer));
  });
  const auto told = std::ranges::find_if(
      decisions, [&](const Decision& decision) { return tells(decision, motion); });
  if (told == decisions.end()) {
    decisions.push_back(std::move(motion));
  } else {
    complete(std::move(motion), *told);
  }
}

}  // namespace

void add_carried_motions(const Body& body, std::string_view item_title,
                         std::vector<Decision>& decisions) {
  constexpr std::string_view word = "motion";
  const bool may_carry =
      find_word_start(item_title, word) != std::string_view::npos ||
      std::ranges::any_of(body, [&](const BodyLine& each) {
        return find_word_start(each.line->text, word) != std::string_view::npos ||
               has_words(each.line->text, "it was declared ");
      });
  if (!may_carry) {
    return;
  }
  MotionReader reader{body, item_title};
  reader.run();
  drop_lost(reader.lost(), decisions);
  std::vector<Decision>& motions = reader.carried();
  std::ranges::stable_sort(motions, {}, &Decision::line);
  drop_announcements(motions, decisions);
  // Those above the first motion, then those of each.
  std::vector<std::vector<Decision>> told(motions.size() + 1);
  for (Decision& decision : decisions) {
    const auto after =
        std::ranges::upper_bound(motions, decision.end_line, {}, &Decision::line);
    told[static_cast<std::size_t>(after - motions.begin())].push_back(
        std::move(decision));
  }
  decisions.clear();
  std::ranges::move(told.front(), std::back_inserter(decisions));
  for (std::size_t i = 0; i < motions.size(); ++i) {
    add_motion(std::move(motions[i]), told[i + 1]);
    std::ranges::move(told[i + 1], std::back_inserter(decisions));
  }
  std::ranges::stable_sort(decisions, {}, &Decision::line);
}

}  // namespace council
