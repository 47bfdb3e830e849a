#include "indexer/segment/told_verdict.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>

#include "indexer/segment/elsewhere.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t npos = std::string_view::npos;

std::string_view without_stop(std::string_view sentence) {
  return sentence.substr(0, sentence.find_last_not_of(". ") + 1);
}

ToldDecision told(std::string_view sentence, std::size_t verb, bool is_bare) {
  ToldDecision found;
  found.verb = verb;
  found.verb_text = sentence.substr(verb, word_end(sentence, verb) - verb);
  found.is_bare = is_bare;
  return found;
}

// "Approval was given for the purchase.", "The precept was set at £9,000."
std::optional<ToldDecision> read_given(std::string_view sentence) {
  constexpr std::size_t longest = 200;
  const bool is_elsewhere =
      tells_of_other_time(sentence) || tells_of_past(sentence) ||
      names_other_authority(sentence) ||
      has_any(sentence, {" by the ", " by cabinet", " by full council", " by council"});
  if (sentence.size() > longest || is_elsewhere) {
    return std::nullopt;
  }
  const std::size_t start = has_at(sentence, 0, "the ") ? 4 : 0;
  // "The precept for 2025/26 was set at £18,400."
  constexpr std::string_view set_at = " was set at \xC2\xA3";
  if (const std::size_t set = find_ignoring_case(sentence, set_at);
      set != npos && has_at(sentence, start, "precept ")) {
    return told(sentence, set + set_at.find("set"), false);
  }
  for (const std::string_view words :
       {"approval was given", "approval was granted", "permission was given",
        "authority was given", "authorisation was given", "consent was given",
        "precept was set", "budget was set"}) {
    const std::size_t end = start + words.size();
    if (has_at(sentence, start, words) &&
        (has_at(sentence, end, " to ") || has_at(sentence, end, " for ") ||
         has_at(sentence, end, " at \xC2\xA3"))) {
      return told(sentence, start + words.rfind(' ') + 1, false);
    }
  }
  return std::nullopt;
}

// "The request was refused.", "Permission was granted for the fair."
std::optional<ToldDecision> read_request(std::string_view sentence) {
  constexpr std::size_t longest = 200;
  constexpr auto verbs = std::to_array<std::string_view>(
      {"granted", "refused", "declined", "turned down", "rejected"});
  if (sentence.size() > longest ||
      has_any(sentence, {"planning", "application", "district", "county", "borough",
                         "had been", "which ", "who ", "if ", " said "}) ||
      tells_of_other_time(sentence) || names_other_authority(sentence)) {
    return std::nullopt;
  }
  for (const std::string_view subject :
       {"permission", "request", "quote", "quotation", "tender", "offer", "estimate",
        "invitation", "proposal", "dispensation"}) {
    const std::size_t at = find_ignoring_case(sentence, subject);
    // "She was told that when we requested this …"
    if (at == npos || has_at(sentence, at + subject.size(), "ed ")) {
      continue;
    }
    for (const std::string_view auxiliary : {" was ", " were "}) {
      const std::size_t was = find_ignoring_case(sentence, auxiliary, at);
      const std::size_t verb = was == npos ? npos : was + auxiliary.size();
      if (verb != npos && !reports_speech(sentence.substr(0, was)) &&
          !is_others_body(sentence.substr(verb)) &&
          std::ranges::any_of(verbs, [&](std::string_view each) {
            return has_at(sentence, verb, each);
          })) {
        return told(sentence, verb, false);
      }
    }
  }
  return std::nullopt;
}

// "The Clerk was authorised to advertise the vacancy."
std::optional<ToldDecision> read_authorised(std::string_view sentence) {
  constexpr std::size_t longest = 300;
  constexpr std::size_t longest_name = 60;
  if (sentence.size() > longest || tells_of_other_time(sentence) ||
      names_other_authority(sentence) || !has_at(sentence, 0, "the ")) {
    return std::nullopt;
  }
  for (const std::string_view words : {" was authorised to ", " were authorised to "}) {
    const std::size_t was = find_ignoring_case(sentence, words);
    if (was <= longest_name &&
        !has_any(sentence.substr(0, was), {" that", " who", " which", ","})) {
      return told(sentence, was + words.find("authorised"), false);
    }
  }
  return std::nullopt;
}

// "Both payments approved."
std::optional<ToldDecision> read_short(std::string_view sentence) {
  constexpr std::size_t longest = 60;
  const std::string_view words = without_stop(sentence);
  if (words.size() > longest || has_any(words, {" was ", " were ", " be ", " is "})) {
    return std::nullopt;
  }
  const bool is_of_all = has_at(words, 0, "both ") || has_at(words, 0, "all ") ||
                         has_at(words, 0, "payments ") || has_at(words, 0, "accounts ") ||
                         has_at(words, 0, "bank reconciliation") ||
                         has_at(words, 0, "schedule of payments");
  for (const std::string_view verb :
       {" approved", " accepted", " approved and signed", " approved & signed"}) {
    const std::size_t at = words.size() - std::min(words.size(), verb.size());
    if (is_of_all && has_at(words, at, verb) && count_words(words) > 1 &&
        count_words(words) <= 6) {
      return told(sentence, at + 1, false);
    }
  }
  return std::nullopt;
}

// "Everyone was in agreement with this.", "All were in agreement."
std::optional<ToldDecision> read_agreement(std::string_view sentence) {
  constexpr std::size_t longest = 90;
  constexpr std::string_view words = "in agreement";
  const std::size_t at = find_ignoring_case(sentence, words);
  if (sentence.size() > longest || at == npos) {
    return std::nullopt;
  }
  const bool is_body = std::ranges::any_of(
      std::to_array<std::string_view>(
          {"everyone was", "all were", "all councillors were", "councillors were",
           "all members were", "members were", "the council was", "the committee was"}),
      [&](std::string_view who) { return has_at(sentence, 0, who); });
  const std::string_view rest = without_stop(sentence.substr(at + words.size()));
  const bool closes = rest.empty() || has_at(rest, 0, " with this") ||
                      has_at(rest, 0, " with the proposal") ||
                      has_at(rest, 0, " to this");
  return is_body && closes ? std::optional{told(sentence, at + 3, true)} : std::nullopt;
}

// "Full Council agreed to this action.", "All members unanimously agreed with this."
std::optional<ToldDecision> read_assent(std::string_view sentence) {
  constexpr std::size_t longest = 90;
  constexpr std::string_view adverb = "unanimously ";
  if (sentence.size() > longest || tells_of_other_time(sentence)) {
    return std::nullopt;
  }
  for (const std::string_view body :
       {"full council ", "the council ", "the parish council ", "the community council ",
        "the town council ", "the committee ", "members ", "all members ", "councillors ",
        "all councillors ", "all the councillors ", "all the members ", "everyone ",
        "all present ", "all "}) {
    if (!has_at(sentence, 0, body)) {
      continue;
    }
    const std::size_t verb =
        body.size() + (has_at(sentence, body.size(), adverb) ? adverb.size() : 0);
    for (const std::string_view words :
         {"agreed to this", "agreed with this", "agreed this", "approved this",
          "accepted this"}) {
      // Not "all agreed this was a disgrace"
      const std::string_view rest =
          without_stop(sentence.substr(std::min(verb + words.size(), sentence.size())));
      const bool closes =
          rest.empty() || rest.front() == ',' ||
          starts_with_any(rest.substr(1), {"and", "action", "proposal", "course",
                                           "request", "application", "unanimously"});
      if (has_at(sentence, verb, words) && closes) {
        return told(sentence, verb, true);
      }
    }
  }
  return std::nullopt;
}

// "A motion to note the report was proposed, seconded, voted on and carried."
std::optional<ToldDecision> read_carried_motion(std::string_view sentence) {
  constexpr std::size_t longest = 300;
  constexpr std::string_view verb = "carried";
  const std::string_view words = without_stop(sentence);
  const std::size_t at = words.rfind(verb);
  const bool opens = std::ranges::any_of(
      std::to_array<std::string_view>(
          {"a motion to ", "the motion to ", "a proposal to ", "the proposal to "}),
      [&](std::string_view opening) { return has_at(words, 0, opening); });
  if (words.size() > longest || at == npos || !opens) {
    return std::nullopt;
  }
  const std::string_view rest = words.substr(at + verb.size());
  const bool closes = rest.empty() || has_at(rest, 0, " unanimously") ||
                      has_at(rest, 0, " by ") || has_at(rest, 0, " with ") ||
                      has_at(rest, 0, " (");
  const std::string_view before = words.substr(0, at);
  return closes && !tells_of_other_time(sentence) && !has_any(before, {" not ", " if "})
             ? std::optional{told(sentence, at, false)}
             : std::nullopt;
}

}  // namespace

bool may_tell_verdict(const Sieve& text) {
  return text.has_any({"granted", "refused", "declined", "turned down", "rejected",
                       "agreement", " was given", " was set", "authorised to",
                       "carried"});
}

std::optional<ToldDecision> read_told_verdict(std::string_view sentence) {
  if (auto request = read_request(sentence)) {
    return request;
  }
  if (auto motion = read_carried_motion(sentence)) {
    return motion;
  }
  if (auto given = read_given(sentence)) {
    return given;
  }
  if (auto authorised = read_authorised(sentence)) {
    return authorised;
  }
  if (auto agreement = read_agreement(sentence)) {
    return agreement;
  }
  if (auto assent = read_assent(sentence)) {
    return assent;
  }
  return read_short(sentence);
}

}  // namespace council
