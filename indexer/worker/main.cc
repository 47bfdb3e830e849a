#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "indexer/extract/extract.h"

namespace {

// The text as recognition gets it, for people who work on recognition.
void print_text(const std::string& file) {
  std::ifstream stream{file, std::ios::binary};
  const std::string bytes{std::istreambuf_iterator<char>{stream}, {}};
  const council::Pages pages = council::extract(bytes, file);
  for (const std::string& warning : pages.warnings) {
    std::cerr << "warning: " << warning << '\n';
  }
  for (const council::Page& page : pages.pages) {
    std::cout << "=== page " << page.number << " [" << page.label.value_or("") << "]\n"
              << page.text;
  }
}

}  // namespace

int main(int argc, char* argv[]) {
  try {
    if (argc == 3 && std::string{argv[1]} == "--text") {
      print_text(argv[2]);
      return 0;
    }
    std::cerr << "usage: council-extract --text FILE\n";
    return 2;
  } catch (const std::exception& error) {
    std::cerr << "council-extract: " << error.what() << '\n';
    return 1;
  }
}
