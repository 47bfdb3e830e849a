#include "indexer/config.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>
#include <toml++/toml.h>

#include "common/nearest.h"
#include "common/slug.h"
#include "indexer/options.h"
#include "indexer/printable.h"

namespace council {
namespace {

namespace fs = std::filesystem;

// What somebody must decide each time, and what is no setting.
constexpr std::array<std::string_view, 7> command_line_only{
    "yes", "undo", "dry-run", "config", "help", "version", "completion"};
constexpr std::array<std::string_view, 7> members_of_source{
    "folder", "name", "council", "body", "date", "exclude", "access"};

const OptionSpec* find_option(std::string_view name) {
  const auto options = all_options();
  const auto found = std::find_if(options.begin(), options.end(),
                                  [name](const OptionSpec& o) { return o.name == name; });
  return found == options.end() ? nullptr : &*found;
}

fs::path real_path(const fs::path& folder) {
  std::error_code error;
  const fs::path real = fs::weakly_canonical(folder, error);
  const fs::path& path = error ? folder : real;
  return path.has_filename() ? path : path.parent_path();
}

class ConfigReader {
 public:
  ConfigReader(const toml::table& file, const std::string& name, const fs::path& base)
      : file_{file}, name_{name}, base_{base} {}

  Config run() {
    const std::vector<std::string> exclude = globs_of(file_);
    for (const auto& [key, value] : file_) {
      if (key.str() == "source") {
        add_sources(value);
      } else if (key.str() != "folder" && key.str() != "exclude") {
        add_option(key.str(), value);
      }
    }
    add_only_folder();
    for (CorpusFolder& folder : config_.folders) {
      folder.exclude.insert(folder.exclude.end(), exclude.begin(), exclude.end());
    }
    return std::move(config_);
  }

 private:
  [[noreturn]] void fail(const toml::node& node, const std::string& why) const {
    throw UsageError{name_ + ": line " + std::to_string(node.source().begin.line) + ": " +
                     printable(why)};
  }

  [[nodiscard]] std::string path_of(const std::string& path) const {
    return (base_ / path).lexically_normal().string();
  }

  void add_option(std::string_view name, const toml::node& value) {
    const OptionSpec* const option = find_option(name);
    if (option == nullptr) {
      std::vector<std::string> known{"source", "folder", "exclude"};
      for (const OptionSpec& spec : all_options()) {
        known.emplace_back(spec.name);
      }
      fail(value,
           "there is no option '" + std::string{name} + "'" + did_you_mean(name, known));
    }
    if (std::ranges::find(command_line_only, name) != command_line_only.end()) {
      fail(value, "'" + std::string{name} + "' is for the command line only");
    }
    config_.lines[std::string{name}] = static_cast<int>(value.source().begin.line);
    if (option->argument.empty()) {
      add_switch(*option, value);
    } else {
      add_valued(*option, value);
    }
  }

  void add_switch(const OptionSpec& option, const toml::node& value) {
    const auto is_on = value.value_exact<bool>();
    if (!is_on) {
      fail(value, "'" + std::string{option.name} + "' is true or false");
    }
    if (*is_on) {
      config_.options.push_back({std::string{option.name}, ""});
    }
  }

  void add_valued(const OptionSpec& option, const toml::node& value) {
    const bool is_path = option.argument == "FILE" || option.argument == "DIR";
    const auto number = value.value_exact<std::int64_t>();
    const auto text = value.value_exact<std::string>();
    if (!text && (!number || is_path)) {
      fail(value, "'" + std::string{option.name} + "' is not " +
                      (is_path ? "the name of a file" : "a text or a number"));
    }
    const std::string given = text ? *text : std::to_string(*number);
    config_.options.push_back(
        {std::string{option.name}, is_path && !given.empty() ? path_of(given) : given});
  }

  void add_only_folder() {
    const auto folder = text_of(file_, "folder");
    if (folder && !config_.folders.empty()) {
      fail(*file_.get("folder"), "'folder' and [[source]] cannot stand together");
    }
    if (folder) {
      CorpusFolder only;
      only.folder = path_of(*folder);
      config_.folders.push_back(only);
    }
  }

  void add_sources(const toml::node& value) {
    if (!value.is_array_of_tables()) {
      fail(value, "'source' is not a [[source]]");
    }
    for (const toml::node& node : *value.as_array()) {
      add_source(*node.as_table());
    }
  }

  void add_source(const toml::table& table) {
    for (const auto& [key, value] : table) {
      if (std::ranges::find(members_of_source, key.str()) == members_of_source.end()) {
        fail(value, "a source has no member '" + std::string{key.str()} + "'" +
                        did_you_mean(key.str(), {members_of_source.begin(),
                                                 members_of_source.end()}));
      }
    }
    const auto folder = text_of(table, "folder");
    if (!folder) {
      fail(table, "a source without a 'folder'");
    }
    refuse_same_folder(*table.get("folder"), path_of(*folder));
    config_.folders.push_back({.folder = path_of(*folder),
                               .prefix = prefix_of(table, path_of(*folder)),
                               .council = name_of(table, "council"),
                               .body = name_of(table, "body"),
                               .date = pattern_of(table),
                               .exclude = globs_of(table),
                               .exempt = is_exempt(table)});
  }

  // Of a folder in another the files are its own; of the same one nobody could tell
  // whose.
  void refuse_same_folder(const toml::node& node, const fs::path& folder) const {
    for (const CorpusFolder& other : config_.folders) {
      if (real_path(other.folder) == real_path(folder)) {
        fail(node, "'" + folder.string() + "' is the folder of two sources");
      }
    }
  }

  std::string prefix_of(const toml::table& table, const fs::path& folder) {
    const std::string last =
        (folder.has_filename() ? folder : folder.parent_path()).filename().string();
    const std::string name = text_of(table, "name").value_or(last);
    if (name.empty() || name == "." || name == ".." || source_name(name) != name ||
        name.find('/') != std::string::npos || name.ends_with('!')) {
      fail(table, "'" + name + "' is no name for a source");
    }
    if (!names_.insert(name).second) {
      fail(table, "two sources are named '" + name + "'; give one another 'name'");
    }
    return name + "/";
  }

  std::optional<std::string> text_of(const toml::table& table,
                                     std::string_view key) const {
    const toml::node* const node = table.get(key);
    if (node == nullptr) {
      return std::nullopt;
    }
    auto text = node->value_exact<std::string>();
    if (!text || text->empty()) {
      fail(*node, "'" + std::string{key} + "' is not a text");
    }
    return text;
  }

  std::optional<std::string> name_of(const toml::table& table,
                                     std::string_view key) const {
    auto name = text_of(table, key);
    if (name && slug_of(*name).empty()) {
      fail(*table.get(key), "'" + std::string{key} + "' is not a name");
    }
    return name;
  }

  std::optional<std::string> pattern_of(const toml::table& table) const {
    auto pattern = text_of(table, "date");
    if (pattern && !is_date_pattern(*pattern)) {
      fail(*table.get("date"),
           "'" + *pattern + "' is not how a date is written, as \"DD-MM-YYYY\" is");
    }
    return pattern;
  }

  bool is_exempt(const toml::table& table) const {
    const std::string access = text_of(table, "access").value_or("public");
    if (access != "public" && access != "exempt") {
      fail(*table.get("access"), "'" + access + "' is neither public nor exempt");
    }
    return access == "exempt";
  }

  std::vector<std::string> globs_of(const toml::table& table) const {
    std::vector<std::string> globs;
    const toml::node* const node = table.get("exclude");
    if (node == nullptr) {
      return globs;
    }
    if (!node->is_array()) {
      fail(*node, "'exclude' is not a list of patterns");
    }
    for (const toml::node& element : *node->as_array()) {
      const auto glob = element.value_exact<std::string>();
      if (!glob || glob->empty()) {
        fail(element, "'exclude' holds something that is no pattern");
      }
      globs.push_back(*glob);
    }
    return globs;
  }

  const toml::table& file_;
  const std::string& name_;
  const fs::path& base_;
  std::set<std::string> names_;
  Config config_;
};

}  // namespace

Config parse_config(std::string_view text, const std::string& file_name,
                    const fs::path& base) {
  try {
    const toml::table file = toml::parse(text);
    return ConfigReader{file, file_name, base}.run();
  } catch (const toml::parse_error& error) {
    throw UsageError{file_name + ": line " + std::to_string(error.source().begin.line) +
                     ": " + std::string{error.description()}};
  }
}

Config read_config(const fs::path& file) {
  std::ifstream in{file, std::ios::binary};
  std::ostringstream text;
  text << in.rdbuf();
  if (!in || fs::is_directory(file)) {
    throw UsageError{file.string() + ": cannot be read"};
  }
  return parse_config(text.str(), file.string(), file.parent_path());
}

}  // namespace council
