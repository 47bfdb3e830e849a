#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <catch2/catch.hpp>

#include "indexer/worker/extract_source.h"
#include "support/docx_file.h"
#include "support/old_word_file.h"
#include "support/show.h"

using council::extract_in_child;
using council::ExtractionResult;
using council::Outcome;
using council::SourceFile;
using council::unpack_in_child;
using council::UnpackedMember;

namespace {

void use_program(const char* path) {
  setenv("COUNCIL_EXTRACT", path, 1);
  unsetenv("COUNCIL_READER");
}

}  // namespace

TEST_CASE("a file in an archive is unpacked by a child and read by another", "[worker]") {
  use_program(EXTRACT_PROGRAM);
  const std::string inner = council::test::make_zip({{"deep.txt", "Agenda\n"}});
  const SourceFile outer{
      council::test::make_zip({{"a.txt", "Minutes\n"}, {"inner.zip", inner}}),
      "pack.zip"};
  const ExtractionResult listed = extract_in_child(outer);
  CHECK(listed.outcome == Outcome::Ok);
  CHECK(listed.pages.members == std::vector<std::string>{"a.txt", "inner.zip"});
  const UnpackedMember text = unpack_in_child(outer, 0);
  CHECK(text.bytes == "Minutes\n");
  CHECK(extract_in_child(SourceFile{text.bytes, "a.txt"}).pages.pages.front().text ==
        "Minutes\n");
  const UnpackedMember archive = unpack_in_child(outer, 1);
  CHECK(archive.bytes == inner);
  CHECK(unpack_in_child(SourceFile{archive.bytes, "inner.zip"}, 0).bytes == "Agenda\n");
  CHECK(unpack_in_child(outer, 2).outcome == Outcome::Damaged);
}

TEST_CASE("a member may be any bytes", "[worker]") {
  UnpackedMember member{.outcome = Outcome::Ok, .reason = {}, .bytes = {}};
  for (int byte = 0; byte < 256; ++byte) {
    member.bytes += static_cast<char>(static_cast<unsigned char>(byte));
  }
  const std::string sent = encode(member);
  CHECK(council::decode_member(sent) == member);
  for (std::size_t size = 0; size < sent.size(); ++size) {
    REQUIRE_FALSE(council::decode_member(std::string_view{sent}.substr(0, size)));
  }
  CHECK_FALSE(council::decode_member(sent + "x"));
}

TEST_CASE("a child that unpacks may die, too", "[worker]") {
  const SourceFile source{"x", "pack.zip"};
  setenv("COUNCIL_READER", "/bin/false", 1);
  CHECK(unpack_in_child(source, 0).outcome == Outcome::Damaged);
  setenv("COUNCIL_READER", "/bin/true", 1);
  CHECK(unpack_in_child(source, 0).reason == "its reader gave a garbled answer");
}

TEST_CASE("an old Word file is read through antiword", "[worker]") {
  if (!std::filesystem::exists("/usr/bin/antiword")) {
    WARN("SKIPPED: no antiword");
    return;
  }
  use_program(EXTRACT_PROGRAM);
  const SourceFile source{council::test::make_old_word("MINUTES\rThe charge is \xA3"
                                                       "50.\r"),
                          "minutes.doc"};
  const ExtractionResult result = extract_in_child(source);
  // antiword 0.37 dies of a file as bare as this one in many runs, and may do so each
  // time that it is tried; then that is said.
  if (result.outcome == Outcome::Damaged) {
    CHECK_THAT(result.reason, Catch::StartsWith("its reader died of it"));
    CHECK(result.pages.pages.empty());
    return;
  }
  CHECK(result.reason.empty());
  REQUIRE(result.outcome == Outcome::Ok);
  CHECK(result.pages.format == council::Format::Doc);
  CHECK(result.pages.pages.front().text == "MINUTES\nThe charge is £50.\n");
}

TEST_CASE("an old Word file that antiword cannot read is damaged", "[worker]") {
  if (!std::filesystem::exists("/usr/bin/antiword")) {
    WARN("SKIPPED: no antiword");
    return;
  }
  use_program(EXTRACT_PROGRAM);
  std::string bytes = council::test::make_old_word("MINUTES\r");
  bytes.resize(1400);
  CHECK(extract_in_child(SourceFile{bytes, "minutes.doc"}).outcome == Outcome::Damaged);
}
