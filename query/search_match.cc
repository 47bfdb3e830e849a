#include "query/search_match.h"

#include <memory>

#include "common/record.h"
#include "query/plan/places.h"
#include "query/plan/set_source.h"
#include "query/plan/word_weight.h"
#include "query/search_matched.h"

namespace council {
namespace {

// Sort keys are bytes; what has no date comes last either way.
constexpr char after_any_date[] = "9999-99-99";
constexpr char after_any_panel[] = "~";

using KeyMaker = std::unique_ptr<Xapian::MultiValueKeyMaker>;

KeyMaker set_order(Xapian::Enquire& enquire, const Match& match) {
  const Xapian::valueno date = *spec_of(Field::Date).slot;
  auto keys = std::make_unique<Xapian::MultiValueKeyMaker>();
  switch (match.query.sort) {
    case Sort::Relevance:
      if (!match.plan.has_words) {
        enquire.set_sort_by_value(date, true);
      } else {
        enquire.set_sort_by_relevance_then_value(key_slot, false);
      }
      break;
    case Sort::Newest:
      enquire.set_sort_by_value_then_relevance(date, true);
      break;
    case Sort::Oldest:
      keys->add_value(date, false, after_any_date);
      enquire.set_sort_by_key_then_relevance(keys.get(), false);
      break;
    case Sort::Panel:
      keys->add_value(*spec_of(Field::Panel).slot, false, after_any_panel);
      keys->add_value(date, true);
      enquire.set_sort_by_key_then_relevance(keys.get(), false);
      break;
  }
  return keys;
}

bool has_maximum(const Xapian::Query& query) {
  if (query.empty()) {
    return false;
  }
  bool found = query.get_type() == Xapian::Query::OP_MAX;
  for (std::size_t i = 0; i < query.get_num_subqueries() && !found; ++i) {
    found = has_maximum(query.get_subquery(i));
  }
  return found;
}

// Looks at `at_least` so many matches.
Xapian::MSet run(const Match& match, const Xapian::Query& whole, FacetCounter* counter,
                 Xapian::doccount at_least) {
  Xapian::Enquire enquire{match.index.database};
  enquire.set_query(whole);
  enquire.set_weighting_scheme(WordWeight{});
  const KeyMaker keys = set_order(enquire, match);
  enquire.set_collapse_key(group_slot(match.query.group));
  if (counter != nullptr) {
    enquire.add_matchspy(counter);
  }
  return enquire.get_mset(static_cast<Xapian::doccount>(match.query.offset),
                          static_cast<Xapian::doccount>(match.query.limit), at_least);
}

}  // namespace

unsigned group_slot(Group group) {
  switch (group) {
    case Group::Document:
      return document_slot;
    case Group::Meeting:
      return *spec_of(Field::Meeting).slot;
    default:
      return section_slot;
  }
}

Xapian::MSet run_match(const Match& match, FacetCounter* counter) {
  // Looking at every match makes totals and counts exact.
  return run(match, whole_query(match.plan), counter,
             match.index.database.get_doccount());
}

Xapian::MSet run_match_within(const Match& match, const SectionSet& within) {
  const PlacesWithin narrowed{within};
  const Xapian::Query whole = whole_query(match.plan);
  // Xapian 1.4 passes over sections that cannot weigh enough, and then asks the parts of
  // an OP_MAX that have come to their ends once more, which are gone.
  const Xapian::doccount at_least =
      has_maximum(whole) ? match.index.database.get_doccount() : 0;
  return run(match, {Xapian::Query::OP_FILTER, whole, set_query(within)}, nullptr,
             at_least);
}

Ranking ranking_of(const Xapian::MSet& matches) {
  Ranking ranking;
  ranking.reserve(matches.size());
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    ranking.push_back({*match, match.get_weight()});
  }
  return ranking;
}

void count_matches(const OpenIndex& index, const Xapian::Query& query,
                   FacetCounter& counter) {
  if (has_section_numbers(index)) {
    counter.count(find_matched(index, query));
    return;
  }
  Xapian::Enquire enquire{index.database};
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight{});
  enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
  enquire.add_matchspy(&counter);
  enquire.get_mset(0, 0, index.database.get_doccount());
}

std::size_t count_sections(const OpenIndex& index, const Xapian::Query& query) {
  FacetCounter counter{index, {}};
  count_matches(index, query, counter);
  return counter.sections();
}

}  // namespace council
