#include "query/synonym_file.h"

#include <algorithm>
#include <fstream>
#include <toml++/toml.h>
#include <utility>
#include <vector>

#include "common/error.h"
#include "common/nearest.h"

namespace council {
namespace {

constexpr std::size_t max_file_bytes = 1'000'000;
constexpr std::size_t max_id_bytes = 60;
constexpr std::size_t max_members = 50;
constexpr std::size_t max_words_of_member = 10;

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= max_id_bytes &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
         });
}

class SynonymReader {
 public:
  SynonymReader(const toml::table& file, const std::string& name, const Synonyms& known)
      : file_{file}, name_{name}, known_{known} {}

  std::vector<SynonymGroup> run() {
    std::vector<SynonymGroup> groups;
    for (const auto& [key, value] : file_) {
      const std::string id{key.str()};
      if (!value.is_table()) {
        fail(value, "'" + id + "' is not a [group]");
      }
      if (!is_id(id)) {
        fail(value, "'" + id + "' is not an id of small letters, digits and '-'");
      }
      groups.push_back(read_group(id, *value.as_table()));
    }
    return groups;
  }

 private:
  [[noreturn]] void fail(const toml::node& node, const std::string& why) const {
    throw QueryError{name_ + ": line " + std::to_string(node.source().begin.line) + ": " +
                     why};
  }

  SynonymGroup read_group(const std::string& id, const toml::table& table) const {
    SynonymGroup group{.id = id, .asked = {}, .also = {}};
    std::vector<SynonymWords> same;
    for (const auto& [key, value] : table) {
      if (key.str() == "same") {
        same = read_words(value);
      } else if (key.str() == "asked") {
        group.asked = read_words(value);
      } else if (key.str() == "also") {
        group.also = read_words(value);
      } else if (key.str() == "off") {
        group.off = read_flag(value);
      } else {
        fail(value, "a group has no '" + std::string{key.str()} + "'" +
                        did_you_mean(key.str(), {"same", "asked", "also", "off"}));
      }
    }
    group.asked.insert(group.asked.end(), same.begin(), same.end());
    group.also.insert(group.also.begin(), same.begin(), same.end());
    if (group.off) {
      check_off(id, table);
    } else {
      check_words(group, table);
    }
    return group;
  }

  void check_words(const SynonymGroup& group, const toml::table& table) const {
    const bool only_itself = group.asked.size() == 1 && group.asked == group.also;
    if (group.asked.empty() || group.also.empty() || only_itself) {
      fail(table, "the group '" + group.id +
                      "' needs 'same' with two members or more, or 'asked' beside "
                      "'same' or 'also'");
    }
  }

  // What is off has nothing else to say, and something to be off.
  void check_off(const std::string& id, const toml::table& table) const {
    if (table.size() > 1) {
      fail(table, "the group '" + id + "' is off and has words");
    }
    std::vector<std::string> ids;
    for (const SynonymGroup& group : *known_) {
      ids.push_back(group.id);
    }
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) {
      fail(table, "there is no group '" + id + "' to be off" + did_you_mean(id, ids));
    }
  }

  [[nodiscard]] bool read_flag(const toml::node& node) const {
    const auto flag = node.value_exact<bool>();
    if (!flag) {
      fail(node, "'off' is true or false");
    }
    return *flag;
  }

  [[nodiscard]] std::vector<SynonymWords> read_words(const toml::node& node) const {
    const toml::array* const list = node.as_array();
    if (list == nullptr || list->empty() || list->size() > max_members) {
      fail(node,
           "not a list of one to " + std::to_string(max_members) + " words or phrases");
    }
    std::vector<SynonymWords> members;
    for (const toml::node& member : *list) {
      members.push_back(read_member(member));
    }
    return members;
  }

  [[nodiscard]] SynonymWords read_member(const toml::node& node) const {
    const auto text = node.value_exact<std::string>();
    SynonymWords words = make_synonym_words(text.value_or(""));
    if (words.stems.empty() || words.stems.size() > max_words_of_member) {
      fail(node,
           "not a text of one to " + std::to_string(max_words_of_member) + " words");
    }
    return words;
  }

  const toml::table& file_;
  const std::string& name_;
  const Synonyms& known_;
};

Synonyms no_synonyms() {
  return std::make_shared<const std::vector<SynonymGroup>>();
}

}  // namespace

Synonyms parse_synonyms(std::string_view text, const std::string& file_name,
                        const Synonyms& groups) {
  try {
    const toml::table file = toml::parse(text);
    const Synonyms known = groups ? groups : no_synonyms();
    return with_synonyms(known, SynonymReader{file, file_name, known}.run());
  } catch (const toml::parse_error& error) {
    throw QueryError{file_name + ": line " + std::to_string(error.source().begin.line) +
                     ": " + std::string{error.description()}};
  }
}

Synonyms read_synonyms(const std::filesystem::path& file, const Synonyms& groups) {
  std::ifstream in{file, std::ios::binary};
  if (!in || std::filesystem::is_directory(file)) {
    throw QueryError{file.string() + ": cannot be read"};
  }
  std::string text(max_file_bytes + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (text.size() > max_file_bytes) {
    throw QueryError{file.string() + ": has more than " + std::to_string(max_file_bytes) +
                     " bytes"};
  }
  return parse_synonyms(text, file.string(), groups);
}

}  // namespace council
