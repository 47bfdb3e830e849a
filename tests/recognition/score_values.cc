#include <algorithm>
#include <array>

#include "common/slug.h"
#include "tests/recognition/score.h"
#include "tests/recognition/tallying.h"
#include "tests/recognition/wording.h"

namespace council::test {
namespace {

using Text = std::optional<std::string>;

template <typename Value>
Text iso(const std::optional<Value>& value) {
  return value ? Text{to_iso(*value)} : std::nullopt;
}

std::string joined(const std::vector<Date>& dates) {
  std::string text;
  for (const Date& date : dates) {
    text += (text.empty() ? "" : " ") + to_iso(date);
  }
  return text;
}

enum class Same : std::uint8_t { Plain, Slug };

// A value of a document: its name in the gold and what recognition has.
struct Value {
  Measure measure;
  const char* name;
  Same same;
  Text (*found)(const Document&);
};

// clang-format off
constexpr std::array values = std::to_array<Value>({
    {Measure::Kind, "kind", Same::Plain,
     [](const Document& document) { return Text{to_string(document.kind)}; }},
    {Measure::Subkind, "subkind", Same::Plain,
     [](const Document& document) { return document.subkind; }},
    {Measure::Title, "title", Same::Plain,
     [](const Document& document) { return document.title; }},
    {Measure::Council, "council", Same::Plain,
     [](const Document& document) { return document.council; }},
    {Measure::Panel, "panel", Same::Plain,
     [](const Document& document) { return document.panel; }},
    {Measure::PanelKey, "panel_key", Same::Plain,
     [](const Document& document) { return document.panel_key; }},
    {Measure::MeetingDate, "meeting_date", Same::Plain,
     [](const Document& document) { return iso(document.meeting_date); }},
    {Measure::MeetingTime, "meeting_time", Same::Plain,
     [](const Document& document) { return iso(document.meeting_time); }},
    {Measure::PublishedDate, "published_date", Same::Plain,
     [](const Document& document) { return iso(document.published_date); }},
    {Measure::LetterDate, "letter_date", Same::Plain,
     [](const Document& document) { return iso(document.letter_date); }},
    {Measure::Venue, "venue", Same::Slug,
     [](const Document& document) { return document.venue; }},
    {Measure::Status, "status", Same::Plain,
     [](const Document& document) { return document.status; }},
    {Measure::Language, "language", Same::Plain,
     [](const Document& document) { return document.language; }},
    {Measure::AgendaItem, "agenda_item", Same::Plain,
     [](const Document& document) { return document.agenda_item; }},
    {Measure::InspectionType, "inspection_type", Same::Plain,
     [](const Document& document) { return document.inspection_type; }},
    {Measure::LocalAuthority, "local_authority", Same::Slug,
     [](const Document& document) { return document.local_authority; }},
});
// clang-format on

bool equal(const std::string& expected, const std::string& found, Same same) {
  return same == Same::Slug ? slug_of(expected) == slug_of(found)
                            : plain(expected) == plain(found);
}

void score_value(const Value& value, const ScoredDocument& document, Tallying& tallying) {
  if (!document.gold.contains(value.name)) {
    return;
  }
  const Json& gold = document.gold.at(value.name);
  const Text found =
      document.found == nullptr ? std::nullopt : value.found(*document.found);
  const bool inferred =
      document.found != nullptr && document.found->inferred.contains(value.name);
  if (gold.is_null() && inferred) {
    return;  // the paper does not say it, and recognition does not claim that it does
  }
  const auto expected = gold.is_null() ? nothing : gold.get<std::string>();
  const bool right = gold.is_null() ? document.found != nullptr && !found
                                    : found && equal(expected, *found, value.same);
  tallying.check(value.measure, right, "", {expected, found.value_or(nothing)});
}

void score_scheduled_dates(const ScoredDocument& document, Tallying& tallying) {
  if (!document.gold.contains("scheduled_dates")) {
    return;
  }
  std::string expected;
  for (const Json& date : document.gold.at("scheduled_dates")) {
    expected += (expected.empty() ? "" : " ") + date.get<std::string>();
  }
  const std::string found =
      document.found == nullptr ? "" : joined(document.found->scheduled_dates);
  tallying.check(Measure::ScheduledDates, expected == found, "", {expected, found});
}

// The line or page on which a document ends; blank lines after it do not count.
void score_end(const ScoredDocument& document, Tallying& tallying) {
  const auto check = [&](const char* name, int found) {
    if (document.gold.contains(name)) {
      const int expected = document.gold.at(name).get<int>();
      tallying.check(Measure::DocumentEnd, expected == found, name,
                     {std::to_string(expected), std::to_string(found)});
    }
  };
  int end_line = document.found == nullptr ? 0 : document.found->end_line;
  while (end_line > 0 && end_line <= static_cast<int>(document.lines.size()) &&
         plain(document.lines.at(static_cast<std::size_t>(end_line) - 1)).empty()) {
    --end_line;
  }
  check("end_line", end_line);
  check("last_page", document.found == nullptr ? 0 : document.found->last_page);
}

}  // namespace

Score score_values(const ScoredDocument& document) {
  Tallying tallying{document.source, document.gold.value("kind", "document")};
  for (const Value& value : values) {
    score_value(value, document, tallying);
  }
  score_scheduled_dates(document, tallying);
  score_end(document, tallying);
  if (document.gold.contains("exempt")) {
    const bool expected = document.gold.at("exempt").get<bool>();
    const bool found = document.found != nullptr &&
                       std::ranges::any_of(document.found->sections, &Section::exempt);
    tallying.check(Measure::Exempt, expected == found, "",
                   {expected ? "true" : "false", found ? "true" : "false"});
  }
  return tallying.score();
}

}  // namespace council::test
