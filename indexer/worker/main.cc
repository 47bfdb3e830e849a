#include <cerrno>
#include <exception>
#include <iostream>
#include <new>
#include <string>
#include <string_view>
#include <unistd.h>

#include "indexer/extract/extract.h"
#include "indexer/worker/confine.h"
#include "indexer/worker/protocol.h"
#include "indexer/worker/source_file.h"

namespace council {
namespace {

std::string partial_reason(const Pages& pages) {
  std::string reason = pages.warnings.empty() ? "not all of it could be read" : "";
  for (const std::string& warning : pages.warnings) {
    reason += (reason.empty() ? "" : "; ") + warning;
  }
  return reason;
}

ExtractionResult read_source(int descriptor, const std::string& name) {
  ExtractionResult result;
  try {
    const std::string bytes = read_all(descriptor, ExtractLimits{}.max_input_bytes);
    result.pages = extract(bytes, name);
    if (result.pages.partial) {
      result.outcome = Outcome::Partial;
      result.reason = partial_reason(result.pages);
    }
  } catch (const ExtractionError& error) {
    result.outcome = error.outcome;
    result.reason = error.what();
  } catch (const std::bad_alloc&) {
    result.outcome = Outcome::TooBig;
    result.reason = "reading it needs more memory than the limit";
  }
  return result;
}

int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno != EINTR) {
      return 1;
    }
    bytes.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
  }
  return 0;
}

// Descriptor 0 is the source; the answer goes to descriptor 1.
int serve(const std::string& name) {
  confine_process({});
  return write_all(STDOUT_FILENO, encode(read_source(STDIN_FILENO, name)));
}

// The text as recognition gets it, for people who work on recognition.
int print_text(const std::string& path) {
  const SourceFile source{path};
  const ExtractionResult result = read_source(source.descriptor(), source.name());
  for (const Page& page : result.pages.pages) {
    std::cout << "=== page " << page.number << " [" << page.label.value_or("") << "]\n"
              << page.text;
  }
  for (const std::string& warning : result.pages.warnings) {
    std::cerr << "warning: " << warning << '\n';
  }
  if (result.outcome != Outcome::Ok) {
    std::cerr << to_string(result.outcome) << ": " << result.reason << '\n';
  }
  return result.pages.pages.empty() ? 1 : 0;
}

}  // namespace
}  // namespace council

int main(int argc, char* argv[]) {
  try {
    if (argc == 3 && std::string_view{argv[1]} == "--text") {
      return council::print_text(argv[2]);
    }
    if (argc == 3 && std::string_view{argv[1]} == "--answer") {
      return council::serve(argv[2]);
    }
    std::cerr << "usage: council-extract --text FILE           print a paper's text\n"
                 "       council-extract --answer NAME <FILE  answer council-index\n";
    return 2;
  } catch (const std::exception& error) {
    std::cerr << "council-extract: " << error.what() << '\n';
    return 1;
  }
}
