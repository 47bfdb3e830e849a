#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <xapian.h>

#include "query/database.h"
#include "tests/relevance/collection.h"
#include "tests/relevance/council_questions.h"
#include "tests/relevance/known_items.h"
#include "tests/relevance/question.h"
#include "tests/relevance/scratch_index.h"
#include "tests/relevance/significance.h"
#ifdef HAVE_SQLITE
#include "tests/relevance/sqlite_rival.h"
#endif

namespace council::relevance {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t words_of_short_question = 4;

// The least that the sample papers' questions may score; see docs/relevance.md.
constexpr double floor_of_council_ndcg = 0.87;
constexpr double floor_of_numbers = 0.99;
constexpr double floor_of_references = 0.99;
constexpr double floor_of_titles = 0.99;

using Questions = std::map<std::string, std::string>;  // by the query's id
using RankingOf = std::map<std::string, Ranking>;

// The ways in which the queries of a collection are asked.
struct Form {
  const char* name;
  const char* label;
  std::string (*question)(const OpenIndex& index, const JudgedQuery& query);
};

std::string whole(const OpenIndex& /*index*/, const JudgedQuery& query) {
  return query.text;
}
std::string cut_short(const OpenIndex& index, const JudgedQuery& query) {
  return shortened(index, query.text, words_of_short_question);
}
std::string slipped(const OpenIndex& index, const JudgedQuery& query) {
  return misspelt(index, query.text, std::hash<std::string>{}(query.id + query.text));
}

constexpr Form forms[] = {
    {"whole", "the queries as they are", whole},
    {"short", "cut to their four rarest words", cut_short},
    {"misspelt", "one slip in one rare word", slipped},
};

std::string on_one_line(std::string text) {
  for (char& c : text) {
    c = c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
  }
  return text;
}

void prepare(const Collection& collection, const fs::path& work) {
  index_texts(collection.texts, work / "index");
  std::ofstream texts{work / "texts.tsv"};
  for (const JudgedText& text : collection.texts) {
    texts << text.id << '\t' << on_one_line(text.title) << '\t' << on_one_line(text.text)
          << '\n';
  }
  const OpenIndex index = open_index({work / "index"});
  for (const Form& form : forms) {
    std::ofstream questions{work / (std::string{form.name} + ".tsv")};
    for (const JudgedQuery& query : collection.queries) {
      questions << query.id << '\t' << on_one_line(form.question(index, query)) << '\n';
    }
  }
}

Questions read_questions(const fs::path& file) {
  std::ifstream stream{file};
  Questions questions;
  for (std::string line; std::getline(stream, line);) {
    const std::size_t tab = line.find('\t');
    questions[line.substr(0, tab)] = line.substr(tab + 1);
  }
  return questions;
}

// Empty where the rival did not run.
RankingOf read_ranking(const fs::path& file) {
  std::ifstream stream{file};
  RankingOf ranking;
  for (std::string line; std::getline(stream, line);) {
    const std::size_t tab = line.find('\t');
    ranking[line.substr(0, tab)].push_back(line.substr(tab + 1));
  }
  return ranking;
}

RankingOf rank_ours(const fs::path& work, const Questions& questions) {
  const OpenIndex index = open_index({work / "index"});
  const SourceNames names = read_source_names(index);
  RankingOf ranking;
  for (const auto& [id, question] : questions) {
    ranking[id] = ask(index, names, question);
  }
  return ranking;
}

std::vector<Scores> score_all(const Collection& collection, const RankingOf& ranking) {
  std::vector<Scores> scores;
  for (const JudgedQuery& query : collection.queries) {
    const auto found = ranking.find(query.id);
    scores.push_back(
        score(found == ranking.end() ? Ranking{} : found->second, query.grades));
  }
  return scores;
}

// A search engine's scores on all collections; none where it did not run.
struct Engine {
  std::string name;
  ScoresOfCollections scores;
};

std::vector<Engine> run_engines(const std::vector<Collection>& collections,
                                const fs::path& work, const Form& form) {
  std::vector<Engine> engines{{"council-query", {}}, {"Lucene", {}}, {"SQLite", {}}};
  for (const Collection& collection : collections) {
    const fs::path place = work / collection.name;
    const Questions questions = read_questions(place / (std::string{form.name} + ".tsv"));
    engines[0].scores.push_back(score_all(collection, rank_ours(place, questions)));
    const RankingOf lucene =
        read_ranking(place / (std::string{form.name} + ".lucene.tsv"));
    if (!lucene.empty()) {
      engines[1].scores.push_back(score_all(collection, lucene));
    }
#ifdef HAVE_SQLITE
    engines[2].scores.push_back(
        score_all(collection, rank_with_sqlite(collection.texts, questions)));
#endif
  }
  return engines;
}

Scores mean_of_means(const ScoresOfCollections& scores) {
  std::vector<Scores> means;
  means.reserve(scores.size());
  for (const std::vector<Scores>& of_collection : scores) {
    means.push_back(mean(of_collection));
  }
  return mean(means);
}

void print_engine(const Engine& engine) {
  std::printf("| %s |", engine.name.c_str());
  for (const std::vector<Scores>& of_collection : engine.scores) {
    std::printf(" %.4f |", mean(of_collection).ndcg_10);
  }
  const Scores all = mean_of_means(engine.scores);
  std::printf(" %.4f | %.4f | %.4f |\n", all.ndcg_10, all.average_precision,
              all.recall_100);
}

void print_gain(const Engine& ours, const Engine& rival) {
  const Scores we = mean_of_means(ours.scores);
  const Scores they = mean_of_means(rival.scores);
  std::printf("Over %s: nDCG@10 %+.1f %% (p = %.4f), MAP %+.1f %%, R@100 %+.1f %%.\n",
              rival.name.c_str(), 100 * (we.ndcg_10 / they.ndcg_10 - 1),
              chance_of_difference(ours.scores, rival.scores),
              100 * (we.average_precision / they.average_precision - 1),
              100 * (we.recall_100 / they.recall_100 - 1));
}

void print_heading(const Form& form, const std::vector<Collection>& collections) {
  std::printf("\n### %s\n\n| nDCG@10 |", form.label);
  for (const Collection& collection : collections) {
    std::printf(" %s |", collection.name.c_str());
  }
  std::printf(" mean | MAP | R@100 |\n|---|");
  for (std::size_t i = 0; i < collections.size() + 3; ++i) {
    std::printf("---|");
  }
  std::printf("\n");
}

void compare(const std::vector<Collection>& collections, const fs::path& work) {
  for (const Form& form : forms) {
    print_heading(form, collections);
    const std::vector<Engine> engines = run_engines(collections, work, form);
    for (const Engine& engine : engines) {
      if (engine.scores.empty()) {
        std::printf("| %s | skipped: not installed |\n", engine.name.c_str());
      } else {
        print_engine(engine);
      }
    }
    std::printf("\n");
    for (std::size_t i = 1; i < engines.size(); ++i) {
      if (!engines[i].scores.empty()) {
        print_gain(engines[0], engines[i]);
      }
    }
    std::fflush(stdout);
  }
}

void print_missed(const char* what, const std::vector<std::string>& missed) {
  for (const std::string& one : missed) {
    std::printf("%s: %s\n", what, one.c_str());
  }
}

// The share of items that stand first when asked for.
double print_known(const char* what, const KnownItems& items) {
  const double share =
      1 - static_cast<double>(items.missed.size()) / static_cast<double>(items.asked);
  std::printf("| %s | %zu | %.3f |\n", what, items.asked, share);
  return share;
}

// 1 where a floor is not held.
int judge(const fs::path& folder, const fs::path& questions) {
  const OpenIndex index = open_index({folder});
  const CouncilScores scores =
      score_council_questions(index, read_council_questions(questions));
  std::printf("| questions | asked | nDCG@10 | MAP |\n|---|---|---|---|\n");
  for (const auto& [kind, of_kind] : scores.by_kind) {
    const Scores of = mean(of_kind);
    std::printf("| %s | %zu | %.3f | %.3f |\n", kind.c_str(), of_kind.size(), of.ndcg_10,
                of.average_precision);
  }
  const Scores all = mean_of(scores);
  std::printf("| all | | %.4f | %.4f |\n\n", all.ndcg_10, all.average_precision);
  std::printf("%zu of %zu questions without an answer find nothing.\n\n",
              scores.nothing - scores.wrongly_found.size(), scores.nothing);
  const KnownItems numbers = look_for_numbers(index);
  const KnownItems references = look_for_references(index);
  const KnownItems titles = look_for_titles(index);
  std::printf("| known item | asked | stands first |\n|---|---|---|\n");
  const bool has_numbers = print_known("number", numbers) >= floor_of_numbers;
  const bool has_references = print_known("reference", references) >= floor_of_references;
  const bool has_titles = print_known("title", titles) >= floor_of_titles;
  const bool known_are_held = has_numbers && has_references && has_titles;
  print_missed("not first for its number", numbers.missed);
  print_missed("not first for its reference", references.missed);
  print_missed("not first for its title", titles.missed);
  print_missed("finds something", scores.wrongly_found);
  print_missed("judged, but not in the index", scores.unknown_keys);
  const bool is_held = known_are_held && scores.wrongly_found.empty() &&
                       scores.unknown_keys.empty() &&
                       all.ndcg_10 >= floor_of_council_ndcg;
  return is_held ? 0 : 1;
}

int run(const std::vector<std::string>& arguments) {
  if (arguments.size() == 4 && arguments[1] == "judge") {
    return judge(arguments[2], arguments[3]);
  }
  const bool is_well =
      arguments.size() == 4 && (arguments[1] == "prepare" || arguments[1] == "compare");
  if (!is_well) {
    std::cerr << "Usage: council-relevance prepare|compare COLLECTIONS WORK\n"
                 "       council-relevance judge INDEX QUESTIONS\n";
    return 2;
  }
  const std::vector<Collection> collections = read_collections(arguments[2]);
  const fs::path work = arguments[3];
  if (arguments[1] == "compare") {
    compare(collections, work);
    return 0;
  }
  for (const Collection& collection : collections) {
    fs::create_directories(work / collection.name);
    prepare(collection, work / collection.name);
  }
  return 0;
}

}  // namespace
}  // namespace council::relevance

int main(int count, char** values) {
  try {
    return council::relevance::run({values, values + count});
  } catch (const Xapian::Error& error) {
    std::cerr << "council-relevance: " << error.get_description() << '\n';
  } catch (const std::exception& error) {
    std::cerr << "council-relevance: " << error.what() << '\n';
  }
  return 2;
}
