#include "query/database_id.h"

namespace council {

std::string id_of(const OpenIndex& index) {
  std::string id;
  for (const Xapian::Database& part : index.parts) {
    id += (id.empty() ? "" : ",") + part.get_uuid();
  }
  return id;
}

}  // namespace council
