#include "indexer/report.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "common/generation.h"
#include "common/unicode.h"
#include "indexer/passed_over.h"
#include "indexer/store/ledger.h"

namespace council {
namespace {

using Json = nlohmann::ordered_json;

// How an action reads in a summary.
std::string_view past_of(Action action) {
  constexpr std::array<std::string_view, 9> words{
      "added", "updated", "tried again", "read again", "moved",
      "noted", "kept",    "held back",   "removed"};
  return words.at(static_cast<std::size_t>(action));
}

template <class Wanted>
std::size_t count_if(const RunReport& report, Wanted wanted) {
  return static_cast<std::size_t>(
      std::count_if(report.sources.begin(), report.sources.end(), wanted));
}

bool is_gone(const SourceReport& source) {
  return source.action == Action::Remove;
}

// What the run left as it was.
bool was_left(const SourceReport& source) {
  return source.action == Action::Keep || source.action == Action::Hold;
}

bool has_failed(const SourceReport& source) {
  return !is_gone(source) && is_failure(source.outcome);
}

bool has_other_papers(const SourceReport& source) {
  return !is_gone(source) && source.pack.has_value();
}

// Of the sections that the sources have and the index has not.
std::size_t count_sections(const RunReport& report, int SourceReport::*left_out) {
  std::size_t count = 0;
  for (const SourceReport& source : report.sources) {
    count += is_gone(source) ? 0U : static_cast<std::size_t>(source.*left_out);
  }
  return count;
}

Json pack_json(const std::optional<PackNote>& pack) {
  if (!pack) {
    return nullptr;
  }
  return {{"expected", pack->expected},
          {"found", pack->found},
          {"differences", pack->differences}};
}

Json upgrade_json(const std::optional<UpgradeReport>& upgrade) {
  if (!upgrade) {
    return nullptr;
  }
  return {{"from", upgrade->from},
          {"to", schema_version},
          {"done", upgrade->done},
          {"lost", upgrade->lost}};
}

bool is_unfinished(const RunReport& report) {
  return report.upgrade && !report.upgrade->done && !report.dry_run;
}

std::string plural(std::size_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string{noun} + (count == 1 ? "" : "s");
}

std::string told_of_left_out(const RunReport& report) {
  std::string text;
  if (const std::size_t exempt = count_sections(report, &SourceReport::exempt)) {
    text +=
        plural(exempt, "exempt section") +
        " left out; 'council-index update --exempt' makes an index of such sections\n";
  }
  if (const std::size_t gone = count_sections(report, &SourceReport::forgotten)) {
    text +=
        plural(gone, "section") + " left out, to be forgotten ('council-index forget')\n";
  }
  if (const std::size_t hidden = list_passed_over(report).size()) {
    text += plural(hidden, "hidden file") +
            " passed over; '--dry-run' and '--report' name them\n";
  }
  return text;
}

// A line, or nothing where the index is not of an older schema.
std::string told_of_upgrade(const RunReport& report) {
  if (!report.upgrade) {
    return "";
  }
  const std::string schemas = "schema " + std::to_string(report.upgrade->from) + " to " +
                              std::to_string(schema_version);
  if (report.dry_run) {
    return "an update upgrades the index from " + schemas + ", beside the one in use\n";
  }
  if (!report.upgrade->done) {
    return "not upgraded from " + schemas + " yet: readers keep revision " +
           std::to_string(report.revision) + "\n";
  }
  const std::size_t lost = report.upgrade->lost.size();
  return "upgraded from " + schemas +
         (lost == 0 ? ""
                    : "; " + plural(lost, "source") +
                          " that had text before cannot be read now") +
         "\n";
}

// Those that occur.
std::map<Action, std::size_t> count_actions(const RunReport& report) {
  std::map<Action, std::size_t> counts;
  for (std::size_t i = 0; i <= static_cast<std::size_t>(Action::Remove); ++i) {
    const auto action = static_cast<Action>(i);
    if (const std::size_t count = count_sources(report, action); count > 0) {
      counts[action] = count;
    }
  }
  return counts;
}

std::string list_actions(const RunReport& report) {
  std::string list;
  for (const auto& [action, count] : count_actions(report)) {
    list += (list.empty() ? "" : ", ") + std::to_string(count) + " " +
            std::string{past_of(action)};
  }
  return list.empty() ? "nothing to do" : list;
}

std::map<std::string, std::size_t> count_outcomes(const RunReport& report) {
  std::map<std::string, std::size_t> counts;
  if (report.unlisted > 0) {
    counts[std::string{to_string(Outcome::Ok)}] = report.unlisted;
  }
  for (const SourceReport& source : report.sources) {
    if (!is_gone(source)) {
      ++counts[std::string{to_string(source.outcome)}];
    }
  }
  return counts;
}

Json source_json(const SourceReport& source) {
  return {{"source", source.source},
          {"action", to_string(source.action)},
          {"why", to_valid_utf8(source.why)},
          {"outcome", to_string(source.outcome)},
          {"reason", source.reason.empty() ? Json{} : Json(to_valid_utf8(source.reason))},
          {"records", source.records},
          {"exempt", source.exempt},
          {"forgotten", source.forgotten},
          {"pack", pack_json(source.pack)}};
}

Json passed_over_json(const RunReport& report) {
  Json list = Json::array();
  for (const Refused& file : list_passed_over(report)) {
    list.push_back({{"source", file.source}, {"reason", file.reason}});
  }
  return list;
}

}  // namespace

SourceReport report_of(const PlannedSource& planned, const LedgerEntry& entry) {
  return {.action = planned.action,
          .source = entry.source,
          .outcome = entry.outcome,
          .reason = entry.reason,
          .records = entry.records,
          .exempt = entry.exempt,
          .forgotten = entry.forgotten,
          .passed_over = entry.passed_over,
          .pack = entry.pack,
          .why = planned.why};
}

std::size_t count_sources(const RunReport& report, Action action) {
  return count_if(report,
                  [action](const SourceReport& s) { return s.action == action; }) +
         (action == Action::Keep ? report.unlisted : 0);
}

int exit_status(const RunReport& report) {
  if (report.interrupted) {
    return exit_try_again;
  }
  if (is_unfinished(report)) {
    return 1;
  }
  const bool all_found = report.warnings.empty() && count_if(report, has_failed) == 0;
  return all_found ? 0 : 1;
}

std::string summarise(const RunReport& report) {
  const std::size_t gone = count_if(report, is_gone);
  std::string text = plural(report.sources.size() + report.unlisted - gone, "source") +
                     ": " + list_actions(report);
  if (report.dry_run) {
    return text + " (dry run: nothing was changed)\n" + told_of_upgrade(report);
  }
  text += "; " + plural(report.records, "record");
  text += report.published ? ", published as revision " : ", unchanged since revision ";
  text += std::to_string(report.revision) + "\n" + told_of_upgrade(report);
  text += told_of_left_out(report);
  if (const std::size_t packs = count_if(report, has_other_papers); packs > 0) {
    text += plural(packs, "pack") + (packs == 1 ? " does" : " do") +
            " not hold just what the front sheet announces; 'council-index status' lists "
            "them\n";
  }
  if (report.waiting > 0) {
    text += plural(report.waiting, "source") +
            (report.waiting == 1 ? " waits" : " wait") +
            " to be read again by this version; the next runs go on\n";
  }
  if (const std::size_t failed = count_if(report, has_failed); failed > 0) {
    text += plural(failed, "source") +
            " cannot be searched, or not in full; 'council-index status' lists "
            "them\n";
  }
  return text;
}

std::vector<std::string> list_plan(const RunReport& report, bool with_skipped) {
  std::vector<std::string> lines;
  for (const SourceReport& source : report.sources) {
    if (with_skipped || source.action != Action::Keep) {
      lines.push_back(std::string{to_string(source.action)} + " " + source.source + ": " +
                      source.why);
    }
  }
  for (const Refused& file : list_passed_over(report)) {
    if (with_skipped) {
      lines.push_back("pass over " + file.source + ": " + file.reason);
    }
  }
  return lines;
}

std::vector<Refused> list_passed_over(const RunReport& report) {
  std::vector<Refused> files = report.passed_over;
  for (const SourceReport& source : report.sources) {
    for (const std::string& path :
         is_gone(source) ? std::vector<std::string>{} : source.passed_over) {
      const auto found = find_passed_over(path);
      files.push_back({source.source + std::string{member_separator} + source_name(path),
                       std::string{found ? found->reason : std::string_view{}}});
    }
  }
  return files;
}

std::vector<std::string> list_held(const RunReport& report) {
  constexpr std::size_t most = 20;
  std::vector<std::string> lines;
  for (const SourceReport& source : report.sources) {
    if (source.action == Action::Hold) {
      lines.push_back(source.source + ": " + source.why + "; it stays for now");
    }
  }
  if (lines.size() > most) {
    const std::size_t more = lines.size() - most;
    lines.resize(most);
    lines.push_back("and " + std::to_string(more) + " more; '--dry-run' lists them all");
  }
  return lines;
}

std::vector<std::string> list_troubles(const RunReport& report) {
  std::vector<std::string> lines;
  for (const SourceReport& source : report.sources) {
    if (has_failed(source) && !was_left(source)) {
      lines.push_back(source.source + ": " + std::string{to_string(source.outcome)} +
                      ": " + source.reason);
    }
  }
  return lines;
}

std::string to_json(const RunReport& report) {
  Json sources = Json::array();
  for (const SourceReport& source : report.sources) {
    if (report.dry_run || source.action != Action::Keep || has_failed(source) ||
        source.exempt > 0 || source.forgotten > 0 || has_other_papers(source)) {
      sources.push_back(source_json(source));
    }
  }
  Json actions = Json::object();
  for (const auto& [action, count] : count_actions(report)) {
    actions[std::string{to_string(action)}] = count;
  }
  const Json json{{"schema", 2},
                  {"dry_run", report.dry_run},
                  {"interrupted", report.interrupted},
                  {"exit_status", exit_status(report)},
                  {"published", report.published},
                  {"revision", report.revision},
                  {"records", report.records},
                  {"exempt", count_sections(report, &SourceReport::exempt)},
                  {"forgotten", count_sections(report, &SourceReport::forgotten)},
                  {"waiting", report.waiting},
                  {"seconds", report.seconds},
                  {"actions", actions},
                  {"outcomes", count_outcomes(report)},
                  {"upgrade", upgrade_json(report.upgrade)},
                  {"warnings", report.warnings},
                  {"passed_over", passed_over_json(report)},
                  {"sources", sources}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace council
