#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "indexer/pipeline.h"
#include "indexer/store/maintenance.h"

namespace council::test {

inline int count(const RunReport& report, Action action) {
  return static_cast<int>(count_sources(report, action));
}

// Everything that a reader can see of an index, by key.
inline std::map<std::string, std::string> contents(const std::filesystem::path& index) {
  std::map<std::string, std::string> records;
  for (const StoredRecord& record : read_records(index)) {
    records[record.key] = record.bytes;
  }
  return records;
}

}  // namespace council::test
