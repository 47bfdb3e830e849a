#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace council {

struct Parameter {
  std::string name;
  std::string value;

  bool operator==(const Parameter&) const = default;
};

// Where a page is: a path and its parameters, decoded, in their order. It is the complete
// state of the page: parse_target(to_target(url)) == url for every url of well-formed
// UTF-8 without control characters.
struct Url {
  std::string path = "/";
  std::vector<Parameter> parameters;

  bool operator==(const Url&) const = default;

  // The last value of the name.
  [[nodiscard]] std::optional<std::string> value(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> values(std::string_view name) const;
  [[nodiscard]] bool has(std::string_view name, std::string_view value) const;

  // Copies that differ in one thing. `with` replaces all values of the name, `plus` adds
  // one to them; both leave the page: "offset" goes.
  [[nodiscard]] Url with(std::string_view name, std::string_view value) const;
  [[nodiscard]] Url plus(std::string_view name, std::string_view value) const;
  [[nodiscard]] Url without(std::string_view name) const;
  [[nodiscard]] Url without(std::string_view name, std::string_view value) const;
  [[nodiscard]] Url at(std::string_view path) const;
};

// All of an origin-form request target ("/search?q=a%20b+c") or nothing: no broken escape,
// no control character, no ill-formed UTF-8, no fragment. '+' is a blank in parameters.
// Parameters without a value are dropped: forms send every empty box.
std::optional<Url> parse_target(std::string_view target);

std::string to_target(const Url& url);

// Every byte but letters, digits and "-._~" as %XX; '/' too unless `keep_slashes`.
std::string percent_encoded(std::string_view text, bool keep_slashes = false);

}  // namespace council
