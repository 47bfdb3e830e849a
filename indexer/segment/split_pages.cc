#include "indexer/segment/split_pages.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "indexer/segment/document_opening.h"
#include "indexer/segment/front_sheet.h"
#include "indexer/segment/furniture.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/own_numbering.h"
#include "indexer/segment/page_opening.h"
#include "indexer/segment/page_span.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

const std::string& top_of(Lines lines, std::size_t first) {
  static const std::string none;
  const std::size_t top = next_text(lines, first);
  return top < lines.size() ? lines[top].match : none;
}

// An entry of the outline: its title, and the agenda item that it numbers.
struct OutlineMark {
  std::string title;
  std::optional<std::string> item;
};

// Everything about a pack that page boundaries are weighed by.
struct PackEvidence {
  std::map<int, std::string> announced;  // PDF page -> agenda item that starts there
  std::map<int, OutlineMark> outlined;   // PDF page -> outline entry of the top levels
  std::map<int, std::string> titled;     // PDF page -> agenda item whose title heads it
  std::map<int, double> numbered;        // PDF page -> how surely its own numbers start
  std::set<std::string> items;           // the numbers of the front sheet
  PackPages numbering;
  bool is_bound = false;  // minutes or letters without a front sheet
};

std::set<int> likely_starts(const std::vector<PageSpan>& spans, const Pages& pages,
                            const PackEvidence& evidence) {
  std::set<int> starts;
  for (const auto& [page, item] : evidence.titled) {
    starts.insert(page);
  }
  for (const auto& [page, weight] : evidence.numbered) {
    if (weight >= enough_evidence) {
      starts.insert(page);
    }
  }
  for (std::size_t i = 1; i < spans.size(); ++i) {
    if (spans[i].opening || spans[i - 1].blank_marker) {
      starts.insert(spans[i].page);
    }
  }
  for (const OutlineEntry& entry : pages.outline) {
    if (entry.page && entry.level <= 2) {
      starts.insert(*entry.page);
    }
  }
  return starts;
}

std::set<std::string> numbers_of(const std::vector<SectionStart>& items) {
  std::set<std::string> numbers;
  for (const SectionStart& item : items) {
    if (item.number) {
      numbers.insert(*item.number);
    }
  }
  return numbers;
}

PackPlan plan_of(const std::vector<SectionStart>& items, std::set<int> likely_starts) {
  PackPlan plan{.announced = {}, .last = 0, .likely_starts = std::move(likely_starts)};
  for (const SectionStart& item : items) {
    if (item.announced_pages) {
      plan.announced.push_back(item.announced_pages->first);
      plan.last = std::max(plan.last, item.announced_pages->second);
    }
  }
  return plan;
}

std::map<int, OutlineMark> marks_of(const std::vector<OutlineEntry>& outline,
                                    const std::set<std::string>& items) {
  std::map<int, OutlineMark> marks;
  for (const OutlineEntry& entry : outline) {
    if (!entry.page || entry.level > 2) {
      continue;
    }
    OutlineMark mark{.title = entry.title, .item = {}};
    const auto label = find_number_label(entry.title);
    if (label && items.contains(label->number)) {
      mark.item = label->number;
    }
    marks.emplace(*entry.page, std::move(mark));
  }
  return marks;
}

// "Item 5" at the top of a page may head an item of minutes.
bool is_full_stamp(std::string_view top) {
  return starts_with_any(top, {"agenda item", "eitem agenda"});
}

// PDF page -> the item that is told to begin there, by a stamp, by the outline, or by the
// front sheet, where it names one of the `likely` pages.
std::map<int, std::string> told_pages(Lines lines, const std::vector<PageSpan>& spans,
                                      const std::set<int>& likely,
                                      const PackEvidence& evidence) {
  std::map<int, std::string> told;
  for (const auto& [page, item] : evidence.announced) {
    if (likely.contains(page)) {
      told.emplace(page, item);
    }
  }
  for (const auto& [page, mark] : evidence.outlined) {
    if (mark.item) {
      told.emplace(page, *mark.item);
    }
  }
  for (const PageSpan& span : spans) {
    const std::string& top = top_of(lines, span.first);
    const auto stamp = is_full_stamp(top) ? stamped_item(top) : std::nullopt;
    if (stamp) {
      told.emplace(span.page, *stamp);
    }
  }
  return told;
}

// Whether an item on a page lies between those told above and below it.
bool is_in_order(const std::map<int, std::string>& told, int page,
                 const std::string& item, const std::vector<SectionStart>& items) {
  const auto place_of = [&](const std::string& number) {
    return std::ranges::find(items, number, &SectionStart::number) - items.begin();
  };
  const auto below = told.upper_bound(page);
  const bool is_after =
      below == told.begin() || place_of(std::prev(below)->second) <= place_of(item);
  return is_after && (below == told.end() || place_of(item) <= place_of(below->second));
}

// A title that comes again elsewhere than where its item is told to begin heads no paper,
// nor does one out of the agenda's order that only the title tells.
void drop_titles_elsewhere(const std::map<int, std::string>& told,
                           const FrontSheet& front, std::map<int, std::string>& titled) {
  std::erase_if(titled, [&](const auto& title) {
    const auto& [page, item] = title;
    const auto here = told.find(page);
    const bool is_told = std::ranges::any_of(
        told, [&item = item](const auto& other) { return other.second == item; });
    return is_told ? here == told.end() || here->second != item
                   : !front.opened.contains(page) &&
                         !is_in_order(told, page, item, front.items);
  });
}

PackEvidence gather(const Pages& pages, Lines lines, const std::vector<PageSpan>& spans,
                    const FrontSheet& front, std::map<int, double> numbered) {
  PackEvidence evidence;
  evidence.items = numbers_of(front.items);
  evidence.outlined = marks_of(pages.outline, evidence.items);
  evidence.titled = front.titled;
  evidence.numbered = std::move(numbered);
  const std::set<int> likely = likely_starts(spans, pages, evidence);
  evidence.numbering = number_pack(pages, lines, plan_of(front.items, likely));
  for (const SectionStart& item : front.items) {
    if (!item.announced_pages || !item.number) {
      continue;
    }
    if (const auto page = evidence.numbering.find_page(item.announced_pages->first)) {
      evidence.announced.emplace(*page, *item.number);
    }
  }
  drop_titles_elsewhere(told_pages(lines, spans, likely, evidence), front,
                        evidence.titled);
  return evidence;
}

// "APPENDIX G" of "APPENDIX G - KEY SERVICES".
std::string_view label_of_appendix(std::string_view top) {
  const std::size_t word = top.find(' ');
  return word == std::string_view::npos
             ? top
             : top.substr(0, top.find_first_of(" :-", word + 1));
}

// A page with little more than a title, which the paper starts with.
bool is_cover(Lines lines, const PageSpan& span, const Boundary& last) {
  constexpr std::size_t most_words = 60;
  std::size_t words = 0;
  for (std::size_t at = span.first; at < span.last && words <= most_words; ++at) {
    words += lines[at].furniture ? 0 : count_words(lines[at].match);
  }
  return last.line >= span.first && words <= most_words;
}

// "Appendix 1" at the head of page after page opens a paper once, and none where its
// cover opened it on the page above.
bool repeats_appendix(Lines lines, const std::vector<PageSpan>& spans, std::size_t index,
                      const Boundary& last) {
  const std::string& here = top_of(lines, spans[index].first);
  if (label_of_appendix(top_of(lines, last.line)) == label_of_appendix(here) ||
      top_of(lines, spans[index - 1].first) == here) {
    return true;
  }
  const bool goes_on =
      index + 1 < spans.size() && top_of(lines, spans[index + 1].first) == here;
  return goes_on && is_cover(lines, spans[index - 1], last);
}

double weight_of_opening(std::string_view opening, std::string_view top) {
  constexpr double weak = 1.5;
  const bool bare_stamp = opening == "item stamp" && !is_full_stamp(top);
  return bare_stamp || opening == "part of a report header" || opening == "letter"
             ? weak
             : enough_evidence;
}

void weigh_opening(Lines lines, const std::vector<PageSpan>& spans, std::size_t index,
                   const Boundary& last, Boundary& boundary) {
  const PageSpan& span = spans[index];
  const bool running =
      span.opening == "appendix label" && repeats_appendix(lines, spans, index, last);
  if (!span.opening || running) {
    return;
  }
  const std::size_t top = next_text(lines, span.first);
  boundary.weight += weight_of_opening(*span.opening, lines[top].match);
  boundary.evidence.push_back(*span.opening);
  if (const auto stamp = stamped_item(lines[top].match)) {
    boundary.agenda_item = stamp;
  }
}

// What speaks for a paper on the page at `index`, 1 or more; `last` is the start of the
// paper above.
Boundary weigh_page(Lines lines, const std::vector<PageSpan>& spans, std::size_t index,
                    const PackEvidence& evidence, const Boundary& last) {
  const PageSpan& span = spans[index];
  Boundary boundary{.line = span.first, .weight = 0, .evidence = {}, .agenda_item = {}};
  const auto add = [&](double weight, std::string why) {
    boundary.weight += weight;
    boundary.evidence.push_back(std::move(why));
  };
  const auto outlined = evidence.outlined.find(span.page);
  if (outlined != evidence.outlined.end()) {
    add(outlined->second.item ? enough_evidence : 1.5, "outline");
    boundary.agenda_item = outlined->second.item;
  }
  if (const auto item = evidence.announced.find(span.page);
      item != evidence.announced.end()) {
    add(3, "agenda item " + item->second + " announces this page");
    boundary.agenda_item = item->second;
  }
  if (spans[index - 1].blank_marker) {
    add(enough_evidence, "blank-page marker");
  }
  if (const auto start = evidence.numbered.find(span.page);
      start != evidence.numbered.end()) {
    constexpr double below_cover = 1;
    const bool covered = index > 1 && is_cover(lines, spans[index - 1], last) &&
                         !evidence.numbered.contains(spans[index - 1].page);
    add(covered ? std::min(below_cover, start->second) : start->second,
        "page numbers restart");
  }
  if (const auto titled = evidence.titled.find(span.page);
      titled != evidence.titled.end()) {
    add(enough_evidence, "title of agenda item " + titled->second);
    boundary.agenda_item = boundary.agenda_item.value_or(titled->second);
  }
  if (const auto ending = find_page_ending(lines, span.first)) {
    add(0.5, *ending);
  }
  const auto head =
      std::ranges::lower_bound(spans, lines[last.line].page, {}, &PageSpan::page);
  if (!goes_on_with_minutes(lines, *head, span, evidence.is_bound)) {
    weigh_opening(lines, spans, index, last, boundary);
  }
  return boundary;
}

// A stamp on every page of a paper opens it only where the number changes.
bool repeats_stamp(const std::vector<Boundary>& found, const Boundary& boundary) {
  return boundary.evidence == std::vector<std::string>{"item stamp"} && !found.empty() &&
         found.back().agenda_item == boundary.agenda_item;
}

bool is_named_pack(const std::optional<std::string>& title) {
  return title && contains_any(*title, {"public document pack", "public reports pack",
                                        "agenda document for", "reports pack",
                                        "agenda pack", "(public pack)"});
}

// What no agenda has on its further pages.
bool opens_surely(const PageSpan& span) {
  return span.opening == "memo header" || span.opening == "letterhead" ||
         span.opening == "opening of minutes";
}

bool is_pack(const Pages& pages, const std::vector<PageSpan>& spans,
             const PackEvidence& evidence, Lines lines) {
  const bool marked = std::any_of(spans.begin(), spans.end(),
                                  [](const PageSpan& span) { return span.blank_marker; });
  const std::size_t top = next_text(lines, 0);
  const bool titled =
      is_named_pack(pages.metadata.title) ||
      (top < lines.size() && is_phrase(lines[top].match, "public document pack"));
  if (titled || !evidence.announced.empty()) {
    return true;
  }
  if (!has_agenda_heading(lines)) {
    return evidence.is_bound;
  }
  const auto numbered =
      std::count_if(evidence.outlined.begin(), evidence.outlined.end(),
                    [](const auto& entry) { return entry.second.item.has_value(); });
  const bool reported = std::any_of(spans.begin() + 1, spans.end(), opens_surely);
  const auto restarts = std::ranges::count_if(evidence.numbered, [](const auto& start) {
    return start.second >= enough_evidence;
  });
  const auto opened_by = [&](std::string_view opening) {
    return std::count_if(spans.begin() + 1, spans.end(),
                         [&](const PageSpan& span) { return span.opening == opening; });
  };
  const auto stamped = opened_by("item stamp");
  const auto headers = opened_by("report header");
  const bool begins = restarts + headers + opened_by("masthead") > 0;
  return marked || reported || numbered >= 2 || stamped >= 2 || restarts >= 2 ||
         headers >= 2 || evidence.titled.size() >= 2 ||
         (begins && !evidence.titled.empty());
}

}  // namespace

PageSplit split_at_pages(const Pages& pages, Lines lines) {
  PageSplit split;
  const std::vector<PageSpan> spans = page_spans(lines);
  split.boundaries = {
      {next_text(lines, 0), enough_evidence, {"start of the source"}, {}}};
  std::map<int, double> numbered = find_numbered_starts(lines);
  FrontSheet front = read_front_sheet(lines, spans, numbered);
  PackEvidence evidence = gather(pages, lines, spans, front, std::move(numbered));
  split.agenda_items = std::move(front.items);
  split.numbering = std::move(evidence.numbering);
  evidence.numbering = split.numbering;
  evidence.is_bound = !has_agenda_heading(lines) && is_bound_volume(lines, spans);
  if (!is_pack(pages, spans, evidence, lines)) {
    split.agenda_items.clear();
    return split;
  }
  for (std::size_t index = 1; index < spans.size(); ++index) {
    Boundary boundary =
        weigh_page(lines, spans, index, evidence, split.boundaries.back());
    boundary.line = next_text(lines, boundary.line);
    if (boundary.weight >= enough_evidence && !spans[index].blank_marker &&
        boundary.line < spans[index].last && !repeats_stamp(split.boundaries, boundary)) {
      split.boundaries.push_back(std::move(boundary));
    }
  }
  return split;
}

}  // namespace council
