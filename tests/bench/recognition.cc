#include <algorithm>
#include <cstdio>
#include <ctime>
#include <exception>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include "indexer/segment/segment.h"
#include "papers.h"

// Measures recognition alone, from a source's text to its sections, on one core: the rate
// on papers, and time and memory on texts that no paper resembles, at half and at full
// size.
namespace council::bench {
namespace {

namespace fs = std::filesystem;

constexpr double mebibyte = 1024.0 * 1024.0;

Pages pages_of(std::string text, Format format) {
  Pages pages;
  pages.format = format;
  pages.pages.push_back(
      {.number = 1, .label = {}, .text = std::move(text), .styles = {}});
  return pages;
}

std::string read_file(const fs::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

struct Paper {
  std::string name;
  Pages pages;
};

// The texts and Markdown files below a folder.
std::vector<Paper> read_papers(const fs::path& folder) {
  std::vector<Paper> papers;
  for (const auto& entry : fs::recursive_directory_iterator{folder}) {
    const std::string extension = entry.path().extension().string();
    const bool is_markdown = extension == ".md";
    if (entry.is_regular_file() && (is_markdown || extension == ".txt")) {
      papers.push_back({entry.path().filename().string(),
                        pages_of(read_file(entry.path()),
                                 is_markdown ? Format::Markdown : Format::Text)});
    }
  }
  return papers;
}

// Of the processor, so that other programs on the machine do not count.
double seconds_of(const std::function<void()>& work) {
  const std::clock_t start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

void report_rate(std::string_view what, const std::vector<Paper>& papers) {
  constexpr int rounds = 3;
  std::size_t bytes = 0;
  for (const Paper& paper : papers) {
    bytes += paper.pages.pages.front().text.size();
  }
  double best = 0;
  std::size_t sections = 0;
  for (int round = 0; round < rounds; ++round) {
    sections = 0;
    const double seconds = seconds_of([&] {
      for (const Paper& paper : papers) {
        for (const Document& document : recognise(paper.pages, paper.name).documents) {
          sections += document.sections.size();
        }
      }
    });
    best = round == 0 ? seconds : std::min(best, seconds);
  }
  const double mib = static_cast<double>(bytes) / mebibyte;
  std::printf("| %.*s | %zu | %.1f | %zu | %.2f | %.1f |\n",
              static_cast<int>(what.size()), what.data(), papers.size(), mib, sections,
              best, mib / best);
}

struct Extreme {
  std::string_view name;
  std::string (*make)(std::size_t size);
  std::size_t size;
};

std::string one_line(std::size_t bytes) {
  std::string text = "Minutes of the meeting held on 3 March 2021. ";
  while (text.size() < bytes) {
    text +=
        "The Committee considered item 4 and Councillor A Bee asked whether it was so. ";
  }
  return text;
}

std::string headings(std::size_t count) {
  std::string text = "MINUTES\n\n";
  for (std::size_t i = 1; i <= count; ++i) {
    text += std::to_string(i) + ". HEADING OF AN ITEM\n\nIt was noted.\n\n";
  }
  return text;
}

std::string blank_lines(std::size_t count) {
  return "MINUTES\n" + std::string(count, '\n') + "1. The end\n";
}

std::string list_of_names(std::size_t count) {
  std::string text = "MINUTES\n\nPRESENT: Councillors A Bee";
  for (std::size_t i = 0; i < count; ++i) {
    text += ", C Dee (Chair";
  }
  return text + "\n";
}

constexpr Extreme extremes[] = {{"one line (bytes)", one_line, 50'000'000},
                                {"headings", headings, 100'000},
                                {"blank lines", blank_lines, 1'000'000},
                                {"names without end", list_of_names, 200'000}};

// In a process of its own, so that the peak is that of this text alone.
void report_extreme(const Extreme& extreme, std::size_t size) {
  std::fflush(stdout);
  const pid_t child = fork();
  if (child == 0) {
    const Pages pages = pages_of(extreme.make(size), Format::Text);
    const double seconds = seconds_of([&] { recognise(pages, "extreme.txt"); });
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    std::printf("| %.*s | %zu | %.1f | %.2f | %ld |\n",
                static_cast<int>(extreme.name.size()), extreme.name.data(), size,
                static_cast<double>(pages.pages.front().text.size()) / mebibyte, seconds,
                used.ru_maxrss / 1024);
    std::fflush(stdout);
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  if (child < 0 || status != 0) {
    throw std::runtime_error{"recognition did not survive: " + std::string{extreme.name}};
  }
}

int run(const std::vector<fs::path>& folders) {
  std::printf("| papers | files | MiB | sections | seconds | MiB/s |\n");
  std::printf("|---|---|---|---|---|---|\n");
  const fs::path made =
      fs::temp_directory_path() / ("council-recognition-" + std::to_string(getpid()));
  constexpr std::size_t made_bytes = 16'000'000;
  write_papers(made, made_bytes);
  report_rate("made up", read_papers(made));
  fs::remove_all(made);
  for (const fs::path& folder : folders) {
    report_rate(folder.filename().string(), read_papers(folder));
  }
  std::printf("\n| text | size | MiB | seconds | peak MiB |\n|---|---|---|---|---|\n");
  for (const Extreme& extreme : extremes) {
    report_extreme(extreme, extreme.size / 2);
    report_extreme(extreme, extreme.size);
  }
  return 0;
}

}  // namespace
}  // namespace council::bench

int main(int argc, char** argv) {
  try {
    return council::bench::run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::cerr << "council-recognition-bench: " << error.what() << '\n';
    return 1;
  }
}
