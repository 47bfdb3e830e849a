#include "indexer/segment/decision_front.h"

#include <algorithm>

#include "indexer/segment/body_name.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/issue_page.h"
#include "indexer/segment/labelled.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

constexpr std::size_t form_lines = 120;

std::optional<Date> labelled_date(Lines lines,
                                  std::initializer_list<std::string_view> labels) {
  const auto label = find_labelled(lines, labels, form_lines);
  return label ? find_first_full_date(label->value) : std::nullopt;
}

// "Approval of Decision    Authorised decision maker10" over "Ida Marsh, Director of
// Children and Families".
std::optional<std::string> authorised_maker(Lines lines) {
  const std::size_t end = std::min(form_lines, lines.size());
  for (std::size_t at = 0; at < end; ++at) {
    const std::string cell{split_cells(lines[at].text).back()};
    constexpr std::size_t longest = 30;
    if (cell.size() > longest || !has_at(cell, 0, "authorised decision maker")) {
      continue;
    }
    for (std::size_t below = at + 1; below < std::min(at + 3, lines.size()); ++below) {
      const std::string& text = lines[below].text;
      if (!text.empty() && text.find(':') == std::string::npos) {
        return std::string{trim(split_cells(text).back())};
      }
    }
  }
  return std::nullopt;
}

// "Councillor A Best, Executive Member for Housing", not a sentence about deciding.
std::optional<std::string> find_maker(Lines lines) {
  constexpr std::size_t longest_name = 25;
  const auto label = find_labelled(
      lines,
      {"decision maker", "decision maker (name and title)", "name of decision maker",
       "decision-maker", "decision to be taken by", "decision taken by",
       "decision made by", "decision to be made by", "name of decision taker",
       "decision taker", "name and title of decision maker", "executive member",
       "cabinet member", "portfolio holder", "lead member", "delegated officer",
       "decision by", "delegated decision maker", "y sawl sy'n penderfynu"},
      form_lines);
  if (!label) {
    return authorised_maker(lines);
  }
  return count_words(label->value) > longest_name ? std::nullopt
                                                  : std::optional{label->value};
}

void read_meeting(Lines lines, DecisionFront& front) {
  const auto label = find_labelled(
      lines, {"decided at meeting", "made at meeting", "considered at"}, form_lines);
  if (!label) {
    return;
  }
  front.meeting_date = find_first_full_date(label->value);
  const std::string folded = fold_typography(label->value);
  const std::size_t dash = folded.find(" - ");
  if (front.meeting_date && dash != std::string::npos) {
    const std::string_view body = trim(std::string_view{folded}.substr(dash + 3));
    if (looks_like_body_name(body)) {
      front.meeting_body = std::string{body};
    }
  }
}

// "Decision Taker: Cabinet at its meeting held on 19 September 2023.": the body decided.
void read_meeting_of_maker(DecisionFront& front) {
  const std::string_view maker = front.maker ? *front.maker : std::string_view{};
  const std::size_t at = find_ignoring_case(maker, " at its meeting");
  const auto date = at == std::string_view::npos ? std::nullopt
                                                 : find_first_full_date(maker.substr(at));
  const std::string body{maker.substr(0, std::min(at, maker.size()))};
  if (date && looks_like_body_name(body)) {
    front.meeting_date = date;
    front.meeting_body = body;
    front.maker = body;
  }
}

// "LICENSING SUB-COMMITTEE - DECISION NOTICE" over "Date of hearing: 14 March 2025".
void read_hearing(Lines lines, DecisionFront& front) {
  constexpr std::size_t most_lines = 12;
  front.meeting_date = labelled_date(
      lines, {"date of hearing", "hearing date", "date and time of hearing",
              "date of the hearing", "hearing held on", "date of meeting", "meeting date",
              "date of the meeting", "meeting held", "meeting held on"});
  if (!front.meeting_date) {
    return;
  }
  for (const Line& line : lines.first(std::min(most_lines, lines.size()))) {
    const std::string_view body = std::string_view{line.match}.substr(
        0, std::min(line.match.find(" - "), line.match.size()));
    if (looks_like_body_name(body) && !looks_like_council_name(body)) {
      front.meeting_body = std::string{body};
      return;
    }
  }
}

// "Signature: P Marsh    Date: 9th May 2024", the last of a form.
std::optional<Date> date_of_signature(Lines lines) {
  for (std::size_t at = lines.size(); at-- > 0;) {
    const Line& line = lines[at];
    if (!starts_with_phrase(line.match, "signature") &&
        !starts_with_phrase(line.match, "signed")) {
      continue;
    }
    const std::size_t label = find_word_start(line.text, "date");
    const auto date = label == std::string::npos
                          ? std::nullopt
                          : find_first_full_date(line.text.substr(label));
    if (date) {
      return date;
    }
  }
  return std::nullopt;
}

bool is_date_alone(const std::string& text) {
  const auto dates = find_dates(text);
  return dates.size() == 1 && dates.front().begin == 0 &&
         dates.front().end == text.size();
}

// "17/1/2025" over a dotted line over "signed    date".
std::optional<Date> date_above_signature(Lines lines) {
  constexpr std::size_t reach = 3;
  constexpr int most_words = 3;
  for (std::size_t at = lines.size(); at-- > 0;) {
    const bool is_label = starts_with_phrase(lines[at].match, "signed") &&
                          find_word_start(lines[at].match, "date") != std::string::npos &&
                          count_words(lines[at].match) <= most_words;
    for (std::size_t above = at; is_label && above-- > at - std::min(at, reach);) {
      const std::string text{trim(lines[above].text)};
      if (is_date_alone(text)) {
        return find_first_full_date(text);
      }
    }
  }
  return std::nullopt;
}

// A form's foot: "AUTHORISED SIGNATORY" over "Director of Growth    DATE: 25/09/2015", or
// "signed    date" over the date.
std::optional<Date> date_below_signature(Lines lines) {
  constexpr std::size_t reach = 4;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const bool is_label =
        starts_with_any(lines[at].match, {"authorised signatory", "signed", "signature",
                                          "authorised by"}) &&
        count_words(lines[at].match) <= 6;
    for (std::size_t below = at + 1;
         is_label && below < std::min(at + 1 + reach, lines.size()); ++below) {
      const std::string& text = lines[below].text;
      const std::string_view last = split_cells(text).back();
      const bool is_dated = is_date_alone(text) ||
                            (find_dates(text).size() == 1 &&
                             (starts_with_any(lines[below].match, {"date:", "date\t"}) ||
                              find_ignoring_case(last, "date:") == 0));
      if (is_dated) {
        return find_first_full_date(text);
      }
    }
  }
  return std::nullopt;
}

// "Decision made on Tuesday 11 December 2018"
std::optional<Date> date_told(Lines lines) {
  constexpr std::size_t most_words = 10;
  for (const Line& line : lines.first(std::min(form_lines, lines.size()))) {
    if (starts_with_any(line.match, {"decision made on", "decision taken on",
                                     "decided on", "determined on", "decision dated"}) &&
        count_words(line.match) <= most_words) {
      return find_first_full_date(line.text);
    }
  }
  return std::nullopt;
}

std::optional<Date> find_decided(Lines lines, const std::optional<Date>& hearing) {
  const auto decided = labelled_date(
      lines, {"date of decision", "decision date", "date decision taken",
              "date decision made", "date decision to be taken", "date of the decision",
              "date taken", "date of decision making", "dyddiad y penderfyniad"});
  if (decided) {
    return decided;
  }
  if (const auto told = date_told(lines)) {
    return told;
  }
  // What stands beside a signature may be later than the hearing.
  if (hearing) {
    return hearing;
  }
  const auto own_line = labelled_date(lines, {"date", "dated", "date signed"});
  if (own_line) {
    return own_line;
  }
  for (const auto find :
       {date_of_signature, date_below_signature, date_above_signature}) {
    if (const auto signed_on = find(lines)) {
      return signed_on;
    }
  }
  return std::nullopt;
}

}  // namespace

DecisionFront read_decision_front(Lines lines) {
  DecisionFront front;
  front.maker = find_maker(lines);
  read_meeting(lines, front);
  read_meeting_of_maker(front);
  if (!front.meeting_date && !front.maker) {
    read_hearing(lines, front);
  }
  front.decided = find_decided(lines, front.meeting_date);
  front.effective = labelled_date(
      lines, {"effective from", "effective date", "date effective",
              "decision effective from", "date decision effective", "implementation date",
              "date of implementation", "date for implementation"});
  front.published =
      labelled_date(lines, {"publication date", "date of publication", "date published",
                            "published", "publish date", "decision published"});
  return front;
}

DecisionFront read_issue_front(Lines lines) {
  const auto decided = find_issue_decision(lines);
  DecisionFront front = read_decision_front(lines);
  if (!decided || front.decided != decided || find_issue_meeting(lines)) {
    front = DecisionFront{};
  }
  if (front.meeting_date != decided) {
    front.meeting_body.reset();
  }
  front.decided = decided;
  return front;
}

}  // namespace council
