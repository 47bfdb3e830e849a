#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/document.h"

namespace Xapian {  // NOLINT(readability-identifier-naming): the library's name
class Document;
}

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
  int order = 0;      // of the section among the source's records, from 0
  int passage = 0;    // 1, 2 … where a very long section is stored in parts; else 0
  Document document;  // without its sections
  Section section;

  bool operator==(const Record&) const = default;
};

// The date by which a record is sorted and filtered, and what that date is: "meeting",
// "letter", "decision", "published", "visit". nullopt where the document states none.
struct DatedBy {
  Date date;
  std::string_view role;
};
std::optional<DatedBy> main_date(const Document& document);

// The two halves of the on-disk format; from_xapian(to_xapian(r)) == r. to_xapian keeps
// every term within Xapian's 245 bytes, so that adding its result cannot fail for a term.
// from_xapian throws IndexError for stored bytes of another schema. Include <xapian.h>
// before calling either.
Xapian::Document to_xapian(const Record& record);
Record from_xapian(const Xapian::Document& stored);

// The unique term of a record, and the terms shared by all records of one source and of
// one document. Long keys are hashed to stay within Xapian's limit.
std::string key_term(std::string_view key);
std::string source_term(std::string_view source);
std::string document_term(std::string_view document_key);

// The term of the sections that have this very title, differences of case and marks
// aside;
// "" for a title without letters. Indexes of before 2026-12 have none.
std::string title_term(std::string_view title);

// A record's key names its section, and its passage where passage > 0:
// "audit/2026-03-09/minutes/25-47/p2" is a passage of the section
// "audit/2026-03-09/minutes/25-47" of the document "audit/2026-03-09/minutes".
std::string section_key(const Record& record);
std::string document_key(const Record& record);

// Value slots beside those of the fields: what results are told apart and grouped by.
inline constexpr unsigned key_slot = 40;       // the record's key
inline constexpr unsigned document_slot = 41;  // the document's key
inline constexpr unsigned section_slot = 42;   // the section's key, of passages only
// Where the exact words of all texts stand, as word_places.h packs them.
inline constexpr unsigned places_slot = 43;
// How many decisions the section has (decision_count.h). Indexes of before 2026-12 have
// none.
inline constexpr unsigned decisions_slot = 44;
// What tells whether two sections say the same words (words_digest.h), of each passage.
// Likewise.
inline constexpr unsigned words_slot = 45;

// The values of one facet slot, packed and unpacked. A slot of a field that is not
// multi-valued holds its one value as it is.
std::string pack_values(const std::vector<std::string>& values);
std::vector<std::string> unpack_values(std::string_view packed);

}  // namespace council
