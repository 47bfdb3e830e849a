#include "query/search.h"

#include <chrono>

#include "query/database.h"
#include "query/database_id.h"
#include "query/search_empty.h"
#include "query/search_page.h"
#include "query/search_state.h"
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

StatedPage search_with_state(const std::vector<std::filesystem::path>& folders,
                             const Query& query) {
  const auto start = std::chrono::steady_clock::now();
  StatedPage stated;
  with_index(folders, [&](const OpenIndex& index) {
    stated = {.page = search_index(index, query),
              .index = {.revision = index.revision, .id = id_of(index)}};
  });
  stated.page.took_ms =
      std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
          .count();
  return stated;
}

ResultPage search(const std::vector<std::filesystem::path>& folders, const Query& query) {
  return search_with_state(folders, query).page;
}

std::string engine_version() {
  return std::string{"Xapian "} + Xapian::version_string();
}

}  // namespace council
