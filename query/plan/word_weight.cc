#include "query/plan/word_weight.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "query/plan/weights.h"

namespace council {
namespace {

// Words that few sections have tell more. Estimated from how often the word stands in all
// of them, as if it were strewn at random.
double rarity(double sections, double occurrences) {
  const double sections_if_strewn =
      sections * (1 - std::pow(1 - 1 / sections, occurrences));
  const double ratio = std::log2((sections + 1) / (sections_if_strewn + 0.5));
  return usual_rarity * std::pow(std::max(ratio, 0.0) / usual_rarity, rarity_power);
}

// Words that stand often where they stand at all name what a section is about.
double clustering(double occurrences, double sections_with_it) {
  return std::pow((occurrences + 1) / std::max(sections_with_it, 1.0), clustering_power);
}

}  // namespace

double times_counted(double length, double average_length) {
  const double taken_for = std::max(length, least_length * average_length);
  return std::log2(1 + average_length / taken_for);
}

Telling telling_of(double sections, double occurrences, double sections_with_it) {
  return {rarity(sections, occurrences), clustering(occurrences, sections_with_it)};
}

WordWeight::WordWeight(Telling* noted) : noted_{noted} {
  for (const stat_flags needed :
       {COLLECTION_SIZE, AVERAGE_LENGTH, DOC_LENGTH, DOC_LENGTH_MIN, COLLECTION_FREQ,
        TERMFREQ, WDF, WDF_MAX, WQF}) {
    need_stat(needed);
  }
}

WordWeight* WordWeight::clone() const {
  return std::make_unique<WordWeight>(noted_).release();
}

std::string WordWeight::name() const {
  return "council::WordWeight";
}

void WordWeight::init(double factor) {
  const double most_often = get_wdf_upper_bound();
  if (factor == 0 || most_often == 0) {
    whole_ = 0;
    most_ = 0;
    return;
  }
  const Telling telling =
      telling_of(get_collection_size(), get_collection_freq(), get_termfreq());
  if (noted_ != nullptr) {
    *noted_ = telling;
  }
  whole_ = telling.whole(factor * get_wqf());
  most_ = whole_ * share_of(most_often * times_counted(get_doclength_lower_bound(),
                                                       get_average_length()));
}

double WordWeight::get_sumpart(Xapian::termcount count, Xapian::termcount length,
                               Xapian::termcount /*unique_terms*/) const {
  return whole_ * share_of(count * times_counted(length, get_average_length()));
}

}  // namespace council
