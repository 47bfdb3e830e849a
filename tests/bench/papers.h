#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace council::bench {

// The same numbers on every machine and with every standard library.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_{seed} {}
  std::uint64_t below(std::uint64_t end);
  double unit();  // 0 <= unit() < 1

 private:
  std::uint64_t next();
  std::uint64_t state_;
};

// Invented words by falling frequency, the first hundred or so of them English; drawn by
// Zipf's law they give a text the shape that an index feels: few frequent, many rare
// words.
class Vocabulary {
 public:
  explicit Vocabulary(std::size_t size);
  const std::string& draw(Random& random) const;
  const std::string& word(std::size_t rank) const { return words_[rank]; }
  std::size_t size() const { return words_.size(); }

 private:
  std::vector<std::string> words_;
  std::vector<double> cumulative_;
};

inline constexpr std::size_t vocabulary_size = 80'000;

// Writes minutes as text files into `folder`, by year, until they hold `bytes` in all.
// Returns how many bytes it wrote; the same files every time.
std::size_t write_papers(const std::filesystem::path& folder, std::size_t bytes);

}  // namespace council::bench
