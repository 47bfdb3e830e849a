#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "extract/support/docx_file.h"
#include "indexer/pipeline.h"
#include "indexer/store/maintenance.h"
#include "indexer/store/publish.h"
#include "tests/support/temporary_folder.h"

using namespace council;
using council::test::make_zip;
namespace fs = std::filesystem;

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

std::string minutes(const std::string& subject) {
  return "Parks Panel\n\nMINUTES\n\nA meeting of the Parks Panel was held on 4 May "
         "2021.\n\n1. " +
         subject + "\n\nText of the item.\n";
}

class Corpus {
 public:
  Corpus() {
    ::setenv("COUNCIL_EXTRACT", COUNCIL_EXTRACT_PROGRAM, 1);
    fs::create_directory(folder_.path() / "papers");
  }

  [[nodiscard]] fs::path index() const { return folder_.path() / "index"; }
  [[nodiscard]] fs::path path(const std::string& name) const {
    return folder_.path() / "papers" / name;
  }

  void write(const std::string& name, const std::string& bytes) const {
    folder_.write("papers/" + name, bytes);
  }

  RunReport run(UpdateRequest request = {}) const {
    request.index = index();
    request.folder = folder_.path() / "papers";
    request.jobs = 2;
    return update(request);
  }

  // "a.txt ok 1, b.txt duplicate 0": what the index knows, with the numbers of records.
  [[nodiscard]] std::string known() const {
    std::string text;
    std::vector<LedgerEntry> ledger = read_status(index()).ledger;
    std::sort(
        ledger.begin(), ledger.end(),
        [](const LedgerEntry& a, const LedgerEntry& b) { return a.source < b.source; });
    for (const LedgerEntry& entry : ledger) {
      text += (text.empty() ? "" : ", ") + entry.source + ' ' +
              std::string{to_string(entry.outcome)} + ' ' + std::to_string(entry.records);
    }
    return text;
  }

 private:
  test::TemporaryFolder folder_;
};

int count(const RunReport& report, Action action) {
  return static_cast<int>(count_sources(report, action));
}

}  // namespace

TEST_CASE("the files of an archive are sources of their own", "[pipeline]") {
  const Corpus corpus;
  const std::string inner = make_zip({{"deep/c.txt", minutes("Orchards")}});
  corpus.write("pack.zip", make_zip({{"a.txt", minutes("Ponds")},
                                     {"a.txt/../b.bin", std::string(50, '\x01')},
                                     {"inner.zip", inner}}));
  RunReport report = corpus.run();
  CHECK(count(report, Action::Add) == 5);
  CHECK(exit_status(report) == 1);
  const std::string all =
      "pack.zip ok 0, pack.zip!/a.txt ok 1, pack.zip!/a.txt/../b.bin unsupported 0, "
      "pack.zip!/inner.zip ok 0, pack.zip!/inner.zip!/deep/c.txt ok 1";
  CHECK(corpus.known() == all);
  report = corpus.run();
  CHECK(count(report, Action::Keep) == 5);
  CHECK_FALSE(report.published);
  CHECK(corpus.known() == all);
}

TEST_CASE("an archive that changed is read again, the same files in it are kept",
          "[pipeline]") {
  const Corpus corpus;
  corpus.write("pack.zip", make_zip({{"a.txt", minutes("Ponds")},
                                     {"b.txt", minutes("Meadows")},
                                     {"in.zip", make_zip({{"c.txt", minutes("C")}})}}));
  corpus.run();
  corpus.write("pack.zip",
               make_zip({{"a.txt", minutes("Ponds")}, {"d.txt", minutes("Orchards")}}));
  const RunReport report = corpus.run();
  CHECK(count(report, Action::Keep) == 1);
  CHECK(count(report, Action::Remove) == 3);
  CHECK(corpus.known() == "pack.zip ok 0, pack.zip!/a.txt ok 1, pack.zip!/d.txt ok 1");
}

TEST_CASE("what an archive holds goes and moves with it", "[pipeline]") {
  const Corpus corpus;
  corpus.write("other.txt", minutes("Meadows"));
  corpus.write("pack.zip", make_zip({{"a.txt", minutes("Ponds")}}));
  corpus.run();
  fs::rename(corpus.path("pack.zip"), corpus.path("renamed.zip"));
  corpus.run();
  CHECK(corpus.known() == "other.txt ok 1, renamed.zip ok 0, renamed.zip!/a.txt ok 1");
  fs::remove(corpus.path("renamed.zip"));
  corpus.run();
  CHECK(corpus.known() == "other.txt ok 1");
}

TEST_CASE("an archive is forgotten with what it holds", "[pipeline]") {
  const Corpus corpus;
  corpus.write("other.txt", minutes("Meadows"));
  corpus.write("pack.zip", make_zip({{"a.txt", minutes("Ponds")}}));
  corpus.run();
  forget(corpus.index(), "pack.zip");
  CHECK(corpus.known() == "other.txt ok 1");
  CHECK(read_records(corpus.index()).size() == 1);
}

TEST_CASE("a source is forgotten with its copies", "[pipeline]") {
  const Corpus corpus;
  corpus.write("a.txt", minutes("Ponds"));
  corpus.write("b.txt", minutes("Ponds"));
  corpus.write("other.txt", minutes("Meadows"));
  corpus.write("pack.zip",
               make_zip({{"c.txt", minutes("Ponds")}, {"d.txt", minutes("Parks")}}));
  corpus.run();
  const Forgettable found = find_forgettable(corpus.index(), "b.txt");
  CHECK(found.copies == std::vector<std::string>{"a.txt", "pack.zip!/c.txt"});
  CHECK(found.is_source);
  CHECK(found.keys.size() == 1);
  CHECK(find_forgettable(corpus.index(), "other.txt").copies.empty());
  CHECK_FALSE(find_forgettable(corpus.index(), *found.keys.begin()).is_source);
  forget(corpus.index(), "b.txt");
  CHECK(corpus.known() == "other.txt ok 1, pack.zip ok 0, pack.zip!/d.txt ok 1");
}

TEST_CASE("what vanishes from an archive is held back as files are", "[pipeline]") {
  const Corpus corpus;
  Files files;
  for (int i = 0; i < 12; ++i) {
    files.emplace_back(std::to_string(i) + ".txt", minutes("Item " + std::to_string(i)));
  }
  corpus.write("pack.zip", make_zip(files));
  CHECK(corpus.run().records == 12);
  const std::string all = corpus.known();
  files.resize(1);
  corpus.write("pack.zip", make_zip(files));
  UpdateRequest dry;
  dry.dry_run = true;
  for (int run = 0; run < 2; ++run) {
    CHECK(count(corpus.run(dry), Action::Hold) == 11);
    const RunReport report = corpus.run();
    CHECK(report.records == 12);
    CHECK(count(report, Action::Hold) == 11);
    CHECK(exit_status(report) == 1);
    REQUIRE(report.warnings.size() == 1);
    CHECK_THAT(report.warnings[0], Catch::StartsWith("11 of 13 sources are gone"));
    CHECK(corpus.known() == all);
  }
  UpdateRequest confirmed;
  confirmed.prune.confirmed = true;
  dry.prune.confirmed = true;
  CHECK(count(corpus.run(dry), Action::Remove) == 11);
  CHECK(count(corpus.run(confirmed), Action::Remove) == 11);
  CHECK(corpus.known() == "pack.zip ok 0, pack.zip!/0.txt ok 1");
  CHECK(exit_status(corpus.run()) == 0);
}

TEST_CASE("an archive within one is held back too", "[pipeline]") {
  const Corpus corpus;
  const std::string a = minutes("Ponds");
  corpus.write(
      "pack.zip",
      make_zip({{"a.txt", a}, {"in.zip", make_zip({{"c.txt", a + "C"}, {"d.txt", a}})}}));
  corpus.run();
  const std::string all = corpus.known();
  corpus.write("pack.zip",
               make_zip({{"a.txt", a}, {"in.zip", make_zip({{"e.txt", a}})}}));
  UpdateRequest strict;
  strict.prune.percent = 0;
  for (int run = 0; run < 2; ++run) {
    CHECK(count(corpus.run(strict), Action::Hold) == 2);
    CHECK_THAT(corpus.known(), Catch::Contains("pack.zip!/in.zip!/c.txt ok 1"));
  }
  CHECK(count(corpus.run(), Action::Remove) == 2);
  CHECK_THAT(corpus.known(), !Catch::Contains("c.txt"));
}

TEST_CASE("what was read stays where a file becomes no paper", "[pipeline]") {
  const Corpus corpus;
  const std::string good = make_zip({{"a.txt", minutes("Ponds")}});
  const std::string page =
      "<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1>"
      "<p>The requested URL was not found on this server.</p></body></html>";
  corpus.write("a.txt", minutes("Meadows"));
  corpus.write("pack.zip", good);
  corpus.run();
  corpus.write("a.txt", "");
  corpus.write("pack.zip", good.substr(0, good.size() / 2));
  RunReport report = corpus.run();
  CHECK(report.records == 2);
  CHECK(exit_status(report) == 1);
  CHECK(corpus.known() == "a.txt empty 1, pack.zip damaged 0, pack.zip!/a.txt ok 1");
  CHECK_THAT(list_troubles(report).front(),
             Catch::Contains("what was read of it before"));
  // The same bytes are not read again, others are.
  CHECK(count(corpus.run(), Action::Keep) == 3);
  corpus.write("pack.zip", page);
  report = corpus.run();
  CHECK(count(report, Action::Replace) == 1);
  CHECK(report.records == 2);
  corpus.write("a.txt", minutes("Meadows"));
  corpus.write("pack.zip", good);
  report = corpus.run();
  CHECK(exit_status(report) == 0);
  CHECK(corpus.known() == "a.txt ok 1, pack.zip ok 0, pack.zip!/a.txt ok 1");
}

TEST_CASE("a file in an archive may be a duplicate", "[pipeline]") {
  const Corpus corpus;
  corpus.write("loose.txt", minutes("Ponds"));
  corpus.write("pack.zip",
               make_zip({{"a.txt", minutes("Ponds")}, {"b.txt", minutes("B")}}));
  corpus.run();
  CHECK(
      corpus.known() ==
      "loose.txt ok 1, pack.zip ok 0, pack.zip!/a.txt duplicate 0, pack.zip!/b.txt ok 1");
  fs::remove(corpus.path("loose.txt"));
  corpus.run();
  CHECK(corpus.known() == "pack.zip ok 0, pack.zip!/a.txt ok 1, pack.zip!/b.txt ok 1");
}

TEST_CASE("a run that was stopped among an archive's files reads it again",
          "[pipeline]") {
  const Corpus corpus;
  corpus.write("pack.zip",
               make_zip({{"a.txt", minutes("Ponds")}, {"b.txt", minutes("B")}}));
  UpdateRequest request;
  request.index = corpus.index();
  request.folder = corpus.path("");
  request.jobs = 1;
  RunHooks hooks;
  int asked = 0;
  hooks.interrupted = [&] { return ++asked == 1; };
  CHECK(update(request, hooks).interrupted);
  corpus.run();
  CHECK(corpus.known() == "pack.zip ok 0, pack.zip!/a.txt ok 1, pack.zip!/b.txt ok 1");
}

TEST_CASE("archives in each other are bounded, and so is their number", "[pipeline]") {
  const Corpus corpus;
  std::string nested = minutes("Ponds");
  for (int depth = 0; depth < 5; ++depth) {
    nested = make_zip({{depth == 0 ? "a.txt" : "in.zip", nested}});
  }
  corpus.write("nested.zip", nested);
  corpus.run();
  CHECK(corpus.known() ==
        "nested.zip ok 0, nested.zip!/in.zip ok 0, nested.zip!/in.zip!/in.zip ok 0, "
        "nested.zip!/in.zip!/in.zip!/in.zip too_big 0");
}

TEST_CASE("what is attached to a message is a source of its own", "[pipeline]") {
  const Corpus corpus;
  corpus.write("briefing.eml",
               "From: clerk@example.org\r\nSubject: Briefing\r\nMIME-Version: 1.0\r\n"
               "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee the "
               "minutes.\r\n--b\r\nContent-Type: text/plain\r\n"
               "Content-Disposition: attachment; filename=minutes.txt\r\n\r\n" +
                   minutes("Ponds") + "\r\n--b--\r\n");
  corpus.run();
  CHECK(corpus.known() == "briefing.eml ok 1, briefing.eml!/minutes.txt ok 1");
}

TEST_CASE("a folder's name cannot pass for an archive's", "[pipeline]") {
  const Corpus corpus;
  fs::create_directory(corpus.path("pack.zip!"));
  corpus.write("pack.zip!/a.txt", minutes("Meadows"));
  corpus.write("pack.zip", make_zip({{"a.txt", minutes("Ponds")}}));
  corpus.run();
  CHECK(corpus.known() == "pack.zip ok 0, pack.zip!/a.txt ok 1, pack.zip%21/a.txt ok 1");
}

TEST_CASE("hidden files of an archive are named, in each run", "[pipeline]") {
  const Corpus corpus;
  corpus.write("pack.zip", make_zip({{"a.txt", minutes("Ponds")},
                                     {".x.txt", minutes("Secrets")},
                                     {"__MACOSX/._a.txt", "x"},
                                     {"b/.git/c.txt", "x"},
                                     {"b/.git/d.txt", "x"},
                                     {"z.txt", minutes("Meadows")}}));
  corpus.write("hollow.zip", make_zip({{".x.txt", minutes("Secrets")}}));
  const auto told = [](const RunReport& report) {
    std::string text;
    for (const Refused& file : list_passed_over(report)) {
      text += file.source + "\n";
    }
    return text;
  };
  const std::string wanted =
      "hollow.zip!/.x.txt\npack.zip!/.x.txt\npack.zip!/__MACOSX/\npack.zip!/b/.git/\n";
  const RunReport first = corpus.run();
  CHECK(told(first) == wanted);
  CHECK(corpus.known() ==
        "hollow.zip empty 0, pack.zip ok 0, pack.zip!/a.txt ok 1, pack.zip!/z.txt ok 1");
  CHECK(first.sources.front().reason == "an archive of nothing but hidden files");
  corpus.run();
  CHECK(told(corpus.run()) == wanted);
  UpdateRequest dry;
  dry.dry_run = true;
  CHECK(told(corpus.run(dry)) == wanted);
}
