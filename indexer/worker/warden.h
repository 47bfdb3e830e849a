#pragma once

#include <sys/types.h>

namespace council {

// For a process that is forked to look after another program, of which nobody knows what
// it starts: what it leaves behind, in sessions of its own too, becomes a child of the
// warden, and ends with it. Only calls that are safe between fork and exec are made.

// Before the program is forked: signals are waited for from here on, what is left behind
// is adopted, and the death of the parent is told by SIGTERM.
void prepare_warden();

// Waits for the end of the program, or for SIGTERM, ends all that it left, and ends the
// way it ended. Where the kernel lists no children (/proc/thread-self/children) only its
// process group is ended.
[[noreturn]] void watch_over(pid_t program);

}  // namespace council
