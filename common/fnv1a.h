#pragma once

#include <cstdint>
#include <string_view>

namespace council {

constexpr std::uint64_t fnv1a_basis = 14695981039346656037U;

// The 64-bit FNV-1a of some bytes, which may go on from that of the bytes before them. Not
// against forgery. Source: Fowler, Noll, Vo, http://www.isthe.com/chongo/tech/comp/fnv/.
constexpr std::uint64_t fnv1a(std::string_view bytes, std::uint64_t hash = fnv1a_basis) {
  constexpr std::uint64_t prime = 1099511628211U;
  for (const char c : bytes) {
    hash = (hash ^ static_cast<unsigned char>(c)) * prime;
  }
  return hash;
}

}  // namespace council
