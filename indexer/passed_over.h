#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace council {

// Why nothing of this name is read, be it a file or a folder with all that is in it: it
// is hidden, as what programs keep for themselves and downloads that are not finished are
// (".report.pdf.x2Qf"), or it is what systems add to folders and archives. nullopt for
// all else.
std::optional<std::string_view> why_passed_over(std::string_view name);

// The same for a path in an archive: up to the part that is passed over, a folder's with
// '/', and why.
struct PassedOver {
  std::string path;
  std::string_view reason;

  bool operator==(const PassedOver&) const = default;
};
std::optional<PassedOver> find_passed_over(std::string_view path);

}  // namespace council
