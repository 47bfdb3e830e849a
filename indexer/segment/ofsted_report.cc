#include <algorithm>

#include "indexer/segment/ofsted_family.h"
#include "indexer/segment/ofsted_front.h"
#include "indexer/segment/ofsted_text.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

constexpr std::size_t title_page_lines = 25;
constexpr std::size_t label_lines = 40;

// What stands below the title of a report.
bool is_front_label(std::string_view line) {
  return starts_with_any(
      line, {"inspection date", "inspection dates", "dates of inspection", "inspected on",
             "report published", "published", "lead inspector", "reporting inspector",
             "judgement", "children's services in", "inspection outcome", "age group",
             "unique reference number", "the overall judgement", "date of previous",
             "dates of previous", "ofsted", "registered provider", "reference no"});
}

bool names_council(std::string_view line) {
  return starts_with_any(line, {"london borough of", "royal borough of", "city of"}) ||
         (line.size() > 8 && is_phrase(line.substr(line.size() - 7), "council"));
}

bool is_open_ended(std::string_view title) {
  const std::size_t blank = title.rfind(' ');
  return is_any_phrase(title.substr(blank == std::string_view::npos ? 0 : blank + 1),
                       {"of", "and", "the", "in", "for", "local", "authority"});
}

std::vector<std::size_t> title_lines_at(Lines lines, std::size_t start) {
  constexpr std::size_t most_lines = 8;
  std::vector<std::size_t> found;
  std::string title;
  for (const std::size_t at : find_text_lines(lines, start, most_lines)) {
    const std::string_view line = read_line(lines[at]);
    if (!found.empty()) {
      const bool may_end = !is_open_ended(title) && !is_phrase(line, "and");
      if (is_front_label(line) ||
          (may_end && (lines[at - 1].blank() || names_council(line)))) {
        break;
      }
    }
    found.push_back(at);
    title += title.empty() ? "" : " ";
    title += trim(line);
  }
  return found;
}

std::string join_title(Lines lines, const std::vector<std::size_t>& indices) {
  std::string title;
  for (const std::size_t at : indices) {
    title += title.empty() ? "" : " ";
    title += without_footnote_mark(trim(lines[at].text));
  }
  // "… in North Yorkshire HM Inspectorate of Probation, September 2020"
  title.resize(std::min(title.find(" HM Inspectorate"), title.size()));
  return title;
}

bool has_label(Lines lines, std::size_t from,
               std::initializer_list<std::string_view> labels) {
  const auto front = find_text_lines(lines, from, label_lines);
  return std::any_of(front.begin(), front.end(), [&](std::size_t at) {
    return starts_with_any(read_line(lines[at]), labels);
  });
}

bool has_imprint(Lines lines) {
  return std::any_of(lines.begin(), lines.end(), [](const Line& line) {
    return contains_any(read_line(line), {"ofsted produces this report",
                                          "crown copyright", "inspectorate of probation",
                                          "the office for standards in education",
                                          "enquiries@ofsted.gov.uk", "piccadilly gate"});
  });
}

// "The fieldwork for this inspection started on 09 March 2020.", as the inspectorate of
// probation has it instead of dates on the front page.
bool tells_fieldwork(Lines lines) {
  constexpr std::size_t first_pages = 120;
  return std::ranges::any_of(
      lines.first(std::min(first_pages, lines.size())),
      [](const Line& line) { return is_fieldwork_line(read_line(line)); });
}

// "It was carried out by inspectors from Ofsted, the Care Quality Commission …"
bool tells_inspectorates(Lines lines, std::size_t from) {
  const std::string front = join_lines(lines, find_text_lines(lines, from, label_lines));
  return contains_any(front, {"carried out by inspectors from ofsted",
                              "inspectors from ofsted, the care quality commission"});
}

// Empty where the front page gives no dates: then these lines are no report.
std::vector<std::string> gather_evidence(Lines lines, std::size_t from) {
  if (!tells_fieldwork(lines) &&
      !has_label(lines, from,
                 {"inspection date", "inspection dates", "dates of inspection",
                  "inspected on", "report published", "published:"})) {
    return {};
  }
  std::vector<std::string> evidence{"inspection dates"};
  if (has_label(lines, from,
                {"lead inspector", "reporting inspector", "judgement",
                 "inspection outcome", "unique reference number", "1. children who need",
                 "age group", "reference no", "overall experiences and progress",
                 "overall effectiveness", "the quality of education"})) {
    evidence.emplace_back("front page of a report");
  }
  if (has_imprint(lines)) {
    evidence.emplace_back("imprint");
  }
  if (tells_inspectorates(lines, from)) {
    evidence.emplace_back("introduction");
  }
  return evidence;
}

// Reports on homes and agencies name their framework, and what they inspected below it.
std::optional<std::string_view> type_of(Lines lines, std::size_t start,
                                        std::string_view title) {
  if (const auto type = find_report_type(title)) {
    return type;
  }
  const std::string front = join_lines(lines, find_text_lines(lines, start, label_lines));
  if (find_phrase(front, "social care common inspection framework") !=
      std::string_view::npos) {
    return find_report_type(front);
  }
  return std::nullopt;
}

}  // namespace

std::optional<OfstedFront> find_ofsted_report(Lines lines) {
  for (const std::size_t at : find_text_lines(lines, 0, title_page_lines)) {
    if (!opens_report_title(read_line(lines[at]))) {
      continue;
    }
    const std::vector<std::size_t> title_lines = title_lines_at(lines, at);
    const auto type = type_of(lines, at, join_lines(lines, title_lines));
    std::vector<std::string> evidence = gather_evidence(lines, at);
    if (!type || evidence.size() < 2) {
      continue;
    }
    const std::size_t front_end = title_lines.back() + label_lines / 2;
    if (has_council_header(lines, front_end)) {
      return std::nullopt;
    }
    return OfstedFront{.kind = DocumentKind::OfstedReport,
                       .type = *type,
                       .title = join_title(lines, title_lines),
                       .title_line = at,
                       .body = title_lines.back() + 1,
                       .salutation = std::nullopt,
                       .evidence = std::move(evidence)};
  }
  return std::nullopt;
}

}  // namespace council
