#include "indexer/segment/web_kind.h"

#include <algorithm>
#include <vector>

#include "indexer/segment/attendance_label.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/usual_item.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

constexpr std::size_t head_lines = 60;
// A printed page has the site's menu above its title.
constexpr std::size_t title_lines = 6;
constexpr std::size_t printed_title_lines = 14;

// What a page shows of itself.
struct PageSigns {
  std::vector<std::string_view> titles;  // its first lines
  bool names_a_meeting = false;  // "Audit Committee - Tuesday 27th September, 2022"
  bool has_item_cells = false;   // by HTML class
  bool heads_items = false;      // "No. Item"
  bool lists_business = false;   // CMIS: "Items Of Business" beside "Documents"
  bool is_kab12 = false;
};

bool is_meeting_line(const Line& line) {
  constexpr std::size_t longest = 250;
  return line.match.size() < longest && line.match.find(" - ") != std::string::npos &&
         find_first_full_date(line.match).has_value();
}

// What any line may be.
struct LabelsSeen {
  bool attendance = false;
  bool business = false;
  bool item_columns = false;
};

void add_labels(std::string_view match, LabelsSeen& seen) {
  seen.business = seen.business || is_phrase(match, "items of business");
  seen.attendance = seen.attendance || is_phrase(match, "attendance details");
  seen.item_columns =
      seen.item_columns || starts_with_any(match, {"item number", "item description"});
}

// "• Agenda and minutes": the title of a page whose menu is a list.
std::string_view without_bullet(std::string_view match) {
  for (const std::string_view bullet : {"\xE2\x80\xA2 ", "* ", "- "}) {
    if (match.starts_with(bullet)) {
      return trim(match.substr(bullet.size()));
    }
  }
  return match;
}

PageSigns read_signs(Lines lines, std::size_t most_titles) {
  const std::size_t meeting_lines = most_titles + 8;
  PageSigns signs;
  std::size_t seen = 0;
  LabelsSeen labels;
  bool documents = false;
  for (const Line& line : lines) {
    signs.has_item_cells = signs.has_item_cells ||
                           line.style.role == LineRole::ItemNumber ||
                           line.style.role == LineRole::ItemTitle;
    if (line.blank() || line.furniture) {
      continue;
    }
    if (seen < most_titles) {
      signs.titles.push_back(without_bullet(line.match));
    }
    signs.names_a_meeting =
        signs.names_a_meeting || (seen < meeting_lines && is_meeting_line(line));
    if (seen < head_lines) {
      signs.heads_items =
          signs.heads_items ||
          is_any_phrase(line.match, {"no. item", "no item", "rhif eitem"});
      documents = documents ||
                  is_any_phrase(line.match,
                                {"documents", "committee members", "meeting details"});
    }
    add_labels(line.match, labels);
    ++seen;
  }
  signs.lists_business = labels.business && documents;
  signs.is_kab12 = labels.attendance && labels.item_columns;
  return signs;
}

bool is_meeting_title(std::string_view title) {
  return is_any_phrase(
      title,
      {"agenda and minutes", "agenda and draft minutes", "agenda, decisions and minutes",
       "agenda and decisions", "agenda, decisions and draft minutes",
       "agenda, draft minutes", "agenda and minutes (draft)", "decisions and minutes",
       "agenda, draft decisions and minutes", "agenda and draft decisions",
       "decisions and draft minutes", "agenda a chofnodion", "agenda a chofnodion drafft",
       "rhaglen a chofnodion", "agenda, penderfyniadau a chofnodion"});
}

// The titles of pages that are told by their title alone.
std::optional<DocumentKind> titled_kind(std::string_view title) {
  if (is_any_phrase(title, {"agenda item", "eitem ar yr agenda", "eitem agenda"})) {
    return DocumentKind::ModernGovItemPage;
  }
  if (is_any_phrase(title, {"issue - meetings", "issue - decisions", "issue details",
                            "issue history", "issue - items at meetings"})) {
    return DocumentKind::ModernGovIssuePage;
  }
  if (is_any_phrase(
          title, {"decision details", "decision - details", "manylion y penderfyniad"})) {
    return DocumentKind::ModernGovDecisionPage;
  }
  if (is_any_phrase(title,
                    {"browse meetings", "browse decisions", "browse forward plans"}) ||
      starts_with_any(title, {"this page lists the meetings for"})) {
    return DocumentKind::ModernGovIndex;
  }
  return std::nullopt;
}

std::optional<DocumentKind> kind_of_titles(const std::vector<std::string_view>& titles) {
  for (const std::string_view title : titles) {
    if (const auto kind = titled_kind(title)) {
      return kind;
    }
  }
  return std::nullopt;
}

// Who was present, what was resolved or what a report is for: no page that only lists
// papers.
bool tells_business(Lines lines) {
  return std::ranges::any_of(lines, [](const Line& line) {
    return !line.blank() &&
           (starts_with_any(line.match,
                            {"present:", "resolved", "apologies for absence",
                             "members present", "in attendance:", "purpose of the report",
                             "purpose of report", "agenda item no"}) ||
            line.text.find("RESOLVED") != std::string::npos);
  });
}

// Who was there, a date or an item stands below: the minutes of a whole meeting.
bool goes_on_as_paper(Lines lines) {
  constexpr std::size_t most_lines = 20;
  std::size_t seen = 0;
  for (const Line& line : lines) {
    if (line.blank()) {
      continue;
    }
    if (++seen > most_lines) {
      return false;
    }
    const auto label = find_number_label(line.match);
    const bool is_dated =
        count_words(line.match) <= 8 && find_first_full_date(line.match);
    if (find_attendance_label(line) || is_dated ||
        (label && is_procedural_title(line.match.substr(label->size)))) {
      return true;
    }
  }
  return false;
}

// A page of an item from which its head is cut: "Minutes:" or "Decision:" on one of the
// first lines, over what was said; who came to a meeting would stand there in its
// minutes.
bool is_item_fragment(Lines lines) {
  constexpr std::size_t most_lines = 4;
  std::size_t seen = 0;
  for (const Line& line : lines) {
    if (line.blank()) {
      continue;
    }
    if (find_attendance_label(line) || ++seen > most_lines) {
      return false;
    }
    if (line.text == "Minutes:" || line.text == "Decision:") {
      const auto next = static_cast<std::size_t>(&line - lines.data()) + 1;
      return !goes_on_as_paper(lines.subspan(next));
    }
  }
  return false;
}

// Papers have these as headings too.
bool is_index_title(std::string_view first_line) {
  return is_any_phrase(first_line,
                       {"meeting documents", "voting record", "calendar of meetings",
                        "monthly meetings calendar", "officer decisions"});
}

// "Meeting of Council, Wednesday 25th January, 2023 6.30 pm (Item 76.)"
bool tells_item_of_meeting(Lines lines) {
  const Lines head = lines.first(std::min(head_lines, lines.size()));
  return std::ranges::any_of(head, [](const Line& line) {
    return contains_any(line.match, {"(item ", "(eitem "}) &&
           find_first_full_date(line.match).has_value();
  });
}

KindGuess guess(DocumentKind kind) {
  constexpr double certain = 0.95;
  return {.kind = kind, .confidence = certain};
}

}  // namespace

std::optional<KindGuess> recognise_printed_page(Lines lines) {
  const PageSigns signs = read_signs(lines, printed_title_lines);
  if (std::ranges::any_of(signs.titles, is_meeting_title) &&
      (signs.names_a_meeting || signs.heads_items)) {
    return guess(DocumentKind::ModernGovMeetingPage);
  }
  const auto kind = kind_of_titles(signs.titles);
  // "Agenda item" stamps papers too, which do not tell their place in a meeting.
  const bool told =
      kind != DocumentKind::ModernGovItemPage || tells_item_of_meeting(lines);
  return kind && told ? std::optional{guess(*kind)} : std::nullopt;
}

std::optional<KindGuess> recognise_web_page(Lines lines) {
  const PageSigns signs = read_signs(lines, title_lines);
  if (signs.titles.empty()) {
    return std::nullopt;
  }
  const bool is_meeting = signs.names_a_meeting || signs.heads_items;
  // "Agenda" alone heads papers of every kind, but for the first line of a page.
  const bool titled = std::ranges::any_of(signs.titles, is_meeting_title) ||
                      is_phrase(signs.titles.front(), "agenda");
  if ((titled && is_meeting) || signs.has_item_cells || signs.lists_business) {
    return guess(DocumentKind::ModernGovMeetingPage);
  }
  if (const auto kind = kind_of_titles(signs.titles)) {
    return guess(*kind);
  }
  const bool is_index = is_index_title(signs.titles.front());
  if (is_index && signs.heads_items) {
    return guess(DocumentKind::ModernGovMeetingPage);
  }
  if (is_index && !tells_business(lines)) {
    return guess(DocumentKind::ModernGovIndex);
  }
  if (signs.is_kab12) {
    return guess(DocumentKind::LegacyKab12Page);
  }
  if (is_item_fragment(lines)) {
    return guess(DocumentKind::ModernGovItemPage);
  }
  return std::nullopt;
}

}  // namespace council
