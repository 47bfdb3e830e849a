#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/document.h"
#include "common/sub_body.h"

namespace council {

// What users say of a body: names that mean the same body, and which bodies it followed.
struct AliasedBody {
  std::string name;                    // as it is to be shown
  std::optional<std::string> council;  // of this council only, where given
  std::vector<std::string> spellings;  // other names of the same body
  std::optional<int> from;             // first year
  std::optional<int> until;            // last year
  std::vector<std::string> follows;    // bodies that it succeeded: lineage, not identity
  std::optional<std::string> part_of{};  // the body that it is a sub-committee of

  bool operator==(const AliasedBody&) const = default;
};

struct BodyAliases {
  std::vector<AliasedBody> bodies;
  std::string digest;  // of the file's bytes; "" without a file
};

// Reads TOML, a [[body]] each:
//
//   [[body]]
//   name = "Children's Scrutiny Panel"
//   council = "Otterbourne Council"
//   spellings = ["CYP Scrutiny Panel"]
//   from = 2025
//   follows = ["People Scrutiny Panel"]
//   part-of = "Overview and Scrutiny Board"
//
// Throws Error naming the line for what is no such file: an unknown member, a name that
// is missing, one spelling that means two bodies of one council, a body that is a part of
// itself.
BodyAliases parse_aliases(std::string_view text, std::string_view file_name);
BodyAliases read_aliases(const std::filesystem::path& file);

// Gives a body that was printed in one of the spellings its name and key. Only a document
// that a file speaks of changes; the change is named in `inferred`, the printed name
// kept.
void apply_aliases(const BodyAliases& aliases, Document& document);

// By the keys of bodies, which of them are parts of which.
SubBodies sub_bodies_of(const BodyAliases& aliases);

// The entry that means this body of this council, or null.
const AliasedBody* find_body(const BodyAliases& aliases, std::string_view name,
                             const std::optional<std::string>& council);

}  // namespace council
