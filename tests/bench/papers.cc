#include "papers.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <fstream>
#include <stdexcept>
#include <string_view>

namespace council::bench {
namespace {

constexpr auto common_words = std::to_array<std::string_view>(
    {"the",     "of",       "and",       "to",         "in",       "that",
     "a",       "was",      "for",       "be",         "were",     "on",
     "with",    "as",       "is",        "by",         "it",       "at",
     "from",    "had",      "this",      "which",      "members",  "panel",
     "council", "report",   "would",     "been",       "not",      "have",
     "an",      "services", "committee", "children",   "are",      "officer",
     "or",      "service",  "noted",     "director",   "chair",    "their",
     "there",   "all",      "work",      "school",     "support",  "public",
     "year",    "local",    "meeting",   "people",     "budget",   "schools",
     "update",  "housing",  "health",    "care",       "plan",     "review",
     "advised", "scrutiny", "education", "process",    "question", "progress",
     "funding", "strategy", "young",     "information"});

constexpr auto syllables = std::to_array<std::string_view>(
    {"ba",    "tor",  "wick", "ham", "lin",   "ster", "mor", "dale", "ford", "ley", "ash",
     "thorn", "kirk", "by",   "hol", "brook", "mid",  "sex", "ton",  "vale", "ro",  "sa",
     "qui",   "ne",   "ver",  "ola", "zan",   "pre",  "ck",  "el",   "un",   "ment"});

constexpr auto panels = std::to_array<std::string_view>(
    {"Children's Scrutiny Panel", "Overview and Scrutiny Board",
     "Corporate Parenting Board", "Health Scrutiny Panel",
     "Planning and Development Committee", "Licensing Committee",
     "Audit and Governance Committee", "Schools Forum", "Place Scrutiny Panel"});

constexpr auto months = std::to_array<std::string_view>(
    {"January", "February", "March", "April", "May", "June", "July", "August",
     "September", "October", "November", "December"});

constexpr auto agreements = std::to_array<std::string_view>(
    {"AGREED that the information provided be noted.",
     "RESOLVED that the report be approved and a further report be brought in six "
     "months.",
     "AGREED that consideration of the item be deferred.", "NOTED."});

std::string invent(std::size_t rank) {
  std::string word;
  for (std::size_t rest = rank + syllables.size(); rest != 0; rest /= syllables.size()) {
    word += syllables[rest % syllables.size()];
  }
  return word;
}

std::string capitalised(std::string word) {
  word[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(word[0])));
  return word;
}

// A sentence of 8 to 30 words, every 40th of them a name and every 60th a number.
std::string sentence(const Vocabulary& vocabulary, Random& random) {
  std::string text = capitalised(vocabulary.draw(random));
  for (std::uint64_t left = 7 + random.below(22); left != 0; --left) {
    text += ' ';
    if (random.below(60) == 0) {
      text += std::to_string(random.below(100'000));
    } else if (random.below(40) == 0) {
      text += capitalised(vocabulary.draw(random));
    } else {
      text += vocabulary.draw(random);
    }
  }
  return text + ".";
}

std::string item(const Vocabulary& vocabulary, Random& random) {
  std::string text;
  for (std::uint64_t paragraph = 2 + random.below(5); paragraph != 0; --paragraph) {
    for (std::uint64_t left = 2 + random.below(5); left != 0; --left) {
      text += sentence(vocabulary, random) + ' ';
    }
    text += "\n\n";
  }
  return text + std::string{agreements[random.below(agreements.size())]} + "\n\n";
}

std::string upper_title(const Vocabulary& vocabulary, Random& random) {
  std::string title;
  for (int word = 0; word < 4; ++word) {
    title += (word == 0 ? "" : " ") + vocabulary.draw(random);
  }
  std::transform(title.begin(), title.end(), title.begin(),
                 [](unsigned char letter) { return std::toupper(letter); });
  return title;
}

std::string minutes(const Vocabulary& vocabulary, Random& random, int year) {
  const std::string panel{panels[random.below(panels.size())]};
  std::string text = panel + "\n\nMINUTES\n\nA meeting of the " + panel +
                     " was held on " + std::to_string(1 + random.below(28)) + ' ' +
                     std::string{months[random.below(months.size())]} + ' ' +
                     std::to_string(year) + ".\n\nPRESENT: Councillors ";
  for (int member = 0; member < 6; ++member) {
    text += (member == 0 ? "" : ", ") +
            capitalised(vocabulary.word(1000 + random.below(400)));
  }
  text += "\n\n";
  const std::uint64_t first = 1 + random.below(90);
  const std::uint64_t items = 6 + random.below(10);
  for (std::uint64_t number = first; number < first + items; ++number) {
    text += std::to_string(year).substr(2) + '/' + std::to_string(number) + ' ' +
            upper_title(vocabulary, random) + "\n\n" + item(vocabulary, random);
  }
  return text;
}

void write_file(const std::filesystem::path& file, const std::string& text) {
  std::ofstream stream{file, std::ios::binary};
  stream << text;
  if (!stream.flush()) {
    throw std::runtime_error{"cannot write " + file.string()};
  }
}

}  // namespace

// SplitMix64.
std::uint64_t Random::next() {
  state_ += 0x9E3779B97F4A7C15U;
  std::uint64_t mixed = state_;
  mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
  return mixed ^ (mixed >> 31U);
}

std::uint64_t Random::below(std::uint64_t end) {
  return next() % end;
}

double Random::unit() {
  return static_cast<double>(next() >> 11U) * 0x1.0p-53;
}

Vocabulary::Vocabulary(std::size_t size) {
  double total = 0;
  for (std::size_t rank = 0; rank < size; ++rank) {
    words_.push_back(rank < common_words.size() ? std::string{common_words[rank]}
                                                : invent(rank));
    total += 1.0 / std::pow(static_cast<double>(rank) + 2.7, 1.12);
    cumulative_.push_back(total);
  }
}

const std::string& Vocabulary::draw(Random& random) const {
  const double point = random.unit() * cumulative_.back();
  const auto found = std::upper_bound(cumulative_.begin(), cumulative_.end(), point);
  return words_[static_cast<std::size_t>(found - cumulative_.begin())];
}

std::size_t write_papers(const std::filesystem::path& folder, std::size_t bytes) {
  constexpr int first_year = 2006;
  constexpr std::size_t years = 20;
  const Vocabulary vocabulary{vocabulary_size};
  Random random{42};
  std::size_t written = 0;
  for (std::size_t paper = 0; written < bytes; ++paper) {
    const int year = first_year + static_cast<int>(paper % years);
    const std::filesystem::path place = folder / std::to_string(year);
    std::filesystem::create_directories(place);
    const std::string text = minutes(vocabulary, random, year);
    write_file(place / ("minutes-" + std::to_string(paper) + ".txt"), text);
    written += text.size();
  }
  return written;
}

}  // namespace council::bench
