#include "indexer/plan.h"

#include <map>
#include <string>

#include <catch2/catch.hpp>

#include "common/sha256.h"
#include "indexer/readers.h"
#include "tests/support/temporary_folder.h"

using namespace council;
using council::test::TemporaryFolder;

namespace {

// "a.txt add, b.txt skip"
std::string print(const std::vector<PlannedSource>& plan) {
  std::string text;
  for (const PlannedSource& planned : plan) {
    text += (text.empty() ? "" : ", ") + planned.entry.source + " " +
            std::string{to_string(planned.action)};
  }
  return text;
}

// The ledger after a run that carried out the plan and could read everything.
std::vector<LedgerEntry> carried_out(const std::vector<PlannedSource>& plan) {
  std::vector<LedgerEntry> ledger;
  for (const PlannedSource& planned : plan) {
    LedgerEntry entry = planned.entry;
    if (!planned.path.empty()) {
      entry.reader_version = program_reader();
      entry.attempts += 1;
      entry.records = 1;
    }
    if (planned.action != Action::Remove) {
      ledger.push_back(entry);
    }
  }
  return ledger;
}

}  // namespace

TEST_CASE("only what changed is read again", "[plan]") {
  const TemporaryFolder folder;
  folder.write("a.txt", "one");
  folder.write("b.txt", "two");
  folder.write("c.txt", "three");
  const auto scan = [&folder] { return scan_folder(folder.path(), ""); };
  auto plan = make_plan(scan(), {});
  CHECK(print(plan) == "a.txt add, b.txt add, c.txt add");
  const auto ledger = carried_out(plan);
  CHECK(print(make_plan(scan(), ledger)) == "a.txt skip, b.txt skip, c.txt skip");

  folder.write("b.txt", "changed");
  std::filesystem::rename(folder.path() / "c.txt", folder.path() / "d.txt");
  CHECK(print(make_plan(scan(), ledger)) ==
        "a.txt skip, b.txt update, c.txt delete, d.txt move");
}

TEST_CASE("a new time alone is noted", "[plan]") {
  const TemporaryFolder folder;
  const auto file = folder.write("a.txt", "one");
  const auto ledger = carried_out(make_plan(scan_folder(folder.path(), ""), {}));
  std::filesystem::last_write_time(
      file, std::filesystem::last_write_time(file) + std::chrono::seconds{5});
  const auto plan = make_plan(scan_folder(folder.path(), ""), ledger);
  CHECK(print(plan) == "a.txt note");
  CHECK(plan.front().entry.records == 1);
  CHECK(plan.front().entry.modified_ns != ledger.front().modified_ns);
}

TEST_CASE("of equal sources the first by name is read", "[plan]") {
  const TemporaryFolder folder;
  folder.write("b.txt", "same");
  folder.write("c.txt", "same");
  folder.write("empty1.txt", "");
  folder.write("empty2.txt", "");
  const auto scan = [&folder] { return scan_folder(folder.path(), ""); };
  auto plan = make_plan(scan(), {});
  CHECK(print(plan) == "b.txt add, c.txt note, empty1.txt add, empty2.txt add");
  CHECK(plan[1].entry.outcome == Outcome::Duplicate);
  CHECK(plan[1].entry.duplicate_of == "b.txt");
  auto ledger = carried_out(plan);
  CHECK(print(make_plan(scan(), ledger)) ==
        "b.txt skip, c.txt skip, empty1.txt skip, empty2.txt skip");

  // An earlier copy takes the place of the first, and gives it back when it goes.
  folder.write("a.txt", "same");
  plan = make_plan(scan(), ledger);
  CHECK(print(plan).starts_with("a.txt add, b.txt note, c.txt note"));
  ledger = carried_out(plan);
  std::filesystem::remove(folder.path() / "a.txt");
  CHECK(print(make_plan(scan(), ledger))
            .starts_with("a.txt delete, b.txt update, c.txt note"));
}

TEST_CASE("a public source is no duplicate of an exempt one", "[plan]") {
  const TemporaryFolder folder;
  folder.write("closed/a.txt", "same");
  folder.write("open/a.txt", "same");
  folder.write("open/b.txt", "same");
  const auto scan = scan_folder(folder.path(), "");
  const auto ledger = carried_out(make_plan(scan, {}));
  CHECK(print(make_plan(scan, ledger)) ==
        "closed/a.txt skip, open/a.txt skip, open/b.txt skip");
  PlanRules rules;
  rules.exempt = {"closed/"};
  const auto plan = make_plan(scan, ledger, rules);
  CHECK(print(plan) == "closed/a.txt skip, open/a.txt update, open/b.txt note");
  CHECK(plan[1].why == "closed/a.txt is of another access");
  CHECK(plan[2].entry.duplicate_of == "open/a.txt");
}

TEST_CASE("nothing is removed below a folder that was not listed", "[plan]") {
  LedgerEntry inside;
  inside.source = "closed/a.txt";
  LedgerEntry beside;
  beside.source = "closed.txt";
  Scan scan;
  scan.incomplete = {{"closed/", "Permission denied"}};
  CHECK(print(make_plan(scan, {beside, inside})) ==
        "closed.txt delete, closed/a.txt skip");
  scan.incomplete = {{"", "Input/output error"}};
  CHECK(print(make_plan(scan, {beside, inside})) == "closed.txt skip, closed/a.txt skip");
}

TEST_CASE("another attempt is made where it may help", "[plan]") {
  const TemporaryFolder folder;
  folder.write("a.txt", "one");
  const auto scan = scan_folder(folder.path(), "");
  LedgerEntry entry = carried_out(make_plan(scan, {})).front();
  const auto [outcome, attempts, action] = GENERATE(table<Outcome, int, std::string>({
      {Outcome::Ok, 1, "skip"},
      {Outcome::Damaged, 1, "skip"},
      {Outcome::TimedOut, 1, "retry"},
      {Outcome::TimedOut, 3, "skip"},
      {Outcome::Unreadable, 9, "retry"},
  }));
  CAPTURE(to_string(outcome), attempts);
  entry.outcome = outcome;
  entry.attempts = attempts;
  CHECK(print(make_plan(scan, {entry})) == "a.txt " + action);
  const PlanRules again{.readers = {}, .retry_failed = true};
  CHECK(print(make_plan(scan, {entry}, again)) ==
        (outcome == Outcome::Ok ? "a.txt skip" : "a.txt retry"));
  entry.reader_version = "older";
  const auto plan = make_plan(scan, {entry});
  CHECK(print(plan) == "a.txt reread");
  CHECK(plan.front().why == "read by older, now " + program_reader());
  CHECK(plan.front().entry.attempts == 0);
}

TEST_CASE("attempts are counted, and begin anew with new bytes", "[plan]") {
  const TemporaryFolder folder;
  folder.write("a.txt", "one");
  LedgerEntry entry = carried_out(make_plan(scan_folder(folder.path(), ""), {})).front();
  entry.outcome = Outcome::TimedOut;
  entry.attempts = 2;
  auto plan = make_plan(scan_folder(folder.path(), ""), {entry});
  CHECK(plan.front().why == "timed_out before, attempt 3 of 3");
  CHECK(plan.front().entry.attempts == 2);
  folder.write("a.txt", "another");
  plan = make_plan(scan_folder(folder.path(), ""), {entry});
  CHECK(print(plan) == "a.txt update");
  CHECK(plan.front().entry.attempts == 0);
}

TEST_CASE("new bytes that cannot be read are not tried for ever", "[plan]") {
  const TemporaryFolder folder;
  folder.write("a.txt", "one");
  LedgerEntry entry = carried_out(make_plan(scan_folder(folder.path(), ""), {})).front();
  folder.write("a.txt", "another");
  entry.outcome = Outcome::TimedOut;
  entry.tried_sha256 = sha256_of("another");
  entry.attempts = 2;
  const auto scan = scan_folder(folder.path(), "");
  CHECK(print(make_plan(scan, {entry})) == "a.txt retry");
  entry.attempts = max_attempts;
  const auto plan = make_plan(scan, {entry});
  CHECK(print(plan) == "a.txt skip");
  CHECK(plan.front().entry == entry);
}

TEST_CASE("a plan says why", "[plan]") {
  const TemporaryFolder folder;
  folder.write("b.txt", "two");
  folder.write("c.txt", "three");
  folder.write("d.txt", "four");
  const auto ledger = carried_out(make_plan(scan_folder(folder.path(), ""), {}));
  folder.write("a.txt", "four");
  folder.write("b.txt", "changed");
  folder.write("e.txt", "new");
  std::filesystem::remove(folder.path() / "c.txt");
  std::filesystem::remove(folder.path() / "d.txt");
  std::string reasons;
  for (const PlannedSource& planned : make_plan(scan_folder(folder.path(), ""), ledger)) {
    reasons += planned.why + "; ";
  }
  CHECK(reasons ==
        "its bytes were d.txt; its bytes changed; its file is gone; its file is gone; "
        "new; ");
}

TEST_CASE("what went is told by why it is not found", "[plan]") {
  std::vector<LedgerEntry> ledger;
  for (const std::string source : {"a/Thumbs.db", "drafts/b.txt", "drafts2/c.txt"}) {
    ledger.emplace_back().source = source;
  }
  Scan scan;
  scan.passed_over = {{"a/Thumbs.db", "small pictures that Windows keeps"}};
  scan.excluded = {"drafts"};
  const auto plan = make_plan(scan, ledger);
  CHECK(print(plan) == "a/Thumbs.db delete, drafts/b.txt delete, drafts2/c.txt delete");
  CHECK(plan[0].why == "it is hidden");
  CHECK(plan[1].why == why_excluded);
  CHECK(plan[2].why == "its file is gone");
}
