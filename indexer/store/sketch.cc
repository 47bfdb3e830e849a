#include "indexer/store/sketch.h"

#include <algorithm>
#include <charconv>

namespace council {
namespace {

constexpr std::uint64_t start_of_hash = 0xCBF2'9CE4'8422'2325;
constexpr std::uint64_t factor = 0x100'0000'01B3;

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Letters beyond ASCII and apostrophes are left out: fonts and formats differ in them. A
// no-break space, whose last byte is A0, ends a word like any other.
bool ends_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x80 && c != '\'') || byte == 0xA0;
}

// Spreads every bit of the input over all of the output.
std::uint64_t mix(std::uint64_t value) {
  value ^= value >> 33U;
  value *= 0xFF51'AFD7'ED55'8CCD;
  value ^= value >> 33U;
  value *= 0xC4CE'B9FE'1A85'EC53;
  return value ^ (value >> 33U);
}

constexpr std::size_t digits_of_hash = 8;

}  // namespace

void Sketcher::end_word() {
  std::rotate(last_words_.begin(), last_words_.begin() + 1, last_words_.end());
  last_words_.back() = word_;
  ++sketch_.words;
  in_word_ = false;
  if (sketch_.words < last_words_.size()) {
    return;
  }
  std::uint64_t run = 0;
  for (const std::uint64_t word : last_words_) {
    run = mix(run * factor + word);
  }
  std::uint32_t& least = sketch_.least[run >> 58U];
  const auto low = static_cast<std::uint32_t>(run);
  least = std::min(least, low == Sketch::none ? low - 1 : low);
}

void Sketcher::read(std::string_view text) {
  for (const char c : text) {
    if (is_word_byte(c)) {
      word_ =
          ((in_word_ ? word_ : start_of_hash) ^ static_cast<unsigned char>(lower(c))) *
          factor;
      in_word_ = true;
    } else if (in_word_ && ends_word(c)) {
      end_word();
    }
  }
  if (in_word_) {
    end_word();
  }
}

double likeness(const Sketch& a, const Sketch& b) {
  std::size_t filled = 0;
  std::size_t same = 0;
  for (std::size_t i = 0; i < Sketch::size; ++i) {
    const bool is_filled = a.least[i] != Sketch::none || b.least[i] != Sketch::none;
    filled += is_filled ? 1U : 0U;
    same += is_filled && a.least[i] == b.least[i] ? 1U : 0U;
  }
  return filled == 0 ? 0 : static_cast<double>(same) / static_cast<double>(filled);
}

std::string write_sketch(const Sketch& sketch) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const std::uint32_t value : sketch.least) {
    for (int shift = 28; shift >= 0; shift -= 4) {
      text += digits[value >> static_cast<unsigned>(shift) & 0xFU];
    }
  }
  return text + std::to_string(sketch.words);
}

Sketch parse_sketch(std::string_view text) {
  Sketch sketch;
  if (text.size() <= Sketch::size * digits_of_hash) {
    return sketch;
  }
  for (std::uint32_t& value : sketch.least) {
    std::from_chars(text.data(), text.data() + digits_of_hash, value, 16);
    text.remove_prefix(digits_of_hash);
  }
  std::from_chars(text.data(), text.data() + text.size(), sketch.words);
  return sketch;
}

}  // namespace council
