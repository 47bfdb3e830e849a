#include "indexer/worker/confinement.h"

#include <cerrno>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace council {
namespace {

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
  return {.landlock = has_landlock(), .seccomp = has_seccomp()};
}

}  // namespace council
