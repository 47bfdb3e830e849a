#include "indexer/command.h"
#include "indexer/inspect.h"
#include "indexer/printable.h"
#include "indexer/store/ledger.h"
#include "indexer/worker/extract_source.h"

namespace council {
namespace {

Inspection inspect(const std::string& file) {
  Inspection inspection{.source = file, .read = extract_in_child(file), .recognised = {}};
  if (!inspection.read.pages.pages.empty()) {
    const std::string name = std::filesystem::path{file}.filename().string();
    inspection.recognised = recognise(inspection.read.pages, name);
  }
  return inspection;
}

}  // namespace

int run_inspect(const Options& options, const Surroundings& surroundings) {
  int status = 0;
  for (const std::string& file : options.operands) {
    const Inspection inspection = inspect(file);
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
