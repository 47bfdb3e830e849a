#include "indexer/segment/front_sheet.h"

#include <algorithm>

#include "indexer/segment/boundary.h"
#include "indexer/segment/items.h"
#include "indexer/segment/titled_pages.h"

namespace council {
namespace {

bool opens_paper(const PageSpan& span, const std::map<int, double>& numbered) {
  const auto start = numbered.find(span.page);
  return (span.opening && *span.opening != "appendix label") || span.blank_marker ||
         (start != numbered.end() && start->second >= enough_evidence);
}

// "report header", "memo header", "masthead": not a label or a letter, which a paper may
// hold, nor minutes.
bool opens_report(const PageSpan& span) {
  return span.opening && *span.opening != "appendix label" && *span.opening != "letter" &&
         *span.opening != "part of a report header" && !span.opens_minutes;
}

OpenedPages opened_pages(const std::vector<PageSpan>& spans,
                         const std::map<int, double>& numbered) {
  OpenedPages opened;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const PageSpan& span = spans[i];
    if (opens_paper(span, numbered) || (i > 0 && spans[i - 1].blank_marker)) {
      opened.all.insert(span.page);
    }
    if (opens_report(span)) {
      opened.reports.insert(span.page);
    }
    if (span.opens_minutes) {
      opened.minutes.insert(span.page);
    }
  }
  return opened;
}

// How many pages the sheet may have: those before anything else begins, as long as items
// go on. Twelve are read at first, and twice as many where the last of them has some.
std::size_t find_end_of_sheet(Lines lines, const std::vector<PageSpan>& spans,
                              const std::map<int, double>& numbered) {
  constexpr std::size_t first_pages = 12;
  std::size_t unopened = 1;
  while (unopened < spans.size() && !opens_paper(spans[unopened], numbered)) {
    ++unopened;
  }
  std::size_t end = std::min(unopened, first_pages);
  while (end < unopened) {
    const std::vector<SectionStart> items =
        find_numbered_items(lines.first(spans[end - 1].last), Numbered::Agenda);
    if (items.empty() || items.back().line < spans[end - 2].first) {
      break;
    }
    end = std::min(unopened, end * 2);
  }
  return end;
}

}  // namespace

// The items of the pages before anything else begins: a title of an item that comes again
// heads its paper, so the sheet is read anew up to there.
FrontSheet read_front_sheet(Lines lines, const std::vector<PageSpan>& spans,
                            const std::map<int, double>& numbered) {
  FrontSheet front;
  if (spans.empty() || !has_agenda_heading(lines)) {
    return front;
  }
  const std::size_t end = find_end_of_sheet(lines, spans, numbered);
  const OpenedPages opened = opened_pages(spans, numbered);
  front.opened = opened.all;
  const auto read_to = [&](std::size_t pages) {
    front.items =
        find_numbered_items(lines.first(spans[pages - 1].last), Numbered::Agenda);
    front.titled = find_titled_pages(lines, front.items, opened);
  };
  read_to(end);
  const auto titled = std::ranges::find_if(
      spans, [&](const PageSpan& span) { return front.titled.contains(span.page); });
  const auto first_titled = static_cast<std::size_t>(titled - spans.begin());
  if (first_titled > 0 && first_titled < end) {
    read_to(first_titled);
  }
  return front;
}

}  // namespace council
