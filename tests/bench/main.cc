#include <algorithm>
#include <cmath>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>
#include <xapian.h>

#include "child.h"
#include "floor.h"
#include "latency.h"
#include "papers.h"
#include "questions.h"

namespace council::bench {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t usual_megabytes = 24;
constexpr int rounds = 3;
constexpr std::size_t questions_asked = 200;

std::size_t bytes_below(const fs::path& folder) {
  std::size_t bytes = 0;
  for (const auto& entry : fs::recursive_directory_iterator{folder}) {
    bytes += entry.is_regular_file() ? entry.file_size() : 0;
  }
  return bytes;
}

std::size_t files_below(const fs::path& folder) {
  const fs::recursive_directory_iterator entries{folder};
  return static_cast<std::size_t>(
      std::count_if(begin(entries), end(entries),
                    [](const auto& entry) { return entry.is_regular_file(); }));
}

// `part` of the way up the sorted values: 0.5 is the median.
double percentile(std::vector<double> values, double part) {
  std::sort(values.begin(), values.end());
  const auto last = static_cast<double>(values.size() - 1);
  return values[static_cast<std::size_t>(std::lround(last * part))];
}

ChildRun run_well(const std::vector<std::string>& command) {
  ChildRun run = run_child(command);
  if (run.exit_status > 1) {
    throw std::runtime_error{command.front() + " ended with status " +
                             std::to_string(run.exit_status)};
  }
  return run;
}

// The generation that a reader opens, without the writer's own staging database.
fs::path published(const fs::path& index) {
  std::ifstream pointer{index / "current"};
  std::string name;
  std::getline(pointer, name);
  return index / name;
}

struct Measured {
  std::vector<double> wall_seconds;
  std::vector<double> cpu_seconds;
  long peak_kibibytes = 0;
  std::size_t index_bytes = 0;
};

void add_run(Measured& measured, const ChildRun& run) {
  measured.wall_seconds.push_back(run.wall_seconds);
  measured.cpu_seconds.push_back(run.cpu_seconds);
  measured.peak_kibibytes = std::max(measured.peak_kibibytes, run.peak_kibibytes);
}

void print_row(const char* what, double ours, double floor) {
  std::printf("| %s | %.2f | %.2f | %.2f |\n", what, ours, floor, ours / floor);
}

void compare_indexing(const fs::path& self, const fs::path& programs,
                      const fs::path& work) {
  const fs::path papers = work / "papers";
  const fs::path index = work / "index";
  const fs::path floor_index = work / "floor";
  Measured ours;
  Measured floor;
  for (int round = 0; round < rounds; ++round) {
    fs::remove_all(index);
    fs::remove_all(floor_index);
    add_run(floor, run_well({self, "floor", papers, floor_index}));
    add_run(ours,
            run_well({programs / "council-index", "update", "--index", index, papers}));
  }
  const auto bytes = static_cast<double>(bytes_below(papers));
  const auto files = static_cast<double>(files_below(papers));
  const double our_wall = percentile(ours.wall_seconds, 0.5);
  const double floor_wall = percentile(floor.wall_seconds, 0.5);
  std::printf("%.0f files, %.1f MB of text; medians of %d alternating rounds.\n\n", files,
              bytes / 1e6, rounds);
  std::printf("| indexing | council-index | Xapian floor | ratio |\n|---|---|---|---|\n");
  print_row("MB/s", bytes / 1e6 / our_wall, bytes / 1e6 / floor_wall);
  print_row("files/s", files / our_wall, files / floor_wall);
  print_row("CPU seconds", percentile(ours.cpu_seconds, 0.5),
            percentile(floor.cpu_seconds, 0.5));
  print_row("peak memory, MB", static_cast<double>(ours.peak_kibibytes) / 1024,
            static_cast<double>(floor.peak_kibibytes) / 1024);
  print_row("index bytes per text byte",
            static_cast<double>(bytes_below(published(index))) / bytes,
            static_cast<double>(bytes_below(floor_index)) / bytes);
}

void measure_queries(const fs::path& programs, const fs::path& work) {
  std::vector<double> whole;
  std::vector<double> inside;
  for (const std::string& question : make_questions(questions_asked)) {
    const ChildRun run = run_well({programs / "council-query", "--index", work / "index",
                                   "--format", "json", question});
    whole.push_back(run.wall_seconds * 1000);
    inside.push_back(nlohmann::json::parse(run.output).at("took_ms").get<double>());
  }
  std::printf("\n| %zu queries, ms | p50 | p95 | p99 |\n|---|---|---|---|\n",
              whole.size());
  const auto print = [](const char* what, const std::vector<double>& values) {
    std::printf("| %s | %.1f | %.1f | %.1f |\n", what, percentile(values, 0.50),
                percentile(values, 0.95), percentile(values, 0.99));
  };
  print("the whole command", whole);
  print("the search in it (`took_ms`)", inside);
}

// What asks a large index; false for any other command.
bool run_on_large(const std::vector<std::string>& arguments) {
  if (arguments.size() == 4 && arguments[1] == "latency") {
    measure_latency(arguments[2], std::stoul(arguments[3]));
    return true;
  }
  if (arguments.size() == 5 && arguments[1] == "merge") {
    merge_copies(arguments[2], std::stoul(arguments[3]), arguments[4]);
    return true;
  }
  return false;
}

int run(const std::vector<std::string>& arguments) {
  if (run_on_large(arguments)) {
    return 0;
  }
  if (arguments.size() == 4 && arguments[1] == "floor") {
    index_floor(arguments[2], arguments[3]);
    return 0;
  }
  if (arguments.size() == 4 && arguments[1] == "papers") {
    write_papers(arguments[2], std::stoul(arguments[3]) * 1'000'000);
    return 0;
  }
  if (arguments.size() == 3 && arguments[1] == "questions") {
    for (const std::string& question : make_questions(std::stoul(arguments[2]))) {
      std::cout << question << '\n';
    }
    return 0;
  }
  const bool is_run = arguments.size() >= 4 && arguments.size() <= 5;
  if (is_run && arguments[1] == "run") {
    const fs::path work = arguments[3];
    const std::size_t megabytes =
        arguments.size() == 5 ? std::stoul(arguments[4]) : usual_megabytes;
    fs::remove_all(work);
    write_papers(work / "papers", megabytes * 1'000'000);
    compare_indexing(arguments[0], arguments[2], work);
    measure_queries(arguments[2], work);
    return 0;
  }
  std::cerr << "Usage: council-bench run PROGRAMS WORK [MEGABYTES]\n"
               "       council-bench floor PAPERS INDEX\n"
               "       council-bench papers FOLDER MEGABYTES\n"
               "       council-bench questions COUNT\n"
               "       council-bench merge INDEX COPIES MERGED\n"
               "       council-bench latency INDEX QUESTIONS\n";
  return 2;
}

}  // namespace
}  // namespace council::bench

int main(int count, char** values) {
  try {
    return council::bench::run({values, values + count});
  } catch (const Xapian::Error& error) {
    std::cerr << "council-bench: " << error.get_description() << '\n';
  } catch (const std::exception& error) {
    std::cerr << "council-bench: " << error.what() << '\n';
  }
  return 2;
}
