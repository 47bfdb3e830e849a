#include "query/plan/sequence.h"

#include <algorithm>
#include <charconv>
#include <memory>

#include "common/text_index.h"
#include "common/word.h"
#include "query/plan/places.h"

namespace council {
namespace {

Sequence plain_words(const std::vector<Word>& words) {
  Sequence sequence;
  for (const Word& word : words) {
    if (!word.is_variant) {
      sequence.push_back(word.term);
    }
  }
  return sequence;
}

// Each variant in the place of the words that it spans.
Sequence joined_words(const std::vector<Word>& words) {
  Sequence sequence;
  std::size_t done = 0;
  for (const Word& word : words) {
    if (!word.is_variant && word.begin < done) {
      continue;
    }
    const auto longer = std::find_if(words.begin(), words.end(), [&word](const Word& w) {
      return w.is_variant && w.begin == word.begin && w.end > word.end;
    });
    if (!word.is_variant) {
      sequence.push_back(longer == words.end() ? word.term : longer->term);
      done = longer == words.end() ? word.end : longer->end;
    }
  }
  return sequence;
}

void add_new(Sequence sequence, std::vector<Sequence>& sequences) {
  if (!sequence.empty() &&
      std::find(sequences.begin(), sequences.end(), sequence) == sequences.end()) {
    sequences.push_back(std::move(sequence));
  }
}

std::vector<Xapian::Query> phrase_queries(std::string_view prefix,
                                          const std::vector<Sequence>& sequences) {
  std::vector<Xapian::Query> phrases;
  phrases.reserve(sequences.size());
  for (const Sequence& sequence : sequences) {
    phrases.push_back(phrase_query(prefix, sequence));
  }
  return phrases;
}

// Xapian tells numbers in descriptions only, and to their last bit: "Query(0.25 * ...".
std::optional<double> number_in(const Xapian::Query& query, std::string_view before,
                                std::string_view behind) {
  const std::string description = query.get_description();
  if (!description.starts_with(before)) {
    return std::nullopt;
  }
  double number = 0;
  const char* const end = description.data() + description.size();
  const auto read = std::from_chars(description.data() + before.size(), end, number);
  const bool is_one =
      read.ec == std::errc{} && std::string_view{read.ptr, end}.starts_with(behind);
  return is_one ? std::optional{number} : std::nullopt;
}

}  // namespace

std::vector<Sequence> find_sequences(std::string_view text) {
  std::vector<Sequence> sequences;
  const std::vector<Word> words = find_words(text);
  add_new(plain_words(words), sequences);
  add_new(joined_words(words), sequences);
  return sequences;
}

Xapian::Query phrase_query(std::string_view prefix, const Sequence& sequence) {
  std::vector<std::string> terms;
  terms.reserve(sequence.size());
  for (const std::string& word : sequence) {
    terms.push_back(exact_term(prefix, word));
  }
  if (terms.size() == 1) {
    return Xapian::Query{terms.front()};
  }
  return in_order_query(terms);
}

Xapian::Query any_phrase_query(std::string_view prefix,
                               const std::vector<Sequence>& sequences) {
  const std::vector<Xapian::Query> phrases = phrase_queries(prefix, sequences);
  return Xapian::Query{Xapian::Query::OP_OR, phrases.begin(), phrases.end()};
}

Xapian::Query best_phrase_query(const std::vector<Sequence>& sequences) {
  const std::vector<Xapian::Query> phrases = phrase_queries("", sequences);
  return Xapian::Query{Xapian::Query::OP_MAX, phrases.begin(), phrases.end()};
}

Xapian::Query fixed_weight(double weight, const Xapian::Query& query) {
  Xapian::PostingSource* const source =
      std::make_unique<Xapian::FixedWeightPostingSource>(weight).release();
  return {Xapian::Query::OP_FILTER, Xapian::Query{source->release()}, query};
}

std::optional<double> fixed_weight_of(const Xapian::Query& part) {
  return number_in(part,
                   "Query(PostingSource(Xapian::FixedWeightPostingSource(wt=", ")))");
}

Xapian::Query scaled(double factor, const Xapian::Query& query) {
  return Xapian::Query{factor, query};
}

std::optional<double> factor_of(const Xapian::Query& scaled) {
  return number_in(scaled, "Query(", " * ");
}

}  // namespace council
