#include "query/kept_terms.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace council {
namespace {

// Of one process; a server has several. A frequent term of a million sections takes 0.4
// MB.
constexpr std::size_t most_bytes = std::size_t{192} * 1024 * 1024;
// Below one section in so many, their numbers take less than a bit for each section.
constexpr Xapian::doccount sparse = 40;

// Without an instruction for it, which not every processor has, std::popcount looks up
// each byte.
std::uint32_t ones_in(std::uint64_t word) {
  word -= word >> 1U & 0x5555'5555'5555'5555U;
  word = (word & 0x3333'3333'3333'3333U) + (word >> 2U & 0x3333'3333'3333'3333U);
  word = (word + (word >> 4U)) & 0x0F0F'0F0F'0F0F'0F0FU;
  return static_cast<std::uint32_t>(word * 0x0101'0101'0101'0101U >> 56U);
}

// Words of bits that are counted together.
constexpr std::size_t stride = 16;

std::vector<std::uint32_t> count_before(const SectionSet& set) {
  std::vector<std::uint32_t> before;
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < set.words().size(); ++i) {
    if (i % stride == 0) {
      before.push_back(count);
    }
    count += ones_in(set.words()[i]);
  }
  return before;
}

std::vector<double> counts_of(const Xapian::Database& database) {
  const double average_length = database.get_avlength();
  std::vector<double> counts(std::size_t{database.get_lastdocid()} + 1);
  for (auto section = database.postlist_begin(""); section != database.postlist_end("");
       ++section) {
    counts[*section] = times_counted(section.get_doclength(), average_length);
  }
  return counts;
}

}  // namespace

TermSections::TermSections(const Xapian::Database& database, const std::string& term,
                           const std::vector<double>& counts)
    : is_dense_{database.get_termfreq(term) > database.get_doccount() / sparse},
      telling_{telling_of(database.get_doccount(), database.get_collection_freq(term),
                          database.get_termfreq(term))} {
  if (is_dense_) {
    set_ = SectionSet{database.get_lastdocid()};
  }
  for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
    const std::uint32_t section = *at;
    shares_.push_back(ShareReader::byte_of(at.get_wdf(), counts[section]));
    if (is_dense_) {
      set_.add(section);
    } else {
      sections_.push_back(section);
    }
  }
  if (is_dense_) {
    before_ = count_before(set_);
  }
}

void TermSections::add_to(SectionSet& set) const {
  if (is_dense_) {
    set.add(set_);
  }
  for (const std::uint32_t section : sections_) {
    set.add(section);
  }
}

std::size_t TermSections::bytes() const {
  return sizeof(*this) + set_.bytes() + shares_.capacity() +
         (before_.capacity() + sections_.capacity()) * sizeof(std::uint32_t);
}

std::uint8_t ShareReader::byte_of(Xapian::termcount times, double count) {
  return static_cast<std::uint8_t>(1 +
                                   std::ceil(council::share_of(times * count) * steps));
}

std::optional<Xapian::termcount> ShareReader::times_of(std::uint8_t byte, double count) {
  const double share = (byte - 1) / static_cast<double>(steps);
  if (share >= 1) {
    return std::nullopt;
  }
  const auto is_of = [&](Xapian::termcount times) {
    return byte_of(times, count) == byte;
  };
  // The most it may be, but for rounding; the numbers of one byte follow each other.
  auto times = static_cast<Xapian::termcount>(share / (1 - share) / count) + 1;
  for (int tries = 0; tries < 2 && times > 0 && !is_of(times); ++tries) {
    --times;
  }
  const bool is_only_one = is_of(times) && (times == 0 || !is_of(times - 1));
  return is_only_one ? std::optional{times} : std::nullopt;
}

std::uint8_t ShareReader::dense_share(std::uint32_t section) {
  const std::vector<std::uint64_t>& words = term_->set_.words();
  const std::size_t place = section / SectionSet::bits;
  if (place / stride != at_ / stride) {
    at_ = place / stride * stride;
    before_ = term_->before_[place / stride];
  }
  for (; at_ < place; ++at_) {
    before_ += ones_in(words[at_]);
  }
  const std::uint64_t below = (std::uint64_t{1} << (section % SectionSet::bits)) - 1;
  return term_->shares_[before_ + ones_in(words[place] & below)];
}

std::uint8_t ShareReader::sparse_share(std::uint32_t section) {
  const std::vector<std::uint32_t>& sections = term_->sections_;
  // Further and further on, then back to where it must be.
  std::size_t step = 1;
  std::size_t end = at_;
  while (end < sections.size() && sections[end] < section) {
    at_ = end;
    end += step;
    step *= 2;
  }
  const auto begin = sections.begin();
  const auto found = std::lower_bound(
      begin + static_cast<std::ptrdiff_t>(at_),
      begin + static_cast<std::ptrdiff_t>(std::min(end, sections.size())), section);
  at_ = static_cast<std::size_t>(found - begin);
  if (found == sections.end()) {
    next_ = std::numeric_limits<std::uint32_t>::max();
    return 0;
  }
  next_ = *found;
  return next_ == section ? term_->shares_[at_] : 0;
}

const TermSections& KeptTerms::find(const Xapian::Database& database,
                                    const std::string& term) {
  const auto known = kept_.find(term);
  if (known != kept_.end()) {
    known->second.used = ++calls_;
    return known->second.sections;
  }
  const Kept& kept =
      kept_.emplace(term, Kept{TermSections{database, term, counts(database)}, ++calls_})
          .first->second;
  bytes_ += kept.sections.bytes();
  return kept.sections;
}

const std::vector<double>& KeptTerms::counts(const Xapian::Database& database) {
  if (counts_.empty()) {
    counts_ = counts_of(database);
  }
  return counts_;
}

void KeptTerms::make_room() {
  if (bytes_ <= most_bytes) {
    return;
  }
  std::vector<std::pair<std::uint64_t, const std::string*>> by_use;
  by_use.reserve(kept_.size());
  for (const auto& [term, kept] : kept_) {
    by_use.emplace_back(kept.used, &term);
  }
  std::sort(by_use.begin(), by_use.end());
  // Somewhat more than needed: not to be done again for every term.
  for (auto oldest = by_use.begin(); bytes_ > most_bytes / 8 * 7; ++oldest) {
    const auto kept = kept_.find(*oldest->second);
    bytes_ -= kept->second.sections.bytes();
    kept_.erase(kept);
  }
}

}  // namespace council
