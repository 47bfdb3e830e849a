#include "indexer/segment/meeting_sentence.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

constexpr std::size_t head_lines = 60;
constexpr std::size_t longest_sentence = 700;
constexpr std::size_t most_lines = 12;

// How the sentence opens, and whether the body's name follows it.
constexpr auto openings = std::to_array<std::string_view>({
    "minutes of the proceedings at a meeting of",
    "minutes of the proceedings at the meeting of",
    "minutes of proceedings at a meeting of",
    "minutes of proceedings at the meeting of",
    "minutes of proceedings at meeting of",
    "minutes of proceedings of",
    "minutes of the proceedings of",
    "minutes of a meeting of",
    "minutes of the meeting of",
    "minutes of meeting of",
    "minutes of an extraordinary meeting of",
    "minutes of the extraordinary meeting of",
    "minutes of a special meeting of",
    "minutes of the special meeting of",
    "minutes of the annual meeting of",
    "minutes of an ordinary meeting of",
    "minutes of the ordinary meeting of",
    "minutes of the monthly meeting of",
    "minutes of the annual general meeting of",
    "draft minutes of a meeting of",
    "draft minutes of the meeting of",
    "notes of a meeting of",
    "notes of the meeting of",
    "record of a meeting of",
    "record of the meeting of",
    "at a meeting of",
    "at the meeting of",
    "a meeting of",
    "an extraordinary meeting of",
    "a special meeting of",
    "an ordinary meeting of",
    "the annual meeting of",
    "an annual meeting of",
    "the next meeting of",
    "a virtual meeting of",
    "a remote meeting of",
    "the meeting of",
    "draft minutes of",
    "minutes of",
    "meeting of",
    "cofnodion cyfarfod o",
    "cofnodion cyfarfod",
    "cofnodion o gyfarfod",
    "cynhelir cyfarfod o",
    "cynhaliwyd cyfarfod o",
});

constexpr auto body_ends = std::to_array<std::string_view>({
    " was held",
    " were held",
    " will be held",
    " is to be held",
    " to be held",
    " held their",
    " held",
    " which",
    " on ",
    " at ",
    " in the",
    " took place",
    " will take place",
    " convened",
    " a gynhaliwyd",
    " yn ",
    " ar ",
});

// The sentence as one line of match text and of display text, from the line `at` on.
struct Joined {
  std::string match;
  std::string text;
};

Joined join_from(Lines lines, std::size_t at) {
  Joined joined;
  for (std::size_t i = at; i < lines.size() && i < at + most_lines; ++i) {
    const Line& line = lines[i];
    if (line.furniture || (line.blank() && joined.match.size() > 200)) {
      continue;
    }
    if (line.blank()) {
      continue;
    }
    // The next label ends the sentence: "PRESENT: …", "1. Apologies".
    const bool label =
        i > at &&
        (starts_with_any(line.match, {"present", "in attendance", "agenda",
                                      "members present", "presennol", "apologies"}) ||
         find_number_label(line.match).has_value());
    if (label || joined.match.size() > longest_sentence) {
      break;
    }
    joined.match += (joined.match.empty() ? "" : " ") + line.match;
    joined.text += (joined.text.empty() ? "" : " ") + line.text;
  }
  std::replace(joined.match.begin(), joined.match.end(), '\t', ' ');
  std::replace(joined.text.begin(), joined.text.end(), '\t', ' ');
  return joined;
}

std::string_view without_article(std::string_view name) {
  name = trim(name);
  for (const std::string_view article : {"the ", "The ", "THE "}) {
    if (name.substr(0, article.size()) == article) {
      return trim(name.substr(article.size()));
    }
  }
  return name;
}

std::size_t find_ignoring_case(std::string_view text, std::string_view phrase) {
  return to_lower(text).find(phrase);
}

// The name after the opening, up to "held", a comma before "held", or a date.
std::optional<std::string> body_after(std::string_view rest) {
  std::size_t end = rest.size();
  for (const std::string_view stop : body_ends) {
    end = std::min(end, find_ignoring_case(rest, stop));
  }
  const auto dates = find_dates(rest);
  if (!dates.empty()) {
    end = std::min(end, dates.front().begin);
  }
  std::string_view name = without_article(rest.substr(0, end));
  while (!name.empty() &&
         std::string_view{",:;.-("}.find(name.back()) != std::string_view::npos) {
    name = trim(name.substr(0, name.size() - 1));
  }
  constexpr std::size_t longest_name = 160;
  if (name.size() < 4 || name.size() > longest_name || count_words(name) > 22) {
    return std::nullopt;
  }
  return std::string{name};
}

// "held in the Council Chamber, County Hall on Thursday …": what lies between.
std::optional<std::string> venue_in(std::string_view sentence) {
  for (const std::string_view opening : {"held remotely", "held virtually"}) {
    if (find_phrase(sentence, opening) != std::string_view::npos) {
      return std::nullopt;
    }
  }
  std::size_t at = std::string_view::npos;
  for (const std::string_view opening : {"held in ", "held at "}) {
    const std::size_t found = find_ignoring_case(sentence, opening);
    if (found != std::string_view::npos) {
      at = std::min(at, found + opening.size());
    }
  }
  // "held on Monday 7th January at 7.00pm in Tintern Village Hall"
  if (at == std::string_view::npos || find_time(sentence.substr(at).substr(0, 12))) {
    const std::size_t later = find_ignoring_case(sentence, "m in ");
    if (later == std::string_view::npos) {
      return std::nullopt;
    }
    at = later + 5;
  }
  std::string_view rest = sentence.substr(at);
  std::size_t end = std::min({rest.size(), find_ignoring_case(rest, " on "),
                              rest.find(". "), find_ignoring_case(rest, " commencing"),
                              find_ignoring_case(rest, " at ")});
  const auto dates = find_dates(rest.substr(0, end));
  if (!dates.empty()) {
    end = dates.front().begin;
  }
  std::string_view venue = without_article(rest.substr(0, end));
  while (!venue.empty() && (venue.back() == ',' || venue.back() == '.')) {
    venue = trim(venue.substr(0, venue.size() - 1));
  }
  if (venue.size() < 4 || venue.size() > 200) {
    return std::nullopt;
  }
  return std::string{venue};
}

std::string_view first_sentence(std::string_view text) {
  // A full stop ends it, but not that of "10.30 a.m." or "St. Mary's": take one that
  // follows a year or a word of some length.
  for (std::size_t at = text.find(". "); at != std::string_view::npos;
       at = text.find(". ", at + 1)) {
    const std::size_t word = text.find_last_of(' ', at == 0 ? 0 : at - 1);
    const std::size_t length = at - (word == std::string_view::npos ? 0 : word + 1);
    if (length >= 4) {
      return text.substr(0, at);
    }
  }
  return text;
}

std::size_t opening_size(std::string_view match) {
  for (const std::string_view opening : openings) {
    if (starts_with_phrase(match, opening)) {
      return opening.size();
    }
  }
  return 0;
}

// "Manordeilo and Salem Community Council held their meeting at 7.30pm on the …".
std::size_t held_their(std::string_view match) {
  for (const std::string_view phrase :
       {" held their", " held its", " met on", " met at"}) {
    const std::size_t at = find_ignoring_case(match, phrase);
    if (at != std::string_view::npos && at < 160) {
      return at;
    }
  }
  return std::string_view::npos;
}

MeetingSentence read_sentence(std::string_view sentence, std::optional<std::string> body,
                              std::size_t line) {
  MeetingSentence found;
  found.body = std::move(body);
  found.venue = venue_in(sentence);
  found.date = find_first_full_date(sentence);
  found.time = find_time(sentence);
  found.line = line;
  return found;
}

}  // namespace

std::optional<MeetingSentence> find_meeting_sentence(Lines lines) {
  std::size_t seen = 0;
  for (std::size_t at = 0; at < lines.size() && seen < head_lines; ++at) {
    const Line& line = lines[at];
    if (line.blank() || line.furniture) {
      continue;
    }
    ++seen;
    if (find_number_label(line.match)) {
      continue;
    }
    const std::size_t size = opening_size(line.match);
    const bool held = size == 0 && held_their(line.match) != std::string_view::npos;
    if (size == 0 && !held) {
      continue;
    }
    const Joined joined = join_from(lines, at);
    const std::string sentence{first_sentence(joined.text)};
    // The opening is ASCII, so it is as long in the display text.
    auto body = size > 0 ? body_after(std::string_view{sentence}.substr(
                               std::min(size, sentence.size())))
                         : std::optional<std::string>{sentence.substr(
                               0, std::min(held_their(sentence), sentence.size()))};
    const bool says_held =
        contains_any(sentence, {"held", "convened", "took place", "take place",
                                "gynhaliwyd", "cynhelir", "met"});
    if (body && (says_held || find_first_full_date(sentence))) {
      return read_sentence(sentence, std::move(body), at);
    }
  }
  return std::nullopt;
}

}  // namespace council
