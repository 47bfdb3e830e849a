#include "indexer/extract/no_colours.h"

#include <atomic>

namespace {

std::atomic<unsigned long> left_out{0};

}  // namespace

unsigned long council::colour_transforms_left_out() {
  return left_out;
}

// The signature of lcms2.h, version 2: profile, format, profile, format, intent, flags.
// To be given no transform is the documented sign of a pair of profiles that cannot be
// used. NOLINTNEXTLINE(readability-identifier-naming): the library's name
extern "C" __attribute__((visibility("default"))) void* cmsCreateTransform(
    void* /*input*/, unsigned /*input_format*/, void* /*output*/,
    unsigned /*output_format*/, unsigned /*intent*/, unsigned /*flags*/) {
  ++left_out;
  return nullptr;
}
