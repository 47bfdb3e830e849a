#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct z_stream_s;

namespace council::glass {

// Deflates tags of tables.
class TagDeflater {
 public:
  enum class Effort : std::uint8_t {
    AsXapian,  // to the same bytes
    Least,     // in less time, to somewhat more of them
  };

  // Longer ones are deflated.
  static constexpr unsigned least_bytes = 18;

  explicit TagDeflater(Effort effort);

  // nullopt for a tag that is to be stored as it is. The bytes hold until the next call.
  std::optional<std::string_view> deflate(std::string_view tag);

 private:
  struct End {
    void operator()(z_stream_s* stream) const;
  };
  std::unique_ptr<z_stream_s, End> stream_;
  std::string deflated_;
};

}  // namespace council::glass
