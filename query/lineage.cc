#include "query/lineage.h"

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "common/error.h"

namespace council {

std::vector<BodyStep> parse_lineage(std::string_view text) {
  std::vector<BodyStep> steps;
  if (text.empty()) {
    return steps;
  }
  try {
    for (const nlohmann::json& link : nlohmann::json::parse(text)) {
      steps.push_back({.earlier = link.at("earlier").get<std::string>(),
                       .earlier_key = link.at("earlier_key").get<std::string>(),
                       .later = link.at("later").get<std::string>(),
                       .later_key = link.at("later_key").get<std::string>(),
                       .year = link.at("year").is_null()
                                   ? std::string{}
                                   : std::to_string(link.at("year").get<int>())});
    }
  } catch (const nlohmann::json::exception&) {
    throw IndexError{"the lineage of the bodies in the index is damaged; rebuild it"};
  }
  return steps;
}

std::vector<BodyStep> lineage_of(const std::vector<BodyStep>& steps,
                                 const std::string& panel_key) {
  std::set<std::string> connected{panel_key};
  // Each round may connect one more; there are no more rounds than steps.
  for (std::size_t round = 0; round < steps.size(); ++round) {
    for (const BodyStep& step : steps) {
      if (connected.contains(step.earlier_key) || connected.contains(step.later_key)) {
        connected.insert(step.earlier_key);
        connected.insert(step.later_key);
      }
    }
  }
  std::vector<BodyStep> found;
  std::copy_if(steps.begin(), steps.end(), std::back_inserter(found),
               [&](const BodyStep& step) { return connected.contains(step.later_key); });
  std::stable_sort(found.begin(), found.end(),
                   [](const BodyStep& a, const BodyStep& b) { return a.year < b.year; });
  return found;
}

}  // namespace council
