#include <chrono>
#include <cstdlib>

#include "common/error.h"
#include "fuzz_target.h"
#include "query/parse.h"
#include "query/print.h"

// A query is understood or refused with a QueryError; printed, it reads back as itself.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const council::Date today{std::chrono::year{2026}, std::chrono::March,
                            std::chrono::day{9}};
  try {
    const council::Node tree = council::parse(council::fuzz::text_of(data, size), today);
    if (!(council::parse(council::to_text(tree), today) == tree)) {
      std::abort();
    }
  } catch (const council::QueryError& error) {
    if (error.what()[0] == '\0') {
      std::abort();
    }
  }
  return 0;
}
