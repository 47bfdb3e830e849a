#pragma once

#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "query/result.h"

namespace council {

// Keys keep the order in which the contract lists them.
using Json = nlohmann::ordered_json;

inline constexpr int json_schema = 1;

template <typename T>
Json json_of(const std::optional<T>& value) {
  return value ? Json(*value) : Json();
}
Json json_of(const std::optional<Date>& date);

Json json_of(const Decision& decision);
Json json_of(const Vote& vote);
Json json_of(const ShownLink& link);
Json json_of(const std::vector<ShownLink>& links);
Json json_of(const Query& query);
Json json_of(const Document& document);  // without its sections
Json json_of(const Section& section);
Json json_of(const Provenance& provenance);

Json json_of(const Facet& facet);

// A row of a table, and all of them; "" is null.
Json row_json(const Table& table, const std::vector<std::string>& row);
Json rows_json(const Table& table);

// The members of a citation, from "key" to "printed_page".
void add_citation(const Citation& citation, Json& object);

// One line; ill-formed UTF-8 becomes U+FFFD.
std::string dumped(const Json& value);

}  // namespace council
