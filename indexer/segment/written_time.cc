#include <algorithm>
#include <array>

#include "indexer/segment/scan.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

struct HalfDay {
  std::string_view word;
  bool afternoon;
};
// Longest first: "pm" is the start of no other, but "yh" is.
constexpr std::array half_days{HalfDay{"a.m", false},
                               HalfDay{"p.m", true},
                               HalfDay{"am", false},
                               HalfDay{"pm", true},
                               HalfDay{"a m", false},
                               HalfDay{"p m", true},
                               HalfDay{"yr hwyr", true},
                               HalfDay{"o'r hwyr", true},
                               HalfDay{"y prynhawn", true},
                               HalfDay{"o'r prynhawn", true},
                               HalfDay{"y bore", false},
                               HalfDay{"o'r bore", false},
                               HalfDay{"yh", true},
                               HalfDay{"yb", false},
                               HalfDay{"y.h", true},
                               HalfDay{"y.b", false},
                               HalfDay{"yp", true},
                               HalfDay{"y.p", true},
                               HalfDay{"yn yr hwyr", true},
                               HalfDay{"yn y prynhawn", true},
                               HalfDay{"yn y bore", false},
                               HalfDay{"i.n", true},
                               HalfDay{"r.n", false},
                               HalfDay{"in the forenoon", false},
                               HalfDay{"in the afternoon", true},
                               HalfDay{"in the evening", true},
                               HalfDay{"in the morning", false}};

// Hour and minutes as printed, before it is known which half of the day is meant.
struct Clock {
  int hour = 0;
  int minute = 0;
  bool has_minutes = false;
  bool has_colon = false;
  std::size_t end = 0;
};

std::optional<Clock> clock_at(std::string_view text, std::size_t at) {
  const std::size_t hour_end = digits_end(text.substr(0, at + 3), at);
  if (hour_end == at || hour_end - at > 2 || is_word_before(text, at) ||
      (at > 0 &&
       (text[at - 1] == '.' || text[at - 1] == ':' || text[at - 1] == '\xA3'))) {
    return std::nullopt;
  }
  Clock clock;
  clock.hour = to_number(text.substr(at, hour_end - at));
  clock.end = hour_end;
  const char separator = hour_end < text.size() ? text[hour_end] : ' ';
  const std::size_t minute_end = digits_end(text.substr(0, hour_end + 4), hour_end + 1);
  if ((separator == '.' || separator == ':') && minute_end == hour_end + 3) {
    clock.minute = to_number(text.substr(hour_end + 1, 2));
    clock.has_minutes = true;
    clock.has_colon = separator == ':';
    clock.end = minute_end;
  }
  if (clock.hour > 24 || clock.minute > 59) {
    return std::nullopt;
  }
  return clock;
}

const HalfDay* half_day_at(std::string_view text, std::size_t at) {
  at = skip_blanks(text, at);
  for (const std::string_view clock_word : {"o'clock",
                                            "o\xE2\x80\x99"
                                            "clock",
                                            "o'r gloch"}) {
    if (has_at(text, at, clock_word)) {
      at = skip_blanks(text, at + clock_word.size());
    }
  }
  const auto row =
      std::find_if(half_days.begin(), half_days.end(), [&](const HalfDay& half) {
        // "4.00pm8 July 2021" is glued.
        const std::size_t end = at + half.word.size();
        return has_at(text, at, half.word) &&
               (!is_word_at(text, end) || is_ascii_digit(text[end]));
      });
  return row == half_days.end() ? nullptr : &*row;
}

// "at 7.30", "Time: 7.30", "closed at 8.45": only there is a bare "7.30" a time.
bool follows_time_word(std::string_view text, std::size_t at) {
  constexpr auto cues = std::to_array<std::string_view>(
      {"at", "time", "commenced", "closed", "ended", "from", "am", "o gloch", "start"});
  std::size_t end = at;
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == ':' ||
                     text[end - 1] == '(' || text[end - 1] == '\t')) {
    --end;
  }
  return std::any_of(cues.begin(), cues.end(), [&](std::string_view cue) {
    return end >= cue.size() && has_at(text, end - cue.size(), cue) &&
           !is_word_before(text, end - cue.size());
  });
}

std::optional<TimeOfDay> with_half_day(const Clock& clock, const HalfDay& half) {
  // "at 1. 00pm": the hour has gone astray.
  if (clock.hour == 0 && half.afternoon) {
    return std::nullopt;
  }
  if (clock.hour > 12 || clock.hour == 0) {
    return clock.hour < 24 ? std::optional{TimeOfDay{clock.hour, clock.minute}}
                           : std::nullopt;
  }
  const int hour = clock.hour % 12 + (half.afternoon ? 12 : 0);
  return TimeOfDay{hour, clock.minute};
}

// "12 noon", "noon", "midnight"
std::optional<TimeOfDay> named_time_at(std::string_view text, std::size_t at) {
  for (const std::string_view name : {"noon", "midday"}) {
    if (has_at(text, at, name) && !is_word_at(text, at + name.size())) {
      return TimeOfDay{12, 0};
    }
  }
  return std::nullopt;
}

// "10.30.2" is a number, "7:30:15" no time of a meeting.
bool goes_on_as_number(std::string_view text, std::size_t end) {
  return end + 1 < text.size() && (text[end] == '.' || text[end] == ':') &&
         is_ascii_digit(text[end + 1]);
}

// A time without "am" or "pm": "19:15", "14.00 hours", "at 7.30".
std::optional<TimeOfDay> bare_time(std::string_view text, std::size_t at,
                                   const Clock& clock) {
  if (is_word_at(text, clock.end) || !clock.has_minutes || clock.hour > 23 ||
      goes_on_as_number(text, clock.end)) {
    return std::nullopt;
  }
  const std::size_t after = skip_blanks(text, clock.end);
  if (clock.has_colon || has_at(text, after, "hours") || has_at(text, after, "hrs")) {
    return TimeOfDay{clock.hour, clock.minute};
  }
  if (!follows_time_word(text, at)) {
    return std::nullopt;
  }
  const bool afternoon = clock.hour >= 1 && clock.hour <= 7;
  return TimeOfDay{clock.hour + (afternoon ? 12 : 0), clock.minute};
}

// "1830 hours"
std::optional<TimeOfDay> hours_at(std::string_view text, std::size_t at) {
  constexpr std::size_t digits = 4;
  const std::size_t end = digits_end(text.substr(0, at + digits + 1), at);
  const std::size_t word = skip_blanks(text, end);
  if (end - at != digits || is_word_before(text, at) ||
      !(has_at(text, word, "hours") || has_at(text, word, "hrs"))) {
    return std::nullopt;
  }
  const int hour = to_number(text.substr(at, 2));
  const int minute = to_number(text.substr(at + 2, 2));
  return hour < 24 && minute < 60 ? std::optional{TimeOfDay{hour, minute}} : std::nullopt;
}

std::optional<TimeOfDay> time_at(std::string_view text, std::size_t at) {
  if (const auto hours = is_ascii_digit(text[at]) ? hours_at(text, at) : std::nullopt) {
    return hours;
  }
  if (!is_ascii_digit(text[at])) {
    return is_word_before(text, at) ? std::nullopt : named_time_at(text, at);
  }
  const auto clock = clock_at(text, at);
  if (!clock) {
    return std::nullopt;
  }
  const HalfDay* const half = half_day_at(text, clock->end);
  return half != nullptr ? with_half_day(*clock, *half) : bare_time(text, at, *clock);
}

}  // namespace

std::optional<TimeOfDay> find_time(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_word_at(text, at)) {
      ++at;
      continue;
    }
    if (const auto time = time_at(text, at)) {
      return time;
    }
    at = word_end(text, at);
  }
  return std::nullopt;
}

}  // namespace council
