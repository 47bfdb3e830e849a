#include "common/deflate.h"

#include <string>

#include <catch2/catch.hpp>

using namespace council;

TEST_CASE("what is deflated can be inflated", "[deflate][property]") {
  std::string text;
  for (int i = 0; i < 20'000; ++i) {
    text += "item " + std::to_string(i * i) + std::string(1, static_cast<char>(i));
  }
  for (const std::string& bytes :
       {std::string{}, std::string{"a"}, std::string(100, '\0'), text}) {
    CHECK(inflate(deflate(bytes)) == bytes);
  }
  CHECK(deflate(text).size() < text.size() / 2);
}

TEST_CASE("what was not deflated is not inflated", "[deflate]") {
  const std::string good = deflate("minutes of the meeting of the panel");
  for (std::size_t size = 0; size < good.size(); ++size) {
    CAPTURE(size);
    CHECK_FALSE(inflate(good.substr(0, size)));
  }
  std::string changed = good;
  changed.back() = static_cast<char>(changed.back() ^ 1);
  CHECK_FALSE(inflate(changed));
  CHECK_FALSE(inflate(good + "x"));
  CHECK_FALSE(inflate("minutes"));
}
