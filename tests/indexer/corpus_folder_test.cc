#include "indexer/corpus_folder.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "tests/support/temporary_folder.h"

using namespace council;
using council::test::TemporaryFolder;

namespace {

std::string names_of(const Scan& scan) {
  std::string names;
  for (const ScannedFile& file : scan.files) {
    names += (names.empty() ? "" : " ") + file.source;
  }
  return names;
}

CorpusFolder folder_at(const std::filesystem::path& path, const std::string& prefix) {
  CorpusFolder folder;
  folder.folder = path;
  folder.prefix = prefix;
  return folder;
}

}  // namespace

TEST_CASE("several folders are one corpus", "[corpus_folder]") {
  const TemporaryFolder one;
  const TemporaryFolder two;
  one.write("b.txt", "x");
  one.write("sub/a.txt", "x");
  two.write("a.txt", "x");
  const Scan scan =
      scan_folders({folder_at(one.path(), "wex/"), folder_at(two.path(), "otter/")}, "");
  CHECK(names_of(scan) == "otter/a.txt wex/b.txt wex/sub/a.txt");
  CHECK(scan.incomplete.empty());
  CHECK(scan.roots == std::vector<std::string>{"wex/", "otter/"});
}

TEST_CASE("a folder in another has its files to itself", "[corpus_folder]") {
  const TemporaryFolder folder;
  folder.write("a.txt", "x");
  folder.write("closed/b.txt", "x");
  folder.write("closed/open/c.txt", "x");
  const auto closed = folder.path() / "closed/";
  const Scan scan =
      scan_folders({folder_at(folder.path(), "all/"), folder_at(closed, "closed/"),
                    folder_at(closed / "open", "open/")},
                   "");
  CHECK(names_of(scan) == "all/a.txt closed/b.txt open/c.txt");
  CHECK(scan.empty.empty());
}

TEST_CASE("one of several folders may be missing", "[corpus_folder]") {
  const TemporaryFolder one;
  one.write("a.txt", "x");
  const CorpusFolder gone = folder_at("/nonexistent", "gone/");
  const Scan scan = scan_folders({folder_at(one.path(), "one/"), gone}, "");
  CHECK(names_of(scan) == "one/a.txt");
  REQUIRE(scan.incomplete.size() == 1);
  CHECK(scan.incomplete[0].source == "gone/");
  CHECK(scan.incomplete[0].reason == "/nonexistent: no such folder");
  CHECK_THROWS_AS(scan_folders({gone}, ""), Error);
  CHECK_THROWS_AS(scan_folders({gone, folder_at("/none", "none/")}, ""), Error);
}

TEST_CASE("what a pattern names is not read", "[corpus_folder]") {
  const TemporaryFolder folder;
  for (const char* const name :
       {"a.txt", "a.tmp", "sub/b.tmp", "drafts/c.txt", "sub/drafts/d.txt", "sub/e.txt"}) {
    folder.write(name, "x");
  }
  using Globs = std::vector<std::string>;
  const auto [globs, names] = GENERATE(table<Globs, std::string>({
      {Globs{}, "a.tmp a.txt drafts/c.txt sub/b.tmp sub/drafts/d.txt sub/e.txt"},
      {Globs{"*.tmp"}, "a.txt drafts/c.txt sub/drafts/d.txt sub/e.txt"},
      {Globs{"drafts"}, "a.tmp a.txt sub/b.tmp sub/e.txt"},
      {Globs{"drafts/*"}, "a.tmp a.txt sub/b.tmp sub/drafts/d.txt sub/e.txt"},
      {Globs{"sub/*"}, "a.tmp a.txt drafts/c.txt"},
      {Globs{"[ab].t?t", "sub"}, "a.tmp drafts/c.txt"},
      {Globs{"["}, "a.tmp a.txt drafts/c.txt sub/b.tmp sub/drafts/d.txt sub/e.txt"},
  }));
  CHECK(names_of(scan_folder(folder.path(), "", globs)) == names);
}

TEST_CASE("a date pattern has each part once", "[corpus_folder]") {
  for (const char* const pattern : {"DD-MM-YYYY", "YYYYMMDD", "DDMMYY", "YYYY/MM/DD"}) {
    CHECK(is_date_pattern(pattern));
  }
  for (const char* const pattern :
       {"", "DD-MM", "YYYY-MM", "MM-DD-YYYY-YY", "DD-DD-MM-YY", "D-M-Y", "DD-MM-20YY"}) {
    CAPTURE(pattern);
    CHECK_FALSE(is_date_pattern(pattern));
  }
}

TEST_CASE("a date is found as it is written", "[corpus_folder]") {
  const auto [name, pattern, date] =
      GENERATE(table<std::string, std::string, std::string>({
          {"minutes 04-05-2021.pdf", "DD-MM-YYYY", "2021-05-04"},
          {"minutes 04-05-2021.pdf", "MM-DD-YYYY", "2021-04-05"},
          {"20210504/agenda.pdf", "YYYYMMDD", "2021-05-04"},
          {"agenda_040521.pdf", "DDMMYY", "2021-05-04"},
          {"2021/05/04/a.pdf", "YYYY/MM/DD", "2021-05-04"},
          {"01-01-2020/04-05-2021.pdf", "DD-MM-YYYY", "2021-05-04"},  // the last one
          {"120210504.pdf", "YYYYMMDD", ""},
          {"202105041.pdf", "YYYYMMDD", ""},
          {"31-02-2021.pdf", "DD-MM-YYYY", ""},
          {"04.05.2021.pdf", "DD-MM-YYYY", ""},
          {"", "DD-MM-YYYY", ""},
      }));
  CAPTURE(name, pattern);
  const auto found = find_dated(name, pattern);
  CHECK((found ? to_iso(*found) : "") == date);
}

TEST_CASE("a folder fills in what a paper does not state", "[corpus_folder]") {
  CorpusFolder folder;
  folder.prefix = "otter/";
  folder.council = "Otterbourne Council";
  folder.body = "The Parks Panel";
  folder.date = "DD-MM-YYYY";
  Document bare;
  bare.sections.resize(1);
  apply_folder(folder, "otter/04-05-2021.txt", bare);
  CHECK(bare.council == "Otterbourne Council");
  CHECK(bare.panel == "The Parks Panel");
  CHECK(bare.panel_key == "parks-panel");
  CHECK(to_iso(bare.meeting_date.value()) == "2021-05-04");
  CHECK(bare.inferred["council"] == "from the configuration");
  CHECK(bare.inferred["meeting_date"] ==
        "from file name, as DD-MM-YYYY from the configuration");
  CHECK_FALSE(bare.sections.front().exempt);

  Document printed;
  printed.council = "Wexcombe Council";
  printed.panel = "Cabinet";
  printed.panel_key = "cabinet";
  printed.meeting_date = parse_iso("2020-01-01");
  const Document before = printed;
  apply_folder(folder, "otter/04-05-2021.txt", printed);
  CHECK(printed == before);

  // A guess by the order of the numbers gives way.
  Document guessed;
  guessed.meeting_date = parse_iso("2021-04-05");
  guessed.inferred["meeting_date"] = "from file name";
  apply_folder(folder, "otter/04-05-2021.txt", guessed);
  CHECK(to_iso(guessed.meeting_date.value()) == "2021-05-04");

  Document inspection;
  inspection.local_authority = "Otterbourne";
  const Document letter = inspection;
  apply_folder(folder, "otter/04-05-2021.txt", inspection);
  CHECK(inspection == letter);
}

TEST_CASE("a folder can be exempt from publication", "[corpus_folder]") {
  CorpusFolder folder;
  CHECK(digest_of(folder).empty());
  folder.exempt = true;
  CHECK_FALSE(digest_of(folder).empty());
  Document document;
  document.sections.resize(2);
  apply_folder(folder, "a.txt", document);
  CHECK(document.sections[1].exempt);
}
