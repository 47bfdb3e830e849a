#pragma once

#include <filesystem>
#include <optional>

#include "indexer/pipeline.h"
#include "indexer/scan.h"
#include "indexer/store/staging.h"

namespace council {

// An update that finds all as the one before left it has nothing to do, and most updates
// are such. What it would report is noted in the index, so that it costs little more than
// to look at each file.

// What an update would report that has nothing to do; nullopt where the ledger must tell
// whether it has. Looks at the folder itself, and holds the lock of the index meanwhile.
std::optional<RunReport> report_standstill(const UpdateRequest& request);

// Goes before anything is changed, so that a run that is killed leaves no note. The index
// must be locked.
void forget_standstill(const std::filesystem::path& index);

// Leaves the note, where the next update would have nothing to do if the folder stays as
// it was scanned. Where it cannot be written the next update reads the ledger. The index
// must be locked.
void note_standstill(const UpdateRequest& request, const Scan& scan,
                     const Staging& staging, const RunReport& report);

}  // namespace council
