#include <chrono>
#include <cstdlib>

#include <xapian.h>

#include "common/error.h"
#include "common/record.h"
#include "fuzz_target.h"
#include "query/database.h"
#include "query/parse.h"
#include "query/plan/plan.h"
#include "query/print.h"

namespace {

using council::OpenIndex;

constexpr council::Date today{std::chrono::year{2026}, std::chrono::March,
                              std::chrono::day{9}};

// An index of one section, in memory, so that planning meets known and unknown values.
OpenIndex make_index() {
  council::Record record;
  record.key = "cabinet/2024-01-02/minutes/5";
  record.source = "cabinet.txt";
  record.document.kind = council::DocumentKind::Minutes;
  record.document.panel = "Cabinet";
  record.document.panel_key = "cabinet";
  record.document.meeting_date = council::make_date(2024, 1, 2);
  record.section.number = "5";
  record.section.title = "School meals";
  record.section.text = "The price of a meal rose. Section 106 money, 12/0034/FUL.";
  Xapian::WritableDatabase database{"", Xapian::DB_BACKEND_INMEMORY};
  database.add_document(council::to_xapian(record));
  const Xapian::Database& read = database;
  OpenIndex index;
  index.database = read;
  index.parts = {read};
  return index;
}

// Whether the query runs; one that names an unknown panel is refused.
void plan_and_run(const council::Node& tree, std::string_view text) {
  static const OpenIndex index = make_index();
  council::Query query;
  query.text = text;
  query.tree = tree;
  Xapian::Enquire enquire{index.database};
  enquire.set_query(council::whole_query(council::make_plan(index, query)));
  enquire.get_mset(0, 1, 1);
}

}  // namespace

// A query is understood or refused with a QueryError; printed, it reads back as itself;
// what is understood can be searched for.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = council::fuzz::text_of(data, size);
  try {
    const council::Node tree = council::parse(text, today);
    if (!(council::parse(council::to_text(tree), today) == tree)) {
      std::abort();
    }
    plan_and_run(tree, text);
  } catch (const council::QueryError& error) {
    if (error.what()[0] == '\0') {
      std::abort();
    }
  }
  return 0;
}
