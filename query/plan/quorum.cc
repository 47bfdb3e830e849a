#include "query/plan/quorum.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "query/plan/places.h"

namespace council {
namespace {

constexpr Xapian::docid no_more = static_cast<Xapian::docid>(-1);

// The documents that hold the terms of one sequence next to each other, in order.
class SequenceCursor {
 public:
  SequenceCursor(const Xapian::Database& database, Sequence terms)
      : terms_{std::move(terms)}, places_{database, terms_} {
    for (const std::string& term : terms_) {
      postings_.emplace_back(database.postlist_begin(term));
    }
    settle(1);
  }

  [[nodiscard]] Xapian::docid at() const { return at_; }

  void skip_to(Xapian::docid wanted) {
    if (at_ < wanted) {
      settle(wanted);
    }
  }

 private:
  void settle(Xapian::docid wanted) {
    while (wanted != no_more) {
      wanted = next_common(wanted);
      if (wanted == no_more || stand_together(wanted)) {
        break;
      }
      ++wanted;
    }
    at_ = wanted;
  }

  // The first document from `wanted` on that has all terms.
  Xapian::docid next_common(Xapian::docid wanted) {
    for (std::size_t i = 0; i < postings_.size();) {
      Xapian::PostingIterator& posting = postings_[i];
      if (posting != Xapian::PostingIterator{}) {
        posting.skip_to(wanted);
      }
      if (posting == Xapian::PostingIterator{}) {
        return no_more;
      }
      const bool further = *posting > wanted;
      wanted = *posting;
      i = further && i > 0 ? 0 : i + 1;
    }
    return wanted;
  }

  bool stand_together(Xapian::docid document) {
    return terms_.size() == 1 || stand_in_order(places_.find(document));
  }

  Sequence terms_;
  PlacesCursor places_;
  std::vector<Xapian::PostingIterator> postings_;
  Xapian::docid at_ = no_more;
};

// The documents that hold any of a word's alternatives.
class WordCursor {
 public:
  WordCursor(const Xapian::Database& database, const Alternatives& alternatives) {
    for (const Sequence& sequence : alternatives) {
      cursors_.emplace_back(database, sequence);
    }
  }

  [[nodiscard]] Xapian::docid at() const {
    Xapian::docid least = no_more;
    for (const SequenceCursor& cursor : cursors_) {
      least = std::min(least, cursor.at());
    }
    return least;
  }

  void skip_to(Xapian::docid wanted) {
    for (SequenceCursor& cursor : cursors_) {
      cursor.skip_to(wanted);
    }
  }

 private:
  std::vector<SequenceCursor> cursors_;
};

class QuorumSource : public Xapian::PostingSource {
 public:
  QuorumSource(std::vector<Alternatives> words, std::size_t needed)
      : words_{std::move(words)}, needed_{needed} {}

  // Xapian owns what this returns: one source a database.
  [[nodiscard]] PostingSource* clone() const override {
    return std::make_unique<QuorumSource>(words_, needed_).release();
  }

  void init(const Xapian::Database& database) override {
    set_maxweight(0);
    documents_ = database.get_doccount();
    at_ = 0;
    cursors_.clear();
    for (const Alternatives& word : words_) {
      cursors_.emplace_back(database, word);
    }
  }

  [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return 0; }
  [[nodiscard]] Xapian::doccount get_termfreq_est() const override {
    return documents_ / 2;
  }
  [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return documents_; }

  void next(double /*min_weight*/) override { settle(at_ + 1); }

  void skip_to(Xapian::docid wanted, double /*min_weight*/) override {
    if (at_ < wanted) {
      settle(wanted);
    }
  }

  [[nodiscard]] bool at_end() const override { return at_ == no_more; }
  [[nodiscard]] Xapian::docid get_docid() const override { return at_; }

 private:
  // The document at which enough cursors have arrived: the needed-th smallest of their
  // places cannot be passed without losing the quorum.
  void settle(Xapian::docid wanted) {
    std::vector<Xapian::docid> places(cursors_.size());
    while (true) {
      for (std::size_t i = 0; i < cursors_.size(); ++i) {
        cursors_[i].skip_to(wanted);
        places[i] = cursors_[i].at();
      }
      const auto quorum = places.begin() + static_cast<std::ptrdiff_t>(needed_ - 1);
      std::nth_element(places.begin(), quorum, places.end());
      const Xapian::docid candidate = *quorum;
      const bool all_there = candidate == no_more || count_at(candidate) >= needed_;
      if (all_there) {
        at_ = candidate;
        return;
      }
      wanted = candidate;
    }
  }

  std::size_t count_at(Xapian::docid document) {
    std::size_t count = 0;
    for (WordCursor& cursor : cursors_) {
      cursor.skip_to(document);
      count += cursor.at() == document ? 1U : 0U;
    }
    return count;
  }

  std::vector<Alternatives> words_;
  std::size_t needed_;
  std::vector<WordCursor> cursors_;
  Xapian::docid at_ = 0;
  Xapian::doccount documents_ = 0;
};

}  // namespace

Xapian::Query quorum_query(std::vector<Alternatives> words, std::size_t needed) {
  if (needed == 0 || needed > words.size()) {
    return needed == 0 ? Xapian::Query::MatchAll : Xapian::Query::MatchNothing;
  }
  Xapian::PostingSource* const source =
      std::make_unique<QuorumSource>(std::move(words), needed).release();
  return Xapian::Query{source->release()};
}

}  // namespace council
