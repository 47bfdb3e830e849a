#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/document.h"
#include "indexer/pages.h"
#include "indexer/segment/line.h"

namespace council {

// What a document is, and how sure that is: 0.95 where its form says so, 0.6 and less
// where only its vocabulary does.
struct KindGuess {
  DocumentKind kind = DocumentKind::Unrecognised;
  std::optional<std::string> subkind;
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

// The whole of a meeting's or item's page exported from ModernGov or its predecessor, by
// its first line or its HTML classes; nullopt for anything else.
std::optional<KindGuess> recognise_web_page(Lines lines);

}  // namespace council
