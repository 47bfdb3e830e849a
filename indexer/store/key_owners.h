#pragma once

#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace council {

// Which of the sources read so far come first by path with a document of a key: the
// others' documents are to carry a mark (key.h). It is asked before a record is made, as
// to change the key of one that is stored takes several times as long as to make it. What
// is read later may come first after all, and an index may hold more than was read:
// settle_keys() has the last word.
class KeyOwners {
 public:
  // Whether a source that comes before this one has a document of that key. Safe to call
  // from several threads.
  bool has_earlier(std::string_view document, const std::string& source);

 private:
  std::mutex mutex_;
  std::unordered_map<std::string, std::string> first_with_;  // document -> source
};

}  // namespace council
