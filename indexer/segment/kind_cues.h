#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "common/document.h"

namespace council {

// Where a cue is looked for. The head is the first head_lines non-blank lines.
enum class CuePlace : std::uint8_t {
  LineIs,       // a line of the head is the phrase, but for case and a final ':'
  LineStarts,   // a line of the head starts with it
  HeadHas,      // it stands anywhere in the head, line ends notwithstanding
  TitleStarts,  // one of the first title_lines lines starts with it
  TitleHas,     // … or contains it
  NameHas       // the file name contains it
};

inline constexpr std::size_t head_lines = 60;
inline constexpr std::size_t title_lines = 8;

// A phrase that speaks for a kind. Weights are in steps of one weak cue; a kind is taken
// from lowest_evidence up.
struct Cue {
  DocumentKind kind;
  CuePlace place;
  std::string_view phrase;  // lower case
  double weight;
};

inline constexpr double lowest_evidence = 3;

std::span<const Cue> all_cues();

}  // namespace council
