#include "indexer/store/link_facts.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

#include "common/person_key.h"
#include "common/slug.h"
#include "indexer/segment/line.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/written_date.h"
#include "indexer/store/key.h"

namespace council {
namespace {

constexpr std::size_t text_read = 16'384;  // of a section, for its dates and names
constexpr std::size_t max_dates = 16;
constexpr std::size_t max_names = 120;
constexpr std::size_t max_references = 100;
constexpr std::size_t max_title = 300;
constexpr std::size_t max_people = 60;

std::string or_empty(const std::optional<std::string>& text) {
  return text.value_or("");
}

bool contains_approval(const Section& section) {
  return std::ranges::any_of(section.decisions, [](const Decision& decision) {
    return std::ranges::find(decision.types, "approve_minutes") != decision.types.end();
  });
}

// The days in a text about minutes that lie before the meeting.
void add_earlier_days(std::string_view text, const Document& document,
                      std::vector<Date>& days) {
  for (const DateMention& mention : find_dates(text, document.meeting_date)) {
    const bool is_day = mention.precision == DateMention::Precision::Day ||
                        mention.precision == DateMention::Precision::Range;
    for (const Date& day : mention.days) {
      const bool is_earlier = !document.meeting_date || day < *document.meeting_date;
      if (is_day && is_earlier && std::ranges::find(days, day) == days.end() &&
          days.size() < max_dates) {
        days.push_back(day);
      }
    }
  }
}

void read_approval(const Document& document, const Section& section,
                   SectionFacts& facts) {
  facts.approves_minutes = contains_approval(section);
  if (!facts.approves_minutes) {
    return;
  }
  add_earlier_days(fold_typography(facts.title), document, facts.minutes_of);
  for (const Decision& decision : section.decisions) {
    add_earlier_days(fold_typography(decision.text), document, facts.minutes_of);
  }
  constexpr std::size_t longest_item = 1500;
  if (facts.minutes_of.empty() && section.text.size() <= longest_item) {
    add_earlier_days(fold_typography(section.text), document, facts.minutes_of);
  }
}

void read_references(const Section& section, SectionFacts& facts) {
  for (const Reference& reference : section.references) {
    std::vector<std::string>* list =
        reference.kind == ReferenceKind::Minute     ? &facts.minutes
        : reference.kind == ReferenceKind::Decision ? &facts.decisions
        : reference.kind == ReferenceKind::Report || reference.kind == ReferenceKind::Urn
            ? &facts.numbers
            : nullptr;
    if (list != nullptr && list->size() < max_references &&
        std::ranges::find(*list, reference.text) == list->end()) {
      list->push_back(reference.text);
    }
  }
}

// The text on one line and without markup: "26<sup>th</sup> and" / "27 May 2021".
std::string cleaned(std::string_view text) {
  std::string clean;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    clean += fold_typography(clean_line(text.substr(at, end - at))) + ' ';
    at = end + 1;
  }
  return clean;
}

bool names_inspection(std::string_view text) {
  return contains_any(text, {"ofsted", "focused visit", "monitoring visit", "ilacs",
                             "jtai", "joint targeted area inspection",
                             "area send inspection", "send inspection"});
}

void read_inspection(std::string_view text, const Document& document,
                     SectionFacts& facts) {
  facts.speaks_of_inspection = names_inspection(text) || names_inspection(facts.title);
  if (!facts.speaks_of_inspection) {
    return;
  }
  for (const DateMention& mention : find_dates(text, document.meeting_date)) {
    if (mention.precision != DateMention::Precision::HalfYear &&
        facts.inspected.size() < max_dates &&
        std::ranges::find(facts.inspected, mention.range) == facts.inspected.end()) {
      facts.inspected.push_back(mention.range);
    }
  }
}

// "Aldermere", "Kingston": any authority's name is among them.
void add_names(std::string_view text, std::set<std::string>& names) {
  for (std::size_t at = 0; at < text.size() && names.size() < max_names;) {
    const bool starts_word = std::isupper(static_cast<unsigned char>(text[at])) != 0 &&
                             (at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n' ||
                              text[at - 1] == '\t' || text[at - 1] == '-');
    if (!starts_word) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() &&
           std::isalpha(static_cast<unsigned char>(text[end])) != 0) {
      ++end;
    }
    constexpr std::size_t shortest_name = 3;
    if (end - at >= shortest_name) {
      names.insert(to_lower(text.substr(at, end - at)));
    }
    at = end + 1;
  }
}

bool is_worth_keeping(const SectionFacts& facts) {
  return !facts.number.empty() || !facts.title.empty() || facts.approves_minutes ||
         !facts.minutes.empty() || !facts.decisions.empty() || !facts.numbers.empty() ||
         facts.speaks_of_inspection;
}

// Names are the same in all languages; the council's is not.
std::vector<std::string> people_of(const Document& document) {
  std::set<std::string> people;
  for (const std::string& key : person_keys(document)) {
    if (!key.empty() && people.size() < max_people) {
      people.insert(key.substr(key.find('/') + 1));
    }
  }
  return {people.begin(), people.end()};
}

DocumentFacts describe(const Record& record) {
  const Document& document = record.document;
  DocumentFacts facts;
  facts.key = without_mark(document_key(record));
  facts.kind = document.kind;
  facts.title = or_empty(document.title).substr(0, max_title);
  facts.council = slug_of(or_empty(document.council));
  facts.panel = or_empty(document.panel_key);
  facts.meeting = document.meeting_date;
  facts.written = document.letter_date ? document.letter_date : document.published_date;
  facts.visits = document.visit_dates;
  facts.authority = slug_of(or_empty(document.local_authority));
  facts.inspection = or_empty(document.inspection_type);
  facts.ordinal = document.visit_ordinal.value_or(0);
  facts.previous = document.previous_inspections;
  facts.agenda_item = or_empty(document.agenda_item);
  facts.language = or_empty(document.language);
  facts.people = people_of(document);
  facts.has_status = document.status && !document.inferred.contains("status");
  return facts;
}

// Gathers the facts of one document from its records.
class FactFinder {
 public:
  explicit FactFinder(const Record& first) : facts_{describe(first)} {}

  void read(const Record& record) {
    const Section& section = record.section;
    sketcher_.read(section.text);
    if (record.passage > 1) {
      return;
    }
    const std::string key = section_key(record);
    SectionFacts facts;
    facts.name = key.substr(key.rfind('/') + 1);
    facts.number = or_empty(section.number ? section.number : section.inferred_number);
    facts.title = or_empty(section.title).substr(0, max_title);
    read_approval(record.document, section, facts);
    read_references(section, facts);
    if (!is_inspection(facts_)) {
      const std::string text =
          cleaned(std::string_view{section.text}.substr(0, text_read));
      read_inspection(text, record.document, facts);
      if (facts.speaks_of_inspection) {
        add_names(text, names_);
      }
    }
    if (is_worth_keeping(facts)) {
      facts_.sections.push_back(std::move(facts));
    }
  }

  DocumentFacts take() {
    facts_.sketch = sketcher_.sketch();
    facts_.names.assign(names_.begin(), names_.end());
    return std::move(facts_);
  }

 private:
  DocumentFacts facts_;
  Sketcher sketcher_;
  std::set<std::string> names_;
};

}  // namespace

std::vector<DocumentFacts> find_facts(const std::vector<Record>& records) {
  std::vector<DocumentFacts> found;
  std::optional<FactFinder> finder;
  std::string key;
  for (const Record& record : records) {
    if (!finder || document_key(record) != key) {
      if (finder) {
        found.push_back(finder->take());
      }
      finder.emplace(record);
      key = document_key(record);
    }
    finder->read(record);
  }
  if (finder) {
    found.push_back(finder->take());
  }
  return found;
}

bool is_inspection(const DocumentFacts& document) {
  return document.kind == DocumentKind::OfstedLetter ||
         document.kind == DocumentKind::OfstedReport;
}

bool holds_minutes(const DocumentFacts& document) {
  return document.kind == DocumentKind::Minutes ||
         document.kind == DocumentKind::ModernGovMeetingPage ||
         document.kind == DocumentKind::ModernGovItemPage ||
         document.kind == DocumentKind::LegacyKab12Page;
}

}  // namespace council
