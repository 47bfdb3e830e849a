#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/record.h"

namespace council {

// A section that was erased and is not to come back when its source is read again, be it
// that another key is made of it or that it ends elsewhere. It is known again by digests
// alone, from which no text can be had.
struct ForgottenSection {
  std::string key;     // of its key
  std::string source;  // of the name of its source
  std::string bytes;   // of the bytes of its source
  std::string words;   // of all its words
  // Of runs of sixteen words, here and there: they do not overlap so much that one could
  // be guessed from another. None of a short section.
  std::vector<std::string> runs;

  bool operator==(const ForgottenSection&) const = default;
};
using ForgottenSections = std::vector<ForgottenSection>;

ForgottenSection describe_forgotten(const Record& record);

// Whether the record is one of them: it comes from a source of that name or of those
// bytes, and has its key, mark or no mark, or its words, or half of the runs of either
// are in the other.
bool is_forgotten(const Record& record, const ForgottenSections& forgotten);

// Whether a source of this name and these bytes has any of them.
bool has_forgotten(const std::string& source, const std::string& sha256,
                   const ForgottenSections& forgotten);

// INDEX/forgotten, which no rebuild touches; none where there is no such file. Throws
// IndexError where it is damaged: what it keeps away would come back.
ForgottenSections read_forgotten(const std::filesystem::path& index);

// Adds to the file, synced, before the sections go. The index must be locked.
void remember_forgotten(const std::filesystem::path& index,
                        const ForgottenSections& more);

// Takes those with this key out of the file, and returns them. The index must be locked.
ForgottenSections take_back_forgotten(const std::filesystem::path& index,
                                      const std::string& key);

}  // namespace council
