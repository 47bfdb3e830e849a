#include "indexer/segment/told_decision.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "indexer/segment/body_verb.h"
#include "indexer/segment/elsewhere.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/motion_clause.h"
#include "indexer/segment/movers.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t longest_sentence = 600;

constexpr auto verbs = std::to_array<std::string_view>({"agreed", "approved", "ratified",
                                                        "accepted", "adopted", "resolved",
                                                        "carried", "endorsed", "passed"});

std::string_view verb_at(std::string_view text, std::size_t at) {
  const auto verb = std::ranges::find_if(verbs, [&](std::string_view each) {
    return has_at(text, at, each) && !is_word_at(text, at + each.size());
  });
  return verb == verbs.end() ? std::string_view{} : text.substr(at, verb->size());
}

std::string_view word_at(std::string_view text, std::size_t at) {
  return text.substr(at, word_end(text, at) - at);
}

// "by all", "unanimously", "as long as …": how or on what terms.
bool says_how(std::string_view text, std::size_t at) {
  constexpr auto manners = std::to_array<std::string_view>(
      {"by all",         "by everyone",    "by members",       "by councillors",
       "by the meeting", "by the council", "by the committee", "by the parish council",
       "by the board",   "by the panel",   "unanimously",      "and ",
       "as presented",   "as follows",     "for payment",      "for submission",
       "to by ",         "to be ",         "for the clerk",    "in accordance",
       "in line with",   "subject to",     "as per",           "without ",
       "with one ",      "with two ",      "with three ",      "at a cost",
       "as long as",     "provided "});
  return std::ranges::any_of(
      manners, [&](std::string_view words) { return has_at(text, at, words); });
}

// "by three votes to one"
bool counts_in_words(std::string_view text, std::size_t at) {
  constexpr std::string_view count = "by ";
  constexpr std::string_view votes = " vote";
  return has_at(text, at, count) &&
         has_at(text, word_end(text, at + count.size()), votes);
}

// After "was approved" the sentence must end, or say how: "by all", "unanimously".
bool closes(std::string_view text, std::size_t at) {
  const std::size_t next = skip_blanks(text, at);
  if (next >= text.size() || std::string_view{".,:;)"}.find(text[next]) != npos ||
      dash_at(text, next) != 0) {
    return true;
  }
  if (says_how(text, next)) {
    return true;
  }
  constexpr std::string_view price = "at \xC2\xA3";
  if (has_at(text, next, price) &&
      has_any(text.substr(0, at), {"quot", "tender", "estimate", " price"})) {
    return true;
  }
  constexpr std::string_view count = "by ";
  if (has_at(text, next, "by a majority") || counts_in_words(text, next) ||
      (has_at(text, next, count) && next + count.size() < text.size() &&
       is_ascii_digit(text[next + count.size()]))) {
    return true;
  }
  // "The following was agreed i. Cemeteries: …"
  const auto marker = find_part_marker(text.substr(next, 8));
  return marker && is_first_part(*marker) && marker->style != PartMarker::Style::Bullet;
}

// The verb behind "was", over some words that may stand before it; npos where it is none
// that tells a decision.
std::size_t verb_behind(std::string_view sentence, std::size_t word) {
  constexpr auto adverbs = std::to_array<std::string_view>(
      {"unanimously", "duly", "retrospectively", "then", "also", "all", "formally",
       "therefore", "presented", "and", "reviewed", "considered", "discussed", "read",
       "both", "moved", "seconded", "proposed"});
  constexpr std::size_t most_words = 4;
  for (std::size_t i = 0; i < most_words && word < sentence.size(); ++i) {
    const std::string_view verb = verb_at(sentence, word);
    if (!verb.empty()) {
      return closes(sentence, word + verb.size()) ? word : npos;
    }
    if (!is_one_of(word_at(sentence, word), adverbs)) {
      return npos;
    }
    word = word_end(sentence, word);
    word += has_at(sentence, word, ",") ? 1U : 0U;  // "moved, seconded and agreed"
    word = skip_blanks(sentence, word);
  }
  return npos;
}

// "was unanimously agreed", "were presented and approved": where the last such verb
// starts.
std::size_t passive_verb(std::string_view sentence) {
  std::size_t last = npos;
  for (const std::string_view auxiliary : {" was ", " were "}) {
    for (std::size_t at = find_ignoring_case(sentence, auxiliary); at != npos;
         at = find_ignoring_case(sentence, auxiliary, at + 1)) {
      const std::size_t verb = verb_behind(sentence, at + auxiliary.size());
      if (verb != npos && (last == npos || verb > last)) {
        last = verb;
      }
    }
  }
  return last;
}

// "Agreed.", "All approved.", "… – all agreed.": the verb alone.
std::size_t lone_verb(std::string_view sentence, bool& is_whole) {
  std::size_t end = sentence.size();
  while (end > 0 && (sentence[end - 1] == '.' || sentence[end - 1] == ' ')) {
    --end;
  }
  // "Carried unanimously."
  for (const std::string_view manner : {" unanimously", " nem con", " nem. con"}) {
    end -= sentence.substr(0, end).ends_with(manner) ? manner.size() : 0;
  }
  const std::size_t blank = sentence.substr(0, end).rfind(' ');
  const std::size_t begin = blank == npos ? 0 : blank + 1;
  if (verb_at(sentence, begin).size() != end - begin) {
    return npos;
  }
  std::string_view before = trim(sentence.substr(0, begin));
  for (const std::string_view word :
       {"reviewed and", "received and", "considered and", "noted and", "all",
        "unanimously", "this was", "item", "motion", "proposal", "the motion",
        "the proposal"}) {
    if (before.size() >= word.size() &&
        has_at(before, before.size() - word.size(), word) &&
        !is_word_before(before, before.size() - word.size())) {
      before = trim(before.substr(0, before.size() - word.size()));
      break;
    }
  }
  is_whole = before.empty();
  const bool after_dash = before.ends_with(" -") || before.ends_with("\xE2\x80\x93");
  return is_whole || after_dash ? begin : npos;
}

bool ends_with_word(std::string_view text, std::string_view word) {
  return text.size() > word.size() && has_at(text, text.size() - word.size(), word) &&
         !is_word_before(text, text.size() - word.size());
}

// The verb behind the seconder: "… seconded by Cllr B and unanimously agreed."
std::size_t verb_after_movers(std::string_view sentence) {
  const std::size_t seconder = std::min(find_ignoring_case(sentence, "second"),
                                        find_ignoring_case(sentence, "2nd"));
  if (seconder == npos) {
    return npos;
  }
  // "All payments approved proposer Cllr A, 2nd Cllr B"
  const std::size_t propos = find_ignoring_case(sentence, " propos");
  if (propos != npos && propos < seconder) {
    const std::size_t before = sentence.substr(0, propos).rfind(' ');
    const std::size_t word = before == npos ? 0 : before + 1;
    if (!verb_at(sentence, word).empty() &&
        word + verb_at(sentence, word).size() == propos) {
      return word;
    }
  }
  // "…, 2nd Cllr B, all councillors voted and agreed."
  const std::size_t end = sentence.find_last_not_of(". ") + 1;
  const std::size_t blank = sentence.substr(0, end).rfind(' ');
  if (blank != npos && blank > seconder &&
      !ends_with_word(sentence.substr(0, blank), "be") &&
      verb_at(sentence, blank + 1).size() == end - blank - 1) {
    return blank + 1;
  }
  for (const std::string_view cue :
       {" and agreed", " and unanimously agreed", " and unanimously resolved",
        " and duly agreed", " and all agreed", " and approved",
        " and unanimously approved", " and carried", ", all agreed", " and it was agreed",
        ". agreed", " and resolved", " all agreed", " and passed",
        " and the meeting agreed", " and the meeting unanimously agreed"}) {
    const std::size_t at = find_ignoring_case(sentence, cue, seconder);
    if (at != npos && closes(sentence, at + cue.size())) {
      return at + cue.rfind(' ') + 1;
    }
  }
  return npos;
}

// "This was seconded by Councillor B and agreed.", "Councillor B seconded this proposal."
bool tells_of_proposal(std::string_view sentence) {
  constexpr std::size_t longest = 80;
  if (sentence.size() <= longest &&
      has_any(sentence, {" seconded this", " seconded the proposal", " seconded it."})) {
    return true;
  }
  return std::ranges::any_of(
      std::to_array<std::string_view>(
          {"this was seconded", "this was duly seconded", "it was seconded",
           "which was seconded", "the proposal was seconded", "the motion was seconded",
           "this motion was seconded", "this proposal was seconded",
           "the offer was seconded", "seconded by"}),
      [&](std::string_view opening) { return has_at(sentence, 0, opening); });
}

// Most sentences name no seconder; looking for one costs more than this.
bool may_name_seconder(const Sieve& text) {
  return text.has_any({"second", "2nd", "eiliw", "cuidithe", "sec. ", "sec: "});
}

bool has_verb(const Sieve& text) {
  return std::ranges::any_of(verbs,
                             [&](std::string_view verb) { return text.has_words(verb); });
}

// What happened elsewhere or earlier, or has not happened.
bool is_elsewhere(std::string_view before) {
  return tells_of_other_time(before) || reports_speech(before) ||
         is_conditional(before) || names_other_authority(before);
}

// "The application was approved": by the authority, unless all of them agreed to it here.
bool is_others_application(std::string_view sentence, std::size_t verb) {
  return has_any(sentence.substr(0, verb), {"application"}) &&
         !has_any(sentence.substr(verb), {"by all", "unanimously"}) &&
         !has_any(sentence.substr(0, verb), {"unanimously"});
}

// "The following observations were agreed: …": the list tells no more.
std::string_view without_long_list(std::string_view sentence) {
  constexpr std::size_t longest_lead = 200;
  if (sentence.size() <= longest_sentence) {
    return sentence;
  }
  return sentence.substr(
      0, std::min(sentence.substr(0, longest_lead).find(':') + 1, longest_lead));
}

ToldDecision told_by(std::size_t verb, std::string_view sentence, ToldDecision told) {
  told.verb = verb;
  told.verb_text = verb_at(sentence, verb);
  return told;
}

// "The quotation was accepted (proposed Cllr A, seconded Cllr B).": the verb before them.
std::size_t verb_before_movers(std::string_view sentence) {
  const std::size_t movers = std::min(find_ignoring_case(sentence, "propos"),
                                      find_ignoring_case(sentence, "moved"));
  if (movers == npos) {
    return npos;
  }
  const std::size_t end = sentence.substr(0, movers).find_last_not_of(" (,;:-") + 1;
  std::string_view before = sentence.substr(0, end);
  for (const std::string_view lead : {" on the", " on a", " on"}) {
    before.remove_suffix(before.ends_with(lead) ? lead.size() : 0);
  }
  const std::size_t verb = passive_verb(before);
  const bool is_last =
      verb != npos && verb + verb_at(before, verb).size() == before.size();
  return is_last && !is_elsewhere(before) ? verb : npos;
}

// "The motion was unanimously carried.", "This was agreed.": what was moved before.
bool is_about_motion(std::string_view sentence) {
  constexpr std::size_t longest = 100;
  constexpr auto openings = std::to_array<std::string_view>(
      {"the motion was", "motion was", "this was", "the proposal was", "the vote was",
       "this motion was", "this proposal was", "the motion carried", "motion carried",
       "the proposal carried", "proposal carried", "carried unanimously",
       "agreed unanimously", "passed unanimously", "carried nem", "agreed nem"});
  if (sentence.size() > longest) {
    return false;
  }
  // "Upon being put to the vote, this was carried."
  const bool is_put =
      has_at(sentence, 0, "upon being put ") || has_at(sentence, 0, "on being put ") ||
      has_at(sentence, 0, "on a vote") || has_at(sentence, 0, "following a vote");
  return std::ranges::any_of(
             openings,
             [&](std::string_view opening) { return has_at(sentence, 0, opening); }) ||
         (is_put && has_any(sentence, {" this was ", " it was ", " the motion was ",
                                       " the proposal was "}));
}

// "Cynigiwyd gan Cyng A ac eiliwyd gan Cyng B.", nothing agreed ("cytunwyd") beside it.
bool is_bare_welsh(std::string_view sentence) {
  constexpr std::size_t longest = 100;
  return sentence.size() <= longest && has_at(sentence, 0, "cynigiwyd gan") &&
         !has_any(sentence, {"gyt", "cytun", " i ", " y dylid"});
}

// Of a sentence that names a proposer and a seconder.
ToldDecision read_moved(std::string_view sentence) {
  constexpr std::size_t longest_bare = 160;
  ToldDecision told;
  told.has_movers = true;
  told.is_bare =
      sentence.size() <= longest_bare && !has_at(sentence, 0, "proposal:") &&
      (has_at(sentence, 0, "propos") || has_at(sentence, 0, "(propos") ||
       has_at(sentence, 0, "(moved by") || has_at(sentence, 0, "the proposer was") ||
       has_at(sentence, 0, "prop") || has_at(sentence, 0, "ar moladh") ||
       is_bare_welsh(sentence));
  told.clause = clause_after_seconder(sentence);
  if (const auto clause = clause_before_seconder(sentence);
      told.clause == 0 && !clause.empty()) {
    told.clause = static_cast<std::size_t>(clause.data() - sentence.data());
    told.clause_end = told.clause + clause.size();
  }
  const std::size_t after = verb_after_movers(sentence);
  const std::size_t verb = after == npos ? verb_before_movers(sentence) : after;
  if (verb != npos) {
    return told_by(verb, sentence, told);
  }
  // "On the proposal of Cllr A, seconded by Cllr B, the Council adopted the budget."
  const std::size_t lead = after_leading_movers(sentence);
  const auto body =
      lead > 0 && told.clause == 0 ? read_body_verb(sentence.substr(lead)) : std::nullopt;
  if (body) {
    told.verb = lead + body->verb;
    told.verb_text = sentence.substr(told.verb, body->size);
    told.clause = lead + body->clause;
    told.is_bare = false;
  }
  return told;
}

}  // namespace

bool may_tell_decision(const Sieve& text) {
  return has_verb(text) || may_name_seconder(text) || may_have_body_verb(text);
}

std::optional<ToldDecision> read_told_decision(std::string_view sentence) {
  sentence = without_long_list(sentence);
  if (sentence.empty()) {
    return std::nullopt;
  }
  const Sieve words{sentence};
  const Movers movers = may_name_seconder(words) ? find_movers(sentence) : Movers{};
  if (movers.proposer && movers.seconder) {
    return read_moved(sentence);
  }
  ToldDecision told;
  if (const auto verb = read_body_verb(sentence)) {
    told.verb = verb->verb;
    told.verb_text = sentence.substr(verb->verb, verb->size);
    told.clause = verb->clause;
    return told;
  }
  if (movers.seconder && tells_of_proposal(sentence)) {
    told.is_of_proposal = true;
    const std::size_t verb = verb_after_movers(sentence);
    return verb == npos ? told : told_by(verb, sentence, told);
  }
  if (!has_verb(words)) {
    return std::nullopt;
  }
  if (const std::size_t verb = lone_verb(sentence, told.is_bare); verb != npos) {
    told.is_of_motion = is_about_motion(sentence);
    told.needs_motion =
        told.is_bare && verb == 0 && has_any(sentence, {" unanimously", " nem"});
    return told_by(verb, sentence, told);
  }
  told.is_bare = false;
  const std::size_t verb = passive_verb(sentence);
  if (verb == npos || is_elsewhere(sentence.substr(0, verb)) ||
      is_others_application(sentence, verb)) {
    return std::nullopt;
  }
  told.is_of_motion = is_about_motion(sentence);
  return told_by(verb, sentence, told);
}

}  // namespace council
