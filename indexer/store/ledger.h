#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/record.h"
#include "indexer/outcome.h"

namespace council {

// A body as a source's papers name it.
struct BodyMention {
  std::string council;  // display name, "" where the papers name none
  std::string key;
  std::string name;
  std::map<std::string, int> spellings;  // as printed -> papers
  int papers = 0;
  int first_year = 0;  // of its meetings; 0 where no paper is dated
  int last_year = 0;

  bool operator==(const BodyMention&) const = default;
};

// A paper of the source that says a body was called something else before.
struct RenameMention {
  std::string council;  // display name, "" where the paper names none
  std::string earlier;
  std::string later;
  int page = 0;

  bool operator==(const RenameMention&) const = default;
};

// A pack whose papers are not those that its front sheet announces.
struct PackNote {
  int expected = 0;
  int found = 0;
  std::vector<std::string> differences;

  bool operator==(const PackNote&) const = default;
};

// The papers that the front sheet of a pack, or an agenda by itself, announces by their
// pages.
struct Announcement {
  int papers = 0;
  bool is_pack = false;              // the papers are in the same source
  std::vector<std::string> missing;  // of a pack: "item 5, pages 11 - 62"

  bool operator==(const Announcement&) const = default;
};

// What the index remembers of one source. It is stored in the commit that stores the
// source's records, so that it never claims more than there is.
struct LedgerEntry {
  std::string source;  // path below the corpus root, '/'-separated, odd bytes as %XX;
                       // "pack.zip!/a.pdf" in an archive
  std::string
      container;  // the source that holds it: an archive, a message; "" for a file
  std::uint64_t bytes = 0;
  std::int64_t modified_ns = 0;  // nanoseconds since 1970
  std::string sha256;
  // Other bytes, which it has now and which could not be read; "" for none.
  std::string tried_sha256{};
  Outcome outcome = Outcome::Ok;
  std::string reason;          // "" for Outcome::Ok
  std::string duplicate_of;    // the source with the same bytes that was indexed
  std::string reader_version;  // of the programs that read and recognised it
  std::int64_t read_at = 0;    // seconds since 1970; 0 where it was not read
  int attempts = 0;            // at these bytes by this reader
  int records = 0;
  int pages = 0;
  int pictures = 0;      // pages without text that OCR could read
  int ocr_attempts = 0;  // runs in which it read not all of them
  int exempt = 0;        // sections left out because of their access
  int forgotten = 0;     // sections left out because they are to be forgotten
  // Of an archive the files in it that are hidden and the like, which are not read.
  std::vector<std::string> passed_over{};
  std::optional<PackNote> pack{};
  std::optional<Announcement> announced{};
  std::vector<BodyMention> bodies{};
  std::vector<RenameMention> renames{};
  std::map<std::string, int> kinds;  // documents by name of their kind
  // Document keys without mark, and whether they carry the mark in the index.
  std::map<std::string, bool> documents;
  std::map<std::string, std::string> labels;                 // label_key -> label
  std::map<std::string, std::vector<std::string>> acronyms;  // acronym_key -> meanings
  std::string facts;  // of its documents, as link_facts.h writes them

  bool operator==(const LedgerEntry&) const = default;
};

// Stands between the name of a source and that of a file in it, and nowhere else.
inline constexpr std::string_view member_separator = "!/";

// "pack.zip" of "pack.zip!/inner.zip!/a.pdf", where that is a member.
std::string outermost_source(const LedgerEntry& entry);

// Whether the source's text is missing from the index, wholly or in part.
bool is_failure(Outcome outcome);

// Takes down what the records hold: their number, kinds, documents, labels and acronyms,
// and the facts by which they are linked.
void describe_records(LedgerEntry& entry, const std::vector<Record>& records);

// The metadata keys of all entries start with ledger_prefix.
inline constexpr char ledger_prefix[] = "source/";
std::string ledger_key(std::string_view source);

// As the index stores it. Also reads what older schemas stored, which was not deflated
// and had no facts at first. Throws IndexError for bytes that write_entry never wrote.
std::string write_entry(const LedgerEntry& entry);
LedgerEntry parse_entry(std::string_view stored);

}  // namespace council
