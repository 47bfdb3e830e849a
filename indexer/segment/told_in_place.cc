#include "indexer/segment/told_in_place.h"

#include <algorithm>
#include <cctype>
#include <initializer_list>

#include "indexer/segment/decision_stop.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/implicit_sentence.h"
#include "indexer/segment/movers.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/planning_response.h"
#include "indexer/segment/quoted_text.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/told_decision.h"
#include "indexer/segment/told_verdict.h"

namespace council {
namespace {

// "2.2 The Panel noted the report.": behind the number; 0 where there is none. Neither
// "1.5 tonnes of salt" nor "12.05.2024 Cllr A Bee" has one.
std::size_t after_paragraph_number(std::string_view text) {
  const std::size_t whole = digits_end(text, 0);
  const bool has_parts = whole > 0 && whole < text.size() && text[whole] == '.';
  const std::size_t end = has_parts ? digits_end(text, whole + 1) : 0;
  if (end <= whole + 1 || blank_at(text, end) == 0) {
    return 0;
  }
  const std::size_t next = skip_blanks(text, end);
  const bool is_sentence =
      next < text.size() && std::isupper(static_cast<unsigned char>(text[next])) != 0;
  return is_sentence ? next : 0;
}

bool is_whole_paragraph(const Sentence& sentence, const JoinedLines& paragraph) {
  constexpr std::size_t longest_marker = 12;
  return sentence.begin <= longest_marker &&
         sentence.begin + sentence.text.size() + 1 >= paragraph.text().size();
}

// The decision that a bare sentence goes on with: the one before it in its paragraph, or
// in the paragraph before where the sentence is a paragraph of its own.
Decision* decision_before(const Sentence& sentence, const ToldDecision& told,
                          const ToldAt& at, std::vector<Decision>& decisions) {
  if (!told.is_bare) {
    return nullptr;
  }
  const std::size_t from =
      is_whole_paragraph(sentence, at.paragraph) ? at.previous : at.first;
  return decisions.size() > from ? &decisions.back() : nullptr;
}

// "Cllr A proposed the District write to the Minister." before "This was seconded by Cllr
// B and agreed.": what is proposed; "" where nobody is named who proposes it.
std::string_view proposal_in(std::string_view sentence) {
  constexpr std::size_t longest_name = 60;
  const bool nominates = has_words(sentence, " nominated ");
  const std::string_view verb = nominates ? " nominated " : " proposed ";
  std::size_t at = find_ignoring_case(sentence, verb);
  if (at == std::string_view::npos || !find_movers(sentence).proposer) {
    return {};
  }
  at += verb.size();
  // "It was proposed by Cllr A that the lamp be mended.", not "Cllr C was proposed by …"
  if (has_at(sentence, at, "by ")) {
    const std::size_t that = find_ignoring_case(sentence, " that ", at);
    const bool is_clause =
        that != std::string_view::npos && that <= at + longest_name &&
        !has_any(sentence.substr(at, that - at), {" adding", " stating", " saying"});
    at = is_clause ? that + 1 : sentence.size();
  }
  return sentence.substr(at);
}

// "The motion was seconded by Cllr B and passed unanimously.": it stands above, in other
// words than a proposal's.
bool tells_of_motion(std::string_view sentence, const ToldDecision& told) {
  return !told.verb_text.empty() && (has_at(sentence, 0, "the motion was seconded") ||
                                     has_at(sentence, 0, "this motion was seconded"));
}

Movers movers_of(std::string_view sentence, const ToldDecision& told, const ToldAt& at) {
  if (!told.has_movers && !told.is_of_proposal) {
    return {};
  }
  Movers movers = find_movers(sentence);
  if (told.is_of_proposal) {
    movers.proposer = find_movers(at.before).proposer;
  }
  return movers;
}

// "… and agreed: “That the road be mended.”": what stands behind the verb and a sign.
std::string quoted_clause(std::string_view sentence, const ToldDecision& told) {
  if (told.verb_text.empty()) {
    return {};
  }
  const std::size_t sign = skip_blanks(sentence, told.verb + told.verb_text.size());
  if (sign >= sentence.size() || (sentence[sign] != ':' && sentence[sign] != ';')) {
    return {};
  }
  std::string clause{sentence.substr(skip_blanks(sentence, sign + 1))};
  if (!has_at(clause, opening_quote(clause), "that ")) {
    return {};
  }
  drop_quotes(clause);
  return clause;
}

// "Proposal: Cllr A proposed …": without the label.
std::string_view without_label(std::string_view sentence) {
  constexpr std::string_view label = "proposal: ";
  return sentence.substr(has_at(sentence, 0, label) ? label.size() : 0);
}

// "24/0331 – Barn. Two storeys.", before "No objection.": what the paragraph says of the
// application so far, should nothing in it have been decided before; else its last
// sentence.
std::string application_before(std::string_view sentence, const ToldAt& at,
                               bool is_first_in_paragraph) {
  constexpr std::size_t longest = 240;
  const std::string_view paragraph = at.paragraph.text();
  const std::string_view whole = trim(
      paragraph.substr(0, static_cast<std::size_t>(sentence.data() - paragraph.data())));
  const std::string_view before =
      is_first_in_paragraph && whole.size() <= longest ? whole : at.before;
  const std::string_view near = before.substr(0, 12);
  const auto marker = find_part_marker(near);
  const auto number = marker ? marker : find_dotted_marker(near);
  return std::string{before.substr(number ? std::min(number->end, before.size()) : 0)};
}

std::string text_of(std::string_view sentence, const ToldDecision& told, const ToldAt& at,
                    bool is_first_in_paragraph) {
  if (told.clause > 0) {
    std::string clause{sentence.substr(
        told.clause, std::max(told.clause, told.clause_end) - told.clause)};
    const std::string_view before = sentence.substr(0, told.clause);
    drop_lone_quote(before, clause);
    return std::string{up_to_closing_quote(before, clause)};
  }
  if (told.is_of_proposal) {
    const std::string_view proposal = proposal_in(at.before);
    return std::string{proposal.empty() ? sentence : proposal};
  }
  if (told.is_verdict) {
    return application_before(sentence, at, is_first_in_paragraph) + " " +
           std::string{sentence};
  }
  if (std::string quoted = quoted_clause(sentence, told); !quoted.empty()) {
    return quoted;
  }
  if (told.is_bare) {
    return std::string{told.has_movers ? at.motion : std::string_view{}};
  }
  // "The payments listed were approved.": what was decided stands before the verb.
  return std::string{told.verb > 0 ? without_label(sentence) : ""};
}

// "The payments to be approved were approved" tells; "are asked to approve" does not.
bool is_still_to_come(std::string_view sentence, const ToldDecision& told) {
  if (told.verb_text.empty()) {
    const bool is_moved = told.has_movers && told.clause > 0;
    return !is_moved && is_future(sentence);
  }
  return has_at(sentence, 0, "to ") ||
         has_any(sentence.substr(0, told.verb),
                 {"will be", "are asked", "is asked", "recommended", "if in order"});
}

// "This was seconded by Cllr B." before "The motion was lost."
bool has_failed(std::string_view sentence, const ToldAt& at) {
  constexpr std::size_t near = 240;
  const std::string_view rest = at.paragraph.text().substr(
      static_cast<std::size_t>(sentence.data() - at.paragraph.text().data()));
  return has_any(rest.substr(0, sentence.size() + near),
                 {" lost", "defeated", " fell", "not carried", "withdrawn", "withdrew",
                  "amendment", "rejected"});
}

// "Both apologies were accepted.": of who was away only that.
bool accepts_apologies(std::string_view sentence) {
  constexpr std::size_t longest = 60;
  for (const std::string_view which : {"both ", "all ", "the ", "these ", "their "}) {
    sentence.remove_prefix(has_at(sentence, 0, which) ? which.size() : 0);
  }
  return sentence.size() <= longest && has_at(sentence, 0, "apologies ") &&
         has_any(sentence, {" were accepted.", " were approved."});
}

// What is no decision here, or is found as an implicit one.
bool is_told_otherwise(std::string_view sentence, const ToldDecision& told,
                       const ToldAt& at) {
  // Who is nominated is elected below.
  const bool is_proposal = told.is_of_proposal && told.verb_text.empty();
  if (told.has_movers && told.verb_text.empty() &&
      has_any(sentence, {" be co-opted", " be appointed"}) &&
      !has_any(sentence, {" that ", "\xE2\x80\x9Cthat", "\xE2\x80\x9C*that", "\"that"})) {
    return true;  // "Cllr A proposed Mr B be appointed and Cllr C seconded this."
  }
  if (is_proposal &&
      (has_failed(sentence, at) ||
       has_any(proposal_in(at.before), {"elected", "appointed", "for the position",
                                        "as chair", "as vice", "nominat"}))) {
    return true;
  }
  const bool is_of_apologies = (at.apologies_item || has_any(sentence, {"apologies"})) &&
                               !accepts_apologies(sentence);
  return is_still_to_come(sentence, told) || (is_of_apologies && !told.has_movers) ||
         (told.clause == 0 && is_implicit_decision(sentence, at.minutes_item)) ||
         (told.is_of_proposal && proposal_in(at.before).empty() &&
          !tells_of_motion(sentence, told));
}

// Gives the decision before the movers or the verb that this sentence tells; false where
// it has them.
bool complete(Decision& last, const ToldDecision& told, const Movers& movers) {
  if (told.has_movers && !last.proposer) {
    set_movers(last, movers);
    return true;
  }
  // What moved a motion goes before its verb: see is_of_motion.
  if (!told.has_movers && !last.verb && !(told.is_of_motion && last.proposer)) {
    last.verb = std::string{told.verb_text};
    return true;
  }
  return false;
}

// What the paragraph says from the motion on to the end of the sentence, which tells what
// became of it.
std::string_view since_motion(std::string_view sentence, const ToldAt& at) {
  const char* const end = sentence.data() + sentence.size();
  return {at.motion.data(), static_cast<std::size_t>(end - at.motion.data())};
}

// Of a planning item also what it says of an application, which a sentence on who left
// the room may part from its verdict: "24/0331 – Barn. Cllr A left. No objection."
std::optional<ToldDecision> read_told(const Sentence& sentence, const ToldAt& at) {
  auto told = read_told_decision(sentence.text);
  if (!told) {
    told = read_told_verdict(sentence.text);
  }
  if (!told && at.planning_item) {
    told = read_planning_response(sentence.text, at.before);
  }
  if (at.planning_item && sentence.begin > 0 && (!told || !told->is_verdict)) {
    const auto whole = read_planning_response(
        sentence.text, at.paragraph.text().substr(0, sentence.begin));
    told = whole && (!told || whole->is_verdict) ? whole : told;
  }
  return told;
}

}  // namespace

std::string_view motion_in(std::string_view sentence) {
  constexpr std::size_t longest_lead = 60;
  for (const std::string_view label :
       {"Proposal: ", "Motion: ", "Proposed resolution: "}) {
    if (sentence.starts_with(label)) {
      return sentence.substr(label.size());
    }
  }
  for (const std::string_view words :
       {"it was proposed that ", "it was proposed to ",
        "it was unanimously proposed that ", "it was unanimously proposed to "}) {
    const std::size_t at =
        find_ignoring_case(sentence.substr(0, longest_lead + words.size()), words);
    if (at != std::string_view::npos) {
      const std::size_t clause = words.rfind(' ', words.size() - 2) + 1;
      return sentence.substr(at + clause);
    }
  }
  return {};
}

void add_told(Sentence sentence, const ToldAt& at, std::vector<Decision>& decisions) {
  if (sentence.begin == 0) {
    const auto marker = find_part_marker(sentence.text.substr(0, 12));
    const std::size_t skipped = marker ? std::min(marker->end, sentence.text.size())
                                       : after_paragraph_number(sentence.text);
    sentence = {sentence.text.substr(skipped), skipped};
  }
  const auto told = read_told(sentence, at);
  if (!told || is_told_otherwise(sentence.text, *told, at)) {
    return;
  }
  const Movers movers = movers_of(sentence.text, *told, at);
  Decision* const last = decision_before(sentence, *told, at, decisions);
  const bool is_of_last = last != nullptr && complete(*last, *told, movers);
  // "… agreed unanimously. Motion carried.": told twice.
  const bool is_told_again = last != nullptr && told->is_of_motion && last->verb;
  if (is_of_last || is_told_again) {
    return;
  }
  if (told->is_of_motion && decisions.size() > at.previous && !decisions.back().verb &&
      decisions.back().proposer) {
    decisions.back().verb = std::string{told->verb_text};
    return;
  }
  if (told->needs_motion) {
    return;
  }
  Decision decision;
  if (!told->verb_text.empty()) {
    decision.verb = std::string{told->verb_text};
  }
  decision.text = text_of(sentence.text, *told, at, decisions.size() == at.first);
  if (decision.text.empty() && !told->has_movers && !at.motion.empty()) {
    // "Proposal: to buy it. Proposer: Cllr A. Seconder: Cllr B. Carried."
    decision.text = at.motion;
    set_movers(decision, find_both_movers(since_motion(sentence.text, at)));
  } else if (decision.text.empty() && told->has_movers && !told->is_bare) {
    // "Cllr A proposed acceptance, seconded by Cllr B."
    decision.text = without_label(sentence.text);
  }
  if (movers.proposer || movers.seconder) {
    set_movers(decision, movers);
  }
  decision.line = at.paragraph.line_at(sentence.begin + told->verb);
  decision.end_line = at.paragraph.line_at(sentence.begin + sentence.text.size() - 1);
  decisions.push_back(std::move(decision));
}

}  // namespace council
