#include <nlohmann/json.hpp>

#include "query/render/alerts.h"

namespace council {
namespace {

using Json = nlohmann::ordered_json;

Json state_json(const IndexState& state) {
  return {{"revision", state.revision}, {"index", state.id}};
}

Json changes_json(const Alert& alert, ChangeKind kind) {
  Json list = Json::array();
  for (const Change& change : alert.changes) {
    if (change.kind == kind) {
      list.push_back(
          {{"key", change.key}, {"heading", change.heading}, {"citation", change.place}});
    }
  }
  return list;
}

Json alert_json(const Alert& alert) {
  return {{"name", alert.name},
          {"query", alert.query},
          {"first_run", !alert.before.has_value()},
          {"asked_otherwise", alert.was_asked_otherwise},
          {"before", alert.before ? state_json(*alert.before) : Json(nullptr)},
          {"now", state_json(alert.now)},
          {"total", alert.total},
          {"digest", alert.digest},
          {"new", changes_json(alert, ChangeKind::New)},
          {"changed", changes_json(alert, ChangeKind::Changed)},
          {"withdrawn", changes_json(alert, ChangeKind::Withdrawn)}};
}

}  // namespace

std::string alerts_as_json(const std::vector<Alert>& alerts) {
  Json list = Json::array();
  for (const Alert& alert : alerts) {
    list.push_back(alert_json(alert));
  }
  const Json json{{"schema", 1}, {"searches", list}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace council
