#include "query/web/response_cache.h"

#include <utility>

#include "query/url.h"

namespace council {
namespace {

// What an entry takes besides its texts: nodes of the list and of the table.
constexpr std::size_t entry_bytes = 512;
constexpr std::size_t largest_share = 8;

// An address as all its spellings have it in common: a form sends its empty boxes too.
std::optional<std::string> key_of(const WebRequest& request) {
  const std::optional<Url> url = parse_target(request.target);
  return url ? std::optional{request.origin + " " + to_target(*url)} : std::nullopt;
}

bool may_be_repeated(const WebResponse& response) {
  return response.status == 200 && !response.paper && response.route != "health";
}

std::size_t size_of(const std::string& key, const WebResponse& response) {
  std::size_t size = entry_bytes + 2 * key.size() + response.body.size() +
                     response.type.size() + response.route.size();
  for (const auto& [name, value] : response.headers) {
    size += name.size() + value.size() + 2 * sizeof(std::string);
  }
  return size;
}

}  // namespace

void ResponseCache::enter(const std::string& state) {
  if (state_ != state) {
    by_key_.clear();
    kept_.clear();
    bytes_ = 0;
    state_ = state;
  }
}

void ResponseCache::forget_last() {
  bytes_ -= kept_.back().bytes;
  by_key_.erase(kept_.back().key);
  kept_.pop_back();
}

std::optional<WebResponse> ResponseCache::find(const WebRequest& request,
                                               const std::string& state) {
  enter(state);
  if (kept_.empty()) {
    return std::nullopt;
  }
  const std::optional<std::string> key = key_of(request);
  const auto found = key ? by_key_.find(*key) : by_key_.end();
  if (found == by_key_.end()) {
    return std::nullopt;
  }
  kept_.splice(kept_.begin(), kept_, found->second);
  return kept_.front().response;
}

void ResponseCache::keep(const WebRequest& request, const std::string& state,
                         const WebResponse& response) {
  const std::optional<std::string> key = key_of(request);
  if (state.empty() || !key || !may_be_repeated(response)) {
    return;
  }
  enter(state);
  const std::size_t size = size_of(*key, response);
  // Two who asked at once both bring the answer.
  if (size > max_bytes_ / largest_share || by_key_.contains(*key)) {
    return;
  }
  kept_.push_front({.key = *key, .response = response, .bytes = size});
  by_key_.emplace(*key, kept_.begin());
  bytes_ += size;
  while (bytes_ > max_bytes_) {
    forget_last();
  }
}

}  // namespace council
