#include "indexer/store/forgotten.h"

#include <string>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "indexer/store/key.h"
#include "tests/support/temporary_folder.h"

using namespace council;
using council::test::TemporaryFolder;

namespace {

// Words that do not repeat, from the first-th on.
std::string words(int first, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += "word" + std::to_string(first + i) + (i % 12 == 11 ? "\n" : " ");
  }
  return text;
}

Record record_of(const std::string& text) {
  Record record;
  record.key = "audit/2026-03-09/minutes/1";
  record.source = "a.pdf";
  record.source_hash = "ab12";
  record.section.title = "Title";
  record.section.text = text;
  return record;
}

}  // namespace

TEST_CASE("a forgotten section is known again by more than its key", "[forget]") {
  const ForgottenSections forgotten{describe_forgotten(record_of(words(0, 400)))};
  Record record = record_of("Something else altogether.");
  CHECK(is_forgotten(record, forgotten));
  record.key = key_with_mark(record, true);
  CHECK(is_forgotten(record, forgotten));
  record.key = "parks/2026-03-09/minutes/7";
  CHECK_FALSE(is_forgotten(record, forgotten));
  SECTION("the same words") {
    record.section.text = words(0, 400);
    CHECK(is_forgotten(record, forgotten));
  }
  SECTION("within a longer section") {
    record.section.text = words(5000, 300) + words(0, 400) + words(9000, 300);
    CHECK(is_forgotten(record, forgotten));
  }
  SECTION("a part of it") {
    record.section.text = words(150, 200);
    CHECK(is_forgotten(record, forgotten));
  }
  SECTION("next to nothing of it") {
    record.section.text = words(390, 400);
    CHECK_FALSE(is_forgotten(record, forgotten));
  }
}

TEST_CASE("only the source that had it loses a section again", "[forget]") {
  const ForgottenSections forgotten{describe_forgotten(record_of(words(0, 40)))};
  Record record = record_of(words(0, 40));
  record.source = "moved.pdf";
  CHECK(is_forgotten(record, forgotten));
  record.source_hash = "cd34";
  CHECK_FALSE(is_forgotten(record, forgotten));
  record.source = "a.pdf";
  CHECK(is_forgotten(record, forgotten));
  CHECK_FALSE(is_forgotten(record, {}));
}

TEST_CASE("what is forgotten is kept in a file, and taken out of it", "[forget]") {
  const TemporaryFolder folder;
  CHECK(read_forgotten(folder.path()).empty());
  const ForgottenSection one = describe_forgotten(record_of(words(0, 400)));
  Record other = record_of("Short.");
  other.key = "audit/2026-03-09/minutes~1a2b3c4d/2";
  const ForgottenSection two = describe_forgotten(other);
  CHECK(one.runs.size() > 5);
  CHECK(two.runs.empty());
  remember_forgotten(folder.path(), {one});
  remember_forgotten(folder.path(), {two, one});
  CHECK(read_forgotten(folder.path()) == ForgottenSections{one, two});
  CHECK(take_back_forgotten(folder.path(), "audit/2026-03-09/minutes/2") ==
        ForgottenSections{two});
  CHECK(take_back_forgotten(folder.path(), "none").empty());
  CHECK(read_forgotten(folder.path()) == ForgottenSections{one});
  for (const char* const bad : {"", "{}", R"({"schema":2,"sections":[]})", "[1]"}) {
    CAPTURE(bad);
    folder.write("forgotten", bad);
    CHECK_THROWS_AS(read_forgotten(folder.path()), IndexError);
  }
}
