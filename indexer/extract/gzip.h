#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace council {

bool is_gzip(std::string_view bytes);

// What a gzip file holds. Throws ExtractionError TooBig past `max_bytes` or a rate of
// compression that no paper has, Damaged where it cannot be unpacked.
std::string gunzip(std::string_view bytes, std::size_t max_bytes);

// What lies in the layers of gzip around it, of which no paper has more than three.
struct Ungzipped {
  std::string bytes;  // empty where there is no layer
  int layers = 0;
};
Ungzipped unwrap_gzip(std::string_view bytes, std::size_t max_bytes);

}  // namespace council
