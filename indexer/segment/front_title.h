#pragma once

#include <optional>
#include <string>

#include "common/document.h"
#include "indexer/segment/line.h"

namespace council {

// The title as the document prints it: a report's "Report title" or "Subject" or the
// heading under its body's name, a decision's "Title of Decision", else the first
// heading. Council, body and date are no titles of a report.
std::optional<std::string> find_front_title(Lines lines, DocumentKind kind,
                                            const std::optional<std::string>& council,
                                            const std::optional<std::string>& panel);

}  // namespace council
