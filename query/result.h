#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/document.h"
#include "common/holder_name.h"
#include "query/query.h"

namespace council {

// What a person needs to find and cite a section. Absent is what its paper does not
// state.
struct Citation {
  std::string key;
  std::optional<std::string> title;
  std::optional<std::string> number;
  std::optional<std::string> document_title;
  DocumentKind kind = DocumentKind::Unrecognised;
  std::optional<std::string> council;
  std::optional<std::string> panel;
  std::optional<std::string> panel_key;
  std::optional<Date> date;
  std::string date_role;  // what `date` is: DatedBy::role
  std::optional<Date> meeting_date;
  std::string source;
  int start_line = 0;
  int end_line = 0;
  std::optional<int> page;  // of a paged source
  std::optional<std::string> printed_page;

  bool operator==(const Citation&) const = default;
};

// A piece of a section's text, blanks collapsed, never HTML.
struct Snippet {
  std::string text;
  // What matched: ranges [from, to) in Unicode code points of `text`, in order, apart.
  std::vector<std::pair<std::size_t, std::size_t>> highlights;
  std::optional<int> page;
  bool cut_before = false;  // the section's text goes on before
  bool cut_after = false;

  bool operator==(const Snippet&) const = default;
};

// Words of the query that a section has in no text of its own, but in the name of what
// holds it.
struct NamedWords {
  Holder holder = Holder::Paper;
  std::vector<std::string> words;  // as printed there

  bool operator==(const NamedWords&) const = default;
};

struct Hit {
  Citation citation;
  double score = 0;
  bool procedural = false;
  std::optional<Decision> decision;  // the one nearest to the query
  std::size_t decisions = 0;         // how many there are
  std::vector<Snippet> snippets;
  std::vector<std::string> also_in{};  // keys of the sections that say the same words
  // Without these words it would not match; empty where it matches by its own.
  std::vector<NamedWords> only_in_names{};

  bool operator==(const Hit&) const = default;
};

struct FacetValue {
  std::string value;  // as in filters; "" for what is not stated
  std::string label;
  std::size_t count = 0;
  bool selected = false;
  // The value that it is narrower than: a month's year, the body that a sub-committee is
  // of. "" where there is none or nothing tells. It counts no less for it.
  std::string parent{};

  bool operator==(const FacetValue&) const = default;
};

// Counts over all matches, the facet's own filter left out. A multi-valued facet counts a
// section once for each of its values.
struct Facet {
  Field field = Field::Panel;
  std::vector<FacetValue> values;
  std::size_t distinct = 0;  // how many values there are, `values` may hold fewer

  bool operator==(const Facet&) const = default;
};

struct Expansion {
  std::string acronym;
  std::string long_form;

  bool operator==(const Expansion&) const = default;
};

// An acronym that papers of the index use for several things: it is searched as it is.
struct Ambiguity {
  std::string acronym;
  std::vector<std::string> meanings;

  bool operator==(const Ambiguity&) const = default;
};

// One clause of a query that found nothing.
struct ClauseCount {
  std::string clause;       // in the query language
  std::size_t alone = 0;    // sections that satisfy it by itself
  std::size_t without = 0;  // sections that satisfy all the others

  bool operator==(const ClauseCount&) const = default;
};

// Why a query finds nothing, and what would be found.
struct NothingFound {
  std::vector<ClauseCount> clauses;
  std::optional<std::string> suggestion;  // a better spelling

  bool operator==(const NothingFound&) const = default;
};

struct Total {
  std::size_t value = 0;  // hits: sections, documents or meetings, as grouped
  bool exact = true;
  std::size_t sections = 0;   // sections, however grouped
  std::size_t ungrouped = 0;  // of these, sections of no meeting, where those are grouped

  bool operator==(const Total&) const = default;
};

// What makes an answer citable: what was asked of which state of which index, and all
// that was found, listed or not.
struct Provenance {
  std::string query;       // as typed
  std::string understood;  // in the query language, with its filters
  std::size_t total = 0;   // of what is listed, as grouped
  std::string unit;        // what `total` counts: "sections", "decisions"
  bool exact = true;       // else there are at least so many
  std::uint64_t revision = 0;
  std::string index;  // ids of the published generations, joined by ','
  // SHA-256 of the keys of the sections, in the order of their bytes, each with a line
  // feed: the same on every page, in every order, grouping and format.
  std::string digest;

  bool operator==(const Provenance&) const = default;
};

// The answer, with its question.
struct ResultPage {
  Query query;
  MatchRule applied = MatchRule::All;  // what Auto came to
  std::size_t needed_words = 0;        // of `plain_words`, under Most
  std::size_t plain_words = 0;
  Total total;
  double took_ms = 0;
  std::uint64_t revision = 0;
  std::vector<Hit> hits;
  std::vector<Hit> looser;  // with some of the words only; in no count
  // Copies of hits up to this page's last, which are counted and not shown by themselves.
  std::size_t copies = 0;
  std::vector<Facet> facets;
  std::optional<std::string> suggestion;  // a query that would find more
  std::vector<Expansion> expanded;
  std::vector<SynonymUse> synonyms;  // those that were searched
  std::vector<Ambiguity> ambiguous;
  std::vector<std::string> warnings;
  std::size_t unreadable = 0;  // sources that may hold it; only when nothing was found
  std::vector<ClauseCount> clauses;      // only when nothing was found
  std::optional<Provenance> provenance;  // where the query wants it
};

// How a section, or its document, stands to another paper.
struct ShownLink {
  std::string kind;   // "approved_by"
  std::string label;  // "approved by"
  std::string key;    // of the other section or document
  std::string title;
  std::optional<Date> date{};  // of the other
  int percent = 0;             // how sure it is
  std::string evidence;
  bool of_document = false;  // the section's whole document stands so to it
  bool is_report = false;    // the other is of an officer's report

  bool operator==(const ShownLink&) const = default;
};

// One section whole. `document` comes without its sections.
struct ShownSection {
  Citation citation;
  std::string format;
  bool paged = false;
  Document document;
  Section section;
  std::optional<std::string> previous_key;
  std::optional<std::string> next_key;
  std::string previous_title{};  // as heading_of gives it; "" where there is none
  std::string next_title{};
  std::vector<ShownLink> links;
};

struct ShownSections {
  std::vector<ShownSection> sections;  // in the order of their source
};

// How another paper stands to a decision: before it, or after.
enum class DecisionLinkRole : std::uint8_t {
  Report,   // what was before the meeting when it decided
  Earlier,  // an earlier paper of the same matter, or one that the minute cites
  Later     // what goes back to it: supersedes it, reports on it, or only cites it
};

struct DecisionLink {
  DecisionLinkRole role = DecisionLinkRole::Report;
  ShownLink link;

  bool operator==(const DecisionLink&) const = default;
};

struct FoundDecision {
  Citation citation;
  Decision decision;
  std::optional<Vote> vote;       // the one that settled it, where that is plain
  std::vector<Vote> other_votes;  // of the same section: on amendments, on other matters
  std::vector<DecisionLink> links{};
  std::vector<std::string> also_in{};  // keys of the sections that say the same words
};

struct DecisionList {
  Query query;
  std::size_t total = 0;     // listed and not
  std::size_t folded = 0;    // left out: noted only, or procedural
  std::size_t repeated = 0;  // in copies of sections that are listed; not in `total`
  std::uint64_t revision = 0;
  std::vector<FoundDecision> decisions;  // newest first
  std::vector<std::string> warnings;
  NothingFound nothing{};
  std::optional<Provenance> provenance;  // where the query wants it; of the decisions
};

// A list with columns, for browsing: meetings, panels, acronyms, counts.
struct Table {
  struct Column {
    std::string name;   // in JSON and CSV
    std::string label;  // for people
    bool is_number = false;
    bool is_for_people = false;  // a picture of another column: not in JSON or CSV
  };
  std::string title;
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;  // "" where nothing is stated
  std::vector<std::string> notes;
  NothingFound nothing{};
  std::optional<Provenance> provenance = {};  // of the sections counted, where wanted
};

}  // namespace council
