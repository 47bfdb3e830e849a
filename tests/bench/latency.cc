#include "latency.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/field.h"
#include "common/generation.h"
#include "query/facet_counter.h"
#include "query/parse.h"
#include "query/search.h"
#include "query/shipped_synonyms.h"
#include "questions.h"

namespace council::bench {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t warming_seed = 11;
constexpr Xapian::doccount hits = 10;

Query query_of(const std::string& question, bool facets) {
  Query query;
  query.text = question;
  query.tree = parse(question, Date{std::chrono::year{2026}, std::chrono::month{3},
                                    std::chrono::day{9}});
  query.facets = facets;
  query.synonyms = shipped_synonyms();
  return query;
}

// What a small program does: the stock parser, BM25, the ten best; the number of matches
// is an estimate. The index has no table of positions: a phrase is asked for as its
// words.
class PlainXapian {
 public:
  explicit PlainXapian(const fs::path& generation) : database_{generation.string()} {
    parser_.set_database(database_);
    parser_.set_stemming_strategy(Xapian::QueryParser::STEM_NONE);
    parser_.set_default_op(Xapian::Query::OP_AND);
    parser_.add_boolean_prefix("kind", std::string{spec_of(Field::Kind).prefix});
    parser_.add_rangeprocessor(&dates_);
  }

  // With all facets every match is seen by a counter of each facet's slot.
  void ask(std::string question, bool facets) {
    std::erase(question, '"');
    Xapian::Enquire enquire{database_};
    enquire.set_query(parser_.parse_query(question));
    std::vector<std::unique_ptr<Xapian::ValueCountMatchSpy>> spies;
    for (const Field field : facets ? facet_fields() : std::vector<Field>{}) {
      spies.push_back(
          std::make_unique<Xapian::ValueCountMatchSpy>(spec_of(field).slot.value()));
      enquire.add_matchspy(spies.back().get());
    }
    const Xapian::MSet found =
        enquire.get_mset(0, hits, facets ? database_.get_doccount() : 0);
    for (auto hit = found.begin(); hit != found.end(); ++hit) {
      hit.get_document().get_data();
    }
  }

 private:
  Xapian::Database database_;
  Xapian::RangeProcessor dates_{*spec_of(Field::Date).slot, "date:"};
  Xapian::QueryParser parser_;
};

using Asked = std::function<void(const std::string&)>;
using Times = std::vector<double>;

// Milliseconds by the form of the question: they come in turn.
struct Taken {
  std::vector<Times> by_clock{question_forms};
  std::vector<Times> by_processor{question_forms};  // what others do meanwhile left out
};

double processor_ms() {
  timespec used{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
  return 1e3 * static_cast<double>(used.tv_sec) +
         1e-6 * static_cast<double>(used.tv_nsec);
}

Taken times_of(const std::vector<std::string>& questions, const Asked& ask) {
  Taken taken;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const auto start = std::chrono::steady_clock::now();
    const double used = processor_ms();
    ask(questions[i]);
    taken.by_processor[i % question_forms].push_back(processor_ms() - used);
    taken.by_clock[i % question_forms].push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() -
                                                  start)
            .count());
  }
  return taken;
}

double percentile(Times times, double part) {
  std::sort(times.begin(), times.end());
  const auto last = static_cast<double>(times.size() - 1);
  return times[static_cast<std::size_t>(std::lround(last * part))];
}

struct Measured {
  double median = 0;
  double slowest = 0;  // of a hundred
};

Measured print_row(const std::string& what, const std::vector<Times>& by_form) {
  Times all;
  for (const Times& times : by_form) {
    all.insert(all.end(), times.begin(), times.end());
  }
  const Measured measured{percentile(all, 0.5), percentile(all, 0.99)};
  std::printf("| %s | %.1f | %.1f | %.1f |", what.c_str(), measured.median,
              measured.slowest, percentile(all, 1));
  for (const Times& times : by_form) {
    std::printf(" %.1f, %.1f |", percentile(times, 0.5), percentile(times, 0.99));
  }
  std::printf("\n");
  std::fflush(stdout);
  return measured;
}

Measured print_times(const std::string& what, const Taken& taken) {
  const Measured measured = print_row(what, taken.by_clock);
  print_row(what + ", processor time", taken.by_processor);
  return measured;
}

void print_head(std::size_t questions) {
  std::printf("| %zu questions, ms | p50 | p99 | slowest |", questions);
  for (const std::string_view form : form_names) {
    std::printf(" %s |", std::string{form}.c_str());
  }
  std::printf("\n|---|---|---|---|---|---|---|---|---|---|\n");
}

void print_ratio(const char* what, const Measured& ours, const Measured& plain) {
  std::printf("| %s | %.2f | %.2f |\n", what, ours.median / plain.median,
              ours.slowest / plain.slowest);
}

}  // namespace

void merge_copies(const fs::path& index, std::size_t copies, const fs::path& merged) {
  const fs::path generation = published_generation(index);
  Xapian::Database all;
  for (std::size_t i = 0; i < copies; ++i) {
    all.add_database(Xapian::Database{generation.string()});
  }
  fs::remove_all(merged);
  fs::create_directories(merged);
  all.compact((merged / generation.filename()).string());
  fs::copy(index / "current", merged);
}

void measure_latency(const fs::path& index, std::size_t questions) {
  // It takes a second to count some of them plainly.
  const std::vector<std::string> few = make_questions(questions / 10);
  const std::vector<std::string> warming = make_questions(questions / 2, warming_seed);
  const std::vector<std::string> asked = make_questions(questions);
  PlainXapian plain{published_generation(index)};
  const auto ours = [&index](bool facets) {
    return [&index, facets](const std::string& question) {
      search({index}, query_of(question, facets));
    };
  };
  const auto plainly = [&plain](bool facets) {
    return [&plain, facets](const std::string& question) { plain.ask(question, facets); };
  };
  print_head(asked.size());
  times_of(warming, ours(false));
  const Measured found = print_times("without facets", times_of(asked, ours(false)));
  const Measured again = print_times("asked again", times_of(asked, ours(false)));
  times_of(warming, plainly(false));
  const Measured plain_found =
      print_times("plain Xapian", times_of(asked, plainly(false)));
  times_of(warming, ours(true));
  const Measured counted = print_times("all facets", times_of(asked, ours(true)));
  times_of(few, plainly(true));
  const Measured plain_counted =
      print_times("plain Xapian, counting (a tenth)", times_of(few, plainly(true)));
  std::printf("\n| ratio | p50 | p99 |\n|---|---|---|\n");
  print_ratio("without facets", found, plain_found);
  print_ratio("asked again", again, plain_found);
  print_ratio("all facets", counted, plain_counted);
}

}  // namespace council::bench
