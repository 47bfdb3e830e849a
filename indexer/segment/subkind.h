#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/document.h"
#include "indexer/segment/line.h"

namespace council {

// The form within a kind: minutes that are a "draft", "printed" (by the name of the file)
// or a "joint_note" of several bodies; an agenda that is a "summons"; the decision of an
// "officer" or of an "executive_member". nullopt for the usual form.
std::optional<std::string> find_subkind(Lines lines, DocumentKind kind,
                                        std::string_view name);

// "(JOINT SESSION)", "Joint meeting of the … and the …": several bodies met as one.
bool is_joint_meeting(std::string_view match);

}  // namespace council
