#include "indexer/segment/language.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

#include "indexer/segment/line.h"

namespace council {
namespace {

enum : std::size_t { English, Welsh, Irish, Languages };

constexpr std::array<std::string_view, Languages> codes{"en", "cy", "ga"};

// What the rest of a long section says of its language, its start has said.
constexpr std::size_t sample_bytes = 16'384;

struct SmallWord {
  std::string_view word;
  std::size_t language;
};

// clang-format off
constexpr auto small_words = std::to_array<SmallWord>({
    {"the", English}, {"of", English}, {"and", English}, {"to", English}, {"in", English},
    {"for", English}, {"that", English}, {"was", English}, {"be", English}, {"with", English},
    {"by", English}, {"from", English}, {"are", English}, {"were", English}, {"has", English},
    {"have", English}, {"this", English}, {"which", English}, {"been", English},
    {"will", English}, {"their", English}, {"would", English}, {"any", English},
    {"not", English}, {"on", English}, {"it", English}, {"as", English}, {"or", English},
    {"should", English}, {"had", English}, {"they", English}, {"these", English},
    {"y", Welsh}, {"yr", Welsh}, {"yn", Welsh}, {"i'r", Welsh}, {"o'r", Welsh}, {"a'r", Welsh},
    {"i'w", Welsh}, {"mae", Welsh}, {"oedd", Welsh}, {"wedi", Welsh}, {"gan", Welsh},
    {"gyda", Welsh}, {"bod", Welsh}, {"fod", Welsh}, {"sydd", Welsh}, {"hefyd", Welsh},
    {"eu", Welsh}, {"ei", Welsh}, {"yng", Welsh}, {"ym", Welsh}, {"yw", Welsh}, {"sy", Welsh},
    {"nid", Welsh}, {"ac", Welsh}, {"neu", Welsh}, {"mewn", Welsh}, {"fel", Welsh},
    {"hynny", Welsh}, {"hwn", Welsh}, {"hon", Welsh}, {"bydd", Welsh}, {"byddai", Welsh},
    {"roedd", Welsh}, {"cafodd", Welsh}, {"gael", Welsh}, {"dan", Welsh}, {"drwy", Welsh},
    {"wrth", Welsh}, {"nad", Welsh}, {"ein", Welsh}, {"ond", Welsh}, {"hyn", Welsh},
    {"ar", Welsh}, {"am", Welsh}, {"dylid", Welsh}, {"fydd", Welsh}, {"gyfer", Welsh},
    {"agus", Irish}, {"leis", Irish}, {"chun", Irish}, {"bhí", Irish}, {"bhfuil", Irish},
    {"tá", Irish}, {"atá", Irish}, {"sé", Irish}, {"nó", Irish}, {"faoi", Irish},
    {"idir", Irish}, {"mar", Irish}, {"gur", Irish}, {"nach", Irish}, {"raibh", Irish},
    {"níl", Irish}, {"seo", Irish}, {"ach", Irish}, {"gach", Irish}, {"dá", Irish},
    {"ina", Irish}, {"lena", Irish}, {"maidir", Irish}, {"bheith", Irish}, {"sa", Irish},
    {"san", Irish}, {"don", Irish}, {"den", Irish}, {"ag", Irish}, {"na", Irish},
    {"ar", Irish}, {"ón", Irish}, {"rinne", Irish}, {"féin", Irish}, {"freisin", Irish},
    {"le", Irish}, {"an", Irish},
});
// clang-format on

using Hits = std::array<std::size_t, Languages>;

// A word of up to eight bytes as one number.
using PackedWord = std::uint64_t;
constexpr std::size_t longest_small_word = sizeof(PackedWord);

constexpr PackedWord with_byte(PackedWord word, unsigned char byte) {
  return (word << 8U) | byte;
}

constexpr PackedWord pack(std::string_view word) {
  PackedWord packed = 0;
  for (const char c : word) {
    packed = with_byte(packed, static_cast<unsigned char>(c));
  }
  return packed;
}

// The small words by their numbers, each at the first free place from its own on. The
// word 0 is none.
class WordTable {
 public:
  constexpr WordTable() {
    for (const SmallWord& row : small_words) {
      Row& place = rows_[place_of(pack(row.word))];
      place.word = pack(row.word);
      ++place.hits[row.language];
    }
  }

  // All zero for a word that is none of them.
  [[nodiscard]] constexpr const Hits& hits_of(PackedWord word) const {
    return rows_[place_of(word)].hits;
  }

 private:
  struct Row {
    PackedWord word = 0;
    Hits hits{};
  };
  static constexpr unsigned size_bits = 9;
  static_assert(small_words.size() * 2 < std::size_t{1} << size_bits);

  [[nodiscard]] constexpr std::size_t place_of(PackedWord word) const {
    constexpr PackedWord odd = 0x9E3779B97F4A7C15;
    std::size_t place = (word * odd) >> (64U - size_bits);
    while (rows_[place].word != 0 && rows_[place].word != word) {
      place = (place + 1) % rows_.size();
    }
    return place;
  }

  std::array<Row, std::size_t{1} << size_bits> rows_{};
};

constexpr WordTable word_table;
static_assert(std::ranges::all_of(small_words, [](const SmallWord& row) {
  return row.word.size() <= longest_small_word &&
         word_table.hits_of(pack(row.word))[row.language] == 1;
}));

struct Evidence {
  Hits hits{};
  std::size_t words = 0;

  void add(const Evidence& other) {
    for (std::size_t i = 0; i < Languages; ++i) {
      hits[i] += other.hits[i];
    }
    words += other.words;
  }
};

// Of each byte the small letter that it is, 0 for none. Bytes beyond ASCII are letters.
constexpr auto letters = [] {
  std::array<unsigned char, 256> table{};
  for (std::size_t byte = 0; byte < table.size(); ++byte) {
    const std::size_t small = byte | 0x20U;
    const bool is_ascii_letter = byte < 0x80 && small >= 'a' && small <= 'z';
    const bool is_itself = byte >= 0x80 || byte == '\'';
    table[byte] = static_cast<unsigned char>(is_ascii_letter ? small
                                             : is_itself     ? byte
                                                             : 0);
  }
  return table;
}();

unsigned char letter_at(std::string_view text, std::size_t at) {
  return at < text.size() ? letters[static_cast<unsigned char>(text[at])] : 0;
}

// The capitals of Irish with their fadas are two bytes each.
void lower_fadas(std::string& text) {
  constexpr char lead = '\xC3';
  for (std::size_t at = text.find(lead); at != std::string::npos && at + 1 < text.size();
       at = text.find(lead, at + 1)) {
    const auto next = static_cast<unsigned char>(text[at + 1]);
    if (next >= 0x80 && next <= 0x9E) {
      text[at + 1] = static_cast<char>(next + 0x20);
    }
  }
}

Evidence gather(std::string_view text) {
  std::string folded = fold_typography(text.substr(0, sample_bytes));
  lower_fadas(folded);
  Evidence evidence;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    PackedWord word = 0;
    for (unsigned char c = letter_at(folded, at); c != 0; c = letter_at(folded, ++at)) {
      word = with_byte(word, c);
    }
    if (at == begin) {
      ++at;
      continue;
    }
    ++evidence.words;
    if (at - begin <= longest_small_word) {
      const Hits& hits = word_table.hits_of(word);
      for (std::size_t i = 0; i < Languages; ++i) {
        evidence.hits[i] += hits[i];
      }
    }
  }
  return evidence;
}

std::optional<std::string_view> decide(const Evidence& evidence) {
  constexpr std::size_t fewest_hits = 3;
  constexpr std::size_t words_per_hit = 12;  // prose has one in three, names have none
  Hits ranked = evidence.hits;
  std::ranges::sort(ranked, std::greater{});
  const bool is_prose =
      ranked[0] >= fewest_hits && ranked[0] * words_per_hit >= evidence.words;
  const bool is_clear = ranked[0] * 2 > ranked[1] * 3;
  if (!is_prose || !is_clear) {
    return std::nullopt;
  }
  const auto best = std::ranges::max_element(evidence.hits) - evidence.hits.begin();
  return codes[static_cast<std::size_t>(best)];
}

}  // namespace

std::optional<std::string_view> find_language(std::string_view text) {
  return decide(gather(text));
}

void tell_languages(Document& document) {
  Evidence whole;
  for (Section& section : document.sections) {
    const Evidence evidence = gather(section.text);
    whole.add(evidence);
    if (const auto language = decide(evidence)) {
      section.language = *language;
    }
  }
  if (const auto language = decide(whole)) {
    document.language = *language;
  }
}

}  // namespace council
