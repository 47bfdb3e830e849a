#include "indexer/segment/page_span.h"

#include <algorithm>

#include "indexer/segment/boundary.h"
#include "indexer/segment/document_opening.h"
#include "indexer/segment/furniture.h"
#include "indexer/segment/page_opening.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

// The date on a page that opens minutes or a letter, at their head.
std::optional<Date> date_of_opening(Lines lines, const PageSpan& span) {
  constexpr std::size_t head_lines = 40;
  if (!span.opening) {
    return std::nullopt;
  }
  const auto opening = find_page_opening(lines, span.first);
  if (opening != "letter" && opening != "opening of minutes") {
    return std::nullopt;
  }
  const std::size_t end = std::min(span.last, span.first + head_lines);
  for (std::size_t at = span.first; at < end; ++at) {
    if (auto date = find_first_full_date(lines[at].match)) {
      return date;
    }
  }
  return std::nullopt;
}

bool has_blank_marker(Lines lines) {
  return std::any_of(lines.begin(), lines.end(),
                     [](const Line& line) { return is_blank_page_marker(line.match); });
}

// By the first lines of a page, and by the whole of it where they tell little. A head
// that comes again opens nothing, but letters share their letterhead.
std::optional<std::string> opening_of(Lines lines, std::size_t head, std::size_t at) {
  const auto opening = find_opening(lines, at, OpeningAt::PageTop);
  const auto by_page = find_page_opening(lines, at);
  if (at > head && (opening || by_page) && by_page != "letter" &&
      repeats_head(lines, head, at)) {
    return std::nullopt;
  }
  const bool says_little = !opening || *opening == "appendix label" ||
                           *opening == "report header" ||
                           *opening == "part of a report header";
  const bool dated = opening == "masthead" && by_page == "opening of minutes";
  return by_page && (says_little || dated) ? by_page : opening;
}

}  // namespace

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
    span.opening = opening_of(lines, spans.front().first, span.first);
  }
  return spans;
}

bool is_bound_volume(Lines lines, const std::vector<PageSpan>& spans) {
  const auto first = date_of_opening(lines, spans.front());
  return first && std::any_of(spans.begin() + 1, spans.end(), [&](const PageSpan& span) {
           const auto date = date_of_opening(lines, span);
           return date && *date != *first;
         });
}

}  // namespace council
