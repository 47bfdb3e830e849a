#include "tests/relevance/question.h"

#include <algorithm>
#include <sstream>

#include "common/record.h"
#include "common/word.h"
#include "indexer/store/key.h"
#include "query/parse.h"
#include "query/plan/plan.h"
#include "query/plan/stems.h"
#include "query/search_match.h"
#include "query/search_page.h"
#include "query/shipped_synonyms.h"
#include "query/stop_word.h"

namespace council::relevance {
namespace {

constexpr std::string_view marks_of_language = "\"()*:";

bool is_operator(const std::string& word) {
  return word == "AND" || word == "OR" || word == "NOT" || word.starts_with("NEAR");
}

std::string as_typed(const std::string& question) {
  std::string blanked = question;
  std::replace_if(
      blanked.begin(), blanked.end(),
      [](char c) { return marks_of_language.find(c) != std::string_view::npos; }, ' ');
  std::istringstream words{blanked};
  std::string typed;
  for (std::string word; words >> word;) {
    word.erase(0, word.find_first_not_of('-'));
    if (!word.empty()) {
      typed += (typed.empty() ? "" : " ") +
               (is_operator(word) ? in_small_letters(word) : word);
    }
  }
  return typed;
}

// What a person sees, the best first.
std::vector<Xapian::docid> find_documents(const OpenIndex& index, const Query& query) {
  const Plan plan = make_plan(index, query);
  std::vector<Xapian::docid> found;
  const auto add = [&found](const council::Ranking& ranking) {
    for (const WeighedSection& one : ranking) {
      found.push_back(one.section);
    }
  };
  add(ranking_of(run_match({index, plan, query}, nullptr)));
  add(run_looser_match(index, query, plan, query.limit - found.size()).matches);
  return found;
}

Record record_at(const OpenIndex& index, Xapian::docid document) {
  return from_xapian(index.database.get_document(document));
}

Query parse_query(const std::string& text, std::size_t limit) {
  Query query;
  query.text = text;
  query.limit = limit;
  query.facets = false;
  query.synonyms = shipped_synonyms();
  // Collections ask in paragraphs where people ask in words.
  QueryLimits limits;
  limits.max_bytes = 100'000;
  limits.max_terms = 1'000;
  query.tree = parse(query.text, *make_date(2026, 3, 9), limits);
  return query;
}

struct RatedWord {
  std::string text;  // as typed
  std::string term;
  Xapian::doccount frequency = 0;
  std::size_t place = 0;
};

// Of the sections that have the word in any form.
Xapian::doccount frequency_of(const OpenIndex& index, const std::string& term) {
  const Xapian::doccount sections = index.database.get_doccount();
  Xapian::Enquire enquire{index.database};
  enquire.set_query(stem_query(index, "", term));
  enquire.set_weighting_scheme(Xapian::BoolWeight{});
  return enquire.get_mset(0, 0, sections).get_matches_estimated();
}

// The words with a topic that the index has, each once, the rarest first.
std::vector<RatedWord> rated_words(const OpenIndex& index, const std::string& question) {
  std::vector<RatedWord> words;
  for (const Word& word : find_words(question)) {
    const Xapian::doccount frequency = frequency_of(index, word.term);
    const bool is_new =
        std::none_of(words.begin(), words.end(),
                     [&](const RatedWord& other) { return other.term == word.term; });
    if (!word.is_variant && is_new && frequency > 0 && !is_stop_word(word.term)) {
      words.push_back({question.substr(word.begin, word.end - word.begin), word.term,
                       frequency, word.begin});
    }
  }
  std::stable_sort(words.begin(), words.end(), [](const auto& a, const auto& b) {
    return a.frequency < b.frequency;
  });
  return words;
}

// A letter lost, doubled by its neighbour's, exchanged with the next, or another one.
std::string with_slip(std::string word, std::uint64_t random) {
  const std::size_t place = 1 + (random / 4) % (word.size() - 2);
  const char other = static_cast<char>('a' + (random / 1024) % 26);
  switch (random % 4) {
    case 0:
      word.erase(place, 1);
      break;
    case 1:
      word.insert(place, 1, other);
      break;
    case 2:
      std::swap(word[place], word[place + 1]);
      break;
    default:
      word[place] = other;
  }
  return word;
}

bool can_slip(const RatedWord& word) {
  constexpr std::size_t min_letters = 5;
  return word.text.size() >= min_letters &&
         std::all_of(word.text.begin(), word.text.end(), [](unsigned char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
         });
}

}  // namespace

std::string in_small_letters(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) {
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  });
  return text;
}

Query make_query(const std::string& question) {
  return parse_query(as_typed(question), ranking_depth);
}

SourceNames read_source_names(const OpenIndex& index) {
  SourceNames names;
  const Xapian::Database& database = index.database;
  for (auto posting = database.postlist_begin(""); posting != database.postlist_end("");
       ++posting) {
    names[*posting] = record_at(index, *posting).source;
  }
  return names;
}

Ranking ask(const OpenIndex& index, const SourceNames& names,
            const std::string& question) {
  Ranking ranking;
  for (const Xapian::docid document : find_documents(index, make_query(question))) {
    ranking.push_back(names.at(document));
  }
  return ranking;
}

std::string unmarked_section_key(const Record& record) {
  const std::string document = document_key(record);
  return without_mark(document) + section_key(record).substr(document.size());
}

Ranking ask_for_sections(const OpenIndex& index, const std::string& text) {
  constexpr std::size_t depth = 100;
  Ranking ranking;
  for (const Xapian::docid document : find_documents(index, parse_query(text, depth))) {
    const std::string key = unmarked_section_key(record_at(index, document));
    if (std::find(ranking.begin(), ranking.end(), key) == ranking.end()) {
      ranking.push_back(key);
    }
  }
  return ranking;
}

std::size_t count_found(const OpenIndex& index, const std::string& text) {
  return count_sections(index, whole_query(make_plan(index, parse_query(text, 1))));
}

std::optional<Record> first_found(const OpenIndex& index, const std::string& text) {
  const std::vector<Xapian::docid> found =
      find_documents(index, parse_query(as_typed(text), 1));
  return found.empty() ? std::nullopt : std::optional{record_at(index, found.front())};
}

std::string shortened(const OpenIndex& index, const std::string& question,
                      std::size_t kept) {
  std::vector<RatedWord> words = rated_words(index, question);
  words.resize(std::min(words.size(), kept));
  std::sort(words.begin(), words.end(),
            [](const auto& a, const auto& b) { return a.place < b.place; });
  std::string text;
  for (const RatedWord& word : words) {
    text += (text.empty() ? "" : " ") + word.text;
  }
  return text.empty() ? question : text;
}

std::string misspelt(const OpenIndex& index, const std::string& question,
                     std::uint64_t random) {
  const std::vector<RatedWord> words = rated_words(index, question);
  const auto word = std::find_if(words.begin(), words.end(), can_slip);
  if (word == words.end()) {
    return question;
  }
  std::string slipped = question;
  return slipped.replace(word->place, word->text.size(), with_slip(word->text, random));
}

}  // namespace council::relevance
