#include "indexer/segment/actions.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/action_clause.h"
#include "indexer/segment/action_label.h"
#include "indexer/segment/action_margin.h"
#include "indexer/segment/action_note.h"
#include "indexer/segment/action_owner.h"
#include "indexer/segment/action_table.h"
#include "indexer/segment/body_lines.h"
#include "indexer/segment/decision_label.h"
#include "indexer/segment/joined_lines.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/progress.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/undertaker.h"
#include "indexer/segment/undertaking.h"
#include "indexer/segment/vote_head.h"

namespace council {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t most_actions = 500;
constexpr std::size_t longest_action = 1200;

// "the Head of Quays" of "That the Head of Quays circulate a list", or "".
std::string_view owner_of_clause(std::string_view text) {
  constexpr std::string_view that = "that ";
  const std::string_view near = text.substr(0, that.size() + longest_undertaker);
  for (std::size_t at = has_at(text, 0, that) ? near.find(' ', that.size()) : npos;
       at != npos; at = near.find(' ', at + 1)) {
    const std::string_view name = text.substr(that.size(), at - that.size());
    const std::size_t verb = at + 1;
    if (is_doing(text.substr(verb, word_end(text, verb) - verb)) &&
        names_undertaker(name) && may_undertake(name, Bond::Undertaken)) {
      return name;
    }
  }
  return {};
}

ActionPoint make_action(std::string_view text, int line) {
  ActionPoint action;
  action.text = trim(text.substr(0, longest_action));
  if (const auto owner = owner_at_start(action.text)) {
    action.owner = std::string{owner->name};
  } else if (const auto clause = find_action_clause(action.text)) {
    action.owner = std::string{clause->owner};
  } else if (const auto owner_told = owner_of_clause(action.text); !owner_told.empty()) {
    action.owner = std::string{owner_told};
  }
  action.due = find_due(action.text);
  action.line = line;
  return action;
}

// "… of 16 March and authorised the", "… and asked that the": who is to act stands in the
// next line, within the sentence.
bool awaits_somebody(std::string_view text) {
  return std::ranges::any_of(std::to_array<std::string_view>(
                                 {" the", " authorised", " authorise", " asked",
                                  " requested", " instructed", " that", " and", " for"}),
                             [&](std::string_view end) { return text.ends_with(end); });
}

class ActionReader {
 public:
  ActionReader(const std::vector<BodyLine>& body, ActionSource source)
      : body_{body}, source_{source} {}

  std::vector<ActionPoint> run() {
    for (std::size_t i = 0; i < body_.size() && found_.size() < most_actions;) {
      i = read(i);
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::string_view text_of(std::size_t index) const {
    return body_[index].line->text;
  }

  std::size_t read(std::size_t index) {
    const std::string_view text = text_of(index);
    const std::size_t marker = after_marker(text);
    if (const auto label = find_action_label(text.substr(marker))) {
      return read_labelled(index, marker, *label);
    }
    if (source_ == ActionSource::Other || is_row(*body_[index].line)) {
      return index + 1;
    }
    if (text.front() == '*' && text.size() > 1) {
      return read_starred(index);
    }
    return read_told(index);
  }

  // Of a table; one whose last cell names who acts is a line with its margin.
  static bool is_row(const Line& line) {
    return line.raw.find('\t') != npos && !margin_owner(line);
  }

  // Past "b) ", or the number of a paragraph: "45.4<tab>".
  static std::size_t after_marker(std::string_view text) {
    const std::size_t tab = text.find('\t');
    if (tab != npos && text.find_first_not_of("0123456789.") == tab) {
      return skip_blanks(text, tab);
    }
    const auto marker = find_part_marker(text);
    if (!marker) {
      return 0;
    }
    const std::size_t end = std::min(marker->end, text.size());
    const bool is_initial = marker->style == PartMarker::Style::Letter &&
                            !marker->bracketed && text[0] >= 'A' && text[0] <= 'Z' &&
                            !owner_at_start(text.substr(end));
    return is_initial ? 0 : end;  // "T. Manton will ask"
  }

  // The paragraph from body_[index] on, its first `skip` bytes left out.
  struct Paragraph {
    JoinedLines lines;
    std::size_t end = 0;
  };
  [[nodiscard]] Paragraph paragraph_at(std::size_t index, std::size_t skip) const {
    Paragraph paragraph{{}, index + 1};
    paragraph.lines.add(text_of(index).substr(skip), body_[index].line->number);
    while (paragraph.end < body_.size() && !body_[paragraph.end].opens_paragraph &&
           paragraph.lines.text().size() < longest_action && goes_on(paragraph)) {
      paragraph.lines.add(text_of(paragraph.end), body_[paragraph.end].line->number);
      ++paragraph.end;
    }
    return paragraph;
  }

  // Short lines that stand for themselves end where the next starts anew.
  [[nodiscard]] bool goes_on(const Paragraph& paragraph) const {
    constexpr std::size_t full_line = 60;
    constexpr std::size_t opening = 60;
    const std::string_view last = text_of(paragraph.end - 1);
    const std::string_view next = text_of(paragraph.end);
    const bool lower = next.front() >= 'a' && next.front() <= 'z';
    const bool names_owner =
        !lower && !awaits_somebody(last) && owner_at_start(next).has_value();
    const bool starts_anew = find_part_marker(next) || find_action_label(next) ||
                             next.front() == '*' || names_owner ||
                             find_decision_label(next.substr(0, opening));
    return !starts_anew && (lower || (last.size() >= full_line && last.back() != '.'));
  }

  std::size_t read_labelled(std::size_t index, std::size_t marker,
                            const ActionLabel& label) {
    const int line = body_[index].line->number;
    if (label.opens_list && label.names_owner && names_owner_alone(index + 1)) {
      ActionPoint action;
      action.text = std::string{text_of(index).substr(marker)} + " ";
      action.text += text_of(index + 1);
      action.owner = without_bracket(text_of(index + 1));
      action.line = line;
      found_.push_back(std::move(action));
      return index + 2;
    }
    if (label.opens_list) {
      return read_list(index + 1);
    }
    if (label.is_of_above) {
      return read_owner_below(index, text_of(index).substr(marker + label.end));
    }
    Paragraph paragraph = paragraph_at(index, marker + label.end);
    if (source_ == ActionSource::Minutes && !label.names_owner && index > after_owner_ &&
        names_people_alone(paragraph.lines.text())) {
      return read_owner_below(index, paragraph.lines.text());
    }
    ActionPoint action = make_action(paragraph.lines.text(), line);
    if (!label.names_owner && tells_no_action(action.text)) {
      return paragraph.end;
    }
    if ((label.names_owner || is_action_owner(action.text)) && !action.owner) {
      action.owner = action.text;
      action.text = text_of(index).substr(marker);
    }
    found_.push_back(std::move(action));
    return paragraph.end;
  }

  // "DIRECTOR OF RESOURCES (A. BEE)" below "Action by:".
  [[nodiscard]] bool names_owner_alone(std::size_t index) const {
    return index < body_.size() && !owner_at_start(text_of(index)) &&
           is_action_owner(without_bracket(text_of(index)));
  }

  static std::string_view without_bracket(std::string_view text) {
    return trim(text.substr(0, text.find('(')));
  }

  // "Action SH" below the paragraph that tells what SH does.
  std::size_t read_owner_below(std::size_t index, std::string_view owner) {
    constexpr std::size_t most_lines = 12;
    const std::size_t after_last = std::exchange(after_owner_, index + 1);
    std::size_t first = index;
    while (first > after_last && index - first < most_lines &&
           (first == index || !starts_anew(first))) {
      --first;
    }
    if (first < index) {
      const Paragraph above = paragraph_at(first, after_marker(text_of(first)));
      ActionPoint action = make_action(above.lines.text(), body_[first].line->number);
      action.owner = std::string{trim(owner)};
      if (!found_.empty() && found_.back().line >= action.line) {
        action = std::move(found_.back());  // read as told
        found_.pop_back();
        action.owner = std::string{trim(owner)};
      }
      found_.push_back(std::move(action));
    }
    return index + 1;
  }

  // A paragraph, or a line that names who is to act: "BG to write to the County."
  [[nodiscard]] bool starts_anew(std::size_t index) const {
    return body_[index].opens_paragraph || owner_at_start(text_of(index)).has_value();
  }

  // Under "Actions:" each marked line, or each line that names who is to act.
  std::size_t read_list(std::size_t index) {
    std::size_t next = index;
    while (next < body_.size() && found_.size() < most_actions) {
      const std::string_view text = text_of(next);
      const std::size_t marker = after_marker(text);
      const bool is_action = marker > 0 || owner_at_start(text) || next == index;
      if (!is_action || find_decision_label(text.substr(0, 60))) {
        break;
      }
      Paragraph paragraph = paragraph_at(next, marker);
      found_.push_back(make_action(paragraph.lines.text(), body_[next].line->number));
      next = paragraph.end;
    }
    return std::max(next, index);
  }

  std::size_t read_starred(std::size_t index) {
    const std::size_t skip =
        std::min(text_of(index).find_first_not_of("* "), text_of(index).size());
    const Paragraph paragraph = paragraph_at(index, skip);
    const std::string marked = "*" + std::string{paragraph.lines.text()};
    if (!owner_at_start(paragraph.lines.text()) && find_starred_action(marked) == npos) {
      return index + 1;
    }
    found_.push_back(make_action(paragraph.lines.text(), body_[index].line->number));
    return paragraph.end;
  }

  std::size_t read_told(std::size_t index) {
    const Line& line = *body_[index].line;
    if (find_vote_head(line.text)) {
      return index + 1;  // names beside "Abstained (2)" are no owners
    }
    if (const auto owner = margin_owner(line)) {
      ActionPoint action = make_action(text_before_margin(line, *owner), line.number);
      action.owner = std::string{*owner};
      found_.push_back(std::move(action));
      return index + 1;
    }
    const Paragraph paragraph = paragraph_at(index, after_marker(line.text));
    if (const std::size_t next = read_margin_below(index, paragraph.end); next > index) {
      return next;
    }
    read_sentences(paragraph.lines, paragraph.lines.text().size());
    return paragraph.end;
  }

  // The stop before `at` is that of an initial: "Cyng. H. Gwynne".
  static bool follows_initial(std::string_view text, std::size_t at) {
    return at >= 4 && text[at - 2] == '.' && !is_word_before(text, at - 3) &&
           text[at - 3] >= 'A' && text[at - 3] <= 'Z';
  }

  static std::size_t last_sentence(std::string_view text) {
    std::size_t begin = 0;
    for (std::size_t at = skip_blanks(text, 0); at < text.size();
         at = skip_blanks(text, sentence_end(text, at) + 1)) {
      begin = follows_initial(text, at) ? begin : at;
    }
    return begin;
  }

  // Whose owner stands in the margin of a line below the first: the last sentence up to
  // there tells the action. Returns the index after it, or `index`. The row of a table
  // has no margin.
  std::size_t read_margin_below(std::size_t index, std::size_t end) {
    constexpr std::size_t longest_number = 8;
    JoinedLines told;
    const std::string_view first = text_of(index);
    if (first.find('\t', std::min(longest_number, first.size())) != npos) {
      return index;
    }
    told.add(first.substr(after_marker(first)), body_[index].line->number);
    for (std::size_t at = index + 1; at < end; ++at) {
      const Line& line = *body_[at].line;
      const auto owner = margin_owner(line);
      if (!owner) {
        told.add(line.text, line.number);
        continue;
      }
      told.add(text_before_margin(line, *owner), line.number);
      const std::size_t begin = last_sentence(told.text());
      read_sentences(told, begin);
      ActionPoint action = make_action(told.text().substr(begin), told.line_at(begin));
      action.owner = std::string{*owner};
      found_.push_back(std::move(action));
      return at + 1;
    }
    return index;
  }

  // "Clerk to arrange …", and what a bracket behind a sentence gives to someone.
  void read_sentences(const JoinedLines& told, std::size_t size) {
    const std::string_view text = told.text().substr(0, size);
    std::string_view before;  // the sentence before
    for (std::size_t at = skip_blanks(text, 0);
         at < text.size() && found_.size() < most_actions;) {
      const int line = told.line_at(at);
      std::size_t end = std::min(sentence_end(text, at) + 1, text.size());
      const std::size_t after = skip_blanks(text, end);
      const auto note = find_action_note(text, at, after + 1);
      if (note && (note->begin < end || note->begin == after)) {
        ActionPoint action =
            make_action(text.substr(at, std::min(note->begin, end) - at), line);
        action.owner = std::string{note->owner};
        found_.push_back(std::move(action));
        end = std::max(end, note->end);
      } else {
        read_sentence(text.substr(at, end - at), before, line);
      }
      before = text.substr(at, end - at);
      at = skip_blanks(text, end);
      while (at < text.size() && text[at] == '.') {
        at = skip_blanks(text, at + 1);
      }
    }
  }

  void read_sentence(std::string_view sentence, std::string_view before, int line) {
    const std::size_t starred = find_starred_action(sentence);
    if (starred != npos || owner_at_start(sentence)) {
      const bool is_within = starred != npos && !owner_at_start(sentence);
      found_.push_back(make_action(sentence.substr(is_within ? starred : 0), line));
      return;
    }
    if (const auto clause = find_action_clause(sentence)) {
      found_.push_back(make_action(sentence.substr(clause->begin), line));
    } else if (const auto undertaking = find_undertaking(sentence, before)) {
      ActionPoint action = make_action(sentence, line);
      action.owner = undertaking->owner.empty()
                         ? std::nullopt
                         : std::optional{std::string{undertaking->owner}};
      found_.push_back(std::move(action));
    }
  }

  const std::vector<BodyLine>& body_;
  ActionSource source_;
  std::vector<ActionPoint> found_;
  std::size_t after_owner_ = 0;  // the line after the last "Action SH"
};

}  // namespace

std::vector<ActionPoint> find_actions(Lines body, ActionSource source) {
  return find_actions(read_body(body), source);
}

std::vector<ActionPoint> find_actions(const Body& body, ActionSource source) {
  std::vector<ActionPoint> found = read_action_table(body);
  std::ranges::move(ActionReader{body, source}.run(), std::back_inserter(found));
  std::ranges::stable_sort(found, {}, &ActionPoint::line);
  return found;
}

}  // namespace council
