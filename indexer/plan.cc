#include "indexer/plan.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "indexer/outcome.h"
#include "indexer/read_source.h"

namespace council {
namespace {

constexpr int max_attempts = 3;

bool may_go_better_next_time(const LedgerEntry& entry) {
  const bool is_passing =
      entry.outcome == Outcome::TimedOut && entry.attempts < max_attempts;
  return is_passing || entry.outcome == Outcome::Unreadable;
}

// "" where the file cannot be read: reading it again will tell why.
std::string try_digest(const std::filesystem::path& path) {
  try {
    return digest_of(SourceFile{path});
  } catch (const ExtractionError&) {
    return "";
  }
}

class Planner {
 public:
  Planner(const Scan& scan, const std::vector<LedgerEntry>& ledger, std::string reader)
      : scan_{scan}, reader_{std::move(reader)} {
    for (const LedgerEntry& entry : ledger) {
      if (entry.container.empty()) {
        known_.emplace(entry.source, &entry);
      } else {
        members_[outermost_source(entry)].push_back(&entry);
      }
    }
  }

  std::vector<PlannedSource> run() {
    for (const ScannedFile& file : scan_.files) {
      note_present(file);
    }
    for (const Refused& refused : scan_.refused) {
      plan_refused(refused);
    }
    plan_unseen();
    for (const auto& [source, present] : present_) {
      plan_present(source, present);
    }
    plan_members();
    std::sort(plan_.begin(), plan_.end(),
              [](const PlannedSource& a, const PlannedSource& b) {
                return a.entry.source < b.entry.source;
              });
    return std::move(plan_);
  }

 private:
  struct Present {
    const ScannedFile* file;
    std::string sha256;
    bool looks_unchanged;
  };

  [[nodiscard]] const LedgerEntry* known(const std::string& source) const {
    const auto found = known_.find(source);
    return found == known_.end() ? nullptr : found->second;
  }

  void note_present(const ScannedFile& file) {
    const LedgerEntry* const before = known(file.source);
    const bool unchanged = before != nullptr && before->bytes == file.bytes &&
                           before->modified_ns == file.modified_ns;
    const std::string sha256 = unchanged ? before->sha256 : try_digest(file.path);
    present_.emplace(file.source, Present{&file, sha256, unchanged});
    claim_bytes(sha256, file.bytes, file.source);
  }

  // Empty files have nothing that could be the same.
  void claim_bytes(const std::string& sha256, std::uint64_t bytes,
                   const std::string& source) {
    if (!sha256.empty() && bytes > 0) {
      const auto [first, is_new] = first_with_.emplace(sha256, source);
      if (!is_new) {
        first->second = std::min(first->second, source);
      }
    }
  }

  [[nodiscard]] bool may_be_unseen(const std::string& source) const {
    return std::any_of(
        scan_.incomplete.begin(), scan_.incomplete.end(),
        [&source](const Refused& folder) { return source.starts_with(folder.source); });
  }

  void add(Action action, LedgerEntry entry, const LedgerEntry* before) {
    plan_.push_back(
        {.action = action,
         .entry = std::move(entry),
         .path = {},
         .before = before == nullptr ? std::nullopt : std::optional{*before}});
  }

  void plan_refused(const Refused& refused) {
    const LedgerEntry* const before = known(refused.source);
    LedgerEntry entry;
    entry.source = refused.source;
    entry.outcome = Outcome::Unreadable;
    entry.reason = refused.reason;
    const bool is_same = before != nullptr && *before == entry;
    add(is_same ? Action::Keep : Action::Note, entry, before);
    refused_.insert(refused.source);
  }

  void plan_unseen() {
    for (const auto& [source, entry] : known_) {
      if (present_.contains(source) || refused_.contains(source)) {
        continue;
      }
      if (may_be_unseen(source)) {
        claim_bytes(entry->sha256, entry->bytes, source);
        add(Action::Keep, *entry, entry);
      } else {
        gone_.insert(entry->sha256);
        add(Action::Remove, *entry, entry);
      }
    }
  }

  void plan_present(const std::string& source, const Present& present) {
    const LedgerEntry* const before = known(source);
    LedgerEntry entry;
    entry.source = source;
    entry.bytes = present.file->bytes;
    entry.modified_ns = present.file->modified_ns;
    entry.sha256 = present.sha256;
    const auto first = first_with_.find(present.sha256);
    if (first != first_with_.end() && first->second != source && entry.bytes > 0) {
      plan_duplicate(std::move(entry), first->second, before);
      return;
    }
    const Action action = action_for(entry, before);
    if (action == Action::Keep) {
      LedgerEntry kept = *before;
      kept.modified_ns = entry.modified_ns;
      add(present.looks_unchanged ? Action::Keep : Action::Note, kept, before);
      return;
    }
    entry.attempts = action == Action::Retry ? before->attempts : 0;
    add(action, std::move(entry), before);
    plan_.back().path = present.file->path;
  }

  void plan_duplicate(LedgerEntry entry, const std::string& first,
                      const LedgerEntry* before) {
    entry.outcome = Outcome::Duplicate;
    entry.duplicate_of = first;
    entry.reason = "the same bytes as " + first;
    const bool is_same = before != nullptr && *before == entry;
    add(is_same ? Action::Keep : Action::Note, std::move(entry), before);
  }

  // Those of a source that is read again are found by reading it.
  void plan_members() {
    const std::size_t sources = plan_.size();
    for (std::size_t at = 0; at < sources; ++at) {
      const auto members = members_.find(plan_[at].entry.source);
      if (members == members_.end() || !plan_[at].path.empty()) {
        continue;
      }
      const Outcome outcome = plan_[at].entry.outcome;
      const bool stays = plan_[at].action == Action::Keep ||
                         (plan_[at].action == Action::Note &&
                          outcome != Outcome::Duplicate && outcome != Outcome::Unreadable);
      for (const LedgerEntry* const member : members->second) {
        add(stays ? Action::Keep : Action::Remove, *member, member);
      }
    }
  }

  // A duplicate of what is no longer there, or no longer the same.
  [[nodiscard]] bool is_orphan(const LedgerEntry& member) const {
    if (member.outcome != Outcome::Duplicate) {
      return false;
    }
    const std::string outer =
        member.duplicate_of.substr(0, member.duplicate_of.find(member_separator));
    const auto present = present_.find(outer);
    if (present == present_.end() || known(outer) == nullptr) {
      return true;
    }
    const std::string& before =
        outer == member.duplicate_of ? member.sha256 : known(outer)->sha256;
    return present->second.sha256 != before;
  }

  [[nodiscard]] bool has_member_to_retry(const std::string& source) const {
    const auto members = members_.find(source);
    return members != members_.end() &&
           std::any_of(members->second.begin(), members->second.end(),
                       [&](const LedgerEntry* member) {
                         return may_go_better_next_time(*member) || is_orphan(*member);
                       });
  }

  [[nodiscard]] Action action_for(const LedgerEntry& entry,
                                  const LedgerEntry* before) const {
    if (before == nullptr) {
      const bool moved = !entry.sha256.empty() && gone_.contains(entry.sha256);
      return moved ? Action::Move : Action::Add;
    }
    const bool same_bytes =
        before->bytes == entry.bytes && (before->sha256 == entry.sha256 &&
                                         (!entry.sha256.empty() || before->attempts > 0));
    if (!same_bytes || before->outcome == Outcome::Duplicate) {
      return Action::Replace;
    }
    const bool again = before->reader_version != reader_ ||
                       may_go_better_next_time(*before) ||
                       has_member_to_retry(before->source);
    return again ? Action::Retry : Action::Keep;
  }

  const Scan& scan_;
  std::string reader_;
  std::map<std::string, const LedgerEntry*> known_;
  std::map<std::string, std::vector<const LedgerEntry*>> members_;  // by outermost source
  std::map<std::string, Present> present_;
  std::map<std::string, std::string> first_with_;  // SHA-256 -> first source by name
  std::set<std::string> refused_;
  std::set<std::string> gone_;  // SHA-256 of sources that are gone
  std::vector<PlannedSource> plan_;
};

}  // namespace

std::string_view to_string(Action action) {
  constexpr std::array<std::string_view, 7> names{"add",  "replace", "retry", "move",
                                                  "note", "keep",    "remove"};
  return names.at(static_cast<std::size_t>(action));
}

std::vector<PlannedSource> make_plan(const Scan& scan,
                                     const std::vector<LedgerEntry>& ledger,
                                     const std::string& reader) {
  return Planner{scan, ledger, reader.empty() ? reader_version() : reader}.run();
}

}  // namespace council
