// The least that recognition must get right of the annotated papers. The program of
// tests/recognition prints the numbers and every difference. Floors are raised as
// recognition improves, and never lowered.

#include "tests/recognition/gold.h"

#include <algorithm>
#include <array>

#include <catch2/catch.hpp>

#include "tests/recognition/score.h"
#include "tests/support/golden.h"

using namespace council::test;

namespace {

struct Floor {
  Measure measure;
  double recall;     // of a value: the share that is right
  double precision;  // of a list
};

Score score_all(const std::vector<GoldSource>& sources) {
  Score score;
  for (const GoldSource& source : sources) {
    score.add(score_source(source));
  }
  return score;
}

std::string misses_of(const Score& score, Measure measure) {
  Score chosen;
  for (const Miss& miss : score.misses()) {
    if (miss.measure == measure) {
      chosen.add(miss);
    }
  }
  return format_misses(chosen);
}

// Every measure has a floor: `others`, or the row that says otherwise.
void check_floors(const Score& score, std::span<const Floor> floors, double others) {
  for (const MeasureSpec& spec : all_measures()) {
    const auto row = std::ranges::find(floors, spec.measure, &Floor::measure);
    const Floor floor = row == floors.end() ? Floor{spec.measure, others, others} : *row;
    const Tally tally = score.tally_of(spec.measure);
    CAPTURE(spec.name, tally.right, tally.expected, tally.found);
    INFO(misses_of(score, spec.measure));
    CHECK(tally.recall() >= floor.recall);
    CHECK(tally.precision() >= floor.precision);
  }
}

}  // namespace

TEST_CASE("the sample papers are recognised as annotated", "[gold][golden]") {
  const auto sources = read_corpus_gold(project_dir());
  REQUIRE(sources.size() >= 40);
  constexpr auto floors = std::to_array<Floor>({
      // A page of one item names neither its body nor its meeting.
      {Measure::Panel, 0.98, 1},
      {Measure::PanelKey, 0.98, 1},
      {Measure::MeetingDate, 0.98, 1},
      {Measure::MeetingTime, 0.96, 1},
      {Measure::Sections, 0.99, 0.99},
      {Measure::SectionNumber, 0.99, 1},
      {Measure::SectionTitle, 0.99, 1},
      {Measure::DecisionMovers, 0.96, 1},
      {Measure::People, 0.99, 1},
  });
  check_floors(score_all(sources), floors, 1.0);
}

TEST_CASE("the seeds are recognised as annotated", "[gold][golden]") {
  const auto data = find_data("seeds");
  if (!data) {
    return;
  }
  const auto sources = read_seeds_gold(project_dir(), data->parent_path());
  REQUIRE(sources.size() == 5);
  check_floors(score_all(sources), {}, 1.0);
}

TEST_CASE("real papers are recognised as annotated", "[gold][golden]") {
  const auto data = find_data("realdocs");
  if (!data) {
    return;
  }
  constexpr auto floors = std::to_array<Floor>({
      // Of a council that a paper names nowhere.
      {Measure::Council, 0.5, 1},
      {Measure::SectionTitle, 0.96, 1},
      {Measure::AgendaRef, 0.97, 1},
      {Measure::Decisions, 1, 0.93},
      {Measure::DecisionParts, 0.75, 1},
  });
  check_floors(score_all(read_real_gold(data->parent_path())), floors, 1.0);
}

TEST_CASE("further real papers are recognised as annotated", "[gold][golden]") {
  const auto data = find_data("realdocs");
  if (!data) {
    return;
  }
  const auto sources = read_annotated_gold(project_dir(), data->parent_path());
  REQUIRE(sources.size() >= 28);
  constexpr auto floors = std::to_array<Floor>({
      {Measure::Venue, 0.96, 1},
      {Measure::Sections, 0.98, 1},
      {Measure::SectionNumber, 0.98, 1},
      {Measure::SectionTitle, 0.97, 1},
      {Measure::SectionLines, 0.97, 1},
      {Measure::Decisions, 0.97, 1},
      {Measure::DecisionText, 0.98, 1},
      {Measure::DecisionParts, 0.98, 1},
      {Measure::DecisionMovers, 0.94, 1},
      {Measure::People, 0.98, 0.99},
      {Measure::Votes, 0.92, 1},
  });
  check_floors(score_all(sources), floors, 1.0);
}
