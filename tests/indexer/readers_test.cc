#include "indexer/readers.h"

#include <catch2/catch.hpp>

using namespace council;

TEST_CASE("a reader is named after what it knows", "[readers]") {
  const Readers readers{.everywhere = "0123456789abcdef",
                        .below = {{"otter/", "fedcba9876543210"}, {"wex/", "77"}}};
  CHECK(reader_of({}, "a.txt") == program_reader());
  CHECK(reader_of(readers, "a.txt") == program_reader() + "+0123456789ab");
  CHECK(reader_of(readers, "otter/a.txt") ==
        program_reader() + "+0123456789ab~fedcba987654");
  CHECK(reader_of(readers, "otter.txt") == program_reader() + "+0123456789ab");
  CHECK(reader_of(readers, "wex/a.zip!/b.txt") == program_reader() + "+0123456789ab~77");
}

TEST_CASE("readers are read as they were written", "[readers]") {
  const Readers readers{.everywhere = "ab", .below = {{"a folder/", "cd"}, {"b/", "ef"}}};
  CHECK(parse_readers(write_readers(readers)) == readers);
  CHECK(parse_readers(write_readers({})) == Readers{});
  CHECK(parse_readers("") == Readers{});
  CHECK(parse_readers("no end of line") == Readers{});
}
