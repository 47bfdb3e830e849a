#include "query/search_bound.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <memory>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/plan/word_weight.h"

namespace council {
namespace {

using Type = Xapian::Query::op;

// A block of sections is bounded at a time: what is summed up stays in the cache.
constexpr std::size_t block_sections = 1024;
using Block = std::array<float, block_sections>;
using Sections = std::span<const std::uint32_t>;

constexpr float no_match = -1;

double max_weight(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire{database};
  enquire.set_query(query);
  enquire.set_weighting_scheme(WordWeight{});
  return enquire.get_mset(0, 0).get_max_possible();
}

// Xapian tells a factor in its description only: "Query(0.25 * ...".
std::optional<double> factor_of(const Xapian::Query& scaled) {
  constexpr std::string_view start = "Query(";
  const std::string description = scaled.get_description();
  if (!description.starts_with(start)) {
    return std::nullopt;
  }
  double factor = 0;
  const char* const end = description.data() + description.size();
  const auto read = std::from_chars(description.data() + start.size(), end, factor);
  const bool is_factor =
      read.ec == std::errc{} && std::string_view{read.ptr, end}.starts_with(" * ");
  return is_factor ? std::optional{factor} : std::nullopt;
}

// What a byte of a term's shares stands for.
template <class Value>
std::array<float, 256> table_of(Value value) {
  std::array<float, 256> table{};
  table[0] = no_match;
  for (unsigned byte = 1; byte < table.size(); ++byte) {
    table[byte] =
        static_cast<float>(value(ShareReader::share_of(static_cast<std::uint8_t>(byte))));
  }
  return table;
}

// Of two parts of a query; less than 0 where it does not match.
float joined(Type type, float bound, float other) {
  switch (type) {
    case Type::OP_AND:
      return bound < 0 || other < 0 ? no_match : bound + other;
    case Type::OP_FILTER:
      return other < 0 ? no_match : bound;
    case Type::OP_AND_NOT:
      return other >= 0 ? no_match : bound;
    case Type::OP_MAX:
      return std::max(bound, other);
    case Type::OP_AND_MAYBE:
      return bound < 0 ? no_match : bound + std::max(other, 0.0F);
    default:
      return bound < 0 ? other : bound + std::max(other, 0.0F);
  }
}

}  // namespace

// A part of the query, with what bounds it.
struct WeightBounds::Part {
  Type type{};
  float weight = no_match;             // of all sections, where nothing else tells
  const TermSections* term = nullptr;  // of a leaf,
  std::array<float, 256> by_share{};   // with the bounds by its shares
  std::vector<std::unique_ptr<const Part>> parts{};

  // Of any section.
  [[nodiscard]] float most() const {
    if (term != nullptr) {
      return by_share.back();
    }
    if (parts.empty() || type == Type::OP_SYNONYM) {
      return std::max(weight, 0.0F);
    }
    const bool only_first = type == Type::OP_FILTER || type == Type::OP_AND_NOT;
    const auto end = only_first ? parts.begin() + 1 : parts.end();
    return std::accumulate(parts.begin(), end, 0.0F, [](float sum, const auto& part) {
      return sum + part->most();
    });
  }
};

namespace {

using Part = WeightBounds::Part;

// Makes parts of a query.
class PartMaker {
 public:
  explicit PartMaker(const OpenIndex& index)
      : index_{index}, database_{index.parts.front()} {}

  // Takes off a query what only adds to its weight, or only filters what is known to
  // match.
  std::unique_ptr<const Part> make_base(
      const Xapian::Query& query, std::vector<std::unique_ptr<const Part>>& added) const {
    const Type type = query.empty() ? Type::LEAF_MATCH_NOTHING : query.get_type();
    if (type != Type::OP_FILTER && type != Type::OP_AND_MAYBE) {
      // NOLINTNEXTLINE(clang-analyzer-cplusplus.NewDeleteLeaks): the caller owns it
      return make(query, 1);
    }
    for (std::size_t i = 1; type == Type::OP_AND_MAYBE && i < query.get_num_subqueries();
         ++i) {
      add(query.get_subquery(i), added);
    }
    return make_base(query.get_subquery(0), added);
  }

 private:
  void add(const Xapian::Query& query,
           std::vector<std::unique_ptr<const Part>>& added) const {
    if (query.empty() || query.get_type() != Type::OP_OR) {
      added.push_back(make(query, 1));
      return;
    }
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
      add(query.get_subquery(i), added);
    }
  }

  std::unique_ptr<const Part> make(const Xapian::Query& query, double factor) const {
    if (query.empty()) {
      return std::make_unique<Part>();
    }
    switch (query.get_type()) {
      case Type::LEAF_TERM:
        return make_term(query, factor);
      case Type::OP_SCALE_WEIGHT:
        if (const std::optional<double> own = factor_of(query)) {
          return make(query.get_subquery(0), factor * *own);
        }
        return make_unknown(query, factor);
      case Type::OP_SYNONYM:
        return is_of_terms(query, 0) ? make_synonym(query, factor)
                                     : make_unknown(query, factor);
      case Type::OP_AND_NOT:
        // Of what is not a term more may seem to match than does.
        return is_of_terms(query, 1) ? make_parts(query, factor)
                                     : make(query.get_subquery(0), factor);
      case Type::OP_AND:
      case Type::OP_OR:
      case Type::OP_MAX:
      case Type::OP_FILTER:
      case Type::OP_AND_MAYBE:
        return make_parts(query, factor);
      default:
        return make_unknown(query, factor);
    }
  }

  // From the part of that number on.
  static bool is_of_terms(const Xapian::Query& query, std::size_t from) {
    for (std::size_t i = from; i < query.get_num_subqueries(); ++i) {
      if (query.get_subquery(i).get_type() != Type::LEAF_TERM) {
        return false;
      }
    }
    return true;
  }

  [[nodiscard]] const TermSections& sections_of(const Xapian::Query& leaf) const {
    return index_.memory->terms.find(database_, *leaf.get_terms_begin());
  }

  // May match any section, and weigh as much as Xapian allows it.
  std::unique_ptr<const Part> make_unknown(const Xapian::Query& query,
                                           double factor) const {
    auto part = std::make_unique<Part>();
    part->weight = static_cast<float>(factor * max_weight(database_, query));
    return part;
  }

  std::unique_ptr<const Part> make_term(const Xapian::Query& leaf, double factor) const {
    auto part = std::make_unique<Part>();
    part->term = &sections_of(leaf);
    const double weight = part->term->weight() * factor;
    part->by_share = table_of([weight](double share) { return weight * share; });
    return part;
  }

  // Stand for one term that stands as often as all of them together.
  std::unique_ptr<const Part> make_synonym(const Xapian::Query& query,
                                           double factor) const {
    auto part = std::make_unique<Part>();
    part->type = Type::OP_SYNONYM;
    double most_often = 0;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
      auto term = std::make_unique<Part>();
      term->term = &sections_of(query.get_subquery(i));
      term->by_share = table_of([](double share) { return share / (1 - share); });
      part->parts.push_back(std::move(term));
      most_often +=
          database_.get_wdf_upper_bound(*query.get_subquery(i).get_terms_begin());
    }
    // Xapian's bound is that of a term that stands even more often, so of a higher share.
    const double most_n =
        most_often *
        times_counted(database_.get_doclength_lower_bound(), database_.get_avlength());
    part->weight =
        static_cast<float>(factor * max_weight(database_, query) * (1 + 1 / most_n));
    return part;
  }

  std::unique_ptr<const Part> make_parts(const Xapian::Query& query,
                                         double factor) const {
    auto part = std::make_unique<Part>();
    part->type = query.get_type();
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
      part->parts.push_back(make(query.get_subquery(i), factor));
    }
    return part;
  }

  const OpenIndex& index_;
  const Xapian::Database& database_;
};

// Bounds one block after another.
class Reader {
 public:
  explicit Reader(const Part& part) : part_{part} {
    if (part.term != nullptr) {
      shares_.emplace(*part.term);
    }
    for (const auto& inner : part.parts) {
      parts_.emplace_back(*inner);
    }
  }

  void read(Sections sections, Block& bounds) {
    if (shares_) {
      for (std::size_t i = 0; i < sections.size(); ++i) {
        bounds[i] = part_.by_share[shares_->share_in(sections[i])];
      }
      return;
    }
    if (parts_.empty()) {
      std::fill_n(bounds.begin(), sections.size(), part_.weight);
      return;
    }
    parts_.front().read(sections, bounds);
    Block others;
    for (auto part = parts_.begin() + 1; part != parts_.end(); ++part) {
      part->read(sections, others);
      for (std::size_t i = 0; i < sections.size(); ++i) {
        bounds[i] = joined(part_.type, bounds[i], others[i]);
      }
    }
    if (part_.type == Type::OP_SYNONYM) {
      weigh(bounds, sections.size());
    }
  }

 private:
  void weigh(Block& bounds, std::size_t count) const {
    for (std::size_t i = 0; i < count; ++i) {
      if (bounds[i] >= 0) {
        bounds[i] = std::isinf(bounds[i]) ? part_.weight
                                          : part_.weight * bounds[i] / (bounds[i] + 1);
      }
    }
  }

  const Part& part_;
  std::optional<ShareReader> shares_;
  std::vector<Reader> parts_;
};

// Gathers sections to a block, and drops those of which the bound cannot get high enough
// any more.
class BlockReader {
 public:
  BlockReader(const Part& base, const std::vector<std::unique_ptr<const Part>>& added,
              const TakeBounds& take)
      : base_{base}, take_{take} {
    for (const auto& part : added) {
      rest_ += part->most();
      added_.push_back({Reader{*part}, part->most()});
    }
  }

  void add(std::uint32_t section) {
    sections_[count_++] = section;
    if (count_ == block_sections) {
      finish();
    }
  }

  void finish() {
    base_.read(sections(), bounds_);
    float rest = rest_ * up;
    drop(rest);
    for (Added& added : added_) {
      added.reader.read(sections(), others_);
      for (std::size_t i = 0; i < count_; ++i) {
        bounds_[i] += std::max(others_[i], 0.0F);
      }
      rest -= added.most;
      drop(rest);
    }
    least_ = take_(sections(), {bounds_.data(), count_});
    count_ = 0;
  }

 private:
  struct Added {
    Reader reader;
    float most = 0;
  };

  // More than rounding can take from a sum of bounds.
  static constexpr float up = 1.0001F;

  [[nodiscard]] Sections sections() const { return {sections_.data(), count_}; }

  void drop(float rest) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < count_; ++i) {
      sections_[kept] = sections_[i];
      bounds_[kept] = bounds_[i];
      kept += bounds_[i] + rest >= least_ ? 1U : 0U;
    }
    count_ = kept;
  }

  Reader base_;
  std::vector<Added> added_;
  float rest_ = 0;
  float least_ = 0;
  const TakeBounds& take_;
  std::size_t count_ = 0;
  std::array<std::uint32_t, block_sections> sections_{};
  Block bounds_{};
  Block others_{};
};

}  // namespace

WeightBounds::WeightBounds(const OpenIndex& index, const Xapian::Query& query) {
  base_ = PartMaker{index}.make_base(query, added_);
  std::stable_sort(added_.begin(), added_.end(),
                   [](const auto& a, const auto& b) { return a->most() > b->most(); });
}

WeightBounds::~WeightBounds() = default;

void WeightBounds::read(const SectionSet& sections, const TakeBounds& take) const {
  BlockReader reader{*base_, added_, take};
  sections.for_each([&](std::uint32_t section) { reader.add(section); });
  reader.finish();
}

}  // namespace council
