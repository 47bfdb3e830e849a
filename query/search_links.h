#pragma once

#include <vector>

#include "common/link.h"
#include "common/record.h"
#include "query/database.h"
#include "query/result.h"

namespace council {

// What is linked to a section: the surest first. Of the links of its whole document those
// that hold of each section: all of a report's, and of minutes that they were approved.
std::vector<ShownLink> find_links(const OpenIndex& index, const Record& record);

// Those that led to what a section decided, and those that go back to it: reports first.
std::vector<DecisionLink> decision_links(const OpenIndex& index, const Record& record);

// Whether a link of a whole document of the kind is one of each of its sections.
bool holds_of_sections(const Link& link, DocumentKind kind);

}  // namespace council
