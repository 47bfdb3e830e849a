#include "indexer/segment/narrative_decision.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>

#include "indexer/segment/announced_list.h"
#include "indexer/segment/background.h"
#include "indexer/segment/body_lines.h"
#include "indexer/segment/decision_stop.h"
#include "indexer/segment/elsewhere.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/implicit_sentence.h"
#include "indexer/segment/inline_parts.h"
#include "indexer/segment/joined_lines.h"
#include "indexer/segment/list_below.h"
#include "indexer/segment/mover_initials.h"
#include "indexer/segment/movers.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/narrative_cue.h"
#include "indexer/segment/nomination.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/planning_response.h"
#include "indexer/segment/quoted_text.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/told_decision.h"
#include "indexer/segment/told_in_place.h"
#include "indexer/segment/told_verdict.h"

namespace council {
namespace {

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

// "to submit the following observations: E/35427 Relocation of …": the rows are no part
// of the sentence; what is listed in words is.
std::string_view without_rows(std::string_view text) {
  const std::size_t colon = text.find(':');
  const bool is_list = colon != std::string_view::npos &&
                       has_any(text.substr(0, colon), {"following", "canlynol"}) &&
                       opens_with_reference(text.substr(skip_blanks(text, colon + 1)));
  return is_list ? text.substr(0, colon + 1) : text;
}

Decision narrative_decision(const Sentence& sentence, const CueAt& cue,
                            const JoinedLines& joined) {
  Decision decision;
  decision.verb =
      sentence.text.substr(cue.verb, word_end(sentence.text, cue.verb) - cue.verb);
  std::string_view clause = without_voters(sentence.text.substr(cue.end));
  clause.remove_prefix(after_leading_movers(clause));
  decision.text = without_rows(clause);
  drop_lone_quote(sentence.text.substr(0, cue.end), decision.text);
  split_inline_parts(decision.text, decision.parts);
  const std::size_t from = sub_item_start(sentence.text, cue.verb);
  Movers movers = find_movers(sentence.text.substr(from, cue.end - from));
  if (!movers.proposer && !movers.seconder) {
    movers = find_both_movers(sentence.text.substr(cue.end));
  }
  set_movers(decision, std::move(movers));
  decision.line = joined.line_at(sentence.begin + cue.verb);
  decision.end_line = joined.line_at(sentence.begin + sentence.text.size() - 1);
  return decision;
}

// "3.1 The minutes were approved": past the paragraph's number.
std::string_view without_number(std::string_view sentence) {
  const std::size_t end =
      std::min(sentence.find_first_not_of("0123456789."), sentence.size());
  const std::string_view number = sentence.substr(0, end);
  const bool is_number = number.size() >= 2 &&
                         number.find('.') != std::string_view::npos &&
                         is_ascii_digit(number.front()) && end < sentence.size() &&
                         blank_at(sentence, end) != 0;
  const std::size_t next = is_number ? skip_blanks(sentence, end) : 0;
  const bool opens =
      next < sentence.size() && sentence[next] >= 'A' && sentence[next] <= 'Z';
  return opens ? sentence.substr(next) : sentence;
}

std::string_view without_bullet(std::string_view sentence) {
  const auto marker = find_part_marker(sentence.substr(0, 8));
  const bool is_bullet = marker && marker->style == PartMarker::Style::Bullet;
  return sentence.substr(is_bullet ? std::min(marker->end, sentence.size()) : 0);
}

Decision implicit_decision(const Sentence& sentence, const JoinedLines& joined) {
  Decision decision;
  decision.text = without_number(without_bullet(sentence.text));
  decision.implicit = true;
  set_movers(decision, find_movers(sentence.text));
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

// "Resolved on the proposal of Councillor A, seconded by Councillor B and agreed by all
// that …": the verb is the first of the sentence.
void take_opening_verb(std::string_view sentence, Decision& decision) {
  constexpr std::string_view verb = "Resolved";
  if (has_at(sentence, 0, "resolved on the propos") ||
      has_at(sentence, 0, "resolved on the motion of")) {
    decision.verb = sentence.substr(0, verb.size());
  }
}

// The decisions of one paragraph; the first sentence of one that goes on is the rest of
// another.
void add_told_in(ToldAt place, bool goes_on, std::vector<Decision>& decisions) {
  const JoinedLines& paragraph = place.paragraph;
  for_each_sentence(paragraph.text(), [&](Sentence sentence) {
    if (is_template(sentence.text) ||
        (place.of_others && opens_with_other_body(sentence.text))) {
      return;
    }
    const std::string_view whole = sentence.text;
    const auto initials = find_mover_initials(whole);
    if (initials) {
      sentence.text = sentence.text.substr(0, initials->begin);
    }
    if (const auto motion = motion_in(sentence.text); !motion.empty()) {
      place.motion = motion;
    }
    if (goes_on && sentence.begin == 0) {
      return;
    }
    const auto cue = find_cue(sentence.text);
    const std::size_t told = decisions.size();
    if (cue && !is_background(sentence.text, cue->begin) &&
        !names_other_meeting(sentence.text)) {
      decisions.push_back(narrative_decision(sentence, *cue, paragraph));
    } else if (!cue) {
      add_told(sentence, place, decisions);
    }
    if (decisions.size() > told) {
      take_opening_verb(sentence.text, decisions.back());
      if (decisions.back().text == place.motion) {
        place.motion = {};
      }
    }
    if (initials && decisions.size() > told && !decisions.back().proposer) {
      set_movers(decisions.back(), initials->movers);
      if (whole.ends_with(':') && sentence.text.ends_with(decisions.back().text)) {
        decisions.back().text += whole.substr(initials->begin);  // over a list
      }
    }
    place.before = sentence.text;
  });
}

// "- COUNCILLOR ANN BEE, Chairperson."
bool is_signature(std::string_view text) {
  constexpr std::size_t longest = 60;
  const std::size_t comma = std::min(text.rfind(','), text.size());
  return text.size() <= longest && upper_case_share(text.substr(0, comma)) > 0.9 &&
         is_any_phrase(text.substr(std::min(comma + 1, text.size())),
                       {"chairperson", "chairperson.", "chair", "chair.", "chairman",
                        "chairman.", "convener", "convener."});
}

// What stands below the last words of an item: who is to act, the end of the meeting, a
// signature, a page's foot.
bool is_close(std::string_view text) {
  constexpr std::size_t fewest_words = 2;
  const bool is_note = has_at(text, 0, "Noted.");
  return (count_words(text) < fewest_words && !is_note) || text.starts_with('*') ||
         upper_case_share(text) > 0.9 || is_signature(text) ||
         std::ranges::any_of(
             std::initializer_list<std::string_view>{
                 "action", "the meeting closed", "the meeting ended", "meeting closed",
                 "the meeting finished", "the meeting concluded", "the chairman closed",
                 "the chair closed", "there being no", "signed", "supporting documents",
                 "additional documents", "chair", "no action", "page "},
             [&](std::string_view words) { return has_at(text, 0, words); });
}

// Where the sentence ends that has the verb or the movers of a decision.
std::size_t end_of_telling(std::string_view text, const Decision& decision) {
  std::size_t end = text.size();
  bool is_found = false;
  for_each_sentence(text, [&](const Sentence& sentence) {
    const bool tells =
        decision.verb ? has_any(sentence.text, {*decision.verb})
                      : has_any(sentence.text, {"second", "propos", "moved", "eili"});
    if (tells && !is_found) {
      is_found = true;
      end = sentence.begin + sentence.text.size();
    }
  });
  return end;
}

// The last line of each paragraph, in order.
std::vector<int> last_lines_of(const std::vector<JoinedLines>& paragraphs) {
  std::vector<int> last_lines;
  for (const JoinedLines& paragraph : paragraphs) {
    const std::size_t size = paragraph.text().size();
    const int last = last_lines.empty() ? 0 : last_lines.back();
    last_lines.push_back(size == 0 ? last : paragraph.line_at(size - 1));
  }
  return last_lines;
}

// "It was moved by Cllr A, seconded by Cllr B and"
bool ends_at_joint(const Decision& decision) {
  return decision.text.ends_with(" and") && decision.seconder && !decision.verb;
}

// Without a text, or "It was proposed by Cllr A, seconded by Cllr B and resolved;".
bool awaits_text(const Decision& decision) {
  if (decision.text.empty()) {
    return !decision.verb;
  }
  if ((decision.text.ends_with("\xE2\x80\x93") || ends_at_joint(decision)) &&
      decision.proposer) {
    return decision.parts.empty();
  }
  const std::size_t last = decision.text.find_last_not_of("- \xE2\x80\x93");
  return decision.parts.empty() && last != std::string::npos &&
         (decision.text[last] == ';' || decision.text[last] == ':' ||
          (decision.text[last] == ',' && decision.proposer && decision.seconder));
}

// "resolved" of "… seconded by Cllr B, it was resolved:-", or nothing.
std::optional<std::string> verb_at_end(std::string_view text) {
  const std::size_t end = text.find_last_not_of(":;- \xE2\x80\x93");
  const std::size_t blank = text.substr(0, end).rfind(' ');
  if (end == std::string_view::npos || blank == std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view word = text.substr(blank + 1, end - blank);
  const bool decides = equals_ignoring_case(word, "resolved") ||
                       equals_ignoring_case(word, "agreed") ||
                       equals_ignoring_case(word, "decided");
  return decides ? std::optional{std::string{word}} : std::nullopt;
}

// "Proposed by Cllr A, seconded by Cllr B:" over "That this Council …" in quotes or not:
// the motion's own words.
bool add_motion(const JoinedLines& paragraph, std::vector<Decision>& decisions) {
  std::string text{paragraph.text()};
  const std::size_t quote = opening_quote(text);
  const bool is_clause = has_at(text, quote, "that ") && text[quote] == 'T';
  // "“Pursuant to notice …", where the paragraph above is nothing but movers
  const bool is_quoted = quote > 0 && !decisions.empty() && decisions.back().text.empty();
  const bool goes_on = !decisions.empty() && ends_at_joint(decisions.back()) &&
                       has_words(text, " be ") && !find_part_marker(text);
  if (decisions.empty() || !decisions.back().proposer || !awaits_text(decisions.back()) ||
      (!is_clause && !is_quoted && !goes_on)) {
    return false;
  }
  drop_quotes(text);
  if (!decisions.back().verb) {
    decisions.back().verb = verb_at_end(decisions.back().text);
  }
  decisions.back().text = std::move(text);
  decisions.back().end_line = paragraph.line_at(paragraph.text().size() - 1);
  return true;
}

}  // namespace

std::vector<Decision> find_narrative_decisions(const std::vector<JoinedLines>& paragraphs,
                                               std::string_view item_title) {
  const bool minutes_item = is_minutes_title(item_title);
  const bool apologies_item = has_any(item_title, {"apolog", "ymddiheur"});
  const bool planning_item = is_planning_title(item_title);
  const bool of_others = is_report_of_others(item_title);
  std::vector<Decision> decisions;
  AnnouncedList list;
  bool is_cut = false;  // the paragraph before ends in mid sentence
  std::size_t previous = 0;
  std::size_t first = 0;
  for (const JoinedLines& paragraph : paragraphs) {
    if (add_part(paragraph, list, decisions)) {
      continue;
    }
    if (add_motion(paragraph, decisions)) {
      list.is_open = ends_open(paragraph.text());
      continue;
    }
    const bool continues = is_cut;
    is_cut = paragraph.text().size() > 40 && paragraph.text().ends_with(',');
    previous = std::exchange(first, decisions.size());
    const Sieve words{paragraph.text()};
    if (!planning_item && !may_have_cue(words) && !may_tell_decision(words) &&
        !may_tell_verdict(words)) {
      continue;
    }
    add_told_in({.paragraph = paragraph,
                 .minutes_item = minutes_item,
                 .apologies_item = apologies_item,
                 .planning_item = planning_item,
                 .of_others = of_others,
                 .first = first,
                 .previous = previous},
                continues, decisions);
    list.is_open = decisions.size() > first &&
                   (ends_open(paragraph.text()) || ends_at_joint(decisions.back()));
  }
  for (Decision& decision : decisions) {
    if (!decision.parts.empty() && ends_at_joint(decision)) {
      decision.text.clear();  // "It was moved by Cllr A, seconded by Cllr B and"
    }
  }
  return decisions;
}

std::vector<Decision> find_implicit_decisions(const std::vector<JoinedLines>& paragraphs,
                                              std::string_view item_title) {
  const bool minutes_item = is_minutes_title(item_title);
  const bool is_election = is_election_title(item_title);
  std::vector<Decision> decisions;
  for (const JoinedLines& paragraph : paragraphs) {
    for_each_sentence(paragraph.text(), [&](const Sentence& sentence) {
      if (is_implicit_decision(without_number(sentence.text), minutes_item) ||
          (is_election && tells_who_was_elected(sentence.text))) {
        decisions.push_back(implicit_decision(sentence, paragraph));
      }
    });
  }
  return decisions;
}

void tell_in_full(const std::vector<JoinedLines>& paragraphs,
                  std::vector<Decision>& decisions) {
  constexpr std::size_t longest = 600;
  const auto is_bare = [](const Decision& decision) {
    return decision.text.empty() && decision.parts.empty() &&
           !(decision.verb && !decision.verb->empty() && decision.verb->front() <= 'Z');
  };
  if (std::ranges::none_of(decisions, is_bare)) {
    return;
  }
  const std::vector<int> last_lines = last_lines_of(paragraphs);
  for (Decision& decision : decisions) {
    const auto found = std::ranges::lower_bound(last_lines, decision.line);
    if (!is_bare(decision) || found == last_lines.end()) {
      continue;
    }
    const std::string_view whole =
        paragraphs[static_cast<std::size_t>(found - last_lines.begin())].text();
    if (whole.empty() || whole.size() > longest) {
      continue;
    }
    const std::string_view text = whole.substr(0, end_of_telling(whole, decision));
    const auto marker = find_part_marker(text.substr(0, 12));
    decision.text = without_number(text.substr(marker ? marker->end : 0));
  }
}

std::optional<Decision> find_closing_note(const std::vector<JoinedLines>& paragraphs) {
  const auto last = std::ranges::find_if(
      paragraphs.rbegin(), paragraphs.rend(),
      [](const JoinedLines& paragraph) { return !is_close(paragraph.text()); });
  if (last == paragraphs.rend()) {
    return std::nullopt;
  }
  Sentence final;
  const std::string_view text = without_action(last->text());
  for_each_sentence(text, [&](const Sentence& sentence) { final = sentence; });
  return closes_with_note(without_number(final.text))
             ? std::optional{implicit_decision(final, *last)}
             : std::nullopt;
}

}  // namespace council
