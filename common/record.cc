#include "common/record.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

#include <xapian.h>

#include "common/decision_count.h"
#include "common/field.h"
#include "common/indexed_record.h"
#include "common/record_data.h"
#include "common/sha256.h"
#include "common/text_index.h"
#include "common/word.h"
#include "common/words_digest.h"

namespace council {
namespace {

// Xapian allows 245 bytes; a NUL counts twice.
constexpr std::size_t max_plain_id = 200;

std::string id_term(std::string_view prefix, std::string_view id) {
  const bool is_plain =
      id.size() <= max_plain_id && id.find('\0') == std::string_view::npos;
  // '#' starts no plain id: keys and paths that look like a digest stay apart from one.
  return std::string{prefix} +
         (is_plain && !id.starts_with('#') ? std::string{id} : "#" + sha256_of(id));
}

// Every text in its own stretch of positions, so that no phrase runs from one to another.
Xapian::termpos add_texts(const WordTarget& target, const FieldSpec& spec,
                          const Record& record, Xapian::termpos position) {
  const auto& own = record.section.language;
  const StemLanguage language =
      stem_language((own ? own : record.document.language).value_or(""));
  for (const FieldValue& text : spec.values_of(record)) {
    position = add_text(target, text.value, {spec.prefix, position, language}) + text_gap;
  }
  return position;
}

std::vector<std::string> distinct_values(const FieldSpec& spec, const Record& record) {
  std::vector<std::string> values;
  std::set<std::string_view> seen;
  const std::vector<FieldValue> all = spec.values_of(record);
  for (const FieldValue& value : all) {
    if (!value.value.empty() && seen.insert(value.value).second) {
      values.push_back(value.value);
    }
  }
  return values;
}

void add_filter(IndexedRecord& stored, const FieldSpec& spec, const Record& record) {
  for (const ValuesOf values_of : {spec.values_of, spec.also_found_by}) {
    if (values_of == nullptr) {
      continue;
    }
    for (const FieldValue& value : values_of(record)) {
      if (!value.value.empty()) {
        stored.terms.add(std::string{spec.prefix} + value.value, 0);
      }
    }
  }
}

void add_value(IndexedRecord& stored, unsigned slot, std::string value) {
  if (!value.empty()) {
    stored.values.emplace_back(slot, std::move(value));
  }
}

void add_slot(IndexedRecord& stored, const FieldSpec& spec, const Record& record) {
  const std::vector<std::string> values = distinct_values(spec, record);
  if (spec.slot && !values.empty()) {
    add_value(stored, *spec.slot,
              spec.is_multi_valued ? pack_values(values) : values.front());
  }
}

}  // namespace

std::optional<DatedBy> main_date(const Document& document) {
  if (document.meeting_date) {
    return DatedBy{*document.meeting_date, "meeting"};
  }
  if (document.letter_date) {
    return DatedBy{*document.letter_date, "letter"};
  }
  if (document.decision_date) {
    return DatedBy{*document.decision_date, "decision"};
  }
  if (document.published_date) {
    return DatedBy{*document.published_date, "published"};
  }
  if (!document.visit_dates.empty()) {
    return DatedBy{document.visit_dates.front().first, "visit"};
  }
  return std::nullopt;
}

IndexedRecord to_indexed(const Record& record) {
  IndexedRecord stored;
  stored.data = write_record(record);
  stored.terms.add(key_term(record.key), 0);
  stored.terms.add(source_term(record.source), 0);
  stored.terms.add(document_term(document_key(record)), 0);
  const std::string titled = title_term(record.section.title.value_or(""));
  if (!titled.empty() && record.passage <= 1) {
    stored.terms.add(titled, 0);
  }
  add_value(stored, key_slot, record.key);
  add_value(stored, document_slot, document_key(record));
  if (record.passage > 0) {
    add_value(stored, section_slot, section_key(record));
  }
  WordPlaces places;
  Xapian::termpos position = 1;
  for (const FieldSpec& spec : all_fields()) {
    if (spec.indexing == Indexing::FreeText) {
      position = add_texts({stored.terms, places}, spec, record, position);
    } else {
      add_slot(stored, spec, record);
    }
    if (spec.indexing == Indexing::Filter) {
      add_filter(stored, spec, record);
    }
  }
  add_value(stored, places_slot, places.pack());
  add_value(stored, decisions_slot, pack_count(count_decisions(record.section)));
  add_value(stored, words_slot, words_digest(record.section.text));
  std::sort(stored.values.begin(), stored.values.end());
  return stored;
}

Xapian::Document to_xapian(const Record& record) {
  const IndexedRecord stored = to_indexed(record);
  Xapian::Document document;
  document.set_data(stored.data);
  for (const auto& [slot, value] : stored.values) {
    document.add_value(slot, value);
  }
  for (const auto& [term, count] : stored.terms.sorted()) {
    document.add_term(std::string{term}, count);
  }
  return document;
}

Record from_xapian(const Xapian::Document& stored) {
  return read_record(stored.get_data());
}

std::string key_term(std::string_view key) {
  return id_term("Q", key);
}

std::string source_term(std::string_view source) {
  return id_term("P", source);
}

std::string document_term(std::string_view document_key) {
  return id_term("XDOC", document_key);
}

std::string title_term(std::string_view title) {
  std::string words;
  for (const Word& word : find_words(title)) {
    if (!word.is_variant) {
      words += (words.empty() ? "" : " ") + word.term;
    }
  }
  // "209" alone is asked for as a number.
  const bool has_letter = std::ranges::any_of(
      words, [](char c) { return static_cast<unsigned char>(c) > '9'; });
  return has_letter ? id_term("XTTL", words) : std::string{};
}

std::string section_key(const Record& record) {
  return record.passage > 0 ? record.key.substr(0, record.key.rfind('/')) : record.key;
}

std::string document_key(const Record& record) {
  const std::string section = section_key(record);
  return section.substr(0, section.rfind('/'));
}

// "<size>:<bytes>" one after the other: any byte may stand in a value.
std::string pack_values(const std::vector<std::string>& values) {
  std::string packed;
  for (const std::string& value : values) {
    packed += std::to_string(value.size()) + ":" + value;
  }
  return packed;
}

std::vector<std::string> unpack_values(std::string_view packed) {
  std::vector<std::string> values;
  while (!packed.empty()) {
    std::size_t size = 0;
    const auto [end, error] =
        std::from_chars(packed.data(), packed.data() + packed.size(), size);
    const auto digits = static_cast<std::size_t>(end - packed.data());
    const bool is_whole = error == std::errc{} && digits < packed.size() &&
                          packed[digits] == ':' && size <= packed.size() - digits - 1;
    if (!is_whole) {
      break;
    }
    values.emplace_back(packed.substr(digits + 1, size));
    packed.remove_prefix(digits + 1 + size);
  }
  return values;
}

}  // namespace council
