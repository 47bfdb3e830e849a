#pragma once

#include <string>

#include "indexer/access.h"
#include "indexer/body_aliases.h"
#include "indexer/corpus_folder.h"
#include "indexer/ocr_pages.h"
#include "indexer/plan.h"
#include "indexer/store/forgotten.h"
#include "indexer/store/key_owners.h"
#include "indexer/store/staging.h"
#include "indexer/worker/extract_source.h"
#include "indexer/worker/source_file.h"

namespace council {

// How sources are read for an index: which of their sections it holds, what is known of
// bodies, and what a reading process may take.
struct ReadingRules {
  Access access = Access::Public;
  BodyAliases aliases;
  std::vector<CorpusFolder> folders{};  // what is said of those that are read
  ChildLimits limits{};
  bool retry_failed = false;  // also those that were tried often enough
  OcrRules ocr{};
  ForgottenSections forgotten{};  // what is not to come back
  // Of the program that reads in place of council-extract; "" for none.
  std::string reader_digest{};
};

// A source that something else read must be read again although it did not change.
Readers readers_of(const ReadingRules& rules);

// What of the rules decides what is read at all.
PlanRules plan_rules_of(const ReadingRules& rules);

// The SHA-256 of a source, "" for one too big to be read at all. Throws ExtractionError
// when the system fails to read it.
std::string digest_of(const SourceFile& file);

// Reads, recognises and prepares one source for storing. `planned` holds what is known
// before reading: its name, size, time and place; `owners` what others were read.
// Whatever is wrong with the source becomes the outcome of its entry. A file in another
// whose bytes are as before keeps its records. Safe to call from several threads. Throws
// Error when the extraction program cannot be started.
SourceChange read_source(const PlannedSource& planned, const ReadingRules& rules,
                         KeyOwners& owners);

}  // namespace council
