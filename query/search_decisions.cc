#include "query/search_decisions.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "common/decision_count.h"
#include "common/record.h"
#include "query/database.h"
#include "query/page_warnings.h"
#include "query/plan/plan.h"
#include "query/record_citation.h"
#include "query/search_empty.h"
#include "query/search_links.h"
#include "query/search_provenance.h"
#include "query/search_twins.h"
#include "query/section_values.h"
#include "query/synonym_notes.h"

namespace council {
namespace {

// A section that has decisions.
struct Decided {
  Xapian::docid section = 0;
  std::string date;  // "" where its paper states none
  DecisionCount count;
};

// What is decided in a section is kept with its first passage, whichever matches.
std::vector<Xapian::docid> first_passages(const OpenIndex& index,
                                          const std::vector<Xapian::docid>& matched) {
  const SectionValues keys = values_of(index, section_slot, matched);
  std::set<Xapian::docid> first;
  for (std::size_t i = 0; i < matched.size(); ++i) {
    const std::string& key = keys.of(i);
    if (key.empty()) {
      first.insert(matched[i]);
      continue;
    }
    const auto found = index.database.postlist_begin(key_term(key + "/p1"));
    first.insert(found == index.database.postlist_end(key_term(key + "/p1")) ? matched[i]
                                                                             : *found);
  }
  return {first.begin(), first.end()};
}

Record record_of(const OpenIndex& index, Xapian::docid section) {
  return from_xapian(index.database.get_document(section));
}

// The newest first; what has no date last; of one day in the order of the index.
std::vector<Decided> find_decided(const OpenIndex& index,
                                  const std::vector<Xapian::docid>& sections) {
  const SectionValues counts = values_of(index, decisions_slot, sections);
  const SectionValues types =
      values_of(index, *spec_of(Field::DecisionType).slot, sections);
  const SectionValues dates = values_of(index, *spec_of(Field::Date).slot, sections);
  std::vector<Decided> decided;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    auto count = unpack_count(counts.of(i));
    if (!count && !types.of(i).empty()) {  // of an index that does not keep it
      count = count_decisions(record_of(index, sections[i]).section);
    }
    if (count) {
      decided.push_back({sections[i], dates.of(i), *count});
    }
  }
  std::stable_sort(decided.begin(), decided.end(),
                   [](const Decided& a, const Decided& b) { return a.date > b.date; });
  return decided;
}

void add_votes(const Section& section, std::size_t decision, FoundDecision& found) {
  for (const Vote& vote : section.votes) {
    if (vote.decision == static_cast<int>(decision)) {
      found.vote = vote;
    } else {
      found.other_votes.push_back(vote);
    }
  }
}

class DecisionReader {
 public:
  DecisionReader(const OpenIndex& index, const Query& query, bool all)
      : index_{index}, all_{all}, twins_{index} {
    list_.query = query;
    list_.query.tree = with_labels(index, query.tree);
    list_.revision = index.revision;
  }

  DecisionList run() {
    const Plan plan = make_plan(index_, list_.query);
    list_.warnings = plan.warnings;
    for (const Ambiguity& ambiguity : plan.ambiguous) {
      list_.warnings.push_back(to_words(ambiguity));
    }
    for (std::string& note : synonym_notes(plan.synonyms)) {
      list_.warnings.push_back(std::move(note));
    }
    const std::vector<Xapian::docid> matched =
        matched_sections(index_, whole_query(plan));
    for (const Decided& decided : find_decided(index_, first_passages(index_, matched))) {
      take(decided);
    }
    list_.provenance = make_provenance(
        index_, list_.query,
        Listed{.unit = "decisions", .exact = plan.exact, .keys = std::move(keys_)});
    explain(matched.size());
    return std::move(list_);
  }

 private:
  // Counts the decisions of a section, and reads it where the asked page has some of
  // them.
  void take(const Decided& decided) {
    const std::vector<std::string> twins =
        list_.query.duplicates ? std::vector<std::string>{} : twins_.of(decided.section);
    if (twins_.was_shown(decided.section, twins)) {
      list_.repeated += all_ ? decided.count.all : decided.count.listed;
      return;
    }
    const std::size_t before = list_.total - list_.folded;
    const std::size_t shown = all_ ? decided.count.all : decided.count.listed;
    list_.total += decided.count.all;
    list_.folded += decided.count.all - shown;
    if (list_.query.with_provenance && shown > 0) {
      keys_.insert(keys_.end(), shown,
                   section_key_of(index_.database.get_document(decided.section)));
    }
    const std::size_t first = list_.query.offset;
    if (shown > 0 && before + shown > first && before < first + list_.query.limit) {
      read(record_of(index_, decided.section), before, twins);
    }
  }

  // `rank` is that of the section's first decision.
  void read(const Record& record, std::size_t rank,
            const std::vector<std::string>& twins) {
    const std::vector<DecisionLink> links = decision_links(index_, record);
    const std::vector<Decision>& decisions = record.section.decisions;
    for (std::size_t i = 0; i < decisions.size(); ++i) {
      if (!all_ && (record.section.procedural || only_notes(decisions[i]))) {
        continue;
      }
      if (rank++ < list_.query.offset || list_.decisions.size() == list_.query.limit) {
        continue;
      }
      FoundDecision found{.citation = make_citation(record),
                          .decision = decisions[i],
                          .vote = {},
                          .other_votes = {},
                          .links = links,
                          .also_in = twins};
      add_votes(record.section, i, found);
      list_.decisions.push_back(std::move(found));
    }
  }

  void explain(std::size_t matched) {
    if (list_.total > 0) {
      return;
    }
    if (matched > 0) {
      list_.warnings.push_back(std::to_string(matched) +
                               (matched == 1 ? " section matches" : " sections match") +
                               ", but none holds a decision");
      return;
    }
    list_.nothing = explain_nothing(index_, list_.query);
    for (std::string& warning : unreadable_warnings(index_)) {
      list_.warnings.push_back(std::move(warning));
    }
  }

  const OpenIndex& index_;
  bool all_;
  TwinFinder twins_;
  DecisionList list_;
  std::vector<std::string> keys_;  // of the section of each that counts, for an export
};

}  // namespace

DecisionList find_decisions(const std::vector<std::filesystem::path>& folders,
                            const Query& query, bool all) {
  DecisionList list;
  with_index(folders, [&](const OpenIndex& index) {
    list = DecisionReader{index, query, all}.run();
  });
  return list;
}

}  // namespace council
