#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string_view>

#include "indexer/store/find_links.h"

namespace council {
namespace {

constexpr std::size_t digits_of_report = 8;  // "50294203"; providers have five to seven
constexpr int same_report = 92;
constexpr int same_provider = 60;
constexpr std::size_t most_of_number =
    4;  // a number of many inspections tells none apart

bool is_digit(char c) {
  return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

// "ofsted/80523_northmere/50294203.pdf": the inspectorate's site names its files and
// folders by numbers that the papers themselves leave out.
std::set<std::string> numbers_in_path(std::string_view path) {
  constexpr std::size_t fewest_digits = 5;
  std::set<std::string> numbers;
  for (std::size_t at = 0; at < path.size();) {
    std::size_t end = at;
    while (end < path.size() && is_digit(path[end])) {
      ++end;
    }
    const std::string_view run = path.substr(at, end - at);
    // "20260127" is a day.
    const bool is_day = run.starts_with("19") || run.starts_with("20");
    if (run.size() >= fewest_digits && run.size() <= digits_of_report && !is_day) {
      numbers.emplace(run);
    }
    at = std::max(end, at + 1);
  }
  return numbers;
}

std::set<std::string> numbers_of(const LinkedDocument& inspection) {
  std::set<std::string> numbers = numbers_in_path(inspection.source);
  for (const SectionFacts& section : inspection.facts.sections) {
    numbers.insert(section.numbers.begin(), section.numbers.end());
  }
  return numbers;
}

using ByNumber = std::map<std::string, std::vector<std::string>>;  // keys of inspections

ByNumber find_inspections(const LinkedDocuments& documents) {
  ByNumber inspections;
  for (const LinkedDocument& document : documents) {
    if (!is_inspection(document.facts)) {
      continue;
    }
    for (const std::string& number : numbers_of(document)) {
      inspections[number].push_back(document.key);
    }
  }
  return inspections;
}

void link_number(const std::string& from, const std::string& number,
                 const ByNumber& inspections, LinkSet& links) {
  const auto found = inspections.find(number);
  if (found == inspections.end() || found->second.size() > most_of_number) {
    return;
  }
  const bool is_report = number.size() == digits_of_report;
  const std::string evidence =
      (is_report ? "it bears the report's number " : "it bears the provider's number ") +
      number;
  for (const std::string& key : found->second) {
    links.add(
        {LinkKind::About, from, key, is_report ? same_report : same_provider, evidence});
  }
}

}  // namespace

void link_numbers(const LinkedDocuments& documents, LinkSet& links) {
  const ByNumber inspections = find_inspections(documents);
  for (const LinkedDocument& paper : documents) {
    if (is_inspection(paper.facts)) {
      continue;
    }
    for (const SectionFacts& section : paper.facts.sections) {
      for (const std::string& number : section.numbers) {
        link_number(paper.key_of(section), number, inspections, links);
      }
    }
  }
}

}  // namespace council
