#include "query/request.h"

#include <array>
#include <charconv>
#include <cmath>
#include <string_view>
#include <utility>

#include "common/error.h"
#include "common/nearest.h"
#include "query/field_name.h"
#include "query/narrow.h"
#include "query/parse.h"
#include "query/print.h"
#include "query/synonym_file.h"

namespace council {
namespace {

constexpr char default_index[] = "council-index.db";
constexpr std::chrono::milliseconds default_time_limit{2000};
// An export of all that was found reads every section of it.
constexpr std::chrono::milliseconds export_time_limit{60'000};
constexpr double max_seconds = 3600;

template <typename T>
using Choice = std::pair<std::string_view, T>;

constexpr auto match_rules = std::to_array<Choice<MatchRule>>({
    {"auto", MatchRule::Auto},
    {"all", MatchRule::All},
    {"most", MatchRule::Most},
    {"any", MatchRule::Any},
});
constexpr auto sorts = std::to_array<Choice<Sort>>({
    {"relevance", Sort::Relevance},
    {"newest", Sort::Newest},
    {"oldest", Sort::Oldest},
    {"panel", Sort::Panel},
});
constexpr auto groups = std::to_array<Choice<Group>>({
    {"none", Group::None},
    {"document", Group::Document},
    {"meeting", Group::Meeting},
});

template <typename T, std::size_t n>
T read_choice(const CommandLine& line, const std::string& option,
              const std::array<Choice<T>, n>& choices) {
  const std::optional<std::string> value = line.value(option);
  if (!value) {
    return choices.front().second;
  }
  std::string valid;
  for (const auto& [name, choice] : choices) {
    if (name == *value) {
      return choice;
    }
    valid += (valid.empty() ? "" : ", ") + std::string{name};
  }
  throw QueryError{"--" + option + ": '" + *value + "' is not one of " + valid};
}

// Whether a program reads the answer: it may be longer than what a person reads.
bool is_export(const CommandLine& line) {
  return line.value("format").value_or("text") != "text";
}

std::size_t read_count(const CommandLine& line, const std::string& option,
                       std::size_t fallback, std::size_t most) {
  const std::optional<std::string> value = line.value(option);
  if (!value) {
    return fallback;
  }
  std::size_t count = 0;
  const char* const end = value->data() + value->size();
  const auto [stopped, error] = std::from_chars(value->data(), end, count);
  if (error != std::errc{} || stopped != end || count > most) {
    throw QueryError{"--" + option + ": '" + *value + "' is not a number from 0 to " +
                     std::to_string(most)};
  }
  return count;
}

std::size_t read_limit(const CommandLine& line, std::size_t fallback) {
  const bool wants_all = line.value("limit") == "all";
  if (is_export(line)) {
    return wants_all ? max_exported : read_count(line, "limit", fallback, max_exported);
  }
  if (wants_all) {
    throw QueryError{
        "--limit: 'all' is for exports: choose a --format such as csv or jsonl"};
  }
  return read_count(line, "limit", fallback, max_limit);
}

std::optional<std::uint64_t> read_revision(const CommandLine& line) {
  constexpr std::size_t most = 1'000'000'000;
  if (!line.value("since-revision")) {
    return std::nullopt;
  }
  return read_count(line, "since-revision", 0, most);
}

Node read_filter(const FieldName& name, const std::string& value, const Date& today) {
  try {
    // The place is in the option, not in the query's text.
    Node node = make_field_node(name, {value, 0}, today);
    node.position = no_position;
    return node;
  } catch (const QueryError& error) {
    throw QueryError{"--" + std::string{name.name} + ": " + error.what()};
  }
}

std::vector<Node> read_filters(const CommandLine& line, const Date& today) {
  std::vector<Node> filters;
  if ((line.command->options & static_cast<unsigned>(OptionSet::Filters)) == 0) {
    return filters;
  }
  for (const auto& [option, values] : line.options) {
    const std::optional<FieldName> name = find_field_name(option);
    for (const std::string& value : values) {
      if (name) {
        filters.push_back(read_filter(*name, value, today));
      }
    }
  }
  return filters;
}

std::vector<std::string> values_of(const CommandLine& line, const std::string& option) {
  const auto given = line.options.find(option);
  return given == line.options.end() ? std::vector<std::string>{} : given->second;
}

Synonyms wanted_synonyms(const CommandLine& line, const Synonyms& synonyms) {
  try {
    const Synonyms wanted =
        without_synonyms(synonyms, values_of(line, "without-synonyms"));
    return line.has("no-synonyms") ? nullptr : wanted;
  } catch (const QueryError& error) {
    throw QueryError{std::string{"--without-synonyms: "} + error.what()};
  }
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    text += (text.empty() ? "" : " ") + word;
  }
  return text;
}

}  // namespace

Query make_query(const CommandLine& line, const std::vector<std::string>& words,
                 const Date& today, const Synonyms& synonyms) {
  Query query;
  query.text = joined(words);
  query.tree = narrowed(parse(query.text, today), read_filters(line, today));
  query.match = read_choice(line, "match", match_rules);
  query.sort = read_choice(line, "sort", sorts);
  query.group = read_choice(line, "group", groups);
  query.offset = read_count(line, "offset", query.offset,
                            is_export(line) ? max_exported_offset : max_offset);
  query.limit = read_limit(line, query.limit);
  query.with_provenance = is_export(line);
  query.facets = !line.has("no-facets");
  query.duplicates = line.has("duplicates");
  query.recency = line.has("recency");
  query.since_revision = read_revision(line);
  query.expand = !line.has("no-expand");
  query.synonyms = wanted_synonyms(line, synonyms);
  return query;
}

Synonyms read_synonyms(const CommandLine& line) {
  Synonyms synonyms = shipped_synonyms();
  for (const std::string& file : values_of(line, "synonyms")) {
    synonyms = read_synonyms(std::filesystem::path{file}, synonyms);
  }
  return synonyms;
}

std::vector<std::filesystem::path> index_folders(const CommandLine& line,
                                                 const std::string& environment) {
  std::vector<std::filesystem::path> folders;
  const auto given = line.options.find("index");
  if (given != line.options.end()) {
    folders.assign(given->second.begin(), given->second.end());
    return folders;
  }
  std::string_view rest = environment;
  while (!rest.empty()) {
    const std::size_t colon = std::min(rest.find(':'), rest.size());
    if (colon > 0) {
      folders.emplace_back(rest.substr(0, colon));
    }
    rest.remove_prefix(std::min(colon + 1, rest.size()));
  }
  if (folders.empty()) {
    folders.emplace_back(default_index);
  }
  return folders;
}

std::chrono::milliseconds time_limit(const CommandLine& line) {
  const std::optional<std::string> value = line.value("timeout");
  if (!value) {
    return line.value("limit") == "all" ? export_time_limit : default_time_limit;
  }
  double seconds = 0;
  const char* const end = value->data() + value->size();
  const auto [stopped, error] = std::from_chars(value->data(), end, seconds);
  if (error != std::errc{} || stopped != end || !(seconds >= 0) ||
      seconds > max_seconds) {
    throw QueryError{"--timeout: '" + *value + "' is not a number of seconds"};
  }
  // Rounded up: only a plain 0 means no limit.
  return std::chrono::milliseconds{static_cast<long>(std::ceil(seconds * 1000))};
}

}  // namespace council
