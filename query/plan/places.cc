#include "query/plan/places.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "common/record.h"

namespace council {
namespace {

// Terms and how they are to stand.
struct Standing {
  std::vector<std::string> terms;
  std::optional<unsigned> window;  // absent: in order
};

thread_local const SectionSet* looked_in = nullptr;

// The sections in which the terms stand so, among those that have them all. It is to be
// joined with the terms: as the most frequent part Xapian asks it last, but first where
// only few sections are looked in.
class PlacesSource : public Xapian::PostingSource {
 public:
  explicit PlacesSource(Standing standing) : standing_{std::move(standing)} {}

  // Xapian owns what this returns: one source a database.
  [[nodiscard]] PostingSource* clone() const override {
    return std::make_unique<PlacesSource>(standing_).release();
  }

  void init(const Xapian::Database& database) override {
    set_maxweight(0);
    within_ = looked_in;
    sections_ = within_ == nullptr ? database.get_doccount()
                                   : static_cast<Xapian::doccount>(within_->count());
    last_ = database.get_lastdocid();
    at_ = 0;
    is_settled_ = true;
    cursor_.emplace(database, standing_.terms);
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
      is_settled_ = first_from(wanted) == wanted && stand_in(wanted);
    }
    return is_settled_;
  }

  // Tells it from all others.
  [[nodiscard]] std::string get_description() const override {
    std::string description =
        standing_.window ? "near " + std::to_string(*standing_.window) : "in order";
    for (const std::string& term : standing_.terms) {
      description += ' ' + term;
    }
    return description;
  }

  [[nodiscard]] bool at_end() const override { return at_ > last_; }
  [[nodiscard]] Xapian::docid get_docid() const override { return at_; }

 private:
  void settle(Xapian::docid wanted) {
    at_ = first_from(wanted);
    while (at_ <= last_ && !stand_in(at_)) {
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

  bool stand_in(Xapian::docid section) {
    const std::vector<Positions>& positions = cursor_->find(section);
    return standing_.window ? stand_near(positions, *standing_.window)
                            : stand_in_order(positions);
  }

  Standing standing_;
  std::optional<PlacesCursor> cursor_;
  const SectionSet* within_ = nullptr;  // none: in all
  Xapian::docid at_ = 0;
  bool is_settled_ = true;
  Xapian::docid last_ = 0;
  Xapian::doccount sections_ = 0;
};

Xapian::Query standing_query(Standing standing) {
  const Xapian::Query all{Xapian::Query::OP_AND, standing.terms.begin(),
                          standing.terms.end()};
  Xapian::PostingSource* const source =
      std::make_unique<PlacesSource>(std::move(standing)).release();
  return {Xapian::Query::OP_FILTER, all, Xapian::Query{source->release()}};
}

}  // namespace

Xapian::Query in_order_query(const std::vector<std::string>& terms) {
  return standing_query({.terms = terms, .window = std::nullopt});
}

Xapian::Query near_query(const std::vector<std::string>& terms, unsigned window) {
  return standing_query({.terms = terms, .window = window});
}

PlacesWithin::PlacesWithin(const SectionSet& sections) {
  looked_in = &sections;
}

PlacesWithin::~PlacesWithin() {
  looked_in = nullptr;
}

PlacesCursor::PlacesCursor(const Xapian::Database& database,
                           const std::vector<std::string>& terms)
    : finder_{terms}, packed_{database.valuestream_begin(places_slot)} {}

const std::vector<Positions>& PlacesCursor::find(Xapian::docid section) {
  if (packed_ != Xapian::ValueIterator{}) {
    packed_.skip_to(section);
  }
  if (packed_ == Xapian::ValueIterator{} || packed_.get_docid() != section) {
    return finder_.find("");
  }
  return finder_.find(*packed_);
}

}  // namespace council
