#include "query/plan/places.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include "common/record.h"
#include "query/plan/tested_source.h"

namespace council {
namespace {

// "in order Ea Eb", "near 4 Ea Eb"; what standing_of() reads.
constexpr std::string_view in_order = "in order";
constexpr std::string_view near = "near ";

std::string describe(const Standing& standing) {
  std::string description{in_order};
  if (standing.window) {
    description = std::string{near} + std::to_string(*standing.window);
  }
  for (const std::string& term : standing.terms) {
    description += ' ' + term;
  }
  return description;
}

std::vector<std::string> split_at_blanks(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    words.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

thread_local const SectionSet* looked_in = nullptr;

// Whether the terms stand so in a section that has them all.
class PlacesTest {
 public:
  explicit PlacesTest(Standing standing)
      : standing_{std::move(standing)}, test_{standing_} {}

  void open(const Xapian::Database& database) { packed_.emplace(database); }
  bool holds(Xapian::docid section) { return test_.holds(packed_->find(section)); }
  [[nodiscard]] std::string description() const { return describe(standing_); }

 private:
  Standing standing_;
  StandingTest test_;
  std::optional<PackedPlaces> packed_;
};

Xapian::Query standing_query(Standing standing) {
  const Xapian::Query all{Xapian::Query::OP_AND, standing.terms.begin(),
                          standing.terms.end()};
  return {Xapian::Query::OP_FILTER, all, tested_by(PlacesTest{std::move(standing)})};
}

}  // namespace

Xapian::Query in_order_query(const std::vector<std::string>& terms) {
  return standing_query({.terms = terms, .window = std::nullopt});
}

Xapian::Query near_query(const std::vector<std::string>& terms, unsigned window) {
  return standing_query({.terms = terms, .window = window});
}

std::optional<Standing> standing_of(const Xapian::Query& part) {
  if (part.empty() || part.get_type() != Xapian::Query::LEAF_POSTING_SOURCE) {
    return std::nullopt;
  }
  constexpr std::string_view before = "Query(PostingSource(";
  constexpr std::string_view behind = "))";
  const std::string whole = part.get_description();
  std::string_view text = whole;
  if (!text.starts_with(before) || !text.ends_with(behind)) {
    return std::nullopt;
  }
  text.remove_prefix(before.size());
  text.remove_suffix(behind.size());
  Standing standing;
  if (text.starts_with(near)) {
    text.remove_prefix(near.size());
    unsigned window = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), window);
    text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
    standing.window = window;
  } else if (text.starts_with(in_order)) {
    text.remove_prefix(in_order.size());
  } else {
    return std::nullopt;
  }
  text.remove_prefix(std::min<std::size_t>(1, text.size()));
  standing.terms = split_at_blanks(text);
  return standing;
}

const SectionSet* sections_looked_in() {
  return looked_in;
}

PlacesWithin::PlacesWithin(const SectionSet& sections) {
  looked_in = &sections;
}

PlacesWithin::~PlacesWithin() {
  looked_in = nullptr;
}

PackedPlaces::PackedPlaces(const Xapian::Database& database)
    : at_{database.valuestream_begin(places_slot)} {}

const std::string& PackedPlaces::find(Xapian::docid section) {
  if (section == section_) {
    return packed_;
  }
  section_ = section;
  if (at_ != Xapian::ValueIterator{}) {
    at_.skip_to(section);
  }
  packed_ = at_ != Xapian::ValueIterator{} && at_.get_docid() == section ? *at_ : "";
  return packed_;
}

StandingTest::StandingTest(const Standing& standing)
    : window_{standing.window}, finder_{standing.terms} {}

bool StandingTest::holds(const std::string& packed_places) {
  const std::vector<Positions>& positions = finder_.find(packed_places);
  return window_ ? stand_near(positions, *window_) : stand_in_order(positions);
}

PlacesCursor::PlacesCursor(const Xapian::Database& database,
                           const std::vector<std::string>& terms)
    : finder_{terms}, packed_{database} {}

const std::vector<Positions>& PlacesCursor::find(Xapian::docid section) {
  return finder_.find(packed_.find(section));
}

}  // namespace council
