#include "indexer/segment/document_opening.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "indexer/segment/body_name.h"
#include "indexer/segment/boundary.h"
#include "indexer/segment/item_number.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

constexpr std::size_t look_ahead = 10;

// The next non-blank lines from `at` on, furniture left out; at the top of a page those
// of the page.
std::vector<const Line*> next_lines(Lines lines, std::size_t at, OpeningAt place) {
  std::vector<const Line*> found;
  found.reserve(look_ahead);
  const int page = at < lines.size() ? lines[at].page : 0;
  for (; at < lines.size() && found.size() < look_ahead; ++at) {
    // What opens a page stands on it.
    if (place == OpeningAt::PageTop && lines[at].page != page) {
      break;
    }
    if (!lines[at].blank() && !lines[at].furniture) {
      found.push_back(&lines[at]);
    }
  }
  return found;
}

bool is_capitals(const Line& line) {
  return upper_case_share(line.match) >= 0.9;
}

bool is_letterhead(const std::vector<const Line*>& head, OpeningAt place) {
  const std::size_t letterhead_lines = place == OpeningAt::PageTop ? 3 : 1;
  for (std::size_t i = 0; i < head.size() && i < letterhead_lines; ++i) {
    if (starts_with_any(head[i]->match,
                        {"piccadilly gate", "store street", "agora", "aviation house"}) &&
        head[i]->match.size() < 120) {
      return true;
    }
  }
  return false;
}

bool tells_of_a_meeting(std::string_view match) {
  const bool meeting =
      starts_with_any(match, {"a meeting of", "at a meeting of",
                              "minutes of a meeting of", "minutes of the meeting of",
                              "minutes of proceedings", "minutes of the proceedings"});
  return meeting;
}

bool is_minutes_opening(const std::vector<const Line*>& head) {
  constexpr std::size_t masthead_lines = 4;
  for (std::size_t i = 0; i < head.size() && i < masthead_lines; ++i) {
    if (!tells_of_a_meeting(head[i]->match)) {
      continue;
    }
    const std::string next = i + 1 < head.size() ? head[i + 1]->match : std::string{};
    if (contains_any(head[i]->match + ' ' + next, {"held"}) &&
        !contains_any(head[i]->match + ' ' + next, {"will be held", "to be held"})) {
      return true;
    }
  }
  return false;
}

// "BROOK BOROUGH COUNCIL:-" heads its members in a list of those present.
bool is_label(std::string_view match) {
  return match.ends_with(':') || match.ends_with(":-") || match.ends_with(": -");
}

// "MIDDLESBROUGH COUNCIL" over a body, a date or an item stamp.
bool is_masthead(const std::vector<const Line*>& head) {
  if (head.empty() || head[0]->match.size() > 90 || !is_capitals(*head[0]) ||
      is_label(head[0]->match) || find_number_label(head[0]->match) ||
      contains_any(head[0]->match, {"held in", "held at", "held on"}) ||
      !looks_like_council_name(head[0]->match)) {
    return false;
  }
  for (std::size_t i = 1; i < head.size() && i < 8; ++i) {
    if (stamped_item(head[i]->match) || find_first_full_date(head[i]->match) ||
        (is_capitals(*head[i]) && looks_like_body_name(head[i]->match))) {
      return true;
    }
  }
  return false;
}

// "AUDIT COMMITTEE / 24 SEPTEMBER 2009 / PRESENT: …": minutes without an opening
// sentence.
bool is_attended_masthead(const std::vector<const Line*>& head) {
  const auto tells_who_came = [](const Line* line) {
    return starts_with_any(line->match, {"present", "in attendance", "members present"});
  };
  constexpr std::size_t most_lines = 7;
  const auto first = head.begin() + 1;
  const auto end =
      head.begin() + static_cast<std::ptrdiff_t>(std::min(head.size(), most_lines));
  // Few lines tell who came, so that the others need not be read for a name and a date.
  if (!is_capitals(*head[0]) || std::none_of(first, end, tells_who_came) ||
      !looks_like_body_name(head[0]->match)) {
    return false;
  }
  bool dated = false;
  for (std::size_t i = 1; i < head.size() && i < most_lines; ++i) {
    dated = dated || (i < 3 && find_first_full_date(head[i]->match));
    if (dated && tells_who_came(head[i])) {
      return true;
    }
  }
  return false;
}

// "LEISURE COMMITTEE - 17 MARCH 2021 / PART I - DELEGATED / 6. PLAY AREAS": a report for
// that item.
bool is_masthead_of_item(const std::vector<const Line*>& head) {
  constexpr std::size_t lines = 3;
  if (head.size() < lines || !starts_with_any(head[1]->match, {"part"}) ||
      !is_capitals(*head[0]) || !is_capitals(*head[2])) {
    return false;
  }
  const std::string_view body =
      std::string_view{head[0]->match}.substr(0, head[0]->match.find(" - "));
  const auto label = find_number_label(head[2]->match);
  return looks_like_body_name(body) && find_first_full_date(head[0]->match) && label &&
         label->shape == NumberShape::Plain;
}

bool is_appendix_label(std::string_view match) {
  return match.size() < 120 &&
         starts_with_any(match, {"appendix", "annex", "annexe", "atodiad"}) &&
         count_words(match) >= 2;
}

constexpr auto report_labels = std::to_array<std::string_view>({"from:",
                                                                "to:",
                                                                "subject:",
                                                                "report to:",
                                                                "report of:",
                                                                "report by:",
                                                                "report title",
                                                                "title of report",
                                                                "date of meeting",
                                                                "classification:",
                                                                "decision number:",
                                                                "lead officer",
                                                                "report author",
                                                                "wards affected",
                                                                "past pathway",
                                                                "purpose of the report",
                                                                "purpose of report",
                                                                "report of the",
                                                                "ward(s) affected",
                                                                "meeting date",
                                                                "by:"});

// Whether the labels of a page stand below the items of an agenda: two items are above
// them, another than the first follows, or labels come again below the next.
class LabelsOfItems {
 public:
  // A line that is a label; false where it came before.
  bool add_label(std::string_view label) {
    const bool is_new = seen_.insert(label).second;
    again_ += is_new ? 0 : 1;
    return is_new;
  }

  void add_item(int number) {
    const bool is_other = number != 1 && !has_first_;
    above_ += seen_.empty() ? 1 : 0;
    follows_ = follows_ || (!seen_.empty() && is_other);
    has_first_ = has_first_ || (!seen_.empty() && number == 1);
  }

  [[nodiscard]] bool told() const { return above_ > 1 || follows_ || again_ > 1; }

 private:
  std::set<std::string_view> seen_;
  int again_ = 0;
  int above_ = 0;
  bool follows_ = false;
  bool has_first_ = false;  // of a report's own paragraphs
};

// "From: … / To: … / Subject: …", "Report title …", "PURPOSE OF THE REPORT": how many
// labels of a report's header, each counted once.
int count_report_labels(const std::vector<const Line*>& head) {
  int labels = 0;
  LabelsOfItems items;
  for (const Line* const line : head) {
    const auto* const label = std::ranges::find_if(
        report_labels,
        [&](std::string_view one) { return starts_with_any(line->match, {one}); });
    if (label != report_labels.end()) {
      labels += items.add_label(*label) ? 1 : 0;
    } else if (const auto number = item_number(*line)) {
      items.add_item(*number);
    }
  }
  return items.told() ? 0 : labels;
}

// The title of the form, not a sentence that speaks of it.
bool is_decision_form(const std::vector<const Line*>& head) {
  for (std::size_t i = 0; i < head.size() && i < 4; ++i) {
    const std::string& match = head[i]->match;
    if (find_number_label(match) && !stamped_item(match)) {
      return false;
    }
    if (count_words(match) <= 12 && !match.ends_with('.') && !match.ends_with(';') &&
        contains_any(match, {"record of decision", "decision record",
                             "record of executive decision"})) {
      return true;
    }
  }
  return false;
}

bool is_eqia(const std::vector<const Line*>& head) {
  for (std::size_t i = 0; i < head.size() && i < 3; ++i) {
    if (starts_with_any(head[i]->match, {"equality impact assessment", "eqia submission",
                                         "eqia title"})) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::optional<std::string> stamped_item(std::string_view match) {
  if (match.size() > 40 ||
      !starts_with_any(match, {"agenda item", "item no", "item", "eitem"})) {
    return std::nullopt;
  }
  const auto label = find_number_label(match);
  if (!label || label->shape != NumberShape::Worded || label->size < match.size()) {
    return std::nullopt;
  }
  return label->number;
}

bool is_contact_line(std::string_view match) {
  return match.size() < 160 &&
         contains_any(match, {"tel:", "tel no", "telephone",
                              "email:", "e-mail:", "contact officer"});
}

namespace {

std::optional<std::string> strong_opening(const std::vector<const Line*>& head,
                                          OpeningAt place) {
  if (head.empty()) {
    return std::nullopt;
  }
  if (stamped_item(head[0]->match)) {
    return "item stamp";
  }
  if (is_letterhead(head, place)) {
    return "letterhead";
  }
  if (is_masthead(head) || is_attended_masthead(head) || is_masthead_of_item(head)) {
    return "masthead";
  }
  if (is_minutes_opening(head)) {
    return "opening of minutes";
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> find_strong_opening(Lines lines, std::size_t at) {
  return strong_opening(next_lines(lines, at, OpeningAt::Line), OpeningAt::Line);
}

std::optional<std::string> find_opening(Lines lines, std::size_t at, OpeningAt place) {
  const std::vector<const Line*> head = next_lines(lines, at, place);
  if (auto strong = strong_opening(head, place); strong || head.empty()) {
    return strong;
  }
  if (is_decision_form(head)) {
    return "decision form";
  }
  if (is_eqia(head)) {
    return "assessment form";
  }
  const int labels = count_report_labels(head);
  if (labels >= 3) {
    return "report header";
  }
  if (labels == 2) {
    return "part of a report header";
  }
  if (is_appendix_label(head[0]->match)) {
    return "appendix label";
  }
  return std::nullopt;
}

}  // namespace council
