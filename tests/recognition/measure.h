#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace council::test {

// What is measured, in the order of the table in measure.cc.
enum class Measure : std::uint8_t {
  Boundaries,
  DocumentEnd,
  Kind,
  Subkind,
  Title,
  Council,
  Panel,
  PanelKey,
  MeetingDate,
  MeetingTime,
  PublishedDate,
  LetterDate,
  ScheduledDates,
  Venue,
  Status,
  Language,
  AgendaItem,
  Sections,
  SectionNumber,
  SectionTitle,
  SectionLines,
  AgendaRef,
  AnnouncedPages,
  Exempt,
  Decisions,
  DecisionVerb,
  DecisionText,
  DecisionParts,
  DecisionMovers,
  People,
  PeopleDetails,
  Declarations,
  Votes,
  VoteNames,
  Acronyms,
  InspectionType,
  LocalAuthority,
  VisitDates,
  Inspectors,
  Judgements,
  Grades,
  TextKept,
  Count
};

struct MeasureSpec {
  Measure measure;
  std::string_view name;
  bool is_list;  // precision and recall; otherwise a share of values that are right
};

std::span<const MeasureSpec> all_measures();
const MeasureSpec& spec_of(Measure measure);

// How often recognition was right. The last two count only lists that the gold gives
// whole: what recognition claims there, and how much of it is right.
struct Tally {
  int right = 0;
  int expected = 0;
  int found = 0;
  int found_right = 0;

  [[nodiscard]] double recall() const;
  [[nodiscard]] double precision() const;
  [[nodiscard]] double f1() const;
  Tally& operator+=(const Tally& other);
};

// One difference between gold and recognition. Either side may be "(nothing)".
struct Miss {
  Measure measure = Measure::Count;
  std::string source;
  std::string where;  // the document or section: "minutes 25/47"
  std::string expected;
  std::string found;
};

// What was measured, for one source or for many.
class Score {
 public:
  void count(Measure measure, const Tally& tally);
  void add(const Miss& miss);
  void add(const Score& other);
  [[nodiscard]] Tally tally_of(Measure measure) const;
  [[nodiscard]] const std::vector<Miss>& misses() const { return misses_; }

 private:
  std::map<Measure, Tally> tallies_;
  std::vector<Miss> misses_;
};

// The table, a row a measure, a column a score. Rows that are empty everywhere are left
// out.
std::string format_table(const std::vector<std::pair<std::string, Score>>& columns);
// "minutes.txt: title: 25/47: expected … found …", a line each.
std::string format_misses(const Score& score);

}  // namespace council::test
