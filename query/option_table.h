#pragma once

#include <string>
#include <vector>

#include "query/options.h"

namespace council {

struct OptionSpec {
  std::string name;  // long, without "--"
  char short_name = 0;
  std::string value_name;  // "" for a switch
  std::string help;
  OptionSet set = OptionSet::General;
  std::vector<std::string> values = {};  // what completion offers
};

// Every option; those of OptionSet::Filters come from the table of fields.
const std::vector<OptionSpec>& all_options();

std::vector<OptionSpec> options_of(const CommandSpec& command);

}  // namespace council
