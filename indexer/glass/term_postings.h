#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/glass/document_view.h"
#include "indexer/glass/posting_list.h"

namespace council::glass {

class Table;

// The postings of all terms. Those of some hundred thousand terms do not fit the
// processor's cache: most of what it takes to add a record is waiting for memory, so its
// terms are looked up several at a time.
class TermPostings {
 public:
  TermPostings();

  // Records come rising.
  void add(std::uint32_t record, const std::vector<DocumentView::Term>& terms);

  // In the order of their keys.
  void write(Table& table) const;

 private:
  struct Term {
    std::string_view term;
    PostingList postings;
  };
  // Where a term is, from 1 on; 0 in an empty place.
  struct Place {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;
  };

  void add_some(std::uint32_t record, const DocumentView::Term* terms, std::size_t count);
  Term& find(std::string_view term, std::uint32_t hash);
  void grow();
  [[nodiscard]] std::size_t home_of(std::uint32_t hash) const {
    return hash & (places_.size() - 1);
  }

  std::vector<Place> places_;  // a power of two, at least half of them empty
  std::vector<Term> terms_;    // in no order
  std::deque<std::string> bytes_;
};

}  // namespace council::glass
