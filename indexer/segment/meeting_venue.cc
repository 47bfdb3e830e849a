#include "indexer/segment/meeting_venue.h"

#include <algorithm>
#include <vector>

#include "indexer/segment/body_name.h"
#include "indexer/segment/labelled.h"
#include "indexer/segment/line.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/run_on_head.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

// "7.30 p.m. Welford Village Hall": the place behind the time.
std::string_view without_time(std::string_view rest) {
  constexpr std::size_t longest_time = 12;
  const std::string_view opening = rest.substr(0, longest_time);
  if (rest.empty() || !is_ascii_digit(rest.front()) || !find_time(opening)) {
    return rest;
  }
  for (const std::string_view half : {"p.m.", "a.m.", "pm", "am"}) {
    const std::size_t at = find_ignoring_case(opening, half);
    if (at != std::string_view::npos) {
      rest.remove_prefix(at + half.size());
      return rest.substr(std::min(rest.find_first_not_of(" ,."), rest.size()));
    }
  }
  return rest;
}

// "Village Hall" of "Village Hall ASHBY PARISH COUNCIL": whose meeting it was stands in
// capitals on the line below.
std::string_view without_council(std::string_view venue) {
  constexpr double capitals = 0.9;
  for (std::size_t at = venue.find(' '); at != std::string_view::npos;
       at = venue.find(' ', at + 1)) {
    const std::string_view rest = venue.substr(at + 1);
    if (upper_case_share(rest) >= capitals &&
        upper_case_share(venue.substr(0, at)) < 0.5) {
      return looks_like_council_name(rest) ? venue.substr(0, at) : venue;
    }
  }
  return venue;
}

// "held on Wednesday 11th May 2016 at the Reading Room, Cwmifor": what follows the date.
std::optional<std::string> place_after_date(std::string_view sentence) {
  constexpr std::size_t window = 160;
  const std::vector<DateMention> dates = find_dates(sentence);
  if (dates.empty()) {
    return std::nullopt;
  }
  std::string_view rest = sentence.substr(dates.front().end).substr(0, window);
  for (const std::string_view opening :
       {" at the ", " in the ", " yn yr ", " yn y ", " yn ", " in ", " at "}) {
    const std::size_t at = find_ignoring_case(rest, opening);
    if (at == std::string_view::npos) {
      continue;
    }
    std::string_view place = without_time(rest.substr(at + opening.size()));
    place = first_sentence(place);
    place = place.substr(
        0, std::min({find_ignoring_case(place, " at "), find_ignoring_case(place, " am "),
                     find_ignoring_case(place, " commencing"),
                     find_ignoring_case(place, " when ")}));
    if (auto found = find_place(without_council(place))) {
      return found;
    }
  }
  return std::nullopt;
}

// Where the place after "held in" or "held at" starts, or npos.
std::size_t after_held(std::string_view sentence) {
  std::size_t at = std::string_view::npos;
  for (const std::string_view opening : {"held in ", "held at "}) {
    const std::size_t found = find_ignoring_case(sentence, opening);
    if (found != std::string_view::npos) {
      at = std::min(at, found + opening.size());
    }
  }
  return at;
}

std::optional<std::string> venue_at_start(std::string_view rest) {
  rest = without_time(rest);
  std::size_t end = std::min(
      {first_sentence(rest).size(), find_ignoring_case(rest, " on "),
       find_ignoring_case(rest, ", on "), find_ignoring_case(rest, " commencing"),
       find_ignoring_case(rest, " at ")});
  const auto dates = find_dates(rest.substr(0, end));
  if (!dates.empty()) {
    end = dates.front().begin;
  }
  std::string_view venue = without_article(rest.substr(0, end));
  for (const std::string_view tail :
       {" and remotely", " and virtually", " and online", " and by video conference",
        " and via video conference"}) {
    venue = venue.ends_with(tail) ? venue.substr(0, venue.size() - tail.size()) : venue;
  }
  venue = without_council(venue);
  venue = venue.substr(0, venue.find_last_not_of(",. ") + 1);
  // "held in public on Wednesday": how, not where.
  if (venue.size() < 4 || venue.size() > 200 ||
      venue.find(':') != std::string_view::npos ||
      is_any_phrase(venue, {"public", "private", "person", "public session"})) {
    return std::nullopt;
  }
  return std::string{venue};
}

}  // namespace

std::string_view without_article(std::string_view name) {
  name = trim(name);
  for (const std::string_view article : {"the ", "The ", "THE "}) {
    if (name.substr(0, article.size()) == article) {
      return trim(name.substr(article.size()));
    }
  }
  return name;
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

std::optional<std::string> venue_in(std::string_view sentence) {
  if (contains_any(sentence, {"held remotely", "held virtually"})) {
    return std::nullopt;
  }
  std::size_t at = after_held(sentence);
  auto place = at == std::string_view::npos ? place_after_date(sentence) : std::nullopt;
  if (place) {
    return place;
  }
  // "held on Monday 7th January at 7.00pm in Tintern Village Hall"
  if (at == std::string_view::npos || find_time(sentence.substr(at).substr(0, 12))) {
    const std::size_t later = find_ignoring_case(sentence, "m in ");
    if (later == std::string_view::npos) {
      return std::nullopt;
    }
    at = later + 5;
  }
  return venue_at_start(sentence.substr(at));
}

std::optional<TimeOfDay> find_labelled_time(Lines lines) {
  const auto time =
      find_labelled(lines, {"time", "date and time", "date/time", "date & time", "amser",
                            "start time", "time of meeting", "meeting time",
                            "meeting commenced", "meeting started", "amser dechrau"});
  return time ? find_time("at " + time->value) : std::nullopt;
}

namespace {

// The line with those that its sentence goes on in.
std::string joined_from(Lines lines, std::size_t at) {
  constexpr std::size_t most_lines = 4;
  std::string text;
  for (std::size_t i = at; i < std::min(lines.size(), at + most_lines); ++i) {
    if (lines[i].blank() || text.ends_with('.')) {
      break;
    }
    text += (text.empty() ? "" : " ") + lines[i].text;
  }
  return text;
}

// "Neuadd y Pentref" of "Cynhaliwyd y cyfarfod nos Lun, 3 Mawrth 2014 yn Neuadd y Pentref
// am 7.00" or "Cynhelir … yn Neuadd y Pentref ar nos Lun, 3 Mawrth 2014".
std::optional<std::string> welsh_place(std::string_view told) {
  constexpr std::string_view opening = " yn ";
  const auto dates = find_dates(told);
  if (dates.empty()) {
    return std::nullopt;
  }
  const std::string_view before = told.substr(0, dates.front().begin);
  const std::size_t at = before.find(opening);
  if (at == std::string_view::npos) {
    return place_after_date(told);
  }
  std::string_view place = before.substr(at + opening.size());
  place = place.substr(0, std::min({place.find(" ar "), place.find(" am "),
                                    place.find(" nos "), place.size()}));
  return find_place(place);
}

}  // namespace

std::optional<std::string> find_welsh_venue(Lines lines) {
  constexpr std::size_t head = 40;
  for (std::size_t at = 0; at < std::min(head, lines.size()); ++at) {
    const std::string_view line = lines[at].text;
    const std::size_t held = std::min(line.find("ynhaliwyd "), line.find("ynhelir "));
    if (held != std::string_view::npos) {
      return welsh_place(std::string_view{joined_from(lines, at)}.substr(held));
    }
  }
  return std::nullopt;
}

std::optional<std::string> find_labelled_venue(Lines lines) {
  constexpr std::size_t head = 40;
  const auto venue = find_labelled(lines.first(std::min(lines.size(), head)),
                                   {"venue", "place", "location", "lleoliad"});
  return venue ? std::optional{venue->value.substr(0,
                                                   venue->value.find(" View directions"))}
               : std::nullopt;
}

}  // namespace council
