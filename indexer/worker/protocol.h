#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/worker/extraction_result.h"

namespace council {

// How a result travels from the reading child to its parent: a magic word, then the
// members in order, then an end word. Integers are 32-bit little-endian, a text or a list
// has its size before it, an absent value is a zero byte, a present one follows a one
// byte; equal line styles in a row are stored once with their count.
std::string encode(const ExtractionResult& result);

// nullopt unless `bytes` is exactly one encoded result whose every text is valid UTF-8.
// Any bytes at all are safe: a hostile paper may have taken the child over. Memory stays
// within a small multiple of bytes.size().
std::optional<ExtractionResult> decode(std::string_view bytes);

// One file out of another. With an outcome other than Ok there are no bytes.
struct UnpackedMember {
  Outcome outcome = Outcome::Ok;
  std::string reason;
  std::string bytes;

  bool operator==(const UnpackedMember&) const = default;
};

// The same for the bytes of a file, which are what they are.
std::string encode(const UnpackedMember& member);
std::optional<UnpackedMember> decode_member(std::string_view bytes);

}  // namespace council
