#pragma once

#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/plan.h"
#include "indexer/report.h"
#include "indexer/scan.h"

namespace council {

// One source of which an update had nothing more to do.
struct SeenSource {
  enum class Place : std::uint8_t { Folder, Refused, Member };

  SourceReport report{};        // as the update reports it
  Place place = Place::Folder;  // Member: in an archive or a message
  std::uint64_t bytes = 0;      // of those in the folder, as the scan found them
  std::int64_t modified_ns = 0;

  bool operator==(const SeenSource&) const = default;
};

// Whether there is nothing to say of it but that it is there, as of most.
bool is_unremarkable(const SeenSource& seen);

// What an update saw that left nothing to be done. Another that sees the same, where all
// else is the same too, comes to the same report without reading the ledger.
struct LastScan {
  std::string circumstances;        // digest of all else (standstill.cc)
  std::uint64_t records = 0;        // of the index
  std::vector<SeenSource> sources;  // every source, by name
};

// What to remember of a folder and of the plan made of it; nullopt where something is to
// be done, or the folder was not listed whole. Both are sorted.
std::optional<std::vector<SeenSource>> find_seen(const Scan& scan,
                                                 const std::vector<PlannedSource>& plan);

std::string write_last_scan(const LastScan& last);

// Reads what write_last_scan wrote, source by source: there may be very many. Whatever it
// gives may be wrong until is_whole() says at the end that it is not.
class LastScanReader {
 public:
  // `in` must outlive the reader.
  explicit LastScanReader(std::istream& in);

  [[nodiscard]] const std::string& circumstances() const { return circumstances_; }
  [[nodiscard]] std::uint64_t records() const { return records_; }

  // nullopt at the end, and from where the text is damaged.
  std::optional<SeenSource> next();

  // Whether next() came to the end, and all was just what was written.
  [[nodiscard]] bool is_whole() const { return is_whole_; }

 private:
  bool take_line();

  std::istream& in_;
  std::string line_;
  std::uint64_t checksum_;
  std::string circumstances_;
  std::uint64_t records_ = 0;
  bool is_whole_ = false;
};

}  // namespace council
