#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace council::bench {

// The forms that questions have in turn.
inline constexpr std::array<std::string_view, 6> form_names{
    "frequent", "rare", "frequent, rare", "three frequent", "phrase", "period"};
inline constexpr std::size_t question_forms = form_names.size();

// Questions over the papers of write_papers(): words, words that are rare, phrases with a
// word, words with a filter and a period, in turn; the same for a seed every time.
std::vector<std::string> make_questions(std::size_t count, std::uint64_t seed = 7);

}  // namespace council::bench
