#include "indexer/segment/implicit_sentence.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "indexer/segment/body_verb.h"
#include "indexer/segment/elsewhere.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/sieve.h"

namespace council {
namespace {

// "as a correct record", "approved & signed as correct"
bool approves_minutes(const Sieve& sieve, bool in_minutes_item) {
  const std::string_view sentence = sieve.text();
  const bool names_minutes = sieve.has_any({"minutes", "cofnodion", "minute of"}) ||
                             has_at(sentence, 0, "these were") ||
                             has_at(sentence, 0, "they were");
  if (!in_minutes_item && !names_minutes) {
    return false;
  }
  const bool record = sieve.has_any(
      {"correct record", "true record", "accurate record", "true and correct",
       "true and accurate", "signed as correct", "signed as a true", "as a true and",
       "agreed as correct", "taken as read", "held as read", "correct account",
       "yn gofnod cywir", "fel cofnod cywir", "rhai cywir"});
  const bool approved =
      sieve.has_any({"approved", "accepted", "agreed", "confirmed", "signed", "submitted",
                     "adopted", "ratified", "taken as read", "read", "authorised", "received",
                     "cadarnhawyd", "cymeradwywyd", "derbyniwyd"});
  if (record && approved) {
    return true;
  }
  // "Minutes of the meeting held on 4 May were agreed."
  const bool opens = has_at(sentence, 0, "minutes of ") ||
                     has_at(sentence, 0, "the minutes ") ||
                     has_at(sentence, 0, "the minute of ");
  if (opens && sentence.size() < 200 &&
      sieve.has_any({" were agreed", " were approved", " were accepted", " was agreed",
                     " was approved", " were confirmed", " was confirmed", " were ratified",
                     " submitted and approved"})) {
    return true;
  }
  return in_minutes_item && sentence.size() < 200 &&
         sieve.has_any({"approved & signed", "approved and signed", "were approved",
                        "accepted as correct", "read and signed", "minutes approved",
                        "minutes were agreed", "agreed and signed", "agreed & signed",
                        "minutes were adopted", "circulated were adopted"});
}

// "The Clerk reported that the letter was noted.", "The report was noted by Cabinet at
// its meeting on 4 May."
bool is_noted_elsewhere(std::string_view sentence) {
  const std::size_t noted =
      std::min(find_ignoring_case(sentence, " noted"), sentence.size());
  const std::string_view behind = sentence.substr(noted);
  return reports_speech(sentence.substr(0, noted)) || tells_of_other_time(behind) ||
         is_others_body(behind);
}

// "The report was otherwise noted.", "The report, as circulated, was noted by Members."
bool notes_report(const Sieve& sieve) {
  const std::string_view sentence = sieve.text();
  constexpr std::size_t longest = 120;
  const bool opens = has_at(sentence, 0, "the ") || has_at(sentence, 0, "a letter ") ||
                     has_at(sentence, 0, "letter from ") ||
                     has_at(sentence, 0, "report ");
  return sentence.size() <= longest && opens && !has_at(sentence, 0, "the following") &&
         sieve.has_any({" was noted", " was otherwise noted", " were noted"}) &&
         sieve.has_any({"report", "update", "information", "minutes", "correspondence",
                        "decisions", "presentation", "position", "motion", "letter",
                        "petition", "reply", "response", " log ", "contents", " plan ",
                        "action list", "work programme", "forward plan"}) &&
         !sieve.has_any({"noted that", "noted how"}) && !is_noted_elsewhere(sentence);
}

// "The Council noted the report.", "Members noted the update."
bool notes_it_actively(const Sieve& sieve) {
  const std::string_view sentence = sieve.text();
  constexpr std::size_t longest = 120;
  constexpr std::size_t longest_body = 40;
  const std::size_t noted =
      std::min(sieve.find_words(" noted the "), sieve.find_words(" noted items "));
  if (sentence.size() > longest || noted == std::string_view::npos ||
      noted > longest_body || sieve.has_any({" that ", " how ", " had ", ","})) {
    return false;
  }
  const std::string_view body = sentence.substr(0, noted);
  return has_any(body, {"council", "committee", "panel", "board", "cabinet", "executive",
                        "members", "forum", "authority", "meeting"}) &&
         has_any(sentence.substr(noted),
                 {"report", "update", "information", "position", "presentation",
                  "correspondence", "minutes", "decisions taken", " log",
                  "work programme", "forward plan"});
}

// "The minute of the Audit Committee was submitted and noted for information."
bool is_submitted_and_noted(const Sieve& sieve) {
  constexpr std::size_t longest = 240;
  const std::size_t noted = std::min(sieve.find_words(" was submitted and noted"),
                                     sieve.find_words(" were submitted and noted"));
  return noted != std::string_view::npos && sieve.text().size() <= longest &&
         !reports_speech(sieve.text().substr(0, noted)) &&
         !sieve.has_any({"noted that", "noted how"});
}

// "There was submitted and noted a letter from …", "There were tabled and approved …"
bool submits_and_decides(std::string_view sentence) {
  constexpr auto joints = std::to_array<std::string_view>(
      {"submitted and ", "tabled and ", "circulated and ", "presented and "});
  constexpr auto verbs = std::to_array<std::string_view>(
      {"noted", "approved", "agreed", "received", "endorsed", "adopted"});
  for (const std::string_view opening : {"there was ", "there were "}) {
    for (const std::string_view joint : joints) {
      const std::size_t verb = opening.size() + joint.size();
      if (has_at(sentence, 0, opening) && has_at(sentence, opening.size(), joint) &&
          std::ranges::any_of(verbs, [&](std::string_view each) {
            return has_at(sentence, verb, each) &&
                   has_at(sentence, verb + each.size(), " ");
          })) {
        return true;
      }
    }
  }
  return false;
}

// "A vote of sympathy was extended to the family of …", "Votes of congratulation were
// passed to …", "The Members passed a vote of sympathy to …"
bool passes_vote(std::string_view sentence) {
  constexpr std::string_view members = "the members ";
  const std::size_t body =
      has_at(sentence, 0, members) ? members.size() : after_body(sentence);
  if (body > 0 && (has_at(sentence, body, "passed a vote of ") ||
                   has_at(sentence, body, "extended a vote of ") ||
                   has_at(sentence, body, "passed votes of "))) {
    return true;
  }
  constexpr std::string_view lead = "at the outset ";
  sentence.remove_prefix(has_at(sentence, 0, lead) ? lead.size() : 0);
  constexpr std::size_t longest_lead = 60;
  constexpr auto verbs = std::to_array<std::string_view>(
      {"passed", "extended", "recorded", "proposed", "offered", "accorded"});
  const bool opens =
      has_at(sentence, 0, "a vote of ") || has_at(sentence, 0, "votes of ");
  const std::size_t was = opens ? std::min(find_ignoring_case(sentence, " was "),
                                           find_ignoring_case(sentence, " were "))
                                : std::string_view::npos;
  if (was > longest_lead) {
    return false;
  }
  const std::size_t verb = sentence.find(' ', was + 1) + 1;
  return std::ranges::any_of(
      verbs, [&](std::string_view each) { return has_at(sentence, verb, each); });
}

bool defers_item(const Sieve& sieve) {
  const std::string_view sentence = sieve.text();
  const bool is_deferred = has_at(sentence, 0, "deferred to ") ||
                           has_at(sentence, 0, "deferred until ") ||
                           equals_ignoring_case(sentence, "deferred.");
  if (is_deferred && sentence.size() <= 60) {
    return true;
  }
  // "This was deferred to the next meeting as only two weeks had passed."
  constexpr std::size_t longest_reasoned = 160;
  for (const std::string_view opening :
       {"this was deferred ", "this item was deferred ", "the item was deferred ",
        "approval deferred ", "approval was deferred ", "item deferred "}) {
    if (has_at(sentence, 0, opening) && sentence.size() <= longest_reasoned &&
        (has_at(sentence, opening.size(), "to ") ||
         has_at(sentence, opening.size(), "until "))) {
      return true;
    }
  }
  constexpr std::size_t longest_told = 120;
  const bool is_told =
      sieve.has_any({" was held over", " were held over", " was left until the next",
                     " was deferred to ", " was deferred until ",
                     " was carried forward to the next"}) ||
      has_at(sentence, 0, "held over to ") || has_at(sentence, 0, "held over until ") ||
      (sentence.size() <= 40 && sieve.has_any({" was deferred"}));
  if (is_told && sentence.size() <= longest_told) {
    return !sieve.has_any({" that ", " which ", " had "});
  }
  return sentence.size() <= 60 &&
         sieve.has_any({"item deferred", "item was deferred", "report deferred",
                        "decision deferred", "decision was deferred",
                        "application deferred", "application was deferred"});
}

// "Councillor X was elected as Chairman for the ensuing year."
bool elects(const Sieve& sieve) {
  const std::string_view sentence = sieve.text();
  constexpr std::size_t longest = 200;
  constexpr std::size_t longest_name = 90;
  constexpr std::size_t longest_co_option = 160;
  if (sentence.size() <= longest_co_option &&
      sieve.has_any({" was co-opted to ", " was co-opted onto ", " was co-opted as ",
                     " were co-opted to ", " were co-opted onto "})) {
    return has_any(sentence, {"ballot", " ward", " the council", " a vote",
                              " as a councillor", " as a member"}) &&
           !has_any(sentence, {" who ", " which ", " that ", " when ", " had "});
  }
  if (sentence.size() > longest || !sieve.has_any({"elected", "appointed as"})) {
    return false;
  }
  std::size_t verb = std::string_view::npos;
  for (const std::string_view words :
       {" was elected", " was duly elected", " was re-elected", " was declared elected",
        " was unanimously elected", " were elected", " were re-elected",
        " was declared duly elected", " was appointed as chair", " was appointed as vice",
        " was duly appointed as chair", " was duly appointed as vice"}) {
    verb = std::min(verb, sieve.find_words(words));
  }
  const bool is_declared =
      sieve.has_any({" was declared elected", " was declared duly elected",
                     " were declared elected", " re-elected"}) ||
      (has_at(sentence, sieve.find_words(" declared "), " declared ") &&
       sieve.has_any({" elected cathaoirleach", " elected chair", " elected as ",
                      " elected mayor"}));
  if (sentence.size() <= longest && is_declared) {
    return sieve.has_any({"chair", "mayor", "convener", "president", "cathaoirleach",
                          "provost", "treasurer", "secretary", "leader", "declared"}) &&
           !sieve.has_any({" who ", " which ", " that ", " mp", "school", "union"});
  }
  return sentence.size() <= longest && verb <= longest_name &&
         has_any(sentence.substr(verb),
                 {"chair", "mayor", "convener", "president", "cathaoirleach", "provost",
                  "representative", "treasurer", "secretary", "leader", "unopposed"}) &&
         !has_any(sentence.substr(0, verb), {" who ", " which ", " that ", " when "});
}

// "The minutes were accepted as a true record and will be signed": told before what is
// still to come.
std::string_view told_first(std::string_view sentence) {
  for (const std::string_view told : {"were accepted", "were approved", "were agreed"}) {
    const std::size_t at = find_ignoring_case(sentence, told);
    if (at != std::string_view::npos) {
      return sentence.substr(0, at + told.size());
    }
  }
  return sentence;
}

}  // namespace

bool is_minutes_title(std::string_view item_title) {
  return has_any(item_title, {"minutes", "cofnodion", "record of"});
}

// "The minutes of xxxx were approved.": what a template leaves to be filled in.
bool is_template(std::string_view sentence) {
  constexpr int fewest = 3;
  return std::search_n(sentence.begin(), sentence.end(), fewest, 'x', [](char c, char x) {
           return ascii_lower(c) == x;
         }) != sentence.end();
}

bool is_future(std::string_view sentence) {
  return has_at(sentence, 0, "to ") ||
         has_any(sentence,
                 {"will be", "to be approved", "to be signed", "to approve", "to confirm",
                  "to agree", "are asked", "is asked", "recommended", "if in order"});
}

bool tells_who_was_elected(std::string_view sentence) {
  constexpr std::size_t longest = 120;
  const std::size_t end = sentence.find_last_not_of(". ") + 1;
  sentence = sentence.substr(0, end);
  if (sentence.size() > longest || has_any(sentence, {" if ", " until ", " who "})) {
    return false;
  }
  return std::ranges::any_of(
      std::initializer_list<std::string_view>{
          " was elected", " were elected", " was duly elected", " was re-elected",
          " was elected unanimously", " was duly elected unanimously",
          " was unanimously elected", " was appointed", " was duly appointed",
          " was co-opted", " was elected unopposed", " was deemed elected",
          " was co-opted onto the council"},
      [&](std::string_view words) {
        return sentence.size() > words.size() &&
               has_at(sentence, sentence.size() - words.size(), words);
      });
}

std::string_view without_action(std::string_view text) {
  return has_at(text, 0, "noted. action") ? text.substr(0, text.find(' ')) : text;
}

bool closes_with_note(std::string_view sentence) {
  constexpr std::size_t longest = 300;
  constexpr std::size_t longest_body = 60;
  if (sentence.size() > longest || is_template(sentence) || is_future(sentence)) {
    return false;
  }
  if ((equals_ignoring_case(sentence, "noted.") ||
       equals_ignoring_case(sentence, "noted as circulated.")) &&
      sentence.front() == 'N') {
    return true;
  }
  for (const std::string_view end :
       {" was noted.", " were noted.", " was noted", " were noted", " was received.",
        " were received.", " was received and noted.", " were received and noted.",
        " was duly noted.", " were duly noted.", " was noted by members.",
        " was noted as completed", " was noted as completed.", " was noted as complete.",
        " were noted as completed", " were noted as completed."}) {
    if (sentence.size() > end.size() + 1 &&
        has_at(sentence, sentence.size() - end.size(), end)) {
      return !has_at(sentence, 0, "no ") &&
             !has_any(sentence, {"apolog", "nomination", " none "});
    }
  }
  // "Bank reconciliation noted"; behind a dash it is one of a list of letters.
  constexpr std::size_t longest_remark = 80;
  const std::string_view words = sentence.substr(0, sentence.find_last_not_of(". ") + 1);
  if (sentence.size() <= longest_remark && words.size() > 8 &&
      has_at(words, words.size() - 6, " noted") &&
      !has_any(words, {" - ", "\xE2\x80\x93", "apolog", " as noted", " be noted",
                       " is noted", " has ", " had "})) {
    return true;
  }
  const std::size_t noted = find_ignoring_case(sentence, " noted ");
  if (noted == std::string_view::npos || noted > longest_body ||
      has_any(sentence, {"apolog"})) {
    return false;
  }
  if (after_body(sentence) == noted + 1) {
    return true;
  }
  const std::string_view body = sentence.substr(0, noted);
  return std::ranges::any_of(
             std::to_array<std::string_view>({"the ", "members", "councillors", "ccllrs",
                                              "council", "cabinet", "all members"}),
             [&](std::string_view who) { return has_at(body, 0, who); }) &&
         !has_any(body,
                  {",", " had ", " also", "chair ", "officer", "clerk", "councillor "}) &&
         has_any(body,
                 {"council", "committee", "panel", "board", "cabinet", "executive",
                  "members", "forum", "authority", "meeting", "ccllrs", "partnership",
                  "association", "conference", "trustees", "directors", "commissioners"});
}

bool is_implicit_decision(std::string_view sentence, bool minutes_item) {
  constexpr std::size_t longest = 600;
  if (sentence.size() > longest || has_at(sentence, 0, "that ")) {
    return false;
  }
  const Sieve words{sentence};
  // What is looked for last is found in few sentences only.
  return (approves_minutes(words, minutes_item) || notes_report(words) ||
          notes_it_actively(words) || is_submitted_and_noted(words) ||
          passes_vote(sentence) || defers_item(words) || submits_and_decides(sentence) ||
          elects(words)) &&
         !is_template(sentence) && !is_future(told_first(sentence));
}

}  // namespace council
