#include "indexer/status.h"

#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

#include "common/unicode.h"
#include "indexer/plan.h"
#include "indexer/printable.h"
#include "indexer/readers.h"
#include "indexer/worker/confinement.h"

namespace council {
namespace {

using Json = nlohmann::ordered_json;
using Counts = std::map<std::string, int>;

Counts count_outcomes(const IndexStatus& status) {
  Counts counts;
  for (const LedgerEntry& entry : status.ledger) {
    ++counts[std::string{to_string(entry.outcome)}];
  }
  return counts;
}

Counts count_kinds(const IndexStatus& status) {
  Counts counts;
  for (const LedgerEntry& entry : status.ledger) {
    for (const auto& [kind, count] : entry.kinds) {
      counts[kind] += count;
    }
  }
  return counts;
}

std::string list(const Counts& counts) {
  std::string text;
  for (const auto& [name, count] : counts) {
    text += "  " + std::to_string(count) + " " + name + "\n";
  }
  return text;
}

std::string list_packs(const IndexStatus& status) {
  std::string text;
  for (const LedgerEntry& entry : status.ledger) {
    if (!entry.pack) {
      continue;
    }
    text += "  " + printable(entry.source) + ": expected " +
            std::to_string(entry.pack->expected) +
            " papers from the front sheet, found " + std::to_string(entry.pack->found) +
            "\n";
    for (const std::string& difference : entry.pack->differences) {
      text += "    " + printable(difference) + "\n";
    }
  }
  return text;
}

int count_sections(const IndexStatus& status, int LedgerEntry::*left_out) {
  int count = 0;
  for (const LedgerEntry& entry : status.ledger) {
    count += entry.*left_out;
  }
  return count;
}

std::string list_left_out(const IndexStatus& status) {
  std::string text;
  for (const LedgerEntry& entry : status.ledger) {
    for (const std::string& path : entry.passed_over) {
      text += "  " + printable(entry.source) + ": " + printable(path) + "\n";
    }
  }
  text = text.empty() ? text : "Hidden in archives, not read:\n" + text;
  if (const int exempt = count_sections(status, &LedgerEntry::exempt); exempt > 0) {
    text += "Exempt sections left out: " + std::to_string(exempt) + "\n";
  }
  if (const int gone = count_sections(status, &LedgerEntry::forgotten); gone > 0) {
    text += "Sections left out, to be forgotten: " + std::to_string(gone) + "\n";
  }
  return text;
}

Json pack_json(const std::optional<PackNote>& pack) {
  if (!pack) {
    return nullptr;
  }
  return {{"expected", pack->expected},
          {"found", pack->found},
          {"differences", pack->differences}};
}

Json entry_json(const LedgerEntry& entry) {
  Json documents = Json::array();
  for (const auto& [document, marked] : entry.documents) {
    documents.push_back(document);
  }
  return {{"source", entry.source},
          {"outcome", to_string(entry.outcome)},
          {"reason", entry.reason.empty() ? Json(nullptr) : Json(entry.reason)},
          {"duplicate_of",
           entry.duplicate_of.empty() ? Json(nullptr) : Json(entry.duplicate_of)},
          {"bytes", entry.bytes},
          {"sha256", entry.sha256},
          {"pages", entry.pages},
          {"records", entry.records},
          {"exempt", entry.exempt},
          {"forgotten", entry.forgotten},
          {"passed_over", entry.passed_over},
          {"pack", pack_json(entry.pack)},
          {"attempts", entry.attempts},
          {"reader",
           entry.reader_version.empty() ? Json(nullptr) : Json(entry.reader_version)},
          {"kinds", entry.kinds},
          {"documents", documents}};
}

// How many sources were read by another reader than what would read them now.
int count_waiting(const IndexStatus& status) {
  const Readers readers = parse_readers(status.readers);
  return static_cast<int>(std::count_if(
      status.ledger.begin(), status.ledger.end(), [&readers](const LedgerEntry& entry) {
        return !entry.reader_version.empty() &&
               entry.reader_version != reader_of(readers, entry.source);
      }));
}

// Those that were given up, for --retry-failed.
int count_given_up(const IndexStatus& status) {
  return static_cast<int>(std::count_if(
      status.ledger.begin(), status.ledger.end(), [](const LedgerEntry& entry) {
        return entry.outcome == Outcome::TimedOut && !may_go_better_next_time(entry);
      }));
}

std::string list_waiting(const IndexStatus& status) {
  std::string text;
  if (const int waiting = count_waiting(status); waiting > 0) {
    text += "Waiting to be read again by this version: " + std::to_string(waiting) + "\n";
  }
  if (const int given_up = count_given_up(status); given_up > 0) {
    text += "Given up after " + std::to_string(max_attempts) +
            " attempts: " + std::to_string(given_up) +
            "; 'update --retry-failed' tries them again\n";
  }
  return text;
}

std::string describe_confinement(const std::filesystem::path& reader) {
  if (const auto other = find_other_reader(reader)) {
    return "Files are read by " +
           std::string{reader.empty() ? "$COUNCIL_READER" : "--reader"} + " (" +
           printable(other->string()) +
           "): files and system calls NOT confined; time and memory limited\n";
  }
  const Confinement confinement = find_confinement();
  const auto said = [](bool is_there, const std::string& what, const std::string& by) {
    return what + (is_there ? " confined by " : " NOT confined by ") + by;
  };
  return "Reading processes on this kernel: " +
         said(confinement.landlock, "files", "Landlock") + ", " +
         said(confinement.seccomp, "system calls", "seccomp") +
         "; time and memory limited\n";
}

// Of the program that reads files.
Json confinement_json(const std::filesystem::path& reader) {
  const auto other = find_other_reader(reader);
  const Confinement confinement = other ? Confinement{} : find_confinement();
  return {{"landlock", confinement.landlock},
          {"seccomp", confinement.seccomp},
          {"reader", other ? Json(to_valid_utf8(other->string())) : Json{}}};
}

}  // namespace

std::string status_as_text(const IndexStatus& status,
                           const std::filesystem::path& reader) {
  std::string text = status.generation.string() + ": revision " +
                     std::to_string(status.revision) + ", " +
                     std::to_string(status.ledger.size()) + " sources, " +
                     std::to_string(status.records) + " records, " +
                     std::to_string(status.bytes >> 10U) + " KiB\n";
  text += "Documents by kind:\n" + list(count_kinds(status));
  text += "Sources by outcome:\n" + list(count_outcomes(status));
  std::string troubles;
  for (const LedgerEntry& entry : status.ledger) {
    if (entry.outcome != Outcome::Ok) {
      troubles += "  " + printable(entry.source) + ": " +
                  std::string{to_string(entry.outcome)} + ": " + printable(entry.reason) +
                  "\n";
    }
  }
  if (!troubles.empty()) {
    text += "Not read, or not in full:\n" + troubles;
  }
  const std::string packs = list_packs(status);
  if (!packs.empty()) {
    text += "Packs that hold other papers than their front sheet announces:\n" + packs;
  }
  text += list_waiting(status);
  text += list_left_out(status);
  return text + describe_confinement(reader);
}

std::string status_as_json(const IndexStatus& status,
                           const std::filesystem::path& reader) {
  Json sources = Json::array();
  for (const LedgerEntry& entry : status.ledger) {
    sources.push_back(entry_json(entry));
  }
  const Json json{{"schema", 1},
                  {"generation", status.generation.filename().string()},
                  {"revision", status.revision},
                  {"records", status.records},
                  {"bytes", status.bytes},
                  {"kinds", count_kinds(status)},
                  {"outcomes", count_outcomes(status)},
                  {"waiting", count_waiting(status)},
                  {"confinement", confinement_json(reader)},
                  {"given_up", count_given_up(status)},
                  {"sources", sources}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace council
