#include "indexer/ocr_pages.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/page_list.h"
#include "indexer/store/ocr_cache.h"

namespace council {
namespace {

// A page takes some seconds where a whole source of text takes none.
constexpr int wall_of_a_page = 3;

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

class PictureReader {
 public:
  PictureReader(const SourceFile& file, const std::string& sha256, const OcrRules& rules)
      : file_{file},
        sha256_{sha256},
        rules_{rules},
        limits_{rules.limits},
        cache_{rules.index, rules.languages} {
    limits_.wall *= wall_of_a_page;
  }

  void read_all(Pages& pages) {
    std::vector<int> unread;
    for (const int number : pages.pictures) {
      const auto page =
          std::find_if(pages.pages.begin(), pages.pages.end(),
                       [number](const Page& one) { return one.number == number; });
      if (page == pages.pages.end() || !read(*page, pages)) {
        unread.push_back(number);
      }
    }
    pages.pictures = std::move(unread);
    if (!without_text_.empty()) {
      pages.warnings.push_back(print_pages(without_text_) +
                               ": a picture in which no text was found");
    }
  }

 private:
  bool read(Page& page, Pages& pages) {
    const std::optional<std::string> text = find_text(page.number, pages);
    if (!text) {
      return false;
    }
    if (is_blank(*text)) {
      without_text_.push_back(page.number);
      return true;
    }
    page.text = with_printed(page.text, *text);
    page.styles.clear();
    page.by_ocr = true;
    return true;
  }

  std::optional<std::string> find_text(int number, Pages& pages) {
    if (std::optional<std::string> kept = cache_.find(sha256_, number)) {
      return kept;
    }
    if (!rules_.is_wanted || must_stop(rules_)) {
      return std::nullopt;
    }
    const ExtractionResult read =
        ocr_in_child(file_, {.page = number, .languages = rules_.languages}, limits_);
    if (read.pages.pages.size() != 1) {
      pages.warnings.push_back("page " + std::to_string(number) + ": " + read.reason);
      pages.partial = true;
      return std::nullopt;
    }
    const std::string& text = read.pages.pages.front().text;
    cache_.keep(sha256_, number, text);
    return text;
  }

  const SourceFile& file_;
  const std::string& sha256_;
  const OcrRules& rules_;
  ChildLimits limits_;
  OcrCache cache_;
  std::vector<int> without_text_;
};

}  // namespace

bool must_stop(const OcrRules& rules) {
  return rules.must_stop && rules.must_stop();
}

std::string with_printed(const std::string& printed, const std::string& read) {
  const std::size_t first = printed.find_first_not_of(" \t\n");
  if (first == std::string::npos) {
    return read;
  }
  const std::size_t last = printed.find_last_not_of(" \t\n");
  const std::string stamp = printed.substr(first, last - first + 1);
  return read.find(stamp) == std::string::npos ? stamp + "\n" + read : read;
}

void read_pictures(const SourceFile& file, const std::string& sha256,
                   const OcrRules& rules, ExtractionResult& read) {
  if (read.pages.pictures.empty()) {
    return;
  }
  Pages pages = std::move(read.pages);
  PictureReader{file, sha256, rules}.read_all(pages);
  read = make_result(std::move(pages));
}

}  // namespace council
