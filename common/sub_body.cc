#include "common/sub_body.h"

#include <algorithm>
#include <array>

namespace council {
namespace {

// Small letters, and hyphens as blanks: of the same length as the name.
std::string folded(std::string_view name) {
  std::string text{name};
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    const bool is_upper = c >= 'A' && c <= 'Z';
    return is_upper ? static_cast<char>(c - 'A' + 'a') : c == '-' ? ' ' : c;
  });
  return text;
}

}  // namespace

std::optional<std::string> named_whole(std::string_view body_name) {
  constexpr auto parts = std::to_array<std::string_view>(
      {"sub committee of ", "subcommittee of ", "sub group of ", "subgroup of ",
       "working group of ", "working party of ", "task group of ",
       "task and finish group of "});
  constexpr std::string_view article = "the ";
  const std::string name = folded(body_name);
  for (const std::string_view part : parts) {
    const std::size_t at = name.find(part);
    const bool starts_word = at == 0 || (at != std::string::npos && name[at - 1] == ' ');
    if (!starts_word) {
      continue;
    }
    std::size_t begin = at + part.size();
    begin +=
        std::string_view{name}.substr(begin).starts_with(article) ? article.size() : 0;
    if (begin < name.size()) {
      return std::string{body_name.substr(begin)};
    }
  }
  return std::nullopt;
}

std::string write_sub_bodies(const SubBodies& bodies) {
  std::string text;
  for (const auto& [part, whole] : bodies) {
    text += part + '\t' + whole + '\n';
  }
  return text;
}

SubBodies parse_sub_bodies(std::string_view text) {
  SubBodies bodies;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    const std::size_t tab = line.find('\t');
    if (tab != std::string_view::npos && tab > 0 && tab + 1 < line.size()) {
      bodies.emplace(line.substr(0, tab), line.substr(tab + 1));
    }
  }
  return bodies;
}

}  // namespace council
