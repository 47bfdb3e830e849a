#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace council::test {

// A ZIP archive of files, in this order.
std::string make_zip(const std::vector<std::pair<std::string, std::string>>& files);

// Parts by name; "[Content_Types].xml" and "_rels/.rels" are added.
using DocxParts = std::map<std::string, std::string>;

std::string make_docx(const DocxParts& parts);

// word/document.xml around the body's XML.
std::string document_xml(const std::string& body);

}  // namespace council::test
