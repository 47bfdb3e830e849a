#include "query/alert.h"

#include <algorithm>
#include <array>

#include "common/sha256.h"

namespace council {
namespace {

Change change_of(ChangeKind kind, const std::string& key, const FoundSection& section) {
  return {.kind = kind, .key = key, .heading = section.heading, .place = section.place};
}

}  // namespace

std::string_view to_string(ChangeKind kind) {
  constexpr std::array<std::string_view, 3> names{"new", "changed", "withdrawn"};
  return names.at(static_cast<std::size_t>(kind));
}

std::string digest_of(const Answer& answer) {
  std::string text;
  for (const auto& [key, section] : answer.sections) {
    text += key + " " + section.digest + "\n";
  }
  return sha256_of(text);
}

std::vector<Change> compare(const Answer& before, const Answer& now) {
  std::vector<Change> changes;
  for (const auto& [key, section] : now.sections) {
    const auto old = before.sections.find(key);
    if (old == before.sections.end()) {
      changes.push_back(change_of(ChangeKind::New, key, section));
    } else if (old->second.digest != section.digest) {
      changes.push_back(change_of(ChangeKind::Changed, key, section));
    }
  }
  for (const auto& [key, section] : before.sections) {
    if (!now.sections.contains(key)) {
      changes.push_back(change_of(ChangeKind::Withdrawn, key, section));
    }
  }
  std::stable_sort(changes.begin(), changes.end(),
                   [](const Change& a, const Change& b) { return a.kind < b.kind; });
  return changes;
}

}  // namespace council
