#pragma once

#include <string>
#include <vector>

#include "indexer/segment/masthead.h"

namespace council {

// The bodies that met as one, where the head says that they did: "AUDIT COMMITTEE AND
// GENERAL PURPOSES COMMITTEE (JOINT SESSION)" -> the two committees. `printed` alone for
// every other meeting; a standing "Joint Health Committee" is one body.
std::vector<std::string> joint_bodies(const Masthead& masthead,
                                      const std::string& printed);

}  // namespace council
