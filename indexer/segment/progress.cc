#include "indexer/segment/progress.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

constexpr std::size_t npos = std::string_view::npos;

struct ProgressRow {
  std::string_view words;
  std::string_view value;
};
// What is over goes before what goes on: a text that says both tells how it ended.
constexpr auto rows = std::to_array<ProgressRow>({
    {"superseded", "superseded"},
    {"no longer planning", "superseded"},
    {"no longer required", "superseded"},
    {"no longer applicable", "superseded"},
    {"no longer relevant", "superseded"},
    {"no longer proceeding", "superseded"},
    {"not accepted", "rejected"},
    {"not been accepted", "rejected"},
    {"was rejected", "rejected"},
    {"were rejected", "rejected"},
    {"had been rejected", "rejected"},
    {"rejected by", "rejected"},
    {"not started", "not started"},
    {"not yet started", "not started"},
    {"not yet commenced", "not started"},
    {"yet to commence", "not started"},
    {"not yet due", "not started"},
    {"has been completed", "complete"},
    {"had been completed", "complete"},
    {"have been completed", "complete"},
    {"was completed", "complete"},
    {"were completed", "complete"},
    {"now complete", "complete"},
    {"been implemented", "complete"},
    {"been fully implemented", "complete"},
    {"been discharged", "complete"},
    {"been achieved", "complete"},
    {"in progress", "in progress"},
    {"in hand", "in progress"},
    {"ongoing", "in progress"},
    {"on-going", "in progress"},
    {"underway", "in progress"},
    {"under way", "in progress"},
    {"being progressed", "in progress"},
    {"on track", "in progress"},
    {"had begun", "in progress"},
    {"has begun", "in progress"},
    {"had started", "in progress"},
    {"has started", "in progress"},
    {"had already met", "in progress"},
    {"was accepted", "accepted"},
    {"were accepted", "accepted"},
    {"been accepted", "accepted"},
});

// The one word of a status column or after "Status:".
constexpr auto cells = std::to_array<ProgressRow>({
    {"superseded", "superseded"},
    {"withdrawn", "superseded"},
    {"rejected", "rejected"},
    {"not accepted", "rejected"},
    {"declined", "rejected"},
    {"not started", "not started"},
    {"not yet started", "not started"},
    {"open", "in progress"},
    {"outstanding", "in progress"},
    {"ongoing", "in progress"},
    {"on-going", "in progress"},
    {"in progress", "in progress"},
    {"underway", "in progress"},
    {"on track", "in progress"},
    {"partially", "in progress"},
    {"partly", "in progress"},
    {"pending", "in progress"},
    {"overdue", "in progress"},
    {"completed", "complete"},
    {"complete", "complete"},
    {"closed", "complete"},
    {"done", "complete"},
    {"implemented", "complete"},
    {"discharged", "complete"},
    {"accepted", "accepted"},
    {"agreed", "accepted"},
});

std::optional<std::string> cell_value(std::string_view text) {
  const auto row = std::ranges::find_if(cells, [&](const ProgressRow& candidate) {
    return starts_with_phrase(text, candidate.words);
  });
  return row == cells.end() ? std::nullopt : std::optional{std::string{row->value}};
}

// "no later than", "by the end of" just before the date at `at`.
bool is_deadline(std::string_view text, std::size_t at) {
  constexpr auto cues = std::to_array<std::string_view>({"by",
                                                         "by the end of",
                                                         "by end of",
                                                         "by the",
                                                         "no later than",
                                                         "not later than",
                                                         "due",
                                                         "due in",
                                                         "due on",
                                                         "due by",
                                                         "due date",
                                                         "due for completion in",
                                                         "deadline",
                                                         "deadline of",
                                                         "target date",
                                                         "target",
                                                         "before",
                                                         "until no later than",
                                                         "in time for",
                                                         "completion date",
                                                         "completion by",
                                                         "is due to be completed in"});
  constexpr std::size_t reach = 40;
  std::string_view before = text.substr(at > reach ? at - reach : 0, std::min(at, reach));
  constexpr std::string_view signs = " :-(\t";
  while (!before.empty() && (signs.find(before.back()) != npos)) {
    before.remove_suffix(1);
  }
  return std::ranges::any_of(cues, [&](std::string_view cue) {
    return before.size() >= cue.size() &&
           has_at(before, before.size() - cue.size(), cue) &&
           !is_word_before(before, before.size() - cue.size());
  });
}

}  // namespace

std::optional<std::string> find_progress(std::string_view text) {
  for (const std::string_view label : {"status:", "status -", "progress:"}) {
    const std::size_t at = find_ignoring_case(text, label);
    if (at != npos) {
      const std::size_t begin = skip_blanks(text, at + label.size());
      if (auto value = cell_value(text.substr(std::min(begin, text.size())))) {
        return value;
      }
    }
  }
  constexpr std::size_t longest_cell = 40;
  if (text.size() <= longest_cell) {
    if (auto value = cell_value(trim(text))) {
      return value;
    }
  }
  const auto row = std::ranges::find_if(rows, [&](const ProgressRow& candidate) {
    return find_phrase(text, candidate.words) != npos;
  });
  return row == rows.end() ? std::nullopt : std::optional{std::string{row->value}};
}

std::optional<std::string> find_due(std::string_view text) {
  constexpr std::size_t longest = std::size_t{8} * 1024;
  text = text.substr(0, longest);
  for (const DateMention& date : find_dates(text)) {
    if (is_deadline(text, date.begin)) {
      return std::string{text.substr(date.begin, date.end - date.begin)};
    }
  }
  return std::nullopt;
}

}  // namespace council
