#include <string>
#include <vector>
#include <zlib.h>

#include <catch2/catch.hpp>

#include "indexer/extract/extract.h"
#include "support/docx_file.h"
#include "support/show.h"

using council::extract;
using council::ExtractionError;
using council::Outcome;
using council::Pages;
using council::unpack_member;
using council::test::make_zip;

namespace {

std::string gzip(const std::string& text) {
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 16 + MAX_WBITS, 8,
                       Z_DEFAULT_STRATEGY) == Z_OK);
  std::string input = text;
  std::string output(text.size() + 1000, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(output.data());
  stream.avail_out = static_cast<uInt>(output.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  output.resize(stream.total_out);
  deflateEnd(&stream);
  return output;
}

template <typename Work>
Outcome outcome_of(Work work) {
  try {
    work();
  } catch (const ExtractionError& error) {
    return error.outcome;
  }
  return Outcome::Ok;
}

}  // namespace

TEST_CASE("an archive's files are its members", "[extract]") {
  const std::string zip = make_zip({{"papers/", ""},
                                    {"papers/a.txt", "Minutes\n"},
                                    {"__MACOSX/papers/._a.txt", "x"},
                                    {".DS_Store", "x"},
                                    {"../../etc/b.txt", "Agenda\n"}});
  const Pages pages = extract(zip, "pack.zip");
  CHECK(to_string(pages.format) == "zip");
  CHECK(pages.pages.empty());
  CHECK(pages.members == std::vector<std::string>{"papers/a.txt",
                                                  "__MACOSX/papers/._a.txt", ".DS_Store",
                                                  "../../etc/b.txt"});
  CHECK(unpack_member(zip, "pack.zip", 0) == "Minutes\n");
  CHECK(unpack_member(zip, "pack.zip", 3) == "Agenda\n");
  CHECK(outcome_of([&] { unpack_member(zip, "pack.zip", 4); }) == Outcome::Damaged);
}

TEST_CASE("an archive without files is empty", "[extract]") {
  CHECK(outcome_of([] {
          extract(make_zip({{"papers/", ""}}), "pack.zip");
        }) == Outcome::Empty);
}

TEST_CASE("an archive that unpacks without measure is refused", "[extract]") {
  std::vector<std::pair<std::string, std::string>> files;
  for (int at = 0; at < 4200; ++at) {
    files.emplace_back(std::to_string(at) + ".txt", "x");
  }
  CHECK(outcome_of([&] { extract(make_zip(files), "many.zip"); }) == Outcome::TooBig);
  const std::string steep = make_zip({{"a.txt", std::string(std::size_t{4} << 20, 'x')}});
  CHECK(outcome_of([&] { unpack_member(steep, "steep.zip", 0); }) == Outcome::TooBig);
  const std::string zip = make_zip({{"a.txt", "Minutes"}, {"b.txt", "Agenda"}});
  council::ExtractLimits limits;
  limits.max_unpacked_bytes = 10;
  CHECK(outcome_of([&] { extract(zip, "pack.zip", limits); }) == Outcome::TooBig);
  limits = {};
  limits.max_member_bytes = 6;
  CHECK(outcome_of([&] { unpack_member(zip, "pack.zip", 0, limits); }) ==
        Outcome::TooBig);
  CHECK(unpack_member(zip, "pack.zip", 1, limits) == "Agenda");
}

TEST_CASE("an archive's file that lies about its size is damaged", "[extract]") {
  std::string zip = make_zip({{"a.txt", std::string(3000, 'x') + "Minutes"}});
  // The size stands in the directory at the end, 24 bytes after its mark.
  const std::size_t directory = zip.rfind("PK\x01\x02");
  zip[directory + 24] = '\x05';
  zip[directory + 25] = '\0';
  CHECK(outcome_of([&] { unpack_member(zip, "pack.zip", 0); }) != Outcome::Ok);
}

TEST_CASE("a gzip file is what it holds", "[extract]") {
  const Pages pages = extract(gzip("Minutes\n"), "minutes.txt.gz");
  CHECK(to_string(pages.format) == "text");
  CHECK(pages.pages.front().text == "Minutes\n");
  CHECK(pages.warnings.empty());
  CHECK(extract(gzip(gzip("Minutes\n")), "x").pages.front().text == "Minutes\n");
  const std::string zip = gzip(make_zip({{"a.txt", "Agenda"}}));
  CHECK(extract(zip, "pack.zip.gz").members == std::vector<std::string>{"a.txt"});
  CHECK(unpack_member(zip, "pack.zip.gz", 0) == "Agenda");
}

TEST_CASE("a gzip file may be several, one behind the other", "[extract]") {
  const std::string both = gzip("Minutes\n") + gzip("Agenda\n");
  CHECK(extract(both, "x.txt.gz").pages.front().text == "Minutes\nAgenda\n");
  CHECK(extract(both + std::string(512, '\0'), "x.txt.gz").pages.front().text ==
        "Minutes\nAgenda\n");
  CHECK(outcome_of([&] { extract(both.substr(0, both.size() - 9), "x.gz"); }) ==
        Outcome::Damaged);
}

TEST_CASE("a hostile gzip file is refused", "[extract]") {
  const std::string bomb = gzip(std::string(std::size_t{8} << 20, '\0'));
  CHECK(outcome_of([&] { extract(bomb, "bomb.gz"); }) == Outcome::TooBig);
  const std::string cut = gzip(std::string(5000, 'x')).substr(0, 20);
  CHECK(outcome_of([&] { extract(cut, "cut.gz"); }) == Outcome::Damaged);
  std::string nested = "Minutes";
  for (int layer = 0; layer < 6; ++layer) {
    nested = gzip(nested);
  }
  CHECK(outcome_of([&] { extract(nested, "nested.gz"); }) == Outcome::Unsupported);
}

TEST_CASE("a tar archive is named, not read as text", "[extract]") {
  std::string tar = "papers/a.txt";
  tar.resize(257, '0');
  tar += "ustar  ";
  tar.resize(1024, '0');
  CHECK(outcome_of([&] { extract(tar, "papers.tar"); }) == Outcome::Unsupported);
}

TEST_CASE("what is packed in an unknown way is unsupported", "[extract]") {
  std::string zip = make_zip({{"a.txt", "Minutes\n"}});
  constexpr char ppmd = 98;
  zip[8] = ppmd;  // of the file
  const std::size_t directory = zip.rfind("PK\x01\x02");
  REQUIRE(directory != std::string::npos);
  zip[directory + 10] = ppmd;
  CHECK(extract(zip, "pack.zip").members.size() == 1);
  CHECK(outcome_of([&] { unpack_member(zip, "pack.zip", 0); }) == Outcome::Unsupported);
}
