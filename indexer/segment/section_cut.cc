#include "indexer/segment/section_cut.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace council {
namespace {

// A stretch of the document between two starts; the front has none.
struct Cut {
  std::size_t first = 0;
  std::size_t last = 0;
  std::optional<std::size_t> start;
};

bool has_text(Lines lines) {
  return std::any_of(lines.begin(), lines.end(),
                     [](const Line& line) { return !line.blank() && !line.furniture; });
}

std::vector<Cut> make_cuts(Lines lines, const std::vector<SectionStart>& starts) {
  std::vector<Cut> cuts;
  cuts.reserve(starts.size() + 1);
  const std::size_t front_end = starts.empty() ? lines.size() : starts.front().line;
  if (has_text(lines.first(front_end))) {
    cuts.push_back({0, front_end, std::nullopt});
  }
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t last = i + 1 < starts.size() ? starts[i + 1].line : lines.size();
    cuts.push_back({starts[i].line, last, i});
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

Section make_section(Lines lines, const Cut& cut, SectionStart start) {
  const Cut trimmed = without_blank_ends(lines, cut);
  const Lines own = lines.subspan(trimmed.first, trimmed.last - trimmed.first);
  Section section;
  section.part = start.part;
  section.number = std::move(start.number);
  section.title = std::move(start.title);
  section.agenda_ref = std::move(start.agenda_ref);
  section.announced_pages = start.announced_pages;
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

SectionBody make_body(Lines lines, const Cut& cut,
                      const std::vector<SectionStart>& starts) {
  SectionBody body;
  std::size_t first = cut.first;
  if (cut.start) {
    const SectionStart& start = starts[*cut.start];
    first = std::min(std::max(start.body, cut.first), cut.last);
    if (start.body_offset > 0) {
      body.cut.push_back(rest_of_heading(lines[cut.first], start.body_offset));
    }
    if (start.body_skip > 0 && first < cut.last) {
      body.cut.push_back(rest_of_heading(lines[first], start.body_skip));
      ++first;
    }
  }
  body.whole = lines.subspan(first, cut.last - first);
  if (!body.cut.empty()) {
    body.cut.insert(body.cut.end(), body.whole.begin(), body.whole.end());
  }
  return body;
}

}  // namespace

bool is_front_or_back(const Section& section) {
  return section.part == SectionPart::Front || section.part == SectionPart::Back;
}

std::vector<Section> cut_sections(Lines lines, std::vector<SectionStart> starts) {
  const std::vector<Cut> cuts = make_cuts(lines, starts);
  std::vector<Section> sections;
  sections.reserve(cuts.size());
  for (const Cut& cut : cuts) {
    SectionStart front;
    front.part = SectionPart::Front;
    sections.push_back(
        make_section(lines, cut, std::move(cut.start ? starts[*cut.start] : front)));
  }
  return sections;
}

std::vector<SectionBody> bodies_of(Lines lines, const std::vector<SectionStart>& starts) {
  const std::vector<Cut> cuts = make_cuts(lines, starts);
  std::vector<SectionBody> bodies;
  bodies.reserve(cuts.size());
  for (const Cut& cut : cuts) {
    bodies.push_back(make_body(lines, cut, starts));
  }
  return bodies;
}

}  // namespace council
