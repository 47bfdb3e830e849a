#include "query/alert_state.h"

#include <array>
#include <fstream>
#include <sstream>

#include <nlohmann/json.hpp>

#include "common/error.h"

namespace council {
namespace {

using Json = nlohmann::json;

ChangeKind kind_named(const std::string& name) {
  for (const ChangeKind kind :
       {ChangeKind::New, ChangeKind::Changed, ChangeKind::Withdrawn}) {
    if (name == to_string(kind)) {
      return kind;
    }
  }
  throw Error{"there is no change '" + name + "'"};
}

Json past_json(const PastChange& past) {
  return {{"change", to_string(past.change.kind)},
          {"key", past.change.key},
          {"heading", past.change.heading},
          {"place", past.change.place},
          {"revision", past.revision},
          {"time", past.time}};
}

PastChange parse_past(const Json& json) {
  PastChange past;
  past.change.kind = kind_named(json.at("change").get<std::string>());
  json.at("key").get_to(past.change.key);
  json.at("heading").get_to(past.change.heading);
  json.at("place").get_to(past.change.place);
  json.at("revision").get_to(past.revision);
  json.at("time").get_to(past.time);
  return past;
}

}  // namespace

std::string write_state(const AlertState& state) {
  Json sections = Json::object();
  for (const auto& [key, section] : state.answer.sections) {
    sections[key] = {section.digest, section.heading, section.place};
  }
  Json past = Json::array();
  for (const PastChange& change : state.past) {
    past.push_back(past_json(change));
  }
  const Json json{{"schema", 1},
                  {"query", state.query},
                  {"revision", state.answer.index.revision},
                  {"index", state.answer.index.id},
                  {"sections", sections},
                  {"past", past}};
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

AlertState parse_state(std::string_view text) {
  try {
    const Json json = Json::parse(text);
    if (json.at("schema") != 1) {
      throw Error{"of another schema"};
    }
    AlertState state;
    json.at("query").get_to(state.query);
    json.at("revision").get_to(state.answer.index.revision);
    json.at("index").get_to(state.answer.index.id);
    for (const auto& [key, value] : json.at("sections").items()) {
      const auto parts = value.get<std::array<std::string, 3>>();
      state.answer.sections[key] = {parts[0], parts[1], parts[2]};
    }
    for (const Json& past : json.at("past")) {
      state.past.push_back(parse_past(past));
    }
    return state;
  } catch (const Json::exception& error) {
    throw Error{std::string{"not the state of a search: "} + error.what()};
  }
}

std::optional<AlertState> read_state(const std::filesystem::path& file) {
  if (!std::filesystem::exists(file)) {
    return std::nullopt;
  }
  std::ifstream in{file, std::ios::binary};
  std::ostringstream text;
  text << in.rdbuf();
  if (!in || std::filesystem::is_directory(file)) {
    throw Error{file.string() + ": cannot be read"};
  }
  try {
    return parse_state(text.str());
  } catch (const Error& error) {
    throw Error{file.string() + ": " + error.what() +
                "; without it the search begins anew"};
  }
}

}  // namespace council
