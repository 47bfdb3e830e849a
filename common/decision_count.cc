#include "common/decision_count.h"

#include <algorithm>
#include <charconv>

namespace council {
namespace {

std::optional<std::size_t> number_of(std::string_view digits) {
  std::size_t number = 0;
  const char* const last = digits.data() + digits.size();
  const auto [end, error] = std::from_chars(digits.data(), last, number);
  return error == std::errc{} && end == last ? std::optional{number} : std::nullopt;
}

}  // namespace

bool only_notes(const Decision& decision) {
  return !decision.types.empty() &&
         std::all_of(decision.types.begin(), decision.types.end(),
                     [](const std::string& type) { return type == "note"; });
}

DecisionCount count_decisions(const Section& section) {
  DecisionCount count{.all = section.decisions.size(), .listed = 0};
  if (!section.procedural) {
    count.listed = static_cast<std::size_t>(
        std::count_if(section.decisions.begin(), section.decisions.end(),
                      [](const Decision& decision) { return !only_notes(decision); }));
  }
  return count;
}

std::string pack_count(const DecisionCount& count) {
  return count.all == 0 ? std::string{}
                        : std::to_string(count.all) + " " + std::to_string(count.listed);
}

std::optional<DecisionCount> unpack_count(std::string_view packed) {
  const std::size_t blank = packed.find(' ');
  if (blank == std::string_view::npos) {
    return std::nullopt;
  }
  const auto all = number_of(packed.substr(0, blank));
  const auto listed = number_of(packed.substr(blank + 1));
  return all && listed ? std::optional{DecisionCount{*all, *listed}} : std::nullopt;
}

}  // namespace council
