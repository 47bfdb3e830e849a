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

// A gzip file may be several, one behind the other (RFC 1952, 2.2), which together hold
// one text. What else stands behind the last is padding, as gzip takes it.
bool goes_on(z_stream& stream) {
  const std::string_view rest{reinterpret_cast<const char*>(stream.next_in),
                              stream.avail_in};
  return is_gzip(rest) && inflateReset(&stream) == Z_OK;
}

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
  for (bool is_done = false; !is_done;) {
    stream.next_out = reinterpret_cast<Bytef*>(block.data());
    stream.avail_out = block.size();
    const int result = inflate(&stream, Z_NO_FLUSH);
    text.append(block.data(), block.size() - stream.avail_out);
    if (result != Z_OK && result != Z_STREAM_END) {
      throw ExtractionError{Outcome::Damaged, "a gzip file that cannot be unpacked"};
    }
    if (text.size() > most) {
      throw ExtractionError{Outcome::TooBig, "unpacks to more than the limit"};
    }
    is_done = result == Z_STREAM_END && !goes_on(stream);
  }
  return text;
}

Ungzipped unwrap_gzip(std::string_view bytes, std::size_t max_bytes) {
  constexpr int most_layers = 3;
  Ungzipped source;
  while (source.layers < most_layers && is_gzip(bytes)) {
    source.bytes = gunzip(bytes, max_bytes);
    bytes = source.bytes;
    ++source.layers;
  }
  return source;
}

}  // namespace council
