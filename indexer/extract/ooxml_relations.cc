#include "indexer/extract/ooxml_relations.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "indexer/extract/xml_part.h"

namespace council {
namespace {

std::string folder_of(const std::string& part) {
  return part.substr(0, part.rfind('/') + 1);
}

// "../media/x.xml" seen from "ppt/slides/" is "ppt/media/x.xml". Names of parts are only
// looked up in the archive, so one that climbs too far is simply not found.
std::string resolve(std::string folder, std::string_view target) {
  if (target.starts_with('/')) {
    return std::string{target.substr(1)};
  }
  while (target.starts_with("../") || target.starts_with("./")) {
    const bool climbs = target.starts_with("../");
    target.remove_prefix(climbs ? 3 : 2);
    if (climbs && !folder.empty()) {
      folder.pop_back();
      folder = folder_of(folder);
    }
  }
  return folder + std::string{target};
}

std::string relations_part(const std::string& part) {
  const std::string folder = folder_of(part);
  return folder + "_rels/" + part.substr(folder.size()) + ".rels";
}

// "http://…/relationships/slide" → "slide": the strict and the usual form differ before.
std::string last_word(const std::string& uri) {
  return uri.substr(uri.rfind('/') + 1);
}

}  // namespace

std::vector<Relation> read_relations(OfficeFile& file, const std::string& part) {
  std::vector<Relation> relations;
  file.read_beside(relations_part(part), [&](std::string_view xml) {
    XmlPart rels{xml};
    for (XmlEvent event = rels.next(); event != XmlEvent::Finished; event = rels.next()) {
      if (event != XmlEvent::Start || rels.name() != "Relationship" ||
          rels.attribute("TargetMode") == "External") {
        continue;
      }
      relations.push_back(
          {.id = rels.attribute("Id").value_or(""),
           .type = last_word(rels.attribute("Type").value_or("")),
           .target = resolve(folder_of(part), rels.attribute("Target").value_or(""))});
    }
  });
  return relations;
}

std::optional<std::string> find_main_part(OfficeFile& file) {
  for (Relation& relation : read_relations(file, "")) {
    if (relation.type == "officeDocument") {
      return std::move(relation.target);
    }
  }
  return std::nullopt;
}

const Relation* find_relation(const std::vector<Relation>& relations,
                              std::string_view id) {
  const auto row =
      std::find_if(relations.begin(), relations.end(),
                   [&](const Relation& relation) { return relation.id == id; });
  return row == relations.end() ? nullptr : &*row;
}

}  // namespace council
