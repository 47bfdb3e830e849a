#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/stated_coverage.h"
#include "query/lineage.h"
#include "query/period.h"
#include "query/render/html_text.h"
#include "query/result.h"
#include "query/url.h"

namespace council {

// Sections by time, whatever the period that is chosen. "" stands for no stated date.
struct Timeline {
  std::vector<FacetValue> years;
  std::vector<FacetValue> months;  // of the chosen years, where these are few
  Period chosen;                   // by the address; without ends where none is

  bool operator==(const Timeline&) const = default;
};

// What a page needs to know besides its answer.
struct PageContext {
  Url url;                      // of this page
  std::string language = "en";  // of the interface
  std::string origin;           // "http://localhost:8080", for what must name the site
  bool papers = false;          // the papers' own files are served
  std::vector<std::string> withheld{};  // sources of this page whose files are not
  std::optional<Timeline> timeline{};   // where the address chooses a period
};

// Changes whenever a file that pages load does.
const std::string& asset_version();

struct HomeView {
  std::size_t sections = 0;
  std::size_t unreadable = 0;
  std::vector<Facet> facets;          // of everything
  std::vector<std::string> examples;  // searches that find something
};
std::string html_home(const HomeView& view, const PageContext& context);

// A page of at most max_html_bytes: many hits are told more shortly.
inline constexpr std::size_t max_html_bytes = 60'000;
inline constexpr std::size_t max_html_hits = 50;
std::string html_search(const ResultPage& page, const PageContext& context);

struct SectionView {
  ShownSection shown;
  ByteRanges marked;  // of its text: what the search was for
  std::vector<Hit> similar;
  Table thread;            // what hangs together with it
  bool has_paper = false;  // its file may be opened
};
std::string html_section(const SectionView& view, const PageContext& context);

// The papers of a body on a date: what was decided first, then every section.
std::string html_meeting(const ShownSections& shown, const PageContext& context);

// A body or an authority: what is known of it, and its meetings or inspections.
struct PlaceView {
  Field field = Field::Panel;
  std::string value;
  std::string label;
  std::size_t sections = 0;
  std::vector<Facet> facets;
  Table list;                     // meetings, or judgements
  std::vector<BodyStep> lineage;  // of a body
  // Councils have bodies of one name: the one that is shown, "" where all are together,
  // and those that there are, where there are several.
  std::string council{};
  std::vector<FacetValue> councils{};
  std::size_t of_all_councils = 0;  // sections, those that name no council among them
};
std::string html_body(const PlaceView& view, const PageContext& context);
std::string html_authority(const PlaceView& view, const PageContext& context);

struct CoverageView {
  std::size_t sections = 0;
  std::size_t papers = 0;
  std::uint64_t revision = 0;
  std::string published;                  // "2026-03-09T02:31:07Z"
  std::optional<std::size_t> unreadable;  // nullopt: the index does not say
  std::vector<std::pair<std::string, std::size_t>> reasons;  // "needs_ocr", how many
  std::optional<StatedCoverage> stated;                      // likewise
  std::vector<Facet> facets;
};
std::string html_coverage(const CoverageView& view, const PageContext& context);

struct DecisionsView {
  DecisionList list;
  bool all = false;
  ResultPage page;  // the sections that they are of: what the filters count
};
std::string html_decisions(const DecisionsView& view, const PageContext& context);

// A table for browsing: bodies, acronyms, the values of a field. `links` gives the path
// of a column's cell: by column name, from the cell's row.
struct TableView {
  Table table;
  std::string title_key;       // of the message that heads the page
  std::optional<Field> field;  // whose values are listed: its name heads the page
  std::string link_column;
  std::string link_path;  // before the value of `value_column`
  std::string value_column;
  std::string of_title{};  // of the section that all is about, and its key
  std::string of_key{};
  std::string key_column{};  // keys of sections: each a link to its own
  bool can_find = false;     // has a box that keeps the rows with a word
  std::string note_key{};    // of a message above the rows
  // Of the council that the link of a row carries, where councils have rows of one value.
  std::string council_column{};
};
std::string html_table(const TableView& view, const PageContext& context);

std::string html_help(const PageContext& context);

// `message` is fit for the reader. `place` marks the mistake in the query's text.
struct ErrorView {
  int status = 400;
  std::string message;
  std::string text;
  std::optional<std::size_t> place;
};
std::string html_error(const ErrorView& view, const PageContext& context);

// The newest of what a search finds, for feed readers. `stated` is when the state of the
// index was published ("2026-03-09T02:31:07Z"): nothing says more of what has no date.
std::string atom_feed(const ResultPage& page, const std::string& stated,
                      const PageContext& context);
std::string atom_feed(const DecisionList& list, const std::string& stated,
                      const PageContext& context);

// How a browser may search here from its own box.
std::string opensearch_description(const PageContext& context);

}  // namespace council
