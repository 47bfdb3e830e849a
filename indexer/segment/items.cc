#include "indexer/segment/items.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "indexer/segment/bare_topics.h"
#include "indexer/segment/bulleted_items.h"
#include "indexer/segment/bulleted_paragraphs.h"
#include "indexer/segment/counted_anew.h"
#include "indexer/segment/decimal_items.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/headed_paragraphs.h"
#include "indexer/segment/item_candidate.h"
#include "indexer/segment/item_heading.h"
#include "indexer/segment/item_order.h"
#include "indexer/segment/item_title.h"
#include "indexer/segment/lettered_items.h"
#include "indexer/segment/mixed_headings.h"
#include "indexer/segment/number_at_right.h"
#include "indexer/segment/number_below.h"
#include "indexer/segment/number_column.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/number_run.h"
#include "indexer/segment/only_item.h"
#include "indexer/segment/own_scheme.h"
#include "indexer/segment/paragraph_list.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/plain_headings.h"
#include "indexer/segment/prefix_above.h"
#include "indexer/segment/right_column.h"
#include "indexer/segment/row_items.h"
#include "indexer/segment/run_in_stops.h"
#include "indexer/segment/second_number.h"
#include "indexer/segment/sub_item.h"
#include "indexer/segment/unnumbered_item.h"
#include "indexer/segment/usual_item.h"

namespace council {
namespace {

// Which numbers can make one run: the same scheme, the same prefix, and for "25/47" the
// half that stays.
struct Scheme {
  NumberShape shape;
  std::string series;
  bool counts_first;  // 147/24, 148/24 …; otherwise 25/47, 25/48 …

  // NOLINTNEXTLINE(modernize-use-nullptr,readability-implicit-bool-conversion): default
  auto operator<=>(const Scheme&) const = default;
};

std::vector<Scheme> schemes_of(const NumberLabel& label) {
  // "84." and "84" are one scheme: the point is lost here and there.
  const NumberShape shape =
      label.shape == NumberShape::Bare ? NumberShape::Plain : label.shape;
  if (!label.second) {
    // "3)" among items "3." is a part of a decision.
    return {{shape, label.series + (label.has_bracket ? ")" : ""), true}};
  }
  return {{shape, label.series + '/' + std::to_string(*label.second), true},
          {shape, label.series + std::to_string(label.first) + '/', false}};
}

SectionStart numbered_start(Lines lines, const Candidate& candidate) {
  const ItemTitle title = read_item_title(lines, candidate.line, candidate.label.size);
  SectionStart start;
  start.line = candidate.line;
  start.body = title.end;
  start.number = candidate.label.number;
  // A paragraph behind a number, with no title before it, is the item's text.
  constexpr std::size_t most_words = 45;
  if (!candidate.styled && title.body_offset == 0 && title.text.ends_with('.') &&
      count_words(title.text) > most_words &&
      title.text.find(". ") != std::string::npos) {
    start.body = candidate.line + 1;
    start.body_offset = bytes_of_text(lines[candidate.line], candidate.label.size);
    return start;
  }
  if (!title.text.empty()) {
    start.title = title.text;
  }
  start.agenda_ref = title.agenda_ref;
  start.announced_pages = title.announced_pages;
  start.body_offset = title.body_offset;
  return start;
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

bool has_usual_titles(const std::vector<SectionStart>& starts) {
  constexpr std::ptrdiff_t fewest = 3;
  return std::ranges::count_if(starts, [](const SectionStart& start) {
           return start.title && is_procedural_title(*start.title);
         }) >= fewest;
}

}  // namespace

std::vector<SectionStart> find_numbered_items(Lines lines, Numbered numbered) {
  std::vector<Candidate> candidates = find_candidates(lines, numbered);
  if (numbered == Numbered::Report) {
    candidates = without_paragraph_lists(lines, candidates);
  } else if (numbered == Numbered::Minutes) {
    candidates = without_lists_within(candidates);
  }
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
  // A report's numbered paragraphs stand below headings without being their numbers.
  const bool plain_too = numbered == Numbered::Minutes;
  const bool below = numbered != Numbered::Report &&
                     is_numbered_below(lines, candidates, best.members, plain_too);
  std::vector<std::size_t> members =
      numbered == Numbered::Report
          ? std::move(best.members)
          : with_items_out_of_order(lines, candidates, std::move(best.members));
  if (numbered != Numbered::Report) {
    members = with_items_counted_anew(lines, numbered, candidates, std::move(members));
  }
  const auto of_agenda = take_second_numbers(lines, members, candidates);
  std::vector<SectionStart> starts;
  starts.reserve(members.size());
  for (const std::size_t member : members) {
    starts.push_back(below ? start_below_title(lines, candidates[member], plain_too)
                           : numbered_start(lines, candidates[member]));
    if (of_agenda[member] && !starts.back().agenda_ref) {
      starts.back().agenda_ref = of_agenda[member];
    }
  }
  if (below) {
    add_decimals_below_titles(lines, starts);
  }
  if (numbered == Numbered::Minutes) {
    cut_at_colons(lines, starts);
    cut_at_stops(lines, starts);
    add_prefix_above(lines, starts);
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
  return find_plain_headings(lines, from);
}

namespace {

bool has_usual_title(const std::vector<SectionStart>& starts) {
  return std::ranges::any_of(starts, [](const SectionStart& start) {
    return start.title && is_procedural_title(*start.title);
  });
}

// Whether all that is numbered stands below one of the headings.
bool is_within_one(const std::vector<SectionStart>& headed,
                   const std::vector<SectionStart>& numbered) {
  const auto above =
      std::ranges::upper_bound(headed, numbered.front().line, {}, &SectionStart::line);
  return above != headed.begin() && above != headed.end() &&
         numbered.back().line < above->line;
}

// Whether headings that meetings use may stand above and below all that is numbered:
// asked of every paper whose numbers head nothing usual, before its headings are looked
// for.
bool may_stand_within(Lines lines, const std::vector<SectionStart>& numbered) {
  constexpr std::size_t opening = 60;
  constexpr std::ptrdiff_t fewest = 2;
  const auto is_usual = [](const Line& line) {
    return !line.blank() &&
           has_any(std::string_view{line.match}.substr(0, opening),
                   {"apolog", "interest", "financ", "planning", "correspond", "arising",
                    "business", "election", "account", "payment", "highway", "welcome",
                    "forum", "last m", "previous m", "minutes ", "public ", "next m"});
  };
  const std::size_t behind = numbered.back().line + 1;
  return behind < lines.size() &&
         std::ranges::count_if(lines.first(numbered.front().line), is_usual) +
                 std::ranges::count_if(lines.subspan(behind), is_usual) >=
             fewest;
}

// Headings of which many are what meetings call their items.
bool are_usual(const std::vector<SectionStart>& headed) {
  constexpr std::size_t fewest = 4;
  const auto usual = static_cast<std::size_t>(
      std::ranges::count_if(headed, [](const SectionStart& start) {
        return start.title &&
               (is_procedural_title(*start.title) || is_usual_title(*start.title));
      }));
  return headed.size() >= fewest && usual * 2 >= headed.size();
}

// The headings of minutes, where what is numbered are lists below them; or nothing.
std::vector<SectionStart> find_headings_over_lists(
    Lines lines, const std::vector<SectionStart>& numbered) {
  const bool is_unusual = !has_usual_title(numbered);
  const bool are_lists = counts_anew(lines, numbered);
  if (are_paragraphs(numbered)) {
    if (std::vector<SectionStart> headed = find_headings_over_paragraphs(lines, numbered);
        !headed.empty()) {
      return headed;
    }
  }
  if (!are_lists && (!is_unusual || !may_stand_within(lines, numbered))) {
    return {};
  }
  std::vector<SectionStart> headed = find_headed_items(lines);
  if (std::vector<SectionStart> mixed = find_mixed_headings(lines);
      mixed.size() > headed.size()) {
    headed = std::move(mixed);
  }
  if (is_unusual && are_usual(headed) && (are_lists || is_within_one(headed, numbered))) {
    return headed;
  }
  const bool is_more = are_lists && headed.size() > numbered.size();
  return is_more && has_usual_titles(headed) ? headed : std::vector<SectionStart>{};
}

// Where the paper numbers its items in no scheme that others have.
std::vector<SectionStart> find_items_of_own_scheme(Lines lines) {
  std::vector<SectionStart> starts;
  for (const Candidate& candidate : find_own_scheme(lines)) {
    starts.push_back(numbered_start(lines, candidate));
  }
  return starts;
}

// The same where few numbers that others use stand beside them: lists within the items.
std::vector<SectionStart> find_more_of_own_scheme(
    Lines lines, Numbered numbered, const std::vector<SectionStart>& starts) {
  constexpr std::size_t most_others = 6;
  if (numbered == Numbered::Report || starts.size() > most_others) {
    return {};
  }
  std::vector<SectionStart> own = find_items_of_own_scheme(lines);
  if (own.empty() && numbered == Numbered::Minutes) {
    own = find_capital_decimals(lines);
  }
  const bool stand_within =
      !own.empty() && (starts.empty() || own.front().line < starts.front().line);
  return stand_within && own.size() > starts.size() ? own : std::vector<SectionStart>{};
}

// Bulleted in an agenda, lettered in minutes, or below headings.
std::vector<SectionStart> find_items_without_numbers(Lines lines, Numbered numbered) {
  std::vector<SectionStart> starts;
  if (numbered == Numbered::Agenda) {
    starts = find_bulleted_items(lines);
  } else if (numbered == Numbered::Minutes) {
    for (const auto find : {find_row_items, find_lettered_items, find_bulleted_headings,
                            find_decimal_items, find_bulleted_paragraphs}) {
      starts = starts.empty() ? find(lines) : std::move(starts);
    }
  }
  if (starts.empty()) {
    starts = find_headed_items(lines);
  }
  if (starts.empty()) {
    starts = find_run_in_items(lines);
  }
  if (starts.empty() && numbered == Numbered::Minutes) {
    starts = find_mixed_headings(lines);
    if (starts.empty()) {
      starts = find_headings_over_text(lines, end_of_masthead(lines));
    }
    if (starts.empty()) {
      starts = find_only_item(lines);
    }
  }
  return starts;
}

std::vector<SectionStart> find_items_in(Lines lines, Numbered numbered) {
  std::vector<SectionStart> starts = find_items_counted_one(lines);
  if (starts.empty() && numbered == Numbered::Minutes) {
    starts = find_items_numbered_at_right(lines);
  }
  if (starts.empty() && numbered != Numbered::Report) {
    starts = find_items_by_capital(lines);
  }
  if (!starts.empty()) {
    return starts;
  }
  starts = find_numbered_items(lines, numbered);
  if (std::vector<SectionStart> own = find_more_of_own_scheme(lines, numbered, starts);
      !own.empty()) {
    return own;
  }
  add_column_items(lines, starts);
  if (starts.empty()) {
    starts = find_items_without_numbers(lines, numbered);
    if (!starts.empty() && starts.front().number) {
      add_bare_topics(lines, starts);
    }
    return starts;
  }
  if (numbered == Numbered::Minutes) {
    if (std::vector<SectionStart> headed = find_headings_over_lists(lines, starts);
        !headed.empty()) {
      return headed;
    }
  }
  add_unnumbered_items(lines, starts);
  if (numbered == Numbered::Minutes) {
    add_bare_topics(lines, starts);
  }
  add_sub_items(lines, numbered, starts);
  return starts;
}

}  // namespace

std::vector<SectionStart> find_items(Lines lines, Numbered numbered) {
  if (numbered == Numbered::Agenda) {
    if (const std::vector<Line> cut = without_right_column(lines); !cut.empty()) {
      return find_items_in(cut, numbered);
    }
  }
  return find_items_in(lines, numbered);
}

}  // namespace council
