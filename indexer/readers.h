#pragma once

#include <map>
#include <string>
#include <string_view>

namespace council {

// What reads the sources of an index: this program, and the files that say more of bodies
// and folders. A source that something else read is to be read again.
struct Readers {
  std::string everywhere;  // digest of what is said of all; "" for none
  std::map<std::string, std::string>
      below;  // "otterbourne/" -> digest of what is said of it

  bool operator==(const Readers&) const = default;
};

// "0.1.0.2": this program's own part of the name of a reader.
std::string program_reader();

// The name of what reads this source now: "0.1.0.2+8f3a…~77b0…".
std::string reader_of(const Readers& readers, std::string_view source);

// For the index to remember: a line each. What write_readers did not write is read as
// nothing said.
std::string write_readers(const Readers& readers);
Readers parse_readers(std::string_view text);

}  // namespace council
