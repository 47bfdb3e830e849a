#include "indexer/segment/apology_names.h"

#include <algorithm>
#include <array>
#include <vector>

#include "indexer/segment/decision_stop.h"
#include "indexer/segment/leading_role.h"
#include "indexer/segment/list_heading.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// "Clerk Ann Bee and Carl Dee"
bool opens_with_office(std::string_view list) {
  constexpr std::size_t longest = 80;
  const std::vector<NameSegment> segments = split_name_list(list.substr(0, longest));
  return !segments.empty() && !split_leading_role(segments.front().text).role.empty();
}

// "Vice-Chair Cllr A Bee"
bool has_title_behind_office(std::string_view list) {
  constexpr std::size_t longest = 60;
  const std::string_view near =
      list.substr(0, std::min(list.find_first_of(",;."), longest));
  for (std::size_t at = 0; at < near.size();
       at = skip_blanks(near, blank_end(near, at))) {
    if (honorific_at(near, at)) {
      return at > 0 && names_an_office(near.substr(0, at));
    }
  }
  return false;
}

// "Apologies were reported by Cllr A Bee": who passes them on is there.
bool is_passed_on(std::string_view before_cue) {
  const std::string_view before = trim(before_cue);
  return ends_with_any(
      before, {"reported", "read", "read out", "announced", "conveyed", "presented",
               "relayed", "passed on", "received", "noted", "accepted", "recorded",
               "approved", "acknowledged", "granted"});
}

// "Apologies were given by Cllr A Bee for Cllr C Dee": by one for another.
bool are_for_another(std::string_view rest) {
  constexpr std::size_t near = 100;
  rest = rest.substr(0, near);
  for (const std::string_view cue : {" on behalf of ", " for "}) {
    const std::size_t at = find_ignoring_case(rest, cue);
    if (at != std::string_view::npos && honorific_at(rest, at + cue.size())) {
      return true;
    }
  }
  return false;
}

// Where the names after `cue` start when it stands at `at`; nullopt when it does not, or
// names nobody. After "for", "of" and "by" only a title tells a name from other words.
std::optional<std::size_t> names_after_cue(std::string_view sentence, std::size_t at,
                                           std::string_view cue) {
  const std::size_t end = at + cue.size();
  const bool whole_word = !is_word_before(sentence, at) && !is_word_at(sentence, end);
  if (!has_at(sentence, at, cue) || (cue != ":" && !whole_word) ||
      (cue == "by" &&
       (is_passed_on(sentence.substr(0, at)) || are_for_another(sentence.substr(end))))) {
    return std::nullopt;
  }
  const std::size_t names = skip_blanks(sentence, end);
  const bool needs_title = cue == "for" || cue == "by" || cue == "of";
  const std::string_view rest = sentence.substr(names);
  const bool named = needs_title
                         ? honorific_at(sentence, names).has_value()
                         : starts_with_name(rest) || opens_with_office(rest) ||
                               has_title_behind_office(rest) || opens_with_holder(rest);
  return named ? std::optional{names} : std::nullopt;
}

// "Cllr Bee" of "Cllr Dee reported that Cllr Bee": the names that end the text.
std::string_view names_at_end(std::string_view text) {
  for (std::size_t at = 0; at < text.size();
       at = skip_blanks(text, blank_end(text, at))) {
    if (honorific_at(text, at) && is_list_of_names(trim(text.substr(at)))) {
      return trim(text.substr(at));
    }
  }
  return is_list_of_names(trim(text)) ? trim(text) : std::string_view{};
}

// "Cllr Bee" of "Cllr Bee also", before "gave apologies".
std::string_view without_adverb(std::string_view subject) {
  subject = trim(subject);
  for (const std::string_view adverb : {" also", " both", " all", " each"}) {
    if (subject.ends_with(adverb)) {
      return trim(subject.substr(0, subject.size() - adverb.size()));
    }
  }
  return subject;
}

// "Cllr Bee" of "It was asked that Cllr Bee's ", before "apologies".
std::string_view owner_of_apologies(std::string_view before) {
  for (const std::string_view genitive : {"'s ", "\xE2\x80\x99s "}) {
    if (before.ends_with(genitive)) {
      return names_at_end(before.substr(0, before.size() - genitive.size()));
    }
  }
  return {};
}

// " had sent ", " gave their ": not " had received ", " had reported that ".
bool is_of_sending(std::string_view between) {
  bool is_verb = false;
  for (std::size_t at = skip_blanks(between, 0); at < between.size();) {
    const std::size_t end = blank_end(between, at);
    const std::string_view word = between.substr(at, end - at);
    is_verb = is_verb ||
              is_any_phrase(word, {"had", "has", "have", "sent", "submitted", "tendered",
                                   "gave", "offered", "sends", "send", "made", "given"});
    if (!is_verb ||
        !is_any_phrase(word,
                       {"had",   "has",     "have",  "sent",   "submitted", "tendered",
                        "gave",  "offered", "sends", "send",   "made",      "given",
                        "also",  "both",    "all",   "in",     "his",       "her",
                        "their", "an",      "prior", "sincere"})) {
      return false;
    }
    at = skip_blanks(between, end);
  }
  return is_verb;
}

// "due to illness", "is unable to attend": why somebody is away; and nobody's words.
bool tells_why(std::string_view text) {
  return contains_any(text, {"absent",
                             "unable to attend",
                             "due to",
                             "owing to",
                             "because of",
                             "unwell",
                             "ill",
                             "illness",
                             "on holiday",
                             "on leave",
                             "work commitments",
                             "other commitments",
                             "prior engagement",
                             "indisposed",
                             "unavailable",
                             "holiday",
                             "commitment",
                             "commitments",
                             "family",
                             "personal",
                             "work",
                             "leave",
                             "business",
                             "medical"}) &&
         !contains_any(text, {"thanked", "welcomed", "proposed", "seconded", "reported",
                              "advised", "asked", "said", "stated", "noted", "declared",
                              "informed", "explained"});
}

// Whether a piece of a list has no word of a sentence, notes on the name aside.
bool is_bare(const NameSegment& piece) {
  const std::string_view core = take_apart(piece.text).core;
  for (std::size_t at = 0; at < core.size();
       at = skip_blanks(core, blank_end(core, at))) {
    const std::string_view word = core.substr(at, blank_end(core, at) - at);
    if (is_lower_case_start(word) && !is_name_particle(word) &&
        !is_any_phrase(word,
                       {"of", "the", "for", "to", "from", "and", "a", "ac", "ag"})) {
      return false;
    }
  }
  return true;
}

}  // namespace

std::optional<std::size_t> names_in_apology(std::string_view sentence) {
  constexpr auto cues = std::to_array<std::string_view>(
      {"from", "on behalf of", "for the absence of", "by", "for", "of", "gan y", "gan",
       "oddi wrth", ":", "accepted"});
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    for (const std::string_view cue : cues) {
      if (const auto names = names_after_cue(sentence, at, cue)) {
        return names;
      }
    }
  }
  return std::nullopt;
}

std::string_view names_before_apology(std::string_view sentence, std::size_t apology) {
  constexpr std::size_t longest = 400;
  if (apology > longest) {
    return {};
  }
  const std::string_view before = sentence.substr(0, apology);
  if (const std::string_view owner = owner_of_apologies(before); !owner.empty()) {
    return owner;
  }
  // "Cllr A Bee, lambing; Cllr C Dee; all apologies accepted"
  const std::size_t stop = before.find_last_of(";,");
  if (honorific_at(before, 0) && stop != std::string_view::npos &&
      starts_with_any(sentence.substr(apology),
                      {"apologies accepted", "apologies were accepted",
                       "apologies received", "apologies noted", "apologies approved"})) {
    return before.substr(0, stop);
  }
  if (has_at(sentence, apology, "apologised")) {
    const bool has_verb = ends_with_any(trim(before), {"had", "has", "have"});
    return names_at_end(before.substr(0, has_verb ? before.rfind(" ha") : apology));
  }
  for (const std::string_view verb :
       {" had ", " has ", " have ", " sent ", " sends ", " send ", " submitted ",
        " tendered ", " gave ", " offered "}) {
    const std::size_t at = before.rfind(verb);
    if (at != std::string_view::npos && is_of_sending(before.substr(at))) {
      return names_at_end(without_adverb(before.substr(0, at)));
    }
  }
  return {};
}

bool is_list_of_absent(std::string_view text) {
  text = text.substr(0, text.find(" who "));  // "Cllr A Bee who has now resigned"
  return tells_why(text) || std::ranges::all_of(split_name_list(text), is_bare);
}

std::string_view before_exception(std::string_view names) {
  for (const std::string_view cue :
       {" except ", " apart from ", " with the exception of ", " other than "}) {
    const std::size_t at = find_ignoring_case(names, cue);
    if (at != std::string_view::npos && contains_any(names.substr(0, at), {"all"})) {
      return names.substr(0, at);
    }
  }
  return names;
}

std::string_view before_others_absent(std::string_view names) {
  const std::size_t absent = std::min(find_ignoring_case(names, " was absent"),
                                      find_ignoring_case(names, " were absent"));
  const std::size_t stop = names.substr(0, absent).rfind(';');
  return absent == std::string_view::npos || stop == std::string_view::npos
             ? names
             : names.substr(0, stop);
}

std::string_view before_reason(std::string_view names) {
  for (const std::string_view cue :
       {" for inability ", " for their inability ", " for his inability ",
        " for her inability ", " for non-attendance", " for being unable ",
        " for not being able ", " for their absence", " for absence"}) {
    const std::size_t at = find_ignoring_case(names, cue);
    const bool is_last =
        at != std::string_view::npos &&
        find_ignoring_case(names, " from ", at) == std::string_view::npos;
    names = names.substr(0, is_last ? at : names.size());
  }
  return names;
}

}  // namespace council
