#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "common/document.h"
#include "common/record.h"

namespace council {

// The keys of one source's records, unique among them and the same whenever the source is
// read again:
//
//   audit-committee/2026-03-09/minutes/25-47        body, date, kind, section
//   audit-committee/2026-03-09/officer-report-2/3   the second of its kind in the source
//   ofsted/havering/2023-11-07/focused-visit/page-1
//   undated/packs-march/unrecognised/page-3         no body or no date is stated
class KeyMaker {
 public:
  explicit KeyMaker(std::string_view source) : source_{source} {}

  // The key of the source's next document.
  std::string document_key(const Document& document);

  // The key of the next section of the document last asked for.
  std::string section_key(const Section& section);

 private:
  std::string source_;
  std::string document_;
  std::set<std::string> documents_;
  std::set<std::string> sections_;
};

// Two sources may hold the same paper, or two of one name. The source that comes first by
// path keeps the plain key; in the others' keys the document is marked:
// "audit-committee/2026-03-09/minutes~1a2b3c4d/25-47".
std::string mark_of(std::string_view source);
// `document` is a document's key with or without a mark.
std::string without_mark(std::string_view document);

// The record's key with the mark of its source, or without it.
std::string key_with_mark(const Record& record, bool is_marked);

}  // namespace council
