#include "tests/recognition/seal.h"

#include "common/sha256.h"
#include "tests/recognition/wording.h"

namespace council::test {
namespace {

constexpr int words_kept = 4;

// Where the first words of `text` end; npos when it has no more than these.
std::size_t end_of_first_words(const std::string& text) {
  std::size_t end = 0;
  for (int word = 0; word < words_kept; ++word) {
    end = text.find(' ', end + 1);
    if (end == std::string::npos) {
      return end;
    }
  }
  return end;
}

}  // namespace

Json seal(Json gold) {
  if (gold.is_object() && gold.contains("text") && gold.at("text").is_string()) {
    const std::string text = plain(gold.at("text").get<std::string>());
    const std::size_t end = end_of_first_words(text);
    if (end != std::string::npos) {
      gold["text_starts"] = text.substr(0, end);
      gold["text_sha256"] = sha256_of(text);
      gold.erase("text");
    }
  }
  if (gold.is_structured()) {
    for (Json& member : gold) {
      member = seal(std::move(member));
    }
  }
  return gold;
}

}  // namespace council::test
