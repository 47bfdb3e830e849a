#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/extract/format.h"
#include "indexer/extract/office_file.h"
#include "indexer/extract/ooxml_relations.h"
#include "indexer/extract/pptx_slide.h"
#include "indexer/extract/slide.h"
#include "indexer/extract/xml_part.h"

namespace council {
namespace {

// <p:sldIdLst><p:sldId id="256" r:id="rId2"/>…: the order in which they are shown.
std::vector<std::string> read_slide_ids(std::string_view xml) {
  std::vector<std::string> ids;
  XmlPart part{xml};
  for (XmlEvent event = part.next(); event != XmlEvent::Finished; event = part.next()) {
    if (event == XmlEvent::Start && part.name() == "sldId") {
      ids.push_back(part.attribute("id", "/relationships").value_or(""));
    }
  }
  return ids;
}

// <p:sld show="0">
bool is_hidden(std::string_view xml) {
  XmlPart part{xml};
  return part.next() == XmlEvent::Start && part.attribute("show") == "0";
}

class PptxReader {
 public:
  explicit PptxReader(const SourceBytes& source)
      : file_{source, Format::Pptx},
        max_bytes_{source.limits.max_text_bytes},
        most_slides_{source.limits.max_pages} {
    file_.pages.paged = true;
  }

  Pages read() {
    const std::string main = find_main_part(file_).value_or("ppt/presentation.xml");
    const std::vector<std::string> ids = read_slide_ids(file_.read_text_part(main));
    if (ids.size() > static_cast<std::size_t>(most_slides_)) {
      throw ExtractionError{Outcome::TooBig,
                            "more slides (" + std::to_string(ids.size()) +
                                ") than the limit of " + std::to_string(most_slides_)};
    }
    const std::vector<Relation> relations = read_relations(file_, main);
    try {
      for (const std::string& id : ids) {
        const Relation* const relation = find_relation(relations, id);
        read_slide(relation == nullptr ? "" : relation->target);
      }
    } catch (const TextTooBig& error) {
      keep_beginning(error, !file_.pages.pages.empty(), file_.pages);
    }
    if (file_.pages.pages.empty()) {
      throw ExtractionError{Outcome::Empty, "a presentation without slides"};
    }
    file_.read_metadata("docProps/core.xml");
    return std::move(file_.pages);
  }

 private:
  void read_slide(const std::string& part) {
    const int number = static_cast<int>(file_.pages.pages.size()) + 1;
    Slide slide{max_bytes_, bytes_};
    try {
      set_slide(part, number, slide);
    } catch (const ExtractionError& error) {
      if (error.outcome != Outcome::Damaged) {
        throw;
      }
      file_.pages.warnings.push_back("slide " + std::to_string(number) + ": " +
                                     error.what());
      file_.pages.partial = true;
    }
    file_.pages.pages.push_back(slide.take(number));
    bytes_ += file_.pages.pages.back().text.size();
  }

  void set_slide(const std::string& part, int number, Slide& slide) {
    const std::string xml = file_.read_text_part(part);
    if (is_hidden(xml)) {
      file_.pages.warnings.push_back("slide " + std::to_string(number) +
                                     ": hidden, left out");
      return;
    }
    set_pptx_lines(xml, max_bytes_, slide);
    for (const Relation& relation : read_relations(file_, part)) {
      if (relation.type == "diagramData") {
        set_pptx_lines(file_.read_text_part(relation.target), max_bytes_, slide);
      }
    }
  }

  OfficeFile file_;
  std::size_t max_bytes_;
  int most_slides_;
  std::size_t bytes_ = 0;  // of text so far
};

}  // namespace

Pages extract_pptx(const SourceBytes& source) {
  return PptxReader{source}.read();
}

}  // namespace council
