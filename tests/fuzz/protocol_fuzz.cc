#include <cstdlib>

#include "fuzz_target.h"
#include "indexer/worker/protocol.h"

// What a reading child sends, perhaps no longer its own master, is refused or is a result
// that can be sent again.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto result = council::decode(council::fuzz::text_of(data, size));
  if (result && council::decode(council::encode(*result)) != result) {
    std::abort();
  }
  return 0;
}
