#include "indexer/worker/confine.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <fcntl.h>
#include <initializer_list>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

#include "common/sanitizer.h"

namespace council {
namespace {

void limit(__rlimit_resource_t resource, std::uint64_t value) {
  const rlimit both{value, value};
  setrlimit(resource, &both);
}

// Whatever a PDF without its fonts makes poppler look for.
constexpr std::initializer_list<const char*> readable_folders = {
    "/usr/share", "/usr/lib", "/lib", "/etc/fonts", "/var/cache/fontconfig"};

// Without these the kernel starts no program at all.
constexpr std::initializer_list<const char*> program_loaders = {
    "/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1"};

void allow(int ruleset, const char* path, std::uint64_t access) {
  const int descriptor = open(path, O_PATH | O_CLOEXEC);
  if (descriptor < 0) {
    return;
  }
  landlock_path_beneath_attr rule{};
  rule.allowed_access = access;
  rule.parent_fd = descriptor;
  syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0U);
  close(descriptor);
}

// The rights of Landlock's first version, which all later ones know.
void restrict_files(const char* program) {
  landlock_ruleset_attr attributes{};
  attributes.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1U) - 1U;
  const auto ruleset = static_cast<int>(
      syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0U));
  if (ruleset < 0) {
    return;  // a kernel without Landlock
  }
  for (const char* const folder : readable_folders) {
    allow(ruleset, folder, LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR);
  }
  if (program != nullptr) {
    constexpr std::uint64_t running =
        LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_EXECUTE;
    allow(ruleset, program, running);
    for (const char* const loader : program_loaders) {
      allow(ruleset, loader, running);
    }
  }
  syscall(SYS_landlock_restrict_self, ruleset, 0U);
  close(ruleset);
}

#if defined(__x86_64__)
constexpr std::uint32_t this_architecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t this_architecture = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t this_architecture = 0;
#endif

// Nothing here is needed to read a paper.
constexpr std::initializer_list<long> forbidden_calls = {
    SYS_socket, SYS_connect,   SYS_bind,  SYS_execve,           SYS_execveat,
    SYS_ptrace, SYS_mount,     SYS_bpf,   SYS_process_vm_readv, SYS_process_vm_writev,
    SYS_keyctl, SYS_unshare,   SYS_setns, SYS_io_uring_setup,   SYS_userfaultfd,
    SYS_kill,   SYS_pidfd_open};

// Calls of another architecture have other numbers: they end the process.
void forbid_calls(bool may_become_program) {
  if (this_architecture == 0) {
    return;
  }
  std::vector<sock_filter> program{
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, this_architecture, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
  };
  for (const long call : forbidden_calls) {
    if (may_become_program && call == SYS_execve) {
      continue;
    }
    program.push_back(
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(call), 0, 1));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
  }
  program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
  const sock_fprog filter{static_cast<unsigned short>(program.size()), program.data()};
  prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter);
}

void confine(const ProcessLimits& limits, const char* program) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  // At the first limit comes SIGXCPU, which names the reason; at the second SIGKILL.
  const rlimit cpu{limits.cpu_seconds, limits.cpu_seconds + 1};
  setrlimit(RLIMIT_CPU, &cpu);
  limit(RLIMIT_CORE, 0);
  if (under_sanitizer) {
    return;
  }
  limit(RLIMIT_AS, limits.memory_bytes);
  // The result goes into a pipe, which this does not touch.
  std::signal(SIGXFSZ, SIG_IGN);
  limit(RLIMIT_FSIZE, 0);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  restrict_files(program);
  forbid_calls(program != nullptr);
}

}  // namespace

void confine_process(const ProcessLimits& limits) {
  confine(limits, nullptr);
}

void confine_tool(const ProcessLimits& limits, const char* program) {
  confine(limits, program);
}

}  // namespace council
