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

// "" where the file cannot be read: reading it again will tell why.
std::string try_digest(const std::filesystem::path& path) {
  try {
    return digest_of(SourceFile{path});
  } catch (const ExtractionError&) {
    return "";
  }
}

// What is to be done, and why.
struct Verdict {
  Action action = Action::Keep;
  std::string why;
};

Verdict unchanged() {
  return {Action::Keep, std::string{why_unchanged}};
}

bool is_exempt(const std::string& source, const PlanRules& rules) {
  return std::any_of(
      rules.exempt.begin(), rules.exempt.end(),
      [&source](const std::string& prefix) { return source.starts_with(prefix); });
}

// Where something of the names, files or folders, is or holds the source.
bool is_covered(const std::set<std::string>& names, const std::string& source) {
  if (names.contains(source)) {
    return true;
  }
  for (std::size_t end = source.find('/'); end != std::string::npos && !names.empty();
       end = source.find('/', end + 1)) {
    if (names.contains(source.substr(0, end))) {
      return true;
    }
  }
  return false;
}

class Planner {
 public:
  Planner(const Scan& scan, const std::vector<LedgerEntry>& ledger,
          const PlanRules& rules)
      : scan_{scan},
        rules_{rules},
        excluded_{scan.excluded.begin(), scan.excluded.end()} {
    for (const Refused& file : scan.passed_over) {
      const std::string& name = file.source;
      passed_over_.insert(name.substr(0, name.size() - (name.ends_with('/') ? 1 : 0)));
    }
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
      const auto [first, is_new] =
          first_with_.emplace(identity_of(sha256, source, rules_), source);
      if (!is_new) {
        first->second = std::min(first->second, source);
      }
    }
  }

  void add(Verdict verdict, LedgerEntry entry, const LedgerEntry* before) {
    plan_.push_back({.action = verdict.action,
                     .entry = std::move(entry),
                     .path = {},
                     .before = before == nullptr ? std::nullopt : std::optional{*before},
                     .why = std::move(verdict.why)});
  }

  void plan_refused(const Refused& refused) {
    const LedgerEntry* const before = known(refused.source);
    LedgerEntry entry;
    entry.source = refused.source;
    entry.outcome = Outcome::Unreadable;
    entry.reason = refused.reason;
    const bool is_same = before != nullptr && *before == entry;
    add(is_same ? unchanged() : Verdict{Action::Note, refused.reason}, entry, before);
    refused_.insert(refused.source);
  }

  void plan_unseen() {
    for (const auto& [source, entry] : known_) {
      if (present_.contains(source) || refused_.contains(source)) {
        continue;
      }
      if (may_be_unseen(scan_, source)) {
        claim_bytes(entry->sha256, entry->bytes, source);
        add({Action::Keep, std::string{why_unseen}}, *entry, entry);
      } else {
        gone_.emplace(entry->sha256, source);
        add({Action::Remove, why_gone(source)}, *entry, entry);
      }
    }
  }

  [[nodiscard]] std::string why_gone(const std::string& source) const {
    if (is_covered(excluded_, source)) {
      return std::string{why_excluded};
    }
    return is_covered(passed_over_, source) ? "it is hidden" : "its file is gone";
  }

  void plan_present(const std::string& source, const Present& present) {
    const LedgerEntry* const before = known(source);
    LedgerEntry entry;
    entry.source = source;
    entry.bytes = present.file->bytes;
    entry.modified_ns = present.file->modified_ns;
    entry.sha256 = present.sha256;
    const auto first = first_with_.find(identity_of(present.sha256, source, rules_));
    if (first != first_with_.end() && first->second != source && entry.bytes > 0) {
      plan_duplicate(std::move(entry), first->second, before);
      return;
    }
    Verdict verdict = verdict_on(entry, before);
    if (verdict.action == Action::Keep && was_tried(entry, *before)) {
      add(std::move(verdict), *before, before);
      return;
    }
    if (verdict.action == Action::Keep) {
      LedgerEntry kept = *before;
      kept.modified_ns = entry.modified_ns;
      add(present.looks_unchanged ? unchanged()
                                  : Verdict{Action::Note, "only its time changed"},
          kept, before);
      return;
    }
    const bool goes_on = verdict.action == Action::Retry && !rules_.retry_failed;
    entry.attempts = goes_on ? before->attempts : 0;
    add(std::move(verdict), std::move(entry), before);
    plan_.back().path = present.file->path;
  }

  void plan_duplicate(LedgerEntry entry, const std::string& first,
                      const LedgerEntry* before) {
    entry.outcome = Outcome::Duplicate;
    entry.duplicate_of = first;
    entry.reason = "the same bytes as " + first;
    const bool is_same = before != nullptr && *before == entry;
    Verdict verdict = is_same ? unchanged() : Verdict{Action::Note, entry.reason};
    add(std::move(verdict), std::move(entry), before);
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
      const bool stays =
          plan_[at].action == Action::Keep ||
          (plan_[at].action == Action::Note && outcome != Outcome::Duplicate &&
           outcome != Outcome::Unreadable);
      for (const LedgerEntry* const member : members->second) {
        add(stays ? unchanged() : Verdict{Action::Remove, "what holds it is gone"},
            *member, member);
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
    if (present == present_.end() || known(outer) == nullptr ||
        is_exempt(outer, rules_) != is_exempt(member.source, rules_)) {
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
                         return may_go_better_next_time(*member) || is_orphan(*member) ||
                                (rules_.ocr && has_pictures_to_read(*member)) ||
                                (rules_.retry_failed && is_failure(member->outcome));
                       });
  }

  [[nodiscard]] Verdict verdict_on(const LedgerEntry& entry,
                                   const LedgerEntry* before) const {
    if (before == nullptr) {
      const auto gone = entry.sha256.empty() ? gone_.end() : gone_.find(entry.sha256);
      return gone == gone_.end()
                 ? Verdict{Action::Add, "new"}
                 : Verdict{Action::Move, "its bytes were " + gone->second};
    }
    const bool same_bytes =
        before->bytes == entry.bytes && (before->sha256 == entry.sha256 &&
                                         (!entry.sha256.empty() || before->attempts > 0));
    if (!same_bytes && !was_tried(entry, *before)) {
      return {Action::Replace, is_unfinished(*before) ? "what it holds was not finished"
                                                      : "its bytes changed"};
    }
    if (same_bytes && !before->tried_sha256.empty() && !was_tried(entry, *before)) {
      return {Action::Replace, "its bytes are again those that were read"};
    }
    if (before->outcome == Outcome::Duplicate) {
      return {Action::Replace, why_no_duplicate(*before)};
    }
    return verdict_on_same(*before);
  }

  [[nodiscard]] std::string why_no_duplicate(const LedgerEntry& before) const {
    const bool shares_access =
        is_exempt(before.source, rules_) == is_exempt(before.duplicate_of, rules_);
    return before.duplicate_of +
           (shares_access ? " no longer has the same bytes" : " is of another access");
  }

  // As the queue of members stores what holds some (member_queue.h).
  static bool is_unfinished(const LedgerEntry& before) {
    return before.sha256.empty() && before.bytes == 0 &&
           before.outcome != Outcome::Unreadable;
  }

  // These bytes could not be read, and what was read of others before is in the index.
  static bool was_tried(const LedgerEntry& entry, const LedgerEntry& before) {
    return !entry.sha256.empty() && before.tried_sha256 == entry.sha256;
  }

  [[nodiscard]] Verdict verdict_on_same(const LedgerEntry& before) const {
    const std::string reader = reader_of(rules_.readers, before.source);
    if (before.reader_version != reader) {
      return {Action::Reread,
              "read by " +
                  (before.reader_version.empty() ? "none" : before.reader_version) +
                  ", now " + reader};
    }
    const std::string failed = std::string{to_string(before.outcome)} + " before";
    if (rules_.retry_failed && is_failure(before.outcome)) {
      return {Action::Retry, failed};
    }
    if (may_go_better_next_time(before)) {
      return {Action::Retry, before.outcome == Outcome::Unreadable
                                 ? failed
                                 : failed + ", attempt " +
                                       std::to_string(before.attempts + 1) + " of " +
                                       std::to_string(max_attempts)};
    }
    if (rules_.ocr && has_pictures_to_read(before)) {
      return {Action::Retry,
              "pages to be read by OCR: " + std::to_string(before.pictures)};
    }
    return has_member_to_retry(before.source)
               ? Verdict{Action::Retry, "what it holds may be read better"}
               : unchanged();
  }

  const Scan& scan_;
  const PlanRules& rules_;
  std::set<std::string> excluded_;
  std::set<std::string> passed_over_;
  std::map<std::string, const LedgerEntry*> known_;
  std::map<std::string, std::vector<const LedgerEntry*>> members_;  // by outermost source
  std::map<std::string, Present> present_;
  std::map<std::string, std::string> first_with_;  // identity -> first source by name
  std::set<std::string> refused_;
  std::map<std::string, std::string> gone_;  // SHA-256 -> a source that is gone
  std::vector<PlannedSource> plan_;
};

}  // namespace

std::string_view to_string(Action action) {
  constexpr std::array<std::string_view, 9> names{
      "add", "update", "retry", "reread", "move", "note", "skip", "hold", "delete"};
  return names.at(static_cast<std::size_t>(action));
}

std::string identity_of(const std::string& sha256, const std::string& source,
                        const PlanRules& rules) {
  return sha256 + (is_exempt(source, rules) ? " exempt" : "");
}

bool may_go_better_next_time(const LedgerEntry& entry) {
  const bool is_passing =
      entry.outcome == Outcome::TimedOut && entry.attempts < max_attempts;
  return is_passing || entry.outcome == Outcome::Unreadable;
}

bool has_pictures_to_read(const LedgerEntry& entry) {
  return entry.pictures > 0 && entry.ocr_attempts < max_attempts;
}

std::vector<PlannedSource> make_plan(const Scan& scan,
                                     const std::vector<LedgerEntry>& ledger,
                                     const PlanRules& rules) {
  return Planner{scan, ledger, rules}.run();
}

}  // namespace council
