#include "tests/relevance/known_items.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>

#include "common/error.h"
#include "common/record.h"
#include "common/word.h"
#include "tests/relevance/question.h"

namespace council::relevance {
namespace {

using TextsOf = std::function<std::vector<std::string>(const Section&)>;

// Equal for texts that differ in case, marks and blanks only.
std::string plain(const std::string& text) {
  std::string words;
  for (const Word& word : find_words(text)) {
    words += word.is_variant ? "" : word.term + " ";
  }
  return words;
}

bool bears(const Section& section, const std::string& text, const TextsOf& texts_of) {
  const std::vector<std::string> texts = texts_of(section);
  return std::any_of(texts.begin(), texts.end(), [&](const std::string& other) {
    return plain(other) == plain(text);
  });
}

std::set<std::string> all_texts(const OpenIndex& index, const TextsOf& texts_of) {
  std::set<std::string> texts;
  const Xapian::Database& database = index.database;
  for (auto posting = database.postlist_begin(""); posting != database.postlist_end("");
       ++posting) {
    for (std::string& text :
         texts_of(from_xapian(database.get_document(*posting)).section)) {
      if (!plain(text).empty()) {
        texts.insert(std::move(text));
      }
    }
  }
  return texts;
}

// Whether what is found first for a text bears it; a text that is no query, as one with a
// single quotation mark, finds nothing.
bool stands_first(const OpenIndex& index, const std::string& text,
                  const TextsOf& texts_of) {
  try {
    const std::optional<Record> first = first_found(index, text);
    return first && bears(first->section, text, texts_of);
  } catch (const QueryError&) {
    return false;
  }
}

KnownItems look_for(const OpenIndex& index, const TextsOf& texts_of) {
  KnownItems items;
  for (const std::string& text : all_texts(index, texts_of)) {
    ++items.asked;
    if (!stands_first(index, text, texts_of)) {
      items.missed.push_back(text);
    }
  }
  return items;
}

std::vector<std::string> number_of_section(const Section& section) {
  return section.number ? std::vector{*section.number} : std::vector<std::string>{};
}

std::vector<std::string> title_of_section(const Section& section) {
  return section.title ? std::vector{*section.title} : std::vector<std::string>{};
}

std::vector<std::string> references_of_section(const Section& section) {
  std::vector<std::string> references = number_of_section(section);
  for (const Reference& reference : section.references) {
    references.push_back(reference.text);
  }
  return references;
}

}  // namespace

KnownItems look_for_numbers(const OpenIndex& index) {
  return look_for(index, number_of_section);
}

KnownItems look_for_references(const OpenIndex& index) {
  return look_for(index, references_of_section);
}

KnownItems look_for_titles(const OpenIndex& index) {
  return look_for(index, title_of_section);
}

}  // namespace council::relevance
