#include "tests/indexer/extract/support/old_word_file.h"

#include <cstddef>
#include <cstdint>

namespace council::test {
namespace {

constexpr std::size_t sector = 512;
constexpr std::uint32_t chain_end = 0xFFFFFFFE;
constexpr std::uint32_t unused = 0xFFFFFFFF;

void put(std::string& bytes, std::size_t at, std::uint64_t value, std::size_t size) {
  for (std::size_t byte = 0; byte < size; ++byte) {
    bytes[at + byte] =
        static_cast<char>(static_cast<unsigned char>((value >> (8 * byte)) & 0xFFU));
  }
}

// The stream: a header that says where the text lies, and the text.
std::string make_stream(const std::string& text) {
  constexpr std::size_t text_at = 0x300;
  std::string stream(9 * sector, '\0');  // shorter streams lie elsewhere
  put(stream, 0, 0xA5DC, 2);             // Word
  put(stream, 2, 104, 2);                // 95
  put(stream, 6, 0x0809, 2);             // British English
  put(stream, 0x18, text_at, 4);
  put(stream, 0x1C, text_at + text.size(), 4);
  put(stream, 0x34, text.size(), 4);
  stream.replace(text_at, text.size(), text);
  return stream;
}

std::string make_header() {
  std::string header(sector, '\xFF');
  header.replace(0, 76, std::string(76, '\0'));
  header.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  put(header, 24, 0x0003003E, 4);  // version
  put(header, 28, 0x0009FFFE, 4);  // byte order, sectors of 512
  put(header, 32, 6, 2);           // small sectors of 64
  put(header, 44, 1, 4);           // one sector of the allocation table
  put(header, 48, 1, 4);           // the directory
  put(header, 56, 4096, 4);        // the least that lies in sectors
  put(header, 60, chain_end, 4);
  put(header, 68, chain_end, 4);
  put(header, 76, 0, 4);  // where the allocation table is
  return header;
}

std::string make_allocation(std::size_t sectors) {
  std::string table(sector, '\xFF');
  put(table, 0, 0xFFFFFFFD, 4);
  put(table, 4, chain_end, 4);
  for (std::size_t at = 0; at < sectors; ++at) {
    put(table, 8 + 4 * at, at + 1 == sectors ? chain_end : at + 3, 4);
  }
  return table;
}

std::string make_entry(const std::string& name, unsigned type, std::uint32_t child) {
  std::string entry(128, '\0');
  for (std::size_t at = 0; at < name.size(); ++at) {
    entry[2 * at] = name[at];
  }
  put(entry, 64, 2 * name.size() + 2, 2);
  put(entry, 66, type, 1);
  put(entry, 67, 1, 1);
  put(entry, 68, unused, 4);
  put(entry, 72, unused, 4);
  put(entry, 76, child, 4);
  return entry;
}

}  // namespace

std::string make_old_word(const std::string& text) {
  const std::string stream = make_stream(text);
  std::string root = make_entry("Root Entry", 5, 1);
  put(root, 116, chain_end, 4);
  std::string document = make_entry("WordDocument", 2, unused);
  put(document, 116, 2, 4);
  put(document, 120, stream.size(), 4);
  std::string directory = root + document;
  directory.resize(sector);
  return make_header() + make_allocation(stream.size() / sector) + directory + stream;
}

}  // namespace council::test
