#include "indexer/glass/term_list.h"

#include <algorithm>
#include <string_view>

#include "indexer/glass/number.h"

namespace council::glass {
namespace {

// How many bytes of the term before begin this one.
std::size_t shared_bytes(std::string_view before, std::string_view term) {
  const auto differ =
      std::mismatch(before.begin(), before.end(), term.begin(), term.end()).first;
  return static_cast<std::size_t>(differ - before.begin());
}

// A byte says how much of the term before is to be repeated, and where that fits into it
// also the count, which else follows the rest of the term.
void put_next(std::string& tag, std::string_view before, const DocumentView::Term& next) {
  const std::size_t shared = shared_bytes(before, next.term);
  const std::size_t both = (std::size_t{next.count} + 1) * (before.size() + 1) + shared;
  const bool is_packed = both < 256;
  tag += static_cast<char>(is_packed ? both : shared);
  tag += static_cast<char>(next.term.size() - shared);
  tag += next.term.substr(shared);
  if (!is_packed) {
    put_number(tag, next.count);
  }
}

}  // namespace

std::string term_list_tag(const std::vector<DocumentView::Term>& terms,
                          std::uint32_t length) {
  std::string tag;
  if (terms.empty()) {
    return tag;
  }
  put_number(tag, length);
  put_number(tag, terms.size());
  tag += static_cast<char>(terms.front().term.size());
  tag += terms.front().term;
  put_number(tag, terms.front().count);
  for (std::size_t i = 1; i < terms.size(); ++i) {
    put_next(tag, terms[i - 1].term, terms[i]);
  }
  return tag;
}

std::string used_slots_tag(const std::vector<DocumentView::Value>& values) {
  std::string tag;
  std::uint32_t next = 0;
  for (const DocumentView::Value& value : values) {
    put_number(tag, value.slot - next);
    next = value.slot + 1;
  }
  return tag;
}

}  // namespace council::glass
