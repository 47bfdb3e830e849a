#include "indexer/metrics.h"

#include <array>
#include <functional>
#include <string_view>

namespace council {
namespace {

// All values are gauges: a file tells of one run.
std::string head(std::string_view name, std::string_view help) {
  return "# HELP council_index_" + std::string{name} + " " + std::string{help} +
         "\n# TYPE council_index_" + std::string{name} + " gauge\n";
}

std::string gauge(std::string_view name, std::string_view help,
                  const std::string& value) {
  return head(name, help) + "council_index_" + std::string{name} + " " + value + "\n";
}

// One line for each value of a label, those that did not occur too: a series that comes
// and goes cannot be watched.
std::string labelled(std::string_view name, std::string_view label,
                     std::string_view value, std::size_t count) {
  return "council_index_" + std::string{name} + "{" + std::string{label} + "=\"" +
         std::string{value} + "\"} " + std::to_string(count) + "\n";
}

std::size_t count(const RunReport& report,
                  const std::function<bool(const SourceReport&)>& wanted) {
  std::size_t number = 0;
  for (const SourceReport& source : report.sources) {
    number += wanted(source) ? 1U : 0U;
  }
  return number;
}

std::string list_actions(const RunReport& report) {
  std::string text = head("run_sources", "Sources by what the last run did with them.");
  for (std::size_t i = 0; i <= static_cast<std::size_t>(Action::Remove); ++i) {
    const auto action = static_cast<Action>(i);
    text += labelled("run_sources", "action", to_string(action),
                     count_sources(report, action));
  }
  return text;
}

std::string list_outcomes(const RunReport& report) {
  std::string text = head("sources", "Sources of the index by what became of them.");
  for (std::size_t i = 0; i < static_cast<std::size_t>(Outcome::Count); ++i) {
    const auto outcome = static_cast<Outcome>(i);
    text +=
        labelled("sources", "outcome", to_string(outcome),
                 count(report, [outcome](const SourceReport& source) {
                   return source.outcome == outcome && source.action != Action::Remove;
                 }) + (outcome == Outcome::Ok ? report.unlisted : 0));
  }
  return text;
}

}  // namespace

std::string to_metrics(const RunReport& report, std::int64_t ended) {
  return gauge("run_end_timestamp_seconds", "When the last run ended.",
               std::to_string(ended)) +
         gauge("run_duration_seconds", "How long the last run took.",
               std::to_string(report.seconds)) +
         gauge("run_exit_status", "Exit status of the last run.",
               std::to_string(exit_status(report))) +
         gauge("run_warnings", "Folders that the last run could not follow.",
               std::to_string(report.warnings.size())) +
         gauge("run_published", "Whether the last run published a new revision.",
               report.published ? "1" : "0") +
         list_actions(report) + list_outcomes(report) +
         gauge("waiting_sources", "Sources that wait to be read again by this version.",
               std::to_string(report.waiting)) +
         gauge("run_passed_over", "Hidden files that the last run did not read.",
               std::to_string(list_passed_over(report).size())) +
         gauge("records", "Records of the published index.",
               std::to_string(report.records)) +
         gauge("revision", "Revision of the published index.",
               std::to_string(report.revision));
}

}  // namespace council
