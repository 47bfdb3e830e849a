#include "indexer/check_sources.h"

#include <algorithm>
#include <vector>

#include <catch2/catch.hpp>

#include "common/sha256.h"
#include "indexer/store/spread.h"
#include "tests/support/temporary_folder.h"

using namespace council;
using council::test::TemporaryFolder;

namespace {

LedgerEntry entry_of(const ScannedFile& file, const std::string& text) {
  LedgerEntry entry;
  entry.source = file.source;
  entry.bytes = file.bytes;
  entry.modified_ns = file.modified_ns;
  entry.sha256 = sha256_of(text);
  return entry;
}

}  // namespace

TEST_CASE("sources are held against what the index knows", "[check]") {
  const TemporaryFolder folder;
  folder.write("altered.txt", "other");
  folder.write("changed.txt", "longer than before");
  folder.write("new.txt", "x");
  folder.write("same.txt", "same");
  const Scan scan = scan_folder(folder.path(), "");
  std::vector<LedgerEntry> ledger{entry_of(scan.files[0], "first"),
                                  entry_of(scan.files[1], "before"),
                                  entry_of(scan.files[3], "same")};
  ledger[1].bytes = 6;
  ledger.emplace_back().source = "gone.txt";
  ledger.emplace_back().source = "pack.zip!/a.txt";
  ledger.back().container = "pack.zip";
  const SourceCheck check = check_sources(scan, ledger, std::chrono::seconds{60});
  CHECK(check == SourceCheck{.added = 1,
                             .changed = 1,
                             .gone = 1,
                             .same = 2,
                             .read = 2,
                             .altered = {"altered.txt"},
                             .unreadable = {}});
  CHECK_THAT(describe(check), Catch::Contains("2 of 2 sources read") &&
                                  Catch::Contains("altered.txt: other bytes") &&
                                  Catch::Contains("1 new, 1 changed, 1 gone"));
  CHECK(check_sources(scan, ledger, std::chrono::seconds{0}).read == 1);
}

TEST_CASE("a spread has each number once, and its first part is even", "[check]") {
  for (const std::uint64_t size : {1U, 2U, 3U, 10U, 12U, 1000U, 4267U}) {
    for (const std::uint64_t turn : {0U, 20000U}) {
      CAPTURE(size, turn);
      Spread spread{size, turn};
      std::vector<int> seen(size);
      std::vector<int> tenths(10);
      for (std::uint64_t i = 0; i < size; ++i) {
        const std::uint64_t number = spread.next();
        REQUIRE(number < size);
        ++seen[number];
        tenths[number * 10 / size] += i < size / 10 ? 1 : 0;
      }
      CHECK(std::count(seen.begin(), seen.end(), 1) == static_cast<std::ptrdiff_t>(size));
      if (size >= 1000) {
        const auto [least, most] = std::minmax_element(tenths.begin(), tenths.end());
        CHECK(*most - *least <= 5);
      }
    }
  }
}
