#include "indexer/extract/gzip.h"

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <zlib.h>

#include "indexer/outcome.h"

namespace council {
namespace {

struct End {
  void operator()(z_stream* stream) const { inflateEnd(stream); }
};

// As of the parts of a ZIP archive.
constexpr std::size_t highest_ratio = 100;
constexpr std::size_t ratio_matters_from = std::size_t{1} << 20U;

}  // namespace

bool is_gzip(std::string_view bytes) {
  return bytes.starts_with("\x1F\x8B\x08");
}

std::string gunzip(std::string_view bytes, std::size_t max_bytes) {
  constexpr int gzip_only = 16 + MAX_WBITS;
  z_stream stream{};
  if (inflateInit2(&stream, gzip_only) != Z_OK) {
    throw ExtractionError{Outcome::TooBig, "not enough memory to unpack it"};
  }
  const std::unique_ptr<z_stream, End> end{&stream};
  // zlib never writes to its input.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(
      std::min<std::size_t>(bytes.size(), std::numeric_limits<uInt>::max()));
  const std::size_t most =
      std::min(max_bytes, std::max(ratio_matters_from, bytes.size() * highest_ratio));
  std::array<char, 16384> block;  // NOLINT(*-member-init): written before it is read
  std::string text;
  for (int result = Z_OK; result != Z_STREAM_END;) {
    stream.next_out = reinterpret_cast<Bytef*>(block.data());
    stream.avail_out = block.size();
    result = inflate(&stream, Z_NO_FLUSH);
    text.append(block.data(), block.size() - stream.avail_out);
    if (result != Z_OK && result != Z_STREAM_END) {
      throw ExtractionError{Outcome::Damaged, "a gzip file that cannot be unpacked"};
    }
    if (text.size() > most) {
      throw ExtractionError{Outcome::TooBig, "unpacks to more than the limit"};
    }
  }
  return text;
}

}  // namespace council
