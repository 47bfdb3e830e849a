#include "indexer/segment/items.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <utility>

#include "indexer/segment/item_candidate.h"
#include "indexer/segment/item_title.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/usual_item.h"

namespace council {
namespace {

// The best run of numbers that ends at a candidate.
struct Run {
  double score = 0;
  int length = 0;
  std::size_t previous = none;

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
};

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

// Which numbers can make one run: the same scheme, the same prefix, and for "25/47" the
// half that stays.
struct Scheme {
  NumberShape shape;
  std::string series;
  bool counts_first;  // 147/24, 148/24 …; otherwise 25/47, 25/48 …

  auto operator<=>(const Scheme&) const = default;
};

std::vector<Scheme> schemes_of(const NumberLabel& label) {
  // "84." and "84" are one scheme: the point is lost here and there.
  const NumberShape shape =
      label.shape == NumberShape::Bare ? NumberShape::Plain : label.shape;
  if (!label.second) {
    return {{shape, label.series, true}};
  }
  return {{shape, label.series + '/' + std::to_string(*label.second), true},
          {shape, label.series + std::to_string(label.first) + '/', false}};
}

double step_score(const Candidate& from, const Candidate& to, int gap) {
  constexpr double repeat = -0.5;
  constexpr double per_missing = 0.4;
  double score = gap == 0 ? repeat : gap == 1 ? 1.0 : -per_missing * (gap - 1);
  score -= from.styled != to.styled ? 1.0 : 0;
  score -= std::abs(from.indent - to.indent) > 2 ? 0.5 : 0;
  return score;
}

struct BestRun {
  double score = 0;
  std::vector<std::size_t> members;  // indices of candidates
};

// Dynamic programming over the numbers: for each candidate the best run that ends there.
// Only the best end per number is kept, so the work is linear in the candidates.
BestRun find_best_run(const std::vector<Candidate>& candidates,
                      const std::vector<std::size_t>& members, bool counts_first) {
  constexpr int widest_gap = 4;
  constexpr int fewest_before_repeat = 3;
  std::vector<Run> runs(members.size());
  std::map<int, std::size_t> best_end;  // number -> index into runs
  std::size_t best = Run::none;
  for (std::size_t i = 0; i < members.size(); ++i) {
    const Candidate& candidate = candidates[members[i]];
    const int number =
        counts_first ? candidate.label.first : candidate.label.second.value_or(0);
    const bool opens = number == 1 && candidate.label.shape != NumberShape::Slashed;
    Run run{.score = candidate.score + (opens ? 1.0 : 0), .length = 1};
    for (int gap = 0; gap <= widest_gap; ++gap) {
      const auto end = best_end.find(number - gap);
      if (end == best_end.end()) {
        continue;
      }
      const Run& previous = runs[end->second];
      if (gap == 0 && previous.length < fewest_before_repeat) {
        continue;  // another list that starts at the same number
      }
      const double score = previous.score + candidate.score +
                           step_score(candidates[members[end->second]], candidate, gap);
      if (score > run.score) {
        run = {score, previous.length + 1, end->second};
      }
    }
    runs[i] = run;
    const auto [end, added] = best_end.emplace(number, i);
    if (!added && runs[end->second].score <= run.score) {
      end->second = i;
    }
    if (best == Run::none || run.score > runs[best].score) {
      best = i;
    }
  }
  BestRun found;
  if (best != Run::none) {
    found.score = runs[best].score;
    for (std::size_t at = best; at != Run::none; at = runs[at].previous) {
      found.members.push_back(members[at]);
    }
    std::reverse(found.members.begin(), found.members.end());
  }
  return found;
}

bool is_good(const BestRun& run) {
  constexpr double lowest_run = 3;
  constexpr double lowest_single = 4;
  return run.members.size() >= 2 ? run.score >= lowest_run : run.score >= lowest_single;
}

SectionStart numbered_start(Lines lines, const Candidate& candidate) {
  const ItemTitle title = read_item_title(lines, candidate.line, candidate.label.size);
  SectionStart start;
  start.line = candidate.line;
  start.body = title.end;
  start.number = candidate.label.number;
  if (!title.text.empty()) {
    start.title = title.text;
  }
  start.agenda_ref = title.agenda_ref;
  start.announced_pages = title.announced_pages;
  start.body_offset = title.body_offset;
  return start;
}

bool is_attendance_label(std::string_view match) {
  const bool labelled =
      match.find(':') != std::string_view::npos || count_words(match) <= 5;
  return labelled && starts_with_any(match, {"present",
                                             "in attendance",
                                             "also in attendance",
                                             "also present",
                                             "officers",
                                             "officials",
                                             "members present",
                                             "councillors present",
                                             "membership",
                                             "non-voting",
                                             "voting members",
                                             "by invitation",
                                             "other members",
                                             "sederunt",
                                             "presennol",
                                             "hefyd yn bresennol",
                                             "swyddogion",
                                             "observers",
                                             "invitees",
                                             "those present"});
}

bool has_many_letters(std::string_view text) {
  return std::count_if(text.begin(), text.end(),
                       [](char c) { return (c >= 'A' && c <= 'Z') || is_lower(c); }) >= 4;
}

// How much a line is a heading: 0 none, 1 capitals, 2 bold or marked, 3 bold capitals.
int heading_strength(Lines lines, std::size_t at) {
  const Line& line = lines[at];
  constexpr std::size_t most_words = 30;
  if (line.blank() || line.furniture || count_words(line.match) > most_words ||
      !has_many_letters(line.match) || is_attendance_label(line.match) ||
      line.match.find('\t') != std::string::npos) {
    return 0;
  }
  const bool capitals = upper_case_share(line.match) >= 0.9;
  const bool styled = is_styled(line);
  const bool after_gap = at == 0 || lines[at - 1].blank() || lines[at - 1].furniture;
  if (styled) {
    return capitals ? 3 : 2;
  }
  return capitals && after_gap ? 1 : 0;
}

std::vector<SectionStart> starts_of_strength(Lines lines, int strength,
                                             std::size_t from) {
  std::vector<SectionStart> starts;
  for (std::size_t at = from; at < lines.size(); ++at) {
    if (heading_strength(lines, at) != strength) {
      continue;
    }
    const ItemTitle title = read_item_title(lines, at, 0);
    SectionStart start;
    start.line = at;
    start.body = title.end;
    std::string_view text = title.text;
    while (!text.empty() && (text.front() == '*' || text.front() == ' ')) {
      text.remove_prefix(1);  // "** DECLARATIONS": marks an item that is not reported
    }
    start.title = std::string{text};
    start.agenda_ref = title.agenda_ref;
    start.announced_pages = title.announced_pages;
    starts.push_back(std::move(start));
    at = std::max(at, title.end - 1);
  }
  return starts;
}

// The masthead (body, date, "A meeting of … was held") is over before the items begin.
std::size_t end_of_masthead(Lines lines) {
  constexpr std::size_t longest_masthead = 60;
  std::size_t end = 0;
  for (std::size_t at = 0; at < lines.size() && at < longest_masthead; ++at) {
    const std::string& match = lines[at].match;
    if (is_attendance_label(match) ||
        contains_any(match,
                     {"was held on", "was held at", "held on", "held at", "held in"}) ||
        starts_with_any(match, {"apologies for absence:", "apologies:"})) {
      end = at + 1;
    }
    if (is_procedural_title(match) && is_styled(lines[at])) {
      break;
    }
  }
  return end;
}

}  // namespace

std::vector<SectionStart> find_numbered_items(Lines lines, Numbered numbered) {
  const std::vector<Candidate> candidates = find_candidates(lines, numbered);
  std::map<Scheme, std::vector<std::size_t>> by_scheme;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    for (Scheme& scheme : schemes_of(candidates[i].label)) {
      by_scheme[std::move(scheme)].push_back(i);
    }
  }
  BestRun best;
  for (const auto& [scheme, members] : by_scheme) {
    BestRun run = find_best_run(candidates, members, scheme.counts_first);
    if (is_good(run) && run.score > best.score) {
      best = std::move(run);
    }
  }
  std::vector<SectionStart> starts;
  for (const std::size_t member : best.members) {
    starts.push_back(numbered_start(lines, candidates[member]));
  }
  return starts;
}

std::vector<SectionStart> find_headed_items(Lines lines) {
  const std::size_t from = end_of_masthead(lines);
  for (const int strength : {3, 2, 1}) {
    std::vector<SectionStart> starts = starts_of_strength(lines, strength, from);
    if (starts.size() >= 2) {
      return starts;
    }
  }
  return {};
}

std::vector<SectionStart> find_items(Lines lines, Numbered numbered) {
  std::vector<SectionStart> starts = find_numbered_items(lines, numbered);
  return starts.empty() ? find_headed_items(lines) : starts;
}

}  // namespace council
