#include "query/plan/set_source.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace council {
namespace {

class SetSource : public Xapian::PostingSource {
 public:
  explicit SetSource(SectionSet set) : set_{std::move(set)} {}

  // Xapian owns what this returns: one source a database.
  [[nodiscard]] PostingSource* clone() const override {
    return std::make_unique<SetSource>(set_).release();
  }

  void init(const Xapian::Database& /*database*/) override {
    set_maxweight(0);
    count_ = static_cast<Xapian::doccount>(set_.count());
    at_ = 0;
    is_at_end_ = false;
  }

  [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return count_; }
  [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return count_; }
  [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return count_; }

  void next(double /*min_weight*/) override { settle(at_ + 1); }
  void skip_to(Xapian::docid wanted, double /*min_weight*/) override {
    settle(std::max(at_, wanted));
  }

  [[nodiscard]] bool at_end() const override { return is_at_end_; }
  [[nodiscard]] Xapian::docid get_docid() const override { return at_; }

 private:
  void settle(Xapian::docid wanted) {
    at_ = set_.first_from(wanted);
    is_at_end_ = at_ == 0;
  }

  SectionSet set_;
  Xapian::doccount count_ = 0;
  Xapian::docid at_ = 0;
  bool is_at_end_ = false;
};

}  // namespace

Xapian::Query set_query(const SectionSet& set) {
  Xapian::PostingSource* const source = std::make_unique<SetSource>(set).release();
  return Xapian::Query{source->release()};
}

}  // namespace council
