#include "indexer/segment/split.h"

#include <algorithm>
#include <map>
#include <utility>

#include "indexer/segment/document_opening.h"
#include "indexer/segment/furniture.h"
#include "indexer/segment/items.h"
#include "indexer/segment/pack_pages.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

// A place where a document may begin, and what speaks for it.
struct Boundary {
  std::size_t line = 0;
  double weight = 0;
  std::vector<std::string> evidence;
  std::optional<std::string> agenda_item;
};

constexpr double enough = 2;

std::size_t next_text(Lines lines, std::size_t at) {
  while (at < lines.size() && (lines[at].blank() || lines[at].furniture)) {
    ++at;
  }
  return at;
}

bool has_agenda_heading(Lines lines) {
  constexpr std::size_t head = 80;
  // Some front sheets have the items without the word.
  const auto is_summons = [](const Line& line) {
    return contains_any(
        line.match, {"will be held:", "will be held on", "will be held at",
                     "will be held in", "you are summoned", "you are hereby summoned"});
  };
  return std::any_of(
      lines.begin(),
      lines.begin() + static_cast<std::ptrdiff_t>(std::min(head, lines.size())),
      [&](const Line& line) {
        return is_any_phrase(line.match, {"agenda", "rhaglen"}) || is_summons(line) ||
               starts_with_any(line.match, {"agenda for", "supplementary agenda"});
      });
}

bool has_blank_marker(Lines lines) {
  return std::any_of(lines.begin(), lines.end(),
                     [](const Line& line) { return is_blank_page_marker(line.match); });
}

// Whether a paper ended just above: its contact block is the last thing before `at`.
bool follows_contact(Lines lines, std::size_t at) {
  constexpr int most_lines = 4;
  int seen = 0;
  for (std::size_t i = at; i-- > 0 && seen < most_lines;) {
    if (lines[i].blank() || lines[i].furniture) {
      continue;
    }
    ++seen;
    if (is_contact_line(lines[i].match)) {
      return true;
    }
  }
  return false;
}

// The heading that stands directly over "A meeting of the … was held" opens the minutes.
std::size_t with_heading_above(Lines lines, std::size_t at) {
  constexpr std::size_t most_lines = 4;
  std::size_t start = at;
  for (std::size_t i = at; i-- > 0 && at - i <= most_lines;) {
    if (lines[i].blank()) {
      continue;
    }
    const bool heading =
        lines[i].heading_level > 0 || upper_case_share(lines[i].match) >= 0.9;
    if (!heading || lines[i].furniture) {
      break;
    }
    start = i;
  }
  return start;
}

// ---- Text without pages
// -----------------------------------------------------------------

// The item of a stamp among the first lines of a paper.
std::optional<std::string> find_stamp(Lines lines, std::size_t at) {
  constexpr int most_lines = 4;
  int seen = 0;
  for (; at < lines.size() && seen < most_lines; ++at) {
    if (auto stamp = stamped_item(lines[at].match)) {
      return stamp;
    }
    seen += lines[at].blank() ? 0 : 1;
  }
  return std::nullopt;
}

// Strong openings only: without pages there is nothing to check them against.
std::optional<Boundary> line_boundary(Lines lines, std::size_t at,
                                      std::size_t last_start) {
  constexpr std::size_t shortest_paper = 6;
  const auto opening = find_opening(lines, at, OpeningAt::Line);
  if (opening == "letterhead" || opening == "masthead" || opening == "item stamp") {
    return Boundary{at, enough, {*opening}, find_stamp(lines, at)};
  }
  if (opening == "opening of minutes" &&
      starts_with_any(lines[at].match, {"a meeting of", "minutes of"})) {
    const std::size_t start = with_heading_above(lines, at);
    if (start > last_start + shortest_paper) {
      return Boundary{start, enough, {*opening}, {}};
    }
  }
  if (lines[at].heading_level == 1 && follows_contact(lines, at)) {
    return Boundary{at, enough, {"heading after a contact block"}, {}};
  }
  return std::nullopt;
}

bool is_close(Lines lines, std::size_t from, std::size_t to) {
  constexpr std::ptrdiff_t fewest = 8;
  return std::count_if(lines.begin() + static_cast<std::ptrdiff_t>(from),
                       lines.begin() + static_cast<std::ptrdiff_t>(to),
                       [](const Line& line) { return !line.blank(); }) < fewest;
}

std::vector<Boundary> find_line_boundaries(Lines lines) {
  std::vector<Boundary> found;
  const std::size_t first = next_text(lines, 0);
  found.push_back({first, enough, {"start of the source"}, {}});
  for (std::size_t at = first + 1; at < lines.size(); ++at) {
    if (is_blank_page_marker(lines[at].match)) {
      const std::size_t next = next_text(lines, at + 1);
      if (next < lines.size()) {
        found.push_back({next, enough, {"blank-page marker"}, {}});
        at = next;
      }
      continue;
    }
    if (lines[at].blank() || lines[at].furniture) {
      continue;
    }
    auto boundary = line_boundary(lines, at, found.back().line);
    // A stamp under a masthead, a masthead after a blank page: one opening, not two.
    if (boundary && boundary->line > found.back().line &&
        !is_close(lines, found.back().line, boundary->line)) {
      found.push_back(std::move(*boundary));
    }
  }
  return found;
}

// ---- Text with pages
// --------------------------------------------------------------------

struct PageSpan {
  int page = 0;
  std::size_t first = 0;
  std::size_t last = 0;
  bool blank_marker = false;
};

std::vector<PageSpan> page_spans(Lines lines) {
  std::vector<PageSpan> spans;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (spans.empty() || spans.back().page != lines[at].page) {
      spans.push_back({lines[at].page, at, at, false});
    }
    spans.back().last = at + 1;
  }
  for (PageSpan& span : spans) {
    const Lines on_page = lines.subspan(span.first, span.last - span.first);
    const bool only_furniture =
        std::all_of(on_page.begin(), on_page.end(),
                    [](const Line& line) { return line.blank() || line.furniture; });
    span.blank_marker = only_furniture && has_blank_marker(on_page);
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
    const auto opening = find_opening(lines, spans[end].first, OpeningAt::PageTop);
    if (opening && *opening != "appendix label") {
      break;
    }
    ++end;
  }
  return find_numbered_items(lines.first(spans[end - 1].last), Numbered::Agenda);
}

// Everything about a pack that page boundaries are weighed by.
struct PackEvidence {
  std::map<int, std::string> announced;  // PDF page -> agenda item that starts there
  std::map<int, std::string> outlined;   // PDF page -> outline title at the top level
  PackPages numbering;
};

PackEvidence gather(const Pages& pages, Lines lines,
                    const std::vector<SectionStart>& items) {
  PackEvidence evidence;
  evidence.numbering = number_pack(pages, lines);
  for (const SectionStart& item : items) {
    if (!item.announced_pages || !item.number) {
      continue;
    }
    if (const auto page = evidence.numbering.find_page(item.announced_pages->first)) {
      evidence.announced.emplace(*page, *item.number);
    }
  }
  for (const OutlineEntry& entry : pages.outline) {
    if (entry.page && entry.level <= 2) {
      evidence.outlined.emplace(*entry.page, entry.title);
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

Boundary weigh_page(Lines lines, const std::vector<PageSpan>& spans, std::size_t index,
                    const PackEvidence& evidence) {
  const PageSpan& span = spans[index];
  Boundary boundary{.line = span.first, .weight = 0, .evidence = {}, .agenda_item = {}};
  const auto add = [&](double weight, std::string why) {
    boundary.weight += weight;
    boundary.evidence.push_back(std::move(why));
  };
  if (const auto item = evidence.announced.find(span.page);
      item != evidence.announced.end()) {
    add(3, "agenda item " + item->second + " announces this page");
    boundary.agenda_item = item->second;
  }
  if (index > 0 && spans[index - 1].blank_marker) {
    add(enough, "blank-page marker");
  }
  if (evidence.outlined.contains(span.page)) {
    add(1.5, "outline");
  }
  if (paper_numbers_restart(evidence.numbering, span.page)) {
    add(1, "page numbers restart");
  }
  const auto opening = find_opening(lines, span.first, OpeningAt::PageTop);
  const bool running =
      opening == "appendix label" && index > 0 && is_running_head(lines, spans, index);
  if (opening && !running) {
    add(*opening == "report header" ? 1.5 : enough, *opening);
    const std::size_t top = next_text(lines, span.first);
    if (const auto stamp = stamped_item(lines[top].match)) {
      boundary.agenda_item = stamp;
    }
  }
  return boundary;
}

// A stamp on every page of a paper opens it only where the number changes.
bool repeats_stamp(const std::vector<Boundary>& found, const Boundary& boundary) {
  return boundary.evidence == std::vector<std::string>{"item stamp"} && !found.empty() &&
         found.back().agenda_item == boundary.agenda_item;
}

bool is_pack(const Pages& pages, const std::vector<PageSpan>& spans,
             const PackEvidence& evidence, Lines lines) {
  const bool marked = std::any_of(spans.begin(), spans.end(),
                                  [](const PageSpan& span) { return span.blank_marker; });
  const auto named = [](const std::optional<std::string>& title) {
    return title &&
           contains_any(*title, {"public document pack", "public reports pack",
                                 "agenda document for", "reports pack", "agenda pack"});
  };
  const std::size_t top = next_text(lines, 0);
  const bool titled =
      named(pages.metadata.title) ||
      (top < lines.size() && is_phrase(lines[top].match, "public document pack"));
  return titled || !evidence.announced.empty() || (marked && has_agenda_heading(lines));
}

std::vector<Boundary> find_page_boundaries(const Pages& pages, Lines lines,
                                           std::vector<SectionStart>& items) {
  const std::vector<PageSpan> spans = page_spans(lines);
  std::vector<Boundary> found{{next_text(lines, 0), enough, {"start of the source"}, {}}};
  items = read_front_sheet(lines, spans);
  const PackEvidence evidence = gather(pages, lines, items);
  if (!is_pack(pages, spans, evidence, lines)) {
    items.clear();
    return found;
  }
  for (std::size_t index = 1; index < spans.size(); ++index) {
    Boundary boundary = weigh_page(lines, spans, index, evidence);
    boundary.line = next_text(lines, boundary.line);
    if (boundary.weight >= enough && !spans[index].blank_marker &&
        boundary.line < spans[index].last && !repeats_stamp(found, boundary)) {
      found.push_back(std::move(boundary));
    }
  }
  return found;
}

// A paper without stamp or range lies in the item of the paper before it.
void inherit_items(const std::vector<Boundary>& boundaries,
                   std::vector<Stretch>& stretches) {
  std::optional<std::string> item;
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    if (boundaries[i].agenda_item) {
      item = boundaries[i].agenda_item;
    }
    stretches[i].agenda_item = item;
  }
}

std::size_t end_of_text(Lines lines, std::size_t first, std::size_t last) {
  while (last > first && (lines[last - 1].blank() || lines[last - 1].furniture)) {
    --last;
  }
  return last;
}

}  // namespace

Split split_documents(const Pages& pages, Lines lines) {
  Split split;
  if (next_text(lines, 0) == lines.size()) {
    return split;
  }
  const bool html = pages.format == Format::Html;
  std::vector<Boundary> boundaries;
  if (pages.paged) {
    boundaries = find_page_boundaries(pages, lines, split.agenda_items);
  } else if (html) {
    boundaries = {{next_text(lines, 0), enough, {"start of the source"}, {}}};
  } else {
    boundaries = find_line_boundaries(lines);
  }
  for (std::size_t i = 0; i < boundaries.size(); ++i) {
    const std::size_t last =
        i + 1 < boundaries.size() ? boundaries[i + 1].line : lines.size();
    split.stretches.push_back({boundaries[i].line,
                               end_of_text(lines, boundaries[i].line, last),
                               boundaries[i].evidence, boundaries[i].agenda_item});
  }
  if (pages.paged) {
    inherit_items(boundaries, split.stretches);
  } else {
    for (std::size_t i = 0; i < boundaries.size(); ++i) {
      split.stretches[i].agenda_item = boundaries[i].agenda_item;
    }
  }
  const Stretch& front = split.stretches.front();
  split.is_pack =
      split.stretches.size() > 1 &&
      has_agenda_heading(lines.subspan(front.first, front.last - front.first));
  if (split.is_pack && !pages.paged) {
    split.agenda_items = find_numbered_items(
        lines.subspan(front.first, front.last - front.first), Numbered::Agenda);
  }
  return split;
}

}  // namespace council
