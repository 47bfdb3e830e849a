#include "indexer/prune.h"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace council;

namespace {

PlannedSource planned(Action action, const std::string& source,
                      const std::string& container = "") {
  PlannedSource result;
  result.action = action;
  result.entry.source = source;
  result.entry.container = container;
  result.entry.sha256 = "bytes of " + source;
  result.before = result.entry;
  return result;
}

std::vector<PlannedSource> plan_of(int gone, int kept) {
  std::vector<PlannedSource> plan;
  for (int i = 0; i < gone + kept; ++i) {
    plan.push_back(
        planned(i < gone ? Action::Remove : Action::Keep, std::to_string(i) + ".txt"));
  }
  return plan;
}

std::ptrdiff_t count(const std::vector<PlannedSource>& plan, Action action) {
  return std::count_if(plan.begin(), plan.end(), [action](const PlannedSource& source) {
    return source.action == action;
  });
}

}  // namespace

TEST_CASE("removing too large a share needs to be confirmed", "[prune]") {
  const auto [gone, kept, percent, confirmed, held] =
      GENERATE(table<int, int, unsigned, bool, bool>({
          {10, 90, 10, false, false},
          {11, 89, 10, false, true},
          {11, 89, 10, true, false},
          {11, 89, 20, false, false},
          {3, 0, 10, false, false},  // few may always go
          {4, 3, 10, false, true},
          {9, 9, 10, false, false},
          {9, 3, 10, false, true},
          {10, 0, 10, false, true},
          {10, 0, 100, false, false},
          {1, 99, 0, false, true},
          {0, 99, 0, false, false},
          {0, 0, 10, false, false},
      }));
  CAPTURE(gone, kept, percent, confirmed);
  auto plan = plan_of(gone, kept);
  const auto told =
      hold_removals(plan, plan.size(), {.percent = percent, .confirmed = confirmed});
  CHECK(told.has_value() == held);
  CHECK(count(plan, Action::Hold) == (held ? gone : 0));
  CHECK(count(plan, Action::Remove) == (held ? 0 : gone));
}

TEST_CASE("what is held back is told", "[prune]") {
  auto plan = plan_of(20, 20);
  CHECK(hold_removals(plan, plan.size(), {}) ==
        "20 of 40 sources are gone from the folder, more than the 10 % of --prune-limit: "
        "none was removed; '--yes' removes them");
}

TEST_CASE("a source whose bytes lie elsewhere is not lost", "[prune]") {
  auto plan = plan_of(20, 0);
  for (int i = 0; i < 15; ++i) {
    PlannedSource moved = planned(Action::Move, "new/" + std::to_string(i) + ".txt");
    moved.entry.sha256 = plan[static_cast<std::size_t>(i)].entry.sha256;
    moved.before.reset();
    plan.push_back(moved);
  }
  CHECK_FALSE(hold_removals(plan, plan.size(), {}).has_value());
  CHECK(hold_removals(plan, plan.size(), {.percent = 0}).has_value());
  CHECK(count(plan, Action::Remove) == 15);
  CHECK(count(plan, Action::Hold) == 5);
}

TEST_CASE("what an archive holds stays with it", "[prune]") {
  auto plan = plan_of(1, 1);
  plan.push_back(planned(Action::Remove, "0.txt!/a.txt", "0.txt"));
  CHECK(hold_removals(plan, plan.size(), {.percent = 0}).has_value());
  CHECK(count(plan, Action::Hold) == 2);
}

TEST_CASE("what a lost archive holds is lost one by one", "[prune]") {
  auto plan = plan_of(1, 1);
  for (int i = 0; i < 20; ++i) {
    plan.push_back(
        planned(Action::Remove, "0.txt!/" + std::to_string(i) + ".txt", "0.txt"));
  }
  CHECK(count_lost(plan) == 21);
  CHECK_THAT(hold_removals(plan, plan.size(), {}).value_or(""),
             Catch::StartsWith("21 of 22 sources"));
  plan[0].action = Action::Keep;  // it is the archive that takes what it holds with it
  CHECK(count_lost(plan) == 0);
}

TEST_CASE("an empty folder that held papers is doubted", "[prune]") {
  LedgerEntry known;
  known.source = "full/a.txt";
  Scan scan;
  scan.empty = {"full/", "new/"};
  doubt_empty_folders(scan, {known});
  REQUIRE(scan.incomplete.size() == 1);
  CHECK(scan.incomplete.front().source == "full/");
  CHECK_THAT(scan.incomplete.front().reason, Catch::Contains("1 of its sources"));
  CHECK(may_be_unseen(scan, "full/a.txt"));
}

TEST_CASE("what the configuration excludes is told apart", "[prune]") {
  auto plan = plan_of(20, 20);
  plan[0].why = why_excluded;
  plan[1].why = why_excluded;
  CHECK_THAT(hold_removals(plan, plan.size(), {}).value_or(""),
             Catch::Contains("20 of 40 sources are gone from the folder (2 of them since "
                             "the configuration excludes them), more than"));
}
