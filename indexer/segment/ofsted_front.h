#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/document.h"
#include "indexer/segment/line.h"

namespace council {

// What the first page of an inspectorate's paper shows: which paper it is, and where its
// parts stand. Line numbers are indices into the document's lines.
struct OfstedFront {
  DocumentKind kind = DocumentKind::OfstedLetter;
  std::string_view type;       // "focused_visit", "ilacs", "area_send" …
  std::string title;           // subject line or title, as printed, on one line
  std::size_t title_line = 0;  // where it starts
  std::size_t body = 0;        // the line after it
  std::optional<std::size_t> salutation;  // "Dear Ms Butcher"; letters only
  std::vector<std::string> evidence;      // what told that this is such a paper
};

// nullopt unless these lines start as a letter or a report of Ofsted or its partners.
std::optional<OfstedFront> find_ofsted_letter(Lines lines);
std::optional<OfstedFront> find_ofsted_report(Lines lines);

// Whether the first lines carry the header of a council's own paper ("Report of:",
// "Purpose of the report"), which may well be about an inspection.
bool has_council_header(Lines lines, std::size_t end);

}  // namespace council
