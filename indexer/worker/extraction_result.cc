#include "indexer/worker/extraction_result.h"

#include <algorithm>
#include <utility>

#include "indexer/page_list.h"

namespace council {
namespace {

bool has_text(const Page& page) {
  return page.text.find_first_not_of(" \t\n") != std::string::npos;
}

std::string list_troubles(const Pages& pages) {
  std::string reason;
  for (const std::string& warning : pages.warnings) {
    reason += (reason.empty() ? "" : "; ") + warning;
  }
  if (!pages.pictures.empty()) {
    reason += (reason.empty() ? "" : "; ") + print_pages(pages.pictures) +
              ": no text, only " +
              (pages.pictures.size() == 1 ? "a picture" : "pictures");
  }
  return reason.empty() ? "not all of it could be read" : reason;
}

}  // namespace

ExtractionResult make_result(Pages pages) {
  ExtractionResult result;
  const bool any_text = std::any_of(pages.pages.begin(), pages.pages.end(), has_text);
  if (!any_text && !pages.pictures.empty()) {
    result.outcome = Outcome::NeedsOcr;
    result.reason = "no text on any page, pictures only";
    for (const std::string& warning : pages.warnings) {
      result.reason += "; " + warning;
    }
  } else if (!any_text && pages.members.empty()) {
    result.outcome = Outcome::Empty;
    result.reason = "no text in it";
  } else if (pages.partial || !pages.pictures.empty()) {
    result.outcome = Outcome::Partial;
    result.reason = list_troubles(pages);
  }
  result.pages = std::move(pages);
  return result;
}

}  // namespace council
