#include "tests/indexer/extract/support/pdf_file.h"

#include <cstdio>
#include <sstream>
#include <utility>

namespace council::test {
namespace {

std::string page_content(const std::vector<PdfText>& texts, bool scanned) {
  std::ostringstream content;
  if (scanned) {
    content << "q 612 0 0 792 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q\n";
  }
  for (const PdfText& text : texts) {
    content << "BT /" << (text.bold ? "F2" : "F1") << ' ' << text.size << " Tf 1 0 0 1 "
            << text.x << ' ' << text.y << " Tm (" << text.text << ") Tj ET\n";
  }
  return content.str();
}

// Numbers the objects and writes the table that says where each begins.
class PdfWriter {
 public:
  int reserve() {
    objects_.emplace_back();
    return static_cast<int>(objects_.size());
  }
  void set(int number, const std::string& body) {
    objects_[static_cast<std::size_t>(number) - 1] = body;
  }
  int add(const std::string& body) {
    const int number = reserve();
    set(number, body);
    return number;
  }

  std::string finish(const std::string& trailer) const {
    std::string file = "%PDF-1.7\n";
    std::string table;
    for (std::size_t at = 0; at < objects_.size(); ++at) {
      char line[32];
      std::snprintf(line, sizeof line, "%010zu 00000 n \n", file.size());
      table += line;
      file += std::to_string(at + 1) + " 0 obj\n" + objects_[at] + "\nendobj\n";
    }
    const std::string size = std::to_string(objects_.size() + 1);
    return file + "xref\n0 " + size + "\n0000000000 65535 f \n" + table +
           "trailer\n<</Size " + size + trailer + ">>\nstartxref\n" +
           std::to_string(file.size()) + "\n%%EOF\n";
  }

 private:
  std::vector<std::string> objects_;
};

std::string reference(int number) {
  return std::to_string(number) + " 0 R";
}

std::string add_outline(const std::vector<PdfOutline>& outline,
                        const std::vector<int>& pages, PdfWriter& writer) {
  if (outline.empty()) {
    return {};
  }
  const int root = writer.reserve();
  std::vector<int> numbers;
  numbers.reserve(outline.size());
  for (std::size_t at = 0; at < outline.size(); ++at) {
    numbers.push_back(writer.reserve());
  }
  for (std::size_t at = 0; at < outline.size(); ++at) {
    std::string body = "<</Title(" + outline[at].title + ")/Parent " + reference(root);
    if (outline[at].page > 0) {
      body += "/Dest[" +
              reference(pages[static_cast<std::size_t>(outline[at].page) - 1]) + "/Fit]";
    }
    if (at + 1 < numbers.size()) {
      body += "/Next " + reference(numbers[at + 1]);
    }
    writer.set(numbers[at], body + ">>");
  }
  writer.set(root, "<</First " + reference(numbers.front()) + "/Last " +
                       reference(numbers.back()) + ">>");
  return "/Outlines " + reference(root);
}

int add_file(const std::pair<std::string, std::string>& file, PdfWriter& writer) {
  const int stream =
      writer.add("<</Type/EmbeddedFile/Length " + std::to_string(file.second.size()) +
                 ">>\nstream\n" + file.second + "\nendstream");
  return writer.add("<</Type/Filespec/F(" + file.first + ")/UF(" + file.first +
                    ")/EF<</F " + reference(stream) + ">>>>");
}

std::string add_attached(const PdfFile& file, PdfWriter& writer) {
  std::string names;
  for (const auto& attached : file.attached) {
    names += "(" + attached.first + ") " + reference(add_file(attached, writer)) + ' ';
  }
  return names.empty() ? "" : "/Names<</EmbeddedFiles<</Names[" + names + "]>>>>";
}

std::string add_pinned(const PdfFile& file, PdfWriter& writer) {
  std::string notes;
  for (const auto& pinned : file.pinned) {
    notes += reference(
                 writer.add("<</Type/Annot/Subtype/FileAttachment/Rect[10 10 20 20]/FS " +
                            reference(add_file(pinned, writer)) + ">>")) +
             ' ';
  }
  return notes.empty() ? "" : "/Annots[" + notes + "]";
}

}  // namespace

std::string make_pdf(const PdfFile& file) {
  PdfWriter writer;
  const int catalog = writer.reserve();
  const int tree = writer.reserve();
  const int plain = writer.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
  const int bold = writer.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>");
  std::vector<int> pages;
  std::string kids;
  std::string pinned = add_pinned(file, writer);
  for (const std::vector<PdfText>& texts : file.pages) {
    const bool scanned = file.scanned.contains(static_cast<int>(pages.size()) + 1);
    const std::string content = page_content(texts, scanned);
    const int stream = writer.add("<</Length " + std::to_string(content.size()) +
                                  ">>\nstream\n" + content + "endstream");
    pages.push_back(writer.add(
        "<</Type/Page/Parent " + reference(tree) + "/MediaBox[0 0 612 792]/Contents " +
        reference(stream) + "/Resources<</Font<</F1 " + reference(plain) + "/F2 " +
        reference(bold) + ">>>>" + std::exchange(pinned, {}) + ">>"));
    kids += reference(pages.back()) + ' ';
  }
  writer.set(tree, "<</Type/Pages/Count " + std::to_string(pages.size()) + "/Kids[" +
                       kids + "]>>");
  const std::string labels =
      file.labels.empty() ? "" : "/PageLabels<</Nums[0 " + file.labels + "]>>";
  const std::string outline = add_outline(file.outline, pages, writer);
  writer.set(catalog, "<</Type/Catalog/Pages " + reference(tree) + labels + outline +
                          add_attached(file, writer) + ">>");
  std::string trailer = "/Root " + reference(catalog);
  if (!file.title.empty()) {
    trailer += "/Info " + reference(writer.add("<</Title(" + file.title +
                                               ")/CreationDate(D:20240312100000Z)>>"));
  }
  if (file.encrypted) {
    const std::string key(64, '7');
    trailer += "/ID[<31><31>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + key + ">/U<" +
               key + ">>>";
  }
  return writer.finish(trailer);
}

}  // namespace council::test
