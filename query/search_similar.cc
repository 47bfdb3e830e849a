#include "query/search_similar.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "common/error.h"
#include "common/record.h"
#include "common/sha256.h"
#include "common/text_index.h"
#include "common/word.h"
#include "query/database.h"
#include "query/plan/quorum.h"
#include "query/plan/stems.h"
#include "query/search.h"
#include "query/search_empty.h"
#include "query/search_page.h"
#include "query/stop_word.h"

namespace council {
namespace {

constexpr std::size_t max_telling_words = 30;
constexpr std::size_t min_letters = 3;
// One in so many of the telling words must be shared.
constexpr std::size_t shared_words = 4;

struct TellingWord {
  double weight = 0;
  std::string term;
};

bool is_telling(const std::string& stem) {
  return stem.size() >= min_letters && stem[0] >= 'a' && stem[0] <= 'z' &&
         !is_stop_word(stem);
}

// How often the section has each stem. The index has no lists of the terms of its
// sections.
std::map<std::string, Xapian::termcount> stems_of(const Record& record) {
  std::map<std::string, Xapian::termcount> stems;
  const Xapian::Document section = to_xapian(record);
  for (auto term = section.termlist_begin(); term != section.termlist_end(); ++term) {
    const bool is_stemmed = (*term).starts_with('Z');
    const std::string stem = (*term).substr(is_stemmed ? 1 : 0);
    if (is_telling(stem) && (is_stemmed || is_own_stem(stem))) {
      stems[stem] += term.get_wdf();
    }
  }
  return stems;
}

// The stems that the section has often and the index seldom.
std::vector<TellingWord> telling_words(const OpenIndex& index, const Record& record) {
  std::vector<TellingWord> words;
  const double documents = index.database.get_doccount();
  // A section of the index has its words itself.
  const double fewest = record.key.empty() ? 1 : 2;
  for (const auto& [stem, count] : stems_of(record)) {
    const double frequency = sections_with_any(index, stem_terms("", "Z" + stem));
    if (frequency >= fewest) {
      const double weight = std::log1p(count) * std::log(1 + documents / frequency);
      words.push_back({weight, "Z" + stem});
    }
  }
  const std::size_t kept = std::min(words.size(), max_telling_words);
  std::partial_sort(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(kept),
                    words.end(), [](const TellingWord& a, const TellingWord& b) {
                      return a.weight != b.weight ? a.weight > b.weight : a.term < b.term;
                    });
  words.resize(kept);
  return words;
}

Record record_with(const OpenIndex& index, const std::string& key) {
  for (const std::string& term : {key_term(key), key_term(key + "/p1")}) {
    const auto posting = index.database.postlist_begin(term);
    if (posting != index.database.postlist_end(term)) {
      return from_xapian(index.database.get_document(*posting));
    }
  }
  throw QueryError{"no section has the key '" + key + "'"};
}

// Ranks what the plan selects by the section's telling words.
void rank_by_section(const OpenIndex& index, const Record& record, Plan& plan) {
  std::vector<Xapian::Query> words;
  std::vector<Alternatives> alternatives;
  for (const TellingWord& word : telling_words(index, record)) {
    const std::vector<std::string> terms = stem_terms("", word.term);
    words.push_back(any_term_query(terms));
    alternatives.emplace_back();
    for (const std::string& term : terms) {
      alternatives.back().push_back({term});
    }
    plan.matched.stems.insert(word.term);
  }
  const std::size_t needed = (words.size() + shared_words - 1) / shared_words;
  const Xapian::Query any{Xapian::Query::OP_FILTER,
                          Xapian::Query{Xapian::Query::OP_OR, words.begin(), words.end()},
                          quorum_query(std::move(alternatives), needed)};
  const Xapian::Query selected = plan.has_words ? scaled(0, plan.text) : plan.text;
  plan.text = Xapian::Query{Xapian::Query::OP_FILTER, any, selected};
  plan.has_words = true;
}

// The filters leave nothing, or nothing of what they leave is similar.
void explain_none(const OpenIndex& index, const Query& query, ResultPage& page) {
  Table none;
  explain_no_rows(index, query, "shares a quarter of the telling words", none);
  page.clauses = std::move(none.nothing.clauses);
  page.suggestion = std::move(none.nothing.suggestion);
  page.warnings.insert(page.warnings.end(), none.notes.begin(), none.notes.end());
}

ResultPage similar_page(const OpenIndex& index, const Query& query, const Plan& plan,
                        const std::string& of_what) {
  ResultPage page = make_page(index, query, plan);
  if (page.provenance) {
    std::string& asked = page.provenance->query;
    asked = "similar to " + of_what + (asked.empty() ? "" : ": " + asked);
  }
  if (page.total.sections == 0) {
    explain_none(index, query, page);
  }
  return page;
}

}  // namespace

ResultPage find_similar(const std::vector<std::filesystem::path>& folders,
                        const std::string& key, const Query& query) {
  ResultPage page;
  with_index(folders, [&](const OpenIndex& index) {
    Plan plan = make_plan(index, query);
    rank_by_section(index, record_with(index, key), plan);
    plan.text =
        Xapian::Query{Xapian::Query::OP_AND_NOT, plan.text, Xapian::Query{key_term(key)}};
    page = similar_page(index, query, plan, key);
  });
  return page;
}

ResultPage find_similar_to_text(const std::vector<std::filesystem::path>& folders,
                                const std::string& text, const Query& query) {
  if (find_words(text).empty()) {
    throw QueryError{"there is no word in the text on standard input"};
  }
  Record record;
  record.section.text = text;
  ResultPage page;
  with_index(folders, [&](const OpenIndex& index) {
    Plan plan = make_plan(index, query);
    rank_by_section(index, record, plan);
    page = similar_page(index, query, plan, "a text with the SHA-256 " + sha256_of(text));
  });
  return page;
}

}  // namespace council
