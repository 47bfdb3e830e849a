#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/field.h"
#include "query/result.h"

namespace council {

// A length of time that sections are counted by.
struct TimelineStep {
  std::string_view name;  // of the option, and of the column
  std::string_view label;
  Field field;                                 // whose values are counted
  std::string (*step_of)(const std::string&);  // the step that a value of it is in
  std::string (*next)(const std::string&);     // the step after one
};

// Year, municipal year, quarter and month.
std::span<const TimelineStep> timeline_steps();

// Sections by step, oldest first, steps without any among them; with a facet, those of
// each of its commonest values apart. Throws like search.
Table list_timeline(const std::vector<std::filesystem::path>& folders, const Query& query,
                    const TimelineStep& step, std::optional<Field> facet = {});

inline constexpr std::size_t max_timeline_values = 50;

}  // namespace council
