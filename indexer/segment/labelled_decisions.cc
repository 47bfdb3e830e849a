#include "indexer/segment/labelled_decisions.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/segment/action_owner.h"
#include "indexer/segment/decision_label.h"
#include "indexer/segment/decision_stop.h"
#include "indexer/segment/decision_text.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/inline_parts.h"
#include "indexer/segment/label_movers.h"
#include "indexer/segment/make_decision.h"
#include "indexer/segment/motion_above.h"
#include "indexer/segment/mover_initials.h"
#include "indexer/segment/movers.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/sieve.h"
#include "indexer/segment/told_label.h"

namespace council {
namespace {

constexpr std::size_t long_paragraph = 1500;

// The marker at the start of a text where it is the one after `last`.
std::optional<PartMarker> next_marker(std::string_view text, const PartMarker& last) {
  auto marker = find_part_marker(text);
  return marker && follows(last, *marker) ? marker : std::nullopt;
}

// A label in the middle of a paragraph: its decision ends with the sentence, or with the
// last of the parts that are counted in it: "that: 1. The rope be bought. 2. The …"
std::string_view one_sentence(std::string_view text) {
  std::size_t end = std::min(sentence_end(text, 0) + 1, text.size());
  std::string lead{text.substr(0, end)};
  std::vector<DecisionPart> parts;
  auto last = split_inline_parts(lead, parts, 1);
  while (last && end < text.size()) {
    const std::size_t next = skip_blanks(text, end);
    last = next_marker(text.substr(next), *last);
    end = last ? std::min(sentence_end(text, next + last->end) + 1, text.size()) : end;
  }
  return text.substr(0, end);
}

// What an item's labels say, line by line.
class LabelReader {
 public:
  explicit LabelReader(std::span<const BodyLine> body) : body_{body} {}

  // Whether a label stood where a decision's label stands, not within a paragraph.
  [[nodiscard]] bool has_formal() const { return has_formal_; }

  std::vector<Decision> run() {
    for (std::size_t i = 0; i < body_.size();) {
      i = read_line(i);
    }
    return std::move(decisions_);
  }

 private:
  // The index of the line to go on with.
  std::size_t read_line(std::size_t index) {
    const std::string_view text = body_[index].line->text;
    std::size_t next = index + 1;
    auto label = find_decision_label(text);
    while (label) {
      if (label->opens_line || is_last_in_paragraph(index, text.substr(label->end))) {
        const std::size_t end = read_whole(index, *label);
        const auto inner = label->form == DecisionLabel::Form::Heading && end == next
                               ? label_under_heading(text, label->end)
                               : std::nullopt;
        if (!inner || label->end == 0) {
          return end;
        }
        label = inner;
        label->opens_line = true;
        label->form = DecisionLabel::Form::Capitals;
        continue;
      }
      const std::string_view sentence = one_sentence(text.substr(label->end));
      add_sentence(index, *label, sentence);
      label = find_decision_label(text,
                                  label->end + std::max<std::size_t>(1, sentence.size()));
    }
    return next;
  }

  // "DECISION: The Forum AGREED …", "DECISION: REFUSED for …": the heading's text has a
  // label of its own.
  static std::optional<DecisionLabel> label_under_heading(std::string_view text,
                                                          std::size_t from) {
    if (auto label = find_decision_label(text, from)) {
      return label;
    }
    auto label = find_decision_label(text.substr(from));
    if (label) {
      label->begin += from;
      label->end += from;
    }
    return label;
  }

  // Whether nothing but the decision follows in its paragraph.
  [[nodiscard]] bool is_last_in_paragraph(std::size_t index,
                                          std::string_view rest) const {
    const bool paragraph_ends =
        index + 1 == body_.size() || body_[index + 1].opens_paragraph;
    const bool unfinished = one_sentence(rest).size() == rest.size();
    return unfinished && (paragraph_ends || rest.empty() || rest.back() != '.');
  }

  std::size_t read_whole(std::size_t index, const DecisionLabel& label) {
    DecisionText read = read_decision_text(body_, index, label);
    if (label.form == DecisionLabel::Form::Heading &&
        (is_verbless(index, read) || holds_labels(read) || is_name_of_form(index) ||
         tells_before_label(read))) {
      return index + 1;
    }
    const std::size_t end = read.end;
    Decision decision = make_decision(body_, index, label.verb, std::move(read));
    std::vector<Decision> others = take_other_decisions(decision);
    if (decision.text.size() > long_paragraph && decision.parts.empty()) {
      decision.text = std::string{one_sentence(decision.text)};
    }
    const int last_line = decision.end_line;
    finish(std::move(decision), index, label);
    take_movers_after(end);
    take_movers_above(index, label);
    after_last_ = end;
    for (Decision& other : others) {
      other.line = body_[index].line->number;
      other.end_line = last_line;
      decisions_.push_back(std::move(other));
    }
    return end;
  }

  // "… be excluded. The Council heard the Clerk. RESOLVED to …": what a paragraph goes on
  // with that has labels of its own; the decision loses it.
  static std::vector<Decision> take_other_decisions(Decision& decision) {
    std::vector<Decision> others;
    if (!decision.parts.empty()) {
      return others;
    }
    const std::string whole = std::move(decision.text);
    std::string* text = &decision.text;
    std::string_view rest = whole;
    while (true) {
      const std::size_t first = one_sentence(rest).size();
      const auto label =
          first < rest.size() ? find_decision_label(rest.substr(first)) : std::nullopt;
      if (!label || !is_in_capitals(label->verb)) {
        *text = rest;
        return others;
      }
      *text = rest.substr(0, first);
      rest.remove_prefix(first + label->end);
      others.emplace_back();
      others.back().verb = label->verb;
      text = &others.back().text;
    }
  }

  static bool is_in_capitals(std::string_view verb) {
    return std::ranges::none_of(verb, [](char c) { return c >= 'a' && c <= 'z'; });
  }

  // A row of a table; not a line with who is to act in its margin.
  static bool is_row(std::string_view text) {
    const std::size_t tab = text.rfind('\t');
    return tab != std::string_view::npos && !is_action_owner(text.substr(tab + 1));
  }

  // "Decisions:" over the paragraphs of the whole minutes, one of which is "17.4 Resolved
  // – That …".
  [[nodiscard]] bool holds_labels(const DecisionText& read) const {
    if (!read.parts.empty() && read.end < body_.size()) {
      const std::string_view next = body_[read.end].line->text;
      const auto label = find_decision_label(next);
      if (label && label->opens_line && is_ascii_digit(next.front())) {
        return true;
      }
    }
    return std::ranges::any_of(read.parts, [](const DecisionPart& part) {
      constexpr std::size_t opening = 60;
      const auto label = find_decision_label(part.text.substr(0, opening));
      return label && label->opens_line && has_sign(part.text, *label);
    });
  }

  // "Resolved – That …", "RESOLVED", not "Agreed to let the hall" among other parts.
  static bool has_sign(std::string_view text, const DecisionLabel& label) {
    const std::size_t next = skip_blanks(text, label.begin + label.verb.size());
    return is_in_capitals(label.verb) ||
           (next < text.size() && (text[next] == ':' || dash_at(text, next) != 0));
  }

  // "TYPE OF" over "DECISION:": what a form asks, in a narrow column.
  [[nodiscard]] bool is_name_of_form(std::size_t index) const {
    return index > 0 && is_any_phrase(body_[index - 1].line->match,
                                      {"type of", "title of", "date of", "maker of"});
  }

  // "Decision:" over "The Cabinet considered a report of …" and then "Resolved:".
  [[nodiscard]] bool tells_before_label(const DecisionText& read) const {
    if (!read.parts.empty() || read.end >= body_.size() ||
        !(has_words(read.text, " considered ") || has_words(read.text, " received a "))) {
      return false;
    }
    const auto label = find_decision_label(body_[read.end].line->text);
    return label && label->opens_line;
  }

  // "Apologies were received from …", "There was no other business.": told, not decided.
  static bool tells_nothing_decided(std::string_view text) {
    return starts_with_any(
        text,
        {"apologies for absence were", "apologies for absence was", "apologies were",
         "an apology for", "apologies had been", "there was no ", "there were no ",
         "there were none", "no declarations", "no apologies", "no interests",
         "no urgent", "no questions", "the chair advised", "the chairman advised"});
  }

  // Under the heading "Decision:" the text may have a label of its own, or be none.
  [[nodiscard]] bool is_verbless(std::size_t index, const DecisionText& read) const {
    if (read.text.empty() && read.parts.empty()) {
      return true;
    }
    const std::string_view text = read.text.empty() ? read.parts.front().text : read.text;
    const auto label = find_decision_label(text.substr(0, 200));
    const bool has_label = label && (!read.text.empty() || has_sign(text, *label));
    const bool is_table = is_row(body_[index].line->text);
    const bool is_of_others = has_words(text, " by district council") ||
                              has_words(text, " by the district council") ||
                              has_words(text, " by borough council") ||
                              has_words(text, " by the borough council") ||
                              has_words(text, " by county council") ||
                              has_words(text, " by the county council") ||
                              has_words(text, " planning authority");
    const bool is_clause = starts_with_any(text, {"that "}) || !read.parts.empty();
    // "Advice of the Advisory Panel:" above what the member decided
    return has_label || is_table || is_of_others || has_at(text, 0, "advice of the ") ||
           (!is_clause && tells_nothing_decided(text)) ||
           has_words(text.substr(0, 40), "for information") ||
           (!is_clause && has_words(text.substr(0, 60), "recommendation") &&
            !starts_with_any(text,
                             {"agreed", "approved", "accepted", "endorsed", "adopted"}));
  }

  void add_sentence(std::size_t index, const DecisionLabel& label,
                    std::string_view sentence) {
    Decision decision;
    decision.verb = label.verb;
    decision.text = sentence;
    split_inline_parts(decision.text, decision.parts);
    decision.end_line = body_[index].line->number;
    const std::size_t count = decisions_.size();
    finish(std::move(decision), index, label);
    if (decisions_.size() > count) {
      take_movers_behind(sentence.data() + sentence.size(), index, decisions_.back());
    }
    take_movers_after(index + 1);
  }

  // "Resolved to take the price. Proposed by Cllr A and seconded by Cllr B.": who moved
  // it, the sentence behind.
  void take_movers_behind(const char* end, std::size_t index, Decision& decision) const {
    const std::string_view line = body_[index].line->text;
    std::string_view rest = line.substr(static_cast<std::size_t>(end - line.data()));
    rest = one_sentence(rest.substr(skip_blanks(rest, 0)));
    if (!is_moved(decision) &&
        starts_with_any(rest, {"proposed by", "proposed", "moved by", "proposer"})) {
      set_movers(decision, find_both_movers(rest));
    }
  }

  void take_movers_after(std::size_t next) {
    if (decisions_.empty() || decisions_.back().proposer) {
      return;
    }
    if (Movers movers = movers_after(body_, next); movers.are_both()) {
      set_movers(decisions_.back(), std::move(movers));
    }
  }

  void take_movers_above(std::size_t index, const DecisionLabel& label) {
    if (decisions_.empty() || is_moved(decisions_.back()) || !label.opens_line ||
        decisions_.back().line != body_[index].line->number) {
      return;
    }
    set_movers(decisions_.back(),
               movers_of_motion_above(
                   body_.subspan(after_last_, index - std::min(index, after_last_)),
                   decisions_.back()));
  }

  // "It was proposed by Cllr A, seconded by Cllr B, that the rate be raised. RESOLVED
  // that the rate be raised.": who moved it, a sentence before.
  void take_movers_beside(std::size_t index, const DecisionLabel& label,
                          Decision& decision) const {
    const std::string_view named = std::string_view{body_[index].line->text}.substr(
        label.begin, label.end - label.begin);
    if (const auto initials = find_mover_initials(named);
        initials && !is_moved(decision)) {
      set_movers(decision, initials->movers);  // "RESOLVED (AB/CD) to …"
    }
    if (!is_moved(decision) && named.find('(') != std::string_view::npos) {
      set_movers(decision, find_both_movers(named));  // "AGREED (proposed A, seconded B)"
    }
    if (!is_moved(decision) && label.begin > 0) {
      set_movers(
          decision,
          movers_of_same(just_before(body_[index].line->text, label.begin), decision));
    }
    if (!is_moved(decision) && label.begin > 0) {
      set_movers(decision,
                 movers_of_motion_put(paragraph_before(body_, index, label.begin)));
    }
  }

  // The first of the lines above `index` that stand behind the last decision: who is
  // named above them moved that one.
  [[nodiscard]] std::size_t first_behind_last(std::size_t index) const {
    constexpr std::size_t near = 8;
    const bool has_moved = !decisions_.empty() && is_moved(decisions_.back());
    const int last = has_moved ? decisions_.back().end_line : 0;
    std::size_t first = index;
    while (first > 0 && index - first < near && body_[first - 1].line->number > last) {
      --first;
    }
    return first;
  }

  void finish(Decision decision, std::size_t index, const DecisionLabel& label) {
    const std::size_t first = first_behind_last(index);
    set_movers(decision, movers_before(body_.subspan(first), index - first, label.begin));
    if (decision.parts.empty()) {
      decision.text = std::string{without_vote(without_voters(decision.text))};
    } else {
      std::string& last = decision.parts.back().text;
      last = std::string{without_vote(last)};
    }
    take_movers_of_text(decision);
    if (std::string told = text_before_label(body_, index, label, decision.text);
        !told.empty() && decision.parts.empty()) {
      decision.text = std::move(told);
    }
    take_movers_beside(index, label, decision);
    decision.line = body_[index].line->number;
    has_formal_ = has_formal_ || label.opens_line;
    const bool empty_mixed = label.form != DecisionLabel::Form::Capitals &&
                             decision.text.empty() && decision.parts.empty();
    if (!empty_mixed && !has_words(decision.text, "xxxx")) {
      decisions_.push_back(std::move(decision));
    }
  }

  std::span<const BodyLine> body_;
  std::vector<Decision> decisions_;
  std::size_t after_last_ = 0;  // behind the last decision whose label opens a line
  bool has_formal_ = false;
};

}  // namespace

LabelledDecisions find_labelled_decisions(std::span<const BodyLine> body) {
  LabelReader reader{body};
  LabelledDecisions found;
  found.decisions = reader.run();
  found.has_formal = reader.has_formal();
  return found;
}

}  // namespace council
