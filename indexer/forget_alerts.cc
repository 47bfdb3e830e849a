#include "indexer/forget_alerts.h"

#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "common/error.h"
#include "common/whole_file.h"

namespace council {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

std::vector<fs::path> list_states(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator{folder, error}) {
    if (entry.path().extension() == ".json") {
      files.push_back(entry.path());
    }
  }
  if (error) {
    throw Error{folder.string() + ": cannot be listed: " + error.message()};
  }
  return files;
}

Json read_state(const fs::path& file) {
  std::ifstream in{file, std::ios::binary};
  const std::string text{std::istreambuf_iterator<char>{in}, {}};
  Json state = Json::parse(text, nullptr, false);
  if (!in || !state.is_object() || !state.contains("sections") ||
      !state["sections"].is_object() || !state.contains("past") ||
      !state["past"].is_array()) {
    throw Error{file.string() +
                ": is not what 'council-query alerts' remembers of a "
                "search; nothing was forgotten"};
  }
  return state;
}

// Whether there was any of them.
bool take_out(Json& state, const std::set<std::string>& keys) {
  bool is_changed = false;
  for (const std::string& key : keys) {
    is_changed = state["sections"].erase(key) > 0 || is_changed;
  }
  Json past = Json::array();
  for (const Json& change : state["past"]) {
    if (!change.is_object() || !keys.contains(change.value("key", ""))) {
      past.push_back(change);
    }
  }
  is_changed = is_changed || past.size() != state["past"].size();
  state["past"] = std::move(past);
  return is_changed;
}

}  // namespace

std::size_t forget_in_alerts(const fs::path& folder, const std::set<std::string>& keys) {
  if (!fs::exists(folder)) {
    return 0;
  }
  std::vector<std::pair<fs::path, Json>> changed;
  for (const fs::path& file : list_states(folder)) {
    Json state = read_state(file);
    if (take_out(state, keys)) {
      changed.emplace_back(file, std::move(state));
    }
  }
  for (const auto& [file, state] : changed) {
    write_whole_file(file,
                     state.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
  }
  return changed.size();
}

}  // namespace council
