#include "query/web/entity_tag.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>
#include <string>

namespace council {
namespace {

constexpr std::string_view header = "ETag";

std::string tag_of(std::string_view body) {
  static_assert(sizeof(std::size_t) == 8);
  std::array<char, 24> tag{};
  std::snprintf(tag.data(), tag.size(), "\"%016zx\"", std::hash<std::string_view>{}(body));
  return tag.data();
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  const std::size_t last = text.find_last_not_of(" \t");
  return first == std::string_view::npos ? "" : text.substr(first, last + 1 - first);
}

// "\"a\", W/\"b\"", "*". A proxy that compresses makes a tag weak.
bool names(std::string_view list, std::string_view tag) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    std::string_view one = trimmed(list.substr(0, end));
    if (one.starts_with("W/")) {
      one.remove_prefix(2);
    }
    if (one == tag || one == "*") {
      return true;
    }
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

}  // namespace

WebResponse with_entity_tag(WebResponse response) {
  if (response.status == 200 && !response.paper) {
    response.headers.emplace_back(header, tag_of(response.body));
  }
  return response;
}

WebResponse without_what_is_held(WebResponse response, std::string_view if_none_match) {
  const auto tag = std::find_if(response.headers.begin(), response.headers.end(),
                                [](const auto& field) { return field.first == header; });
  if (tag != response.headers.end() && names(if_none_match, tag->second)) {
    response.status = 304;
    response.body.clear();
  }
  return response;
}

}  // namespace council
