#include "query/plan/unknown_names.h"

#include "common/error.h"
#include "query/plan/filter_terms.h"

namespace council {
namespace {

void add_unknown(const OpenIndex& index, const Node& node,
                 std::vector<std::string>& unknown) {
  if (node.kind == NodeKind::Filter) {
    try {
      find_filter_terms(index, node);
    } catch (const QueryError& error) {
      unknown.emplace_back(error.what());
    }
  }
  for (const Node& child : node.children) {
    add_unknown(index, child, unknown);
  }
}

}  // namespace

std::vector<std::string> allowed_filter_terms(const OpenIndex& index, const Query& query,
                                              const Node& filter) {
  if (!query.unknown_names_are_empty) {
    return find_filter_terms(index, filter);
  }
  try {
    return find_filter_terms(index, filter);
  } catch (const QueryError&) {
    return {};
  }
}

std::vector<std::string> find_unknown_names(
    const std::vector<std::filesystem::path>& folders, const Query& query) {
  std::vector<std::string> unknown;
  with_index(folders, [&](const OpenIndex& index) {
    unknown.clear();
    add_unknown(index, query.tree, unknown);
  });
  return unknown;
}

}  // namespace council
