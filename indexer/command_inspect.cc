#include "indexer/body_aliases.h"
#include "indexer/command.h"
#include "indexer/inspect.h"
#include "indexer/ocr_pages.h"
#include "indexer/printable.h"
#include "indexer/store/ledger.h"
#include "indexer/worker/extract_source.h"

namespace council {
namespace {

Inspection inspect(const std::string& file, const Options& options,
                   const BodyAliases& aliases) {
  Inspection inspection{
      .source = file, .read = extract_in_child(file, options.limits), .recognised = {}};
  if (!inspection.read.pages.pictures.empty()) {
    read_pictures(SourceFile{file}, {}, options.ocr, inspection.read);
  }
  if (!inspection.read.pages.pages.empty() &&
      inspection.read.outcome != Outcome::NeedsOcr) {
    const std::string name = std::filesystem::path{file}.filename().string();
    inspection.recognised = recognise(inspection.read.pages, name);
    for (const std::string& fault : inspection.recognised.faults) {
      inspection.read.outcome = Outcome::Partial;
      inspection.read.reason = "recognition failed, a fault of council-index: " + fault;
    }
    for (Document& document : inspection.recognised.documents) {
      apply_aliases(aliases, document);
    }
  }
  return inspection;
}

}  // namespace

int run_inspect(const Options& options, const Surroundings& surroundings) {
  const BodyAliases aliases =
      options.aliases.empty() ? BodyAliases{} : read_aliases(options.aliases);
  int status = 0;
  for (const std::string& file : options.operands) {
    const Inspection inspection = inspect(file, options, aliases);
    if (is_failure(inspection.read.outcome)) {
      surroundings.err << "council-index: " << printable(file) << ": "
                       << to_string(inspection.read.outcome) << ": "
                       << printable(inspection.read.reason) << '\n';
      status = 1;
    }
    surroundings.out << (options.format == "json" ? inspect_as_json(inspection)
                                                  : inspect_as_text(inspection))
                     << std::flush;
  }
  return status;
}

}  // namespace council
