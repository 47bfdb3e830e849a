#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

struct _PopplerDocument;  // NOLINT(bugprone-reserved-identifier): poppler's own name

namespace council {

// The names of the files that a PDF holds, as a portfolio does whose pages are no more
// than a cover: those of the document, then those pinned to a page, in its order. One
// without a name gets a number. No more than `most`.
std::vector<std::string> list_attachments(_PopplerDocument* document, std::size_t most);

// The bytes of the one of this index. nullopt when there is none. Throws ExtractionError
// TooBig past `max_bytes`, Damaged when it cannot be unpacked.
std::optional<std::string> read_attachment(_PopplerDocument* document, std::size_t index,
                                           std::size_t max_bytes);

}  // namespace council
