#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/date.h"
#include "indexer/segment/line.h"

namespace council {

// "the Council Chamber" -> "Council Chamber"
std::string_view without_article(std::string_view name);

// The first sentence of `text`, without its full stop; that of "10.30 a.m." or "St.
// Mary's" ends none.
std::string_view first_sentence(std::string_view text);

// The place of "held in the Council Chamber, County Hall on Thursday …": what lies
// between, or, where the date comes first, what follows it.
std::optional<std::string> venue_in(std::string_view sentence);

// "Time: 7pm", "Venue: Mandela Room", without a web page's link to a map.
std::optional<TimeOfDay> find_labelled_time(Lines lines);
std::optional<std::string> find_labelled_venue(Lines lines);

// The place of "Cynhaliwyd y cyfarfod nos Lun, 3 Mawrth 2014 yn Neuadd y Pentref".
std::optional<std::string> find_welsh_venue(Lines lines);

}  // namespace council
