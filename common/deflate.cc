#include "common/deflate.h"

#include <array>
#include <new>
#include <zlib.h>

namespace council {
namespace {

// The sizes of what is given at once fit into zlib's numbers: a text is 32 MiB at most.
void set_input(z_stream& stream, std::string_view bytes) {
  // zlib does not write to it, though its type says that it may.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
}

// Runs `step` of the stream to its end; what it ended with.
template <class Step>
int run(z_stream& stream, std::string& result, Step step) {
  std::array<char, 16'384> part{};
  int status = Z_OK;
  while (status == Z_OK) {
    stream.next_out = reinterpret_cast<Bytef*>(part.data());
    stream.avail_out = static_cast<uInt>(part.size());
    status = step(stream);
    result.append(part.data(), part.size() - stream.avail_out);
  }
  return status;
}

}  // namespace

std::string deflate(std::string_view bytes) {
  z_stream stream{};
  if (::deflateInit(&stream, Z_BEST_COMPRESSION) != Z_OK) {
    throw std::bad_alloc{};
  }
  set_input(stream, bytes);
  std::string result;
  run(stream, result, [](z_stream& s) { return ::deflate(&s, Z_FINISH); });
  ::deflateEnd(&stream);
  return result;
}

std::optional<std::string> inflate(std::string_view deflated) {
  z_stream stream{};
  if (::inflateInit(&stream) != Z_OK) {
    throw std::bad_alloc{};
  }
  set_input(stream, deflated);
  std::string result;
  const int status =
      run(stream, result, [](z_stream& s) { return ::inflate(&s, Z_NO_FLUSH); });
  const bool is_all = stream.avail_in == 0;
  ::inflateEnd(&stream);
  return status == Z_STREAM_END && is_all ? std::optional{result} : std::nullopt;
}

}  // namespace council
