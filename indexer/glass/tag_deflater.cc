#include "indexer/glass/tag_deflater.h"

#include <new>
#include <zlib.h>

namespace council::glass {

TagDeflater::TagDeflater(Effort effort)
    : stream_{std::make_unique<z_stream>().release()} {
  constexpr int raw_window_bits = -15;  // neither head nor checksum
  constexpr int most_memory = 9;
  const int level = effort == Effort::Least ? Z_BEST_SPEED : Z_DEFAULT_COMPRESSION;
  if (::deflateInit2(stream_.get(), level, Z_DEFLATED, raw_window_bits, most_memory,
                     Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::bad_alloc{};
  }
}

void TagDeflater::End::operator()(z_stream_s* stream) const {
  ::deflateEnd(stream);
  const std::unique_ptr<z_stream_s> freed{stream};
}

std::optional<std::string_view> TagDeflater::deflate(std::string_view tag) {
  if (tag.size() <= least_bytes || ::deflateReset(stream_.get()) != Z_OK) {
    return std::nullopt;
  }
  // Room for no more than the tag: what does not get smaller is given up.
  deflated_.resize(tag.size());
  // zlib does not write to it, though its type says that it may.
  stream_->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(tag.data()));
  stream_->avail_in = static_cast<uInt>(tag.size());
  stream_->next_out = reinterpret_cast<Bytef*>(deflated_.data());
  stream_->avail_out = static_cast<uInt>(deflated_.size());
  if (::deflate(stream_.get(), Z_FINISH) != Z_STREAM_END ||
      stream_->total_out >= tag.size()) {
    return std::nullopt;
  }
  return std::string_view{deflated_}.substr(0, stream_->total_out);
}

}  // namespace council::glass
