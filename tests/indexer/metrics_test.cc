#include "indexer/metrics.h"

#include <set>
#include <sstream>
#include <string>

#include <catch2/catch.hpp>

using namespace council;

namespace {

bool is_name(const std::string& text) {
  constexpr std::string_view letters =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_:";
  constexpr std::string_view digits = "0123456789";
  return !text.empty() && letters.find(text.front()) != std::string_view::npos &&
         text.find_first_not_of(std::string{letters} + std::string{digits}) ==
             std::string::npos;
}

// `action="add"`, as the text format has it.
bool is_label(const std::string& text) {
  const std::size_t equals = text.find('=');
  return equals != std::string::npos && is_name(text.substr(0, equals)) &&
         text.size() > equals + 2 && text[equals + 1] == '"' && text.back() == '"' &&
         text.find_first_of("\\\"\n", equals + 2) == text.size() - 1;
}

// What is wrong with one line that is no comment, given the names that have a type.
std::string fault_of(const std::string& line, const std::set<std::string>& typed) {
  const std::size_t blank = line.rfind(' ');
  const std::string series = line.substr(0, blank);
  const std::size_t brace = series.find('{');
  const std::string name = series.substr(0, brace);
  std::size_t used = 0;
  std::stod(line.substr(blank + 1), &used);
  if (!is_name(name) || !typed.contains(name)) {
    return line + ": a name without a type";
  }
  if (brace != std::string::npos &&
      (series.back() != '}' ||
       !is_label(series.substr(brace + 1, series.size() - brace - 2)))) {
    return line + ": no label";
  }
  return used == line.size() - blank - 1 ? "" : line + ": no number";
}

}  // namespace

// The rules that promtool checks: help and type once before the series of a name, names
// and labels of the allowed letters, no series twice, a line's end at the end.
TEST_CASE("the metrics are what Prometheus reads", "[metrics]") {
  RunReport report;
  report.seconds = 1.5;
  report.sources = {{Action::Add, "a \"quoted\"\n{name}", Outcome::Ok, "", 1}};
  const std::string text = to_metrics(report, 1'700'000'000);
  REQUIRE(text.ends_with('\n'));
  std::set<std::string> helped;
  std::set<std::string> typed;
  std::set<std::string> series;
  std::istringstream lines{text};
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    std::istringstream words{line};
    std::string hash;
    std::string word;
    std::string name;
    words >> hash >> word >> name;
    if (hash != "#") {
      CHECK(fault_of(line, typed).empty());
      CHECK(series.insert(line.substr(0, line.rfind(' '))).second);
    } else if (word == "HELP") {
      CHECK(helped.insert(name).second);
    } else {
      CHECK(word == "TYPE");
      CHECK(helped.contains(name));
      CHECK(typed.insert(name).second);
    }
  }
  CHECK(typed.size() == 11);
}

TEST_CASE("the metrics tell what the run did", "[metrics]") {
  RunReport report;
  report.revision = 7;
  report.records = 30;
  report.waiting = 4;
  report.warnings = {"a folder"};
  report.sources = {{Action::Add, "a", Outcome::Ok, "", 10},
                    {Action::Keep, "b", Outcome::NeedsOcr, "", 0},
                    {Action::Remove, "c", Outcome::Ok, "", 0}};
  const std::string text = to_metrics(report, 1'700'000'000);
  for (const char* const line :
       {"council_index_run_end_timestamp_seconds 1700000000\n",
        "council_index_run_exit_status 1\n", "council_index_run_warnings 1\n",
        "council_index_run_sources{action=\"add\"} 1\n",
        "council_index_run_sources{action=\"hold\"} 0\n",
        "council_index_sources{outcome=\"ok\"} 1\n",
        "council_index_sources{outcome=\"needs_ocr\"} 1\n",
        "council_index_waiting_sources 4\n", "council_index_records 30\n",
        "council_index_revision 7\n"}) {
    CHECK_THAT(text, Catch::Contains(line));
  }
}
