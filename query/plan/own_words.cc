#include "query/plan/own_words.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/field.h"
#include "common/field_values.h"
#include "common/holder_name.h"
#include "common/indexed_record.h"
#include "common/record.h"
#include "common/text_index.h"
#include "common/word_places.h"
#include "query/plan/places.h"
#include "query/plan/stems.h"
#include "query/plan/tested_source.h"

namespace council {
namespace {

using Asked = OwnWords::Standing;

// The words of some texts, as the index has those of a record.
struct IndexedWords {
  TermCounts terms;
  WordPlaces places;
};

IndexedWords words_of(const std::vector<std::string>& texts, StemLanguage language) {
  IndexedWords words;
  Xapian::termpos position = 1;
  for (const std::string& text : texts) {
    position = add_text({words.terms, words.places}, text,
                        {.prefix = "", .position = position, .language = language}) +
               text_gap;
  }
  return words;
}

// How often what is asked stands in the texts.
std::size_t times_in(const std::vector<std::string>& texts, StemLanguage language,
                     const OwnWords& asked) {
  const IndexedWords words = words_of(texts, language);
  const std::vector<TermCounts::Term> sorted = words.terms.sorted();
  std::size_t count = 0;
  std::size_t found = 0;
  for (const std::string& wanted : asked.terms) {
    const auto term =
        std::find_if(sorted.begin(), sorted.end(),
                     [&](const TermCounts::Term& one) { return one.term == wanted; });
    if (term != sorted.end()) {
      count += term->count;
      ++found;
    }
  }
  if (asked.standing == Asked::Any) {
    return count;
  }
  if (found < asked.terms.size()) {
    return 0;
  }
  PlacesFinder finder{asked.terms};
  const std::vector<Positions>& positions = finder.find(words.places.pack());
  if (asked.standing == Asked::InOrder) {
    return times_in_order(positions);
  }
  return stand_near(positions, asked.window) ? 1 : 0;
}

// The values of a slot, section after section.
class SlotReader {
 public:
  SlotReader(const Xapian::Database& database, Xapian::valueno slot)
      : at_{database.valuestream_begin(slot)} {}

  std::string find(Xapian::docid section) {
    if (at_ != Xapian::ValueIterator{}) {
      at_.skip_to(section);
    }
    const bool is_there = at_ != Xapian::ValueIterator{} && at_.get_docid() == section;
    return is_there ? *at_ : "";
  }

 private:
  Xapian::ValueIterator at_;
};

// What is read of a database for one section after another.
struct OwnReading {
  OwnReading(const Xapian::Database& of, const OwnWords& asked)
      : database{of},
        documents{of, document_slot},
        languages{of, *spec_of(Field::Language).slot},
        places{of, asked.terms} {
    for (const std::string& term : asked.terms) {
      postings.push_back(of.postlist_begin(term));
    }
  }

  Xapian::Database database;
  SlotReader documents;
  SlotReader languages;
  PlacesCursor places;
  std::vector<Xapian::PostingIterator> postings;
};

// A section has a word of its own where it stands there oftener than in the names of what
// holds it, which are the same for all sections of a document: to count tells that
// without a look at the section's text.
class OwnTest {
 public:
  // Without a memory the names are read anew for each document.
  OwnTest(OwnWords asked, HolderMemory* memory)
      : asked_{std::move(asked)}, memory_{memory} {}

  void open(const Xapian::Database& database) {
    reading_.emplace(database, asked_);
    document_.clear();
  }

  bool holds(Xapian::docid section) {
    settle_names(section);
    switch (asked_.standing) {
      case Asked::Any:
        return in_names_ == 0 || times_of_any(section) > in_names_;
      case Asked::InOrder:
        return in_names_ == 0 ||
               times_in_order(reading_->places.find(section)) > in_names_;
      case Asked::Near:
        break;
    }
    return in_names_ == 0 || is_near_in_own(section);
  }

  [[nodiscard]] std::string description() const {
    std::string text = "own " + std::to_string(static_cast<int>(asked_.standing)) + " " +
                       std::to_string(asked_.window);
    for (const std::string& term : asked_.terms) {
      text += " " + term;
    }
    return text;
  }

 private:
  void settle_names(Xapian::docid section) {
    const std::string document = reading_->documents.find(section);
    const std::string language = reading_->languages.find(section);
    if (document == document_ && language == language_ && !document.empty()) {
      return;
    }
    document_ = document;
    language_ = language;
    std::vector<std::string> texts;
    for (HolderName& holder : names_of(section)) {
      texts.push_back(std::move(holder.name));
    }
    in_names_ = times_in(texts, stem_language(language), asked_);
  }

  std::vector<HolderName> names_of(Xapian::docid section) const {
    const auto read = [&] {
      return holder_names(from_xapian(reading_->database.get_document(section)).document);
    };
    return memory_ == nullptr ? read() : memory_->answer(document_, read);
  }

  std::size_t times_of_any(Xapian::docid section) {
    std::size_t times = 0;
    for (Xapian::PostingIterator& posting : reading_->postings) {
      if (posting != Xapian::PostingIterator{}) {
        posting.skip_to(section);
      }
      if (posting != Xapian::PostingIterator{} && *posting == section) {
        times += posting.get_wdf();
      }
    }
    return times;
  }

  // Words may stand near each other in both: counting would not tell.
  bool is_near_in_own(Xapian::docid section) const {
    const Record record = from_xapian(reading_->database.get_document(section));
    std::vector<std::string> texts;
    for (FieldValue& text : own_texts_of(record)) {
      texts.push_back(std::move(text.value));
    }
    return times_in(texts, stem_language(language_), asked_) > 0;
  }

  OwnWords asked_;
  HolderMemory* memory_;
  std::optional<OwnReading> reading_;
  std::string document_;
  std::string language_;
  std::size_t in_names_ = 0;
};

}  // namespace

Xapian::Query own_words_query(const OpenIndex& index, const OwnWords& asked) {
  // Documents of several databases may have the same key.
  HolderMemory* const memory = index.parts.size() == 1 ? &index.memory->holders : nullptr;
  const Xapian::Query all =
      asked.standing == Asked::Any
          ? any_term_query(asked.terms)
          : Xapian::Query{Xapian::Query::OP_AND, asked.terms.begin(), asked.terms.end()};
  return {Xapian::Query::OP_FILTER, all, tested_by(OwnTest{asked, memory})};
}

Xapian::Query own_phrase_query(const OpenIndex& index,
                               const std::vector<Sequence>& sequences) {
  std::vector<Xapian::Query> phrases;
  for (const Sequence& sequence : sequences) {
    const Asked standing = sequence.size() == 1 ? Asked::Any : Asked::InOrder;
    phrases.push_back(own_words_query(index, {.terms = sequence, .standing = standing}));
  }
  return {Xapian::Query::OP_OR, phrases.begin(), phrases.end()};
}

}  // namespace council
