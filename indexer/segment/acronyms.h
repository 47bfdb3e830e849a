#pragma once

#include <vector>

#include "common/document.h"
#include "indexer/segment/line.h"

namespace council {

// The acronyms that the text defines, in either direction: "multi-agency children's hub
// (MACH)" and "MACH (Multi-Agency Children's Hub)". The long form starts at the word that
// gives the first letter. Small words, hyphened parts and a plural "s" need not show in
// the short form; of four letters or more, one may have no word. The initials of people
// are no acronyms. Each definition once, however its case and hyphens vary, with the line
// where it first starts.
std::vector<Acronym> find_acronyms(Lines lines);

}  // namespace council
