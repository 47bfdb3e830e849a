#include "query/search_sections.h"

#include <algorithm>
#include <optional>

#include "common/error.h"
#include "common/nearest.h"
#include "common/record.h"
#include "query/citation.h"
#include "query/database.h"
#include "query/record_citation.h"
#include "query/search_links.h"

namespace council {
namespace {

constexpr std::size_t max_keys_compared = 100'000;
// A meeting with a pack of reports has hundreds of sections; more is a broken paper.
constexpr std::size_t max_sections_shown = 5'000;

std::vector<Record> records_with(const OpenIndex& index, const std::string& term) {
  std::vector<Record> records;
  auto posting = index.database.postlist_begin(term);
  for (; posting != index.database.postlist_end(term) &&
         records.size() < max_sections_shown;
       ++posting) {
    records.push_back(from_xapian(index.database.get_document(*posting)));
  }
  std::sort(records.begin(), records.end(), [](const Record& a, const Record& b) {
    return a.source != b.source ? a.source < b.source : a.order < b.order;
  });
  return records;
}

// The passages of a section are its text cut in pieces.
std::vector<Record> join_passages(std::vector<Record> records) {
  std::vector<Record> sections;
  for (Record& record : records) {
    const bool goes_on = !sections.empty() && record.passage > 1 &&
                         section_key(sections.back()) == section_key(record);
    if (!goes_on) {
      sections.push_back(std::move(record));
      continue;
    }
    Section& section = sections.back().section;
    for (const auto& [offset, page] : record.section.page_starts) {
      if (section.page_starts.empty() || section.page_starts.back().second != page) {
        section.page_starts.emplace_back(section.text.size() + offset, page);
      }
    }
    section.text += record.section.text;
    section.last_page = record.section.last_page;
  }
  return sections;
}

std::vector<Record> sections_with(const OpenIndex& index, const std::string& term) {
  return join_passages(records_with(index, term));
}

// The sections of the section's source, in order: among them are its neighbours.
std::vector<Citation> sections_beside(const OpenIndex& index, const Record& record) {
  std::vector<Citation> sections;
  for (const Record& other : sections_with(index, source_term(record.source))) {
    sections.push_back(make_citation(other));
  }
  return sections;
}

ShownSection to_shown(const Record& record) {
  ShownSection shown;
  shown.citation = make_citation(record);
  shown.format = record.format;
  shown.paged = record.paged;
  shown.document = record.document;
  shown.section = record.section;
  return shown;
}

void link_neighbours(ShownSection& shown, const std::vector<Citation>& sections) {
  const auto here = std::find_if(
      sections.begin(), sections.end(),
      [&](const Citation& section) { return section.key == shown.citation.key; });
  if (here == sections.end()) {
    return;
  }
  if (here != sections.begin()) {
    shown.previous_key = std::prev(here)->key;
    shown.previous_title = heading_of(*std::prev(here));
  }
  if (std::next(here) != sections.end()) {
    shown.next_key = std::next(here)->key;
    shown.next_title = heading_of(*std::next(here));
  }
}

ShownSections to_shown(const OpenIndex& index, const std::vector<Record>& records) {
  ShownSections shown;
  std::string source;
  std::vector<Citation> beside;
  for (const Record& record : records) {
    if (beside.empty() || record.source != source) {
      source = record.source;
      beside = sections_beside(index, record);
    }
    shown.sections.push_back(to_shown(record));
    shown.sections.back().links = find_links(index, record);
    link_neighbours(shown.sections.back(), beside);
  }
  return shown;
}

[[noreturn]] void throw_unknown(const OpenIndex& index, const std::string& key) {
  std::vector<std::string> keys;
  auto term = index.database.allterms_begin(key_term(""));
  for (; term != index.database.allterms_end(key_term("")) &&
         keys.size() < max_keys_compared;
       ++term) {
    keys.push_back((*term).substr(key_term("").size()));
  }
  throw QueryError{"no section has the key '" + key + "'" + did_you_mean(key, keys)};
}

// What the key names: a section, a passage's section, a document or a meeting.
std::vector<Record> named_by(const OpenIndex& index, const std::string& key) {
  if (index.database.term_exists(key_term(key))) {
    return sections_with(index, key_term(key));
  }
  if (index.database.term_exists(key_term(key + "/p1"))) {
    const std::string document = key.substr(0, key.rfind('/'));
    std::vector<Record> sections = sections_with(index, document_term(document));
    std::erase_if(sections,
                  [&](const Record& record) { return section_key(record) != key; });
    return sections;
  }
  for (const std::string& term : {document_term(key), filter_term(Field::Meeting, key)}) {
    if (index.database.term_exists(term)) {
      return sections_with(index, term);
    }
  }
  throw_unknown(index, key);
}

std::optional<std::string> meeting_term(const Record& record) {
  const std::vector<FieldValue> meeting = spec_of(Field::Meeting).values_of(record);
  return meeting.empty()
             ? std::nullopt
             : std::optional{filter_term(Field::Meeting, meeting.front().value)};
}

std::vector<Record> widened(const OpenIndex& index, std::vector<Record> records,
                            Extent extent) {
  if (extent == Extent::Section) {
    return records;
  }
  if (extent == Extent::Meeting) {
    if (const auto term = meeting_term(records.front())) {
      return sections_with(index, *term);
    }
  }
  return sections_with(index, document_term(document_key(records.front())));
}

}  // namespace

ShownSections show(const std::vector<std::filesystem::path>& folders,
                   const std::string& key, Extent extent) {
  ShownSections shown;
  with_index(folders, [&](const OpenIndex& index) {
    shown = to_shown(index, widened(index, named_by(index, key), extent));
  });
  return shown;
}

}  // namespace council
