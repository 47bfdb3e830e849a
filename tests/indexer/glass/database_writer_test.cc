#include "indexer/glass/database_writer.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <xapian.h>

#include "tests/support/temporary_folder.h"

using namespace council::glass;
using council::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

std::string read(const fs::path& file) {
  std::ifstream in{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

// What the two writers are given.
struct Content {
  std::vector<Xapian::Document> documents;
  std::map<std::string, std::string> metadata;
};

class RandomContent {
 public:
  explicit RandomContent(unsigned seed) : random_{seed} {}

  Content make(int documents) {
    Content content;
    for (int i = 0; i < documents; ++i) {
      content.documents.push_back(document(i));
      content.metadata["ledger/" + std::to_string(number(1'000'000))] = text(3000) + "!";
    }
    return content;
  }

 private:
  unsigned number(unsigned below) {
    return std::uniform_int_distribution<unsigned>{0, below - 1}(random_);
  }

  std::string text(unsigned below) {
    std::string text(number(below), ' ');
    const unsigned letters = number(2) == 0 ? 4 : 256;  // deflated well or not at all
    for (char& letter : text) {
      letter = static_cast<char>(number(letters));
    }
    return text;
  }

  std::string term() {
    if (number(20) == 0) {
      return "x" + text(100);
    }
    // Some stand in nearly all records, most in few.
    const unsigned below = 2U << number(14);
    return "word" + std::to_string(number(below));
  }

  Xapian::Document document(int i) {
    Xapian::Document document;
    document.set_data(number(10) == 0 ? "" : text(number(30) == 0 ? 40'000 : 900));
    const unsigned terms = number(10) == 0 ? 0 : number(150);
    for (unsigned j = 0; j < terms; ++j) {
      document.add_term(term(), number(30) == 0 ? 200 : 1);
    }
    document.add_boolean_term("Q" + std::to_string(i));
    if (number(10) == 0) {
      document = {};
    }
    for (const unsigned slot : {0U, 3U, 43U, 127U}) {
      if (number(3) > 0) {
        document.add_value(slot, text(60) + "v");
      }
    }
    return document;
  }

  std::mt19937 random_;
};

void write_with_xapian(const Content& content, const fs::path& folder) {
  Xapian::WritableDatabase database{folder.string(),
                                    Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS};
  database.begin_transaction();
  for (const Xapian::Document& document : content.documents) {
    database.add_document(document);
  }
  for (const auto& [key, value] : content.metadata) {
    database.set_metadata(key, value);
  }
  database.commit_transaction();
}

void add(DatabaseWriter& writer, const Xapian::Document& document) {
  std::vector<std::string> kept;  // what the view shows
  kept.reserve(document.termlist_count() + document.values_count() + 1);
  kept.push_back(document.get_data());
  DocumentView view{.data = kept.back(), .terms = {}, .values = {}};
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    kept.push_back(*term);
    view.terms.push_back({kept.back(), term.get_wdf()});
  }
  for (auto value = document.values_begin(); value != document.values_end(); ++value) {
    kept.push_back(*value);
    view.values.push_back({value.get_valueno(), kept.back()});
  }
  writer.add(view);
}

void write(const Content& content, const fs::path& folder) {
  fs::create_directory(folder);
  DatabaseWriter writer{folder};
  for (const Xapian::Document& document : content.documents) {
    add(writer, document);
  }
  for (const auto& [key, value] : content.metadata) {
    writer.set_metadata(key, value);
  }
  writer.finish();
}

std::string faults_of(const fs::path& folder) {
  std::ostringstream faults;
  const auto count = Xapian::Database::check(folder.string(), 0, &faults);
  return count == 0 ? "" : faults.str();
}

// Of the same entries compaction makes the same blocks.
fs::path compacted(const std::vector<fs::path>& folders, const fs::path& into) {
  Xapian::Database all;
  for (const fs::path& folder : folders) {
    all.add_database(Xapian::Database{folder.string()});
  }
  all.compact(into.string());
  return into;
}

void check_same(const fs::path& a, const fs::path& b) {
  for (const char* const file : {"docdata.glass", "postlist.glass", "termlist.glass"}) {
    CAPTURE(file);
    CHECK((read(a / file) == read(b / file)));
  }
  constexpr std::size_t version = 16;
  constexpr std::size_t identity = 16;
  const std::string ours = read(a / version_file_name);
  const std::string theirs = read(b / version_file_name);
  CHECK(ours.substr(0, version) == theirs.substr(0, version));
  CHECK(ours.substr(version + identity) == theirs.substr(version + identity));
}

}  // namespace

TEST_CASE("a database is the one that Xapian makes", "[glass][property]") {
  const auto [seed, documents] =
      GENERATE(table<unsigned, int>({{1, 1}, {2, 2}, {3, 40}, {4, 900}, {5, 6000}}));
  CAPTURE(seed, documents);
  const TemporaryFolder folder;
  const Content content = RandomContent{seed}.make(documents);
  write(content, folder.path() / "ours");
  write_with_xapian(content, folder.path() / "theirs");
  CHECK(faults_of(folder.path() / "ours").empty());
  check_same(compacted({folder.path() / "ours"}, folder.path() / "ours, compacted"),
             compacted({folder.path() / "theirs"}, folder.path() / "theirs, compacted"));
}

TEST_CASE("databases merge as those that Xapian makes", "[glass]") {
  const TemporaryFolder folder;
  const Content first = RandomContent{6}.make(700);
  const Content second = RandomContent{7}.make(300);
  write(first, folder.path() / "a");
  write(second, folder.path() / "b");
  write_with_xapian(first, folder.path() / "c");
  write_with_xapian(second, folder.path() / "d");
  check_same(compacted({folder.path() / "a", folder.path() / "b"}, folder.path() / "ab"),
             compacted({folder.path() / "c", folder.path() / "d"}, folder.path() / "cd"));
}

TEST_CASE("a table has levels above its leaves", "[glass]") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "table";
  Table table{file};
  for (int i = 1'000'000; i < 1'060'000; ++i) {
    table.add(std::string(200, 'k') + std::to_string(i), "tag");
  }
  const TableRoot root = table.finish();
  CHECK(root.level == 3);
  CHECK(root.entries == 60'000);
  CHECK(fs::file_size(file) == std::uintmax_t{root.blocks} * block_bytes);
}

TEST_CASE("what Xapian would refuse is refused", "[glass]") {
  const TemporaryFolder folder;
  DatabaseWriter writer{folder.path()};
  const std::string long_term(246, 'x');
  CHECK_THROWS_AS(writer.add({.data = "", .terms = {{long_term, 1}}, .values = {}}),
                  std::length_error);
  CHECK_THROWS_AS(writer.add({.data = "", .terms = {{"", 1}}, .values = {}}),
                  std::length_error);
  CHECK_THROWS_AS(writer.add({.data = "", .terms = {}, .values = {{128, "v"}}}),
                  std::length_error);
  writer.set_metadata(std::string(300, 'k'), "value");
  CHECK_THROWS_AS(writer.finish(), std::length_error);
}

TEST_CASE("a writer without a folder says so", "[glass]") {
  const TemporaryFolder folder;
  DatabaseWriter writer{folder.path() / "missing"};
  CHECK_THROWS_AS(writer.add({.data = "data", .terms = {}, .values = {}}),
                  fs::filesystem_error);
}
