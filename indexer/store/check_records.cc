#include "indexer/store/check_records.h"

#include <algorithm>
#include <set>

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

  // As many as there is time for.
  [[nodiscard]] Xapian::doccount samples(std::chrono::seconds budget) const {
    constexpr Xapian::doccount least = 100;
    const auto end = std::chrono::steady_clock::now() + budget;
    const Xapian::docid last = database_.get_lastdocid();
    Spread spread{last, turn_of_today()};
    Xapian::doccount compared = 0;
    for (Xapian::docid i = 0; i < last; ++i) {
      if (compared >= least && std::chrono::steady_clock::now() >= end) {
        return compared;
      }
      const auto id = static_cast<Xapian::docid>(spread.next() + 1);
      auto found = database_.postlist_begin("");
      found.skip_to(id);
      if (found != database_.postlist_end("") && *found == id) {
        sample(id);
        ++compared;
      }
    }
    return compared;
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw IndexError{where_ + ": " + what};
  }

  void sample(Xapian::docid id) const {
    const Xapian::Document document = database_.get_document(id);
    const Record record = from_xapian(document);
    if (record.key != document.get_value(key_slot) || !sources_.contains(record.source)) {
      fail("the record " + record.key + " is not what it is kept as");
    }
    values_and_terms(id, document, record);
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
  void values_and_terms(Xapian::docid id, const Xapian::Document& document,
                        const Record& record) const {
    const IndexedRecord made = to_indexed(record);
    for (const auto& [slot, value] : made.values) {
      if (document.get_value(slot) != value) {
        fail("the record " + record.key + " has another value in slot " +
             std::to_string(slot));
      }
    }
    Xapian::termcount length = 0;
    for (const auto& [term, count] : made.terms.sorted()) {
      term_of(id, std::string{term}, count, record.key);
      length += count;
    }
    if (database_.get_doclength(id) != length) {
      fail("the record " + record.key + " has terms that nothing of it makes");
    }
  }

  void term_of(Xapian::docid id, const std::string& term, Xapian::termcount count,
               const std::string& key) const {
    auto posting = database_.postlist_begin(term);
    if (posting != database_.postlist_end(term)) {
      posting.skip_to(id);
    }
    if (posting == database_.postlist_end(term) || *posting != id ||
        posting.get_wdf() != count) {
      fail("the record " + key + " is not found by its term " + term);
    }
  }

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
