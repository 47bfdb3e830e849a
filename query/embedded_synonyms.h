#pragma once

#include <span>
#include <string_view>

namespace council {

// A name of a group of query/synonyms.toml, as embed_synonyms wrote it when the program
// was built: to read the file and to stem its words takes longer than most searches.
struct EmbeddedSynonym {
  std::string_view id;     // of its group; the names of a group stand together
  bool is_asked = false;   // else it is one that is searched as well
  std::string_view text;   // "foster carers"
  std::string_view stems;  // its terms, with spaces between
};

// In the order of their ids.
std::span<const EmbeddedSynonym> embedded_synonyms();

}  // namespace council
