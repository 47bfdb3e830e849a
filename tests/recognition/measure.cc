#include "tests/recognition/measure.h"

#include <array>
#include <iomanip>
#include <sstream>

namespace council::test {
namespace {

// clang-format off
constexpr std::array specs = std::to_array<MeasureSpec>({
    {Measure::Boundaries,     "document boundaries", true},
    {Measure::DocumentEnd,    "document end",        false},
    {Measure::Kind,           "kind",                false},
    {Measure::Subkind,        "subkind",             false},
    {Measure::Title,          "document title",      false},
    {Measure::Council,        "council",             false},
    {Measure::Panel,          "panel",               false},
    {Measure::PanelKey,       "panel key",           false},
    {Measure::MeetingDate,    "meeting date",        false},
    {Measure::MeetingTime,    "meeting time",        false},
    {Measure::PublishedDate,  "published date",      false},
    {Measure::LetterDate,     "letter date",         false},
    {Measure::ScheduledDates, "scheduled dates",     false},
    {Measure::Venue,          "venue",               false},
    {Measure::Status,         "status",              false},
    {Measure::Language,       "language",            false},
    {Measure::AgendaItem,     "agenda item",         false},
    {Measure::Sections,       "sections",            true},
    {Measure::SectionNumber,  "section number",      false},
    {Measure::SectionTitle,   "section title",       false},
    {Measure::SectionLines,   "section lines",       false},
    {Measure::AgendaRef,      "agenda reference",    false},
    {Measure::AnnouncedPages, "announced pages",     false},
    {Measure::Exempt,         "exempt",              false},
    {Measure::Decisions,      "decisions",           true},
    {Measure::DecisionVerb,   "decision verb",       false},
    {Measure::DecisionText,   "decision text",       false},
    {Measure::DecisionParts,  "decision parts",      false},
    {Measure::DecisionMovers, "proposer, seconder",  false},
    {Measure::People,         "people, attendance",  true},
    {Measure::PeopleDetails,  "people: title, role", false},
    {Measure::Declarations,   "declarations",        true},
    {Measure::Votes,          "votes",               true},
    {Measure::VoteNames,      "vote names",          false},
    {Measure::Acronyms,       "acronyms",            true},
    {Measure::InspectionType, "inspection type",     false},
    {Measure::LocalAuthority, "local authority",     false},
    {Measure::VisitDates,     "visit dates",         false},
    {Measure::Inspectors,     "inspectors",          true},
    {Measure::Judgements,     "judgements",          true},
    {Measure::Grades,         "grades in order",     false},
    {Measure::TextKept,       "lines kept",          false},
});
// clang-format on
static_assert(specs.size() == static_cast<std::size_t>(Measure::Count));

double share(int part, int whole) {
  return whole == 0 ? 1.0 : static_cast<double>(part) / whole;
}

std::string percent(double value) {
  std::ostringstream out;
  out << std::fixed << std::setprecision(1) << 100 * value;
  return out.str();
}

std::string format_cell(const MeasureSpec& spec, const Tally& tally) {
  if (tally.expected == 0 && tally.found == 0) {
    return "-";
  }
  const std::string counts =
      " (" + std::to_string(tally.right) + "/" + std::to_string(tally.expected);
  if (!spec.is_list) {
    return percent(tally.recall()) + counts + ")";
  }
  const std::string precision = tally.found == 0 ? "-" : percent(tally.precision());
  return "P " + precision + " R " + percent(tally.recall()) + counts + ")";
}

}  // namespace

std::span<const MeasureSpec> all_measures() {
  return specs;
}

const MeasureSpec& spec_of(Measure measure) {
  return specs.at(static_cast<std::size_t>(measure));
}

double Tally::recall() const {
  return share(right, expected);
}

double Tally::precision() const {
  return share(found_right, found);
}

double Tally::f1() const {
  const double sum = precision() + recall();
  return sum == 0 ? 0 : 2 * precision() * recall() / sum;
}

Tally& Tally::operator+=(const Tally& other) {
  right += other.right;
  expected += other.expected;
  found += other.found;
  found_right += other.found_right;
  return *this;
}

void Score::count(Measure measure, const Tally& tally) {
  tallies_[measure] += tally;
}

void Score::add(const Miss& miss) {
  misses_.push_back(miss);
}

void Score::add(const Score& other) {
  for (const auto& [measure, tally] : other.tallies_) {
    tallies_[measure] += tally;
  }
  misses_.insert(misses_.end(), other.misses_.begin(), other.misses_.end());
}

Tally Score::tally_of(Measure measure) const {
  const auto tally = tallies_.find(measure);
  return tally == tallies_.end() ? Tally{} : tally->second;
}

std::string format_table(const std::vector<std::pair<std::string, Score>>& columns) {
  constexpr int name_width = 21;
  constexpr int column_width = 32;
  std::ostringstream out;
  out << std::left << std::setw(name_width) << "";
  for (const auto& [name, score] : columns) {
    out << std::setw(column_width) << name;
  }
  out << '\n';
  for (const MeasureSpec& spec : specs) {
    std::ostringstream row;
    bool empty = true;
    for (const auto& [name, score] : columns) {
      const std::string cell = format_cell(spec, score.tally_of(spec.measure));
      empty = empty && cell == "-";
      row << std::left << std::setw(column_width) << cell;
    }
    if (!empty) {
      out << std::setw(name_width) << spec.name << row.str() << '\n';
    }
  }
  return out.str();
}

std::string format_misses(const Score& score) {
  std::string text;
  for (const Miss& miss : score.misses()) {
    text += miss.source + ": " + std::string{spec_of(miss.measure).name} + ": " +
            miss.where + "\n    expected " + miss.expected + "\n    found    " +
            miss.found + "\n";
  }
  return text;
}

}  // namespace council::test
