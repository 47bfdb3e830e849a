#include "indexer/segment/ofsted_sections.h"

#include <algorithm>

#include "indexer/segment/ofsted_heading.h"
#include "indexer/segment/ofsted_text.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

SectionStart make_start(SectionPart part, std::size_t line, std::size_t body) {
  SectionStart start;
  start.part = part;
  start.line = line;
  start.body = body;
  return start;
}

bool is_sign_off(std::string_view line) {
  return starts_with_any(line, {"yours sincerely", "your sincerely", "yours faithfully"});
}

// The closing pages of a report say the same in all of them.
bool is_imprint(std::string_view line) {
  return starts_with_any(line, {"the office for standards in education",
                                "if you are not happy with the inspection",
                                "any complaints about the inspection"});
}

bool looks_like_prose(const Line& line) {
  constexpr std::size_t prose_bytes = 90;
  const std::string_view text = trim(read_line(line));
  return !text.empty() &&
         (text.size() > prose_bytes || text.back() == '.' || bullet_size(text) > 0);
}

// Follows the list of contents, whose entries read like headings: it ends with its page,
// or where prose begins.
class ContentsList {
 public:
  bool holds(const Line& line) {
    if (is_phrase(line.match, "contents")) {
      page_ = line.page;
      return true;
    }
    if (page_ == 0) {
      return false;
    }
    if (line.page != page_ || looks_like_prose(line)) {
      page_ = 0;
    }
    return page_ != 0;
  }

 private:
  int page_ = 0;
};

bool repeats(const std::vector<SectionStart>& sections, const std::string& title,
             Lines lines, std::size_t at) {
  if (sections.empty() || !sections.back().title || *sections.back().title != title) {
    return false;
  }
  const auto between = lines.subspan(sections.back().body, at - sections.back().body);
  return std::all_of(between.begin(), between.end(),
                     [](const Line& line) { return line.blank() || line.furniture; });
}

bool shows_no_marks(Lines lines, std::size_t from) {
  return std::none_of(
      lines.begin() + static_cast<std::ptrdiff_t>(from), lines.end(),
      [](const Line& line) { return line.bold || line.heading_level > 0; });
}

void add_headings(Lines lines, std::size_t from, std::vector<SectionStart>& sections) {
  const bool plain = shows_no_marks(lines, from);
  ContentsList contents;
  for (std::size_t at = from; at < lines.size(); ++at) {
    const std::string_view text = trim(read_line(lines[at]));
    if (contents.holds(lines[at])) {
      continue;
    }
    if (is_sign_off(text)) {
      return;
    }
    if (is_imprint(text)) {
      sections.push_back(make_start(SectionPart::Body, at, at));
      return;
    }
    const auto heading = find_ofsted_heading(lines, at, plain);
    if (!heading) {
      continue;
    }
    if (repeats(sections, heading->title, lines, at)) {
      sections.back().body = heading->body;
    } else {
      sections.push_back(make_start(SectionPart::Heading, at, heading->body));
      sections.back().title = heading->title;
    }
    at = heading->body - 1;
  }
}

}  // namespace

std::vector<SectionStart> find_ofsted_sections(Lines lines, const OfstedFront& front,
                                               std::size_t table_end) {
  std::vector<SectionStart> sections{make_start(SectionPart::Front, 0, 0)};
  add_headings(lines, std::max(table_end, front.body), sections);
  const bool has_headings = std::any_of(
      sections.begin(), sections.end(),
      [](const SectionStart& start) { return start.part == SectionPart::Heading; });
  if (!has_headings && front.title_line > 0 && front.title_line < lines.size()) {
    SectionStart body = make_start(SectionPart::Body, front.title_line, front.body);
    if (!front.title.empty()) {
      body.title = front.title;
    }
    sections.insert(sections.begin() + 1, std::move(body));
  }
  return sections;
}

}  // namespace council
