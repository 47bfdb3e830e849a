#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace council {

struct BodyOfCouncil {
  std::string body;
  std::string council;
};

// "Planning Committee of the Marlow District Council": the committee and its council;
// nullopt where one of them is not named so. A council alone, "Council of the London
// Borough of Marlow", is the body "Council".
std::optional<BodyOfCouncil> split_body_of_council(std::string_view printed);

}  // namespace council
