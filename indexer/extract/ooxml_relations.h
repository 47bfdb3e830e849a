#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/office_file.h"

namespace council {

// From one part of an Office Open XML file to another.
struct Relation {
  std::string id;      // "rId3"
  std::string type;    // the last word of its URI: "slide", "officeDocument"
  std::string target;  // a part's name: "ppt/slides/slide1.xml"

  bool operator==(const Relation&) const = default;
};

// Those of a part, in the order of the file; of the whole file with part "". Those that
// lead out of the file are left out.
std::vector<Relation> read_relations(OfficeFile& file, const std::string& part);

// The part that holds the document, which need not have its usual name.
std::optional<std::string> find_main_part(OfficeFile& file);

// The relation of this id; nullptr when there is none.
const Relation* find_relation(const std::vector<Relation>& relations,
                              std::string_view id);

}  // namespace council
