#include "indexer/segment/split.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/segment/boundary.h"
#include "indexer/segment/decision_register.h"
#include "indexer/segment/document_opening.h"
#include "indexer/segment/furniture.h"
#include "indexer/segment/issue_page.h"
#include "indexer/segment/items.h"
#include "indexer/segment/page_title.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/split_pages.h"
#include "indexer/segment/web_kind.h"

namespace council {
namespace {

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

// "Item 1" heads an item of minutes as often: a stamp says "Agenda Item 8", and what
// follows it opens a paper.
bool stamps_a_paper(Lines lines, std::size_t at) {
  constexpr int most_lines = 8;
  if (!starts_with_any(lines[at].match, {"agenda item", "eitem agenda"})) {
    return false;
  }
  int seen = 0;
  for (std::size_t next = at + 1; next < lines.size() && seen < most_lines; ++next) {
    if (lines[next].blank() || lines[next].furniture) {
      continue;
    }
    ++seen;
    const auto opening = find_opening(lines, next, OpeningAt::Line);
    if (opening && *opening != "item stamp" && *opening != "appendix label") {
      return true;
    }
  }
  return false;
}

// "… and agreed that the" over "Minutes of the Meeting held on 25 August be signed."
bool goes_on_from_above(Lines lines, std::size_t at) {
  if (at == 0 || lines[at - 1].blank()) {
    return false;
  }
  const std::string& above = lines[at - 1].match;
  const std::string_view last = std::string_view{above}.substr(above.rfind(' ') + 1);
  return is_any_phrase(last, {"the", "that", "of", "to", "and", "draft", "approve",
                              "confirm", "sign", "previous"});
}

// Strong openings only: without pages there is nothing to check them against.
std::optional<Boundary> line_boundary(Lines lines, std::size_t at,
                                      std::size_t last_start) {
  constexpr std::size_t shortest_paper = 6;
  const auto opening = find_strong_opening(lines, at);
  const bool stamped = opening == "item stamp" && stamps_a_paper(lines, at);
  if (opening == "letterhead" || opening == "masthead" || stamped) {
    return Boundary{at, enough_evidence, {*opening}, find_stamp(lines, at)};
  }
  if (opening == "opening of minutes" && !goes_on_from_above(lines, at) &&
      starts_with_any(lines[at].match, {"a meeting of", "minutes of"})) {
    const std::size_t start = with_heading_above(lines, at);
    if (start > last_start + shortest_paper) {
      return Boundary{start, enough_evidence, {*opening}, {}};
    }
  }
  if (lines[at].heading_level == 1 && follows_contact(lines, at)) {
    return Boundary{at, enough_evidence, {"heading after a contact block"}, {}};
  }
  return std::nullopt;
}

// Too little lies between for a paper. Justified text may have a word on each line.
bool is_close(Lines lines, std::size_t from, std::size_t to) {
  constexpr std::size_t fewest_lines = 8;
  constexpr std::size_t fewest_words = 16;
  std::size_t seen = 0;
  std::size_t words = 0;
  for (std::size_t at = from; at < to; ++at) {
    if (lines[at].blank()) {
      continue;
    }
    ++seen;
    words += count_words(lines[at].match);
    if (seen >= fewest_lines && words >= fewest_words) {
      return false;
    }
  }
  return true;
}

std::vector<Boundary> find_line_boundaries(Lines lines) {
  std::vector<Boundary> found;
  const std::size_t first = next_text(lines, 0);
  const std::size_t block = size_of_metadata_block(lines);
  found.push_back({first, enough_evidence, {"start of the source"}, {}});
  for (std::size_t at = first + 1; at < lines.size(); ++at) {
    if (is_blank_page_marker(lines[at].match)) {
      const std::size_t next = next_text(lines, at + 1);
      if (next < lines.size()) {
        found.push_back({next, enough_evidence, {"blank-page marker"}, {}});
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
        !is_close(lines, std::max(found.back().line, block), boundary->line) &&
        !repeats_head(lines, found.back().line, boundary->line)) {
      found.push_back(std::move(*boundary));
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

// From each boundary to the end of the text before the next.
std::vector<Stretch> stretches_of(Lines lines, const std::vector<Boundary>& boundaries) {
  std::vector<Stretch> stretches;
  for (std::size_t i = 0; i < boundaries.size(); ++i) {
    const std::size_t last =
        i + 1 < boundaries.size() ? boundaries[i + 1].line : lines.size();
    stretches.push_back({boundaries[i].line, end_of_text(lines, boundaries[i].line, last),
                         boundaries[i].evidence, boundaries[i].agenda_item});
  }
  return stretches;
}

// A page that lists what a meeting dealt with: "Minutes of the meeting held on …" is one
// of its items.
bool is_meeting_page(Lines lines) {
  const auto page = recognise_web_page(lines);
  return page && page->kind == DocumentKind::ModernGovMeetingPage;
}

// The start of the source, and the lines that open papers behind it.
std::vector<Boundary> boundaries_at(Lines lines, const std::vector<std::size_t>& starts,
                                    std::string_view evidence) {
  std::vector<Boundary> found;
  found.push_back({next_text(lines, 0), enough_evidence, {"start of the source"}, {}});
  for (const std::size_t start : starts) {
    if (start > found.back().line) {
      found.push_back({start, enough_evidence, {std::string{evidence}}, {}});
    }
  }
  return found;
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
    PageSplit by_page = split_at_pages(pages, lines);
    boundaries = std::move(by_page.boundaries);
    split.agenda_items = std::move(by_page.agenda_items);
    split.numbering = std::move(by_page.numbering);
  } else if (const auto meetings = find_issue_boundaries(lines); !meetings.empty()) {
    boundaries = boundaries_at(lines, meetings, "another meeting");
    split.is_list = true;
  } else if (const auto entries = find_register_entries(lines); !entries.empty()) {
    boundaries = boundaries_at(lines, entries, "another decision");
    split.is_list = true;
  } else if (html || is_meeting_page(lines)) {
    boundaries = {{next_text(lines, 0), enough_evidence, {"start of the source"}, {}}};
  } else {
    boundaries = find_line_boundaries(lines);
  }
  split.stretches = stretches_of(lines, boundaries);
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
