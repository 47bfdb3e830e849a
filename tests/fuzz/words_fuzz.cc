#include <cstdlib>

#include "common/unicode.h"
#include "common/word.h"
#include "fuzz_target.h"

// Words lie inside the text in order, and folding knows where each byte came from.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = council::fuzz::text_of(data, size);
  const council::Folded folded = council::fold_with_offsets(text);
  bool kept =
      folded.offsets.size() == folded.text.size() + 1 && folded.offsets.back() == size;
  for (std::size_t at = 1; kept && at < folded.offsets.size(); ++at) {
    kept = folded.offsets[at - 1] <= folded.offsets[at];
  }
  std::size_t end = 0;
  for (const council::Word& word : council::find_words(text)) {
    kept = kept && end <= word.begin && word.begin < word.end && word.end <= size &&
           !word.term.empty() && word.term.size() <= council::max_word_bytes;
    end = word.begin;
  }
  if (!kept) {
    std::abort();
  }
  return 0;
}
