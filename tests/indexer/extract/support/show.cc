#include "tests/indexer/extract/support/show.h"

#include <sstream>
#include <string_view>

namespace council::test {
namespace {

std::string mark_of(const LineStyle& style) {
  switch (style.role) {
    case LineRole::Heading:
      return "H" + std::to_string(style.heading_level);
    case LineRole::ItemNumber:
      return "number";
    case LineRole::ItemTitle:
      return "title";
    case LineRole::SubTitle:
      return "subtitle";
    case LineRole::Plain:
      break;
  }
  return style.bold ? "b" : "";
}

}  // namespace

std::string show(const Page& page) {
  std::istringstream lines{page.text};
  std::string shown;
  std::string line;
  for (std::size_t at = 0; std::getline(lines, line); ++at) {
    const LineStyle style = at < page.styles.size() ? page.styles[at] : LineStyle{};
    shown += line.empty() ? "\n" : mark_of(style) + " | " + line + '\n';
  }
  return shown;
}

std::string text_of(const Pages& pages) {
  std::string text;
  for (const Page& page : pages.pages) {
    text += text.empty() ? "" : "---\n";
    text += page.text;
  }
  return text;
}

}  // namespace council::test
