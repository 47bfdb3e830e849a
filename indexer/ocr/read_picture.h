#pragma once

#include <string>

#include "indexer/ocr/picture.h"

namespace council {

// What tesseract reads in a picture: UTF-8, paragraphs parted by blank lines, lines that
// are nothing but strokes left out. Languages are named as tesseract does: "eng",
// "cym+eng". Throws ExtractionError Unsupported when it has no data of one of them.
std::string read_picture(const Picture& picture, const std::string& languages);

}  // namespace council
