#pragma once

#include "query/limited_run.h"
#include "query/request.h"

namespace council {

struct Request;

// Asks every saved search anew and tells what is new, changed or withdrawn since the last
// run: as text or JSON, and in --output as a feed for each search and a mail for each
// that has one to be told. Then remembers the answers in --state. A search that cannot be
// asked does not stop the others. A name that no paper has, such as that of a body, is
// told as well; what the search found of it before is withdrawn.
Outcome run_alerts(const Request& request);

}  // namespace council
