#include "indexer/segment/narrative_cue.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "indexer/segment/body_cue.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/quoted_text.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// How a sentence says that something was decided; the verb is the last word.
constexpr auto cues = std::to_array<std::string_view>({
    "a finally agreed",
    "and finally agreed",
    "it had been agreed",
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
    "all resolved for",
    "unanimously agreed",
    "members agreed",
    "members were in agreement",
    "the meeting was in agreement",
    "it was the agreement of all",
    "an agreement was reached",
    "consensus was reached",
    "a decision was made",
    "a decision was taken",
    "councillors were in agreement",
    "councillors were all in agreement",
    "members were all in agreement",
    "everyone was in agreement",
    "members were unanimous",
    "councillors were unanimous",
    "the council was unanimous",
    "the pc agreed",
    "all were in agreement",
    "all were agreeable",
    "members were agreeable",
    "councillors agreed",
    "members resolved",
    "the council agreed",
    "the committee agreed",
    "the parish council agreed",
    "the parish council resolved",
    "the town council resolved",
    "the community council agreed",
    "the community council resolved",
    "the meeting resolved",
    "the meeting agreed",
    "the cc agreed",
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
     "it had been agreed", "roedd pawb yn gyt\xC3\xBBn", "roedd pawb yn gytun"});

bool mentions_proposer(std::string_view before) {
  return has_any(
      before, {"proposed by", "seconded by", "proposal of", "proposed", "cynigiwyd",
               "eiliwyd", "on the motion of", "moved, seconded", "moved and seconded"});
}

// Bytes of "it was therefore unanimously agreed" at a place, or 0.
std::size_t size_of_it_was(std::string_view sentence, std::size_t at) {
  constexpr std::string_view opening = "it was ";
  constexpr std::size_t most_words = 4;
  constexpr auto verbs =
      std::to_array<std::string_view>({"agreed", "resolved", "decided"});
  constexpr auto adverbs = std::to_array<std::string_view>(
      {"unanimously",   "further",      "also",       "therefore",  "then",
       "thus",          "subsequently", "finally",    "hence",      "duly",
       "again",         "accordingly",  "eventually", "generally",  "consequently",
       "provisionally", "formally",     "discussed",  "considered", "and"});
  if (!has_at(sentence, at, opening)) {
    return 0;
  }
  std::size_t word = at + opening.size();
  for (std::size_t i = 0; i < most_words && word < sentence.size(); ++i) {
    const std::size_t end = word_end(sentence, word);
    const std::string_view here = sentence.substr(word, end - word);
    const auto is_here = [&](std::string_view each) {
      return equals_ignoring_case(here, each);
    };
    if (std::ranges::any_of(verbs, is_here)) {
      return end - at;
    }
    if (std::ranges::none_of(adverbs, is_here)) {
      return 0;
    }
    word = skip_blanks(sentence, end);
  }
  return 0;
}

// "this be paid", "a letter will be sent", "Cllr Bee would ask", not "this was too high".
bool is_what_is_to_be(std::string_view clause) {
  constexpr std::size_t main_verb_within = 80;
  const bool is_named = !clause.empty() && clause[0] >= 'A' && clause[0] <= 'Z';
  const bool opens =
      is_named ||
      std::ranges::any_of(
          std::to_array<std::string_view>(
              {"a ", "an ", "it ", "these ", "this ", "they ", "someone ", "some one "}),
          [&](std::string_view opening) { return has_at(clause, 0, opening); });
  return opens &&
         has_any(clause.substr(0, main_verb_within),
                 {" be ", " would ", " will ", " should "}) &&
         !has_any(clause, {" would be a ", " would be vital", " would be important",
                           " ashamed", " rain", " is good "});
}

// "by 9 votes to 3 to recommend refusal"
bool opens_with_count(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 24;
  constexpr std::string_view votes = " votes to ";
  const std::size_t found = find_ignoring_case(text.substr(0, at + longest), votes, at);
  if (!has_at(text, at, "by ") || found == std::string_view::npos) {
    return false;
  }
  const std::size_t end = word_end(text, found + votes.size());
  return has_at(text, end, " to ") || has_at(text, end, " that ") ||
         has_at(text, end, " with ") || has_at(text, end, ", ");
}

bool is_clause_start(std::string_view text, std::size_t at) {
  constexpr auto openings = std::to_array<std::string_view>({"that",
                                                             "to",
                                                             "y dylid",
                                                             "bod",
                                                             "i ",
                                                             "upon",
                                                             "on",
                                                             "not to",
                                                             "no objection",
                                                             "no comment",
                                                             "the",
                                                             "mai",
                                                             "anfon",
                                                             "gwneud",
                                                             "ychwanegu",
                                                             "derbyn",
                                                             "nad",
                                                             "fod",
                                                             "y byddai",
                                                             "y bydd",
                                                             "gwrthwynebu",
                                                             "talu",
                                                             "rhoi",
                                                             "cefnogi",
                                                             "cymeradwyo",
                                                             "gohirio",
                                                             "gofyn",
                                                             "ysgrifennu",
                                                             "nodi",
                                                             "penodi",
                                                             "ethol",
                                                             "prynu",
                                                             "peidio",
                                                             "argymell",
                                                             "mabwysiadu",
                                                             "cysylltu",
                                                             "trefnu",
                                                             "caniat\xC3\xA1u",
                                                             "cyflwyno",
                                                             "unanimously",
                                                             "y dylai",
                                                             "in principle",
                                                             "in terms of section",
                                                             "under section",
                                                             "in principal",
                                                             "by majority decision"});
  for (const std::string_view marker :
       {"(a)", "(i)", "(1)", "a) ", "i) ", "1) ", "1. "}) {
    if (has_at(text, at, marker)) {
      return true;
    }
  }
  return is_what_is_to_be(text.substr(at)) || opens_with_count(text, at) ||
         std::any_of(openings.begin(), openings.end(), [&](std::string_view opening) {
           return has_at(text, at, opening) &&
                  (opening.back() == ' ' || !is_word_at(text, at + opening.size()));
         });
}

// "penderfynwyd cau'r toiledau": any verb follows a Welsh one of deciding; not "cytunwyd
// yng nghyfarfod Mai", "cytunwyd arno".
bool opens_welsh(std::string_view cue, std::string_view sentence, std::size_t at) {
  constexpr auto no_verbs = std::to_array<std::string_view>(
      {"yn",  "yng", "ym",    "ar",  "arno", "arni",   "arnynt", "gan",
       "ei",  "eu",  "hefyd", "o",   "am",   "a",      "ac",     "gyda",
       "pan", "lle", "wrth",  "fis", "ers",  "eisoes", "mewn",   "cyn",
       "er",  "y",   "yr",    "i",   "ond",  "felly"});
  if (!cue.ends_with("wyd") || at >= sentence.size() || sentence[at] < 'a' ||
      sentence[at] > 'z') {
    return false;
  }
  const std::string_view word = sentence.substr(at, word_end(sentence, at) - at);
  return std::ranges::find(no_verbs, word) == no_verbs.end();
}

// " (6 votes to 1) to": past the count in brackets, or `at`.
std::size_t skip_count(std::string_view sentence, std::size_t at) {
  constexpr std::size_t longest = 60;
  if (at >= sentence.size() || sentence[at] != '(') {
    return at;
  }
  const std::size_t close = sentence.substr(0, at + longest).find(')', at);
  const bool is_count =
      close != std::string_view::npos &&
      (has_any(sentence.substr(at, close - at),
               {"vote", "for", "against", "in favour", "unanimous", "nem con",
                "abstention", "majority"}) ||
       std::ranges::all_of(sentence.substr(at + 1, close - at - 1), [](char c) {
         return (c >= '0' && c <= '9') || c == '-' || c == ' ' || c == ':';
       }));
  return is_count ? skip_blanks(sentence, close + 1) : at;
}

// "by the PC that", "at this point to", "hefyd y byddai": past who agreed or when, or
// `at`.
std::size_t skip_manner(std::string_view sentence, std::size_t at) {
  constexpr std::size_t longest_body = 40;
  for (const std::string_view manner :
       {"at this point ", "at this stage ", "in principle ", "hefyd ", "yn unfrydol ",
        "gan bawb "}) {
    if (has_at(sentence, at, manner)) {
      at += manner.size();
    }
  }
  if (!has_at(sentence, at, "by ")) {
    return at;
  }
  const std::string_view near = sentence.substr(0, at + longest_body);
  const std::size_t that = find_ignoring_case(near, " that ", at);
  const std::size_t end = std::min(
      {has_at(sentence, that, " that meeting") ? std::string_view::npos : that,
       find_ignoring_case(near, " to ", at), near.find(" \xE2\x80\x9CThat", at)});
  const bool is_body =
      end != std::string_view::npos &&
      (has_at(sentence, at, "by all") ||
       has_any(sentence.substr(at, end - at),
               {"council", " pc", "committee", "board", "members", "panel"}));
  return is_body ? end + 1 : at;
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
  constexpr std::size_t longest_cue = 33;
  const std::size_t end = at + cue.size();
  if (!has_at(sentence, at, cue) || is_word_at(sentence, end)) {
    return std::nullopt;
  }
  std::size_t next =
      skip_vote_remark(sentence, skip_count(sentence, skip_blanks(sentence, end)));
  if (has_at(sentence, next, "unanimously")) {
    next = skip_blanks(sentence, next + std::string_view{"unanimously"}.size());
  }
  next = skip_manner(sentence, next);
  while (next < sentence.size() &&
         (sentence[next] == ',' || sentence[next] == ':' ||
          (sentence[next] == '-' && next > 0 && sentence[next - 1] == ':'))) {
    next = skip_blanks(sentence, next + 1);
  }
  // "The Committee, having heard them, unanimously agreed:-" over a list
  const bool opens_list =
      next >= sentence.size() && sentence.ends_with(":-") && cue.size() > longest_cue;
  if (opens_list) {
    return CueAt{at, at + cue.rfind(' ') + 1, sentence.size()};
  }
  next += opening_quote(sentence.substr(std::min(next, sentence.size())));
  const bool needs_proposer =
      std::find(need_proposer.begin(), need_proposer.end(), cue) != need_proposer.end();
  // "Unanimously agreed to co-opt in May.": opening its sentence it is no part of a
  // debate
  const bool opens_sentence = at == 0 && cue == "unanimously agreed";
  if ((needs_proposer && !opens_sentence && !mentions_proposer(sentence.substr(0, at))) ||
      !(is_clause_start(sentence, next) || opens_welsh(cue, sentence, next))) {
    return std::nullopt;
  }
  constexpr std::size_t opinion_within = 100;
  if (has_words(cue, "agreement") &&
      has_any(sentence.substr(std::min(next, sentence.size()), opinion_within),
              {" would be vital", " would be important", " was ", " is "})) {
    return std::nullopt;
  }
  // "a decision was made": the noun is the verb.
  const bool has_noun = cue.starts_with("a decision") || cue.starts_with("an agreement");
  const std::size_t space = has_noun ? cue.find(' ') : cue.rfind(' ');
  return CueAt{at, space == std::string_view::npos ? at : at + space + 1, next};
}

// The first of all cues that cue_at finds at the word at `at`.
std::optional<CueAt> any_cue_at(std::string_view sentence, std::size_t at) {
  if (const std::size_t size = size_of_it_was(sentence, at); size > 0) {
    return cue_at(sentence, at, sentence.substr(at, size));
  }
  if (const std::size_t size = body_cue_size(sentence, at); size > 0) {
    if (const auto found = cue_at(sentence, at, sentence.substr(at, size))) {
      return found;
    }
  }
  const char first = ascii_lower(sentence[at]);
  for (const std::string_view cue : cues) {
    const auto found = cue.front() == first ? cue_at(sentence, at, cue) : std::nullopt;
    if (found) {
      return found;
    }
  }
  return std::nullopt;
}

}  // namespace

// Every cue ends in one of these.
bool may_have_cue(const Sieve& text) {
  return text.has_any({"unanimous", "reached", "agree", "resolved", "decided", "carried",
                       "recommended", "requested", "ytunwyd", "enderfynwyd", "yn gyt"});
}

std::optional<CueAt> find_cue(std::string_view sentence) {
  if (!may_have_cue(Sieve{sentence})) {
    return std::nullopt;
  }
  constexpr std::size_t longest_lead = 400;
  const std::size_t limit = std::min(sentence.size(), longest_lead);
  for (std::size_t at = 0; at < limit; at = std::max(at + 1, word_end(sentence, at))) {
    if (!is_word_at(sentence, at)) {
      continue;
    }
    if (const auto found = any_cue_at(sentence, at)) {
      return found;
    }
  }
  return std::nullopt;
}

}  // namespace council
