#include "indexer/extract/pdf_outline.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <utility>

#include <poppler.h>

#include "indexer/extract/clean.h"

namespace council {
namespace {

std::optional<int> page_of(PopplerDocument* document, const PopplerDest* dest) {
  if (dest == nullptr) {
    return std::nullopt;
  }
  int number = dest->page_num;
  if (dest->type == POPPLER_DEST_NAMED) {
    PopplerDest* const found = poppler_document_find_dest(document, dest->named_dest);
    if (found == nullptr) {
      return std::nullopt;
    }
    number = found->page_num;
    poppler_dest_free(found);
  }
  if (number < 1 || number > poppler_document_get_n_pages(document)) {
    return std::nullopt;
  }
  return number;
}

struct FreeIter {
  void operator()(PopplerIndexIter* iter) const { poppler_index_iter_free(iter); }
};
using IterPtr = std::unique_ptr<PopplerIndexIter, FreeIter>;

OutlineEntry read_entry(PopplerDocument* document, PopplerIndexIter* iter, int level) {
  OutlineEntry entry{.title = {}, .level = level, .page = std::nullopt};
  PopplerAction* const action = poppler_index_iter_get_action(iter);
  if (action == nullptr) {
    return entry;
  }
  entry.title = clean_line_of_text(action->any.title == nullptr ? "" : action->any.title);
  if (action->type == POPPLER_ACTION_GOTO_DEST) {
    entry.page = page_of(document, action->goto_dest.dest);
  }
  poppler_action_free(action);
  return entry;
}

// A stack in place of recursion, and both bounds, because outlines may be circular.
std::vector<OutlineEntry> read_entries(PopplerDocument* document) {
  constexpr std::size_t most_entries = 20'000;
  constexpr std::size_t most_levels = 16;
  std::vector<OutlineEntry> outline;
  std::vector<IterPtr> open;
  if (PopplerIndexIter* const top = poppler_index_iter_new(document)) {
    open.emplace_back(top);
  }
  while (!open.empty() && outline.size() < most_entries) {
    PopplerIndexIter* const iter = open.back().get();
    outline.push_back(read_entry(document, iter, static_cast<int>(open.size())));
    IterPtr child{open.size() < most_levels ? poppler_index_iter_get_child(iter)
                                            : nullptr};
    if (child != nullptr) {
      open.push_back(std::move(child));
      continue;
    }
    while (!open.empty() && poppler_index_iter_next(open.back().get()) == FALSE) {
      open.pop_back();
    }
  }
  return outline;
}

// A heading without a destination of its own begins where its first child or, failing
// that, its next sibling does.
void inherit_pages(std::vector<OutlineEntry>& outline) {
  for (std::size_t at = outline.size(); at-- > 1;) {
    OutlineEntry& entry = outline[at - 1];
    const OutlineEntry& next = outline[at];
    if (!entry.page && next.level >= entry.level) {
      entry.page = next.page;
    }
  }
}

}  // namespace

std::vector<OutlineEntry> read_outline(PopplerDocument* document) {
  std::vector<OutlineEntry> outline = read_entries(document);
  inherit_pages(outline);
  return outline;
}

}  // namespace council
