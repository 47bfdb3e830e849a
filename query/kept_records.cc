#include "query/kept_records.h"

namespace council {
namespace {

// Of one process; a server has several.
constexpr std::size_t most_bytes = std::size_t{24} * 1024 * 1024;
constexpr std::size_t most_words = 200'000;
// What a record takes besides its texts.
constexpr std::size_t bytes_of_members = 2'000;

std::size_t size_of(const KeptRecord& kept) {
  std::size_t words = kept.words.size();
  for (const NumberedWords& decision : kept.decisions) {
    words += decision.size();
  }
  return bytes_of_members + 2 * kept.record.section.text.size() +
         words * sizeof(NumberedWord);
}

std::string text_of(const Decision& decision) {
  std::string text = decision.text;
  for (const DecisionPart& part : decision.parts) {
    text += "\n" + part.text;
  }
  return text;
}

}  // namespace

KeptRecord KeptRecords::read(const Xapian::Document& stored) {
  KeptRecord kept{.record = from_xapian(stored), .words = {}, .decisions = {}};
  const Section& section = kept.record.section;
  kept.words = numbers_.words_of(section.text);
  if (section.decisions.size() > 1) {
    for (const Decision& decision : section.decisions) {
      kept.decisions.push_back(numbers_.words_of(text_of(decision)));
    }
  }
  return kept;
}

const KeptRecord& KeptRecords::find(const Xapian::Database& database,
                                    Xapian::docid section) {
  const auto known = kept_.find(section);
  if (known != kept_.end()) {
    return known->second;
  }
  if (bytes_ >= most_bytes) {
    not_kept_ = read(database.get_document(section, Xapian::DOC_ASSUME_VALID));
    return not_kept_;
  }
  const KeptRecord& kept =
      kept_
          .emplace(section,
                   read(database.get_document(section, Xapian::DOC_ASSUME_VALID)))
          .first->second;
  bytes_ += size_of(kept);
  return kept;
}

void KeptRecords::make_room() {
  if (bytes_ >= most_bytes || numbers_.size() >= most_words) {
    kept_.clear();
    numbers_ = {};
    bytes_ = 0;
  }
}

}  // namespace council
