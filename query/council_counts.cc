#include "query/council_counts.h"

#include <set>
#include <utility>
#include <vector>

#include "common/record.h"
#include "query/plan/plan.h"
#include "query/section_values.h"

namespace council {
namespace {

// One of each section that has several passages.
std::vector<Xapian::docid> one_of_each(const OpenIndex& index,
                                       const std::vector<Xapian::docid>& matched) {
  const SectionValues keys = values_of(index, section_slot, matched);
  std::set<std::uint32_t> seen;
  std::vector<Xapian::docid> sections;
  for (std::size_t i = 0; i < matched.size(); ++i) {
    if (keys.of(i).empty() || seen.insert(keys.numbers[i]).second) {
      sections.push_back(matched[i]);
    }
  }
  return sections;
}

// Meetings, by their numbers, with the one council that their papers name.
using Councils = std::map<std::uint32_t, std::set<std::uint32_t>>;

Councils councils_of(const SectionValues& meetings, const SectionValues& councils) {
  Councils named;
  for (std::size_t i = 0; i < meetings.numbers.size(); ++i) {
    if (!meetings.of(i).empty() && !councils.of(i).empty()) {
      named[meetings.numbers[i]].insert(councils.numbers[i]);
    }
  }
  return named;
}

}  // namespace

CouncilCounts count_by_council(const OpenIndex& index, const Query& query, Field field) {
  const std::vector<Xapian::docid> sections =
      one_of_each(index, matched_sections(index, whole_query(make_plan(index, query))));
  const SectionValues values = values_of(index, *spec_of(field).slot, sections);
  const SectionValues meetings =
      values_of(index, *spec_of(Field::Meeting).slot, sections);
  const SectionValues councils =
      values_of(index, *spec_of(Field::Council).slot, sections);
  const Councils named = councils_of(meetings, councils);
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> counts;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    std::uint32_t council = councils.numbers[i];
    const auto of_meeting = named.find(meetings.numbers[i]);
    if (councils.of(i).empty() && of_meeting != named.end() &&
        of_meeting->second.size() == 1) {
      council = *of_meeting->second.begin();
    }
    ++counts[{values.numbers[i], council}];
  }
  CouncilCounts found;
  for (const auto& [pair, count] : counts) {
    if (!values.values[pair.first].empty()) {
      found[{values.values[pair.first], councils.values[pair.second]}] += count;
    }
  }
  return found;
}

std::string council_label(const OpenIndex& index, const std::string& council) {
  return council.empty() ? council : label_of(index, Field::Council, council);
}

}  // namespace council
