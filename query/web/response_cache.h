#pragma once

#include <cstddef>
#include <list>
#include <optional>
#include <string>
#include <unordered_map>

#include "query/web/response.h"

namespace council {

// Answers that were given, for whoever asks the same while what they were made from is the
// same: the state, a text that names the published index and the day. Holds those of one
// state, at most max_bytes of them with all that they take; what was asked for longest
// ago goes first. 0 keeps nothing. Not for two threads at once.
class ResponseCache {
 public:
  explicit ResponseCache(std::size_t max_bytes) : max_bytes_{max_bytes} {}

  // nullopt when no answer to it is kept, and for a state that is not known (""). Answers
  // of another state are forgotten.
  std::optional<WebResponse> find(const WebRequest& request, const std::string& state);

  // Keeps a page or an answer in a format. What tells of a moment (health), of a failure
  // or is a paper's file is not kept, nor what would take an eighth of all the room.
  void keep(const WebRequest& request, const std::string& state,
            const WebResponse& response);

  [[nodiscard]] std::size_t bytes() const { return bytes_; }

 private:
  struct Kept {
    std::string key;
    WebResponse response;
    std::size_t bytes = 0;
  };

  void enter(const std::string& state);
  void forget_last();

  std::size_t max_bytes_;
  std::size_t bytes_ = 0;
  std::string state_;
  std::list<Kept> kept_;  // what was asked for last comes first
  std::unordered_map<std::string, std::list<Kept>::iterator> by_key_;
};

}  // namespace council
