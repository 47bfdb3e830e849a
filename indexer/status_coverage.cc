#include <nlohmann/json.hpp>

#include "indexer/coverage.h"

namespace council {

std::string coverage_as_json(const std::vector<CoverageRow>& rows) {
  using Json = nlohmann::ordered_json;
  const auto or_null = [](const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
  };
  Json list = Json::array();
  for (const CoverageRow& row : rows) {
    list.push_back({{"council", or_null(row.council)},
                    {"body", or_null(row.body)},
                    {"key", or_null(row.key)},
                    {"year", row.year ? Json(*row.year) : Json(nullptr)},
                    {"expected", row.expected},
                    {"found", row.found},
                    {"indexed", row.indexed},
                    {"empty", row.empty},
                    {"failed", row.failed},
                    {"missing", row.missing}});
  }
  const Json json{{"schema", 1}, {"coverage", list}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace council
