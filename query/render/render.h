#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "query/result.h"

namespace council {

struct RenderOptions {
  bool colour = false;    // ANSI styles; only ever for a terminal
  std::size_t width = 0;  // columns to wrap text at; 0 leaves lines long
  std::string site{};     // "http://localhost:8080", which shows the sections; "" for none
};

// A row of the table of output formats. A format that does not suit a kind of answer has
// no function for it.
struct FormatSpec {
  std::string_view name;
  std::string_view summary;
  bool carries_notes;  // warnings, suggestion and the like are part of the output
  std::string (*hits)(const ResultPage&, const RenderOptions&);
  std::string (*sections)(const ShownSections&, const RenderOptions&);
  std::string (*decisions)(const DecisionList&, const RenderOptions&);
  std::string (*table)(const Table&, const RenderOptions&);
};

std::span<const FormatSpec> all_formats();

// nullptr when no format has this name.
const FormatSpec* find_format(std::string_view name);

// What a person should know besides the hits, one line each, for standard error: how the
// query was widened, why nothing was found, a better spelling, warnings.
std::string render_notes(const ResultPage& page);

// The same of a list that is not of hits: why it is empty.
std::string render_notes(const NothingFound& nothing);

}  // namespace council
