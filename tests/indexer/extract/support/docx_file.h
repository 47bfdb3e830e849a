#pragma once

#include <map>
#include <string>

namespace council::test {

// Parts by name; "[Content_Types].xml" and "_rels/.rels" are added.
using DocxParts = std::map<std::string, std::string>;

std::string make_docx(const DocxParts& parts);

// word/document.xml around the body's XML.
std::string document_xml(const std::string& body);

}  // namespace council::test
