#pragma once

#include <filesystem>
#include <optional>

namespace council {

// What this kernel, as far as it lets this process use it, can do to confine the
// processes that read papers (confine.h); without either only their time and memory are
// limited.
struct Confinement {
  bool landlock = false;  // no files but fonts and libraries
  bool seccomp = false;   // no network, no other programs

  bool operator==(const Confinement&) const = default;
};

Confinement find_confinement();

// The program that reads files in place of council-extract, of which only processor time,
// memory and what it writes are limited: the one that was `chosen`, or $COUNCIL_READER.
std::optional<std::filesystem::path> find_other_reader(
    const std::filesystem::path& chosen = {});

}  // namespace council
