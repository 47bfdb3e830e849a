#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/outcome.h"
#include "indexer/pages.h"

namespace council {

// Past any of these a source is Outcome::TooBig.
struct ExtractLimits {
  std::size_t max_input_bytes = std::size_t{256} << 20;
  std::size_t max_text_bytes = std::size_t{32} << 20;
  int max_pages = 20'000;
  // Of a file in an archive, and of all of them together.
  std::size_t max_member_bytes = std::size_t{64} << 20;
  std::size_t max_unpacked_bytes = std::size_t{1} << 30;
  // Pages that are pictures are told of in Pages::pictures alone, even of a source that
  // has no others; else they are warned of, or the source is NeedsOcr.
  bool keep_pictures = false;
};

// The text of a source, a gzip file being what it holds. The format is told from `bytes`;
// `name`, the file's name, only decides between Markdown and plain text and serves to
// warn of a misleading extension. The text is valid UTF-8 without control characters but
// '\n' and '\t'. Throws ExtractionError when there is no text to be had. May take all the
// memory and time that a hostile file asks for: run it in a limited process
// (worker/extract_source.h).
Pages extract(std::string_view bytes, const std::string& name,
              const ExtractLimits& limits = {});

// Whether the file is one that Word wrote before 2007, which extract() cannot read; and
// the pages of what antiword makes of one: a paragraph a line, rows between bars.
bool is_old_word(std::string_view bytes);
Pages extract_old_word(std::string_view antiword_text, const std::string& name,
                       const ExtractLimits& limits = {});

// The bytes of the file that is `index`th in the members of what extract() gave. Throws
// ExtractionError when there is none or it cannot be unpacked.
std::string unpack_member(std::string_view bytes, const std::string& name,
                          std::size_t index, const ExtractLimits& limits = {});

// For a process that others are forked from, to read a source each: sets up, once, what
// the library of a format would set up in each of them, by reading a small paper that is
// part of this program. Poppler's tables take 4 ms, where a paper of a page takes 1 ms.
// `beginning` is how a source that is to be read begins: no more is looked at than the
// format's mark.
void warm_up(std::string_view beginning);

// Whether a source that begins so is likely to be plain text: ASCII, without the mark of
// a format that is written in it.
bool may_be_plain_text(std::string_view beginning);

}  // namespace council
