#include "query/shipped_synonyms.h"

#include <algorithm>
#include <utility>

#include "query/embedded_synonyms.h"

namespace council {
namespace {

SynonymWords make_words(const EmbeddedSynonym& name) {
  SynonymWords words{.text = std::string{name.text}, .stems = {}};
  for (std::size_t start = 0; start < name.stems.size();) {
    const std::size_t end = std::min(name.stems.find(' ', start), name.stems.size());
    words.stems.emplace_back(name.stems.substr(start, end - start));
    start = end + 1;
  }
  return words;
}

Synonyms make_synonyms() {
  std::vector<SynonymGroup> groups;
  for (const EmbeddedSynonym& name : embedded_synonyms()) {
    if (groups.empty() || groups.back().id != name.id) {
      groups.push_back({.id = std::string{name.id}, .asked = {}, .also = {}});
    }
    SynonymGroup& group = groups.back();
    (name.is_asked ? group.asked : group.also).push_back(make_words(name));
  }
  return std::make_shared<const std::vector<SynonymGroup>>(std::move(groups));
}

}  // namespace

const Synonyms& shipped_synonyms() {
  static const Synonyms shipped = make_synonyms();
  return shipped;
}

}  // namespace council
