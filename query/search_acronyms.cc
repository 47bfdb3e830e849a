#include "query/search_acronyms.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <xapian.h>

#include "common/record.h"
#include "common/unicode.h"
#include "query/database.h"
#include "query/plan/plan.h"
#include "query/search_empty.h"
#include "query/search_provenance.h"
#include "query/synonym_notes.h"

namespace council {
namespace {

constexpr std::size_t max_sections_read = 100'000;

// Equal for forms that differ only in case, hyphens and apostrophes.
std::string key_of(const std::string& form) {
  std::string key = fold(form);
  std::replace(key.begin(), key.end(), '-', ' ');
  return key;
}

struct Meaning {
  std::map<std::string, std::size_t> shorts;  // as printed
  std::map<std::string, std::size_t> longs;
  std::size_t sections = 0;
  std::pair<std::string, std::string> first;  // date and key
};

const std::string& commonest(const std::map<std::string, std::size_t>& forms) {
  return std::max_element(
             forms.begin(), forms.end(),
             [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

// Reads the acronyms of every match.
class AcronymReader : public Xapian::MatchSpy {
 public:
  void operator()(const Xapian::Document& match, double /*weight*/) override {
    if (read_ == max_sections_read) {
      return;
    }
    ++read_;
    const Record record = from_xapian(match);
    const auto dated = main_date(record.document);
    // Undated papers come after all dated ones.
    const std::pair<std::string, std::string> place{dated ? to_iso(dated->date) : "~",
                                                    section_key(record)};
    std::set<std::pair<std::string, std::string>> seen;
    for (const Acronym& acronym : record.document.acronyms) {
      std::pair<std::string, std::string> key{
          filter_value(Field::Acronym, acronym.short_form), key_of(acronym.long_form)};
      Meaning& meaning = meanings_[key];
      ++meaning.shorts[acronym.short_form];
      ++meaning.longs[acronym.long_form];
      if (seen.insert(std::move(key)).second) {
        meaning.first = meaning.sections == 0 ? place : std::min(meaning.first, place);
        ++meaning.sections;
      }
    }
  }

  [[nodiscard]] bool is_cut() const { return read_ == max_sections_read; }

  // By acronym, the commonest meaning first.
  [[nodiscard]] std::vector<std::vector<std::string>> rows() const {
    using Order = std::tuple<std::string, std::size_t, std::string>;
    std::map<Order, const Meaning*> ordered;
    for (const auto& [key, meaning] : meanings_) {
      ordered[{key.first, max_sections_read - meaning.sections, key.second}] = &meaning;
    }
    std::vector<std::vector<std::string>> rows;
    rows.reserve(ordered.size());
    for (const auto& [order, meaning] : ordered) {
      rows.push_back({commonest(meaning->shorts), commonest(meaning->longs),
                      std::to_string(meaning->sections), meaning->first.second});
    }
    return rows;
  }

 private:
  std::map<std::pair<std::string, std::string>, Meaning> meanings_;
  std::size_t read_ = 0;
};

// Only sections that define an acronym are read.
Xapian::Query defining(const Xapian::Query& query) {
  return {Xapian::Query::OP_FILTER, query,
          Xapian::Query{Xapian::Query::OP_WILDCARD,
                        std::string{spec_of(Field::Acronym).prefix}}};
}

}  // namespace

Table list_acronyms(const std::vector<std::filesystem::path>& folders,
                    const Query& query) {
  Table table{.title = "acronyms",
              .columns = {{"acronym", "Acronym"},
                          {"meaning", "Stands for"},
                          {"sections", "Sections", true},
                          {"defined_in", "First defined in"}},
              .rows = {},
              .notes = {}};
  with_index(folders, [&](const OpenIndex& index) {
    AcronymReader reader;
    Xapian::Enquire enquire{index.database};
    enquire.set_weighting_scheme(Xapian::BoolWeight{});
    const Plan plan = make_plan(index, query);
    enquire.set_query(defining(whole_query(plan)));
    enquire.add_matchspy(&reader);
    enquire.get_mset(0, 0, index.database.get_doccount());
    table.rows = reader.rows();
    table.notes = synonym_notes(plan.synonyms);
    explain_no_rows(index, query, "defines an acronym", table);
    table.provenance = make_provenance(index, query, plan);
    if (reader.is_cut()) {
      table.notes.push_back("only the first " + std::to_string(max_sections_read) +
                            " sections that define acronyms were read");
    }
  });
  return table;
}

}  // namespace council
