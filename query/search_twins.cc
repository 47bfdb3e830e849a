#include "query/search_twins.h"

#include <algorithm>

#include "common/link.h"
#include "common/record.h"
#include "query/section_values.h"

namespace council {
namespace {

// Keys of the near copies of a document.
std::vector<std::string> copies_of(const OpenIndex& index, const std::string& document) {
  std::vector<std::string> copies;
  for (const Xapian::Database& part : index.parts) {
    for (const Link& link : parse_links(part.get_metadata(link_key(document)))) {
      if (link.kind == LinkKind::SameText && link.from == document) {
        copies.push_back(link.to);
      }
    }
  }
  std::sort(copies.begin(), copies.end());
  return copies;
}

// Of one passage; "" where there is none.
std::string digest_of(const OpenIndex& index, const std::string& key) {
  const auto found = index.database.postlist_begin(key_term(key));
  return found == index.database.postlist_end(key_term(key))
             ? std::string{}
             : index.database.get_document(*found).get_value(words_slot);
}

// Whether two sections say the same, in as many passages.
bool say_the_same(const OpenIndex& index, const std::string& a, const std::string& b) {
  if (const std::string whole = digest_of(index, a); !whole.empty()) {
    return digest_of(index, b) == whole;
  }
  for (int passage = 1;; ++passage) {
    const std::string end = "/p" + std::to_string(passage);
    const std::string digest = digest_of(index, a + end);
    if (digest != digest_of(index, b + end)) {
      return false;
    }
    if (digest.empty()) {
      return passage > 1;
    }
  }
}

std::vector<std::string> find_twins(const OpenIndex& index, Xapian::docid section) {
  const Xapian::Document stored =
      index.database.get_document(section, Xapian::DOC_ASSUME_VALID);
  const std::string document = stored.get_value(document_slot);
  const std::vector<std::string> copies =
      index.memory->copies.answer(document, [&] { return copies_of(index, document); });
  std::vector<std::string> twins;
  if (copies.empty()) {
    return twins;
  }
  const std::string key = section_key_of(stored);
  for (const std::string& copy : copies) {
    std::string other = copy + key.substr(std::min(document.size(), key.size()));
    if (say_the_same(index, key, other)) {
      twins.push_back(std::move(other));
    }
  }
  return twins;
}

}  // namespace

std::vector<std::string> TwinFinder::of(Xapian::docid section) const {
  return index_.memory->twins.answer(section,
                                     [&] { return find_twins(index_, section); });
}

bool TwinFinder::was_shown(Xapian::docid section, const std::vector<std::string>& twins) {
  if (twins.empty()) {
    return false;
  }
  const bool is_known = !shown_
                             .insert(section_key_of(index_.database.get_document(
                                 section, Xapian::DOC_ASSUME_VALID)))
                             .second;
  shown_.insert(twins.begin(), twins.end());
  return is_known;
}

}  // namespace council
