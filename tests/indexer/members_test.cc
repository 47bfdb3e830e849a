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

  RunReport run() const {
    UpdateRequest request;
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
