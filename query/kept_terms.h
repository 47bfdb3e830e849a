#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "query/plan/word_weight.h"
#include "query/section_set.h"

namespace council {

// The sections that have a term, and how near the term's weight in each comes to the most
// that it could be: WordWeight gives a term `weight * share`, where the share is
// n / (n + 1) of n, how often it stands there, as the section's length lets that count.
class TermSections {
 public:
  // `counts` are what each time that it stands in a section adds to n.
  TermSections(const Xapian::Database& database, const std::string& term,
               const std::vector<double>& counts);

  void add_to(SectionSet& set) const;

  [[nodiscard]] const Telling& telling() const { return telling_; }
  [[nodiscard]] std::size_t bytes() const;

 private:
  friend class ShareReader;

  bool is_dense_ = false;
  SectionSet set_;                       // of a dense one,
  std::vector<std::uint32_t> before_;    // with how many stand before each stride of it
  std::vector<std::uint32_t> sections_;  // of one that is not
  std::vector<std::uint8_t> shares_;     // of one section after the other
  Telling telling_;
};

// Goes along a term's shares, section after section.
class ShareReader {
 public:
  // The term must outlive it.
  explicit ShareReader(const TermSections& term)
      : term_{&term}, next_{term.sections_.empty() ? 0 : term.sections_.front()} {}

  // 0 where the section lacks the term, else a byte that share_of() reads. Sections are
  // to rise from call to call.
  std::uint8_t share_in(std::uint32_t section) {
    if (term_->is_dense_) {
      return term_->set_.contains(section) ? dense_share(section) : 0;
    }
    return section < next_ ? 0 : sparse_share(section);
  }

  // Not below the share that the byte stands for, nor much above it.
  static float share_of(std::uint8_t byte) {
    return static_cast<float>(byte - 1) / steps;
  }
  // Of a term that stands so often in a section where each time counts so much.
  static std::uint8_t byte_of(Xapian::termcount times, double count);
  // How often that is; nullopt where it may be one of several numbers.
  static std::optional<Xapian::termcount> times_of(std::uint8_t byte, double count);

 private:
  static constexpr float steps = 254;

  std::uint8_t dense_share(std::uint32_t section);
  std::uint8_t sparse_share(std::uint32_t section);

  const TermSections* term_;
  std::size_t at_ = 0;        // the word of bits it is at, or the section
  std::uint32_t before_ = 0;  // how many stand before that word
  std::uint32_t next_ = 0;    // the section it is at
};

// The terms that were asked for last, of a single database. Bounded.
class KeptTerms {
 public:
  // Good until the next call of make_room().
  const TermSections& find(const Xapian::Database& database, const std::string& term);

  // What each time that a word stands in a section counts, by sections.
  const std::vector<double>& counts(const Xapian::Database& database);

  // What was asked for before, and not let go since.
  [[nodiscard]] bool has(const std::string& term) const { return kept_.contains(term); }
  [[nodiscard]] bool has_counts() const { return !counts_.empty(); }

  // To be called while nothing that was found is used.
  void make_room();

 private:
  struct Kept {
    TermSections sections;
    std::uint64_t used = 0;  // when, counted in calls
  };

  std::vector<double> counts_;
  std::unordered_map<std::string, Kept> kept_;
  std::size_t bytes_ = 0;
  std::uint64_t calls_ = 0;
};

}  // namespace council
