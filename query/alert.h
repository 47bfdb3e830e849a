#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/result.h"

namespace council {

// A section that a search finds, as much of it as is needed to tell it later from what it
// has become, and to name it when it is gone.
struct FoundSection {
  std::string digest;   // of its title, text, decisions, body, date, page and status
  std::string heading;  // "Parking Charges"
  std::string place;    // "Cabinet, 21 March 2023, minute 130"

  bool operator==(const FoundSection&) const = default;
};

// Which state of an index was asked. The same one answers the same for ever; who has
// another one can see that by its id.
struct IndexState {
  std::uint64_t revision = 0;
  std::string id;  // of the published generations, joined by ','

  bool operator==(const IndexState&) const = default;
};

// All that a search finds, by key.
struct Answer {
  IndexState index;
  std::map<std::string, FoundSection> sections;

  bool operator==(const Answer&) const = default;
};

// SHA-256 over the keys and digests in order: two answers with the same are the same.
std::string digest_of(const Answer& answer);

enum class ChangeKind : std::uint8_t { New, Changed, Withdrawn };

std::string_view to_string(ChangeKind kind);  // "new", "changed", "withdrawn"

struct Change {
  ChangeKind kind = ChangeKind::New;
  std::string key;
  std::string heading;
  std::string place;

  bool operator==(const Change&) const = default;
};

// A change as the feed of a search keeps it.
struct PastChange {
  Change change;
  std::uint64_t revision = 0;
  std::string time;  // "2026-03-09T02:31:07Z"

  bool operator==(const PastChange&) const = default;
};

// What a search's answer has become since the last run.
struct Alert {
  std::string name;
  std::string slug;
  std::string query;                 // as understood, in the query language
  std::optional<IndexState> before;  // absent in the first run of this search
  IndexState now;
  std::size_t total = 0;
  std::string digest;
  std::vector<Change> changes;       // new, changed, withdrawn; each by key
  bool was_asked_otherwise = false;  // the search itself changed: it begins anew

  bool operator==(const Alert&) const = default;
};

// What changed from one answer to the next.
std::vector<Change> compare(const Answer& before, const Answer& now);

}  // namespace council
