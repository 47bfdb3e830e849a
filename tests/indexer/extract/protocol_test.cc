#include "indexer/worker/protocol.h"

#include <random>
#include <string>

#include <catch2/catch.hpp>

using council::decode;
using council::encode;
using council::ExtractionResult;

namespace {

// Random values of every member.
class Maker {
 public:
  explicit Maker(unsigned seed) : random_{seed} {}

  ExtractionResult result() {
    ExtractionResult made;
    made.outcome = static_cast<council::Outcome>(
        below(static_cast<unsigned>(council::Outcome::Count)));
    made.reason = text();
    made.pages.format = static_cast<council::Format>(
        below(static_cast<unsigned>(council::Format::Count)));
    made.pages.paged = below(2) == 1;
    made.pages.partial = below(2) == 1;
    for (unsigned at = below(4); at > 0; --at) {
      made.pages.pages.push_back(page());
      made.pages.outline.push_back({text(), static_cast<int>(below(5)), maybe_number()});
      made.pages.warnings.push_back(text());
      made.pages.members.push_back(text());
      made.pages.pictures.push_back(static_cast<int>(below(1000)));
    }
    made.pages.metadata = {maybe(), maybe(), maybe(), maybe(), maybe(), maybe()};
    return made;
  }

  unsigned below(unsigned limit) {
    return std::uniform_int_distribution<unsigned>{0, limit - 1}(random_);
  }

 private:
  std::string text() {
    static const std::vector<std::string> pieces{
        "a", "\n", "\t", "\xC2\xA3", "\xE2\x80\x99", "\xF0\x9F\x98\x80", " "};
    std::string made;
    for (unsigned at = below(20); at > 0; --at) {
      made += pieces[below(static_cast<unsigned>(pieces.size()))];
    }
    return made;
  }
  std::optional<std::string> maybe() {
    return below(2) == 1 ? std::optional{text()} : std::nullopt;
  }
  std::optional<int> maybe_number() {
    return below(2) == 1 ? std::optional{static_cast<int>(below(500))} : std::nullopt;
  }
  council::Page page() {
    council::Page made;
    made.number = static_cast<int>(below(1000));
    made.label = maybe();
    made.text = text();
    made.by_ocr = below(2) == 1;
    for (auto lines = std::count(made.text.begin(), made.text.end(), '\n'); lines > 0;
         --lines) {
      made.styles.push_back({static_cast<council::LineRole>(below(5)),
                             static_cast<std::uint8_t>(below(7)), below(2) == 1,
                             static_cast<float>(below(40)) / 2});
    }
    return made;
  }

  std::mt19937 random_;
};

}  // namespace

TEST_CASE("a result survives its journey", "[worker][property]") {
  const unsigned seed = GENERATE(range(1U, 200U));
  CAPTURE(seed);
  const ExtractionResult result = Maker{seed}.result();
  const std::optional<ExtractionResult> arrived = decode(encode(result));
  REQUIRE(arrived);
  CHECK(*arrived == result);
}

TEST_CASE("a cut or lengthened answer is no answer", "[worker][property]") {
  const std::string bytes = encode(Maker{7}.result());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CAPTURE(size);
    REQUIRE_FALSE(decode(std::string_view{bytes}.substr(0, size)));
  }
  CHECK_FALSE(decode(bytes + "x"));
}

TEST_CASE("a damaged answer is refused or is another valid result",
          "[worker][property]") {
  Maker maker{11};
  const std::string bytes = encode(Maker{7}.result());
  for (int round = 0; round < 5000; ++round) {
    std::string damaged = bytes;
    for (unsigned at = maker.below(3) + 1; at > 0; --at) {
      damaged[maker.below(static_cast<unsigned>(damaged.size()))] =
          static_cast<char>(static_cast<unsigned char>(maker.below(256)));
    }
    const std::optional<ExtractionResult> arrived = decode(damaged);
    if (arrived) {
      REQUIRE(decode(encode(*arrived)) == arrived);
    }
  }
}

TEST_CASE("an answer that is not UTF-8 is refused", "[worker]") {
  ExtractionResult result;
  result.reason = "bad \xFF byte";
  CHECK_FALSE(decode(encode(result)));
}
