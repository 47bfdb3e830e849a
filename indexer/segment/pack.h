#pragma once

#include <vector>

#include "common/document.h"

namespace council {

// Ties the papers of a pack to the items of its agenda, the first document: by page range
// where that is known already, else by title, and marks what a paper takes from the
// agenda (body, meeting date) as inferred. Minutes keep their own meeting, an
// inspectorate's letter has none.
void relate_to_agenda(std::vector<Document>& documents);

// A paper that lies in an exempt item of the agenda is exempt with it, unless it is
// classified itself. Marked as inferred.
void mark_exempt_papers(std::vector<Document>& documents);

// Gives the decisions and meetings that one web page lists the council that its head
// names, where they name none themselves; said in Document::inferred.
void take_council_of_page(std::vector<Document>& documents);

}  // namespace council
