#include "indexer/segment/paragraph_list.h"

#include <algorithm>
#include <cstddef>

#include "indexer/segment/phrase.h"
#include "indexer/segment/usual_item.h"

namespace council {
namespace {

// The text just above a line; nullptr where there is none.
const Line* text_above(Lines lines, std::size_t at) {
  while (at > 0) {
    --at;
    if (!lines[at].blank() && !lines[at].furniture) {
      return &lines[at];
    }
  }
  return nullptr;
}

// "2.1 The priorities are:": a sentence that a list completes, not a heading.
bool leads_into_list(Lines lines, const Candidate& candidate) {
  constexpr std::size_t fewest_words = 2;
  const Line* const above = text_above(lines, candidate.line);
  return candidate.label.first == 1 && above != nullptr && !is_styled(*above) &&
         above->match.ends_with(':') && count_words(above->match) >= fewest_words;
}

// Nothing but blank lines stands between one of a list and the next.
bool follows_at_once(Lines lines, const Candidate& one, const Candidate& next) {
  return next.label.shape == one.label.shape && next.label.first == one.label.first + 1 &&
         text_above(lines, next.line) == &lines[one.line];
}

}  // namespace

std::vector<Candidate> without_paragraph_lists(Lines lines,
                                               const std::vector<Candidate>& candidates) {
  std::vector<Candidate> kept;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (kept.empty() || !leads_into_list(lines, candidates[i])) {
      kept.push_back(candidates[i]);
      continue;
    }
    while (i + 1 < candidates.size() &&
           follows_at_once(lines, candidates[i], candidates[i + 1])) {
      ++i;
    }
  }
  return kept;
}

bool counts_anew(Lines lines, const std::vector<SectionStart>& numbered) {
  constexpr std::ptrdiff_t fewest = 3;
  const auto restarts = std::ranges::count_if(lines, [](const Line& line) {
    return line.match.starts_with("1. ") && !is_styled(line);
  });
  // Two lists are enough where none of them counts what every meeting has.
  const bool has_usual = std::ranges::any_of(numbered, [](const SectionStart& start) {
    return start.title && is_procedural_title(*start.title);
  });
  return restarts >= (has_usual ? fewest : fewest - 1) &&
         std::ranges::all_of(numbered, [&](const SectionStart& start) {
           const Line& line = lines[start.line];
           return !is_styled(line) && upper_case_share(line.match) < 0.5;
         });
}

}  // namespace council
