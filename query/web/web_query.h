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

}  // namespace council
