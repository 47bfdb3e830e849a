#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_set>
#include <utility>
#include <vector>

#include "indexer/store/source_change.h"

namespace council {

// Sources that the index does not hold yet, written to small databases of their own by
// several threads at once. A large database is dear to write to, because every word of
// every record changes a list that is spread over it; small ones are built in memory, and
// merging them copies whole lists.
//
//   FOLDER/<first>-<last>      a database of the batches of these numbers, complete
//   FOLDER/<first>-<last>.new  one that is not; of a killed run, worth nothing
//
// Each is synced before it gets its name, so those of a killed run can be used. Throws
// Xapian::Error and std::filesystem::filesystem_error where storage fails, also for what
// failed in a thread since.
class Shards {
 public:
  // Takes over what a killed run left complete. 0 threads make one a processor.
  explicit Shards(std::filesystem::path folder, unsigned threads = 0);
  ~Shards();
  Shards(const Shards&) = delete;
  Shards& operator=(const Shards&) = delete;

  // Waits while as many batches as there are threads wait to be written.
  void add(std::vector<SourceChange> changes);

  // Whether a batch has the source.
  [[nodiscard]] bool has(const std::string& source) const {
    return sources_.contains(source);
  }

  // Waits until every batch is written. Returns the changes of those that the database
  // refused for one of their records.
  std::vector<SourceChange> finish();

  // The databases in the order of their batches, after finish().
  [[nodiscard]] std::vector<std::filesystem::path> databases() const;

  // Removes all.
  void clear();

 private:
  using Number = unsigned long;
  struct Job {
    Number number;
    std::vector<SourceChange> changes;
  };
  struct Shard {
    Number last;
    int level;  // how often it was merged
  };

  void start();
  void stop();
  void work();
  void write(Job job);
  void refuse(Job job);
  void take_in(Number first, Shard shard);
  bool merge_some();
  std::vector<std::pair<Number, Shard>> take_run();
  void rethrow_failure();
  [[nodiscard]] std::filesystem::path path_of(Number first, Number last) const;

  std::filesystem::path folder_;
  unsigned threads_;
  Number next_ = 1;
  std::unordered_set<std::string> sources_;  // of the caller's thread

  mutable std::mutex mutex_;  // over all that follows
  std::condition_variable changed_;
  std::deque<Job> waiting_;
  std::size_t busy_ = 0;
  bool stopped_ = false;
  std::map<Number, Shard> shards_;  // by the number of the first batch
  std::vector<SourceChange> refused_;
  std::exception_ptr failure_;

  std::vector<std::thread> pool_;
};

// Merges databases that have no source in common into a new one, `folder`, in their
// order.
void merge_databases(const std::vector<std::filesystem::path>& databases,
                     const std::filesystem::path& folder);

}  // namespace council
