#pragma once

#include <string>

#include "query/query.h"
#include "query/shipped_synonyms.h"
#include "query/url.h"

namespace council {

// The query that an address asks for, by the same builder as the command line's: `q`
// holds the words, every option of 'council-query search' that narrows, matches, orders
// or pages is a parameter of its name ("no-expand=1"), `from` and `to` are the ends of a
// period. Throws QueryError, for an unknown parameter too.
// `format` is that of the answer by its name on the command line, "" for a page.
Query make_web_query(const Url& url, const Date& today,
                     const Synonyms& synonyms = shipped_synonyms(),
                     const std::string& format = {});

// Throws QueryError for a parameter that no page has, and where one that takes one value
// is there twice.
void check_parameters(const Url& url);

// The address's search as a block of the file that 'council-query alerts' reads
// (saved_search.h); `query` is what make_web_query makes of it. Throws QueryError where
// it asks for nothing.
std::string saved_search(const Url& url, const Query& query, const Date& today);

}  // namespace council
