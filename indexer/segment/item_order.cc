#include "indexer/segment/item_order.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/council_topic.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/usual_item.h"

namespace council {
namespace {

// The text of the lines just above, as one.
std::string text_above(Lines lines, std::size_t at) {
  constexpr int most_lines = 3;
  std::string text;
  for (int seen = 0; at > 0 && seen < most_lines;) {
    const Line& line = lines[--at];
    if (!line.blank() && !line.furniture) {
      text.insert(0, line.match + ' ');
      ++seen;
    }
  }
  return text;
}

// Whether `text` names the item: "Item No. 3 (a)", "Agenda Item 15", "items 3 and 4".
bool names_item(std::string_view text, const std::string& number) {
  constexpr std::size_t far = 24;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t at = find_phrase(text.substr(from), "item");
    if (at == std::string_view::npos) {
      return false;
    }
    from += at + 4;
    const std::string_view after = text.substr(from, far);
    const std::size_t digits = after.find_first_of("0123456789");
    if (digits == std::string_view::npos) {
      continue;
    }
    const std::string_view found = after.substr(digits);
    const std::size_t end =
        std::min(found.find_first_not_of("0123456789/"), found.size());
    if (found.substr(0, end) == number) {
      return true;
    }
  }
  return false;
}

// "With the permission of the Chair, Item No. 3 (a) was taken at this stage."
bool is_announced(Lines lines, const Candidate& candidate) {
  const std::string text = text_above(lines, candidate.line);
  return contains_any(text, {"taken", "take", "brought forward", "bring forward",
                             "moved forward", "considered next", "considered first",
                             "considered at this", "dealt with", "heard"}) &&
         names_item(text, candidate.label.number);
}

int count_of(const Candidate& candidate, bool counts_first) {
  return counts_first ? candidate.label.first : candidate.label.second.value_or(0);
}

// The candidate behind `from` that bears the number after it.
std::optional<std::size_t> find_next_number(std::span<const Candidate> candidates,
                                            std::size_t from, bool counts_first) {
  const NumberLabel& here = candidates[from].label;
  const int number = count_of(candidates[from], counts_first);
  for (std::size_t at = from + 1; at < candidates.size(); ++at) {
    const NumberLabel& label = candidates[at].label;
    const bool same =
        label.shape == here.shape && label.series == here.series &&
        (counts_first ? label.second == here.second : label.first == here.first);
    const int count = count_of(candidates[at], counts_first);
    if (same && count == number) {
      break;  // a list that counts through the same numbers
    }
    if (same && count == number + 1) {
      return at;
    }
  }
  return std::nullopt;
}

// A candidate too poor to be weighed as a title is an item all the same where it bears
// the one number that lacks between its neighbours, or the next one of minutes that are
// numbered on from meeting to meeting.
std::vector<std::size_t> with_missing_numbers(const std::vector<Candidate>& candidates,
                                              std::vector<std::size_t> run) {
  const NumberLabel& one = candidates[run[0]].label;
  const NumberLabel& two = candidates[run[1]].label;
  const bool counts_first = one.second == two.second;
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < run.size(); ++i) {
    found.push_back(run[i]);
    const Candidate& here = candidates[run[i]];
    const bool is_last = i + 1 == run.size();
    const bool lacks = !is_last && count_of(candidates[run[i + 1]], counts_first) ==
                                       count_of(here, counts_first) + 2;
    if (!lacks && !(is_last && here.label.shape == NumberShape::Slashed)) {
      continue;
    }
    const std::size_t end = is_last ? candidates.size() : run[i + 1];
    const auto next =
        find_next_number(std::span{candidates}.first(end), run[i], counts_first);
    if (next) {
      found.push_back(*next);
    }
  }
  return found;
}

// "B1" behind "A5": the items of the next part, counted anew.
void add_next_parts(const std::vector<Candidate>& candidates,
                    std::vector<std::size_t>& run) {
  for (std::size_t i = run.back() + 1; i < candidates.size(); ++i) {
    const NumberLabel& last = candidates[run.back()].label;
    const NumberLabel& label = candidates[i].label;
    if (label.shape != NumberShape::Prefixed || last.shape != label.shape ||
        last.series.size() != 1 || label.series.size() != 1 || label.second) {
      continue;
    }
    const bool opens = label.series[0] == last.series[0] + 1 && label.first == 1;
    const bool counts_on = label.series == last.series && label.first == last.first + 1;
    if (opens || counts_on) {
      run.push_back(i);
    }
  }
}

// "Item 4" and then, in bold too, "5. A.O.B.".
void add_plain_after_worded(const std::vector<Candidate>& candidates,
                            std::vector<std::size_t>& run) {
  for (std::size_t i = run.back() + 1; i < candidates.size(); ++i) {
    const Candidate& end = candidates[run.back()];
    if (end.label.shape == NumberShape::Worded &&
        candidates[i].label.shape == NumberShape::Plain && candidates[i].styled &&
        candidates[i].label.first == end.label.first + 1) {
      run.push_back(i);
    }
  }
}

// "1. **Planning**" behind "9. **Standing Orders**": a converter has begun the list anew.
// What is bold there is set as the items are, and some of it is what meetings deal with.
void add_restarted(Lines lines, const std::vector<Candidate>& candidates,
                   std::vector<std::size_t>& run) {
  constexpr std::size_t fewest_usual = 2;
  const NumberLabel& last = candidates[run.back()].label;
  // The last number may have come before: a repeat joins the lists into one run.
  const auto end = std::ranges::find_if(run, [&](std::size_t member) {
    return candidates[member].label.first == last.first;
  });
  std::vector<std::size_t> found;
  std::size_t usual = 0;
  for (std::size_t i = *end + 1; i < candidates.size(); ++i) {
    const Candidate& candidate = candidates[i];
    const NumberLabel& label = candidate.label;
    const bool opens = !found.empty() || label.first == 1;
    if (!candidate.styled || !opens || label.shape != last.shape ||
        label.has_bracket != last.has_bracket || label.first > last.first) {
      continue;
    }
    const std::string& match = lines[candidate.line].match;
    const std::string_view title = std::string_view{match}.substr(label.size);
    usual += is_procedural_title(title) || is_council_topic(title) ? 1U : 0U;
    found.push_back(i);
  }
  if (usual >= fewest_usual) {
    run.erase(std::ranges::lower_bound(run, found.front()), run.end());
    run.insert(run.end(), found.begin(), found.end());
  }
}

}  // namespace

std::vector<std::size_t> with_items_out_of_order(Lines lines,
                                                 const std::vector<Candidate>& candidates,
                                                 std::vector<std::size_t> run) {
  constexpr std::size_t fewest = 3;
  if (run.size() < fewest) {
    return run;
  }
  const Candidate& first = candidates[run.front()];
  const Candidate& last = candidates[run.back()];
  std::set<std::string> numbers;
  std::set<std::size_t> taken{run.begin(), run.end()};
  std::size_t styled = 0;
  for (const std::size_t member : run) {
    numbers.insert(candidates[member].label.number);
    styled += candidates[member].styled ? 1U : 0U;
  }
  const bool set_as_headings = styled == run.size();
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const Candidate& candidate = candidates[i];
    const bool same = candidate.label.shape == first.label.shape &&
                      candidate.label.series == first.label.series &&
                      candidate.label.has_bracket == first.label.has_bracket &&
                      candidate.label.second == first.label.second;
    if (!same || taken.contains(i)) {
      continue;
    }
    const bool lacking = set_as_headings && candidate.styled &&
                         candidate.label.first > first.label.first &&
                         candidate.label.first < last.label.first &&
                         !numbers.contains(candidate.label.number);
    if (lacking || is_announced(lines, candidate)) {
      taken.insert(i);
      numbers.insert(candidate.label.number);
    }
  }
  run = with_missing_numbers(candidates, {taken.begin(), taken.end()});
  add_next_parts(candidates, run);
  if (set_as_headings) {
    add_plain_after_worded(candidates, run);
    add_restarted(lines, candidates, run);
  }
  return run;
}

}  // namespace council
