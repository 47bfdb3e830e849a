#include "indexer/segment/attendance_words.h"

#include "indexer/segment/first_byte_index.h"
#include "indexer/segment/scan.h"

namespace council {

const AttendanceWords* attendance_words_at(std::string_view text, std::size_t begin) {
  static constexpr FirstByteIndex rows{attendance_words, &AttendanceWords::phrase};
  if (begin >= text.size()) {
    return nullptr;
  }
  for (const std::size_t row : rows.rows_of(text[begin])) {
    const std::string_view phrase = attendance_words[row].phrase;
    const std::size_t end = begin + phrase.size();
    // "Committee<tab>Councillors A Bee" over "Members:<tab>C Dee"; else too common.
    const bool needs_tab = phrase == "committee";
    if (has_at(text, begin, phrase) && !is_word_at(text, end) &&
        (!needs_tab || text.substr(end).starts_with('\t'))) {
      return &attendance_words[row];
    }
  }
  return nullptr;
}

}  // namespace council
