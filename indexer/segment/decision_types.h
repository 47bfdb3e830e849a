#pragma once

#include <string>
#include <vector>

#include "common/document.h"

namespace council {

// What a decision does, told by its verb and words: "note", "approve_minutes", "approve",
// "recommend", "refer", "defer", "delegate", "appoint", "request_report",
// "exclude_public", "reporting", "action", "reject", "multi_part", or else "other".
std::vector<std::string> types_of(const Decision& decision);

}  // namespace council
