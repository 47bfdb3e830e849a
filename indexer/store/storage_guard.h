#pragma once

#include <filesystem>

namespace council {

// Linked into council-index alone, storage_guard.cc puts itself between Xapian and the
// system: a write, sync, rename or creation of a file that fails for want of room or a
// sound disk ends the process at once with status 75. To a Xapian database the death of
// its process is harmless, while going on after a failed commit can damage it. Renames
// are followed by a sync of their folder, which Xapian omits and without which a power
// cut may lose a commit.

// Whether an errno tells that storage failed: the disk is full, broken or not writable.
bool is_storage_failure(int error);

// The file that is removed before the process ends: the marker of a trusted database.
void remove_when_storage_fails(const std::filesystem::path& marker);

}  // namespace council
