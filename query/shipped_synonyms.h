#pragma once

#include "query/synonym.h"

namespace council {

// The groups that are part of the program: those of query/synonyms.toml.
const Synonyms& shipped_synonyms();

}  // namespace council
