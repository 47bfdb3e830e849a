#include "common/person_key.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

#include "common/slug.h"

namespace council {
namespace {

// "mr" for "Mr"; "" for a title that says nothing of who is meant: "Councillor".
std::string telling_title(const Person& person) {
  constexpr std::array<std::string_view, 4> telling{"mr", "mrs", "ms", "miss"};
  const std::string title = person.honorific ? slug_of(*person.honorific) : "";
  return std::find(telling.begin(), telling.end(), title) != telling.end() ? title : "";
}

}  // namespace

std::vector<std::string> person_keys(const Document& document) {
  std::map<std::string, std::set<std::string>> titles_of_name;
  for (const Person& person : document.people) {
    if (const std::string title = telling_title(person); !title.empty()) {
      titles_of_name[slug_of(person.name)].insert(title);
    }
  }
  const std::string council = document.council ? slug_of(*document.council) : "";
  std::vector<std::string> keys;
  for (const Person& person : document.people) {
    std::string key = slug_of(person.name);
    const std::string title = telling_title(person);
    if (!title.empty() && titles_of_name[key].size() > 1) {
      key.insert(0, title + "-");
    }
    if (!key.empty() && !council.empty()) {
      key.insert(0, council + "/");
    }
    keys.push_back(std::move(key));
  }
  return keys;
}

}  // namespace council
