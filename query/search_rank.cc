#include "query/search_rank.h"

#include <algorithm>
#include <utility>

#include "common/record.h"

namespace council {

Ranking Ranker::rank(const std::vector<WeighedSection>& weighed, Ties ties,
                     std::size_t count) {
  std::vector<Place> places = places_of(weighed);
  std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    return a.weighed.weight > b.weighed.weight;
  });
  Ranking ranking;
  for (auto begin = places.begin(); begin != places.end() && ranking.size() < count;) {
    const auto end = std::find_if(begin, places.end(), [begin](const Place& place) {
      return place.weighed.weight < begin->weighed.weight;
    });
    if (ties == Ties::ByKey) {
      sort_by_keys(begin, end);
    }
    for (; begin != end; ++begin) {
      if (begin->whole == 0 || seen_.insert(begin->whole).second) {
        ranking.push_back(begin->weighed);
      }
    }
  }
  ranking.resize(std::min(ranking.size(), count));
  return ranking;
}

std::vector<Ranker::Place> Ranker::places_of(
    const std::vector<WeighedSection>& weighed) const {
  std::vector<std::uint32_t> sections;
  sections.reserve(weighed.size());
  for (const WeighedSection& one : weighed) {
    sections.push_back(one.section);
  }
  const auto wholes = column_of(index_, section_slot).numbers_in(sections);
  std::vector<Place> places;
  places.reserve(weighed.size());
  for (std::size_t i = 0; i < weighed.size(); ++i) {
    places.push_back({weighed[i], wholes[i]});
  }
  return places;
}

std::string Ranker::key_of(const Place& place) const {
  const Xapian::docid section = place.weighed.section;
  return index_.memory->keys.answer(section, [&] {
    return index_.parts.front().get_document(section).get_value(key_slot);
  });
}

void Ranker::sort_by_keys(At begin, At end) const {
  if (end - begin < 2) {
    return;
  }
  std::vector<std::pair<std::string, Place>> keyed;
  for (At place = begin; place != end; ++place) {
    keyed.emplace_back(key_of(*place), *place);
  }
  std::stable_sort(keyed.begin(), keyed.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::transform(keyed.begin(), keyed.end(), begin,
                 [](const auto& one) { return one.second; });
}

}  // namespace council
