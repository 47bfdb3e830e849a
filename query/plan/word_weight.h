#pragma once

#include <string>

#include <xapian.h>

namespace council {

// What each time that a word stands in a section counts for: less in a longer section.
double times_counted(double length, double average_length);

// The share of the most that it could weigh, of what counts for n times.
inline double share_of(double n) {
  return n / (n + 1);
}

// How much a word tells of a section, by how all of them have it.
struct Telling {
  double rarity = 0;
  double clustering = 0;

  // The most that it could weigh, times the factor.
  [[nodiscard]] double whole(double factor) const { return factor * rarity * clustering; }
};

// Of a word that stands `occurrences` times in all sections, in so many of them.
Telling telling_of(double sections, double occurrences, double sections_with_it);

// What a word weighs in a section: a share n / (n + 1) of the most that it could, where n
// is how often it stands there by times_counted(). IneB2 of the divergence from
// randomness family, but for the constants of weights.h.
class WordWeight : public Xapian::Weight {
 public:
  // What the words that it weighs tell is put down in `noted`, where there is one, the
  // last one's in the end; which must outlive it.
  explicit WordWeight(Telling* noted = nullptr);

  // Xapian owns what this returns.
  [[nodiscard]] WordWeight* clone() const override;
  [[nodiscard]] std::string name() const override;
  [[nodiscard]] double get_sumpart(Xapian::termcount count, Xapian::termcount length,
                                   Xapian::termcount unique_terms) const override;
  [[nodiscard]] double get_maxpart() const override { return most_; }
  [[nodiscard]] double get_sumextra(Xapian::termcount /*length*/,
                                    Xapian::termcount /*unique_terms*/) const override {
    return 0;
  }
  [[nodiscard]] double get_maxextra() const override { return 0; }

 private:
  void init(double factor) override;

  Telling* noted_;
  double whole_ = 0;  // that a word weighs a share of
  double most_ = 0;
};

}  // namespace council
