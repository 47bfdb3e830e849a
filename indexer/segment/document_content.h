#pragma once

#include <vector>

#include "common/document.h"
#include "indexer/segment/line.h"
#include "indexer/segment/section_cut.h"
#include "indexer/segment/section_start.h"

namespace council {

// Ends the last item of an agenda where the signature, the membership or the contacts
// begin: what follows becomes a Back section.
void add_back_matter(Lines lines, DocumentKind kind, std::vector<SectionStart>& starts);

// Reads what the sections of a council's own paper say: decisions, votes, declarations,
// recommendations, people, procedural and exempt business. `bodies` are those of
// bodies_of, one a section.
void read_content(const std::vector<SectionBody>& bodies, Document& document);

// Closes the gaps of columns in decisions, and those behind the numbers of parts within a
// part.
void close_gaps(Document& document);

// Reads what any paper may hold: acronyms and references.
void read_common_content(Lines lines, Document& document);

}  // namespace council
