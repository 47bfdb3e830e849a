#include "indexer/store/key_owners.h"

#include <catch2/catch.hpp>

using namespace council;

TEST_CASE("a document belongs to the source that comes first by path", "[key]") {
  KeyOwners owners;
  CHECK_FALSE(owners.has_earlier("audit/2026-03-09/minutes", "b.pdf"));
  CHECK(owners.has_earlier("audit/2026-03-09/minutes", "c.pdf"));
  CHECK_FALSE(owners.has_earlier("audit/2026-03-16/minutes", "c.pdf"));
  CHECK_FALSE(owners.has_earlier("audit/2026-03-09/minutes", "a.pdf"));
  CHECK(owners.has_earlier("audit/2026-03-09/minutes", "b.pdf"));
  CHECK_FALSE(owners.has_earlier("audit/2026-03-09/minutes", "a.pdf"));
}
