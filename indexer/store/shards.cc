#include "indexer/store/shards.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string_view>

#include <xapian.h>

#include "indexer/store/write_shard.h"

namespace council {
namespace {

namespace fs = std::filesystem;

// As many of one level become one of the next: few files are open at a time, and a record
// is copied once for each factor of this.
constexpr std::size_t merged_at_once = 64;

using Range = std::pair<unsigned long, unsigned long>;

std::optional<Range> parse_name(std::string_view name) {
  const char* const end = name.data() + name.size();
  Range range;
  const auto first = std::from_chars(name.data(), end, range.first);
  if (first.ec != std::errc{} || first.ptr == end || *first.ptr != '-') {
    return std::nullopt;
  }
  const auto last = std::from_chars(first.ptr + 1, end, range.second);
  return last.ec == std::errc{} && last.ptr == end ? std::optional{range} : std::nullopt;
}

}  // namespace

Shards::Shards(fs::path folder, unsigned threads)
    : folder_{std::move(folder)},
      threads_{threads > 0 ? threads
                           : std::max(1U, std::thread::hardware_concurrency())} {
  if (!fs::exists(folder_)) {
    return;
  }
  std::vector<Range> whole;
  for (const fs::directory_entry& entry : fs::directory_iterator{folder_}) {
    if (const auto range = parse_name(entry.path().filename().string())) {
      whole.push_back(*range);
    } else {
      fs::remove_all(entry.path());
    }
  }
  // Of two that begin alike the longer one was merged from the other and those after it.
  std::sort(whole.begin(), whole.end(), [](const Range& a, const Range& b) {
    return a.first != b.first ? a.first < b.first : a.second > b.second;
  });
  for (const Range& range : whole) {
    if (range.first < next_) {
      fs::remove_all(path_of(range.first, range.second));
      continue;
    }
    shards_.emplace(range.first, Shard{.last = range.second, .level = 0});
    next_ = range.second + 1;
  }
}

Shards::~Shards() {
  stop();
}

fs::path Shards::path_of(Number first, Number last) const {
  return folder_ / (std::to_string(first) + '-' + std::to_string(last));
}

void Shards::add(std::vector<SourceChange> changes) {
  for (const SourceChange& change : changes) {
    sources_.insert(change.entry.source);
  }
  start();
  std::unique_lock lock{mutex_};
  changed_.wait(lock, [this] { return failure_ || waiting_.size() < threads_; });
  rethrow_failure();
  waiting_.push_back({.number = next_++, .changes = std::move(changes)});
  changed_.notify_all();
}

void Shards::start() {
  if (!pool_.empty()) {
    return;
  }
  fs::create_directories(folder_);
  stopped_ = false;
  for (unsigned i = 0; i < threads_; ++i) {
    pool_.emplace_back([this] { work(); });
  }
}

void Shards::stop() {
  {
    const std::lock_guard lock{mutex_};
    stopped_ = true;
    changed_.notify_all();
  }
  for (std::thread& thread : pool_) {
    thread.join();
  }
  pool_.clear();
}

std::vector<SourceChange> Shards::finish() {
  std::unique_lock lock{mutex_};
  changed_.wait(lock, [this] { return failure_ || (waiting_.empty() && busy_ == 0); });
  rethrow_failure();
  return std::exchange(refused_, {});
}

std::vector<fs::path> Shards::databases() const {
  const std::lock_guard lock{mutex_};
  std::vector<fs::path> paths;
  for (const auto& [first, shard] : shards_) {
    paths.push_back(path_of(first, shard.last));
  }
  return paths;
}

void Shards::clear() {
  stop();
  fs::remove_all(folder_);
  shards_.clear();
  sources_.clear();
  next_ = 1;
}

void Shards::rethrow_failure() {
  if (failure_) {
    std::rethrow_exception(failure_);
  }
}

void Shards::work() {
  std::unique_lock lock{mutex_};
  while (true) {
    changed_.wait(lock, [this] { return stopped_ || failure_ || !waiting_.empty(); });
    if (stopped_ || failure_) {
      return;
    }
    Job job = std::move(waiting_.front());
    waiting_.pop_front();
    ++busy_;
    changed_.notify_all();
    lock.unlock();
    try {
      write(std::move(job));
      while (merge_some()) {
      }
      lock.lock();
    } catch (...) {
      lock.lock();
      failure_ = std::current_exception();
    }
    --busy_;
    changed_.notify_all();
  }
}

void Shards::write(Job job) {
  const fs::path folder = path_of(job.number, job.number);
  const fs::path fresh = folder.string() + ".new";
  try {
    write_shard(fresh, job.changes);
  } catch (const std::length_error&) {
    refuse(std::move(job));
    return;
  } catch (const Xapian::LogicError&) {
    refuse(std::move(job));
    return;
  }
  fs::rename(fresh, folder);
  take_in(job.number, {.last = job.number, .level = 0});
}

// One of the records is at fault, and the caller finds out which.
void Shards::refuse(Job job) {
  fs::remove_all(path_of(job.number, job.number).string() + ".new");
  const std::lock_guard lock{mutex_};
  std::move(job.changes.begin(), job.changes.end(), std::back_inserter(refused_));
}

void Shards::take_in(Number first, Shard shard) {
  const std::lock_guard lock{mutex_};
  shards_.emplace(first, shard);
}

// A run of neighbours of one level that are to become one; empty where there is none.
std::vector<std::pair<Shards::Number, Shards::Shard>> Shards::take_run() {
  const std::lock_guard lock{mutex_};
  std::vector<std::pair<Number, Shard>> run;
  for (const auto& [first, shard] : shards_) {
    const bool goes_on = !run.empty() && run.back().second.level == shard.level &&
                         run.back().second.last + 1 == first;
    if (!goes_on) {
      run.clear();
    }
    run.emplace_back(first, shard);
    if (run.size() == merged_at_once) {
      for (const auto& [taken, unused] : run) {
        shards_.erase(taken);
      }
      return run;
    }
  }
  return {};
}

bool Shards::merge_some() {
  const auto run = take_run();
  if (run.empty()) {
    return false;
  }
  std::vector<fs::path> parts;
  parts.reserve(run.size());
  for (const auto& [first, shard] : run) {
    parts.push_back(path_of(first, shard.last));
  }
  const Number first = run.front().first;
  const Shard merged{.last = run.back().second.last,
                     .level = run.front().second.level + 1};
  const fs::path folder = path_of(first, merged.last);
  const fs::path fresh = folder.string() + ".new";
  merge_databases(parts, fresh);
  fs::rename(fresh, folder);
  for (const fs::path& part : parts) {
    fs::remove_all(part);
  }
  take_in(first, merged);
  return true;
}

void merge_databases(const std::vector<fs::path>& databases, const fs::path& folder) {
  Xapian::Database all;
  for (const fs::path& database : databases) {
    all.add_database(Xapian::Database{database.string()});
  }
  all.compact(folder.string());
}

}  // namespace council
