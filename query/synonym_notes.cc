#include "query/synonym_notes.h"

#include <algorithm>
#include <utility>

namespace council {
namespace {

class SynonymFinder {
 public:
  explicit SynonymFinder(const Synonyms& synonyms) : synonyms_{synonyms} {}

  std::vector<SynonymUse> run(const Node& tree) {
    visit(tree);
    return std::move(found_);
  }

 private:
  static bool is_plain(const Node& node) {
    return node.kind == NodeKind::Word && !node.field;
  }

  void visit(const Node& node) {
    if (node.kind == NodeKind::Not || node.kind == NodeKind::Near) {
      return;
    }
    if (is_plain(node)) {
      add({&node});
      return;
    }
    std::vector<const Node*> side_by_side;
    for (const Node& child : node.children) {
      if (node.kind == NodeKind::Together && is_plain(child)) {
        side_by_side.push_back(&child);
      } else {
        visit(child);
      }
    }
    add(side_by_side);
  }

  void add(const std::vector<const Node*>& words) {
    for (SynonymPlace& place : find_synonyms(synonyms_, query_words(words))) {
      if (std::find(found_.begin(), found_.end(), place.use) == found_.end()) {
        found_.push_back(std::move(place.use));
      }
    }
  }

  const Synonyms& synonyms_;
  std::vector<SynonymUse> found_;
};

std::string joined(const std::vector<SynonymWords>& words) {
  std::string text;
  for (const SynonymWords& one : words) {
    text += (text.empty() ? "" : ", ") + one.text;
  }
  return text;
}

}  // namespace

std::vector<SynonymUse> named_synonyms(const Query& query) {
  return query.expand ? SynonymFinder{query.synonyms}.run(query.tree)
                      : std::vector<SynonymUse>{};
}

std::string also_of(const SynonymUse& use) {
  std::string text;
  for (const std::string& other : use.also) {
    text += (text.empty() ? "" : ", ") + other;
  }
  return text;
}

std::string synonym_outline(const std::vector<SynonymUse>& used) {
  std::string outline;
  for (const SynonymUse& use : used) {
    outline += "  " + use.words + " = " + also_of(use) + " (" + use.id + ")\n";
  }
  return outline.empty() ? "" : "Synonyms:\n" + outline;
}

std::vector<std::string> synonym_notes(const std::vector<SynonymUse>& used) {
  std::vector<std::string> notes;
  notes.reserve(used.size());
  for (const SynonymUse& use : used) {
    notes.push_back("also searched: " + use.words + " = " + also_of(use) + " (synonyms " +
                    use.id + ")");
  }
  return notes;
}

Table list_synonyms(const Synonyms& synonyms, const std::vector<std::string>& ids) {
  Table table{.title = "synonyms",
              .columns = {{"id", "Id"}, {"words", "Words"}, {"also", "Searched as well"}},
              .rows = {},
              .notes = {}};
  without_synonyms(synonyms, ids);  // refuses an id that there is not
  for (const SynonymGroup& group : *synonyms) {
    if (ids.empty() || std::find(ids.begin(), ids.end(), group.id) != ids.end()) {
      table.rows.push_back({group.id, joined(group.asked), joined(group.also)});
    }
  }
  return table;
}

}  // namespace council
