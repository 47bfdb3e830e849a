#include "query/search_names.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "common/field_values.h"
#include "common/record.h"
#include "query/plan/set_source.h"
#include "query/search_matched.h"
#include "query/section_values.h"
#include "query/snippet_mark.h"

namespace council {
namespace {

// Which elements of the query a text has.
std::set<std::size_t> elements_of(const std::vector<Mark>& marks) {
  std::set<std::size_t> elements;
  for (const Mark& mark : marks) {
    elements.insert(mark.element);
  }
  return elements;
}

class NameReader {
 public:
  NameReader(MarkFinder& finder, WordNumbers& numbers)
      : numbers_{numbers}, finder_{finder} {}

  // What of the query the names have, and no text of the section itself.
  std::vector<NamedWords> only_in_names(const KeptRecord& kept) {
    std::vector<NamedWords> found;
    std::set<std::size_t> own;
    for (const HolderName& holder : holder_names(kept.record.document)) {
      std::vector<Mark> marks = finder_.find(numbers_.words_of(holder.name));
      if (own.empty() && !marks.empty()) {
        own = own_elements(kept);
      }
      std::erase_if(marks, [&](const Mark& mark) { return own.contains(mark.element); });
      if (!marks.empty()) {
        found.push_back({holder.holder, printed(holder.name, marks)});
      }
    }
    return found;
  }

 private:
  std::set<std::size_t> own_elements(const KeptRecord& kept) {
    std::set<std::size_t> own = elements_of(finder_.find(kept.words));
    for (const FieldValue& text : own_texts_of(kept.record)) {
      if (text.value != kept.record.section.text) {
        own.merge(elements_of(finder_.find(numbers_.words_of(text.value))));
      }
    }
    return own;
  }

  // Each once; of marks that overlap, the longest.
  static std::vector<std::string> printed(const std::string& name,
                                          const std::vector<Mark>& marks) {
    std::vector<std::string> words;
    std::size_t done = 0;
    for (const Mark& mark : marks) {
      std::string text = name.substr(mark.begin, mark.end - mark.begin);
      if (mark.begin >= done &&
          std::find(words.begin(), words.end(), text) == words.end()) {
        words.push_back(std::move(text));
      }
      done = std::max(done, mark.end);
    }
    return words;
  }

  WordNumbers& numbers_;
  MarkFinder& finder_;
};

// Those of the sections that match by their own words.
std::vector<Xapian::docid> matching_by_own(const OpenIndex& index, const Query& query,
                                           const std::vector<Xapian::docid>& sections) {
  const Xapian::Query own = whole_query(make_own_plan(index, query));
  if (has_section_numbers(index)) {
    SectionSet asked{index.parts.front().get_lastdocid()};
    for (const Xapian::docid section : sections) {
      asked.add(section);
    }
    return matched_sections(index, {Xapian::Query::OP_FILTER, own, set_query(asked)});
  }
  std::vector<std::string> keys;
  for (const Xapian::docid section : sections) {
    keys.push_back(key_term(index.database.get_document(section).get_value(key_slot)));
  }
  return matched_sections(
      index, {Xapian::Query::OP_FILTER, own,
              Xapian::Query{Xapian::Query::OP_OR, keys.begin(), keys.end()}});
}

}  // namespace

void note_names(const OpenIndex& index, const Query& query, const Plan& plan,
                const Ranking& ranking, MarkFinder& finder, std::vector<Hit>& hits) {
  if (!plan.has_words) {
    return;
  }
  KeptRecords& records = index.memory->records;
  NameReader reader{finder, records.numbers()};
  std::vector<Xapian::docid> doubtful;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    hits[i].only_in_names =
        reader.only_in_names(records.find(index.database, ranking[i].section));
    if (!hits[i].only_in_names.empty()) {
      doubtful.push_back(ranking[i].section);
    }
  }
  if (doubtful.empty()) {
    return;
  }
  // A hit may have other words in their stead: a synonym, the other side of an OR.
  std::sort(doubtful.begin(), doubtful.end());
  const std::vector<Xapian::docid> by_own = matching_by_own(index, query, doubtful);
  for (std::size_t i = 0; i < hits.size(); ++i) {
    if (std::binary_search(by_own.begin(), by_own.end(), ranking[i].section)) {
      hits[i].only_in_names.clear();
    }
  }
}

}  // namespace council
