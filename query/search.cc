#include "query/search.h"

#include <chrono>
#include <utility>

#include "query/database.h"
#include "query/search_empty.h"
#include "query/search_page.h"
#include "query/suggest.h"

namespace council {
namespace {

ResultPage search_index(const OpenIndex& index, const Query& query) {
  const Plan plan = make_plan(index, query);
  ResultPage page = make_page(index, query, plan);
  page.looser = make_looser_hits(index, query, plan, page.hits.size());
  if (page.total.sections < few_sections || plan.respelt) {
    page.suggestion = suggest(index, query);
  }
  if (page.total.sections == 0) {
    page.clauses = explain_empty(index, query);
    page.unreadable = index.unreadable;
  }
  return page;
}

}  // namespace

ResultPage search(const std::vector<std::filesystem::path>& folders, const Query& query) {
  const auto start = std::chrono::steady_clock::now();
  ResultPage page;
  with_index(folders, [&](const OpenIndex& index) { page = search_index(index, query); });
  page.took_ms =
      std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
          .count();
  return page;
}

ResultPage read_query(const std::vector<std::filesystem::path>& folders,
                      const Query& query) {
  ResultPage page;
  with_index(folders, [&](const OpenIndex& index) {
    page = start_page(index, query, make_plan(index, query));
  });
  return page;
}

std::string engine_version() {
  return std::string{"Xapian "} + Xapian::version_string();
}

}  // namespace council
