#pragma once

#include <optional>

#include "indexer/segment/kind.h"
#include "indexer/segment/line.h"

namespace council {

// The kind of a page exported from a council's web system (ModernGov, its predecessor,
// CMIS): by its HTML classes, or by the title among its first lines, over which the
// site's own lines may stand ("Skip to main content", the council's name). nullopt for
// anything else.
std::optional<KindGuess> recognise_web_page(Lines lines);

// The same for a page that was printed to a paged file: by a title alone that no paper
// has
// ("Agenda and minutes", "Issue details").
std::optional<KindGuess> recognise_printed_page(Lines lines);

}  // namespace council
