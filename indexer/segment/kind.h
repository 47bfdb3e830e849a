#pragma once

#include <optional>
#include <string_view>

#include "common/document.h"
#include "indexer/pages.h"
#include "indexer/segment/line.h"

namespace council {

// What a document is, and how sure that is: 0.95 where its form says so, 0.6 and less
// where only its vocabulary does.
struct KindGuess {
  DocumentKind kind = DocumentKind::Unrecognised;
  double confidence = 0;
};

// What is known of a document besides its lines.
struct KindContext {
  Format format = Format::Text;
  // The file name where the document is the whole source; "" inside a pack.
  std::string_view name;
};

// The kind of one logical document by the form it has: the cues of kind_cues.cc, weighed.
// Papers of inspectorates are recognised elsewhere, before this.
KindGuess recognise_kind(Lines lines, const KindContext& context);

}  // namespace council
