#pragma once

namespace council {

// Whether the program is built with AddressSanitizer or ThreadSanitizer, which reserve
// terabytes of addresses, start helpers and take ten times as long.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)  // GCC
inline constexpr bool under_sanitizer = true;
#elif defined(__has_feature)  // Clang
inline constexpr bool under_sanitizer =
    __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#else
inline constexpr bool under_sanitizer = false;
#endif

}  // namespace council
