#include "indexer/segment/decisions.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "indexer/segment/action_owner.h"
#include "indexer/segment/body_lines.h"
#include "indexer/segment/decision_label.h"
#include "indexer/segment/decision_text.h"
#include "indexer/segment/decision_types.h"
#include "indexer/segment/inline_parts.h"
#include "indexer/segment/movers.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/narrative_decision.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/recorded_decision.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/told_label.h"

namespace council {
namespace {

constexpr std::size_t long_paragraph = 1500;

bool has_words(std::string_view text, std::string_view words) {
  return find_ignoring_case(text, words) != std::string_view::npos;
}

// A label in the middle of a paragraph: its decision ends with the sentence.
std::string_view one_sentence(std::string_view text) {
  const std::size_t end = sentence_end(text, 0);
  return text.substr(0, std::min(end + 1, text.size()));
}

// "Proposed by …" and "Seconded by …" in the lines just before a label.
Movers movers_before(std::span<const BodyLine> body, std::size_t index,
                     std::size_t label_begin) {
  constexpr std::size_t near = 4;
  std::string before{std::string_view{body[index].line->text}.substr(0, label_begin)};
  for (std::size_t i = index; i-- > 0 && i + near >= index;) {
    const std::string& text = body[i].line->text;
    if (equals_ignoring_case(text, "and")) {
      continue;
    }
    if (!has_words(text, "propos") && !has_words(text, "second") &&
        !has_words(text, "ynigiwyd") && !has_words(text, "eiliwyd")) {
      break;
    }
    before.insert(0, "; ").insert(0, text);
  }
  return find_movers(before);
}

// "RESOLVED: That … . Proposed Cllr A, Seconder Cllr B, all in favour.": the movers
// behind the text, which leaves them.
void take_movers(Decision& decision) {
  std::string& text = decision.parts.empty() ? decision.text : decision.parts.back().text;
  for (const std::string_view words :
       {". Proposed", ". Proposer", ". Moved by", ". (Proposed", ". (Moved by"}) {
    const std::size_t at = text.rfind(words);
    if (at == std::string::npos) {
      continue;
    }
    const Movers movers = find_movers(std::string_view{text}.substr(at + 2));
    if (movers.proposer && movers.seconder) {
      decision.proposer = movers.proposer;
      decision.seconder = movers.seconder;
      text.resize(at + 1);
      return;
    }
  }
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
    if (label.form == DecisionLabel::Form::Heading && is_verbless(index, read)) {
      return index + 1;
    }
    Decision decision;
    decision.verb = label.verb;
    decision.text = std::move(read.text);
    decision.parts = std::move(read.parts);
    if (decision.text.size() > long_paragraph && decision.parts.empty()) {
      decision.text = std::string{one_sentence(decision.text)};
    }
    decision.end_line = body_[read.end - 1].line->number;
    finish(std::move(decision), index, label);
    return read.end;
  }

  // A row of a table; not a line with who is to act in its margin.
  static bool is_row(std::string_view text) {
    const std::size_t tab = text.rfind('\t');
    return tab != std::string_view::npos && !is_action_owner(text.substr(tab + 1));
  }

  // Under the heading "Decision:" the text may have a label of its own, or be none.
  [[nodiscard]] bool is_verbless(std::size_t index, const DecisionText& read) const {
    if (read.text.empty() && read.parts.empty()) {
      return true;
    }
    const std::string_view text = read.text;
    const bool has_label = find_decision_label(text.substr(0, 200)).has_value();
    const bool is_table = is_row(body_[index].line->text);
    return has_label || is_table || has_words(text.substr(0, 40), "for information") ||
           has_words(text.substr(0, 60), "recommendation");
  }

  void add_sentence(std::size_t index, const DecisionLabel& label,
                    std::string_view sentence) {
    Decision decision;
    decision.verb = label.verb;
    decision.text = sentence;
    split_inline_parts(decision.text, decision.parts);
    decision.end_line = body_[index].line->number;
    finish(std::move(decision), index, label);
  }

  void finish(Decision decision, std::size_t index, const DecisionLabel& label) {
    const Movers movers = movers_before(body_, index, label.begin);
    decision.proposer = movers.proposer;
    decision.seconder = movers.seconder;
    take_movers(decision);
    if (std::string told = told_sentence(body_, index, label, decision.text);
        !told.empty() && decision.parts.empty()) {
      decision.text = std::move(told);
    }
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
  bool has_formal_ = false;
};

bool is_that_clause(std::string_view text) {
  constexpr std::size_t longest = 1200;
  return has_at(text, 0, "That ") && text.size() < longest && text[0] == 'T';
}

// A paragraph that is nothing but a "That …" clause; a bullet makes it a part.
std::optional<Decision> bare_decision(std::span<const BodyLine> paragraph) {
  constexpr std::size_t longest = 4096;  // more than a clause and its bullet
  Decision decision;
  for (const BodyLine& each : paragraph) {
    if (decision.text.size() + each.line->text.size() > longest) {
      return std::nullopt;
    }
    append_line(decision.text, each.line->text);
  }
  const auto bullet = find_part_marker(decision.text);
  const bool bulleted = bullet && bullet->style == PartMarker::Style::Bullet;
  if (bulleted) {
    decision.text.erase(0, bullet->end);
  }
  if (!is_that_clause(decision.text)) {
    return std::nullopt;
  }
  if (bulleted) {
    decision.parts.push_back({"", std::exchange(decision.text, "")});
  }
  decision.line = paragraph.front().line->number;
  decision.end_line = paragraph.back().line->number;
  return decision;
}

// Bullets in a row are the parts of one decision.
std::vector<Decision> join_bullets(std::vector<Decision> decisions) {
  std::vector<Decision> joined;
  for (Decision& decision : decisions) {
    if (!joined.empty() && !joined.back().parts.empty() && !decision.parts.empty()) {
      joined.back().parts.push_back(std::move(decision.parts.front()));
      joined.back().end_line = decision.end_line;
    } else {
      joined.push_back(std::move(decision));
    }
  }
  return joined;
}

// Lines at the end of an item that say "That …": a page has lost the verb before them.
std::vector<Decision> find_bare_decisions(std::span<const BodyLine> body) {
  std::vector<Decision> decisions;
  while (!body.empty()) {
    std::size_t first = body.size() - 1;
    while (first > 0 && !body[first].opens_paragraph) {
      --first;
    }
    auto decision = bare_decision(body.subspan(first));
    if (!decision) {
      break;
    }
    decisions.push_back(*std::move(decision));
    body = body.first(first);
  }
  std::reverse(decisions.begin(), decisions.end());
  return join_bullets(std::move(decisions));
}

// Pages print a decision under "Decision:" and again in the minutes.
void drop_repeats(std::vector<Decision>& decisions) {
  std::vector<Decision> kept;
  for (Decision& decision : decisions) {
    const bool repeats =
        std::any_of(kept.begin(), kept.end(), [&](const Decision& earlier) {
          return !decision.text.empty() && earlier.text == decision.text &&
                 earlier.parts == decision.parts && earlier.verb == decision.verb;
        });
    if (!repeats) {
      kept.push_back(std::move(decision));
    }
  }
  decisions = std::move(kept);
}

// Beside labelled decisions only what was proposed, seconded and agreed in words, or what
// was agreed in a clause where the labels stand within paragraphs: the parts of an item
// may each be decided in their own way.
void add_moved(std::vector<Decision> told, bool has_formal,
               std::vector<Decision>& decisions) {
  const std::size_t labelled = decisions.size();
  for (Decision& decision : told) {
    const bool is_whole = decision.verb && ((decision.proposer && decision.seconder) ||
                                            (!has_formal && !decision.text.empty()));
    const int reach = has_formal ? 4 : 0;
    const bool is_other = std::none_of(
        decisions.begin(), decisions.begin() + static_cast<std::ptrdiff_t>(labelled),
        [&](const Decision& earlier) {
          return decision.end_line >= earlier.line - reach &&
                 decision.line <= earlier.end_line;
        });
    if (is_whole && is_other) {
      decisions.push_back(std::move(decision));
    }
  }
  std::stable_sort(decisions.begin(), decisions.end(),
                   [](const Decision& a, const Decision& b) { return a.line < b.line; });
}

// "… were approved. Proposer Cllr A, 2nd Cllr B.": the movers of an implicit decision.
void take_moved(Decision& implicit, std::vector<Decision>& decisions) {
  const auto moved =
      std::find_if(decisions.begin(), decisions.end(), [&](const Decision& decision) {
        return !decision.verb && decision.proposer && decision.text.empty() &&
               decision.line >= implicit.line && decision.line <= implicit.end_line + 2;
      });
  if (!implicit.proposer && moved != decisions.end()) {
    implicit.proposer = moved->proposer;
    implicit.seconder = moved->seconder;
    decisions.erase(moved);
  }
}

std::vector<Decision> find_untyped(const Body& body, std::string_view item_title,
                                   DecisionSource source) {
  std::vector<Decision> decisions;
  if (source == DecisionSource::DecisionRecord) {
    if (auto decision = find_recorded_decision(body)) {
      return {*std::move(decision)};
    }
  }
  LabelReader labels{body};
  decisions = labels.run();
  if (!decisions.empty()) {
    add_moved(find_narrative_decisions(tell_paragraphs(body), item_title),
              labels.has_formal(), decisions);
    drop_repeats(decisions);
    return decisions;
  }
  decisions = find_bare_decisions(body);
  if (!decisions.empty()) {
    return decisions;
  }
  const std::vector<JoinedLines> paragraphs = tell_paragraphs(body);
  decisions = find_narrative_decisions(paragraphs, item_title);
  const auto approves = [](const Decision& decision) {
    return has_words(decision.text, "minutes") || has_words(decision.text, "cofnodion");
  };
  if (std::none_of(decisions.begin(), decisions.end(), approves)) {
    for (Decision& implicit : find_implicit_decisions(paragraphs, item_title)) {
      take_moved(implicit, decisions);
      decisions.push_back(std::move(implicit));
    }
  }
  std::stable_sort(decisions.begin(), decisions.end(),
                   [](const Decision& a, const Decision& b) { return a.line < b.line; });
  if (decisions.empty() && source == DecisionSource::DecisionRecord) {
    if (auto decision = find_headed_decision(body, item_title)) {
      decisions.push_back(*std::move(decision));
    }
  }
  return decisions;
}

}  // namespace

std::vector<Decision> find_decisions(Lines body, std::string_view item_title,
                                     DecisionSource source) {
  return find_decisions(read_body(body), item_title, source);
}

std::vector<Decision> find_decisions(const Body& body, std::string_view item_title,
                                     DecisionSource source) {
  if (source == DecisionSource::Proposal) {
    return {};
  }
  std::vector<Decision> decisions = find_untyped(body, item_title, source);
  for (Decision& decision : decisions) {
    decision.types = types_of(decision);
  }
  return decisions;
}

}  // namespace council
