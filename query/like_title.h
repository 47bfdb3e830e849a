#pragma once

#include <string>
#include <vector>

#include "common/record.h"
#include "query/database.h"

namespace council {

// An item or paper that may be of the same matter as another.
struct LikeTitle {
  std::string key;
  Record record;
  bool same_item = false;  // of the same meeting: the agenda's item and its minute
  int percent = 0;         // how sure it is
  std::string evidence;    // the words that both titles have, and whose papers they are
};

// What bears a title of the same matter, in papers of the same body, of one that it came
// from or became, or of its council: "Parking charges: review after twelve months" for
// "Review of the first three months of parking charges". Of titles as like, the nearest
// in time first; at most `most`.
std::vector<LikeTitle> find_like_titles(const OpenIndex& index, const Record& record,
                                        std::size_t most);

// The stems of the words of a title that tell of its matter: not "progress report".
std::vector<std::string> telling_stems(std::string_view title);

}  // namespace council
