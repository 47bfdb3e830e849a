#include "indexer/segment/front_matter.h"

#include <algorithm>
#include <utility>

#include "common/slug.h"
#include "indexer/segment/body_name.h"
#include "indexer/segment/body_of_council.h"
#include "indexer/segment/council_in_text.h"
#include "indexer/segment/decision_front.h"
#include "indexer/segment/draft_status.h"
#include "indexer/segment/front_body.h"
#include "indexer/segment/front_title.h"
#include "indexer/segment/issue_page.h"
#include "indexer/segment/joint_bodies.h"
#include "indexer/segment/masthead.h"
#include "indexer/segment/meeting_date.h"
#include "indexer/segment/meeting_line.h"
#include "indexer/segment/meeting_sentence.h"
#include "indexer/segment/meeting_venue.h"
#include "indexer/segment/page_title.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/run_on_head.h"
#include "indexer/segment/wards.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

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

// Papers that may name a meeting in their first line: "Council - 18 July 2024".
bool is_for_a_meeting(DocumentKind kind) {
  return kind == DocumentKind::Motion || kind == DocumentKind::BudgetAmendment;
}

Masthead first_lines(const Masthead& masthead, std::size_t most) {
  return {masthead.begin(), masthead.begin() + static_cast<std::ptrdiff_t>(
                                                   std::min(most, masthead.size()))};
}

bool is_decision_kind(DocumentKind kind) {
  return kind == DocumentKind::DecisionRecord ||
         kind == DocumentKind::ProposedDecisionRecord ||
         kind == DocumentKind::ModernGovDecisionPage;
}

class Reader {
 public:
  Reader(Lines lines, DocumentKind kind, std::string_view name)
      : lines_{lines},
        kind_{kind},
        name_{name},
        masthead_{masthead_of(lines)},
        sentence_{find_meeting_sentence(lines)} {
    if (kind == DocumentKind::ScheduleOfDates) {
      // The rows of its table name the bodies and dates of other meetings.
      cut_at_schedule(masthead_);
    }
    const bool is_page = kind == DocumentKind::ModernGovMeetingPage;
    if (is_page) {
      cut_at_items(masthead_);
    }
    if (is_meeting_kind(kind) && !is_page && !(sentence_ && sentence_->date)) {
      head_ = find_run_on_head(masthead_);
    }
    if (kind == DocumentKind::ModernGovItemPage) {
      meeting_line_ = find_meeting_link(masthead_);
    } else if (kind == DocumentKind::ModernGovIssuePage) {
      meeting_line_ = find_issue_meeting(lines);
    } else if (is_for_a_meeting(kind)) {
      meeting_line_ = find_meeting_line(first_lines(masthead_, 4));
    } else if (is_meeting_kind(kind)) {
      meeting_line_ = find_meeting_line(masthead_);
    }
  }

  FrontMatter read() {
    if (const auto council = find_council(masthead_)) {
      const auto parts = split_body_of_council(*council);
      front_.council = best_spelling(lines_, parts ? parts->council : *council);
    }
    read_body();
    read_date();
    settle_names();
    read_time_and_venue();
    front_.status = find_status(lines_, kind_);
    if (kind_ == DocumentKind::Agenda) {
      front_.published_date = find_published(lines_, front_.meeting_date);
    }
    if (kind_ == DocumentKind::ScheduleOfDates) {
      front_.scheduled_dates =
          find_scheduled(lines_.subspan(date_line_ ? *date_line_ + 1 : 0));
    }
    if (kind_ == DocumentKind::OfficerReport || is_decision_kind(kind_)) {
      front_.wards = find_wards(lines_);
    }
    if (is_decision_kind(kind_)) {
      read_decision(read_decision_front(lines_));
    } else if (kind_ == DocumentKind::ModernGovIssuePage) {
      read_decision(read_issue_front(lines_));
    }
    front_.title = find_front_title(lines_, kind_, front_.council, front_.panel);
    return std::move(front_);
  }

 private:
  void settle_names() {
    // One name, one spelling.
    if (front_.council && front_.panel &&
        panel_key(*front_.council) == panel_key(*front_.panel)) {
      front_.council = front_.panel;
    }
    // "Cyngor Cymuned Llan" of the Llan Community Council.
    if (front_.council && front_.panel && front_.panel->starts_with("Cyngor ") &&
        front_.council->ends_with(" Council") && looks_like_council_name(*front_.panel)) {
      front_.panel = front_.council;
    }
    // "MARLOW" over "COUNCIL", where another line names the body.
    const auto heading = front_.council || !belongs_to_a_meeting()
                             ? std::nullopt
                             : find_heading_body(masthead_, true);
    if (heading && looks_like_council_name(*heading)) {
      front_.council = best_spelling(lines_, *heading);
    }
    const bool is_own_paper = is_meeting_kind(kind_) || is_decision_kind(kind_);
    if (auto council = front_.council || !is_own_paper
                           ? std::nullopt
                           : infer_council(masthead_, lines_)) {
      front_.council = std::move(council->name);
      front_.inferred["council"] = council->how;
    }
    const auto met = sentence_ && sentence_->body ? sentence_->body
                     : front_.council             ? council_meeting(masthead_)
                                                  : std::nullopt;
    if (!front_.panel && met && belongs_to_a_meeting()) {
      if (auto body = body_of_own_meeting(*met, front_.council)) {
        set_panel(*body);
        front_.inferred["panel"] = "a meeting of the council itself";
      }
    }
    if (front_.council && front_.panel) {
      drop_council(*front_.panel, *front_.council);
    }
  }

  // Only papers of one meeting have a body of their own; a motion or an appendix names
  // many.
  [[nodiscard]] bool belongs_to_a_meeting() const {
    if (kind_ == DocumentKind::ModernGovItemPage || is_for_a_meeting(kind_) ||
        kind_ == DocumentKind::ModernGovIssuePage) {
      return meeting_line_.has_value();
    }
    return is_meeting_kind(kind_) || kind_ == DocumentKind::OfficerReport ||
           kind_ == DocumentKind::ScheduleOfDates ||
           kind_ == DocumentKind::QuestionsAndAnswers;
  }

  // Papers whose first line names their meeting, and pages that do.
  [[nodiscard]] bool is_meeting_page() const {
    return kind_ == DocumentKind::ModernGovMeetingPage ||
           kind_ == DocumentKind::ModernGovItemPage ||
           kind_ == DocumentKind::ModernGovIssuePage || is_for_a_meeting(kind_);
  }

  void set_panel(const std::string& printed) {
    const std::vector<std::string> bodies = joint_bodies(masthead_, printed);
    for (std::size_t i = 0; bodies.size() > 1 && i < bodies.size(); ++i) {
      front_.joint_panels.push_back(best_spelling(lines_, bodies[i]));
    }
    const auto parts = split_body_of_council(printed);
    front_.panel = best_spelling(lines_, parts ? parts->body : printed);
    front_.panel_printed = printed;
    if (parts && !front_.council) {
      front_.council = best_spelling(lines_, parts->council);
    }
    if (!front_.council && looks_like_council_name(*front_.panel)) {
      front_.council = front_.panel;
    }
  }

  void read_body() {
    if (!belongs_to_a_meeting()) {
      return;
    }
    auto body = stated_body();
    if (!body) {
      body = head_ && head_->body ? head_->body : body_in_masthead();
    }
    if (body) {
      set_panel(*body);
    }
  }

  [[nodiscard]] std::optional<std::string> stated_body() const {
    if (is_meeting_page() && meeting_line_) {
      return meeting_line_->body;
    }
    if (kind_ == DocumentKind::OfficerReport) {
      return addressed_body(lines_);
    }
    const auto labelled = is_meeting_kind(kind_) ? labelled_body(lines_) : std::nullopt;
    return labelled ? labelled : body_in_sentence();
  }

  [[nodiscard]] std::optional<std::string> body_in_sentence() const {
    if (!sentence_ || !sentence_->body || refers_to_heading(*sentence_->body)) {
      return std::nullopt;
    }
    const std::string& body = *sentence_->body;
    const bool is_body = looks_like_body_name(body) || looks_like_council_name(body);
    return is_body ? sentence_->body : std::nullopt;
  }

  [[nodiscard]] std::optional<std::string> body_in_masthead() const {
    if (auto body = find_heading_body(masthead_, false)) {
      return body;
    }
    if (meeting_line_ && looks_like_body_name(meeting_line_->body)) {
      return meeting_line_->body;
    }
    if (auto body = is_meeting_kind(kind_) ? body_of_members(lines_) : std::nullopt) {
      return body;
    }
    const bool council_meets = kind_ != DocumentKind::OfficerReport;
    return council_meets ? find_heading_body(masthead_, true) : std::nullopt;
  }

  // The line that dates the meeting, in the order in which they can be trusted.
  [[nodiscard]] std::optional<DatedLine> find_dated_line() const {
    const bool is_report = kind_ == DocumentKind::OfficerReport;
    std::optional<DatedLine> found;
    if (is_report || kind_ == DocumentKind::Minutes) {
      found = is_report ? find_addressed_date(lines_) : find_held_line(masthead_, lines_);
    }
    if (!found) {
      found = find_date_line(masthead_, lines_, is_report ? 12 : 30);
    }
    return found || !is_meeting_kind(kind_) || is_meeting_page()
               ? found
               : find_date_in_heading(masthead_, lines_);
  }

  void read_date() {
    if (!belongs_to_a_meeting()) {
      return;
    }
    if (meeting_line_ && is_meeting_page()) {
      front_.meeting_date = meeting_line_->date;
      front_.meeting_time = meeting_line_->time;
      return;
    }
    if (kind_ == DocumentKind::Minutes && sentence_ && is_recorded(*sentence_, lines_)) {
      front_.meeting_date = sentence_->date;
    } else if (const auto dated = find_labelled_date(
                   lines_.first(std::min<std::size_t>(lines_.size(), 80)))) {
      take(*dated);
    } else if (kind_ == DocumentKind::ModernGovMeetingPage) {
      // What its items name are other meetings: a line of its head or none.
      constexpr std::size_t head_lines = 12;
      if (const auto line =
              find_date_line(first_lines(masthead_, 8), lines_, head_lines)) {
        take(*line);
      }
      return;
    } else if (sentence_ && sentence_->date) {
      front_.meeting_date = sentence_->date;
    } else if (kind_ == DocumentKind::SupplementaryPack && meeting_line_ &&
               looks_like_body_name(meeting_line_->body)) {
      front_.meeting_date = meeting_line_->date;
      front_.meeting_time = meeting_line_->time;
    } else if (head_) {
      front_.meeting_date = head_->date;
      front_.meeting_time = head_->time;
      front_.venue = head_->venue;
    } else if (const auto line = find_dated_line()) {
      take(*line);
    } else if (const auto below = kind_ == DocumentKind::OfficerReport
                                      ? find_meeting_below_details(masthead_)
                                      : std::nullopt) {
      front_.meeting_date = below->date;
    } else if (is_meeting_kind(kind_)) {
      infer_date();
    }
  }

  void read_decision(const DecisionFront& form) {
    front_.decision_maker = form.maker;
    front_.decision_date = form.decided;
    front_.effective_date = form.effective;
    front_.published_date = form.published;
    if (!lines_.empty() && opens_listed_decision(lines_.front())) {
      front_.decision_date = read_issue_decision(lines_.front())->date;
    }
    if (form.meeting_body) {
      set_panel(*form.meeting_body);
      front_.meeting_date = form.meeting_date;
    } else if (sentence_ && sentence_->body && sentence_->date &&
               contains_any(lines_[sentence_->line].match, {"decisions"}) &&
               looks_like_body_name(*sentence_->body)) {
      // "Record of Decisions taken at the meeting of the Cabinet held on …"
      set_panel(*sentence_->body);
      front_.meeting_date = sentence_->date;
    }
  }

  void take(const DatedLine& dated) {
    front_.meeting_date = dated.date;
    date_line_ = dated.line;
  }

  // "GENERAL MEETING MONDAY 4 DECEMBER"
  [[nodiscard]] std::string_view meeting_heading() const {
    constexpr std::size_t most_lines = 6;
    const auto end = masthead_.begin() +
                     static_cast<std::ptrdiff_t>(std::min(most_lines, masthead_.size()));
    const auto heading = std::find_if(masthead_.begin(), end, [](const Line* line) {
      return count_words(line->match) <= 12 && contains_any(line->match, {"meeting"});
    });
    return heading == end ? std::string_view{} : (*heading)->text;
  }

  void infer_date() {
    front_.meeting_date =
        infer_meeting_year(sentence_ ? sentence_->text : meeting_heading(), lines_);
    if (front_.meeting_date) {
      front_.inferred["meeting_date"] = "year from another date of the paper";
      return;
    }
    if (const auto named = find_date_in_name(name_)) {
      front_.meeting_date = named;
      front_.inferred["meeting_date"] = "from file name";
    }
  }

  void read_time_and_venue() {
    if (!is_meeting_kind(kind_)) {
      return;
    }
    const auto labelled = find_labelled_time(lines_);
    front_.meeting_time = labelled ? labelled : front_.meeting_time;
    if (!front_.meeting_time && sentence_ &&
        (!sentence_->date || sentence_->date == front_.meeting_date)) {
      front_.meeting_time = sentence_->time;
    }
    if (!front_.meeting_time && date_line_) {
      front_.meeting_time = find_time(lines_[*date_line_].text);
    }
    if (auto venue = find_labelled_venue(lines_)) {
      front_.venue = std::move(venue);
    } else if (sentence_ && (sentence_->date || sentence_->venue)) {
      front_.venue = sentence_->venue;
    } else if (date_line_ && !front_.venue) {
      front_.venue = find_place_below(lines_, *date_line_);
    }
    if (!front_.venue && kind_ == DocumentKind::Agenda && front_.meeting_date) {
      front_.venue = find_place_below_date(lines_, *front_.meeting_date);
    }
    front_.venue = front_.venue ? front_.venue : find_welsh_venue(lines_);
  }

  Lines lines_;
  DocumentKind kind_;
  std::string_view name_;
  Masthead masthead_;
  std::optional<MeetingSentence> sentence_;
  std::optional<MeetingLine> meeting_line_;
  std::optional<RunOnHead> head_;
  std::optional<std::size_t> date_line_;
  FrontMatter front_;
};

}  // namespace

FrontMatter read_front_matter(Lines lines, DocumentKind kind,
                              const FileMetadata& metadata, std::string_view name) {
  const std::size_t block = size_of_metadata_block(lines);
  FrontMatter front = Reader{lines.subspan(block), kind, name}.read();
  const std::optional<std::string> page_title =
      metadata.title ? metadata.title : title_in_block(lines.first(block));
  if (page_title) {
    infer_council(*page_title, kind, front);
    infer_title(*page_title, front);
  }
  return front;
}

}  // namespace council
