#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <glib.h>
#include <poppler.h>

#include "indexer/extract/clean.h"
#include "indexer/extract/format.h"
#include "indexer/extract/page_builder.h"
#include "indexer/extract/pdf_attachments.h"
#include "indexer/extract/pdf_layout.h"
#include "indexer/extract/pdf_outline.h"
#include "indexer/extract/pdf_words.h"
#include "indexer/page_list.h"

namespace council {
namespace {

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
struct Free {
  void operator()(gpointer memory) const { g_free(memory); }
};
using DocumentPtr = std::unique_ptr<PopplerDocument, Unref>;
using PagePtr = std::unique_ptr<PopplerPage, Unref>;
using CString = std::unique_ptr<char, Free>;

[[noreturn]] void throw_error(GError* error) {
  const bool is_poppler = error->domain == POPPLER_ERROR;
  const int code = error->code;
  const std::string message = clean_line_of_text(error->message);
  g_error_free(error);
  if (is_poppler && code == POPPLER_ERROR_ENCRYPTED) {
    throw ExtractionError{Outcome::Encrypted, "a password is needed to open it"};
  }
  throw ExtractionError{Outcome::Damaged, "cannot be opened as PDF: " + message};
}

DocumentPtr open_document(std::string_view bytes) {
  GError* error = nullptr;
  GBytes* const shared = g_bytes_new_static(bytes.data(), bytes.size());
  DocumentPtr document{poppler_document_new_from_bytes(shared, nullptr, &error)};
  g_bytes_unref(shared);
  if (document == nullptr) {
    throw_error(error);
  }
  return document;
}

std::optional<std::string> take_text(char* text) {
  const CString owner{text};
  if (text == nullptr) {
    return std::nullopt;
  }
  std::string line = clean_line_of_text(text);
  return line.empty() ? std::nullopt : std::optional{std::move(line)};
}

std::optional<std::string> take_date(GDateTime* date) {
  if (date == nullptr) {
    return std::nullopt;
  }
  std::optional<std::string> iso = take_text(g_date_time_format(date, "%Y-%m-%d"));
  g_date_time_unref(date);
  return iso;
}

FileMetadata read_metadata(PopplerDocument* document) {
  return {.title = take_text(poppler_document_get_title(document)),
          .author = take_text(poppler_document_get_author(document)),
          .subject = take_text(poppler_document_get_subject(document)),
          .created = take_date(poppler_document_get_creation_date_time(document)),
          .modified = take_date(poppler_document_get_modification_date_time(document)),
          .language = std::nullopt};
}

// One more than the queue of members takes, which then says so.
constexpr std::size_t most_attachments = 10'001;

// How much of a page its largest picture covers, 0 to 1.
double picture_share(PopplerPage* page) {
  double width = 0;
  double height = 0;
  poppler_page_get_size(page, &width, &height);
  double largest = 0;
  GList* const images = poppler_page_get_image_mapping(page);
  for (const GList* item = images; item != nullptr; item = item->next) {
    const PopplerRectangle& area =
        static_cast<const PopplerImageMapping*>(item->data)->area;
    // The least that a picture counts for: one of no size is a picture still.
    largest = std::max({largest, 1e-6, (area.x2 - area.x1) * (area.y2 - area.y1)});
  }
  poppler_page_free_image_mapping(images);
  return largest / std::max(width * height, 1.0);
}

// Reads page after page, minding the limit on all text together.
class PdfReader {
 public:
  PdfReader(PopplerDocument* document, const ExtractLimits& limits)
      : document_{document}, limits_{limits} {}

  Pages read() {
    const int count = poppler_document_get_n_pages(document_);
    check_count(count);
    Pages pages;
    pages.format = Format::Pdf;
    pages.paged = true;
    read_pages(count, pages);
    pages.members = list_attachments(document_, most_attachments);
    report(pages);
    pages.outline = read_outline(document_);
    pages.metadata = read_metadata(document_);
    return pages;
  }

 private:
  void check_count(int count) const {
    if (count < 1) {
      throw ExtractionError{Outcome::Damaged, "a PDF without pages"};
    }
    if (count > limits_.max_pages) {
      throw ExtractionError{Outcome::TooBig, "more pages (" + std::to_string(count) +
                                                 ") than the limit of " +
                                                 std::to_string(limits_.max_pages)};
    }
  }

  // What is beyond the limit on text costs the pages from there on.
  void read_pages(int count, Pages& pages) {
    try {
      for (int index = 0; index < count; ++index) {
        pages.pages.push_back(read_page(index));
      }
    } catch (const TextTooBig& error) {
      keep_beginning(error, !pages.pages.empty(), pages);
    }
  }

  Page read_page(int index) {
    const PagePtr page{poppler_document_get_page(document_, index)};
    if (page == nullptr) {
      unreadable_.push_back(index + 1);
      Page missing;
      missing.number = index + 1;
      return missing;
    }
    PageBuilder builder{limits_.max_text_bytes, bytes_};
    lay_out(read_words(page.get()), builder);
    Page result = builder.take();
    bytes_ += result.text.size();
    result.number = index + 1;
    result.label = take_text(poppler_page_get_label(page.get()));
    file_away(page.get(), result);
    return result;
  }

  // An empty page is a blank sheet or, with a picture on it, a scan. A scan in a pack has
  // one line of text, the pack's own "Page 35".
  void file_away(PopplerPage* page, const Page& result) {
    constexpr std::size_t longest_stamp = 40;
    if (result.text.size() > longest_stamp) {
      return;
    }
    const double share = picture_share(page);
    if (result.text.empty()) {
      (share > 0 ? pictures_ : blank_).push_back(result.number);
    } else if (share > 0.5) {
      scans_.push_back(result.number);
    }
  }

  void report(Pages& pages) const {
    const std::size_t without_text =
        unreadable_.size() + pictures_.size() + blank_.size();
    if (unreadable_.size() == pages.pages.size()) {
      throw ExtractionError{Outcome::Damaged, "none of its pages can be read"};
    }
    const bool any_kept = limits_.keep_pictures && !pictures_.empty();
    if (without_text == pages.pages.size() && !any_kept && pages.members.empty()) {
      throw ExtractionError{Outcome::NeedsOcr,
                            pictures_.empty()
                                ? "no text on any page, and no picture either"
                                : "no text on any page, pictures only"};
    }
    warn(unreadable_, "cannot be read", pages);
    if (limits_.keep_pictures) {
      std::merge(pictures_.begin(), pictures_.end(), scans_.begin(), scans_.end(),
                 std::back_inserter(pages.pictures));
    } else {
      warn(pictures_, "no text, only a picture", pages);
      warn(scans_, "next to no text, only a picture", pages);
    }
    pages.partial = !pages.warnings.empty();
  }

  static void warn(const std::vector<int>& numbers, const std::string& trouble,
                   Pages& pages) {
    if (!numbers.empty()) {
      pages.warnings.push_back(print_pages(numbers) + ": " + trouble);
    }
  }

  PopplerDocument* document_;
  ExtractLimits limits_;
  std::size_t bytes_ = 0;  // of text so far
  std::vector<int> unreadable_;
  std::vector<int> pictures_;
  std::vector<int> scans_;
  std::vector<int> blank_;
};

// A page of two lines in two fonts. The numbers at its end are places in it.
constexpr std::string_view sample = R"(%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>>> endobj
4 0 obj<</Length 75>>stream
BT /F1 11 Tf 72 770 Td (Minutes) Tj /F2 11 Tf 0 -15 Td (1. Apologies) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>> endobj
6 0 obj<</Type/Font/Subtype/TrueType/BaseFont/Arial-BoldMT/Encoding/WinAnsiEncoding>> endobj
xref
0 7
0000000000 65535 f 
0000000009 00000 n 
0000000053 00000 n 
0000000103 00000 n 
0000000223 00000 n 
0000000344 00000 n 
0000000431 00000 n 
trailer<</Size 7/Root 1 0 R>>
startxref
524
%%EOF
)";

}  // namespace

void warm_up_pdf() {
  // As long as a document is open poppler keeps its tables.
  static const DocumentPtr document = open_document(sample);
  PdfReader{document.get(), {}}.read();
}

Pages extract_pdf(const SourceBytes& source) {
  const DocumentPtr document = open_document(source.bytes);
  return PdfReader{document.get(), source.limits}.read();
}

std::string unpack_pdf(const SourceBytes& source, std::size_t index) {
  const DocumentPtr document = open_document(source.bytes);
  std::optional<std::string> file =
      read_attachment(document.get(), index, source.limits.max_member_bytes);
  if (!file) {
    throw ExtractionError{Outcome::Damaged, "no such attached file"};
  }
  return std::move(*file);
}

}  // namespace council
