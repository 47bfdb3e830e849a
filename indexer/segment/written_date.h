#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "common/date.h"

namespace council {

// A date as it stands in a text: "Tuesday 27th July, 2021", "26 & 27 May 2021",
// "2–10 December 2025", "15.07.2021", "14eg Mawrth 2018", "Nov/Dec 2019".
struct DateMention {
  enum class Precision : std::uint8_t {
    Day,    // one day
    Range,  // several days, or a span of days
    Month,  // whole months
    HalfYear
  };

  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
  DateRange range{};
  std::vector<Date> days{};  // the days named one by one; the two ends of a span
  Precision precision = Precision::Day;
  bool year_inferred = false;  // the year is not printed
  bool month_first = false;    // 10/21/2024, which is no day/month/year
  std::optional<unsigned>
      printed_weekday{};  // of the first day; 0 is Sunday. May be wrong.

  bool operator==(const DateMention&) const = default;
};

// Every date in `text` (display or folded), in order and without overlap. A day and month
// without a year count only where `context`, the date of the paper, is given: the year is
// then the one that suits the printed weekday, the tense of the sentence or, failing
// both, lies nearest. What only looks like a date (25/47, 2021/22, 22/0605/FUL, "may be
// considered") is none.
std::vector<DateMention> find_dates(std::string_view text,
                                    std::optional<Date> context = {});

// The first day that is printed with its year.
std::optional<Date> find_first_full_date(std::string_view text);

// The first time of day: "4.00 pm", "10am", "19:15", "7.30 yr hwyr". A bare "7.30" counts
// only after "at", "time" and the like, and hours from 1 to 7 are then in the afternoon:
// councils do not meet before breakfast.
std::optional<TimeOfDay> find_time(std::string_view text);

}  // namespace council
