#include "query/search_bound.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

namespace council {
namespace {

using Type = Xapian::Query::op;

// A block of sections is bounded at a time: what is summed up stays in the cache.
constexpr std::size_t block_sections = 1024;
using Block = std::array<float, block_sections>;
using Sections = std::span<const std::uint32_t>;

constexpr float no_match = -1;

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

// What does not match by its first part does not match.
bool needs_all(Type type) {
  return type == Type::OP_AND || type == Type::OP_FILTER || type == Type::OP_AND_NOT ||
         type == Type::OP_AND_MAYBE;
}

// The bounds of a term by its shares; of a synonym's, what n they stand for at most.
std::array<float, 256> bounds_of(const WeightPart& term, bool is_synonym) {
  return is_synonym ? table_of([](double share) { return share / (1 - share); })
                    : table_of([&](double share) { return term.weight * share; });
}

// Bounds one block after another.
class Reader {
 public:
  explicit Reader(const WeightPart& part, bool is_synonym = false)
      : type_{part.type}, weight_{static_cast<float>(part.weight)} {
    if (part.term != nullptr) {
      shares_.emplace(*part.term);
      by_share_ = bounds_of(part, is_synonym);
    }
    for (const WeightPart& inner : part.parts) {
      // What is not a term may seem to match more than it does: it takes away nothing.
      if (type_ != Type::OP_AND_NOT || parts_.empty() || inner.term != nullptr) {
        parts_.emplace_back(inner, type_ == Type::OP_SYNONYM);
      }
    }
  }

  void read(Sections sections, Block& bounds) {
    if (shares_) {
      for (std::size_t i = 0; i < sections.size(); ++i) {
        bounds[i] = by_share_[shares_->share_in(sections[i])];
      }
      return;
    }
    if (parts_.empty()) {
      const bool is_in_none = type_ == Type::LEAF_MATCH_NOTHING;
      std::fill_n(bounds.begin(), sections.size(), is_in_none ? no_match : weight_);
      return;
    }
    parts_.front().read(sections, bounds);
    for (auto part = parts_.begin() + 1; part != parts_.end(); ++part) {
      if (needs_all(type_)) {
        read_where_matched(*part, sections, bounds);
      } else {
        read_joined(*part, sections, bounds);
      }
    }
    if (type_ == Type::OP_SYNONYM) {
      weigh(bounds, sections.size());
    }
  }

 private:
  void read_joined(Reader& part, Sections sections, Block& bounds) const {
    Block others;
    part.read(sections, others);
    for (std::size_t i = 0; i < sections.size(); ++i) {
      bounds[i] = joined(type_, bounds[i], others[i]);
    }
  }

  // Only of the sections that have the parts before: mostly a few of the block.
  void read_where_matched(Reader& part, Sections sections, Block& bounds) const {
    std::array<std::uint32_t, block_sections> matched;
    std::array<std::size_t, block_sections> places;
    std::size_t count = 0;
    for (std::size_t i = 0; i < sections.size(); ++i) {
      matched[count] = sections[i];
      places[count] = i;
      count += bounds[i] >= 0 ? 1U : 0U;
    }
    if (count == 0) {
      return;
    }
    Block others;
    part.read({matched.data(), count}, others);
    for (std::size_t i = 0; i < count; ++i) {
      float& bound = bounds[places[i]];
      bound = joined(type_, bound, others[i]);
    }
  }

  void weigh(Block& bounds, std::size_t count) const {
    for (std::size_t i = 0; i < count; ++i) {
      if (bounds[i] >= 0) {
        bounds[i] =
            std::isinf(bounds[i]) ? weight_ : weight_ * bounds[i] / (bounds[i] + 1);
      }
    }
  }

  Type type_;
  float weight_;
  std::optional<ShareReader> shares_;
  std::array<float, 256> by_share_{};
  std::vector<Reader> parts_;
};

// Gathers sections to a block, and drops those of which the bound cannot get high enough
// any more.
class BlockReader {
 public:
  BlockReader(const WeightParts& parts, const TakeBounds& take)
      : base_{parts.base}, take_{take} {
    for (const WeightPart& part : parts.added) {
      const auto most = static_cast<float>(part.most());
      rest_ += most;
      added_.push_back({Reader{part}, most});
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

void read_bounds(const WeightParts& parts, const SectionSet& sections,
                 const TakeBounds& take) {
  BlockReader reader{parts, take};
  sections.for_each([&](std::uint32_t section) { reader.add(section); });
  reader.finish();
}

}  // namespace council
