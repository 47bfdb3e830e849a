#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace council::test {

// A piece of text on a PDF page: points from the bottom left corner.
struct PdfText {
  double x = 0;
  double y = 0;
  std::string text;  // ASCII without brackets
  bool bold = false;
  double size = 12;
};

struct PdfOutline {
  std::string title;
  int page = 0;  // 1-based; 0 has no destination
};

struct PdfFile {
  std::vector<std::vector<PdfText>> pages;
  std::set<int> scanned;  // 1-based pages with a picture of their whole size
  std::string title;
  std::string labels;               // "<</S/r>>": the style of all page labels
  std::vector<PdfOutline> outline;  // one level
  std::vector<std::pair<std::string, std::string>> attached;  // name and bytes
  std::vector<std::pair<std::string, std::string>> pinned;    // to the first page
  bool encrypted = false;  // with a password that nobody knows
};

// A PDF file made by hand, of Letter-sized pages in Helvetica.
std::string make_pdf(const PdfFile& file);

}  // namespace council::test
