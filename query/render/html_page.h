#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "query/render/html.h"
#include "query/render/html_template.h"

namespace council {

// Of a page: what stands in its frame.
struct PageFrame {
  std::string title;
  std::string body;                       // HTML
  bool wide = false;                      // has a second column
  std::vector<std::string> formats{};     // "json", "csv" …: the same address as these
  std::optional<std::size_t> exported{};  // how many there are of what these list
  bool has_feed = false;
  bool has_search = false;  // has a box for searches of everything
};

// The whole page, round a body.
std::string html_page(const PageFrame& frame, const PageContext& context);

// An address as it stands in an attribute, in the language of the page.
std::string link_to(const std::string& path, const PageContext& context);
std::string link_to(const Url& url, const PageContext& context);

std::string section_link(const std::string& key, const PageContext& context);

// The page of a body or of a meeting. The council, as papers name it or as filters have
// it, tells bodies of one name apart; "" where it is not known.
std::string body_link(const std::string& key, const std::string& council,
                      const PageContext& context);
std::string meeting_link(const std::string& key, const std::string& council,
                         const PageContext& context);

// The box of a list that keeps the rows with a word; the rest of the address stays.
Values find_form_values(const PageContext& context);

// "Panel", "Corff"; "Minutes", "Cofnodion"; a facet's value for people.
std::string field_label(Field field, const std::string& language);
std::string kind_label(DocumentKind kind, const std::string& language);
std::string value_label(Field field, const FacetValue& value,
                        const std::string& language);

// For the forms of a page: its language, false where it is the usual one.
Values language_value(const PageContext& context);

// A count with its word, "3 sections".
std::string counted(const std::string& key, std::size_t count,
                    const std::string& language);

// The lines of a citation as parts with links: body, date, number, page.
Values citation_values(const Citation& citation, const PageContext& context);

Values decision_values(const Decision& decision, std::size_t max_bytes);
Values vote_values(const Vote& vote, const std::string& language);

// Notes of a search in the language of the page: each "text", and "foreign" where that is
// English on a page that is not.
Values note_values(const std::vector<std::string>& notes, const std::string& language);

// Why there is nothing, and what there would be: "one_clause", "many_clauses", "clauses".
void add_clauses(const std::vector<ClauseCount>& clauses, const PageContext& context,
                 Values& values);

// Of a list: the clauses, and a better spelling with its address.
void add_nothing(const NothingFound& nothing, const PageContext& context, Values& values);

// The copies of a section: their keys with links.
Values copy_values(const std::vector<std::string>& keys, const PageContext& context);

// Cut at a blank, with a mark of it.
std::string shortened(const std::string& text, std::size_t max_bytes);

// Who was there, as far as a page has room.
void add_attendance(const Document& document, const PageContext& context, Values& values);

// A section in the styles that people are asked for.
Values citation_styles(const Citation& citation, const PageContext& context);

// "approved by", "cymeradwywyd gan".
std::string link_label(const std::string& kind, const std::string& label,
                       const std::string& language);
// The same of a label in English alone.
std::string told_link(const std::string& label, const std::string& language);

// What hangs together with a section, as it went, the section among it.
void add_thread(const Table& thread, const Citation& citation, const PageContext& context,
                Values& values);

// How the grades of each area went, as pictures; false when none has a place in the
// order.
Values trend_values(const Table& judgements, const PageContext& context);
std::optional<int> rank_of_grade(const std::string& grade);

// Which of the results a page shows.
struct Paging {
  std::size_t offset = 0;
  std::size_t limit = 0;
  std::size_t total = 0;
};

// Links to the pages before and after it, and why there are no more, as HTML; "" where
// all are on one page.
std::string page_navigation(const Paging& paging, const PageContext& context);

// How much of each hit a page has room for.
enum class Detail : unsigned char { Full, Short, Bare };

// Pictures of sections by year and by month, as HTML: each bar has the address that
// chooses it, or makes what is chosen reach to it; and the same as tables. `here` is the
// address that is narrowed. "" where there is nothing to choose among. The
// less detail, the fewer: first the months go, then the links of bars, not of rows.
std::string timeline_figure(const Timeline& timeline, const Url& here,
                            const PageContext& context, Detail detail = Detail::Full);
// Of what was counted for the filters, where no period is chosen.
Timeline timeline_of(const std::vector<Facet>& facets);

// The address of a paper's file at the page of a section; false where it is not given
// out.
Values original_value(const Citation& citation, const PageContext& context);

// A hit as an item of a list.
Values hit_values(const Hit& hit, Detail detail, const PageContext& context);

// Counts of a facet with links that filter a search by each value.
Values facet_link_values(const Facet& facet, std::size_t most,
                         const PageContext& context);

// An address without what chooses a period, and at the first of its pages.
Url without_period(const Url& url);

// What one parameter of an address may be: its value, and the key of the message for it.
struct Choice {
  std::string_view value;
  std::string_view key;
};

// Links that each set one parameter; the first choice is what no parameter means.
Values choice_values(const std::string& name, std::span<const Choice> choices,
                     std::string_view current, const PageContext& context);

// What the form of a search would forget: it has no box for it.
Values hidden_values(const ResultPage& page, const PageContext& context);

// What is chosen, each with the link that takes it away; "" where nothing is.
std::string chip_list(const ResultPage& page, const PageContext& context);

// The column of filters, for the form "search".
std::string filter_panel(const ResultPage& page, Detail detail,
                         const PageContext& context);

// The filter boxes of a search.
Values filter_values(const ResultPage& page, Detail detail, const PageContext& context);

// What was asked, in words of the language.
std::string query_in_words(const Node& tree, const std::string& language);

}  // namespace council
