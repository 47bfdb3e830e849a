#include "indexer/segment/language.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <unordered_map>

#include "indexer/segment/line.h"
#include "indexer/segment/phrase.h"

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

constexpr std::size_t longest_small_word =
    std::ranges::max_element(small_words, {}, [](const SmallWord& row) {
      return row.word.size();
    })->word.size();

using Hits = std::array<std::size_t, Languages>;

// A word of two languages counts in both.
const std::unordered_map<std::string_view, Hits>& hits_of_words() {
  static const auto table = [] {
    std::unordered_map<std::string_view, Hits> made;
    for (const SmallWord& row : small_words) {
      ++made[row.word][row.language];
    }
    return made;
  }();
  return table;
}

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

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || c == '\'' || static_cast<unsigned char>(c) >= 0x80;
}

// The capitals of Irish with their fadas are two bytes each.
std::string lower_fadas(std::string text) {
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    const auto next = static_cast<unsigned char>(text[at + 1]);
    const bool is_capital = text[at] == '\xC3' && next >= 0x80 && next <= 0x9E;
    if (is_capital) {
      text[at + 1] = static_cast<char>(next + 0x20);
    }
  }
  return text;
}

Evidence gather(std::string_view text) {
  const std::string folded =
      lower_fadas(to_lower(fold_typography(text.substr(0, sample_bytes))));
  const std::string_view whole = folded;
  const auto& table = hits_of_words();
  Evidence evidence;
  for (std::size_t at = 0; at < whole.size();) {
    if (!is_letter(whole[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < whole.size() && is_letter(whole[end])) {
      ++end;
    }
    ++evidence.words;
    if (end - at <= longest_small_word) {
      const auto found = table.find(whole.substr(at, end - at));
      for (std::size_t i = 0; found != table.end() && i < Languages; ++i) {
        evidence.hits[i] += found->second[i];
      }
    }
    at = end;
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
