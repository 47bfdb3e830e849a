#include "indexer/segment/own_scheme.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/segment/number_label.h"
#include "indexer/segment/number_run.h"
#include "indexer/segment/number_scanner.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

bool is_letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

// "19215", "14108.": numbers that run on through the years; shorter ones are read where
// all papers' numbers are.
bool is_long_number(std::string_view word) {
  constexpr std::size_t fewest = 5;
  constexpr std::size_t most = 6;
  word = word.substr(0, word.find_last_not_of(".:") + 1);
  return word.size() >= fewest && word.size() <= most && word.front() != '0' &&
         std::ranges::all_of(word, NumberScanner::is_digit);
}

// "F03:04/24", "MIN-2024-07": letters, digits and signs that numbers are made of, at the
// start of a line with a title behind; not a time ("7.30pm").
std::string_view find_coded_word(std::string_view text) {
  constexpr std::size_t longest = 20;
  const std::string_view word = text.substr(0, text.find_first_of(" \t"));
  const auto is_coded = [](char c) {
    return NumberScanner::is_digit(c) || is_letter(c) ||
           std::string_view{"/.:-_&"}.find(c) != std::string_view::npos;
  };
  if (word.size() < 2 || word.size() > longest ||
      !(NumberScanner::is_upper(text.front()) || is_long_number(word)) ||
      !std::ranges::all_of(word, is_coded) ||
      std::ranges::none_of(word, NumberScanner::is_digit) || word.ends_with("am") ||
      word.ends_with("pm")) {
    return {};
  }
  const std::string_view title = trim(text.substr(word.size()));
  return !title.empty() && NumberScanner::is_upper(title.front()) ? word
                                                                  : std::string_view{};
}

// A number of a word that may be the one that counts.
struct Counting {
  std::string around;  // the word without the number, "#" in its place
  int number = 0;
};

std::vector<Counting> counting_numbers(std::string_view word) {
  std::vector<Counting> found;
  if (is_long_number(word)) {
    const std::size_t end = word.find_last_not_of(".:") + 1;
    return {{"#" + std::string{word.substr(end)}, to_number(word.substr(0, end))}};
  }
  NumberScanner scanner{word};
  while (!scanner.at_end()) {
    const std::size_t from = scanner.at();
    if (!NumberScanner::is_digit(scanner.peek())) {
      scanner.go_to(from + 1);
      continue;
    }
    const auto number = scanner.integer();
    if (!number) {
      return {};  // more digits than a number has
    }
    found.push_back(
        {std::string{word.substr(0, from)} + '#' + std::string{word.substr(scanner.at())},
         *number});
  }
  return found;
}

std::string without_stop(std::string_view word) {
  while (!word.empty() &&
         std::string_view{".:-"}.find(word.back()) != std::string::npos) {
    word.remove_suffix(1);
  }
  return std::string{word};
}

Candidate make_candidate(const Line& line, std::size_t at, std::string_view word,
                         int number) {
  NumberLabel label;
  label.shape = NumberShape::Prefixed;
  label.number = without_stop(word);
  label.first = number;
  NumberScanner scanner{line.match};
  scanner.go_to(word.size());
  label = finished(std::move(label), line.match, scanner);
  return {.line = at,
          .label = std::move(label),
          .styled = is_styled(line),
          .indent = line.indent,
          .score = 1};
}

}  // namespace

std::vector<Candidate> find_own_scheme(Lines lines) {
  constexpr std::size_t fewest = 4;
  std::map<std::string, std::vector<Candidate>> schemes;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const Line& line = lines[at];
    if (line.blank() || line.furniture) {
      continue;
    }
    const std::string_view word = find_coded_word(line.match);
    for (Counting& counting : counting_numbers(word)) {
      schemes[std::move(counting.around)].push_back(
          make_candidate(line, at, word, counting.number));
    }
  }
  std::vector<Candidate> found;
  for (const auto& [around, candidates] : schemes) {
    std::vector<std::size_t> members(candidates.size());
    std::ranges::generate(members, [at = std::size_t{0}]() mutable { return at++; });
    const BestRun run = find_best_run(candidates, members, true);
    if (run.members.size() < fewest || run.members.size() * 2 <= candidates.size() ||
        run.members.size() <= found.size()) {
      continue;
    }
    found.clear();
    for (const std::size_t member : run.members) {
      found.push_back(candidates[member]);
    }
  }
  return found;
}

}  // namespace council
