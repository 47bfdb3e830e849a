#include "indexer/body_aliases.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <sstream>
#include <toml++/toml.h>

#include "common/error.h"
#include "common/sha256.h"
#include "common/slug.h"

namespace council {
namespace {

class AliasReader {
 public:
  AliasReader(const toml::table& file, std::string_view name)
      : file_{file}, name_{name} {}

  std::vector<AliasedBody> run() {
    for (const auto& [key, value] : file_) {
      if (key.str() != "body" || !value.is_array_of_tables()) {
        fail(value, "'" + std::string{key.str()} + "' is not a [[body]]");
      }
      for (const toml::node& node : *value.as_array()) {
        add(*node.as_table());
      }
    }
    return std::move(bodies_);
  }

 private:
  [[noreturn]] void fail(const toml::node& node, const std::string& why) const {
    throw Error{std::string{name_} + ": line " +
                std::to_string(node.source().begin.line) + ": " + why};
  }

  void check_members(const toml::table& body) const {
    constexpr std::array<std::string_view, 7> known{
        "name", "council", "spellings", "from", "until", "follows", "part-of"};
    for (const auto& [key, value] : body) {
      if (std::ranges::find(known, key.str()) == known.end()) {
        fail(value, "a body has no member '" + std::string{key.str()} + "'");
      }
    }
  }

  std::optional<std::string> text_of(const toml::table& body,
                                     std::string_view key) const {
    const toml::node* const node = body.get(key);
    if (node == nullptr) {
      return std::nullopt;
    }
    auto text = node->value_exact<std::string>();
    if (!text || slug_of(*text).empty()) {
      fail(*node, "'" + std::string{key} + "' is not a name");
    }
    return text;
  }

  std::optional<int> year_of(const toml::table& body, std::string_view key) const {
    const toml::node* const node = body.get(key);
    if (node == nullptr) {
      return std::nullopt;
    }
    const auto year = node->value_exact<std::int64_t>();
    if (!year || *year < 1800 || *year > 2199) {
      fail(*node, "'" + std::string{key} + "' is not a year");
    }
    return static_cast<int>(*year);
  }

  std::vector<std::string> names_of(const toml::table& body, std::string_view key) const {
    std::vector<std::string> names;
    const toml::node* const node = body.get(key);
    if (node == nullptr) {
      return names;
    }
    if (!node->is_array()) {
      fail(*node, "'" + std::string{key} + "' is not a list of names");
    }
    for (const toml::node& element : *node->as_array()) {
      const auto name = element.value_exact<std::string>();
      if (!name || slug_of(*name).empty()) {
        fail(element, "'" + std::string{key} + "' holds something that is not a name");
      }
      names.push_back(*name);
    }
    return names;
  }

  void add(const toml::table& table) {
    check_members(table);
    const auto name = text_of(table, "name");
    if (!name) {
      fail(table, "a body without a 'name'");
    }
    AliasedBody body{.name = *name,
                     .council = text_of(table, "council"),
                     .spellings = names_of(table, "spellings"),
                     .from = year_of(table, "from"),
                     .until = year_of(table, "until"),
                     .follows = names_of(table, "follows"),
                     .part_of = text_of(table, "part-of")};
    if (body.part_of && panel_key(*body.part_of) == panel_key(body.name)) {
      fail(table, "'" + body.name + "' is a part of itself");
    }
    if (body.from && body.until && *body.until < *body.from) {
      fail(table, "'" + body.name + "' ends before it begins");
    }
    claim(table, body, body.name);
    for (const std::string& spelling : body.spellings) {
      claim(table, body, spelling);
    }
    bodies_.push_back(std::move(body));
  }

  void claim(const toml::table& table, const AliasedBody& body,
             const std::string& spelling) {
    const std::string council = slug_of(body.council.value_or(""));
    const auto [owner, is_new] =
        owners_.emplace(council + "/" + panel_key(spelling), panel_key(body.name));
    if (!is_new && owner->second != panel_key(body.name)) {
      fail(table, "'" + spelling + "' is a name of two bodies");
    }
  }

  const toml::table& file_;
  std::string_view name_;
  std::map<std::string, std::string> owners_;  // council/spelling -> body
  std::vector<AliasedBody> bodies_;
};

bool is_called(const AliasedBody& body, std::string_view key) {
  return panel_key(body.name) == key ||
         std::any_of(body.spellings.begin(), body.spellings.end(),
                     [&](const std::string& name) { return panel_key(name) == key; });
}

}  // namespace

BodyAliases parse_aliases(std::string_view text, std::string_view file_name) {
  try {
    const toml::table file = toml::parse(text);
    return {.bodies = AliasReader{file, file_name}.run(), .digest = sha256_of(text)};
  } catch (const toml::parse_error& error) {
    throw Error{std::string{file_name} + ": line " +
                std::to_string(error.source().begin.line) + ": " +
                std::string{error.description()}};
  }
}

BodyAliases read_aliases(const std::filesystem::path& file) {
  std::ifstream in{file, std::ios::binary};
  std::ostringstream text;
  text << in.rdbuf();
  if (!in) {
    throw Error{file.string() + ": cannot be read"};
  }
  return parse_aliases(text.str(), file.string());
}

SubBodies sub_bodies_of(const BodyAliases& aliases) {
  SubBodies parts;
  for (const AliasedBody& body : aliases.bodies) {
    if (body.part_of) {
      parts.emplace(panel_key(body.name), panel_key(*body.part_of));
    }
  }
  return parts;
}

const AliasedBody* find_body(const BodyAliases& aliases, std::string_view name,
                             const std::optional<std::string>& council) {
  const std::string key = panel_key(name);
  const AliasedBody* found = nullptr;
  for (const AliasedBody& body : aliases.bodies) {
    const bool anywhere = !body.council;
    const bool here =
        council && body.council && slug_of(*council) == slug_of(*body.council);
    // What is said of one council goes before what is said of all.
    if (is_called(body, key) && (here || (anywhere && found == nullptr))) {
      found = &body;
    }
  }
  return found;
}

void apply_aliases(const BodyAliases& aliases, Document& document) {
  if (!document.panel) {
    return;
  }
  const AliasedBody* const body = find_body(aliases, *document.panel, document.council);
  if (body == nullptr || body->name == *document.panel) {
    return;
  }
  document.panel = body->name;
  document.panel_key = panel_key(body->name);
  document.inferred["panel"] = "from body aliases";
}

}  // namespace council
