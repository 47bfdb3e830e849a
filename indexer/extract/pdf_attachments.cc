#include "indexer/extract/pdf_attachments.h"

#include <memory>
#include <string_view>
#include <utility>

#include <glib.h>
#include <poppler.h>

#include "indexer/extract/clean.h"
#include "indexer/outcome.h"

namespace council {
namespace {

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
using AttachmentPtr = std::unique_ptr<PopplerAttachment, Unref>;
using PagePtr = std::unique_ptr<PopplerPage, Unref>;

void take_of_document(PopplerDocument* document, std::vector<AttachmentPtr>& found) {
  GList* const list = poppler_document_has_attachments(document) != FALSE
                          ? poppler_document_get_attachments(document)
                          : nullptr;
  for (const GList* item = list; item != nullptr; item = item->next) {
    found.emplace_back(static_cast<PopplerAttachment*>(item->data));
  }
  g_list_free(list);
}

void take_of_page(PopplerPage* page, std::vector<AttachmentPtr>& found) {
  GList* const annotations = poppler_page_get_annot_mapping(page);
  for (const GList* item = annotations; item != nullptr; item = item->next) {
    PopplerAnnot* const note = static_cast<PopplerAnnotMapping*>(item->data)->annot;
    if (poppler_annot_get_annot_type(note) != POPPLER_ANNOT_FILE_ATTACHMENT) {
      continue;
    }
    if (PopplerAttachment* const file = poppler_annot_file_attachment_get_attachment(
            POPPLER_ANNOT_FILE_ATTACHMENT(note))) {
      found.emplace_back(file);
    }
  }
  poppler_page_free_annot_mapping(annotations);
}

std::vector<AttachmentPtr> find_attachments(PopplerDocument* document) {
  std::vector<AttachmentPtr> found;
  take_of_document(document, found);
  const int pages = poppler_document_get_n_pages(document);
  for (int index = 0; index < pages; ++index) {
    if (const PagePtr page{poppler_document_get_page(document, index)}) {
      take_of_page(page.get(), found);
    }
  }
  return found;
}

std::string name_of(PopplerAttachment* attachment, std::size_t number) {
  const char* const given = poppler_attachment_get_name(attachment);
  std::string name = given == nullptr ? "" : clean_line_of_text(given);
  return name.empty() ? "attachment-" + std::to_string(number) : name;
}

struct Sink {
  std::string bytes;
  std::size_t most = 0;
  bool is_full = false;
};

// Poppler is told to stop where there is too much.
gboolean take_block(const char* block, gsize size, gpointer data, GError** error) {
  auto* const sink = static_cast<Sink*>(data);
  if (size > sink->most - sink->bytes.size()) {
    sink->is_full = true;
    g_set_error_literal(error, g_quark_from_static_string("council"), 1, "too big");
    return FALSE;
  }
  sink->bytes.append(block, size);
  return TRUE;
}

}  // namespace

std::vector<std::string> list_attachments(PopplerDocument* document, std::size_t most) {
  std::vector<std::string> names;
  for (const AttachmentPtr& attachment : find_attachments(document)) {
    if (names.size() < most) {
      names.push_back(name_of(attachment.get(), names.size() + 1));
    }
  }
  return names;
}

std::optional<std::string> read_attachment(PopplerDocument* document, std::size_t index,
                                           std::size_t max_bytes) {
  const std::vector<AttachmentPtr> found = find_attachments(document);
  if (index >= found.size()) {
    return std::nullopt;
  }
  Sink sink{.bytes = {}, .most = max_bytes};
  GError* error = nullptr;
  const gboolean is_whole =
      poppler_attachment_save_to_callback(found[index].get(), take_block, &sink, &error);
  g_clear_error(&error);
  if (sink.is_full) {
    throw ExtractionError{Outcome::TooBig, "unpacks to more than the limit of " +
                                               std::to_string(max_bytes >> 20U) +
                                               " MiB for a file in another"};
  }
  if (is_whole == FALSE) {
    throw ExtractionError{Outcome::Damaged, "an attached file that cannot be unpacked"};
  }
  return std::move(sink.bytes);
}

}  // namespace council
