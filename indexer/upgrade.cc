#include "indexer/upgrade.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "common/error.h"
#include "common/generation.h"
#include "indexer/indexing_run.h"
#include "indexer/store/index_facts.h"
#include "indexer/store/maintenance.h"
#include "indexer/store/staging.h"
#include "indexer/update_plan.h"

namespace council {
namespace {

std::string from_to(const OlderIndex& older) {
  return "schema " + std::to_string(older.schema) + " to " +
         std::to_string(schema_version);
}

std::string readers_keep(const OlderIndex& older) {
  return "readers keep revision " + std::to_string(older.revision);
}

bool is_gone(const PlannedSource& planned) {
  return planned.action == Action::Remove || planned.action == Action::Hold;
}

std::size_t count_present(const Plan& plan) {
  return static_cast<std::size_t>(
      std::count_if(plan.sources.begin(), plan.sources.end(),
                    [](const PlannedSource& planned) { return !is_gone(planned); }));
}

// It may be there, and cannot be read.
bool is_unseen(const PlannedSource& planned) {
  return planned.why == why_unseen && planned.entry.container.empty();
}

// Why it cannot begin: what an update would keep although it is not found, there is
// nothing to make it from. nullopt where it may.
std::optional<std::string> find_obstacle(const Plan& as_update,
                                         const UpdateRequest& request) {
  if (request.prune.confirmed) {
    return std::nullopt;
  }
  const auto held =
      std::any_of(as_update.sources.begin(), as_update.sources.end(),
                  [](const auto& one) { return one.action == Action::Hold; });
  if (held) {
    return "too many sources of it are gone";
  }
  const auto unseen =
      std::count_if(as_update.sources.begin(), as_update.sources.end(), is_unseen);
  return unseen == 0
             ? std::nullopt
             : std::optional{std::to_string(unseen) +
                             " of its sources lie in folders that cannot be listed"};
}

std::string told_of_obstacle(const OlderIndex& older, const std::string& obstacle) {
  return "not upgraded from " + from_to(older) + ", " + readers_keep(older) + ": " +
         obstacle + "; '--yes' upgrades without them";
}

// Nothing is read: the older index stays as it is.
RunReport report_obstacle(const OlderIndex& older, const Plan& as_update,
                          const std::string& obstacle) {
  RunReport report;
  for (const PlannedSource& planned : as_update.sources) {
    SourceReport one = report_of(planned, planned.before.value_or(planned.entry));
    if (planned.action != Action::Hold) {
      one.action = Action::Keep;
      one.why = "waits for the upgrade";
    }
    report.sources.push_back(std::move(one));
  }
  report.warnings = as_update.warnings;
  report.warnings.push_back(told_of_obstacle(older, obstacle));
  report.waiting = count_present(as_update);
  report.revision = older.revision;
  report.records = older.records;
  report.upgrade = UpgradeReport{.from = older.schema};
  return report;
}

// What the older index has is read again, and what is new or moved is told as an update
// would tell it.
void tell_why(std::vector<PlannedSource>& plan, const Plan& as_update,
              const OlderIndex& older) {
  std::map<std::string, const PlannedSource*> known;
  for (const PlannedSource& planned : as_update.sources) {
    known.emplace(planned.entry.source, &planned);
  }
  for (PlannedSource& planned : plan) {
    const auto found = known.find(planned.entry.source);
    if (planned.action != Action::Add || found == known.end()) {
      continue;
    }
    if (found->second->before) {
      planned.action = Action::Reread;
      planned.why = "stored with schema " + std::to_string(older.schema) + ", now " +
                    std::to_string(schema_version);
    } else {
      planned.action = found->second->action;
      planned.why = found->second->why;
    }
  }
}

// A run that goes on knows itself of those that went since the one before.
void tell_of_gone(RunReport& report, const Plan& as_update) {
  std::set<std::string> told;
  for (const SourceReport& source : report.sources) {
    told.insert(source.source);
  }
  for (const PlannedSource& planned : as_update.sources) {
    const bool is_left_out = is_gone(planned) || is_unseen(planned);
    if (is_left_out && !told.contains(planned.entry.source)) {
      report.sources.push_back(report_of(planned, planned.entry));
      report.sources.back().action =
          planned.action == Action::Hold ? Action::Hold : Action::Remove;
    }
  }
}

// The number of records of each source, of a file with all that it holds.
std::map<std::string, int> count_records(const std::vector<LedgerEntry>& ledger) {
  std::map<std::string, int> records;
  for (const LedgerEntry& entry : ledger) {
    records[entry.source] += entry.records;
    if (!entry.container.empty()) {
      records[outermost_source(entry)] += entry.records;
    }
  }
  return records;
}

// The sources that gave text before and, though they are there, give none now.
std::vector<std::string> find_unread(const OlderIndex& older,
                                     const std::vector<LedgerEntry>& ledger) {
  const std::map<std::string, int> before = count_records(older.ledger);
  const std::map<std::string, int> now = count_records(ledger);
  std::vector<std::string> unread;
  for (const LedgerEntry& entry : ledger) {
    const auto found = before.find(entry.source);
    if (is_failure(entry.outcome) && found != before.end() && found->second > 0 &&
        now.at(entry.source) == 0) {
      unread.push_back(entry.source);
    }
  }
  return unread;
}

std::size_t count_files(const std::vector<LedgerEntry>& ledger) {
  return static_cast<std::size_t>(
      std::count_if(ledger.begin(), ledger.end(),
                    [](const LedgerEntry& entry) { return entry.container.empty(); }));
}

void tell_of_unread(RunReport& report, const OlderIndex& older) {
  const std::map<std::string, int> before = count_records(older.ledger);
  const std::set<std::string> lost{report.upgrade->lost.begin(),
                                   report.upgrade->lost.end()};
  for (SourceReport& source : report.sources) {
    if (source.action != Action::Remove && lost.contains(source.source)) {
      source.reason += "; the index of schema " + std::to_string(older.schema) + " has " +
                       std::to_string(before.at(source.source)) + " records of it";
    }
  }
}

// From the start, or from where the run before was stopped, to the end or as far as the
// time allows.
class Upgrade {
 public:
  Upgrade(const UpdateRequest& request, const RunHooks& hooks, const OlderIndex& older,
          const Plan& as_update)
      : request_{request}, hooks_{hooks}, older_{older}, as_update_{as_update} {}

  RunReport run(const Scan& scan) {
    Staging staging{request_.index, upgrade_name};
    Plan plan = prepare(staging, request_, scan);
    tell_why(plan.sources, as_update_, older_);
    IndexingRun run{request_, hooks_, staging};
    run.carry_out(plan.sources);
    upgrade_.lost = find_unread(older_, staging.ledger());
    const auto obstacle = find_obstacle(run.report());
    RunReport report = run.finish(!obstacle);
    report.warnings.insert(report.warnings.begin(), plan.warnings.begin(),
                           plan.warnings.end());
    if (obstacle) {
      report.warnings.push_back(*obstacle);
    }
    complete(report);
    return report;
  }

 private:
  // Why what was read is not published; nullopt where it is complete. An interrupted run
  // says so itself.
  [[nodiscard]] std::optional<std::string> find_obstacle(const RunReport& report) const {
    if (report.interrupted) {
      return std::nullopt;
    }
    if (report.waiting > 0) {
      return "the upgrade from " + from_to(older_) +
             " goes on in the next run: " + std::to_string(report.waiting) +
             " sources wait, " + readers_keep(older_);
    }
    const auto gone = std::count_if(
        as_update_.sources.begin(), as_update_.sources.end(), [](const auto& one) {
          return one.action == Action::Remove && one.entry.container.empty();
        });
    const std::size_t known = count_files(older_.ledger);
    const std::size_t lost = upgrade_.lost.size() + static_cast<std::size_t>(gone);
    if (upgrade_.lost.empty() || may_go(lost, known, request_.prune)) {
      return std::nullopt;
    }
    return told_of_obstacle(
        older_, std::to_string(lost) + " of " + std::to_string(known) +
                    " sources cannot be read now or are gone, more than the " +
                    std::to_string(request_.prune.percent) + " % of --prune-limit");
  }

  void complete(RunReport& report) {
    upgrade_.from = older_.schema;
    upgrade_.done = report.published;
    report.upgrade = std::move(upgrade_);
    tell_of_unread(report, older_);
    tell_of_gone(report, as_update_);
    if (!report.published) {
      report.revision = older_.revision;
      report.records = older_.records;
    }
  }

  const UpdateRequest& request_;
  const RunHooks& hooks_;
  const OlderIndex& older_;
  const Plan& as_update_;
  UpgradeReport upgrade_;
};

void sort_by_name(std::vector<SourceReport>& sources) {
  std::sort(sources.begin(), sources.end(),
            [](const auto& a, const auto& b) { return a.source < b.source; });
}

}  // namespace

RunReport upgrade(const UpdateRequest& request, const RunHooks& hooks,
                  const OlderIndex& older, const Scan& scan) {
  check_access(request.index, older.access, to_string(request.rules.access));
  const Plan as_update = plan_update(request, scan, older.ledger);
  if (const auto obstacle = find_obstacle(as_update, request)) {
    return report_obstacle(older, as_update, *obstacle);
  }
  if (hooks.notice) {
    hooks.notice(request.index.string() + ": upgraded from " + from_to(older) +
                 ": all sources are read anew, " + readers_keep(older) +
                 " until that is done");
  }
  start_upgrade(request.index);
  RunReport report = Upgrade{request, hooks, older, as_update}.run(scan);
  if (report.published) {
    end_rebuild(request.index);
  }
  sort_by_name(report.sources);
  return report;
}

RunReport plan_upgrade(const UpdateRequest& request, const OlderIndex& older,
                       const Scan& scan) {
  check_access(request.index, older.access, to_string(request.rules.access));
  const Plan as_update = plan_update(request, scan, older.ledger);
  RunReport report;
  if (const auto obstacle = find_obstacle(as_update, request)) {
    report = report_obstacle(older, as_update, *obstacle);
  } else {
    std::vector<PlannedSource> plan = make_plan(scan, {}, plan_rules_of(request.rules));
    tell_why(plan, as_update, older);
    for (const PlannedSource& planned : plan) {
      report.sources.push_back(report_of(planned, planned.entry));
    }
    tell_of_gone(report, as_update);
    report.warnings = as_update.warnings;
    report.upgrade = UpgradeReport{.from = older.schema};
  }
  report.dry_run = true;
  sort_by_name(report.sources);
  return report;
}

}  // namespace council
