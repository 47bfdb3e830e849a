#include "indexer/store/version.h"

#include <xapian.h>

#include "common/generation.h"
#include "common/unicode.h"

namespace council {

std::string library_versions() {
  return "index schema " + std::to_string(schema_version) + " (" + known_features() +
         ")\nXapian " + Xapian::version_string() + "\nICU " + unicode_library_version() +
         "\n";
}

}  // namespace council
