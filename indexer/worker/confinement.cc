#include "indexer/worker/confinement.h"

#include <cerrno>
#include <cstdlib>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "common/sanitizer.h"

namespace council {
namespace {

#if defined(__x86_64__) || defined(__aarch64__)
constexpr bool knows_calls = true;
#else
constexpr bool knows_calls = false;
#endif

bool has_landlock() {
  return syscall(SYS_landlock_create_ruleset, nullptr, 0U,
                 LANDLOCK_CREATE_RULESET_VERSION) > 0;
}

// A kernel that knows filters looks for this one at an address where there is none.
bool has_seccomp() {
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, nullptr) == -1 && errno == EFAULT;
}

}  // namespace

Confinement find_confinement() {
  // As confine.cc does: nothing under a sanitizer, calls where it knows their numbers.
  return {.landlock = !under_sanitizer && has_landlock(),
          .seccomp = !under_sanitizer && knows_calls && has_seccomp()};
}

std::optional<std::filesystem::path> find_other_reader(
    const std::filesystem::path& chosen) {
  if (!chosen.empty()) {
    return chosen;
  }
  const char* const other = std::getenv("COUNCIL_READER");
  return other == nullptr || *other == '\0' ? std::nullopt
                                            : std::optional<std::filesystem::path>{other};
}

}  // namespace council
