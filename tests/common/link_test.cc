#include "common/link.h"

#include <string>

#include <catch2/catch.hpp>

#include "common/error.h"

namespace council {
namespace {

const std::vector<Link> two_links{
    {LinkKind::ApprovedBy, "audit/2026-03-09/minutes", "audit/2026-04-13/minutes/3", 95,
     "it approves the minutes of 9 March 2026"},
    {LinkKind::SameText, "audit/2026-03-09/minutes", "audit/2026-03-09/minutes~0a1b2c3d",
     88, "about 88 % of their runs of words agree"}};

}  // namespace

TEST_CASE("links are read as they were written", "[link]") {
  CHECK(parse_links(write_links(two_links)) == two_links);
  CHECK(parse_links(write_links({})).empty());
}

TEST_CASE("tabs and line ends in a text do not part what is stored", "[link]") {
  const Link odd{LinkKind::About, "a\tb", "c", 1, "first\nsecond"};
  const Link stored{LinkKind::About, "a b", "c", 1, "first second"};
  CHECK(parse_links(write_links({odd})) == std::vector<Link>{stored});
}

TEST_CASE("damaged links are refused", "[link]") {
  const std::string bad =
      GENERATE(as<std::string>{}, "x", "about\t5\ta\tb", "unknown\t5\ta\tb\tc",
               "about\tfive\ta\tb\tc", "about\t5\ta\tb\tc\td", "about\t5\ta\tb\tc\n\n");
  CAPTURE(bad);
  CHECK_THROWS_AS(parse_links(bad), IndexError);
}

TEST_CASE("every kind of link has a name and an inverse", "[link]") {
  for (std::size_t i = 0; i < static_cast<std::size_t>(LinkKind::Count); ++i) {
    const LinkKindSpec& spec = spec_of(static_cast<LinkKind>(i));
    CAPTURE(spec.name);
    CHECK(find_link_kind(spec.name) == spec.kind);
    CHECK(spec_of(spec.inverse).inverse == spec.kind);
  }
  CHECK_FALSE(find_link_kind("likes"));
}

TEST_CASE("the key of a document's links fits whatever its length", "[link]") {
  CHECK(link_key("audit/2026-03-09/minutes") == "link/XDOCaudit/2026-03-09/minutes");
  CHECK(link_key(std::string(4000, 'x')).size() < 245);
}

}  // namespace council
