#include "indexer/member_queue.h"

#include <utility>

#include "indexer/scan.h"

namespace council {
namespace {

constexpr std::size_t deepest = 3;
constexpr std::size_t most_members = 10'000;

// Nothing that was read before is given up for a failure that may pass.
bool may_pass(Outcome outcome) {
  return outcome == Outcome::TimedOut || outcome == Outcome::Unreadable;
}

// An entry whose source the next run reads again.
LedgerEntry unfinished(LedgerEntry entry) {
  entry.bytes = 0;
  entry.modified_ns = 0;
  entry.sha256.clear();
  return entry;
}

SourceChange refuse_members(SourceChange change, const std::string& reason) {
  change.members.clear();
  change.entry.outcome = change.records.empty() ? Outcome::TooBig : Outcome::Partial;
  change.entry.reason = reason;
  return change;
}

}  // namespace

MemberQueue::MemberQueue(const std::vector<LedgerEntry>& ledger) {
  for (const LedgerEntry& entry : ledger) {
    if (!entry.container.empty()) {
      before_.emplace(entry.source, entry);
    }
  }
}

SourceChange MemberQueue::open(SourceChange change, const PlannedSource& planned) {
  const std::string& source = change.entry.source;
  const bool keeps = may_pass(change.entry.outcome) || change.keep_records;
  if (!keeps) {
    read_again_.emplace(source, change.entry);
  }
  if (change.members.empty()) {
    return change;
  }
  std::size_t& count = counts_[outermost_source(change.entry)];
  count += change.members.size();
  if (planned.members.size() >= deepest) {
    return refuse_members(std::move(change), "archives in each other, more than " +
                                                 std::to_string(deepest) + " deep");
  }
  if (count > most_members) {
    return refuse_members(std::move(change), "more files in it than the limit of " +
                                                 std::to_string(most_members));
  }
  for (const HeldFile& file : change.members) {
    add_member(change.entry, planned, file);
  }
  opened_.push_back(change.entry);
  change.entry = unfinished(std::move(change.entry));
  return change;
}

void MemberQueue::add_member(const LedgerEntry& container, const PlannedSource& planned,
                             const HeldFile& file) {
  PlannedSource& member = members_.emplace_back();
  member.entry.source = unique_name(container.source, file.name);
  member.entry.container = container.source;
  member.entry.modified_ns = container.modified_ns;
  member.path = planned.path;
  member.members = planned.members;
  member.members.push_back(file.index);
  const auto before = before_.find(member.entry.source);
  member.action = before == before_.end() ? Action::Add : Action::Replace;
  if (before != before_.end()) {
    member.before = before->second;
  }
  seen_.insert(member.entry.source);
  round_.push_back(&member);
}

// An archive may hold two files of one name.
std::string MemberQueue::unique_name(const std::string& container,
                                     const std::string& name) {
  const std::string wanted =
      container + std::string{member_separator} + source_name(name);
  std::string unique = wanted;
  for (int number = 2; seen_.contains(unique); ++number) {
    unique = wanted + " (" + std::to_string(number) + ")";
  }
  return unique;
}

std::vector<const PlannedSource*> MemberQueue::take_round() {
  return std::exchange(round_, {});
}

bool MemberQueue::had_members(const std::string& source) const {
  const auto next = before_.lower_bound(source + std::string{member_separator});
  return next != before_.end() && next->second.container == source;
}

std::vector<LedgerEntry> MemberQueue::gone() const {
  std::vector<LedgerEntry> gone;
  std::set<std::string> removed;  // a source sorts before what it holds
  for (const auto& [source, entry] : before_) {
    if (!seen_.contains(source) &&
        (read_again_.contains(entry.container) || removed.contains(entry.container))) {
      gone.push_back(entry);
      removed.insert(source);
    }
  }
  return gone;
}

std::vector<SourceChange> MemberQueue::close(bool may_remove) {
  std::vector<SourceChange> changes;
  const std::set<std::string> unfinished_ones =
      may_remove ? std::set<std::string>{} : holders_of_gone();
  for (const std::string& source : unfinished_ones) {
    changes.push_back({.entry = unfinished(read_again_.at(source)),
                       .records = {},
                       .keep_records = true});
  }
  for (LedgerEntry& entry : may_remove ? gone() : std::vector<LedgerEntry>{}) {
    changes.push_back({.entry = std::move(entry), .records = {}, .removed = true});
  }
  for (const LedgerEntry& entry : std::exchange(opened_, {})) {
    if (!unfinished_ones.contains(entry.source)) {
      changes.push_back({.entry = entry, .records = {}, .keep_records = true});
    }
  }
  return changes;
}

// All that was read and held something which is gone, up to the file itself.
std::set<std::string> MemberQueue::holders_of_gone() const {
  std::set<std::string> holders;
  for (const LedgerEntry& entry : gone()) {
    std::string holder = entry.container;
    while (!holder.empty()) {
      if (read_again_.contains(holder)) {
        holders.insert(holder);
      }
      const std::size_t end = holder.rfind(member_separator);
      holder.resize(end == std::string::npos ? 0 : end);
    }
  }
  return holders;
}

}  // namespace council
