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

namespace {

bool is_plain(const Candidate& candidate, int number) {
  return candidate.label.shape == NumberShape::Plain && candidate.label.first == number;
}

// For each candidate the end of the lists that begin with it, each counted from 1.
std::vector<std::size_t> ends_of_lists(const std::vector<Candidate>& candidates) {
  const std::size_t size = candidates.size();
  std::vector<std::size_t> run_ends(size + 1, size);
  std::vector<std::size_t> ends(size + 1, size);
  for (std::size_t i = size; i-- > 0;) {
    const bool goes_on =
        i + 1 < size && is_plain(candidates[i + 1], candidates[i].label.first + 1);
    run_ends[i] = goes_on ? run_ends[i + 1] : i + 1;
    const std::size_t next = run_ends[i];
    ends[i] = next < size && is_plain(candidates[next], 1) ? ends[next] : next;
  }
  return ends;
}

}  // namespace

std::vector<Candidate> without_lists_within(const std::vector<Candidate>& candidates) {
  constexpr std::size_t fewest = 3;
  const std::vector<std::size_t> ends = ends_of_lists(candidates);
  std::vector<Candidate> kept;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const std::size_t end = ends[i];
    const int item = kept.empty() ? 0 : kept.back().label.first;
    const bool is_within = item >= 2 && is_plain(kept.back(), item) &&
                           is_plain(candidates[i], 1) && end >= i + fewest &&
                           end < candidates.size() && is_plain(candidates[end], item + 1);
    i = is_within ? end : i;
    kept.push_back(candidates[i]);
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
