#pragma once

#include <cstdint>
#include <string>

#include "indexer/report.h"

namespace council {

// A run as a text file for Prometheus, which its node_exporter collects. `ended` is in
// seconds since 1970.
std::string to_metrics(const RunReport& report, std::int64_t ended);

}  // namespace council
