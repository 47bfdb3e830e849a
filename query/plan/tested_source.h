#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include <xapian.h>

#include "query/section_set.h"

namespace council {

// The only sections that sources of this thread look in; nullptr for all. PlacesWithin
// (places.h) sets it.
const SectionSet* sections_looked_in();

// The sections that stand a test, weighing nothing. It is to be joined with what finds
// those that may: as the most frequent part Xapian asks it last, but first where only few
// sections are looked in. A Test is copied for each database and has
//
//   void open(const Xapian::Database&)          before all else
//   bool holds(Xapian::docid)                   asked in rising order
//   std::string description() const             tells it from all others
template <class Test>
class TestedSource : public Xapian::PostingSource {
 public:
  explicit TestedSource(Test test) : test_{std::move(test)} {}

  // Xapian owns what this returns: one source a database.
  [[nodiscard]] PostingSource* clone() const override {
    return std::make_unique<TestedSource>(test_).release();
  }

  void init(const Xapian::Database& database) override {
    set_maxweight(0);
    within_ = sections_looked_in();
    sections_ = within_ == nullptr ? database.get_doccount()
                                   : static_cast<Xapian::doccount>(within_->count());
    last_ = database.get_lastdocid();
    at_ = 0;
    is_settled_ = true;
    test_.open(database);
  }

  [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return 0; }
  [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return sections_; }
  [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return sections_; }

  void next(double /*min_weight*/) override { settle(at_ + 1); }

  void skip_to(Xapian::docid wanted, double /*min_weight*/) override {
    if (at_ < wanted || !is_settled_) {
      settle(std::max(at_, wanted));
    }
  }

  // Where it says no, it stands nowhere: next() goes on after what was asked for.
  bool check(Xapian::docid wanted, double /*min_weight*/) override {
    if (at_ < wanted) {
      at_ = wanted;
      is_settled_ = first_from(wanted) == wanted && test_.holds(wanted);
    }
    return is_settled_;
  }

  [[nodiscard]] std::string get_description() const override {
    return test_.description();
  }

  [[nodiscard]] bool at_end() const override { return at_ > last_; }
  [[nodiscard]] Xapian::docid get_docid() const override { return at_; }

 private:
  void settle(Xapian::docid wanted) {
    at_ = first_from(wanted);
    while (at_ <= last_ && !test_.holds(at_)) {
      at_ = first_from(at_ + 1);
    }
    is_settled_ = true;
  }

  // The first that is looked in.
  [[nodiscard]] Xapian::docid first_from(Xapian::docid section) const {
    if (within_ == nullptr) {
      return section;
    }
    const Xapian::docid first = within_->first_from(section);
    return first == 0 ? last_ + 1 : first;
  }

  Test test_;
  const SectionSet* within_ = nullptr;  // none: in all
  Xapian::docid at_ = 0;
  bool is_settled_ = true;
  Xapian::docid last_ = 0;
  Xapian::doccount sections_ = 0;
};

// Xapian counts who uses the source.
template <class Test>
Xapian::Query tested_by(Test test) {
  return Xapian::Query{
      std::make_unique<TestedSource<Test>>(std::move(test)).release()->release()};
}

}  // namespace council
