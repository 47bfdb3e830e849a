#include "tests/relevance/scratch_index.h"

#include <xapian.h>

#include "common/generation.h"
#include "indexer/store/make_records.h"

namespace council::relevance {
namespace {

// A paper with one section, its heading printed above its text.
RecognisedSource recognised(const JudgedText& text) {
  Section section;
  section.part = SectionPart::Item;
  if (!text.title.empty()) {
    section.title = text.title;
    section.text = text.title + "\n";
  }
  section.text += text.text;
  Document document;
  document.sections = {std::move(section)};
  return {.documents = {std::move(document)}, .furniture_lines = {}};
}

}  // namespace

void index_texts(const std::vector<JudgedText>& texts,
                 const std::filesystem::path& folder) {
  const std::string name = generation_name(1);
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  Xapian::WritableDatabase database{(folder / name).string(),
                                    Xapian::DB_CREATE | Xapian::DB_NO_SYNC};
  for (const JudgedText& text : texts) {
    SourceFacts facts;
    facts.source = text.id;
    facts.format = "text";
    for (const Record& record : make_records(recognised(text), facts)) {
      database.add_document(to_xapian(record));
    }
  }
  database.set_metadata(schema_key, std::to_string(schema_version));
  database.set_metadata(features_key, known_features());
  database.set_metadata(revision_key, "1");
  database.commit();
  database.close();
  write_manifest(folder / name, make_manifest(folder / name));
  publish_generation(folder, name);
}

}  // namespace council::relevance
