#include "indexer/segment/narrative_decision.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>

#include "indexer/segment/body_lines.h"
#include "indexer/segment/joined_lines.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/scan.h"

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
  const std::string_view note = raw.substr(raw.find_first_not_of(' ', gap));
  const bool is_note = note.size() <= longest_note && line.text.ends_with(note);
  return is_note ? line.text.size() - note.size() : line.text.size();
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

// The paragraphs of a body, lettered and numbered lines and headings for themselves,
// margin notes left out.
std::vector<JoinedLines> read_paragraphs(Lines lines) {
  std::vector<JoinedLines> paragraphs;
  bool after_heading = true;
  for (const BodyLine& each : read_body(lines)) {
    const Line& line = *each.line;
    const bool heading = is_heading(line);
    if (each.opens_paragraph || after_heading || heading || is_listed(line.text)) {
      paragraphs.emplace_back();
    }
    after_heading = heading;
    const std::string_view text =
        std::string_view{line.text}.substr(0, margin_note(line));
    JoinedLines& paragraph = paragraphs.back();
    append_line(paragraph.text, text.substr(0, text.find_last_not_of(' ') + 1));
    paragraph.starts.push_back(
        {paragraph.text.size() - std::min(text.size(), paragraph.text.size()),
         line.number});
  }
  return paragraphs;
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return find_ignoring_case(text, word) != std::string_view::npos;
  });
}

// A sentence of the joined body.
struct Sentence {
  std::string_view text;  // with its full stop
  std::size_t begin = 0;
};

// The sentence that starts at `at`; a full stop before a lower-case word ends none.
Sentence sentence_at(std::string_view text, std::size_t at) {
  at = skip_blanks(text, at);
  std::size_t end = sentence_end(text, at);
  while (end < text.size()) {
    const std::size_t next = skip_blanks(text, end + 1);
    const bool lower = next < text.size() && text[next] >= 'a' && text[next] <= 'z';
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
    "the council resolved",
    "the committee agreed",
    "the committee resolved",
    "the parish council agreed",
    "cytunwyd",
    "penderfynwyd",
    "roedd pawb yn gyt\xC3\xBBn",
    "roedd pawb yn gytun",
});
// These count only beside a proposer: "… and agreed" alone is narrative.
constexpr auto need_proposer = std::to_array<std::string_view>(
    {"and unanimously agreed", "and agreed", "and all agreed", "and resolved",
     "and unanimously resolved", "and duly agreed", "and carried", "unanimously agreed",
     "roedd pawb yn gyt\xC3\xBBn", "roedd pawb yn gytun"});

bool mentions_proposer(std::string_view before) {
  return has_any(before, {"proposed by", "seconded by", "proposal of", "proposed",
                          "cynigiwyd", "eiliwyd", "on the motion of"});
}

// The cue in a sentence: where the decided thing starts, and the verb.
struct CueAt {
  std::size_t verb = 0;
  std::size_t end = 0;
};

bool is_clause_start(std::string_view text, std::size_t at) {
  constexpr auto openings = std::to_array<std::string_view>(
      {"that", "to", "y dylid", "bod", "by all", "i ", "upon", "on", "not to", "the",
       "mai", "anfon", "gwneud", "ychwanegu", "cyflwyno", "unanimously"});
  return std::any_of(openings.begin(), openings.end(), [&](std::string_view opening) {
    return has_at(text, at, opening) &&
           (opening.back() == ' ' || !is_word_at(text, at + opening.size()));
  });
}

// The cue at `at` when a clause follows it and, where it needs one, a proposer stands
// before it.
std::optional<CueAt> cue_at(std::string_view sentence, std::size_t at,
                            std::string_view cue) {
  const std::size_t end = at + cue.size();
  if (!has_at(sentence, at, cue) || is_word_at(sentence, end)) {
    return std::nullopt;
  }
  std::size_t next = skip_blanks(sentence, end);
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
  return CueAt{space == std::string_view::npos ? at : at + space + 1, next};
}

std::optional<CueAt> find_cue(std::string_view sentence) {
  constexpr std::size_t longest_lead = 400;
  const std::size_t limit = std::min(sentence.size(), longest_lead);
  for (std::size_t at = 0; at < limit; at = std::max(at + 1, word_end(sentence, at))) {
    if (!is_word_at(sentence, at)) {
      continue;
    }
    for (const std::string_view cue : cues) {
      if (const auto found = cue_at(sentence, at, cue)) {
        return found;
      }
    }
  }
  return std::nullopt;
}

// History and conditions: "at the last meeting it was agreed that", "if it was agreed".
bool is_background(std::string_view sentence, std::size_t cue) {
  return has_any(sentence.substr(0, cue),
                 {"last meeting",  "previous meeting", "previously",   "had been",
                  "if it was",     "as it was",        "when it was",  "whether",
                  "reminded",      "recalled",         "which it was", "earlier",
                  "reported that", "advised that",     "stated that",  "explained that",
                  "noted that",    "confirmed that",   "asked that",   "informed that",
                  "said that",     "where it was",     "meeting held"});
}

// The words up to the first of the separators that end a name.
std::string name_after(std::string_view text, std::size_t at) {
  constexpr std::size_t longest_name = 80;
  std::string_view rest = text.substr(at, longest_name);
  rest = rest.substr(0, std::min(rest.find_first_of(",;:"), rest.size()));
  for (const std::string_view stop :
       {" and ", " seconded", " that ", " ac ", " it was", " 2nd"}) {
    rest = rest.substr(0, std::min(find_ignoring_case(rest, stop), rest.size()));
  }
  const std::vector<NamedPerson> named = find_names(rest);
  return named.empty() ? std::string{} : named.front().person.name;
}

std::optional<std::string> mover(std::string_view text,
                                 std::initializer_list<std::string_view> phrases) {
  for (const std::string_view phrase : phrases) {
    const std::size_t at = find_ignoring_case(text, phrase);
    if (at == std::string_view::npos) {
      continue;
    }
    std::string name = name_after(text, skip_blanks(text, at + phrase.size()));
    if (!name.empty()) {
      return name;
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
  const Movers movers = find_movers(sentence.text.substr(0, cue.end));
  decision.proposer = movers.proposer;
  decision.seconder = movers.seconder;
  decision.line = joined.line_at(sentence.begin);
  decision.end_line = joined.line_at(sentence.begin + sentence.text.size() - 1);
  return decision;
}

// "as a correct record", "approved & signed as correct"
bool approves_minutes(std::string_view sentence, bool in_minutes_item) {
  const bool record =
      has_any(sentence, {"correct record", "true record", "accurate record",
                         "true and correct", "true and accurate", "signed as correct",
                         "signed as a true", "as a true and", "agreed as correct",
                         "taken as read", "correct account", "yn gofnod cywir"});
  const bool approved = has_any(
      sentence, {"approved", "accepted", "agreed", "confirmed", "signed", "submitted",
                 "adopted", "taken as read", "read", "cadarnhawyd", "cymeradwywyd"});
  if (record && approved &&
      (in_minutes_item || has_any(sentence, {"minutes", "cofnodion"}))) {
    return true;
  }
  return in_minutes_item && sentence.size() < 200 &&
         has_any(sentence, {"approved & signed", "approved and signed", "were approved",
                            "minutes approved", "minutes were agreed"});
}

// "The report was otherwise noted.", "The report, as circulated, was noted by Members."
bool notes_report(std::string_view sentence) {
  constexpr std::size_t longest = 120;
  return sentence.size() <= longest && has_at(sentence, 0, "the ") &&
         !has_at(sentence, 0, "the following") &&
         has_any(sentence, {" was noted", " was otherwise noted", " were noted"}) &&
         has_any(sentence, {"report", "update", "information", "minutes",
                            "correspondence", "presentation", "position"}) &&
         !has_any(sentence, {"noted that", "noted how"});
}

bool defers_item(std::string_view sentence) {
  return sentence.size() <= 60 &&
         has_any(sentence, {"item deferred", "item was deferred", "report deferred",
                            "application deferred", "application was deferred"});
}

bool is_template(std::string_view sentence) {
  return has_any(sentence, {"xxx"});
}

// What the agenda part says is to be done.
bool is_future(std::string_view sentence) {
  return has_at(sentence, 0, "to ") ||
         has_any(sentence,
                 {"will be", "to be approved", "to be signed", "to approve", "to confirm",
                  "to agree", "are asked", "is asked", "recommended", "if in order"});
}

bool is_implicit_decision(std::string_view sentence, bool minutes_item) {
  constexpr std::size_t longest = 600;
  if (sentence.size() > longest || is_template(sentence) || is_future(sentence)) {
    return false;
  }
  return approves_minutes(sentence, minutes_item) || notes_report(sentence) ||
         defers_item(sentence);
}

Decision implicit_decision(const Sentence& sentence, const JoinedLines& joined) {
  Decision decision;
  decision.text = sentence.text;
  decision.implicit = true;
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

}  // namespace

Movers find_movers(std::string_view text) {
  Movers movers;
  movers.proposer =
      mover(text, {"proposed by:", "proposed by", "on the proposal of",
                   "on the motion of", "moved by", "cynigiwyd gan y", "cynigiwyd gan",
                   "proposer:", "proposer", "prop.", "proposed"});
  movers.seconder =
      mover(text, {"seconded by:", "seconded by", "eiliwyd gan y", "eiliwyd gan",
                   "seconder:", "seconder", "2nd", "seconded"});
  return movers;
}

std::vector<Decision> find_narrative_decisions(Lines body) {
  std::vector<Decision> decisions;
  for (const JoinedLines& paragraph : read_paragraphs(body)) {
    for_each_sentence(paragraph.text, [&](const Sentence& sentence) {
      const auto cue = find_cue(sentence.text);
      if (cue && !is_background(sentence.text, cue->verb) &&
          !is_template(sentence.text)) {
        decisions.push_back(narrative_decision(sentence, *cue, paragraph));
      }
    });
  }
  return decisions;
}

std::vector<Decision> find_implicit_decisions(Lines body, std::string_view item_title) {
  const bool minutes_item = has_any(item_title, {"minutes", "cofnodion", "record of"});
  std::vector<Decision> decisions;
  for (const JoinedLines& paragraph : read_paragraphs(body)) {
    for_each_sentence(paragraph.text, [&](const Sentence& sentence) {
      if (is_implicit_decision(sentence.text, minutes_item)) {
        decisions.push_back(implicit_decision(sentence, paragraph));
      }
    });
  }
  return decisions;
}

}  // namespace council
