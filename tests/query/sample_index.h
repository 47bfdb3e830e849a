#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/link.h"
#include "common/record.h"
#include "common/stated_coverage.h"

namespace council::test {

// A folder that is removed with its owner.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// Whether the index says which papers' files must not be given out.
enum class Withheld : unsigned char { Said, Unsaid };

// What an index that says which are withheld says of its coverage.
StatedCoverage sample_coverage();

// Publishes the records as the next generation of the index in `folder`, with the labels
// and acronyms that a real run would store, and links of documents.
void publish_records(const std::filesystem::path& folder,
                     const std::vector<Record>& records, unsigned generation = 1,
                     const std::vector<Link>& links = {},
                     Withheld withheld = Withheld::Said);

// Minutes, a report, slides and an inspectorate's letter of two invented councils.
std::vector<Record> sample_records();

// The index of sample_records, built once a run.
const std::filesystem::path& sample_index();

}  // namespace council::test
