#include "indexer/segment/actions.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

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
#include "indexer/segment/vote_head.h"

namespace council {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t most_actions = 500;
constexpr std::size_t longest_action = 1200;

// "ACTION:", "Action –", "Action by:" at the start of a line.
struct Label {
  std::size_t end = 0;
  bool names_owner = false;  // "Action by: D Wilson"
  bool opens_list = false;   // "Actions:" alone
  bool is_of_above = false;  // "Action SH": who does what the paragraph above tells
};

// Past the sign behind a label and the blanks behind that.
std::size_t after_sign(std::string_view text, std::size_t at, std::size_t sign) {
  at += sign;
  while (at < text.size() && (blank_at(text, at) != 0 || dash_at(text, at) != 0)) {
    at += std::max(blank_at(text, at), dash_at(text, at));
  }
  return at;
}

// "Action SH": the label without a sign.
std::optional<Label> label_of_owner(std::string_view text, std::size_t at) {
  const bool is_owner = at < text.size() && is_action_owner(text.substr(at));
  return is_owner ? std::optional{Label{.end = at, .is_of_above = true}} : std::nullopt;
}

std::optional<Label> find_label(std::string_view text) {
  struct Row {
    std::string_view words;
    bool names_owner;
  };
  constexpr auto rows = std::to_array<Row>({{"action required by", true},
                                            {"action required", false},
                                            {"actions required", false},
                                            {"action points", false},
                                            {"action point", false},
                                            {"agreed actions", false},
                                            {"agreed action", false},
                                            {"actions agreed", false},
                                            {"action by", true},
                                            {"action for", true},
                                            {"actions", false},
                                            {"action", false},
                                            {"gweithredu", false}});
  for (const Row& row : rows) {
    std::size_t at = row.words.size();
    if (!has_at(text, 0, row.words) || is_word_at(text, at)) {
      continue;
    }
    at = skip_blanks(text, at);
    at = digits_end(text, at);  // "Action 3:"
    at = skip_blanks(text, at);
    const std::size_t dash = at < text.size() ? dash_at(text, at) : 0;
    const bool has_sign = at < text.size() && (text[at] == ':' || dash != 0);
    if (!has_sign) {
      return row.words == "action" ? label_of_owner(text, at) : std::nullopt;
    }
    at = after_sign(text, at, std::max<std::size_t>(1, dash));
    return Label{
        .end = at, .names_owner = row.names_owner, .opens_list = at >= text.size()};
  }
  return std::nullopt;
}

// "… the fence. (Action DL)", "[ACTION: Clerk]": the note's owner, and where it starts,
// between `from` and `to`.
struct Note {
  std::string_view owner;
  std::size_t begin = 0;
  std::size_t end = 0;
};

// ": by A Bee" behind the word: the owner alone.
std::string_view owner_in(std::string_view note) {
  std::string_view owner = trim(note);
  while (!owner.empty() && (owner.front() == ':' || dash_at(owner, 0) != 0)) {
    owner = trim(owner.substr(owner.front() == ':' ? 1 : dash_at(owner, 0)));
  }
  return starts_with_phrase(owner, "by") ? trim(owner.substr(2)) : owner;
}

std::optional<Note> find_note(std::string_view text, std::size_t from, std::size_t to) {
  const std::string_view openings = text.substr(0, to);
  for (std::size_t open = find_either(openings, '(', '[', from); open != npos;
       open = find_either(openings, '(', '[', open + 1)) {
    constexpr std::size_t longest_note = 60;
    const std::size_t close =
        text.substr(0, open + longest_note).find_first_of(")]", open);
    if (close == npos || !has_at(text, open + 1, "action") ||
        is_word_at(text, open + 7)) {
      continue;
    }
    const std::string_view owner = owner_in(text.substr(open + 7, close - open - 7));
    if (!owner.empty() && is_action_owner(owner)) {
      return Note{owner, open, close + 1};
    }
  }
  return std::nullopt;
}

// "Cllr Laird" of "ACTION: Cllr Laird".
std::string_view without_action_label(std::string_view note) {
  const auto label = find_label(note);
  return label ? trim(note.substr(std::min(label->end, note.size()))) : note;
}

// The line up to the owner in its margin, and the label before that.
std::string_view text_before_margin(const Line& line, std::string_view owner) {
  std::string_view text =
      trim(std::string_view{line.text}.substr(0, line.text.size() - owner.size()));
  const std::size_t tab = text.rfind('\t');
  const bool has_label =
      tab != std::string_view::npos && find_label(trim(text.substr(tab)));
  return has_label ? trim(text.substr(0, tab)) : text;
}

// More than one wide gap is a table, whose last cell is no margin.
bool has_columns(std::string_view text) {
  constexpr std::string_view gap = "    ";
  constexpr std::size_t longest_number = 8;
  return text.find(gap, std::min(longest_number, text.size())) != npos;
}

// A name or "Clerk" after a wide gap at the end of a line.
std::optional<std::string_view> margin_owner(const Line& line) {
  constexpr std::size_t wide_gap = 6;
  constexpr std::size_t shortest_text = 20;
  const std::string_view raw = line.raw;
  const std::size_t gap = raw.rfind(std::string(wide_gap, ' '));
  if (gap == npos || gap < shortest_text || raw.find('\t') != npos ||
      has_columns(trim(raw.substr(0, gap)))) {
    return std::nullopt;
  }
  const std::size_t begin = raw.find_first_not_of(' ', gap);
  if (begin == npos) {
    return std::nullopt;
  }
  const std::string_view note = trim(raw.substr(begin));
  // "Cllr A Bee          Cllr C Dee": a list in columns.
  const bool is_list = honorific_at(line.text, 0) && honorific_at(note, 0);
  const bool is_note =
      !is_list && line.text.size() > note.size() && line.text.ends_with(note);
  const std::string_view owner = without_action_label(note);
  return is_note && is_action_owner(owner)
             ? std::optional{std::string_view{line.text}.substr(line.text.size() -
                                                                owner.size())}
             : std::nullopt;
}

ActionPoint make_action(std::string_view text, int line) {
  ActionPoint action;
  action.text = trim(text.substr(0, longest_action));
  if (const auto owner = owner_at_start(action.text)) {
    action.owner = std::string{owner->name};
  }
  action.due = find_due(action.text);
  action.line = line;
  return action;
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
    if (const auto label = find_label(text.substr(marker))) {
      return read_labelled(index, marker, *label);
    }
    if (source_ == ActionSource::Other || body_[index].line->raw.find('\t') != npos) {
      return index + 1;
    }
    if (text.front() == '*' && text.size() > 1) {
      return read_starred(index);
    }
    return read_told(index);
  }

  static std::size_t after_marker(std::string_view text) {
    const auto marker = find_part_marker(text);
    return marker ? std::min(marker->end, text.size()) : 0;
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
    const bool starts_anew =
        find_part_marker(next) || find_label(next) || next.front() == '*' ||
        find_decision_label(next.substr(0, opening)) || owner_at_start(next);
    const bool lower = next.front() >= 'a' && next.front() <= 'z';
    return !starts_anew && (lower || (last.size() >= full_line && last.back() != '.'));
  }

  std::size_t read_labelled(std::size_t index, std::size_t marker, const Label& label) {
    const int line = body_[index].line->number;
    if (label.opens_list) {
      return read_list(index + 1);
    }
    if (label.is_of_above) {
      return read_owner_below(index, text_of(index).substr(marker + label.end));
    }
    Paragraph paragraph = paragraph_at(index, marker + label.end);
    ActionPoint action = make_action(paragraph.lines.text(), line);
    if ((label.names_owner || is_action_owner(action.text)) && !action.owner) {
      action.owner = action.text;
      action.text = text_of(index).substr(marker);
    }
    found_.push_back(std::move(action));
    return paragraph.end;
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
      if (!found_.empty() && found_.back().line == action.line &&
          (!found_.back().owner || found_.back().text == action.text)) {
        found_.pop_back();  // read as told, without its owner
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
    if (!owner_at_start(paragraph.lines.text())) {
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
    read_sentences(paragraph.lines.text(), index);
    return paragraph.end;
  }

  // "Clerk to arrange …", and what a bracket behind a sentence gives to someone.
  void read_sentences(std::string_view text, std::size_t index) {
    const int line = body_[index].line->number;
    for (std::size_t at = skip_blanks(text, 0);
         at < text.size() && found_.size() < most_actions;) {
      std::size_t end = std::min(sentence_end(text, at) + 1, text.size());
      const std::size_t after = skip_blanks(text, end);
      const auto note = find_note(text, at, after + 1);
      if (note && (note->begin < end || note->begin == after)) {
        ActionPoint action =
            make_action(text.substr(at, std::min(note->begin, end) - at), line);
        action.owner = std::string{note->owner};
        found_.push_back(std::move(action));
        end = std::max(end, note->end);
      } else if (owner_at_start(text.substr(at, end - at))) {
        found_.push_back(make_action(text.substr(at, end - at), line));
      }
      at = skip_blanks(text, end);
      while (at < text.size() && text[at] == '.') {
        at = skip_blanks(text, at + 1);
      }
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
