// Runs a fuzz target once on each file named, in builds without libFuzzer.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "fuzz_target.h"

int main(int count, char** files) {
  for (int file = 1; file < count; ++file) {
    std::ifstream stream{files[file], std::ios::binary};
    const std::string input{std::istreambuf_iterator<char>{stream}, {}};
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()),
                           input.size());
  }
  std::cout << count - 1 << " inputs replayed\n";
  return count > 1 ? 0 : 1;
}
