#include "indexer/store/key_owners.h"

namespace council {

bool KeyOwners::has_earlier(std::string_view document, const std::string& source) {
  const std::lock_guard lock{mutex_};
  std::string& first =
      first_with_.try_emplace(std::string{document}, source).first->second;
  if (source < first) {
    first = source;
  }
  return first != source;
}

}  // namespace council
