#include "indexer/store/check_records.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "common/error.h"
#include "common/indexed_record.h"
#include "common/record.h"
#include "indexer/store/spread.h"

namespace council {
namespace {

class RecordCheck {
 public:
  RecordCheck(const Xapian::Database& database, const std::string& where)
      : database_{database}, where_{where} {}

  void against(const std::vector<LedgerEntry>& ledger) {
    Xapian::doccount all = 0;
    for (const LedgerEntry& entry : ledger) {
      const Xapian::doccount found = database_.get_termfreq(source_term(entry.source));
      if (found != static_cast<Xapian::doccount>(entry.records)) {
        fail("holds " + std::to_string(found) + " records of " + entry.source +
             ", its ledger says " + std::to_string(entry.records));
      }
      all += found;
      sources_.insert(entry.source);
    }
    if (all != database_.get_doccount()) {
      fail("holds " + std::to_string(database_.get_doccount()) +
           " records, its ledger says " + std::to_string(all));
    }
  }

  void keys() const {
    Xapian::doccount with_key = 0;
    for (auto key = database_.valuestream_begin(key_slot);
         key != database_.valuestream_end(key_slot); ++key) {
      ++with_key;
      if (database_.get_termfreq(key_term(*key)) != 1) {
        fail("the key " + *key + " finds other records than its own");
      }
    }
    if (with_key != database_.get_doccount()) {
      fail("holds " + std::to_string(database_.get_doccount() - with_key) +
           " records without a key");
    }
  }

  // As many as there is time for, a batch after the other.
  [[nodiscard]] Xapian::doccount samples(std::chrono::seconds budget) {
    constexpr std::size_t first_batch = 100;
    constexpr std::size_t later_batch = 1000;
    const auto end = std::chrono::steady_clock::now() + budget;
    const Xapian::docid last = database_.get_lastdocid();
    Spread spread{last, turn_of_today()};
    Xapian::doccount compared = 0;
    std::vector<Xapian::docid> ids;
    for (Xapian::docid i = 0; i < last; ++i) {
      const auto id = static_cast<Xapian::docid>(spread.next() + 1);
      auto found = database_.postlist_begin("");
      found.skip_to(id);
      if (found != database_.postlist_end("") && *found == id) {
        ids.push_back(id);
      }
      const bool is_first = compared == 0;
      if (ids.size() == (is_first ? first_batch : later_batch) || i + 1 == last) {
        compared += static_cast<Xapian::doccount>(ids.size());
        verify(std::exchange(ids, {}), is_first);
        if (std::chrono::steady_clock::now() >= end) {
          return compared;
        }
      }
    }
    return compared;
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw IndexError{where_ + ": " + what};
  }

  // Documents in their order, and then terms in theirs: each list is gone through once.
  void verify(std::vector<Xapian::docid> ids, bool by_search) {
    std::sort(ids.begin(), ids.end());
    for (const Xapian::docid id : ids) {
      const Xapian::Document document = database_.get_document(id);
      const Record record = from_xapian(document);
      if (record.key != document.get_value(key_slot) ||
          !sources_.contains(record.source)) {
        fail("the record " + record.key + " is not what it is kept as");
      }
      verify_values(id, document, record);
      if (by_search) {
        search_for(id, record);
      }
    }
    verify_postings();
  }

  void search_for(Xapian::docid id, const Record& record) const {
    Xapian::Enquire search{database_};
    search.set_query({Xapian::Query::OP_AND, Xapian::Query{key_term(record.key)},
                      Xapian::Query{source_term(record.source)}});
    const Xapian::MSet found = search.get_mset(0, 2);
    if (found.size() != 1 || *found.begin() != id) {
      fail("a search does not find the record " + record.key);
    }
  }

  // What a record says makes its values and terms, and of terms nothing else does. Which
  // values it has a generation does not list.
  void verify_values(Xapian::docid id, const Xapian::Document& document,
                     const Record& record) {
    const IndexedRecord made = to_indexed(record);
    for (const auto& [slot, value] : made.values) {
      if (document.get_value(slot) != value) {
        fail("the record " + record.key + " has another value in slot " +
             std::to_string(slot));
      }
    }
    Xapian::termcount length = 0;
    for (const auto& [term, count] : made.terms.sorted()) {
      postings_.push_back({.term = std::string{term}, .id = id, .count = count});
      length += count;
    }
    lengths_.emplace_back(id, length);
  }

  void verify_postings() {
    std::sort(postings_.begin(), postings_.end(), [](const auto& a, const auto& b) {
      return std::tie(a.term, a.id) < std::tie(b.term, b.id);
    });
    const std::string* of = nullptr;
    Xapian::PostingIterator posting;
    for (const Posting& wanted : postings_) {
      if (of == nullptr || *of != wanted.term) {
        of = &wanted.term;
        posting = database_.postlist_begin(wanted.term);
      }
      if (posting != database_.postlist_end(wanted.term)) {
        posting.skip_to(wanted.id);
      }
      if (posting == database_.postlist_end(wanted.term) || *posting != wanted.id ||
          posting.get_wdf() != wanted.count) {
        fail("the record " + key_of(wanted.id) + " is not found by its term " +
             wanted.term);
      }
    }
    postings_.clear();
    for (const auto& [id, length] : std::exchange(lengths_, {})) {
      if (database_.get_doclength(id) != length) {
        fail("the record " + key_of(id) + " has terms that nothing of it makes");
      }
    }
  }

  [[nodiscard]] std::string key_of(Xapian::docid id) const {
    return database_.get_document(id).get_value(key_slot);
  }

  // That a record is to be found by a term.
  struct Posting {
    std::string term;
    Xapian::docid id = 0;
    Xapian::termcount count = 0;
  };

  std::vector<Posting> postings_;
  std::vector<std::pair<Xapian::docid, Xapian::termcount>> lengths_;
  const Xapian::Database& database_;
  const std::string& where_;
  std::set<std::string> sources_;
};

}  // namespace

Xapian::doccount check_records(const Xapian::Database& database,
                               const std::vector<LedgerEntry>& ledger,
                               const std::string& where, std::chrono::seconds budget) {
  RecordCheck check{database, where};
  check.against(ledger);
  check.keys();
  return check.samples(budget);
}

}  // namespace council
