#pragma once

#include <string>

#include "common/error.h"
#include "query/render/html.h"
#include "query/web/response.h"
#include "query/web/site.h"

namespace council {

// A request on its way to the function that answers it.
struct Visit {
  const SiteOptions& options;
  PageContext context;  // its url without the ending of a format
  std::string rest;     // of the path, after that of the route
  std::string format;   // "" for a page, else "json", "csv" …
};

// The functions of the table in site.cc. They throw what goes wrong.
WebResponse visit_home(const Visit& visit);
WebResponse visit_search(const Visit& visit);
WebResponse visit_section(const Visit& visit);
WebResponse visit_thread(const Visit& visit);
WebResponse visit_meeting(const Visit& visit);
WebResponse visit_original(const Visit& visit);
WebResponse visit_body(const Visit& visit);
WebResponse visit_bodies(const Visit& visit);
WebResponse visit_authority(const Visit& visit);
WebResponse visit_authorities(const Visit& visit);
WebResponse visit_decisions(const Visit& visit);
WebResponse visit_values(const Visit& visit);
WebResponse visit_acronyms(const Visit& visit);
WebResponse visit_coverage(const Visit& visit);
WebResponse visit_unread(const Visit& visit);
WebResponse visit_help(const Visit& visit);
WebResponse visit_opensearch(const Visit& visit);
WebResponse visit_health(const Visit& visit);

// What the address asks for.
Query query_of(const Visit& visit);

// All that is in the index, for its counts.
Query everything();
// nullptr where the page has no such facet.
const Facet* find_facet(const ResultPage& page, Field field);

// A list with the rows that the address asks for, as a page or in the visit's format.
WebResponse table_response(TableView view, const Visit& visit);

// Sections by time, where the address chooses a period: whatever that period is.
std::optional<Timeline> find_timeline(const Visit& visit);

// A page, or an answer in a format of the command line; its media type and name.
WebResponse page_response(std::string html);
WebResponse format_response(const std::string& format, std::string body);

// The command line's name of a format of the web: "markdown" for "md". Throws QueryError
// when there is none.
std::string format_name(const std::string& format);

// What the address names is not there; told to the reader.
class NotFound : public Error {
 public:
  using Error::Error;
};

}  // namespace council
