#include "indexer/last_scan.h"

#include <sstream>
#include <string>

#include <catch2/catch.hpp>

using namespace council;

namespace {

using Place = SeenSource::Place;

SeenSource seen_file(const std::string& source) {
  return {.report = {.source = source, .records = 3, .why = "unchanged"},
          .bytes = 1200,
          .modified_ns = 1'700'000'000'123'456'789};
}

// One of each kind.
LastScan sample() {
  SeenSource scanned = seen_file("b.pdf");
  scanned.report.outcome = Outcome::NeedsOcr;
  scanned.report.reason = "pictures only\nof \"text\"";
  SeenSource pack = seen_file("c {d}.zip");
  pack.report.exempt = 2;
  pack.report.pack = PackNote{.expected = 3, .found = 2, .differences = {"item 5"}};
  SeenSource member = seen_file("c {d}.zip!/a.txt");
  member.place = Place::Member;
  SeenSource pipe = {
      .report = {.source = "pipe", .outcome = Outcome::Unreadable, .why = "unchanged"},
      .place = Place::Refused};
  pipe.report.reason = "a FIFO";
  return {.circumstances = "0123abcd",
          .records = 12,
          .sources = {seen_file("1 a.txt"), scanned, pack, member, pipe}};
}

bool is_read_whole(const std::string& text) {
  std::istringstream in{text};
  LastScanReader reader{in};
  while (reader.next()) {
  }
  return reader.is_whole();
}

}  // namespace

TEST_CASE("what was seen can be written and read", "[last_scan][property]") {
  const std::string text = write_last_scan(sample());
  std::istringstream in{text};
  LastScanReader reader{in};
  CHECK(reader.circumstances() == "0123abcd");
  CHECK(reader.records() == 12);
  for (const SeenSource& seen : sample().sources) {
    CAPTURE(seen.report.source);
    CHECK_FALSE(reader.is_whole());
    CHECK(reader.next() == seen);
  }
  CHECK_FALSE(reader.next());
  CHECK(reader.is_whole());
  CHECK(is_read_whole(write_last_scan({})));
}

TEST_CASE("a note with any byte changed, or cut short, is not whole", "[last_scan]") {
  const std::string text = write_last_scan(sample());
  REQUIRE(is_read_whole(text));
  for (std::size_t at = 0; at < text.size(); ++at) {
    CAPTURE(at);
    std::string changed = text;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    CHECK_FALSE(is_read_whole(changed));
    CHECK_FALSE(is_read_whole(text.substr(0, at)));
  }
  CHECK_FALSE(is_read_whole(text + "0 0 0 z.txt\n"));
  CHECK_FALSE(is_read_whole(text + "0"));
}

TEST_CASE("a plan in which something is to be done is not remembered", "[last_scan]") {
  Scan scan;
  scan.files.push_back({.source = "a.txt", .path = {}, .bytes = 5, .modified_ns = 7});
  PlannedSource planned;
  planned.why = "unchanged";
  planned.entry.source = "a.txt";
  const auto seen = find_seen(scan, {planned});
  REQUIRE(seen);
  CHECK(seen->front().bytes == 5);
  CHECK(seen->front().modified_ns == 7);
  planned.action = GENERATE(Action::Add, Action::Retry, Action::Reread, Action::Note,
                            Action::Hold, Action::Remove);
  CHECK_FALSE(find_seen(scan, {planned}));
  planned.action = Action::Keep;
  planned.why = "its folder could not be listed whole";
  CHECK_FALSE(find_seen(scan, {planned}));
}
