#include "query/like_title.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

#include "common/field.h"
#include "common/generation.h"
#include "common/text_index.h"
#include "common/word.h"
#include "query/generic_title.h"
#include "query/lineage.h"
#include "query/linked_record.h"
#include "query/plan/stems.h"
#include "query/search_twins.h"
#include "query/stop_word.h"

namespace council {
namespace {

// What titles say of any matter, as stems.
constexpr auto usual = std::to_array<std::string_view>(
    {"action",   "agenda",  "annual",   "append", "appendix", "council",   "decis",
     "decision", "draft",   "fifth",    "final",  "first",    "follow",    "fourth",
     "half",     "interim", "item",     "minut",  "month",    "monthly",   "note",
     "part",     "present", "progress", "propos", "quarter",  "quarterli", "recommend",
     "report",   "review",  "second",   "six",    "third",    "three",     "twelv",
     "updat",    "year",    "yearli"});

// A word that so many titles have tells no matter.
constexpr double most_common = 0.05;
constexpr Xapian::doccount always_rare = 200;
constexpr std::size_t most_read = 200;
constexpr std::size_t least_shared = 2;

struct Matter {
  std::string key;
  std::string title;
  std::set<std::string> stems;
};

// Of a paper about one matter, the paper's own.
Matter matter_of(const Record& record) {
  const bool whole = is_of_one_matter(record.document.kind);
  const std::string title =
      (whole ? record.document.title : record.section.title).value_or("");
  const std::vector<std::string> stems = telling_stems(title);
  return {whole ? document_key(record) : section_key(record),
          title,
          {stems.begin(), stems.end()}};
}

// Sections with several of the words in their titles, those with most first.
std::vector<Xapian::docid> candidates(const OpenIndex& index,
                                      const std::set<std::string>& stems) {
  const std::string prefix{spec_of(Field::Title).prefix};
  const auto limit = std::max<Xapian::doccount>(
      always_rare,
      static_cast<Xapian::doccount>(most_common * index.database.get_doccount()));
  std::map<Xapian::docid, std::size_t> shared;
  for (const std::string& stem : stems) {
    for (const std::string& term : stem_terms(prefix, "Z" + prefix + stem)) {
      if (term_frequency(index, term) > limit) {
        continue;
      }
      for (auto posting = index.database.postlist_begin(term);
           posting != index.database.postlist_end(term); ++posting) {
        ++shared[*posting];
      }
    }
  }
  std::vector<std::pair<std::size_t, Xapian::docid>> ranked;
  for (const auto& [section, count] : shared) {
    ranked.emplace_back(count, section);
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  ranked.resize(std::min(ranked.size(), most_read));
  std::vector<Xapian::docid> found;
  for (const auto& [count, section] : ranked) {
    found.push_back(section);
  }
  return found;
}

std::set<std::string> body_keys(const OpenIndex& index, const std::string& panel) {
  std::set<std::string> keys{panel};
  for (const Xapian::Database& part : index.parts) {
    for (const BodyStep& step :
         lineage_of(parse_lineage(part.get_metadata(lineage_key)), panel)) {
      keys.insert(step.earlier_key);
      keys.insert(step.later_key);
    }
  }
  keys.erase("");
  return keys;
}

// How two papers' bodies stand to each other.
enum class Kinship { None, Council, Body };

class LikeTitles {
 public:
  LikeTitles(const OpenIndex& index, const Record& record)
      : index_{index},
        record_{record},
        matter_{matter_of(record)},
        bodies_{body_keys(index, record.document.panel_key.value_or(""))} {}

  std::vector<LikeTitle> find(std::size_t most) {
    std::vector<LikeTitle> found;
    if (matter_.stems.size() < least_shared || record_.section.procedural) {
      return found;
    }
    std::set<std::string> seen{matter_.key, document_key(record_)};
    TwinFinder twins{index_};
    for (const Xapian::docid section : candidates(index_, matter_.stems)) {
      Record other = from_xapian(index_.database.get_document(section));
      const Matter matter = matter_of(other);
      if (!seen.insert(matter.key).second || other.section.procedural ||
          twins.was_shown(section, twins.of(section))) {
        continue;
      }
      if (auto like = compare(other, matter)) {
        like->record = std::move(other);
        found.push_back(std::move(*like));
      }
    }
    sort(found);
    found.resize(std::min(found.size(), most));
    return found;
  }

 private:
  [[nodiscard]] Kinship kinship(const Document& other) const {
    const Document& own = record_.document;
    if (own.council && other.council && own.council != other.council) {
      return Kinship::None;
    }
    if (other.panel_key && bodies_.contains(*other.panel_key)) {
      return Kinship::Body;
    }
    return own.council && other.council ? Kinship::Council : Kinship::None;
  }

  [[nodiscard]] std::optional<LikeTitle> compare(const Record& other,
                                                 const Matter& matter) const {
    std::vector<std::string> shared;
    std::set_intersection(matter_.stems.begin(), matter_.stems.end(),
                          matter.stems.begin(), matter.stems.end(),
                          std::back_inserter(shared));
    const Kinship kin = kinship(other.document);
    const std::size_t fewer = std::min(matter_.stems.size(), matter.stems.size());
    const std::size_t needed = kin == Kinship::Body ? least_shared : least_shared + 1;
    // All words of the shorter title; of a long one a quarter may differ.
    if (kin == Kinship::None || shared.size() < needed || 4 * shared.size() < 3 * fewer) {
      return std::nullopt;
    }
    const bool is_all =
        shared.size() == std::max(matter_.stems.size(), matter.stems.size());
    LikeTitle like;
    like.key = matter.key;
    like.same_item = record_.document.meeting_date && kin == Kinship::Body &&
                     record_.document.meeting_date == other.document.meeting_date;
    like.percent =
        (kin == Kinship::Body ? 60 : 50) + (is_all ? 10 : 0) + (like.same_item ? 20 : 0);
    like.evidence = std::string{like.same_item         ? "same meeting"
                                : kin == Kinship::Body ? "same body"
                                                       : "same council"} +
                    "; both titles have " + words_of(matter_.title, shared);
    return like;
  }

  // "parking, charges"
  static std::string words_of(std::string_view title,
                              const std::vector<std::string>& stems) {
    std::string words;
    std::set<std::string> told;
    for (const Word& word : find_words(title)) {
      const std::string stem = stemmed_term("", word.term).substr(1);
      if (!word.is_variant && std::binary_search(stems.begin(), stems.end(), stem) &&
          told.insert(stem).second) {
        words += (words.empty() ? "" : ", ") + word.term;
      }
    }
    return words;
  }

  void sort(std::vector<LikeTitle>& found) const {
    const auto days_between = [&](const LikeTitle& like) {
      const auto own = dated(record_);
      const auto other = dated(like.record);
      constexpr int undated = 1'000'000;
      return own && other
                 ? std::abs((std::chrono::sys_days{*own} - std::chrono::sys_days{*other})
                                .count())
                 : undated;
    };
    std::stable_sort(found.begin(), found.end(),
                     [&](const LikeTitle& a, const LikeTitle& b) {
                       return std::tuple{-a.percent, days_between(a), a.key} <
                              std::tuple{-b.percent, days_between(b), b.key};
                     });
  }

  const OpenIndex& index_;
  const Record& record_;
  Matter matter_;
  std::set<std::string> bodies_;
};

}  // namespace

std::vector<std::string> telling_stems(std::string_view title) {
  std::set<std::string> stems;
  if (is_generic_title(title)) {
    return {};
  }
  for (const Word& word : find_words(title)) {
    const bool has_digit = word.term.find_first_of("0123456789") != std::string::npos;
    const std::string stem = stemmed_term("", word.term).substr(1);
    if (!word.is_variant && !has_digit && word.term.size() > 2 &&
        !is_stop_word(word.term) &&
        std::find(usual.begin(), usual.end(), stem) == usual.end()) {
      stems.insert(stem);
    }
  }
  return {stems.begin(), stems.end()};
}

std::vector<LikeTitle> find_like_titles(const OpenIndex& index, const Record& record,
                                        std::size_t most) {
  return LikeTitles{index, record}.find(most);
}

}  // namespace council
