#include "query/render/provenance.h"

namespace council {

std::vector<ProvenanceMember> members_of(const Provenance& provenance) {
  return {{"query", "Query", provenance.query},
          {"understood", "Understood", provenance.understood},
          {"total", "Total", std::to_string(provenance.total)},
          {"unit", "Unit", provenance.unit},
          {"exact", "Exact", provenance.exact ? "yes" : "no"},
          {"revision", "Revision", std::to_string(provenance.revision)},
          {"index", "Index", provenance.index},
          {"digest", "Digest", provenance.digest}};
}

std::string total_of(const Provenance& provenance) {
  const std::string unit = provenance.total == 1
                               ? provenance.unit.substr(0, provenance.unit.size() - 1)
                               : provenance.unit;
  return (provenance.exact ? "" : "at least ") + std::to_string(provenance.total) + " " +
         unit;
}

std::vector<std::string> provenance_parts(const Provenance& provenance) {
  std::vector<std::string> parts;
  parts.push_back("Search: " +
                  (provenance.query.empty() ? "(everything)" : provenance.query));
  if (!provenance.understood.empty() && provenance.understood != provenance.query) {
    parts.push_back("Understood as: " + provenance.understood);
  }
  parts.push_back("Found: " + total_of(provenance));
  parts.push_back("Index: revision " + std::to_string(provenance.revision) + " of " +
                  provenance.index);
  parts.push_back("SHA-256 of the keys: " + provenance.digest);
  return parts;
}

std::string provenance_line(const Provenance& provenance) {
  std::string line;
  for (const std::string& part : provenance_parts(provenance)) {
    line += (line.empty() ? "" : "; ") + part;
  }
  return line;
}

}  // namespace council
