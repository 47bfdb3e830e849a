#include "indexer/store/sketch.h"

#include <string>

#include <catch2/catch.hpp>

namespace council {
namespace {

Sketch sketch_of(const std::string& text) {
  Sketcher sketcher;
  sketcher.read(text);
  return sketcher.sketch();
}

// `count` different words.
std::string words(int from, int count) {
  std::string text;
  for (int i = from; i < from + count; ++i) {
    text += "word" + std::to_string(i * 7919 % 100'003) + " ";
  }
  return text;
}

}  // namespace

TEST_CASE("a text is wholly like itself, whatever its marks and line ends", "[sketch]") {
  const std::string plain =
      "The children's home was visited by the panel on Monday. " + words(0, 100);
  std::string odd =
      "THE **children’s** home\nwas visited – by the panel;\ton Monday " + words(0, 100);
  CHECK(likeness(sketch_of(plain), sketch_of(odd)) == 1);
  CHECK(sketch_of(plain).words == sketch_of(odd).words);
}

TEST_CASE("a text in pieces has the sketch of the whole", "[sketch]") {
  Sketcher sketcher;
  sketcher.read(words(0, 50));
  sketcher.read(words(50, 50));
  CHECK(sketcher.sketch() == sketch_of(words(0, 100)));
}

TEST_CASE("likeness is about the share of runs that both have", "[sketch]") {
  const Sketch whole = sketch_of(words(0, 4000));
  CHECK(likeness(whole, sketch_of(words(4000, 4000))) < 0.1);
  const double most = likeness(whole, sketch_of(words(0, 3600)));
  CHECK(most > 0.75);
  CHECK(most < 1);
  const double half = likeness(whole, sketch_of(words(0, 2000)));
  CHECK(half > 0.3);
  CHECK(half < 0.7);
}

TEST_CASE("sketches of nothing are not alike", "[sketch]") {
  CHECK(likeness(sketch_of(""), sketch_of("")) == 0);
  CHECK(likeness(sketch_of("a b c"), sketch_of("a b c")) == 0);
}

TEST_CASE("a sketch is read as it was written", "[sketch]") {
  const Sketch sketch = sketch_of(words(0, 30));
  CHECK(parse_sketch(write_sketch(sketch)) == sketch);
  CHECK(parse_sketch("") == Sketch{});
}

}  // namespace council
