#include "indexer/segment/page_title.h"

#include <algorithm>
#include <string_view>

#include "indexer/segment/body_name.h"
#include "indexer/segment/labelled.h"
#include "indexer/segment/phrase.h"

namespace council {

std::size_t size_of_metadata_block(Lines lines) {
  constexpr std::size_t longest_block = 60;
  std::size_t at = 0;
  while (at < lines.size() && lines[at].blank()) {
    ++at;
  }
  if (at >= lines.size() || lines[at].match != "---") {
    return 0;
  }
  const std::size_t first = at;
  bool has_keys = false;
  for (++at; at < lines.size() && at < first + longest_block; ++at) {
    if (lines[at].match == "---") {
      return has_keys ? at + 1 : 0;
    }
    has_keys = has_keys || lines[at].match.find(": ") != std::string::npos;
  }
  return 0;
}

std::optional<std::string> title_in_block(Lines block) {
  const auto label = find_labelled(block, {"title"});
  if (!label) {
    return std::nullopt;
  }
  std::string_view title = label->value;
  while (!title.empty() && (title.front() == '"' || title.front() == '\'')) {
    title.remove_prefix(1);
  }
  while (!title.empty() && (title.back() == '"' || title.back() == '\'')) {
    title.remove_suffix(1);
  }
  return std::string{title};
}

void infer_council(const std::string& page_title, DocumentKind kind, FrontMatter& front) {
  if (front.council) {
    return;
  }
  const std::string folded = fold_typography(page_title);
  std::string_view rest = folded;
  while (!rest.empty()) {
    const std::size_t dash =
        std::min({rest.find(" - "), rest.find(" | "), rest.find(": ")});
    const std::string_view part = trim(rest.substr(0, dash));
    if (looks_like_council_name(part)) {
      front.council = body_display_name(part);
      front.inferred["council"] = "from page title";
      const bool council_meets =
          kind == DocumentKind::Minutes || kind == DocumentKind::Agenda;
      if (!front.panel && council_meets) {
        front.panel = front.council;
        front.inferred["panel"] = "from page title";
      }
      return;
    }
    rest = dash == std::string_view::npos ? std::string_view{} : rest.substr(dash + 2);
  }
}

}  // namespace council
