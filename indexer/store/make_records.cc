#include "indexer/store/make_records.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "common/utf8.h"
#include "indexer/store/key.h"

namespace council {
namespace {

constexpr std::size_t max_listed = 1000;
constexpr std::size_t max_name_bytes = 2000;
constexpr std::size_t max_statement_bytes = 100'000;

void shorten(std::string& text, std::size_t max_bytes) {
  text.resize(cut_utf8(text, max_bytes).size());
}

void shorten(std::optional<std::string>& text) {
  if (text) {
    shorten(*text, max_name_bytes);
  }
}

template <class T>
void shorten(std::vector<T>& list) {
  list.resize(std::min(list.size(), max_listed));
}

void shorten_people(std::vector<Person>& people) {
  shorten(people);
  for (Person& person : people) {
    shorten(person.name, max_name_bytes);
    for (auto* text : {&person.honorific, &person.role, &person.organisation,
                       &person.postnominals, &person.substitute_for}) {
      shorten(*text);
    }
  }
}

void shorten_all(std::vector<std::string>& texts) {
  shorten(texts);
  for (std::string& text : texts) {
    shorten(text, max_name_bytes);
  }
}

// The document without its sections and within bounds; why it was split as it was is for
// whoever inspects it.
Document document_for_records(const Document& document) {
  Document kept = document;
  kept.sections.clear();
  kept.evidence.clear();
  for (auto* text : {&kept.title, &kept.council, &kept.panel, &kept.panel_key,
                     &kept.venue, &kept.local_authority, &kept.inspection_type,
                     &kept.subkind, &kept.agenda_item, &kept.urn}) {
    shorten(*text);
  }
  shorten_people(kept.people);
  shorten_all(kept.wards);
  shorten_all(kept.inspectors);
  shorten(kept.judgements);
  shorten(kept.visit_dates);
  shorten(kept.scheduled_dates);
  return kept;
}

// Only the acronyms that the section itself defines.
std::vector<Acronym> acronyms_of(const Document& document, const Section& section) {
  std::vector<Acronym> acronyms;
  std::copy_if(document.acronyms.begin(), document.acronyms.end(),
               std::back_inserter(acronyms), [&section](const Acronym& acronym) {
                 return acronym.line >= section.start_line &&
                        acronym.line <= section.end_line;
               });
  shorten(acronyms);
  return acronyms;
}

void shorten_statements(Section& section) {
  shorten(section.decisions);
  shorten(section.recommendations);
  shorten(section.votes);
  shorten(section.actions);
  shorten(section.declarations);
  shorten(section.references);
  for (Decision& decision : section.decisions) {
    shorten(decision.text, max_statement_bytes);
    shorten(decision.parts);
    for (DecisionPart& part : decision.parts) {
      shorten(part.text, max_statement_bytes);
    }
  }
  for (Recommendation& recommendation : section.recommendations) {
    shorten(recommendation.text, max_statement_bytes);
  }
  for (ActionPoint& action : section.actions) {
    shorten(action.text, max_statement_bytes);
  }
}

bool has_text(const Section& section) {
  constexpr std::string_view blanks = " \t\n";
  return section.text.find_first_not_of(blanks) != std::string::npos || section.title;
}

// Where the passage that starts at `begin` ends: after the last line that fits.
std::size_t passage_end(const std::string& text, std::size_t begin) {
  if (text.size() - begin <= max_passage_bytes) {
    return text.size();
  }
  const std::size_t newline = text.rfind('\n', begin + max_passage_bytes - 1);
  if (newline != std::string::npos && newline > begin) {
    return newline + 1;
  }
  const std::string_view rest = std::string_view{text}.substr(begin);
  return begin + cut_utf8(rest, max_passage_bytes).size();
}

// The passage from `begin` to `end` of the text of `section`, which comes without its
// text; what was found in the section goes with its first passage.
Section make_passage(const Section& section, const std::string& text, std::size_t begin,
                     std::size_t end) {
  Section passage = section;
  passage.text = text.substr(begin, end - begin);
  passage.page_starts.clear();
  for (const auto& [offset, page] : section.page_starts) {
    if (offset <= begin) {
      passage.first_page = page;
    } else if (offset < end) {
      passage.page_starts.emplace_back(offset - begin, page);
    }
  }
  passage.page_starts.insert(passage.page_starts.begin(), {0, passage.first_page});
  passage.last_page = passage.page_starts.back().second;
  if (begin > 0) {
    passage.decisions.clear();
    passage.recommendations.clear();
    passage.votes.clear();
    passage.actions.clear();
    passage.declarations.clear();
    passage.references.clear();
  }
  return passage;
}

std::vector<Section> passages_of(const Section& section) {
  if (section.text.size() <= max_passage_bytes) {
    return {section};
  }
  Section without_text = section;
  const std::string text = std::exchange(without_text.text, {});
  std::vector<Section> passages;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = passage_end(text, begin);
    passages.push_back(make_passage(without_text, text, begin, end));
    begin = end;
  }
  return passages;
}

class RecordMaker {
 public:
  explicit RecordMaker(const SourceFacts& facts) : facts_{facts}, keys_{facts.source} {}

  void add(const Document& document) {
    keys_.document_key(document);
    const Document kept = document_for_records(document);
    for (const Section& section : document.sections) {
      if (has_text(section)) {
        add_section(kept, section, acronyms_of(document, section));
      }
    }
  }

  std::vector<Record> take() { return std::move(records_); }

 private:
  void add_section(const Document& document, const Section& section,
                   std::vector<Acronym> acronyms) {
    const std::string key = keys_.section_key(section);
    std::vector<Section> passages = passages_of(section);
    for (std::size_t i = 0; i < passages.size(); ++i) {
      Record record = make_record(document);
      const bool in_passages = passages.size() > 1;
      record.passage = in_passages ? static_cast<int>(i) + 1 : 0;
      record.key = in_passages ? key + "/p" + std::to_string(i + 1) : key;
      record.section = std::move(passages[i]);
      record.document.acronyms = std::exchange(acronyms, {});  // with the first passage
      shorten(record.section.title);
      shorten_statements(record.section);
      const auto label = facts_.page_labels.find(record.section.first_page);
      if (label != facts_.page_labels.end()) {
        record.printed_page = label->second;
      }
      records_.push_back(std::move(record));
    }
  }

  Record make_record(const Document& document) {
    Record record;
    record.source = facts_.source;
    record.source_hash = facts_.sha256;
    record.format = facts_.format;
    record.paged = facts_.paged;
    record.order = static_cast<int>(records_.size());
    record.document = document;
    return record;
  }

  const SourceFacts& facts_;
  KeyMaker keys_;
  std::vector<Record> records_;
};

}  // namespace

std::vector<Record> make_records(const RecognisedSource& recognised,
                                 const SourceFacts& facts) {
  RecordMaker maker{facts};
  for (const Document& document : recognised.documents) {
    maker.add(document);
  }
  return maker.take();
}

}  // namespace council
