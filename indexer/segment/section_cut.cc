#include "indexer/segment/section_cut.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace council {
namespace {

// A stretch of the document between two starts; `start` is null for the front.
struct Cut {
  std::size_t first = 0;
  std::size_t last = 0;
  const SectionStart* start = nullptr;
};

bool has_text(Lines lines) {
  return std::any_of(lines.begin(), lines.end(),
                     [](const Line& line) { return !line.blank() && !line.furniture; });
}

std::vector<Cut> make_cuts(Lines lines, const std::vector<SectionStart>& starts) {
  std::vector<Cut> cuts;
  const std::size_t front_end = starts.empty() ? lines.size() : starts.front().line;
  if (has_text(lines.first(front_end))) {
    cuts.push_back({0, front_end, nullptr});
  }
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t last = i + 1 < starts.size() ? starts[i + 1].line : lines.size();
    cuts.push_back({starts[i].line, last, &starts[i]});
  }
  return cuts;
}

Cut without_blank_ends(Lines lines, Cut cut) {
  const auto skipped = [&](std::size_t at) {
    return lines[at].blank() || lines[at].furniture;
  };
  while (cut.last > cut.first && skipped(cut.last - 1)) {
    --cut.last;
  }
  while (cut.first < cut.last && skipped(cut.first)) {
    ++cut.first;
  }
  return cut;
}

void fill_text(Lines lines, Section& section) {
  int page = 0;
  for (const Line& line : lines) {
    if (line.furniture) {
      continue;
    }
    if (line.page != page) {
      page = line.page;
      section.page_starts.emplace_back(section.text.size(), page);
    }
    section.text += line.raw;
    section.text += '\n';
  }
}

Section make_section(Lines lines, const Cut& cut) {
  const Cut trimmed = without_blank_ends(lines, cut);
  const Lines own = lines.subspan(trimmed.first, trimmed.last - trimmed.first);
  Section section;
  section.part = cut.start == nullptr ? SectionPart::Front : cut.start->part;
  if (cut.start != nullptr) {
    section.number = cut.start->number;
    section.title = cut.start->title;
    section.agenda_ref = cut.start->agenda_ref;
    section.announced_pages = cut.start->announced_pages;
  }
  const std::size_t anchor = std::min(cut.first, lines.size() - 1);
  section.start_line = own.empty() ? lines[anchor].number : own.front().number;
  section.end_line = own.empty() ? section.start_line : own.back().number;
  section.first_page = own.empty() ? lines[anchor].page : own.front().page;
  section.last_page = own.empty() ? section.first_page : own.back().page;
  fill_text(own, section);
  return section;
}

// The heading's line without its number and title, as a line of the body.
Line rest_of_heading(const Line& heading, std::size_t offset) {
  std::string_view text =
      std::string_view{heading.text}.substr(std::min(offset, heading.text.size()));
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  return {.number = heading.number,
          .page = heading.page,
          .raw = std::string{text},
          .text = std::string{text},
          .match = fold_typography(text),
          .style = heading.style,
          .indent = heading.indent,
          .heading_level = heading.heading_level,
          .bold = heading.bold,
          .furniture = heading.furniture};
}

SectionBody make_body(Lines lines, const Cut& cut) {
  SectionBody body;
  std::size_t first = cut.first;
  if (cut.start != nullptr) {
    first = std::min(std::max(cut.start->body, cut.first), cut.last);
    if (cut.start->body_offset > 0) {
      body.cut.push_back(rest_of_heading(lines[cut.first], cut.start->body_offset));
    }
  }
  if (cut.start != nullptr && cut.start->body_skip > 0 && first < cut.last) {
    body.cut.push_back(rest_of_heading(lines[first], cut.start->body_skip));
    ++first;
  }
  body.whole = lines.subspan(first, cut.last - first);
  if (!body.cut.empty()) {
    body.cut.insert(body.cut.end(), body.whole.begin(), body.whole.end());
  }
  return body;
}

}  // namespace

std::vector<Section> cut_sections(Lines lines, const std::vector<SectionStart>& starts) {
  std::vector<Section> sections;
  for (const Cut& cut : make_cuts(lines, starts)) {
    sections.push_back(make_section(lines, cut));
  }
  return sections;
}

std::vector<SectionBody> bodies_of(Lines lines, const std::vector<SectionStart>& starts) {
  std::vector<SectionBody> bodies;
  for (const Cut& cut : make_cuts(lines, starts)) {
    bodies.push_back(make_body(lines, cut));
  }
  return bodies;
}

}  // namespace council
