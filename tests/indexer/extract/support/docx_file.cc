#include "tests/indexer/extract/support/docx_file.h"

#include <catch2/catch.hpp>
#include <zip.h>

namespace council::test {
namespace {

void add(zip_t* archive, const std::string& name, const std::string& text) {
  zip_source_t* const source = zip_source_buffer(archive, text.data(), text.size(), 0);
  REQUIRE(source != nullptr);
  REQUIRE(zip_file_add(archive, name.c_str(), source, ZIP_FL_OVERWRITE) >= 0);
}

std::string bytes_of(zip_source_t* source) {
  REQUIRE(zip_source_open(source) == 0);
  std::string bytes;
  std::string block(65536, '\0');
  for (zip_int64_t count = 1; count > 0;) {
    count = zip_source_read(source, block.data(), block.size());
    REQUIRE(count >= 0);
    bytes.append(block, 0, static_cast<std::size_t>(count));
  }
  zip_source_close(source);
  return bytes;
}

}  // namespace

std::string make_docx(const DocxParts& parts) {
  DocxParts all = parts;
  all.emplace("[Content_Types].xml", "<Types/>");
  all.emplace("_rels/.rels", "<Relationships/>");
  return make_zip({all.begin(), all.end()});
}

// libzip reads the files as late as zip_close.
std::string make_zip(const std::vector<std::pair<std::string, std::string>>& files) {
  zip_error_t error{};
  zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, &error);
  REQUIRE(target != nullptr);
  zip_source_keep(target);
  zip_t* const archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  REQUIRE(archive != nullptr);
  for (const auto& [name, text] : files) {
    add(archive, name, text);
  }
  REQUIRE(zip_close(archive) == 0);
  std::string bytes = bytes_of(target);
  zip_source_free(target);
  return bytes;
}

std::string document_xml(const std::string& body) {
  return R"(<?xml version="1.0"?><w:document xmlns:w="urn:w" xmlns:mc="urn:mc"><w:body>)" +
         body + "</w:body></w:document>";
}

}  // namespace council::test
