#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "common/date.h"
#include "indexer/segment/line.h"
#include "indexer/segment/masthead.h"

namespace council {

// A head that runs on in one line: "STOKE FERRY PARISH COUNCIL Draft Minutes … Ordinary
// Meeting of the Parish Council Wednesday 4 April 2018 at 7.00 pm Village Hall".
struct RunOnHead {
  std::optional<std::string> body;
  Date date{};
  std::optional<TimeOfDay> time;
  std::optional<std::string> venue;
};

// The first such line among the first few. The date follows the word "meeting"; that of
// minutes which are approved is none.
std::optional<RunOnHead> find_run_on_head(const Masthead& masthead);

// Whether the text, all of it, names a place where meetings are held: "Village Hall",
// "Council Chamber, Sessions House,". A contact that shares the line is cut off.
std::optional<std::string> find_place(std::string_view text);

// "Council Chamber, Sessions House," / "County Hall, Maidstone" below the line `at`.
std::optional<std::string> find_place_below(Lines lines, std::size_t at);

// "Friday, 2 February 2024 at 10.30 am" on a line of its own, the place under it.
std::optional<std::string> find_place_below_date(Lines lines, const Date& date);

}  // namespace council
