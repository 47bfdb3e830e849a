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

bool is_councillor(const Person& person) {
  constexpr std::array<std::string_view, 9> titles{
      "councillor", "cllr",         "cynghorydd", "cyng",  "cmhlr",
      "comh",       "comhairleoir", "alderman",   "bailie"};
  const std::string title = person.honorific ? slug_of(*person.honorific) : "";
  return std::any_of(titles.begin(), titles.end(), [&](std::string_view each) {
    return title.find(each) != std::string::npos;
  });
}

// Who only attends, and is no councillor.
bool is_officer(const Person& person) {
  return person.attendance == Attendance::Attending && !is_councillor(person);
}

// What the people of a document are called.
struct Names {
  std::map<std::string, std::set<std::string>> titles;  // by name
  std::set<std::string> councillors;
};

Names names_in(const Document& document) {
  Names names;
  for (const Person& person : document.people) {
    if (is_councillor(person)) {
      names.councillors.insert(slug_of(person.name));
    }
    if (const std::string title = telling_title(person); !title.empty()) {
      names.titles[slug_of(person.name)].insert(title);
    }
  }
  return names;
}

// The name, with what tells the person from others of that name.
std::string key_among(const Names& names, const Person& person) {
  std::string key = slug_of(person.name);
  const std::string title = telling_title(person);
  const auto titles = names.titles.find(key);
  if (!title.empty() && titles != names.titles.end() && titles->second.size() > 1) {
    key.insert(0, title + "-");
  }
  if (is_officer(person) && names.councillors.contains(key)) {
    key += "-officer";
  }
  return key;
}

}  // namespace

std::vector<std::string> person_keys(const Document& document) {
  const Names names = names_in(document);
  const std::string stated = document.council ? slug_of(*document.council) : "";
  const std::string council = stated.empty() ? std::string{unstated_council} : stated;
  std::vector<std::string> keys;
  for (const Person& person : document.people) {
    std::string key = key_among(names, person);
    if (!key.empty()) {
      key.insert(0, council + "/");
    }
    keys.push_back(std::move(key));
  }
  return keys;
}

}  // namespace council
