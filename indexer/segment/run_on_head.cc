#include "indexer/segment/run_on_head.h"

#include <algorithm>
#include <string_view>

#include "indexer/segment/body_name.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

constexpr std::size_t longest_head = 600;

std::string_view without_opening(std::string_view text) {
  text = trim(text);
  while (!text.empty() &&
         (dash_at(text, 0) != 0 ||
          std::string_view{",.;"}.find(text.front()) != std::string_view::npos)) {
    text = trim(text.substr(std::max<std::size_t>(1, dash_at(text, 0))));
  }
  for (const std::string_view word : {"held", "in", "at", "the"}) {
    if (starts_with_phrase(text, word)) {
      text = trim(text.substr(word.size()));
    }
  }
  while (!text.empty() &&
         std::string_view{",.;"}.find(text.back()) != std::string_view::npos) {
    text = trim(text.substr(0, text.size() - 1));
  }
  return text;
}

// The name in capitals that opens the line, or what stands before a dash.
std::optional<std::string> opening_body(std::string_view text) {
  const auto is_body = [](std::string_view name) {
    return count_words(name) >= 2 &&
           (looks_like_council_name(name) || looks_like_body_name(name));
  };
  const std::string folded = fold_typography(text);
  const std::size_t dash = folded.find(" - ");
  if (dash != std::string::npos && dash < text.size() && is_body(text.substr(0, dash))) {
    return std::string{trim(text.substr(0, dash))};
  }
  std::size_t end = 0;
  while (end < text.size()) {
    const std::size_t blank = std::min(text.find(' ', end + 1), text.size());
    if (upper_case_share(text.substr(end, blank - end)) < 0.9) {
      break;
    }
    end = blank;
  }
  const std::string_view capitals = trim(text.substr(0, end));
  return is_body(capitals) ? std::optional{std::string{capitals}} : std::nullopt;
}

bool is_approval(std::string_view after) {
  constexpr std::size_t window = 120;
  return contains_any(after.substr(0, window),
                      {"were approved", "be approved", "was approved", "confirmed",
                       "correct record", "true record", "were agreed", "signed"});
}

// The place after the time: "7.30pm Northwold Village Hall".
std::optional<std::string> venue_after(std::string_view rest) {
  constexpr std::size_t longest = 120;
  const std::size_t half_day =
      std::min({rest.find("pm"), rest.find("p.m."), rest.find("PM"), rest.find("am"),
                rest.find("a.m.")});
  if (half_day == std::string_view::npos || half_day > 20) {
    return std::nullopt;
  }
  std::string_view place = rest.substr(half_day);
  place = place.substr(std::min(place.find(' '), place.size()));
  return place.size() > longest ? std::nullopt : find_place(place);
}

// "at Wold village hall at 7.30pm" under the date.
void read_line_below(std::string_view text, RunOnHead& head) {
  if (!starts_with_any(text, {"at", "in"})) {
    return;
  }
  head.time = head.time ? head.time : find_time(text);
  head.venue = head.venue ? head.venue : find_place(text.substr(0, text.find(" at ", 3)));
}

std::string_view text_before(std::string_view text, const DateMention& date) {
  constexpr std::size_t window = 70;
  const std::string_view before = text.substr(0, date.begin);
  return before.substr(before.size() > window ? before.size() - window : 0);
}

bool is_meeting_date(std::string_view text, const DateMention& date) {
  const std::string_view before = text_before(text, date);
  return date.precision == DateMention::Precision::Day && !date.year_inferred &&
         contains_any(before, {"meeting"}) &&
         !contains_any(before, {"next meeting on", "last meeting", "previous meeting"}) &&
         !is_approval(text.substr(date.end));
}

RunOnHead head_around(std::string_view text, const DateMention& date) {
  constexpr std::size_t time_part = 40;
  const std::string_view after = text.substr(date.end);
  // "held at 10.00 am on 3 October 2022"
  const auto time = find_time(after.substr(0, time_part));
  return {.body = opening_body(text),
          .date = date.range.first,
          .time = time ? time : find_time(text_before(text, date)),
          .venue = venue_after(after)};
}

// "" of a line that names no place; with the comma of a place that goes on below.
std::string part_of_place(const std::string& text) {
  std::string part = find_place(text).value_or("");
  if (!part.empty() && text.find(part + ",") != std::string::npos) {
    part += ',';
  }
  return part;
}

}  // namespace

std::optional<std::string> find_place(std::string_view text) {
  constexpr std::size_t most_words = 16;
  for (const std::string_view label :
       {"Telephone:", "Tel:", "Email:", "E-mail:", "Ask for:", "Contact:"}) {
    text = text.substr(0, text.find(label));
  }
  text = without_opening(text);
  const bool place = contains_any(
      text,
      {"hall",     "room",    "rooms",    "centre",    "chamber",         "chambers",
       "house",    "offices", "school",   "church",    "library",         "pavilion",
       "club",     "suite",   "building", "buildings", "theatre",         "neuadd",
       "ystafell", "siambr",  "canolfan", "online",    "microsoft teams", "zoom"});
  if (!place || count_words(text) > most_words ||
      starts_with_any(text, {"minutes of", "a meeting of"}) ||
      text.find(':') != std::string_view::npos ||
      text.find('@') != std::string_view::npos || looks_like_council_name(text)) {
    return std::nullopt;
  }
  return std::string{text};
}

std::optional<std::string> find_place_below(Lines lines, std::size_t at) {
  std::string place;
  int seen = 0;
  for (++at; at < lines.size() && seen < 2; ++at) {
    if (lines[at].blank() || lines[at].furniture) {
      continue;
    }
    ++seen;
    if (!place.empty() && place.back() != ',') {
      break;
    }
    const std::string part = part_of_place(lines[at].text);
    place += (place.empty() || part.empty() ? "" : " ") + part;
  }
  if (place.ends_with(',')) {
    place.pop_back();
  }
  return place.empty() ? std::nullopt : std::optional{place};
}

std::optional<std::string> find_place_below_date(Lines lines, const Date& date) {
  constexpr std::size_t head = 30;
  constexpr std::size_t longest = 60;
  for (std::size_t at = 0; at < std::min(head, lines.size()); ++at) {
    const std::string& text = lines[at].match;
    if (text.size() <= longest && find_first_full_date(text) == date) {
      return find_place_below(lines, at);
    }
  }
  return std::nullopt;
}

std::optional<RunOnHead> find_run_on_head(const Masthead& masthead) {
  constexpr std::size_t most_lines = 6;
  for (std::size_t i = 0; i < masthead.size() && i < most_lines; ++i) {
    const std::string_view text =
        std::string_view{masthead[i]->text}.substr(0, longest_head);
    if (find_number_label(masthead[i]->match)) {
      continue;
    }
    for (const DateMention& date : find_dates(text)) {
      if (!is_meeting_date(text, date)) {
        continue;
      }
      RunOnHead head = head_around(text, date);
      if (trim(text.substr(date.end)).size() < 3 && i + 1 < masthead.size()) {
        read_line_below(masthead[i + 1]->text, head);
      }
      return head;
    }
  }
  return std::nullopt;
}

}  // namespace council
