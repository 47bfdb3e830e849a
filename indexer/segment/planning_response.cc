#include "indexer/segment/planning_response.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "indexer/segment/has_words.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/reference_shape.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// "0141/18": the application's own number before the year.
bool is_number_of_year(std::string_view sign) {
  const std::size_t slash = sign.find('/');
  return slash != std::string_view::npos && slash >= 3 && slash <= 5 &&
         sign.size() - slash == 3 && is_all_digits(sign.substr(0, slash)) &&
         is_all_digits(sign.substr(slash + 1));
}

// "QPL/2021/8", "TPO/23/114": the register, the year and a number that counts from one.
bool is_number_in_register(std::string_view sign) {
  const std::size_t first = sign.find('/');
  const std::size_t last = sign.rfind('/');
  if (first == std::string_view::npos || first == last) {
    return false;
  }
  constexpr std::size_t longest = 6;
  const std::string_view kind = sign.substr(0, first);
  const std::string_view year = sign.substr(first + 1, last - first - 1);
  const std::string_view number = sign.substr(last + 1);
  return is_acronym(kind) && is_all_digits(year) &&
         (year.size() == 2 || (year.size() == 4 && year.starts_with("20"))) &&
         is_all_digits(number) && number.size() <= longest;
}

// "24/03318/HOU Rose Cottage, Back Lane - porch.", with or without "(a)".
bool names_application(std::string_view sentence) {
  constexpr std::size_t opening = 40;
  for (std::size_t at = skip_blanks(sentence, 0); at < std::min(opening, sentence.size());
       at = skip_blanks(sentence, blank_end(sentence, at))) {
    std::string_view sign = sentence.substr(at, blank_end(sentence, at) - at);
    sign = sign.substr(0, sign.find_last_not_of(",:;.") + 1);
    if (is_number_in_register(sign) || is_planning_shape(sign) ||
        is_short_planning_shape(sign) || is_number_of_year(sign)) {
      return true;
    }
  }
  return false;
}

// "Erection of dwellinghouse at Mains of Balhall."
bool names_building(std::string_view sentence) {
  constexpr std::size_t longest = 160;
  return sentence.size() <= longest &&
         has_any(sentence, {"erection of", "extension", "change of use", "conversion of",
                            "construction of", "demolition of", "proposed dwelling",
                            "replacement of", "installation of", "alterations to"}) &&
         !has_any(sentence, {" said ", " asked ", " reported ", " discussed "});
}

// "NO OBJECTION", "Object", before what it goes on with.
std::string_view words_of_verdict(std::string_view sentence) {
  constexpr auto verdicts = std::to_array<std::string_view>({"no objections",
                                                             "no objection",
                                                             "no comments",
                                                             "no comment",
                                                             "no observations",
                                                             "objections",
                                                             "objection",
                                                             "objected",
                                                             "object",
                                                             "supported",
                                                             "support",
                                                             "dim gwrthwynebiadau",
                                                             "dim gwrthwynebiad",
                                                             "dim sylwadau",
                                                             "recommend refusal",
                                                             "recommend approval",
                                                             "refusal recommended",
                                                             "approval recommended",
                                                             "no representations",
                                                             "no representation",
                                                             "neutral view",
                                                             "neutral"});
  const auto verdict = std::ranges::find_if(verdicts, [&](std::string_view words) {
    return has_at(sentence, 0, words) && !is_word_at(sentence, words.size());
  });
  return verdict == verdicts.end() ? std::string_view{}
                                   : sentence.substr(0, verdict->size());
}

// Such words alone, or with a reason: "OBJECT - highway safety.", "No objection subject
// to …".
bool is_verdict(std::string_view sentence) {
  constexpr std::size_t longest = 300;
  const std::string_view words = words_of_verdict(sentence);
  if (words.empty() || sentence.size() > longest) {
    return false;
  }
  const std::size_t next = skip_blanks(sentence, words.size());
  return next >= sentence.size() ||
         std::string_view{".,:;("}.find(sentence[next]) != std::string_view::npos ||
         dash_at(sentence, next) != 0 ||
         has_any(sentence.substr(next, 12),
                 {"subject to", "on ", "due to", "because", "to ", "but ", "in ",
                  "provided", "was raised", "was made", "were raised", "were made"});
}

// Where the verdict starts in "Extension, Cliff View - No objection." or "Barn at Cliff
// View: Support.", or 0.
std::size_t verdict_at_end(std::string_view sentence) {
  constexpr std::size_t longest = 300;
  if (sentence.size() > longest) {
    return 0;
  }
  for (std::size_t at = sentence.rfind(' '); at != std::string_view::npos && at > 0;
       at = sentence.rfind(' ', at - 1)) {
    const bool is_colon = sentence[at - 1] == ':';
    const std::size_t dash = dash_at(sentence, at + 1);
    if (dash != 0 || is_colon) {
      const std::size_t verdict = skip_blanks(sentence, at + 1 + dash);
      return is_verdict(sentence.substr(verdict)) ? verdict : 0;
    }
  }
  return 0;
}

// "County Council (Highways) - no objection", below an application: a view of others.
bool names_consultee(std::string_view sentence) {
  return has_any(sentence, {"highway", "county council", "district council",
                            "parish council", "town council", "environment agency",
                            "ward member", "neighbour", " officer", "consult",
                            "natural england", "water authority", "drainage board"});
}

// "no objection" of "The councillors had no objection.", "supported" of "Barn - supported
// by the Parish Council"; "" for anything else.
std::string_view view_of_body(std::string_view sentence) {
  constexpr std::size_t longest = 200;
  if (sentence.size() > longest) {
    return {};
  }
  for (const std::string_view body :
       {"the council ", "the parish council ", "the town council ",
        "the community council ", "the committee ", "councillors ", "the councillors ",
        "members ", "cllrs ", "council "}) {
    for (const std::string_view words :
         {"had no objection", "have no objection", "has no objection", "had no comment",
          "have no comment", "has no comment", "had no observation", "has no observation",
          "objected", "objects", "supported", "supports", "expressed objection"}) {
      if (has_at(sentence, 0, body) && has_at(sentence, body.size(), words)) {
        const std::size_t skip = has_at(words, 0, "ha") ? words.find(' ') + 1 : 0;
        return sentence.substr(body.size() + skip, words.size() - skip);
      }
    }
  }
  for (const std::string_view words :
       {"approved by ", "supported by ", "refused by ", "objected to by ",
        "recommended for approval by ", "recommended for refusal by "}) {
    const std::size_t at = find_ignoring_case(sentence, words);
    if (at == std::string_view::npos) {
      continue;
    }
    std::string_view by = sentence.substr(at + words.size());
    by.remove_prefix(has_at(by, 0, "the ") ? 4 : 0);
    if (has_at(by, 0, "parish") || has_at(by, 0, "town council") ||
        has_at(by, 0, "community council")) {
      return sentence.substr(at, words.size() - std::string_view{" by "}.size());
    }
  }
  return {};
}

}  // namespace

bool is_planning_view(std::string_view verb) {
  return !verb.empty() && words_of_verdict(verb).size() == verb.size();
}

bool is_planning_title(std::string_view item_title) {
  return has_any(item_title, {"planning", "cynllunio"}) ||
         (has_words(item_title, "applications") &&
          !has_any(item_title, {"grant", "fund", "member", "co-option", "allotment",
                                "licen", "financial", "donation", "assistance"}));
}

std::optional<ToldDecision> read_planning_response(std::string_view sentence,
                                                   std::string_view before) {
  if ((names_application(before) || names_building(before)) && is_verdict(sentence)) {
    ToldDecision verdict;
    verdict.is_verdict = true;
    verdict.verb_text = words_of_verdict(sentence);
    return verdict;
  }
  const bool is_named = names_application(sentence);
  const std::size_t verdict =
      is_named || (names_application(before) && !names_consultee(sentence))
          ? verdict_at_end(sentence)
          : 0;
  if (verdict > 0) {
    ToldDecision told;
    told.is_verdict = !is_named;  // "24/0331 – Barn. Two storeys - No objection."
    told.verb = verdict;
    told.verb_text = words_of_verdict(sentence.substr(verdict));
    return told;
  }
  constexpr std::size_t longest = 240;
  constexpr auto openings = std::to_array<std::string_view>(
      {"supported", "no objection", "no objections", "objected to", "refusal recommended",
       "approval recommended"});
  ToldDecision told;
  for (const std::string_view opening : openings) {
    if (has_at(sentence, 0, opening) &&
        has_any(sentence.substr(0, 60), {" by the parish council", " by the town council",
                                         " by the community council"})) {
      told.verb_text = sentence.substr(0, opening.size());
      return told;
    }
  }
  if (const std::string_view words = view_of_body(sentence); !words.empty()) {
    told.verb = static_cast<std::size_t>(words.data() - sentence.data());
    told.verb_text = words;
    told.is_verdict = names_application(before);
    return told;
  }
  const std::size_t end = sentence.find_last_not_of(". ") + 1;
  const std::size_t blank = sentence.substr(0, end).rfind(' ');
  if (sentence.size() > longest || blank == std::string_view::npos ||
      !equals_ignoring_case(sentence.substr(blank + 1, end - blank - 1), "agreed") ||
      has_any(sentence, {" was ", " were ", " had ", " has ", " not "})) {
    return std::nullopt;
  }
  told.verb = blank + 1;
  told.verb_text = sentence.substr(blank + 1, end - blank - 1);
  return told;
}

}  // namespace council
