#include "query/search_page.h"

#include <algorithm>
#include <utility>

#include "query/print.h"
#include "query/record_citation.h"
#include "query/search_best.h"
#include "query/search_dated.h"
#include "query/search_facets.h"
#include "query/search_match.h"
#include "query/search_matched.h"
#include "query/search_names.h"
#include "query/search_provenance.h"
#include "query/search_twins.h"
#include "query/snippet.h"

namespace council {
namespace {

// The decision that says most of what was asked; the first of equals.
const Decision* nearest_decision(const KeptRecord& kept, MarkFinder& finder) {
  const std::vector<Decision>& decisions = kept.record.section.decisions;
  if (decisions.size() == 1) {
    return &decisions.front();
  }
  const Decision* nearest = nullptr;
  double best = -1;
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    const double score = match_score(finder.find(kept.decisions[i]));
    if (score > best) {
      best = score;
      nearest = &decisions[i];
    }
  }
  return nearest;
}

// The heading that the section's text starts with, as printed: its end.
std::size_t heading_end(const Section& section) {
  constexpr std::size_t furthest = 40;  // a number, blanks and marks may stand before it
  if (!section.title || section.title->empty()) {
    return 0;
  }
  const std::string_view start =
      std::string_view{section.text}.substr(0, furthest + section.title->size());
  const std::size_t at = start.find(*section.title);
  return at == std::string_view::npos ? 0 : at + section.title->size();
}

// A page of hits.
struct Found {
  Ranking ranking;
  std::size_t copies = 0;  // of hits up to the last, which are left out
};

Hit make_hit(const KeptRecord& kept, MarkFinder& finder) {
  static const std::vector<std::pair<std::size_t, int>> no_pages;
  const Record& record = kept.record;
  Hit hit;
  hit.citation = make_citation(record);
  hit.procedural = record.section.procedural;
  hit.decisions = record.section.decisions.size();
  if (const Decision* decision = nearest_decision(kept, finder)) {
    hit.decision = *decision;
  }
  hit.snippets = make_snippets(
      {record.section.text, record.paged ? record.section.page_starts : no_pages,
       heading_end(record.section)},
      finder.find(kept.words));
  return hit;
}

std::vector<Hit> make_hits(const OpenIndex& index, const Ranking& matches,
                           MarkFinder& finder) {
  std::vector<Hit> hits;
  KeptRecords& records = index.memory->records;
  const TwinFinder twins{index};
  for (const auto& [section, weight] : matches) {
    hits.push_back(make_hit(records.find(index.database, section), finder));
    hits.back().score = weight;
    hits.back().also_in = twins.of(section);
  }
  return hits;
}

Ranking find_among(const Match& match, const SectionSet& matched) {
  if (matched.first_from(0) == 0) {
    return {};
  }
  if (match.query.group == Group::None) {
    switch (match.query.sort) {
      case Sort::Relevance:
        return match.plan.has_words ? find_best(match, matched)
                                    : find_dated(match, matched);
      case Sort::Newest:
      case Sort::Oldest:
        return find_dated(match, matched);
      case Sort::Panel:
        break;
    }
  }
  return ranking_of(run_match_within(match, matched));
}

Ranking find(const Match& match) {
  return has_section_numbers(match.index)
             ? find_among(match, find_matched(match.index, whole_query(match.plan)))
             : ranking_of(run_match(match, nullptr));
}

// Of a ranking from its start, without those that say what one before them says.
Found without_copies(const OpenIndex& index, const Ranking& all, std::size_t wanted) {
  Found found;
  TwinFinder twins{index};
  for (const WeighedSection& one : all) {
    if (found.ranking.size() == wanted) {
      break;
    }
    if (twins.was_shown(one.section, twins.of(one.section))) {
      ++found.copies;
    } else {
      found.ranking.push_back(one);
    }
  }
  return found;
}

// The asked page of what `find_first` finds, copies shown once: so many more are asked
// for as were left out.
template <class FindFirst>
Found find_distinct(const Match& match, FindFirst find_first) {
  // What is to be cited holds all that was counted.
  if (match.query.duplicates || match.query.with_provenance ||
      match.query.group != Group::None) {
    return {.ranking = find_first(match.query)};
  }
  const std::size_t wanted = match.query.offset + match.query.limit;
  Query first = match.query;
  first.offset = 0;
  first.limit = wanted;
  while (true) {
    const Ranking all = find_first(first);
    Found found = without_copies(match.index, all, wanted);
    if (found.ranking.size() == wanted || all.size() < first.limit) {
      const std::size_t before = std::min(match.query.offset, found.ranking.size());
      found.ranking.erase(found.ranking.begin(),
                          found.ranking.begin() + static_cast<std::ptrdiff_t>(before));
      return found;
    }
    first.limit += std::max<std::size_t>(2 * found.copies, match.query.limit);
  }
}

// A section of no meeting is none of the meetings found.
Ranking find_meetings(const Match& match) {
  Plan plan = match.plan;
  plan.others.emplace_back(Xapian::Query::OP_VALUE_GE, group_slot(Group::Meeting), " ");
  return ranking_of(run_match({match.index, plan, match.query}, nullptr));
}

Found count_and_find(const Match& match, FacetCounter& counter) {
  const bool of_meetings = match.query.group == Group::Meeting;
  if (!has_section_numbers(match.index)) {
    if (of_meetings) {
      run_match(match, &counter);
      return {.ranking = find_meetings(match)};
    }
    FacetCounter* uncounted = &counter;
    return find_distinct(match, [&](const Query& asked) {
      return ranking_of(
          run_match({match.index, match.plan, asked}, std::exchange(uncounted, nullptr)));
    });
  }
  SectionSet matched = find_matched(match.index, whole_query(match.plan));
  counter.count(matched);
  if (of_meetings) {
    matched.keep(column_of(match.index, group_slot(Group::Meeting)).with_value());
  }
  return find_distinct(match, [&](const Query& asked) {
    return find_among({match.index, match.plan, asked}, matched);
  });
}

std::optional<Provenance> provenance_of(const OpenIndex& index, const Plan& plan,
                                        const ResultPage& page) {
  std::optional<Provenance> provenance = make_provenance(index, page.query, plan);
  if (provenance) {
    provenance->total = page.total.value;
    provenance->unit = std::string{unit_of(page.query.group)} + "s";
  }
  return provenance;
}

// An export that does not hold all must not be taken for the whole.
void note_rest(ResultPage& page) {
  const std::size_t end = page.query.offset + page.hits.size();
  if (!page.hits.empty() && end < page.total.value) {
    page.warnings.push_back("these are results " + std::to_string(page.query.offset + 1) +
                            " to " + std::to_string(end) + " of " +
                            std::to_string(page.total.value) + "; offset " +
                            std::to_string(end) + " goes on");
  }
}

}  // namespace

ResultPage start_page(const OpenIndex& index, const Query& query, const Plan& plan) {
  ResultPage page;
  page.query = query;
  page.query.tree = with_labels(index, query.tree);
  if (!plan.has_words && query.sort == Sort::Relevance) {
    page.query.sort = Sort::Newest;
  }
  page.applied = plan.applied;
  page.needed_words = plan.needed_words;
  page.plain_words = plan.plain_words;
  page.revision = index.revision;
  page.expanded = plan.expanded;
  page.synonyms = plan.synonyms;
  page.ambiguous = plan.ambiguous;
  page.warnings = plan.warnings;
  return page;
}

ResultPage make_page(const OpenIndex& index, const Query& query, const Plan& plan) {
  ResultPage page = start_page(index, query, plan);
  const bool is_grouped = query.group != Group::None;
  FacetCounter counter{
      index, query.facets ? facet_fields() : std::vector<Field>{},
      is_grouped ? std::optional{group_slot(query.group)} : std::nullopt};
  const Found found = count_and_find({index, plan, query}, counter);
  page.total = {.value = is_grouped ? counter.groups() : counter.sections(),
                .exact = plan.exact,
                .sections = counter.sections(),
                .ungrouped = counter.ungrouped()};
  page.copies = found.copies;
  MarkFinder finder{plan.matched, index.memory->records.numbers()};
  page.hits = make_hits(index, found.ranking, finder);
  note_names(index, query, plan, found.ranking, finder, page.hits);
  page.provenance = provenance_of(index, plan, page);
  if (query.limit == max_exported) {
    note_rest(page);
  }
  if (query.facets) {
    page.facets = make_facets(index, plan, counter);
  }
  return page;
}

LooserMatch run_looser_match(const OpenIndex& index, const Query& query, const Plan& plan,
                             std::size_t limit) {
  const bool may_follow = query.match == MatchRule::Auto && query.group == Group::None &&
                          query.sort == Sort::Relevance && plan.plain_words > 0;
  if (!may_follow || limit == 0) {
    return {};
  }
  Query looser = query;
  looser.offset = 0;
  looser.limit = limit;
  Plan near = make_looser_plan(index, looser);
  return {find({index, near, looser}), std::move(near.matched)};
}

std::vector<Hit> make_looser_hits(const OpenIndex& index, const Query& query,
                                  const Plan& plan, std::size_t hits_before) {
  if (query.offset != 0 || hits_before >= query.limit) {
    return {};
  }
  const std::size_t limit = std::min(max_looser_hits, query.limit - hits_before);
  const LooserMatch near = run_looser_match(index, query, plan, limit);
  MarkFinder finder{near.matched, index.memory->records.numbers()};
  return make_hits(index, near.matches, finder);
}

}  // namespace council
