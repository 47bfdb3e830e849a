#include "indexer/segment/narrative_decision.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>

#include "indexer/segment/announced_list.h"
#include "indexer/segment/background.h"
#include "indexer/segment/body_cue.h"
#include "indexer/segment/body_lines.h"
#include "indexer/segment/implicit_sentence.h"
#include "indexer/segment/inline_parts.h"
#include "indexer/segment/joined_lines.h"
#include "indexer/segment/movers.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/quoted_text.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/told_decision.h"
#include "indexer/segment/told_in_place.h"

namespace council {
namespace {

// Where a note in the right margin ("Clerk", "Noted") starts in a line, or its end.
std::size_t margin_note(const Line& line) {
  constexpr std::size_t wide_gap = 6;
  constexpr std::size_t longest_note = 36;
  const std::string_view raw = line.raw;
  const std::size_t gap = raw.rfind(std::string(wide_gap, ' '));
  if (gap == std::string_view::npos || gap < 20) {
    return line.text.size();
  }
  const std::size_t begin = raw.find_first_not_of(' ', gap);
  if (begin == std::string_view::npos) {
    return line.text.size();
  }
  const std::string_view note = raw.substr(begin);
  const bool is_note = note.size() <= longest_note && line.text.ends_with(note);
  const std::string_view before =
      std::string_view{line.text}.substr(0, line.text.size() - note.size());
  return is_note ? before.find_last_not_of(" \t") + 1 : line.text.size();
}

bool is_heading(const Line& line) {
  constexpr double in_capitals = 0.9;
  return line.heading_level > 0 ||
         (line.text.size() > 8 && upper_case_share(line.text) > in_capitals);
}

// Starts with a number or letter of a list; "K. Davies" starts with an initial.
bool is_listed(std::string_view text) {
  const auto marker = find_part_marker(text);
  return marker && (marker->style != PartMarker::Style::Letter || marker->bracketed ||
                    (marker->text[0] >= 'a' && marker->text[0] <= 'z'));
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return find_ignoring_case(text, word) != std::string_view::npos;
  });
}

// The sentence that starts at `at`; a full stop before a lower-case word ends none.
Sentence sentence_at(std::string_view text, std::size_t at) {
  at = skip_blanks(text, at);
  std::size_t end = sentence_end(text, at);
  while (end < text.size()) {
    const std::size_t next = skip_blanks(text, end + 1);
    // "… should be written. ii. The Report": a list goes on.
    const bool lower = next < text.size() && text[next] >= 'a' && text[next] <= 'z' &&
                       !find_part_marker(text.substr(next, 12));
    if (!lower) {
      ++end;
      break;
    }
    end = sentence_end(text, end + 1);
  }
  return {text.substr(at, end - at), at};
}

// How a sentence says that something was decided; the verb is the last word.
constexpr auto cues = std::to_array<std::string_view>({
    "it was agreed",
    "it was unanimously agreed",
    "it was further agreed",
    "it was also agreed",
    "it was therefore agreed",
    "it was then agreed",
    "it was subsequently agreed",
    "it was resolved",
    "it was unanimously resolved",
    "it was further resolved",
    "it was finally agreed",
    "a finally agreed",
    "and finally agreed",
    "it had been agreed",
    "it was decided",
    "it was unanimously decided",
    "and unanimously agreed",
    "and agreed",
    "and all agreed",
    "and it was agreed",
    "and it was unanimously agreed",
    "and resolved",
    "and unanimously resolved",
    "and it was resolved",
    "and duly agreed",
    "and carried",
    "unanimously agreed",
    "members agreed",
    "councillors agreed",
    "the council agreed",
    "the committee agreed",
    "the parish council agreed",
    "the parish council resolved",
    "the town council resolved",
    "the community council agreed",
    "the community council resolved",
    "phenderfynwyd",
    "chytunwyd",
    "cytunwyd",
    "penderfynwyd",
    "roedd pawb yn gyt\xC3\xBBn",
    "roedd pawb yn gytun",
});
// These count only beside a proposer: "… and agreed" alone is narrative.
constexpr auto need_proposer = std::to_array<std::string_view>(
    {"and unanimously agreed", "and agreed", "and all agreed", "and resolved",
     "and unanimously resolved", "and duly agreed", "and carried", "unanimously agreed",
     "it had been agreed", "phenderfynwyd", "chytunwyd", "roedd pawb yn gyt\xC3\xBBn",
     "roedd pawb yn gytun"});

bool mentions_proposer(std::string_view before) {
  return has_any(before, {"proposed by", "seconded by", "proposal of", "proposed",
                          "cynigiwyd", "eiliwyd", "on the motion of"});
}

// The cue in a sentence: where the decided thing starts, and the verb.
struct CueAt {
  std::size_t begin = 0;
  std::size_t verb = 0;
  std::size_t end = 0;
};

bool is_clause_start(std::string_view text, std::size_t at) {
  constexpr auto openings = std::to_array<std::string_view>(
      {"that",        "to",      "y dylid",      "bod",          "by all",
       "i ",          "upon",    "on",           "not to",       "the",
       "mai",         "anfon",   "gwneud",       "ychwanegu",    "cyflwyno",
       "unanimously", "y dylai", "in principle", "in principal", "by majority decision"});
  for (const std::string_view marker :
       {"(a)", "(i)", "(1)", "a) ", "i) ", "1) ", "1. "}) {
    if (has_at(text, at, marker)) {
      return true;
    }
  }
  return std::any_of(openings.begin(), openings.end(), [&](std::string_view opening) {
    return has_at(text, at, opening) &&
           (opening.back() == ' ' || !is_word_at(text, at + opening.size()));
  });
}

// ", with one abstention, that", ", six in favour and one against: (a)": past the remark
// on the vote, or `at`.
std::size_t skip_vote_remark(std::string_view sentence, std::size_t at) {
  constexpr std::size_t longest = 90;
  if (at >= sentence.size() || sentence[at] != ',') {
    return at;
  }
  const std::size_t end = sentence.substr(0, at + longest).find_first_of(",:", at + 1);
  if (end == std::string_view::npos) {
    return at;
  }
  const std::string_view remark = sentence.substr(at, end - at);
  return has_any(remark, {"abstention", "abstained", "abstaining", "in favour", "against",
                          "votes", "majority", "unanimous", "nem con"})
             ? end
             : at;
}

// The cue at `at` when a clause follows it and, where it needs one, a proposer stands
// before it.
std::optional<CueAt> cue_at(std::string_view sentence, std::size_t at,
                            std::string_view cue) {
  const std::size_t end = at + cue.size();
  if (!has_at(sentence, at, cue) || is_word_at(sentence, end)) {
    return std::nullopt;
  }
  std::size_t next = skip_vote_remark(sentence, skip_blanks(sentence, end));
  if (has_at(sentence, next, "unanimously")) {
    next = skip_blanks(sentence, next + std::string_view{"unanimously"}.size());
  }
  while (next < sentence.size() && (sentence[next] == ',' || sentence[next] == ':')) {
    next = skip_blanks(sentence, next + 1);
  }
  const bool needs_proposer =
      std::find(need_proposer.begin(), need_proposer.end(), cue) != need_proposer.end();
  if ((needs_proposer && !mentions_proposer(sentence.substr(0, at))) ||
      !is_clause_start(sentence, next)) {
    return std::nullopt;
  }
  const std::size_t space = cue.rfind(' ');
  return CueAt{at, space == std::string_view::npos ? at : at + space + 1, next};
}

// Every cue ends in one of these; most sentences have none.
bool may_have_cue(std::string_view text) {
  return has_any(text, {"agreed", "resolved", "decided", "carried", "recommended",
                        "requested", "ytunwyd", "enderfynwyd", "yn gyt"});
}

std::optional<CueAt> find_cue(std::string_view sentence) {
  if (!may_have_cue(sentence)) {
    return std::nullopt;
  }
  constexpr std::size_t longest_lead = 400;
  const std::size_t limit = std::min(sentence.size(), longest_lead);
  for (std::size_t at = 0; at < limit; at = std::max(at + 1, word_end(sentence, at))) {
    if (!is_word_at(sentence, at)) {
      continue;
    }
    if (const std::size_t size = body_cue_size(sentence, at); size > 0) {
      if (const auto found = cue_at(sentence, at, sentence.substr(at, size))) {
        return found;
      }
    }
    for (const std::string_view cue : cues) {
      if (const auto found = cue_at(sentence, at, cue)) {
        return found;
      }
    }
  }
  return std::nullopt;
}

// "to submit the following observations: E/35427 Relocation of …": the list is no part of
// the sentence.
std::string_view without_list(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) {
    return text;
  }
  const std::string_view before = text.substr(0, colon);
  return has_any(before, {"following", "canlynol"}) ? text.substr(0, colon + 1) : text;
}

Decision narrative_decision(const Sentence& sentence, const CueAt& cue,
                            const JoinedLines& joined) {
  Decision decision;
  decision.verb =
      sentence.text.substr(cue.verb, word_end(sentence.text, cue.verb) - cue.verb);
  decision.text = without_list(sentence.text.substr(cue.end));
  split_inline_parts(decision.text, decision.parts);
  const std::size_t from = sub_item_start(sentence.text, cue.verb);
  const Movers movers = find_movers(sentence.text.substr(from, cue.end - from));
  decision.proposer = movers.proposer;
  decision.seconder = movers.seconder;
  decision.line = joined.line_at(sentence.begin + cue.verb);
  decision.end_line = joined.line_at(sentence.begin + sentence.text.size() - 1);
  return decision;
}

Decision implicit_decision(const Sentence& sentence, const JoinedLines& joined) {
  Decision decision;
  decision.text = sentence.text;
  decision.implicit = true;
  const Movers movers = find_movers(sentence.text);
  decision.proposer = movers.proposer;
  decision.seconder = movers.seconder;
  decision.line = joined.line_at(sentence.begin);
  decision.end_line = joined.line_at(sentence.begin + sentence.text.size() - 1);
  return decision;
}

template <typename Use>
void for_each_sentence(std::string_view text, Use use) {
  for (std::size_t at = 0; at < text.size();) {
    const Sentence sentence = sentence_at(text, at);
    if (sentence.text.empty()) {
      return;
    }
    use(sentence);
    at = sentence.begin + sentence.text.size();
  }
}

// The decisions of one paragraph; the first sentence of one that goes on is the rest of
// another.
void add_told_in(ToldAt place, bool goes_on, std::vector<Decision>& decisions) {
  const JoinedLines& paragraph = place.paragraph;
  for_each_sentence(paragraph.text(), [&](const Sentence& sentence) {
    if (is_template(sentence.text)) {
      return;
    }
    if (const auto motion = motion_in(sentence.text); !motion.empty()) {
      place.motion = motion;
    }
    if (goes_on && sentence.begin == 0) {
      return;
    }
    const auto cue = find_cue(sentence.text);
    if (cue && !is_background(sentence.text, cue->begin)) {
      decisions.push_back(narrative_decision(sentence, *cue, paragraph));
    } else if (!cue) {
      add_told(sentence, place, decisions);
    }
    place.before = sentence.text;
  });
}

// "Proposed by Cllr A, seconded by Cllr B:" over "That this Council …" in quotes or not:
// the motion's own words.
bool add_motion(const JoinedLines& paragraph, std::vector<Decision>& decisions) {
  std::string text{paragraph.text()};
  if (decisions.empty() || decisions.back().verb || !decisions.back().proposer ||
      !decisions.back().text.empty() ||
      !paragraph.text().substr(opening_quote(text)).starts_with("That ")) {
    return false;
  }
  drop_quotes(text);
  decisions.back().text = std::move(text);
  decisions.back().end_line = paragraph.line_at(paragraph.text().size() - 1);
  return true;
}

}  // namespace

std::vector<JoinedLines> tell_paragraphs(const Body& body) {
  std::vector<JoinedLines> paragraphs;
  bool after_heading = true;
  for (const BodyLine& each : body) {
    const Line& line = *each.line;
    const bool heading = is_heading(line);
    const bool starred = line.text.starts_with('*');  // "*Clerk to write": an action
    if (each.opens_paragraph || after_heading || heading || starred ||
        is_listed(line.text)) {
      paragraphs.emplace_back();
    }
    after_heading = heading;
    const std::string_view text =
        std::string_view{line.text}.substr(0, margin_note(line));
    paragraphs.back().add(text.substr(0, text.find_last_not_of(' ') + 1), line.number);
  }
  return paragraphs;
}

std::vector<Decision> find_narrative_decisions(const std::vector<JoinedLines>& paragraphs,
                                               std::string_view item_title) {
  const bool minutes_item = is_minutes_title(item_title);
  const bool apologies_item = has_any(item_title, {"apolog", "ymddiheur"});
  const bool planning_item = has_any(item_title, {"planning", "cynllunio"});
  std::vector<Decision> decisions;
  AnnouncedList list;
  bool is_cut = false;  // the paragraph before ends in mid sentence
  std::size_t previous = 0;
  std::size_t first = 0;
  for (const JoinedLines& paragraph : paragraphs) {
    if (add_part(paragraph, list, decisions) || add_motion(paragraph, decisions)) {
      continue;
    }
    const bool continues = is_cut;
    is_cut = paragraph.text().size() > 40 && paragraph.text().ends_with(',');
    previous = std::exchange(first, decisions.size());
    if (!planning_item && !may_have_cue(paragraph.text()) &&
        !may_tell_decision(paragraph.text())) {
      continue;
    }
    add_told_in({.paragraph = paragraph,
                 .minutes_item = minutes_item,
                 .apologies_item = apologies_item,
                 .planning_item = planning_item,
                 .first = first,
                 .previous = previous},
                continues, decisions);
    list.is_open = decisions.size() > first && ends_open(paragraph.text());
  }
  return decisions;
}

std::vector<Decision> find_implicit_decisions(const std::vector<JoinedLines>& paragraphs,
                                              std::string_view item_title) {
  const bool minutes_item = is_minutes_title(item_title);
  std::vector<Decision> decisions;
  for (const JoinedLines& paragraph : paragraphs) {
    for_each_sentence(paragraph.text(), [&](const Sentence& sentence) {
      if (is_implicit_decision(sentence.text, minutes_item)) {
        decisions.push_back(implicit_decision(sentence, paragraph));
      }
    });
  }
  return decisions;
}

}  // namespace council
