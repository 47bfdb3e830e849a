#include "indexer/store/check_records.h"

#include <algorithm>
#include <set>

#include "common/error.h"
#include "common/indexed_record.h"
#include "common/record.h"

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

  // From the first to the last, evenly spaced.
  void samples() const {
    constexpr Xapian::docid most = 100;
    const Xapian::docid step =
        std::max<Xapian::docid>(1, database_.get_lastdocid() / most);
    auto id = database_.postlist_begin("");
    while (id != database_.postlist_end("")) {
      sample(*id);
      id.skip_to(*id + step);
    }
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
    Xapian::Enquire search{database_};
    search.set_query({Xapian::Query::OP_AND, Xapian::Query{key_term(record.key)},
                      Xapian::Query{source_term(record.source)}});
    const Xapian::MSet found = search.get_mset(0, 2);
    if (found.size() != 1 || *found.begin() != id) {
      fail("a search does not find the record " + record.key);
    }
  }

  const Xapian::Database& database_;
  const std::string& where_;
  std::set<std::string> sources_;
};

}  // namespace

void check_records(const Xapian::Database& database,
                   const std::vector<LedgerEntry>& ledger, const std::string& where) {
  RecordCheck check{database, where};
  check.against(ledger);
  check.keys();
  check.samples();
}

}  // namespace council
