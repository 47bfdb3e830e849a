#include "indexer/status_bodies.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <nlohmann/json.hpp>

#include "common/nearest.h"
#include "common/slug.h"
#include "indexer/printable.h"

namespace council {
namespace {

using Json = nlohmann::ordered_json;

// The words of a key that tell one body from another: "committee" is in most.
std::set<std::string> telling_words(const std::string& key) {
  static const std::set<std::string> common{"and",   "of",    "the", "for",       "to",
                                            "in",    "a",     "s",   "committee", "panel",
                                            "board", "group", "sub"};
  std::set<std::string> words;
  for (std::size_t from = 0; from < key.size();) {
    const std::size_t end = std::min(key.find('-', from), key.size());
    std::string word = key.substr(from, end - from);
    if (!common.contains(word)) {
      words.insert(std::move(word));
    }
    from = end + 1;
  }
  return words;
}

bool share_most_words(const BodyRow& a, const BodyRow& b) {
  const std::set<std::string> left = telling_words(a.key);
  const std::set<std::string> right = telling_words(b.key);
  const auto shared =
      std::count_if(left.begin(), left.end(),
                    [&](const std::string& word) { return right.contains(word); });
  const std::size_t smaller = std::min(left.size(), right.size());
  return shared >= 1 && static_cast<std::size_t>(shared) * 2 >= smaller;
}

bool may_be_renamed(const BodyRow& earlier, const BodyRow& later) {
  constexpr int longest_gap = 2;
  return earlier.last_year > 0 && later.first_year > 0 &&
         earlier.last_year <= later.first_year && earlier.first_year < later.first_year &&
         earlier.last_year < later.last_year &&
         later.first_year - earlier.last_year <= longest_gap &&
         share_most_words(earlier, later);
}

bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}

// "Area Committee 1" and "Area Committee 2", "North" and "South" are no misspellings.
bool are_spelled_alike(const BodyRow& a, const BodyRow& b) {
  constexpr std::size_t shortest = 12;
  constexpr std::size_t most = 2;
  if (std::min(a.key.size(), b.key.size()) < shortest ||
      edit_distance(a.key, b.key, most) > most) {
    return false;
  }
  const auto letters = [](const std::string& key) {
    std::string only;
    std::copy_if(key.begin(), key.end(), std::back_inserter(only), is_letter);
    return only;
  };
  const auto digits = [](const std::string& key) {
    return std::count_if(key.begin(), key.end(),
                         [](char c) { return c >= '0' && c <= '9'; });
  };
  if (digits(a.key) != 0 || digits(b.key) != 0) {
    return false;
  }
  // One name with a word of its own that differs wholly, such as a compass point, is
  // another body: the words that differ must be long enough to be the same word.
  const std::set<std::string> left = telling_words(a.key);
  const std::set<std::string> right = telling_words(b.key);
  const auto own_words = [](const std::set<std::string>& of,
                            const std::set<std::string>& other) {
    std::vector<std::string> own;
    std::set_difference(of.begin(), of.end(), other.begin(), other.end(),
                        std::back_inserter(own));
    return own;
  };
  constexpr std::size_t long_word = 6;
  const auto all_long = [](const std::vector<std::string>& words) {
    return std::all_of(words.begin(), words.end(),
                       [](const std::string& word) { return word.size() >= long_word; });
  };
  return letters(a.key) == letters(b.key) ||
         (all_long(own_words(left, right)) && all_long(own_words(right, left)));
}

// Whether a paper tells of the two what the years or the letters would suggest.
bool is_told(const BodyRow& a, const BodyRow& b,
             const std::vector<BodySuggestion>& list) {
  return std::any_of(list.begin(), list.end(), [&](const BodySuggestion& told) {
    const std::string earlier = panel_key(told.earlier);
    const std::string later = panel_key(told.later);
    return told.reason == "told" && told.council == a.council &&
           ((earlier == a.key && later == b.key) || (earlier == b.key && later == a.key));
  });
}

void suggest(const BodyRow& a, const BodyRow& b, std::vector<BodySuggestion>& list) {
  if (a.council != b.council || is_told(a, b, list)) {
    return;
  }
  if (are_spelled_alike(a, b)) {
    list.push_back({a.council, a.name, b.name, "spelled alike"});
  } else if (may_be_renamed(a, b)) {
    list.push_back({a.council, a.name, b.name, "renamed"});
  } else if (may_be_renamed(b, a)) {
    list.push_back({a.council, b.name, a.name, "renamed"});
  }
}

// What papers say of former names, by council and names.
std::vector<BodySuggestion> told_in(const IndexStatus& status) {
  std::map<std::array<std::string, 3>, BodySuggestion> pairs;
  for (const LedgerEntry& entry : status.ledger) {
    for (const RenameMention& told : entry.renames) {
      pairs.try_emplace(
          {slug_of(told.council), panel_key(told.earlier), panel_key(told.later)},
          BodySuggestion{told.council, told.earlier, told.later, "told",
                         entry.source + ", page " + std::to_string(told.page)});
    }
  }
  std::vector<BodySuggestion> list;
  list.reserve(pairs.size());
  for (auto& [key, suggestion] : pairs) {
    list.push_back(std::move(suggestion));
  }
  return list;
}

// Adds to what papers tell what the names and the years suggest.
std::vector<BodySuggestion> mine(const std::vector<BodyRow>& bodies,
                                 std::vector<BodySuggestion> list) {
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    // Bodies of one council stand together.
    for (std::size_t j = i + 1;
         j < bodies.size() && bodies[j].council == bodies[i].council; ++j) {
      suggest(bodies[i], bodies[j], list);
    }
  }
  return list;
}

void add(const BodyMention& mention, BodyRow& row) {
  row.council = row.council.empty() ? mention.council : row.council;
  row.key = mention.key;
  // Of several display names the one with the most papers; capitals are undone already.
  if (row.name.empty() || mention.papers > row.papers) {
    row.name = mention.name;
  }
  row.papers += mention.papers;
  for (const auto& [spelling, papers] : mention.spellings) {
    row.spellings[spelling] += papers;
  }
  if (mention.first_year > 0) {
    row.first_year = row.first_year == 0 ? mention.first_year
                                         : std::min(row.first_year, mention.first_year);
    row.last_year = std::max(row.last_year, mention.last_year);
  }
}

std::string years_of(const BodyRow& body) {
  if (body.first_year == 0) {
    return "undated";
  }
  const std::string first = std::to_string(body.first_year);
  return body.first_year == body.last_year ? first
                                           : first + "-" + std::to_string(body.last_year);
}

std::string text_of(const BodyRow& body) {
  std::string text = "  " + printable(body.name) + " (" + body.key +
                     "): " + std::to_string(body.papers) +
                     (body.papers == 1 ? " paper, " : " papers, ") + years_of(body) +
                     "\n";
  for (const auto& [spelling, papers] : body.spellings) {
    if (spelling != body.name) {
      text +=
          "    printed as " + printable(spelling) + ": " + std::to_string(papers) + "\n";
    }
  }
  return text;
}

std::string text_of(const BodySuggestion& suggestion) {
  const std::string pair = "  " + printable(suggestion.earlier) +
                           (suggestion.reason == "spelled alike" ? " = " : " -> ") +
                           printable(suggestion.later);
  return pair + (suggestion.council.empty() ? "" : ", " + printable(suggestion.council)) +
         ": " + suggestion.reason +
         (suggestion.where.empty() ? "" : " in " + printable(suggestion.where)) + "\n";
}

std::string lineage_as_text(const Json& lineage) {
  std::string text = "Lineage:\n";
  for (const Json& link : lineage) {
    text += "  " + printable(link.at("earlier").get<std::string>()) + " -> " +
            printable(link.at("later").get<std::string>()) +
            (link.at("year").is_null() ? "" : ", " + link.at("year").dump()) + "\n";
  }
  return text;
}

}  // namespace

BodyList list_bodies(const IndexStatus& status) {
  std::map<std::pair<std::string, std::string>, BodyRow> rows;
  for (const LedgerEntry& entry : status.ledger) {
    for (const BodyMention& mention : entry.bodies) {
      add(mention, rows[{slug_of(mention.council), mention.key}]);
    }
  }
  BodyList list;
  for (auto& [key, row] : rows) {
    list.bodies.push_back(std::move(row));
  }
  list.suggestions = mine(list.bodies, told_in(status));
  list.lineage = status.lineage;
  return list;
}

std::string bodies_as_text(const BodyList& list) {
  std::string text;
  const std::string* council = nullptr;
  for (const BodyRow& body : list.bodies) {
    if (council == nullptr || *council != body.council) {
      text +=
          (body.council.empty() ? "No council named" : printable(body.council)) + "\n";
      council = &body.council;
    }
    text += text_of(body);
  }
  if (!list.lineage.empty()) {
    text += lineage_as_text(Json::parse(list.lineage));
  }
  if (!list.suggestions.empty()) {
    text +=
        "Perhaps the same, or one after the other; nothing is merged unless --aliases "
        "says so:\n";
    for (const BodySuggestion& suggestion : list.suggestions) {
      text += text_of(suggestion);
    }
  }
  return text;
}

std::string bodies_as_json(const BodyList& list) {
  Json bodies = Json::array();
  for (const BodyRow& body : list.bodies) {
    const auto year = [](int number) {
      return number == 0 ? Json(nullptr) : Json(number);
    };
    bodies.push_back(
        {{"council", body.council.empty() ? Json(nullptr) : Json(body.council)},
         {"key", body.key},
         {"name", body.name},
         {"papers", body.papers},
         {"first_year", year(body.first_year)},
         {"last_year", year(body.last_year)},
         {"spellings", body.spellings}});
  }
  Json suggestions = Json::array();
  for (const BodySuggestion& suggestion : list.suggestions) {
    suggestions.push_back(
        {{"council",
          suggestion.council.empty() ? Json(nullptr) : Json(suggestion.council)},
         {"earlier", suggestion.earlier},
         {"later", suggestion.later},
         {"reason", suggestion.reason},
         {"where", suggestion.where.empty() ? Json(nullptr) : Json(suggestion.where)}});
  }
  const Json json{
      {"schema", 1},
      {"bodies", bodies},
      {"lineage", list.lineage.empty() ? Json::array() : Json::parse(list.lineage)},
      {"suggestions", suggestions}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string lineage_as_json(const BodyAliases& aliases) {
  Json links = Json::array();
  for (const AliasedBody& body : aliases.bodies) {
    for (const std::string& earlier : body.follows) {
      links.push_back({{"council", body.council ? Json(*body.council) : Json(nullptr)},
                       {"earlier", earlier},
                       {"earlier_key", panel_key(earlier)},
                       {"later", body.name},
                       {"later_key", panel_key(body.name)},
                       {"year", body.from ? Json(*body.from) : Json(nullptr)}});
    }
  }
  return links.empty() ? "" : links.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace council
