#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/document.h"

namespace council {

// A section as stored in the index: what display, snippets and citation need, so that a
// search never opens a source.
struct Record {
  std::string key;     // design: <body>/<date>/<kind>[-n]/<section>; unique in the index
  std::string source;  // path below the corpus root, '/'-separated
  std::string source_hash;  // SHA-256 of the source's bytes, lower-case hexadecimal
  std::string format;       // "pdf"
  bool paged = false;       // page numbers mean something
  std::optional<std::string> printed_page;  // as printed on the section's first page
  int order = 0;     // of the section among the source's records, from 0
  Document document;  // without its sections
  Section section;

  bool operator==(const Record&) const = default;
};

// The date by which a record is sorted and filtered, and what that date is: "meeting",
// "letter", "published", "visit". nullopt where the document states none.
struct DatedBy {
  Date date;
  std::string_view role;
};
std::optional<DatedBy> main_date(const Document& document);

// The two halves of the on-disk format; from_xapian(to_xapian(r)) == r. to_xapian keeps
// every term within Xapian's 245 bytes, so that adding its result cannot fail for a term.
// Throws IndexError for stored bytes of another schema.
Xapian::Document to_xapian(const Record& record);
Record from_xapian(const Xapian::Document& stored);

// The unique term of a record, and the term shared by all records of one source. Long keys
// are hashed to stay within Xapian's limit.
std::string key_term(std::string_view key);
std::string source_term(std::string_view source);

// The values of one facet slot, packed and unpacked.
std::string pack_values(const std::vector<std::string>& values);
std::vector<std::string> unpack_values(std::string_view packed);

}  // namespace council
