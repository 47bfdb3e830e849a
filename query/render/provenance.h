#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/result.h"

namespace council {

// A member of a Provenance: by its name in CSV and JSON, and for people.
struct ProvenanceMember {
  std::string_view name;
  std::string_view label;
  std::string value;
};

// All of them, in the order of CSV's last columns.
std::vector<ProvenanceMember> members_of(const Provenance& provenance);

// What a person cites, in parts that say what they are: "31 sections".
std::vector<std::string> provenance_parts(const Provenance& provenance);

// The same as one sentence without a full stop.
std::string provenance_line(const Provenance& provenance);

// "31 sections", "at least 153 sections".
std::string total_of(const Provenance& provenance);

}  // namespace council
