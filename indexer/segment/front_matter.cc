#include "indexer/segment/front_matter.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "common/slug.h"
#include "indexer/segment/body_name.h"
#include "indexer/segment/front_title.h"
#include "indexer/segment/labelled.h"
#include "indexer/segment/meeting_sentence.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

constexpr std::size_t masthead_lines = 40;

bool is_meeting_kind(DocumentKind kind) {
  switch (kind) {
    case DocumentKind::Agenda:
    case DocumentKind::Minutes:
    case DocumentKind::SupplementaryPack:
    case DocumentKind::PublicReportsPack:
    case DocumentKind::ModernGovMeetingPage:
    case DocumentKind::LegacyKab12Page:
      return true;
    default:
      return false;
  }
}

// The first lines of a document, up to where its items or labels begin.
std::vector<const Line*> masthead_of(Lines lines) {
  std::vector<const Line*> masthead;
  for (const Line& line : lines) {
    if (line.blank() || line.furniture) {
      continue;
    }
    masthead.push_back(&line);
    if (masthead.size() == masthead_lines) {
      break;
    }
  }
  return masthead;
}

bool is_other_meeting(std::string_view match) {
  return contains_any(match,
                      {"minutes of the", "minutes of previous", "previous meeting",
                       "last meeting", "next meeting", "minutes from", "held on"}) &&
         !starts_with_any(
             match, {"a meeting of", "minutes of a meeting", "minutes of the meeting"});
}

// A line that is nothing but a date and, perhaps, a time and a place: "27 JULY 2021",
// "Thursday, 30th January, 2025, at 10.00 am".
std::optional<DateMention> date_line(const Line& line) {
  constexpr std::size_t longest = 140;
  if (line.text.size() > longest) {
    return std::nullopt;
  }
  const std::vector<DateMention> dates = find_dates(line.text);
  if (dates.empty()) {
    return std::nullopt;
  }
  const DateMention& date = dates.back();
  const bool whole_date =
      date.precision == DateMention::Precision::Day && !date.year_inferred;
  // Weekday names, "on", "at 10.00 am" may stand around it.
  const std::size_t before =
      count_words(std::string_view{line.text}.substr(0, date.begin));
  if (!whole_date || before > 4 || find_number_label(line.match)) {
    const bool starts_with_day = date.begin == 0 || before <= 1;
    return whole_date && starts_with_day ? std::optional{date} : std::nullopt;
  }
  return date;
}

// ---- The meeting's date
// ------------------------------------------------------------------

struct Dated {
  Date date;
  std::size_t line = 0;
};

std::optional<Dated> labelled_date(Lines lines) {
  const auto label = find_labelled(
      lines, {"date of meeting", "meeting date", "date and time of meeting",
              "date and time", "date/time", "date & time", "date", "meeting", "dyddiad"});
  if (!label) {
    return std::nullopt;
  }
  const auto date = find_first_full_date(label->value);
  return date ? std::optional{Dated{*date, label->line}} : std::nullopt;
}

// "To: Cabinet, 30 January 2025".
std::optional<Dated> addressed_date(Lines lines) {
  const auto label =
      find_labelled(lines, {"to", "report to", "meeting", "committee", "for"}, 40);
  if (!label) {
    return std::nullopt;
  }
  for (std::size_t at = label->line; at < lines.size() && at < label->line + 3; ++at) {
    const std::string& text = lines[at].text;
    if (at > label->line && text.find(':') != std::string::npos) {
      break;
    }
    if (const auto date = find_first_full_date(text)) {
      return Dated{*date, at};
    }
  }
  return std::nullopt;
}

std::optional<Dated> dated_line(const std::vector<const Line*>& masthead, Lines lines,
                                std::size_t most_lines) {
  for (std::size_t i = 0; i < masthead.size() && i < most_lines; ++i) {
    const Line& line = *masthead[i];
    if (is_other_meeting(line.match)) {
      continue;
    }
    if (const auto date = date_line(line)) {
      return Dated{date->range.first,
                   static_cast<std::size_t>(masthead[i] - lines.data())};
    }
  }
  return std::nullopt;
}

// A heading that ends in a date: "MEETING 14th MARCH 2018", "Parish Council - 2 May
// 2023".
std::optional<Dated> date_in_heading(const std::vector<const Line*>& masthead,
                                     Lines lines) {
  constexpr std::size_t most_lines = 10;
  for (std::size_t i = 0; i < masthead.size() && i < most_lines; ++i) {
    const Line& line = *masthead[i];
    if (count_words(line.match) > 25 || find_number_label(line.match) ||
        starts_with_any(line.match,
                        {"minutes of the previous", "report published", "published"})) {
      continue;
    }
    if (const auto date = find_first_full_date(line.text)) {
      return Dated{*date, static_cast<std::size_t>(masthead[i] - lines.data())};
    }
  }
  return std::nullopt;
}

// "… - Tuesday 27th September, 2022 10.30 am": body, date and time of a ModernGov page.
struct MeetingLine {
  std::string body;
  Date date;
  std::optional<TimeOfDay> time;
};

std::optional<MeetingLine> find_meeting_line(const std::vector<const Line*>& masthead) {
  constexpr std::size_t most_lines = 12;
  for (std::size_t i = 0; i < masthead.size() && i < most_lines; ++i) {
    const std::string& text = masthead[i]->text;
    const std::vector<DateMention> dates = find_dates(text);
    if (dates.empty() || dates.back().year_inferred || text.size() > 300) {
      continue;
    }
    const std::string before = fold_typography(text.substr(0, dates.back().begin));
    const std::size_t dash = before.rfind(" - ");
    if (dash == std::string::npos || count_words(before.substr(dash + 3)) > 1) {
      continue;
    }
    // The dash before the date may be typographic: cut the display text by its words.
    std::string_view body = std::string_view{text}.substr(0, dates.back().begin);
    body = trim_body_name(body);
    if (body.size() >= 4) {
      return MeetingLine{std::string{body}, dates.back().range.first,
                         find_time(std::string_view{text}.substr(dates.back().end))};
    }
  }
  return std::nullopt;
}

// The agenda's foot: "Town Hall / Middlesbrough / Wednesday 21 July 2021".
std::optional<Date> find_published(Lines lines, const std::optional<Date>& meeting) {
  constexpr int longest_notice_days = 60;
  std::optional<Date> published;
  for (const Line& line : lines) {
    const bool labelled = starts_with_any(
        line.match, {"published", "date of publication", "dated", "publication date",
                     "date published", "issued", "despatched", "dispatched"});
    const auto date = labelled && line.text.size() < 140 ? std::optional<DateMention>{}
                                                         : date_line(line);
    const auto day = labelled && line.text.size() < 140 ? find_first_full_date(line.text)
                     : date                             ? std::optional{date->range.last}
                                                        : std::nullopt;
    if (!day || find_number_label(line.match) ||
        line.text.find('\t') != std::string::npos) {
      continue;
    }
    const bool before_meeting =
        !meeting ||
        (*day < *meeting &&
         (std::chrono::sys_days{*meeting} - std::chrono::sys_days{*day}).count() <=
             longest_notice_days);
    if (before_meeting && meeting) {
      published = day;
    }
  }
  return published;
}

// ---- Council and body
// --------------------------------------------------------------------

std::optional<std::string> find_council(const std::vector<const Line*>& masthead) {
  constexpr std::size_t most_lines = 14;
  for (std::size_t i = 0; i < masthead.size() && i < most_lines; ++i) {
    const std::string& text = masthead[i]->text;
    if (contains_any(text, {"held in", "held at", "held on", "proceedings"})) {
      continue;
    }
    if (text.size() < 100 && looks_like_council_name(text)) {
      return body_display_name(text);
    }
    // "Tintern Parish Council - Minutes of …": the part before the dash.
    const std::string folded = fold_typography(text);
    const std::size_t dash = folded.find(" - ");
    if (dash != std::string::npos && dash < 80 && dash < text.size()) {
      const std::string_view part = std::string_view{text}.substr(0, dash);
      if (looks_like_council_name(part)) {
        return body_display_name(part);
      }
    }
  }
  return std::nullopt;
}

bool refers_to_heading(std::string_view body) {
  return starts_with_any(body, {"above", "council", "parish council", "town council",
                                "community council", "committee", "panel", "board"}) &&
         (contains_any(body, {"above"}) || count_words(body) <= 2);
}

std::optional<std::string> find_heading_body(const std::vector<const Line*>& masthead,
                                             bool council_too) {
  constexpr std::size_t most_lines = 16;
  for (std::size_t i = 0; i < masthead.size() && i < most_lines; ++i) {
    const Line& line = *masthead[i];
    if (line.text.size() > 160 || find_number_label(line.match) ||
        starts_with_any(line.match, {"present", "to:", "from:", "membership"}) ||
        contains_any(line.match, {"held in", "held at", "held on"}) ||
        std::isalnum(static_cast<unsigned char>(line.match.front())) == 0) {
      continue;
    }
    const bool council = looks_like_council_name(line.text);
    if ((council && council_too) || (!council && looks_like_body_name(line.text))) {
      return line.text;
    }
    // A name in capitals may run over two lines.
    if (i + 1 < masthead.size() && upper_case_share(line.match) >= 0.9) {
      const std::string two = line.text + ' ' + masthead[i + 1]->text;
      if (upper_case_share(masthead[i + 1]->match) >= 0.9 && looks_like_body_name(two) &&
          !looks_like_council_name(line.text)) {
        return two;
      }
    }
  }
  return std::nullopt;
}

// A body printed in capitals is shown as the same paper prints it elsewhere.
std::string best_spelling(Lines lines, const std::string& printed) {
  if (upper_case_share(printed) < 0.9) {
    return std::string{trim_body_name(printed)};
  }
  const std::string key = panel_key(printed);
  constexpr std::size_t most_lines = 120;
  for (const Line& line : lines.first(std::min(most_lines, lines.size()))) {
    if (line.text.size() < 200 && upper_case_share(line.text) < 0.6 &&
        panel_key(line.text) == key) {
      return line.text;
    }
  }
  return body_display_name(printed);
}

std::optional<std::string> addressed_body(Lines lines) {
  const auto label = find_labelled(
      lines,
      {"report to", "to", "committee", "meeting", "panel", "board", "decision maker"},
      40);
  if (!label) {
    return std::nullopt;
  }
  const std::string_view name = trim_body_name(label->value);
  const std::size_t comma = name.find(',');
  for (const std::string_view candidate : {name, name.substr(0, comma)}) {
    if (looks_like_body_name(candidate) && !looks_like_council_name(candidate)) {
      return std::string{candidate};
    }
  }
  return std::nullopt;
}

// ---- Status
// ------------------------------------------------------------------------------

std::optional<std::string> find_status(Lines lines,
                                       const std::vector<const Line*>& masthead,
                                       DocumentKind kind) {
  const bool is_page = kind == DocumentKind::ModernGovMeetingPage;
  if (kind != DocumentKind::Minutes && !is_page) {
    return std::nullopt;
  }
  constexpr std::size_t title_lines = 12;
  for (std::size_t i = 0; i < masthead.size() && i < title_lines; ++i) {
    const std::string& match = masthead[i]->match;
    if (contains_any(match, {"draft minutes", "minutes - draft", "minutes (draft)",
                             "cofnodion drafft", "unconfirmed minutes"}) ||
        is_any_phrase(match,
                      {"draft", "*draft*", "drafft", "unapproved", "unconfirmed"})) {
      return "draft";
    }
  }
  for (const Line& line : lines) {
    if (contains_any(
            line.match,
            {"minutes are draft until", "draft until agreed", "draft until approved",
             "minutes are subject to approval", "subject to approval at the next",
             "subject to confirmation at the next", "minutes are draft"})) {
      return "draft";
    }
  }
  return std::nullopt;
}

std::vector<Date> find_scheduled(Lines lines) {
  std::vector<Date> dates;
  for (const Line& line : lines) {
    if (line.text.find('\t') == std::string::npos && count_words(line.match) > 12) {
      continue;
    }
    for (const DateMention& date : find_dates(line.text)) {
      if (date.precision == DateMention::Precision::Day && !date.year_inferred) {
        dates.push_back(date.range.first);
      }
    }
  }
  return dates;
}

// "Broken Cross and Upton; Willaston and Rope;": "and" is part of a ward's name.
std::vector<std::string> find_wards(Lines lines) {
  const auto label = find_labelled(
      lines, {"wards affected", "ward(s) affected", "ward affected", "wards", "ward(s)",
              "electoral division", "electoral divisions affected"});
  std::vector<std::string> wards;
  if (!label || is_any_phrase(label->value, {"n/a", "none", "not applicable"})) {
    return wards;
  }
  std::string_view rest = label->value;
  while (!rest.empty()) {
    const char separator = label->value.find(';') != std::string::npos ? ';' : ',';
    const std::size_t end = rest.find(separator);
    std::string_view ward = trim(rest.substr(0, end));
    while (!ward.empty() && (ward.back() == '.' || ward.back() == ')')) {
      ward.remove_suffix(1);
    }
    ward.remove_prefix(std::min(ward.find_first_not_of('('), ward.size()));
    if (!ward.empty() && ward.size() < 60) {
      wards.emplace_back(ward);
    }
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
  }
  return wards;
}

// ---- Putting it together
// -----------------------------------------------------------------

class Reader {
 public:
  Reader(Lines lines, DocumentKind kind, std::string_view name)
      : lines_{lines},
        kind_{kind},
        name_{name},
        masthead_{masthead_of(lines)},
        sentence_{find_meeting_sentence(lines)} {
    if (kind == DocumentKind::ModernGovMeetingPage ||
        kind == DocumentKind::LegacyKab12Page || is_meeting_kind(kind)) {
      meeting_line_ = find_meeting_line(masthead_);
    }
  }

  FrontMatter read() {
    front_.council = find_council(masthead_);
    read_body();
    read_date();
    read_time_and_venue();
    front_.status = find_status(lines_, masthead_, kind_);
    if (kind_ == DocumentKind::Agenda) {
      front_.published_date = find_published(lines_, front_.meeting_date);
    }
    if (kind_ == DocumentKind::ScheduleOfDates) {
      front_.scheduled_dates = find_scheduled(lines_);
    }
    if (kind_ == DocumentKind::OfficerReport || kind_ == DocumentKind::DecisionRecord ||
        kind_ == DocumentKind::ProposedDecisionRecord) {
      front_.wards = find_wards(lines_);
    }
    front_.title = find_front_title(lines_, kind_, front_.council, front_.panel);
    return std::move(front_);
  }

 private:
  // Only papers of one meeting have a body of their own; a motion or an appendix names
  // many.
  [[nodiscard]] bool belongs_to_a_meeting() const {
    return is_meeting_kind(kind_) || kind_ == DocumentKind::OfficerReport ||
           kind_ == DocumentKind::ScheduleOfDates ||
           kind_ == DocumentKind::QuestionsAndAnswers;
  }

  void set_panel(const std::string& printed) {
    front_.panel = best_spelling(lines_, printed);
    if (!front_.council && looks_like_council_name(*front_.panel)) {
      front_.council = front_.panel;
    }
  }

  void read_body() {
    if (!belongs_to_a_meeting()) {
      return;
    }
    if (kind_ == DocumentKind::ModernGovMeetingPage && meeting_line_) {
      set_panel(meeting_line_->body);
      return;
    }
    if (kind_ == DocumentKind::OfficerReport) {
      if (const auto addressed = addressed_body(lines_)) {
        set_panel(*addressed);
        return;
      }
    } else if (sentence_ && sentence_->body && !refers_to_heading(*sentence_->body) &&
               (looks_like_body_name(*sentence_->body) ||
                looks_like_council_name(*sentence_->body))) {
      set_panel(*sentence_->body);
      return;
    }
    const bool council_meets = kind_ != DocumentKind::OfficerReport;
    if (const auto body = find_heading_body(masthead_, false)) {
      set_panel(*body);
    } else if (meeting_line_ && looks_like_body_name(meeting_line_->body)) {
      set_panel(meeting_line_->body);
    } else if (council_meets) {
      if (const auto council = find_heading_body(masthead_, true)) {
        set_panel(*council);
      }
    }
  }

  void read_date() {
    if (!belongs_to_a_meeting()) {
      return;
    }
    if (meeting_line_ && kind_ == DocumentKind::ModernGovMeetingPage) {
      front_.meeting_date = meeting_line_->date;
      front_.meeting_time = meeting_line_->time;
      return;
    }
    if (const auto dated =
            labelled_date(lines_.first(std::min<std::size_t>(lines_.size(), 80)))) {
      take(*dated);
    } else if (sentence_ && sentence_->date) {
      front_.meeting_date = sentence_->date;
    } else if (const auto addressed = kind_ == DocumentKind::OfficerReport
                                          ? addressed_date(lines_)
                                          : std::optional<Dated>{}) {
      take(*addressed);
    } else if (const auto line = dated_line(
                   masthead_, lines_, kind_ == DocumentKind::OfficerReport ? 12 : 30)) {
      take(*line);
    } else if (const auto heading = is_meeting_kind(kind_)
                                        ? date_in_heading(masthead_, lines_)
                                        : std::optional<Dated>{}) {
      take(*heading);
    } else if (is_meeting_kind(kind_)) {
      infer_date_from_name();
    }
  }

  void take(const Dated& dated) {
    front_.meeting_date = dated.date;
    date_line_ = dated.line;
  }

  void infer_date_from_name() {
    std::string spaced{name_};
    std::replace(spaced.begin(), spaced.end(), '_', ' ');
    if (const auto date = find_first_full_date(spaced)) {
      front_.meeting_date = date;
      front_.inferred["meeting_date"] = "from file name";
    }
  }

  void read_time_and_venue() {
    if (!is_meeting_kind(kind_)) {
      return;
    }
    if (const auto time = find_labelled(
            lines_, {"time", "date and time", "date/time", "date & time", "amser"})) {
      front_.meeting_time = find_time("at " + time->value);
    }
    if (!front_.meeting_time && sentence_ && sentence_->date == front_.meeting_date) {
      front_.meeting_time = sentence_->time;
    }
    if (!front_.meeting_time && date_line_) {
      front_.meeting_time = find_time(lines_[*date_line_].text);
    }
    if (const auto venue =
            find_labelled(lines_, {"venue", "place", "location", "lleoliad"})) {
      front_.venue = venue->value;
    } else if (sentence_ && sentence_->date) {
      front_.venue = sentence_->venue;
    }
  }

  Lines lines_;
  DocumentKind kind_;
  std::string_view name_;
  std::vector<const Line*> masthead_;
  std::optional<MeetingSentence> sentence_;
  std::optional<MeetingLine> meeting_line_;
  std::optional<std::size_t> date_line_;
  FrontMatter front_;
};

// Markdown may open with a block of "key: value" lines between "---": dates there are
// those of the posting.
std::size_t size_of_metadata_block(Lines lines) {
  constexpr std::size_t longest_block = 60;
  std::size_t at = 0;
  while (at < lines.size() && lines[at].blank()) {
    ++at;
  }
  if (at >= lines.size() || lines[at].match != "---") {
    return 0;
  }
  const std::size_t first = at;
  bool has_keys = false;
  for (++at; at < lines.size() && at < first + longest_block; ++at) {
    if (lines[at].match == "---") {
      return has_keys ? at + 1 : 0;
    }
    has_keys = has_keys || lines[at].match.find(": ") != std::string::npos;
  }
  return 0;
}

std::optional<std::string> title_in_block(Lines block) {
  const auto label = find_labelled(block, {"title"});
  if (!label) {
    return std::nullopt;
  }
  std::string_view title = label->value;
  while (!title.empty() && (title.front() == '"' || title.front() == '\'')) {
    title.remove_prefix(1);
  }
  while (!title.empty() && (title.back() == '"' || title.back() == '\'')) {
    title.remove_suffix(1);
  }
  return std::string{title};
}

// "Northwold Parish Council - minutes of October meeting": a web page names its council
// in its title, if not in its text.
void infer_council(const std::string& page_title, DocumentKind kind, FrontMatter& front) {
  if (front.council) {
    return;
  }
  const std::string folded = fold_typography(page_title);
  std::string_view rest = folded;
  while (!rest.empty()) {
    const std::size_t dash =
        std::min({rest.find(" - "), rest.find(" | "), rest.find(": ")});
    const std::string_view part = trim(rest.substr(0, dash));
    if (looks_like_council_name(part)) {
      front.council = body_display_name(part);
      front.inferred["council"] = "from page title";
      const bool council_meets =
          kind == DocumentKind::Minutes || kind == DocumentKind::Agenda;
      if (!front.panel && council_meets) {
        front.panel = front.council;
        front.inferred["panel"] = "from page title";
      }
      return;
    }
    rest = dash == std::string_view::npos ? std::string_view{} : rest.substr(dash + 2);
  }
}

}  // namespace

FrontMatter read_front_matter(Lines lines, DocumentKind kind,
                              const FileMetadata& metadata, std::string_view name) {
  const std::size_t block = size_of_metadata_block(lines);
  FrontMatter front = Reader{lines.subspan(block), kind, name}.read();
  const std::optional<std::string> page_title =
      metadata.title ? metadata.title : title_in_block(lines.first(block));
  if (page_title) {
    infer_council(*page_title, kind, front);
  }
  if (!front.title && metadata.title && count_words(*metadata.title) >= 2 &&
      !contains_any(*metadata.title,
                    {"microsoft", "template", "untitled", "document1"})) {
    front.title = clean_line(*metadata.title);
    front.inferred["title"] = "from file metadata";
  }
  return front;
}

}  // namespace council
