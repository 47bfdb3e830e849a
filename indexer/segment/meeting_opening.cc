#include "indexer/segment/meeting_opening.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/sieve.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

constexpr auto opening_words = std::to_array<std::string_view>({
    "draft",
    "unconfirmed",
    "confirmed",
    "approved",
    "the",
    "a",
    "an",
    "at",
    "minutes",
    "minute",
    "notes",
    "record",
    "of",
    "proceedings",
    "for",
    "special",
    "extraordinary",
    "ordinary",
    "annual",
    "monthly",
    "adjourned",
    "statutory",
    "inaugural",
    "general",
    "quarterly",
    "virtual",
    "extra",
    "extra-ordinary",
    "remote",
    "hybrid",
    "next",
    "formal",
    "public",
    "meeting",
    "meetings",
    "cofnodion",
    "cyfarfod",
    "o",
    "o'r",
    "gyfarfod",
    "decisions",
    "taken",
    "cynhelir",
    "cynhaliwyd",
    "arbennig",
    "drafft",
    "y",
    "yr",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
});
constexpr auto naming_words =
    std::to_array<std::string_view>({"minutes", "minute", "notes", "record", "meeting",
                                     "meetings", "cofnodion", "cyfarfod", "gyfarfod"});

template <std::size_t Size>
bool is_one_of(std::string_view word, const std::array<std::string_view, Size>& words) {
  const std::string lowered = to_lower(word);
  return std::find(words.begin(), words.end(), lowered) != words.end();
}

// "125th", "Twenty-fifth", and the words before it: which of the meetings it was.
bool is_ordinal(std::string_view word) {
  const std::string lowered = to_lower(word);
  const std::string_view text = lowered;
  if (!text.empty() && text.front() >= '0' && text.front() <= '9') {
    return text.ends_with("th") || text.ends_with("st") || text.ends_with("nd") ||
           text.ends_with("rd");
  }
  return is_any_phrase(text, {"one", "two", "hundred", "hundredth", "&"}) ||
         std::ranges::any_of(
             std::to_array<std::string_view>(
                 {"first", "second", "third", "fourth", "fifth", "sixth", "seventh",
                  "eighth", "ninth", "tenth", "eleventh", "twelfth", "teenth", "tieth"}),
             [&](std::string_view end) { return text.ends_with(end); });
}

bool is_year(std::string_view word) {
  return word.size() == 4 && word.find_first_not_of("0123456789") == word.npos;
}

bool is_month(std::string_view word) {
  return is_any_phrase(
      word, {"january", "february", "march", "april", "may", "june", "july", "august",
             "september", "october", "november", "december"});
}

}  // namespace

std::size_t opening_size(std::string_view match) {
  std::size_t at = 0;
  bool names_a_meeting = false;
  std::string_view last;
  while (at < match.size()) {
    const std::string_view word = match.substr(at, match.find(' ', at) - at);
    // "Minutes of February 2024 Monthly Meeting of …"
    if (!is_one_of(word, opening_words) && !is_ordinal(word) &&
        !(is_year(word) && is_month(last))) {
      break;
    }
    names_a_meeting = names_a_meeting || is_one_of(word, naming_words);
    last = word;
    at = std::min(match.size(), at + word.size() + 1);
  }
  const bool leads_on =
      is_any_phrase(last, {"of", "the", "o", "o'r", "y", "yr", "cyfarfod", "gyfarfod"});
  // "Minutes of Special Council Meeting held on …": the name runs up to "meeting".
  const bool named_meeting =
      find_phrase(match.substr(at), "meeting held") != std::string_view::npos &&
      find_phrase(match.substr(0, at), "of") != std::string_view::npos;
  // "Minutes of the meeting held in the Council Chamber on …", the body named above.
  const bool is_held =
      last == "meeting" && starts_with_phrase(match.substr(at), "held") &&
      starts_with_any(match, {"minutes of the meeting", "minutes for the meeting",
                              "draft minutes of the meeting"});
  return names_a_meeting && (leads_on || named_meeting || is_held) ? at : 0;
}

bool is_only_opening(std::string_view match) {
  if (match.size() > 60 || match.empty()) {
    return false;
  }
  for (std::size_t at = 0; at < match.size();) {
    const std::string_view word = match.substr(at, match.find(' ', at) - at);
    if (!is_one_of(word, opening_words)) {
      return false;
    }
    at += word.size() + 1;
  }
  return true;
}

namespace {

// "BURGH, 22 September 2022. Minute of ": the place and the day of the meeting.
bool dates_minute(std::string_view before) {
  before = trim(before);
  return (before.ends_with("Minute of") || before.ends_with("Minutes of") ||
          before.ends_with("MINUTE OF") || before.ends_with("MINUTES OF")) &&
         before.find(". ") != std::string_view::npos && find_first_full_date(before);
}

}  // namespace

std::size_t inner_opening(std::string_view match) {
  for (const std::string_view phrase :
       {"a meeting of the", "a meeting of", "the meeting of the", "the meeting of",
        "meeting of the", "meeting of"}) {
    const std::size_t at = find_phrase(match, phrase);
    if (at != std::string_view::npos && at > 0 &&
        (dates_minute(match.substr(0, at)) ||
         contains_any(match.substr(0, at),
                      {"attend", "inform you", "notice", "summoned", "invited",
                       "agenda for", "called a", "advise", "called a special"}))) {
      return at + phrase.size() + 1;
    }
  }
  return 0;
}

std::size_t held_their(std::string_view match) {
  static constexpr auto phrases = std::to_array<std::string_view>(
      {" held their", " held its", " met on", " met at", " are requested to meet",
       " are hereby requested to meet", " will meet on", " will meet in", " will meet at",
       " is hereby summoned to meet"});
  const Sieve words{match};
  for (const std::string_view phrase : phrases) {
    const std::size_t at = words.find_words(phrase);
    if (at != std::string_view::npos && at < 160) {
      return at;
    }
  }
  return std::string_view::npos;
}

bool says_where_held(std::string_view match) {
  for (const std::string_view opening :
       {"minutes of the meeting", "minute of the meeting", "minutes of a meeting",
        "minutes of meeting", "minute of meeting", "meeting"}) {
    if (starts_with_any(match, {opening})) {
      match = trim(match.substr(opening.size()));
      break;
    }
  }
  return starts_with_any(match,
                         {"held on", "held at", "held in", "held via", "held remotely"});
}

}  // namespace council
