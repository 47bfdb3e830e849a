#pragma once

#include <vector>

#include "common/document.h"
#include "indexer/segment/section_cut.h"

namespace council {

// Makes those sections of minutes exempt for which the public was sent out: from where it
// was to where it came back, or the items that were named. `bodies` are the sections'.
void mark_excluded(const std::vector<SectionBody>& bodies,
                   std::vector<Section>& sections);

}  // namespace council
