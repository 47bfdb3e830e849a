#include "indexer/segment/date_roles.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <string>
#include <utility>

#include "indexer/segment/inspection_date.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/sieve.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

constexpr std::size_t most_dates = 20'000;
constexpr std::size_t window = 160;  // bytes before a date that may tell its role
constexpr std::size_t next_line_part = 48;
constexpr std::size_t longest_line = 20'000;

struct Cue {
  DateRole role;
  std::string_view phrase;
};

// clang-format off
// What stands before a date in its sentence. Of several the nearest counts; of two that
// end at the same place, the longer one.
constexpr auto cues = std::to_array<Cue>({
    {DateRole::PreviousMeeting,    "minutes of"},
    {DateRole::PreviousMeeting,    "minutes from"},
    {DateRole::PreviousMeeting,    "minute of"},
    {DateRole::PreviousMeeting,    "minutes -"},
    {DateRole::PreviousMeeting,    "previous meeting"},
    {DateRole::PreviousMeeting,    "last meeting"},
    {DateRole::PreviousMeeting,    "minutes of the meeting held"},
    {DateRole::PreviousMeeting,    "minutes of the meeting held on"},
    {DateRole::PreviousMeeting,    "minutes of the meeting of"},
    {DateRole::PreviousMeeting,    "minutes of the previous meeting held on"},
    {DateRole::PreviousMeeting,    "cofnodion y cyfarfod a gynhaliwyd"},
    {DateRole::NextMeeting,        "next meeting"},
    {DateRole::NextMeeting,        "next meeting of"},
    {DateRole::NextMeeting,        "next ordinary meeting"},
    {DateRole::NextMeeting,        "next ordinary meeting of"},
    {DateRole::NextMeeting,        "future meetings"},
    {DateRole::NextMeeting,        "meetings will be held"},
    {DateRole::NextMeeting,        "next scheduled meeting"},
    {DateRole::NextMeeting,        "meeting will be held"},
    {DateRole::NextMeeting,        "meeting would be held"},
    {DateRole::NextMeeting,        "cyfarfod nesaf"},
    {DateRole::OtherMeeting,       "meeting held on"},
    {DateRole::OtherMeeting,       "its meeting on"},
    {DateRole::OtherMeeting,       "meeting on"},
    {DateRole::OtherMeeting,       "meeting of"},
    {DateRole::PreviousInspection, "previous inspection"},
    {DateRole::PreviousInspection, "last inspection"},
    {DateRole::PreviousInspection, "previously inspected"},
    {DateRole::InspectionVisit,    "inspection dates"},
    {DateRole::InspectionVisit,    "inspection date"},
    {DateRole::InspectionVisit,    "inspection took place"},
    {DateRole::InspectionVisit,    "inspection of"},
    {DateRole::InspectionVisit,    "visit to"},
    {DateRole::InspectionVisit,    "visit in"},
    {DateRole::InspectionVisit,    "visit on"},
    {DateRole::InspectionVisit,    "visited"},
    {DateRole::InspectionVisit,    "visit took place"},
    {DateRole::ReportPublication,  "report published"},
    {DateRole::ReportPublication,  "report was published"},
    {DateRole::ReportPublication,  "published its report"},
    {DateRole::ReportPublication,  "report dated"},
    {DateRole::LetterPublication,  "letter published"},
    {DateRole::LetterPublication,  "letter was published"},
    {DateRole::LetterPublication,  "letter dated"},
    {DateRole::LetterPublication,  "letter of"},
    {DateRole::Publication,        "publication date"},
    {DateRole::Publication,        "date of publication"},
    {DateRole::Publication,        "date published"},
    {DateRole::Publication,        "published"},
    {DateRole::Decision,           "date of decision"},
    {DateRole::Decision,           "decision date"},
    {DateRole::Decision,           "decision taken on"},
    {DateRole::Decision,           "decided on"},
    {DateRole::Decision,           "decided at meeting"},
    {DateRole::CallInEnd,          "call-in"},
    {DateRole::CallInEnd,          "call in"},
    {DateRole::CallInEnd,          "called in by"},
    {DateRole::CallInEnd,          "call-in period expires"},
    {DateRole::Effective,          "effective from"},
    {DateRole::Effective,          "with effect from"},
    {DateRole::Effective,          "effective date"},
    {DateRole::Effective,          "date effective"},
    {DateRole::Effective,          "come into force"},
    {DateRole::Effective,          "comes into force"},
    {DateRole::Effective,          "came into force"},
    {DateRole::Effective,          "coming into force"},
    {DateRole::Effective,          "come into effect"},
    {DateRole::Effective,          "takes effect"},
    {DateRole::Effective,          "take effect"},
    {DateRole::Effective,          "implementation date"},
    {DateRole::Deadline,           "no later than"},
    {DateRole::Deadline,           "not later than"},
    {DateRole::Deadline,           "deadline"},
    {DateRole::Deadline,           "due date"},
    {DateRole::Deadline,           "due by"},
    {DateRole::Deadline,           "due in"},
    {DateRole::Deadline,           "due on"},
    {DateRole::Deadline,           "decision due"},
    {DateRole::Deadline,           "by the end of"},
    {DateRole::Deadline,           "closing date"},
    {DateRole::Deadline,           "target date"},
    {DateRole::DataAsAt,           "as at"},
    {DateRole::DataAsAt,           "as of"},
    {DateRole::DataAsAt,           "year ended"},
    {DateRole::DataAsAt,           "year ending"},
    {DateRole::DataAsAt,           "quarter ending"},
});

// These count only where the date follows them directly.
constexpr auto near_cues = std::to_array<Cue>({
    {DateRole::Effective, "from"},
    {DateRole::Deadline,  "by"},
    {DateRole::Deadline,  "before"},
    {DateRole::Deadline,  "until"},
});
// clang-format on

// The sentence before a date, lower-cased: what lies after the last full stop.
std::string sentence_before(std::string_view before) {
  std::string text =
      to_lower(before.substr(before.size() > window ? before.size() - window : 0));
  const std::size_t stop = text.rfind(". ");
  return stop == std::string::npos ? text : text.substr(stop + 2);
}

bool ends_with_word(std::string_view text, std::string_view word) {
  text = trim(text);
  if (text.ends_with(" the")) {
    text = trim(text.substr(0, text.size() - 4));
  }
  return text.ends_with(word) &&
         (text.size() == word.size() || text[text.size() - word.size() - 1] == ' ');
}

std::optional<DateRole> told_role(std::string_view sentence) {
  std::optional<DateRole> role;
  std::size_t end_of_best = 0;
  std::size_t size_of_best = 0;
  const Sieve words{sentence};
  for (const Cue& cue : cues) {
    const std::size_t at =
        words.may_hold(cue.phrase) ? sentence.rfind(cue.phrase) : std::string_view::npos;
    if (at == std::string_view::npos || is_word_before(sentence, at)) {
      continue;
    }
    const std::size_t end = at + cue.phrase.size();
    if (!role || end > end_of_best ||
        (end == end_of_best && cue.phrase.size() > size_of_best)) {
      role = cue.role;
      end_of_best = end;
      size_of_best = cue.phrase.size();
    }
  }
  for (const Cue& cue : near_cues) {
    if (!role && ends_with_word(sentence, cue.phrase)) {
      return cue.role;
    }
  }
  return role;
}

std::optional<Date> date_of(const Document& document) {
  for (const auto& date : {document.meeting_date, document.letter_date,
                           document.decision_date, document.published_date}) {
    if (date) {
      return date;
    }
  }
  if (!document.visit_dates.empty()) {
    return document.visit_dates.front().last;
  }
  return std::nullopt;
}

bool is_on(const std::optional<Date>& day, const DateRange& range) {
  return day && range.first == *day && range.last == *day;
}

// What the document says that the day is; a day may be two things, and the words decide.
std::optional<DateRole> known_role(const Document& document, const DateRange& range) {
  if (is_on(document.letter_date, range)) {
    return DateRole::Letter;
  }
  if (is_on(document.decision_date, range)) {
    return DateRole::Decision;
  }
  if (is_on(document.meeting_date, range)) {
    return DateRole::Meeting;
  }
  if (is_on(document.published_date, range)) {
    return DateRole::Publication;
  }
  if (is_on(document.effective_date, range)) {
    return DateRole::Effective;
  }
  if (std::ranges::find(document.visit_dates, range) != document.visit_dates.end()) {
    return DateRole::InspectionVisit;
  }
  if (range.first == range.last &&
      std::ranges::find(document.scheduled_dates, range.first) !=
          document.scheduled_dates.end()) {
    return DateRole::ScheduledMeeting;
  }
  return std::nullopt;
}

bool is_far(const std::optional<Date>& own, const DateRange& range) {
  constexpr long most_days = 400;
  return own &&
         std::labs(
             (std::chrono::sys_days{range.first} - std::chrono::sys_days{*own}).count()) >
             most_days;
}

bool is_near_by_nature(DateRole role) {
  return role == DateRole::PreviousMeeting || role == DateRole::NextMeeting ||
         role == DateRole::Publication || role == DateRole::CallInEnd ||
         role == DateRole::Decision;
}

// "between 3 and 7 March" and "March" of the same year.
bool overlap(const DateRange& one, const DateRange& other) {
  return one.first <= other.last && other.first <= one.last;
}

// "Between 4 March and 8 March" names the first and the last day of a visit.
bool bounds_visit(const Document& document, const DateRange& range,
                  std::string_view sentence) {
  const bool is_bound = std::ranges::any_of(
      std::to_array<std::string_view>({"between", "from", "and", "to"}),
      [&](std::string_view word) { return ends_with_word(sentence, word); });
  return is_bound && range.first == range.last &&
         std::ranges::any_of(document.visit_dates, [&](const DateRange& visit) {
           return range.first == visit.first || range.first == visit.last;
         });
}

// Whether a paper of the inspectorates knows its visit, and this day is of another.
bool is_beside_visit(const Document& document, const DateRange& range) {
  const bool is_of_inspectors = document.kind == DocumentKind::OfstedReport ||
                                document.kind == DocumentKind::OfstedLetter;
  return is_of_inspectors && !document.visit_dates.empty() &&
         std::ranges::none_of(document.visit_dates, [&](const DateRange& visit) {
           return overlap(visit, range);
         });
}

bool has_wrong_weekday(const DateMention& mention) {
  return mention.printed_weekday && !mention.days.empty() &&
         std::chrono::weekday{std::chrono::sys_days{mention.days.front()}}.c_encoding() !=
             *mention.printed_weekday;
}

class Finder {
 public:
  Finder(Lines lines, const Document& document)
      : lines_{lines}, document_{document}, own_{date_of(document)} {}

  std::vector<RoledDate> run() {
    for (std::size_t at = 0; at < lines_.size() && found_.size() < most_dates; ++at) {
      const Line& line = lines_[at];
      if (!line.blank() && !line.furniture) {
        note_heading(line);
        read_line(at);
        before_ = line.text.size() > window ? line.text.substr(line.text.size() - window)
                                            : line.text;
      } else if (line.blank()) {
        before_.clear();
        resume_ = 0;
      }
    }
    return std::move(found_);
  }

 private:
  // A date may run on into the next line: "between 2 and" / "10 December 2025".
  [[nodiscard]] std::string with_next(std::size_t at) const {
    std::string text{std::string_view{lines_[at].text}.substr(0, longest_line)};
    if (at + 1 < lines_.size() && !lines_[at + 1].blank() && !lines_[at + 1].furniture &&
        text.find('\t') == std::string::npos) {
      text += ' ';
      text += std::string_view{lines_[at + 1].text}.substr(0, next_line_part);
    }
    return text;
  }

  // Below "Date of Next Meeting" or "Dates of future meetings" stand no other dates.
  void note_heading(const Line& line) {
    constexpr std::size_t longest_heading = 60;
    constexpr int reach = 8;
    if (line.text.size() <= longest_heading &&
        contains_any(line.match, {"next meeting", "next meetings", "future meetings",
                                  "cyfarfod nesaf"})) {
      next_meeting_until_ = line.number + reach;
    } else if (find_number_label(line.match)) {
      next_meeting_until_ = 0;
    }
  }

  [[nodiscard]] bool is_next_meeting(const DateRange& range, int line) const {
    return line <= next_meeting_until_ && own_ && range.first > *own_ &&
           range.first == range.last;
  }

  void read_line(std::size_t at) {
    const std::size_t size = std::min(lines_[at].text.size(), longest_line);
    const std::size_t skipped = std::exchange(resume_, 0);
    if (!has_digit(lines_[at].text) &&
        (at + 1 == lines_.size() || !has_digit(lines_[at + 1].text))) {
      return;
    }
    const std::string text = with_next(at);
    for (const DateMention& mention : find_dates(text, own_)) {
      if (mention.begin < skipped || mention.begin >= size) {
        continue;
      }
      if (mention.end > size) {
        resume_ = mention.end - size - 1;
      }
      add(text, mention, lines_[at].number);
    }
  }

  void add(std::string_view text, const DateMention& mention, int line) {
    const std::string lead = before_ + ' ' + std::string{text.substr(0, mention.begin)};
    const std::string sentence = sentence_before(lead);
    const auto told = is_beside_visit(document_, mention.range)
                          ? role_beside_visit(sentence, told_role(sentence))
                          : role_of_inspection(sentence, told_role(sentence));
    const auto known = known_role(document_, mention.range);
    RoledDate date;
    // "minutes of the meeting held on" the very day of this meeting is this meeting.
    const bool own = known && (!told || known == DateRole::Meeting || *told == *known ||
                               known == DateRole::ScheduledMeeting);
    date.role = told.value_or(is_next_meeting(mention.range, line) ? DateRole::NextMeeting
                                                                   : DateRole::Other);
    date.role = own ? *known : date.role;
    if (date.role == DateRole::Other &&
        bounds_visit(document_, mention.range, sentence)) {
      date.role = DateRole::InspectionVisit;
    }
    date.text = std::string{text.substr(mention.begin, mention.end - mention.begin)};
    date.range = mention.range;
    date.year_inferred = mention.year_inferred;
    date.doubtful = has_wrong_weekday(mention) ||
                    (is_near_by_nature(date.role) && is_far(own_, mention.range));
    date.line = line;
    found_.push_back(std::move(date));
  }

  Lines lines_;
  const Document& document_;
  std::optional<Date> own_;
  std::string before_;          // the end of the line before
  std::size_t resume_ = 0;      // where in the next line the last date ends
  int next_meeting_until_ = 0;  // Line::number
  std::vector<RoledDate> found_;
};

}  // namespace

std::vector<RoledDate> find_roled_dates(Lines lines, const Document& document) {
  return Finder{lines, document}.run();
}

}  // namespace council
