#include "common/indexed_record.h"

#include <algorithm>

#include "common/beginning_of.h"

namespace council {

void TermCounts::add(std::string_view term, std::uint32_t count) {
  added_.push_back({.beginning = beginning_of(term),
                    .begin = bytes_.size(),
                    .size = static_cast<std::uint32_t>(term.size()),
                    .count = count});
  bytes_ += term;
}

std::vector<TermCounts::Term> TermCounts::sorted() const {
  const auto text_of = [this](const Added& added) {
    return std::string_view{bytes_}.substr(added.begin, added.size);
  };
  std::vector<Added> in_order = added_;
  std::sort(in_order.begin(), in_order.end(), [&](const Added& a, const Added& b) {
    return a.beginning != b.beginning ? a.beginning < b.beginning
                                      : text_of(a) < text_of(b);
  });
  std::vector<Term> terms;
  terms.reserve(in_order.size());
  for (const Added& added : in_order) {
    const std::string_view term = text_of(added);
    if (terms.empty() || terms.back().term != term) {
      terms.push_back({.term = term, .count = added.count});
    } else {
      terms.back().count += added.count;
    }
  }
  return terms;
}

}  // namespace council
