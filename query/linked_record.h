#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/link.h"
#include "common/record.h"
#include "query/database.h"

namespace council {

// The first record of what a key names: a section, a long section or a document.
std::optional<Record> find_record(const OpenIndex& index, const std::string& key);

bool is_document(const OpenIndex& index, const std::string& key);

// Of a document and of its sections, the surest first.
std::vector<Link> links_of(const OpenIndex& index, const std::string& document_key);

// What a person calls it: of a heading that says nothing by itself, with its paper's.
std::string title_of(const Record& record, bool whole_document);

std::optional<Date> dated(const Record& record);

// Whether a paper is about one matter: what holds of it holds of its sections.
bool is_of_one_matter(DocumentKind kind);

}  // namespace council
