#include "indexer/segment/front_title.h"

#include <algorithm>
#include <array>

#include "common/slug.h"
#include "indexer/segment/attendance_label.h"
#include "indexer/segment/body_name.h"
#include "indexer/segment/decision_register.h"
#include "indexer/segment/document_opening.h"
#include "indexer/segment/issue_page.h"
#include "indexer/segment/item_title.h"
#include "indexer/segment/labelled.h"
#include "indexer/segment/letterhead.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/usual_item.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

constexpr std::size_t most_lines = 30;
constexpr std::size_t longest_title = 300;

bool is_report_form(DocumentKind kind) {
  return kind == DocumentKind::OfficerReport || kind == DocumentKind::DecisionRecord ||
         kind == DocumentKind::ProposedDecisionRecord ||
         kind == DocumentKind::ScheduleOfDates ||
         kind == DocumentKind::EqualityImpactAssessment || kind == DocumentKind::CallIn;
}

std::optional<std::string> labelled_title(Lines lines) {
  const auto label = find_labelled(
      lines,
      {"report title", "title of report", "title of decision",
       "subject matter / title of decision", "subject matter/title of decision",
       "decision title", "eqia title", "title", "subject", "report name"},
      60);
  if (!label) {
    return std::nullopt;
  }
  std::string title = label->value;
  // A value wraps while the next line is no label of its own.
  for (std::size_t at = label->line + 1; at < lines.size() && at <= label->line + 3;
       ++at) {
    const Line& line = lines[at];
    const bool goes_on =
        !line.blank() && line.match.find(':') == std::string::npos &&
        line.match.find('\t') == std::string::npos && title.size() >= 45 &&
        title.size() + line.text.size() < longest_title && title != line.text;
    if (!goes_on) {
      break;
    }
    title += ' ' + line.text;
  }
  std::replace(title.begin(), title.end(), '\t', ' ');
  return title;
}

bool names(const std::optional<std::string>& body, std::string_view text) {
  return body && panel_key(*body) == panel_key(text);
}

// "PROPOSED SCHEDULE OF MEETING DATES FOR THE" goes on below.
std::string with_rest(Lines lines, std::size_t at, std::string title) {
  const std::string folded = to_lower(title);
  const bool open = std::ranges::any_of(
      std::to_array<std::string_view>({" for the", " of the", " of", " for", " and",
                                       " the", " to", " in", " on", " &"}),
      [&](std::string_view end) { return folded.ends_with(end); });
  if (!open || at + 1 >= lines.size() || lines[at + 1].blank() ||
      title.size() + lines[at + 1].text.size() > longest_title) {
    return title;
  }
  return title + ' ' + lines[at + 1].text;
}

bool is_dateline(const Line& line) {
  const auto dates = find_dates(line.text);
  return !dates.empty() && count_words(line.match) <= 8;
}

// Attendance labels and days of the week head no paper.
bool is_other_head(std::string_view match) {
  return starts_with_any(
      match, {"please note", "note:", "n.b.", "present", "presennol", "in attendance",
              "membership", "apologies", "monday", "tuesday", "wednesday", "thursday",
              "friday", "saturday", "sunday", "to:"});
}

bool opens_text(std::string_view match) {
  return starts_with_any(
      match, {"purpose of", "executive summary", "summary", "background",
              "recommendation", "recommendations", "introduction", "1.", "1 "});
}

bool stands_alone(Lines lines, std::size_t at) {
  constexpr std::size_t longest = 20;
  const std::string& match = lines[at].match;
  const bool apart = (at == 0 || lines[at - 1].blank()) &&
                     (at + 1 >= lines.size() || lines[at + 1].blank());
  return apart && count_words(match) <= longest && match.find(':') == std::string::npos &&
         match.find('\t') == std::string::npos &&
         std::string_view{".,;?"}.find(match.back()) == std::string_view::npos;
}

// "Local Plan Review: Scoping" over the form and again over the report.
bool is_printed_twice(Lines lines, std::size_t at) {
  constexpr std::size_t reach = 120;
  const Line& line = lines[at];
  const Lines below = lines.subspan(at + 1, std::min(reach, lines.size() - at - 1));
  return line.match.find(':') != std::string::npos && line.match.back() != ':' &&
         std::ranges::any_of(
             below, [&](const Line& other) { return other.match == line.match; });
}

std::optional<std::string> text_if_alone(Lines lines, std::size_t at) {
  return stands_alone(lines, at) || is_printed_twice(lines, at)
             ? std::optional{lines[at].text}
             : std::nullopt;
}

// "PART I - DELEGATED", "Part A": under which heading of the agenda a report comes.
bool is_part_of_agenda(std::string_view match) {
  constexpr std::size_t most_words = 6;
  return count_words(match) <= most_words &&
         starts_with_any(match,
                         {"part i", "part ii", "part 1", "part 2", "part a", "part b"});
}

// Bytes of "5. " before a title in capitals: which item of the agenda a report is for.
std::size_t bytes_of_item_number(std::string_view match) {
  const auto label = find_number_label(match);
  const bool is_item = label && label->shape == NumberShape::Plain &&
                       label->size < match.size() &&
                       upper_case_share(match.substr(label->size)) >= 0.85;
  return is_item ? label->size : 0;
}

bool is_masthead_line(const Line& line, const std::optional<std::string>& council,
                      const std::optional<std::string>& panel) {
  return names(council, line.text) || names(panel, line.text) || is_dateline(line) ||
         stamped_item(line.match) || looks_like_council_name(line.text) ||
         looks_like_body_name(line.text) || is_part_of_agenda(line.match) ||
         is_any_phrase(line.match,
                       {"report", "agenda", "minutes", "public", "executive"}) ||
         starts_with_any(line.match, {"report of", "report to", "report by",
                                      "from:", "to:", "by:"}) ||
         count_words(line.match) < 2;
}

bool names_over_two_lines(const std::optional<std::string>& body, Lines lines,
                          std::size_t at) {
  return at + 1 < lines.size() && names(body, lines[at].text + ' ' + lines[at + 1].text);
}

bool is_empty(const Line& line) {
  return line.blank() || line.furniture;
}

bool is_set_as_heading(const Line& line) {
  return line.heading_level > 0 || line.bold || upper_case_share(line.match) >= 0.85;
}

// The heading under council and body: "Setting the Scrutiny Panel's Work Programme".
std::optional<std::string> stacked_title(Lines lines,
                                         const std::optional<std::string>& council,
                                         const std::optional<std::string>& panel) {
  // Plain text has no headings: a short line that stands alone may be the title.
  std::optional<std::string> plain;
  std::size_t seen = 0;
  for (std::size_t at = 0; at < lines.size() && seen < most_lines; ++at) {
    const Line& line = lines[at];
    if (is_empty(line)) {
      continue;
    }
    ++seen;
    if (opens_text(line.match)) {
      return plain;
    }
    if (names_over_two_lines(panel, lines, at)) {
      ++at;
      continue;
    }
    if (is_masthead_line(line, council, panel)) {
      continue;
    }
    if (is_set_as_heading(line) && line.text.size() < longest_title) {
      const std::size_t number = bytes_of_item_number(line.match);
      return with_rest(lines, at, read_item_title(lines, at, number).text);
    }
    if (!plain) {
      plain = text_if_alone(lines, at);
    }
  }
  return plain;
}

// "GLEN COUNTY COUNCIL", not "Glen Parish Council Meeting".
bool is_only_a_council(const Line& line) {
  return looks_like_council_name(line.text) &&
         !contains_any(line.match, {"meeting", "cyfarfod", "minutes", "agenda"});
}

// "PL.41", "I LÁTHAIR / PRESENT", "DRAFT ACTION NOTES", an office's address, a person:
// what heads a page, a list or any paper of its kind.
bool is_no_title(const Line& line) {
  constexpr std::size_t longest_page_label = 14;
  const std::string_view match = without_letterhead(line);
  const bool is_page_label = match.size() <= longest_page_label &&
                             match.find(' ') == std::string_view::npos &&
                             has_digit(match);
  const bool is_office = contains_any(
      match, {"democratic services", "member services", "governance services"});
  return is_page_label || is_office || find_attendance_label(line) ||
         honorific_at(line.text, 0) ||
         is_any_phrase(
             match, {"draft", "unapproved", "unconfirmed", "approved", "of", "at", "the",
                     "meeting", "proceedings", "agenda", "minutes", "draft minutes",
                     "minutes (draft)", "confirmed minutes", "action notes",
                     "draft action notes", "public document pack"});
}

bool is_minute_number(const NumberLabel& label) {
  return label.shape == NumberShape::Slashed || label.shape == NumberShape::Prefixed;
}

// "1. Apologies", "25/47 APOLOGIES", "1 Apologies for absence"
bool opens_first_item(std::string_view match) {
  const auto label = find_number_label(match);
  if (!label) {
    return false;
  }
  return label->shape == NumberShape::Plain ||
         (is_minute_number(*label) && label->size < match.size()) ||
         (label->shape == NumberShape::Bare &&
          is_procedural_title(match.substr(label->size)));
}

// "Appendix O", "ANNEX 2": where the paper belongs; its title stands below.
bool is_bare_appendix_label(std::string_view match) {
  constexpr std::size_t longest_number = 4;
  for (const std::string_view word : {"appendix", "annex", "enclosure", "atodiad"}) {
    if (starts_with_phrase(match, word)) {
      const std::string_view number = trim(match.substr(word.size()));
      return number.size() <= longest_number;
    }
  }
  return false;
}

// Short, no sentence, no label of something else.
bool may_be_title_below(Lines lines, std::size_t at) {
  constexpr std::size_t longest = 20;
  const std::string& match = lines[at].match;
  const bool is_over = at + 1 >= lines.size() || lines[at + 1].blank();
  return (is_over || is_set_as_heading(lines[at])) && count_words(match) <= longest &&
         match.find(':') == std::string::npos && match.find('\t') == std::string::npos &&
         std::string_view{".,;?"}.find(match.back()) == std::string_view::npos &&
         !find_number_label(match) && !opens_text(match) && !is_other_head(match) &&
         !is_ascii_digit(match.front());
}

// The title below an appendix's label; where nothing is like one, the label.
std::string title_below_label(Lines lines, std::size_t label) {
  std::size_t at = label + 1;
  while (at < lines.size() && is_empty(lines[at])) {
    ++at;
  }
  const bool is_title = at < lines.size() && lines[at].page == lines[label].page &&
                        may_be_title_below(lines, at);
  return is_title ? with_rest(lines, at, read_item_title(lines, at, 0).text)
                  : lines[label].text;
}

// What may stand in a head as a heading does and is none of the paper.
bool stands_above_title(const Line& line, const std::optional<std::string>& council) {
  return line.text.size() > longest_title || line.match.front() == '(' ||
         line.match.starts_with("- ") || is_dateline(line) || names(council, line.text) ||
         is_only_a_council(line) || is_no_title(line) || stamped_item(line.match) ||
         is_other_head(line.match);
}

// The first heading that is not the council's name or a date.
std::optional<std::string> first_heading(Lines lines,
                                         const std::optional<std::string>& council) {
  std::size_t seen = 0;
  for (std::size_t at = 0; at < lines.size() && seen < 8; ++at) {
    const Line& line = lines[at];
    if (is_empty(line)) {
      continue;
    }
    ++seen;
    if (opens_first_item(line.match)) {
      return std::nullopt;  // the front is over
    }
    if (is_bare_appendix_label(line.match)) {
      return title_below_label(lines, at);
    }
    if (!stands_above_title(line, council) && is_set_as_heading(line)) {
      ItemTitle title = read_item_title(lines, at, 0);
      const std::size_t last = std::max(title.end, at + 1) - 1;
      return title.text.empty() ? std::optional<std::string>{}
                                : with_rest(lines, last, std::move(title.text));
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> find_front_title(Lines lines, DocumentKind kind,
                                            const std::optional<std::string>& council,
                                            const std::optional<std::string>& panel) {
  if (kind == DocumentKind::ModernGovItemPage ||
      kind == DocumentKind::ModernGovMeetingPage) {
    return std::nullopt;  // the page's title is the meeting's or the item's
  }
  if (!lines.empty() && opens_listed_decision(lines.front())) {
    const std::string title = read_issue_decision(lines.front())->title;
    return std::string{trim(std::string_view{title}.substr(0, title.rfind("ref: ")))};
  }
  if (kind == DocumentKind::ModernGovIssuePage) {
    return find_issue_title(lines);
  }
  if (kind == DocumentKind::ModernGovDecisionPage) {
    if (auto title = find_decision_page_title(lines)) {
      return title;
    }
  }
  if (is_report_form(kind)) {
    if (auto title = labelled_title(lines)) {
      return title;
    }
    if (auto title = find_entry_title(lines)) {
      return title;
    }
    return stacked_title(lines, council, panel);
  }
  return first_heading(lines, council);
}

}  // namespace council
