#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace council {

// A small likeness of a long text by which near copies are found: the least of the hashes
// of its runs of four words, in each of 64 classes. Case, marks and line ends play no
// part, so that a PDF and the web page of the same minutes look alike.
struct Sketch {
  static constexpr std::size_t size = 64;
  static constexpr std::uint32_t none = 0xFFFF'FFFF;  // of a class without any run

  std::array<std::uint32_t, size> least{};
  std::size_t words = 0;

  Sketch() { least.fill(none); }
  bool operator==(const Sketch&) const = default;
};

// Reads a text in pieces, one after the other; runs go on from piece to piece.
class Sketcher {
 public:
  void read(std::string_view text);
  [[nodiscard]] const Sketch& sketch() const { return sketch_; }

 private:
  void end_word();

  Sketch sketch_;
  std::array<std::uint64_t, 4> last_words_{};
  std::uint64_t word_ = 0;
  bool in_word_ = false;
};

// The share of the two texts' runs that both have, estimated: 0 to 1.
double likeness(const Sketch& a, const Sketch& b);

// As hexadecimal digits, and back; text that write_sketch did not write gives an empty
// sketch.
std::string write_sketch(const Sketch& sketch);
Sketch parse_sketch(std::string_view text);

}  // namespace council
