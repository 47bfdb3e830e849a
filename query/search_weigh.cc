#include "query/search_weigh.h"

#include <algorithm>
#include <optional>

namespace council {
namespace {

using Type = Xapian::Query::op;

constexpr double no_match = -1;

// What parts share that weigh one section after another.
struct Surroundings {
  const Xapian::Database& database;
  const std::vector<double>& counts;  // what each time that a word stands counts
  PackedPlaces places;
};

// How often a term stands in sections, which rise.
class TimesReader {
 public:
  explicit TimesReader(const WeightPart& leaf) : leaf_{leaf}, shares_{*leaf.term} {}

  // nullopt where the section lacks the term.
  std::optional<Xapian::termcount> times_in(Xapian::docid section,
                                            const Surroundings& around) {
    const std::uint8_t share = shares_.share_in(section);
    if (share == 0) {
      return std::nullopt;
    }
    const auto times = ShareReader::times_of(share, around.counts[section]);
    return times ? times : times_in_index(section, around.database);
  }

 private:
  std::optional<Xapian::termcount> times_in_index(Xapian::docid section,
                                                  const Xapian::Database& database) {
    if (!listed_) {
      listed_.emplace(database.postlist_begin(leaf_.name));
    }
    listed_->skip_to(section);
    return listed_->get_wdf();
  }

  const WeightPart& leaf_;
  ShareReader shares_;
  std::optional<Xapian::PostingIterator> listed_;
};

// Weighs one section after another by a part.
class PartWeigher {
 public:
  explicit PartWeigher(const WeightPart& part) : part_{part} {
    if (part.term != nullptr) {
      times_.emplace(part);
    }
    if (part.standing) {
      test_.emplace(*part.standing);
    }
    parts_.reserve(part.parts.size());
    for (const WeightPart& inner : part.parts) {
      parts_.emplace_back(inner);
    }
  }

  // Less than 0 where the part does not match.
  double weigh(Xapian::docid section, Surroundings& around) {
    switch (part_.type) {
      case Type::LEAF_TERM:
      case Type::OP_SYNONYM: {
        const auto times = times_in(section, around);
        return times ? part_.weight * share_of(*times * around.counts[section])
                     : no_match;
      }
      case Type::LEAF_MATCH_ALL:
        return part_.weight;
      case Type::LEAF_POSTING_SOURCE:
        return test_->holds(around.places.find(section)) ? 0 : no_match;
      case Type::OP_AND:
        return weigh_all(section, around, parts_.size());
      case Type::OP_FILTER:
        return weigh_all(section, around, 1);
      case Type::OP_AND_NOT: {
        const double weight = parts_.front().weigh(section, around);
        const bool is_without =
            weight >= 0 &&
            std::none_of(parts_.begin() + 1, parts_.end(), [&](PartWeigher& part) {
              return part.weigh(section, around) >= 0;
            });
        return is_without ? weight : no_match;
      }
      case Type::OP_AND_MAYBE: {
        const double weight = parts_.front().weigh(section, around);
        return weight < 0 ? no_match : weigh_any(section, around, 1, weight);
      }
      case Type::OP_OR:
        return weigh_any(section, around, 0, no_match);
      case Type::OP_MAX: {
        double most = no_match;
        for (PartWeigher& part : parts_) {
          most = std::max(most, part.weigh(section, around));
        }
        return most;
      }
      default:
        return no_match;
    }
  }

 private:
  // Of a term, or of all the terms that stand for one.
  std::optional<Xapian::termcount> times_in(Xapian::docid section,
                                            const Surroundings& around) {
    if (times_) {
      return times_->times_in(section, around);
    }
    std::optional<Xapian::termcount> sum;
    for (PartWeigher& part : parts_) {
      const auto times = part.times_in(section, around);
      sum = times ? sum.value_or(0) + *times : sum;
    }
    return sum;
  }

  // All must match, of which so many have weight.
  double weigh_all(Xapian::docid section, Surroundings& around, std::size_t weighing) {
    double sum = 0;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      const double weight = parts_[i].weigh(section, around);
      if (weight < 0) {
        return no_match;
      }
      sum += i < weighing ? weight : 0;
    }
    return sum;
  }

  // What matches of the parts from `first` on, added to the weight of those before.
  double weigh_any(Xapian::docid section, Surroundings& around, std::size_t first,
                   double sum) {
    for (std::size_t i = first; i < parts_.size(); ++i) {
      const double weight = parts_[i].weigh(section, around);
      if (weight >= 0) {
        sum = std::max(sum, 0.0) + weight;
      }
    }
    return sum;
  }

  const WeightPart& part_;
  std::optional<TimesReader> times_;
  std::optional<StandingTest> test_;
  std::vector<PartWeigher> parts_;
};

}  // namespace

std::vector<WeighedSection> weigh(const OpenIndex& index, const WeightParts& parts,
                                  const SectionSet& sections) {
  const Xapian::Database& database = index.parts.front();
  Surroundings around{database, index.memory->terms.counts(database),
                      PackedPlaces{database}};
  PartWeigher base{parts.base};
  std::vector<PartWeigher> added{parts.added.begin(), parts.added.end()};
  std::vector<WeighedSection> weighed;
  sections.for_each([&](Xapian::docid section) {
    double weight = std::max(base.weigh(section, around), 0.0);
    for (PartWeigher& part : added) {
      weight += std::max(part.weigh(section, around), 0.0);
    }
    weighed.push_back({section, weight});
  });
  return weighed;
}

}  // namespace council
