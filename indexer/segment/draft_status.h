#pragma once

#include <optional>
#include <string>

#include "common/document.h"
#include "indexer/segment/line.h"

namespace council {

// Whether minutes say of themselves that they are not approved yet: under their title
// ("DRAFT MINUTES", "unconfirmed") or in a note ("All minutes are draft until agreed at
// the next meeting"). A page titled "Agenda and draft minutes" says so of its minutes.
bool says_draft(Lines lines);

// "draft" or "approved", of minutes and meeting pages that say so.
std::optional<std::string> find_status(Lines lines, DocumentKind kind);

}  // namespace council
