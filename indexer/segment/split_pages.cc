#include "indexer/segment/split_pages.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "indexer/segment/document_opening.h"
#include "indexer/segment/furniture.h"
#include "indexer/segment/items.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

struct PageSpan {
  int page = 0;
  std::size_t first = 0;
  std::size_t last = 0;
  bool blank_marker = false;
  std::optional<std::string> opening;
};

bool has_blank_marker(Lines lines) {
  return std::any_of(lines.begin(), lines.end(),
                     [](const Line& line) { return is_blank_page_marker(line.match); });
}

std::vector<PageSpan> page_spans(Lines lines) {
  std::vector<PageSpan> spans;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (spans.empty() || spans.back().page != lines[at].page) {
      spans.push_back({.page = lines[at].page, .first = at, .last = at, .opening = {}});
    }
    spans.back().last = at + 1;
  }
  for (PageSpan& span : spans) {
    const Lines on_page = lines.subspan(span.first, span.last - span.first);
    const bool only_furniture =
        std::all_of(on_page.begin(), on_page.end(),
                    [](const Line& line) { return line.blank() || line.furniture; });
    span.blank_marker = only_furniture && has_blank_marker(on_page);
    span.opening = find_opening(lines, span.first, OpeningAt::PageTop);
    if (span.first > spans.front().first && span.opening &&
        repeats_head(lines, spans.front().first, span.first)) {
      span.opening.reset();
    }
  }
  return spans;
}

// The agenda at the front: the items of the pages before anything else begins.
std::vector<SectionStart> read_front_sheet(Lines lines,
                                           const std::vector<PageSpan>& spans) {
  constexpr std::size_t most_pages = 12;
  if (spans.empty() || !has_agenda_heading(lines)) {
    return {};
  }
  std::size_t end = 1;
  while (end < spans.size() && end < most_pages && !spans[end].blank_marker) {
    if (spans[end].opening && *spans[end].opening != "appendix label") {
      break;
    }
    ++end;
  }
  return find_numbered_items(lines.first(spans[end - 1].last), Numbered::Agenda);
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
  std::set<std::string> items;           // the numbers of the front sheet
  PackPages numbering;
};

std::set<int> likely_starts(const std::vector<PageSpan>& spans, const Pages& pages) {
  std::set<int> starts;
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

std::vector<int> announced_pages(const std::vector<SectionStart>& items) {
  std::vector<int> pages;
  for (const SectionStart& item : items) {
    if (item.announced_pages) {
      pages.push_back(item.announced_pages->first);
    }
  }
  return pages;
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

PackEvidence gather(const Pages& pages, Lines lines, const std::vector<PageSpan>& spans,
                    const std::vector<SectionStart>& items) {
  PackEvidence evidence;
  evidence.items = numbers_of(items);
  evidence.outlined = marks_of(pages.outline, evidence.items);
  evidence.numbering =
      number_pack(pages, lines, {announced_pages(items), likely_starts(spans, pages)});
  for (const SectionStart& item : items) {
    if (!item.announced_pages || !item.number) {
      continue;
    }
    if (const auto page = evidence.numbering.find_page(item.announced_pages->first)) {
      evidence.announced.emplace(*page, *item.number);
    }
  }
  return evidence;
}

bool paper_numbers_restart(const PackPages& numbering, int page) {
  const auto here = numbering.paper_page.find(page);
  return here != numbering.paper_page.end() && here->second == 1 && page > 1;
}

// "Appendix 1" over page after page is a running head, and opens no paper.
bool is_running_head(Lines lines, const std::vector<PageSpan>& spans, std::size_t index) {
  const std::size_t here = next_text(lines, spans[index].first);
  const auto heads = [&](std::size_t other) {
    const std::size_t top = next_text(lines, spans[other].first);
    return top < lines.size() && lines[top].match == lines[here].match;
  };
  return here < lines.size() &&
         (heads(index - 1) || (index + 1 < spans.size() && heads(index + 1)));
}

void weigh_opening(Lines lines, const std::vector<PageSpan>& spans, std::size_t index,
                   Boundary& boundary) {
  const PageSpan& span = spans[index];
  const bool running = span.opening == "appendix label" && index > 0 &&
                       is_running_head(lines, spans, index);
  if (!span.opening || running) {
    return;
  }
  const std::size_t top = next_text(lines, span.first);
  constexpr double weak = 1.5;
  // "Item 5" at the top of a page may head an item of minutes.
  const bool bare_stamp =
      *span.opening == "item stamp" &&
      !starts_with_any(lines[top].match, {"agenda item", "eitem agenda"});
  boundary.weight +=
      *span.opening == "report header" || bare_stamp ? weak : enough_evidence;
  boundary.evidence.push_back(*span.opening);
  if (const auto stamp = stamped_item(lines[top].match)) {
    boundary.agenda_item = stamp;
  }
}

Boundary weigh_page(Lines lines, const std::vector<PageSpan>& spans, std::size_t index,
                    const PackEvidence& evidence) {
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
  if (index > 0 && spans[index - 1].blank_marker) {
    add(enough_evidence, "blank-page marker");
  }
  if (paper_numbers_restart(evidence.numbering, span.page)) {
    add(1, "page numbers restart");
  }
  weigh_opening(lines, spans, index, boundary);
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
    return false;
  }
  const auto numbered =
      std::count_if(evidence.outlined.begin(), evidence.outlined.end(),
                    [](const auto& entry) { return entry.second.item.has_value(); });
  const auto stamped =
      std::count_if(spans.begin(), spans.end(),
                    [](const PageSpan& span) { return span.opening == "item stamp"; });
  const bool reported = std::any_of(spans.begin(), spans.end(), [](const PageSpan& span) {
    return span.opening == "memo header";
  });
  return marked || reported || numbered >= 2 || stamped >= 2;
}

}  // namespace

PageSplit split_at_pages(const Pages& pages, Lines lines) {
  PageSplit split;
  const std::vector<PageSpan> spans = page_spans(lines);
  split.boundaries = {
      {next_text(lines, 0), enough_evidence, {"start of the source"}, {}}};
  split.agenda_items = read_front_sheet(lines, spans);
  PackEvidence evidence = gather(pages, lines, spans, split.agenda_items);
  split.numbering = std::move(evidence.numbering);
  evidence.numbering = split.numbering;
  if (!is_pack(pages, spans, evidence, lines)) {
    split.agenda_items.clear();
    return split;
  }
  for (std::size_t index = 1; index < spans.size(); ++index) {
    Boundary boundary = weigh_page(lines, spans, index, evidence);
    boundary.line = next_text(lines, boundary.line);
    if (boundary.weight >= enough_evidence && !spans[index].blank_marker &&
        boundary.line < spans[index].last && !repeats_stamp(split.boundaries, boundary)) {
      split.boundaries.push_back(std::move(boundary));
    }
  }
  return split;
}

}  // namespace council
