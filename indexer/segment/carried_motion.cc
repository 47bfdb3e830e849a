#include "indexer/segment/carried_motion.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "indexer/segment/decision_label.h"
#include "indexer/segment/decision_stop.h"
#include "indexer/segment/decision_text.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/motion_clause.h"
#include "indexer/segment/movers.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/quoted_text.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr int nearest = 14;  // lines between a motion's outcome and its resolution

enum class Fate : std::uint8_t { Carried, Lost };

struct ToldFate {
  Fate fate = Fate::Carried;
  std::string_view verb;  // as printed
};

std::string_view next_word(std::string_view& rest) {
  rest.remove_prefix(std::min(rest.find_first_not_of(" ,"), rest.size()));
  const std::size_t end = std::min(rest.find_first_of(" ,.;:("), rest.size());
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(end);
  return word;
}

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::any_of(
      words, [&](std::string_view each) { return equals_ignoring_case(word, each); });
}

// What may stand between "the motion" and "carried".
bool is_between(std::string_view word) {
  constexpr auto words = std::to_array<std::string_view>(
      {"was",       "were",        "is",        "has",       "had",         "been",
       "being",     "then",        "thereupon", "therefore", "accordingly", "put",
       "to",        "the",         "a",         "vote",      "meeting",     "council",
       "committee", "and",         "declared",  "as",        "duly",        "on",
       "upon",      "show",        "of",        "hands",     "it",          "by",
       "which",     "unanimously", "members",   "recorded",  "also"});
  return is_one_of(word, words);
}

// Behind "proposed by" the names of the movers.
std::string_view behind_movers(std::string_view rest) {
  constexpr std::size_t longest = 160;
  for (const std::string_view words :
       {" was proposed by", " was moved by", " was seconded by"}) {
    if (has_at(rest, 0, words)) {
      const std::size_t joint = rest.substr(0, longest).rfind(" and ");
      return joint == std::string_view::npos ? rest : rest.substr(joint);
    }
  }
  return rest;
}

// The fate of the `subject` that stands at the start of what `rest` goes on from.
std::optional<ToldFate> fate_behind(std::string_view rest) {
  constexpr auto carried = std::to_array<std::string_view>(
      {"carried", "agreed", "passed", "adopted", "approved"});
  constexpr auto lost = std::to_array<std::string_view>(
      {"lost", "defeated", "rejected", "fell", "withdrawn", "not"});
  rest = behind_movers(rest);
  constexpr int most_words = 16;
  for (int i = 0; i < most_words; ++i) {
    const std::string_view word = next_word(rest);
    if (is_one_of(word, carried)) {
      return ToldFate{Fate::Carried, word};
    }
    if (is_one_of(word, lost)) {
      return ToldFate{Fate::Lost, word};
    }
    if (!is_between(word)) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

// What became of "motion" or "amendment", the last that the paragraph tells.
std::optional<ToldFate> find_fate(std::string_view text, std::string_view subject) {
  std::optional<ToldFate> found;
  for (std::size_t at = find_ignoring_case(text, subject); at != std::string_view::npos;
       at = find_ignoring_case(text, subject, at + subject.size())) {
    if (auto fate = fate_behind(text.substr(at + subject.size()))) {
      found = fate;
    }
  }
  return found;
}

// "Ar moladh Cllr A Cuidithe ag Cllr B agus glacadh leis [the motion].", what was adopted
// not being told behind it.
std::optional<ToldFate> find_adopted(std::string_view text) {
  constexpr std::string_view adopted = "glacadh leis";
  const std::size_t at = find_ignoring_case(text, adopted);
  if (at == std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view rest = trim(text.substr(at + adopted.size()));
  const bool ends =
      is_any_phrase(rest, {"", ".", "the motion", "the motion.", "an rún", "an rún."});
  return ends ? std::optional{ToldFate{Fate::Carried, text.substr(at, adopted.size())}}
              : std::nullopt;
}

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

// "This Council calls on …", "That the Council …".
bool opens_motion(std::string_view text) {
  return opening_quote(text) != 0 ||
         starts_with_any(text, {"that ", "this council", "this authority", "this house",
                                "this meeting", "that:"});
}

// "It was moved by Councillor A and seconded by Councillor B:"
bool announces_motion(std::string_view text) {
  return ends_with_any(text, {":", ":-", ": -"}) &&
         has_any(text, {"motion", "moved", "proposed", "seconded"}) &&
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
    is_on_motion_ = is_on_motion_ || has_any(text, {"motion", "moved", "proposed"});
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
    const bool is_on_motion = is_on_motion_ || has_words(title_, "motion");
    if (is_announced || (is_on_motion && opens_motion(paragraph.text))) {
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
    if (begin_ == 0 && has_words(text, "second") && !has_words(text, "carried")) {
      begin_ = line_of(index);  // moved and lost in one paragraph
    }
    if (fate.fate == Fate::Lost && (motion_ || begin_ > 0)) {
      const int begin = motion_ ? body_[motion_->line].line->number : begin_;
      lost_.push_back({std::min(begin, begin_), last_line_of(index)});
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
    Decision decision;
    decision.verb = fate.verb;
    decision.text = std::move(read.text);
    decision.parts = std::move(read.parts);
    decision.line = body_[line].line->number;
    decision.end_line = body_[end].line->number;
    Movers movers = find_both_movers(told_);
    if (!movers.proposer) {
      movers = find_both_movers(title_);
    }
    decision.proposer = std::move(movers.proposer);
    decision.seconder = std::move(movers.seconder);
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

// "The motion was seconded by Councillor A and was agreed.": the motion stands above.
bool tells_of_motion(const Decision& decision) {
  constexpr std::size_t longest = 120;
  return decision.verb && decision.parts.empty() && decision.text.size() <= longest &&
         (has_at(decision.text, 0, "the motion was seconded ") ||
          has_at(decision.text, 0, "this motion was seconded "));
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

}  // namespace

void add_carried_motions(const Body& body, std::string_view item_title,
                         std::vector<Decision>& decisions) {
  const bool may_carry = has_words(item_title, "motion") ||
                         std::ranges::any_of(body, [](const BodyLine& each) {
                           return has_words(each.line->text, "motion");
                         });
  if (!may_carry) {
    return;
  }
  MotionReader reader{body, item_title};
  reader.run();
  for (const MotionReader::Lines& lost : reader.lost()) {
    std::erase_if(decisions, [&](const Decision& decision) {
      return only_moves(decision) && decision.line >= lost.begin &&
             decision.line <= lost.end;
    });
  }
  for (Decision& motion : reader.carried()) {
    std::erase_if(decisions, [&](const Decision& decision) {
      return tells(decision, motion) &&
             (is_bare(decision) ||
              (only_moves(decision) && !opens_clause(decision.text) && motion.proposer));
    });
    const auto told = std::ranges::find_if(
        decisions, [&](const Decision& decision) { return tells(decision, motion); });
    if (told == decisions.end()) {
      decisions.push_back(std::move(motion));
    } else if (tells_of_motion(*told)) {
      told->text = std::move(motion.text);
      told->parts = std::move(motion.parts);
      if (!told->seconder || told->seconder == motion.seconder) {
        told->proposer = std::move(motion.proposer);
        told->seconder = std::move(motion.seconder);
      }
    } else if (only_moves(*told)) {
      told->verb = std::move(motion.verb);
    } else if (!told->proposer && !told->seconder &&
               (is_resolution(*told) || told->line <= motion.end_line + nearest)) {
      told->proposer = std::move(motion.proposer);
      told->seconder = std::move(motion.seconder);
    }
  }
  std::ranges::stable_sort(decisions, {}, &Decision::line);
}

}  // namespace council
