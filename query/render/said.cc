#include "query/render/said.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "query/render/message.h"

namespace council {
namespace {

constexpr std::string_view prefix = "said_";
constexpr char said_too[] = "text";  // the name of what is said itself
constexpr int max_depth = 4;

// "'{word}' is out of place" as what stands before each name, the name, and the end.
struct Pattern {
  struct Hole {
    std::string before;
    std::string name;
  };
  std::string key;
  std::vector<Hole> holes;
  std::string end;
  std::size_t literal = 0;  // bytes that are not of holes
};

// In ICU's format two apostrophes are one; there is no plural in what is said.
Pattern parse_pattern(const std::string& key, std::string_view format) {
  Pattern pattern{.key = key, .holes = {}, .end = {}};
  std::string text;
  while (!format.empty()) {
    if (format.starts_with("''")) {
      text += '\'';
      format.remove_prefix(2);
    } else if (format.front() == '{') {
      const std::size_t close = std::min(format.find('}'), format.size());
      pattern.literal += text.size();
      pattern.holes.push_back({.before = std::exchange(text, {}),
                               .name = std::string{format.substr(1, close - 1)}});
      format.remove_prefix(std::min(close + 1, format.size()));
    } else {
      text += format.front();
      format.remove_prefix(1);
    }
  }
  pattern.literal += text.size();
  pattern.end = std::move(text);
  return pattern;
}

// The most telling first.
std::vector<Pattern> read_patterns() {
  std::vector<Pattern> patterns;
  for (const auto& [key, text] : all_messages("en")) {
    if (key.starts_with(prefix)) {
      patterns.push_back(parse_pattern(key, text));
    }
  }
  std::sort(patterns.begin(), patterns.end(), [](const Pattern& a, const Pattern& b) {
    return a.literal != b.literal ? a.literal > b.literal : a.key < b.key;
  });
  return patterns;
}

const std::vector<Pattern>& patterns() {
  static const std::vector<Pattern> all = read_patterns();
  return all;
}

// What stands in the holes; nullopt where the text is not of the pattern.
std::optional<MessageValues> match(const Pattern& pattern, std::string_view text) {
  MessageValues values;
  if (pattern.holes.empty()) {
    return text == pattern.end ? std::optional{values} : std::nullopt;
  }
  if (!text.starts_with(pattern.holes.front().before) || !text.ends_with(pattern.end)) {
    return std::nullopt;
  }
  text.remove_prefix(pattern.holes.front().before.size());
  for (std::size_t i = 0; i < pattern.holes.size(); ++i) {
    const bool is_last = i + 1 == pattern.holes.size();
    const std::string_view after = is_last ? pattern.end : pattern.holes[i + 1].before;
    const std::size_t stop = !is_last                     ? text.find(after)
                             : text.size() < after.size() ? 0
                                                          : text.size() - after.size();
    if (stop == 0 || stop == std::string_view::npos) {
      return std::nullopt;
    }
    values.emplace_back(pattern.holes[i].name, std::string{text.substr(0, stop)});
    text.remove_prefix(stop + after.size());
  }
  return values;
}

std::optional<std::string> translated(const std::string& language,
                                      const std::string& english, int depth);

// Whether all that is said in the text could be told in the language.
bool translate_holes(const std::string& language, MessageValues& values, int depth) {
  for (auto& [name, value] : values) {
    if (name != said_too) {
      continue;
    }
    const auto inner = translated(language, std::get<std::string>(value), depth + 1);
    if (!inner) {
      return false;
    }
    value = *inner;
  }
  return true;
}

std::optional<std::string> translated(const std::string& language,
                                      const std::string& english, int depth) {
  if (depth > max_depth) {
    return std::nullopt;
  }
  for (const Pattern& pattern : patterns()) {
    std::optional<MessageValues> values = match(pattern, english);
    if (values && translate_holes(language, *values, depth)) {
      return message(language, pattern.key, *values);
    }
  }
  return std::nullopt;
}

}  // namespace

Said said_in(const std::string& language, const std::string& english) {
  if (language == interface_languages().front().tag) {
    return {.text = english, .is_english = false};
  }
  if (auto text = translated(language, english, 0)) {
    return {.text = std::move(*text), .is_english = false};
  }
  return {.text = english, .is_english = true};
}

}  // namespace council
