#include "indexer/segment/counted_anew.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/usual_item.h"

namespace council {
namespace {

bool is_plain(const Candidate& candidate) {
  const NumberShape shape = candidate.label.shape;
  return (shape == NumberShape::Plain || shape == NumberShape::Bare) &&
         !candidate.label.has_bracket;
}

std::string_view title_of(Lines lines, const Candidate& candidate) {
  return trim(std::string_view{lines[candidate.line].match}.substr(candidate.label.size));
}

// "Tender for Kerbside Boxes", no sentence.
bool is_title(std::string_view title) {
  return !title.empty() && title.front() >= 'A' && title.front() <= 'Z' &&
         std::string_view{".;?"}.find(title.back()) == std::string_view::npos;
}

// Items and their parts, in order, as indices of candidates.
struct Levels {
  std::vector<std::size_t> items;
  std::vector<std::size_t> parts;
  std::size_t lists = 0;  // of parts
  bool are_titles = true;
};

// The items count on from 1 at the margin; the parts stand further in and count from 1
// below their item.
Levels find_levels(Lines lines, const std::vector<Candidate>& candidates) {
  constexpr int further_in = 3;
  Levels levels;
  int margin = 0;
  int part = 0;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const Candidate& candidate = candidates[i];
    const int number = candidate.label.first;
    if (!is_plain(candidate)) {
      continue;
    }
    const bool opens = levels.items.empty() && number == 1;
    margin = opens ? candidate.indent : margin;
    const int next = static_cast<int>(levels.items.size()) + 1;
    if (number == next && candidate.indent <= margin + 1) {
      levels.items.push_back(i);
      part = 0;
    } else if (next > 1 && number == part + 1 &&
               candidate.indent >= margin + further_in) {
      levels.parts.push_back(i);
      levels.lists += part == 0 ? 1U : 0U;
      levels.are_titles = levels.are_titles && is_title(title_of(lines, candidate));
      ++part;
    }
  }
  return levels;
}

using List = std::vector<std::size_t>;

// What counts from 1 upwards, set as the run is.
std::vector<List> find_lists(const std::vector<Candidate>& candidates, const List& run) {
  const Candidate& first = candidates[run.front()];
  std::vector<List> lists;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const Candidate& candidate = candidates[i];
    if (!is_plain(candidate) || candidate.indent != first.indent ||
        candidate.styled != first.styled) {
      continue;
    }
    const int number = candidate.label.first;
    if (number == 1) {
      lists.push_back({i});
    } else if (!lists.empty() && number == static_cast<int>(lists.back().size()) + 1) {
      lists.back().push_back(i);
    }
  }
  return lists;
}

// Whether a list is of a meeting: what every meeting begins with is in it, and few of its
// other titles are those of the list before, which may be its contents.
bool is_agenda(Lines lines, const std::vector<Candidate>& candidates, const List& list,
               const List& before) {
  constexpr std::size_t fewest = 3;
  constexpr std::size_t fewest_usual = 2;
  const auto title = [&](std::size_t member) {
    return title_of(lines, candidates[member]);
  };
  std::size_t usual = 0;
  std::size_t same = 0;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const bool is_usual = is_procedural_title(title(list[i]));
    usual += is_usual ? 1U : 0U;
    same +=
        !is_usual && i < before.size() && title(list[i]) == title(before[i]) ? 1U : 0U;
  }
  return list.size() >= fewest && usual >= fewest_usual && same * 2 < list.size() - usual;
}

// With the items of a second agenda of the same paper, behind the first or before it.
List with_other_agenda(Lines lines, const std::vector<Candidate>& candidates, List run) {
  const std::vector<List> lists = find_lists(candidates, run);
  if (lists.size() != 2 || !is_agenda(lines, candidates, lists[0], {}) ||
      !is_agenda(lines, candidates, lists[1], lists[0])) {
    return run;
  }
  const bool are_all = std::ranges::all_of(run, [&](std::size_t member) {
    return std::ranges::binary_search(lists[0], member) ||
           std::ranges::binary_search(lists[1], member);
  });
  if (are_all) {
    run = lists[0];
    std::ranges::copy(lists[1], std::back_inserter(run));
  }
  return run;
}

}  // namespace

std::vector<std::size_t> with_items_counted_anew(Lines lines, Numbered numbered,
                                                 const std::vector<Candidate>& candidates,
                                                 std::vector<std::size_t> run) {
  constexpr std::size_t fewest = 4;
  if (run.empty() || !is_plain(candidates[run.front()])) {
    return run;
  }
  Levels levels =
      numbered == Numbered::Agenda ? find_levels(lines, candidates) : Levels{};
  if (levels.items.size() >= fewest && levels.lists >= 2 && levels.are_titles &&
      levels.parts.size() > levels.lists) {
    std::vector<std::size_t> both;
    std::ranges::merge(levels.items, levels.parts, std::back_inserter(both));
    return both;
  }
  return with_other_agenda(lines, candidates, std::move(run));
}

}  // namespace council
