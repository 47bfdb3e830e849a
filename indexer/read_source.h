#pragma once

#include <filesystem>
#include <string>

#include "indexer/access.h"
#include "indexer/body_aliases.h"
#include "indexer/store/staging.h"
#include "indexer/worker/source_file.h"

namespace council {

// Changes when sources must be read again although they did not change: with a better
// extractor or recogniser, or other body aliases.
std::string reader_version(const BodyAliases& aliases = {});

// How sources are read for an index: which of their sections it holds, and what is known
// of bodies.
struct ReadingRules {
  Access access = Access::Public;
  BodyAliases aliases;
};

// The SHA-256 of a source, "" for one too big to be read at all. Throws ExtractionError
// when the system fails to read it.
std::string digest_of(const SourceFile& file);

// Reads, recognises and prepares one source for storing. `known` holds what is known
// before reading: its name, size and time. Whatever is wrong with the source becomes the
// outcome of its entry. Safe to call from several threads. Throws Error when the
// extraction program cannot be started.
SourceChange read_source(const LedgerEntry& known, const std::filesystem::path& path,
                         const ReadingRules& rules = {});

}  // namespace council
